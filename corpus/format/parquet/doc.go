// Package parquet writes the turns of a corpus as one Parquet file.
package parquet
