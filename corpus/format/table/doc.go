// Package table reads and writes turns in rows: CSV and TSV.
package table
