// Package docx reads the documents of word processors in Office Open XML.
package docx
