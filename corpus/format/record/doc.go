// Package record reads and writes turns and documents as JSON and JSON Lines.
package record
