// Package people says which speakers of different documents are one person.
//
// Resolve ties speakers together where the evidence is sound, and keeps it.
// Suggest lists what a person should look at: slips, the same surname with
// another title, offices. Apply does what an editor says in people.toml, which
// PEOPLE.md describes, and writes it into the correction log. Nothing that is
// only likely is ever applied, and a voice that the source does not name is
// neither resolved nor merged nor suggested.
package people
