// Package parquet writes a corpus as Parquet tables, for those who go on in a
// database or a data frame: turns, documents, people and the dates spoken about,
// a row for each, joined by their IDs. It reads nothing; the tables leave out
// evidence and notes, which JSON Lines has.
package parquet
