package chart

// Series is what a timeline shows. The functions are asked only for what is
// drawn with a label.
type Series struct {
	// Events and References ascend by their first day.
	Events     []Event
	References []Reference
	Lanes      []Lane

	// They are the words of a mark that stands alone, or for count over the
	// same days of which the first is given.
	EventText     func(event, count int) Text
	ReferenceText func(reference, count int) Text
}

// Event is something that took place.
type Event struct {
	Range

	// Own is how many references are to the event's own day: they are ticks
	// on the event and no references.
	Own int
}

// Reference is a stretch of days that an event points to.
type Reference struct {
	Range

	// Event is an index into Events, or None where its event has no place.
	Event int
}

// None is the index of nothing.
const None = -1

// Lane shares out the events: how much of each falls to one participant.
type Lane struct{ Amounts []Amount }

// Amount is a lane's part of an event. Invariant: Size > 0.
type Amount struct {
	Event int
	Size  float64
}

// Text is a label of two lines, either of which may be empty.
type Text struct{ Title, Detail string }
