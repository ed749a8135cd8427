// Package popolo writes a corpus as Popolo, the open standard for data about
// people, organizations and what they say: popolo.json with persons,
// organizations, memberships, events and speeches.
//
// It invents no person: a turn of nobody who is named has no creator. What Popolo
// has no place for, as marks, mentions and evidence, is left out.
package popolo
