// Package docx reads the documents of word processors in Office Open XML: what
// stands on their pages, paragraph by paragraph, by the rules of plain text,
// with what the styles say of labels and headings.
//
// Such a document has no lines. A paragraph stands for one, and where a turn was
// read from is told in bytes of the part that holds the text, as a rule
// word/document.xml. Fields are not computed, lists not numbered, pages not
// broken; what is tracked as deleted is no text.
package docx
