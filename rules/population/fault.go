package population

import (
	"cmp"
	"fmt"
	"slices"

	"tilslutning/rules/terms"
)

// Fault is one reason why a file is refused.
type Fault struct {
	Line   int    // the first is 1; 0 for the file as a whole
	Column string // its heading as the file writes it; "" for the line as a whole
	Reason terms.Text
}

// Message is the reason with its place before it, as users read it.
func (f Fault) Message() terms.Text {
	switch {
	case f.Line == 0:
		return f.Reason
	case f.Column == "":
		return text("Linje %[1]d: %[2]s", "Line %[1]d: %[3]s", f.Line, f.Reason.Danish, f.Reason.English)
	}
	return text("Linje %[1]d, %.40[2]s: %[3]s", "Line %[1]d, %.40[2]s: %[4]s", f.Line, f.Column, f.Reason.Danish, f.Reason.English)
}

// Shown is how many faults of one file are told at most.
const Shown = 50

// Faults is why a file is refused; the zero Faults refuse nothing.
type Faults struct {
	List []Fault // the first Shown, by line
	More int     // how many there are beyond them
}

// None says that the file is accepted.
func (f Faults) None() bool { return len(f.List) == 0 }

// Messages is every fault as users read it, and the count of those beyond, in a last message.
func (f Faults) Messages() (all []terms.Text) {
	for _, fault := range f.List {
		all = append(all, fault.Message())
	}
	if f.More > 0 {
		all = append(all, text("… og %d fejl mere.", "… and %d more faults.", f.More))
	}
	return all
}

// report puts the faults in the order of the file and cuts off those beyond Shown.
func report(all []Fault) Faults {
	slices.SortStableFunc(all, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	shown := min(len(all), Shown)
	return Faults{List: all[:shown:shown], More: len(all) - shown}
}

// text fills the values into both languages; a language that leaves some out numbers its verbs.
func text(danish, english string, values ...any) terms.Text {
	if len(values) == 0 {
		return terms.Text{Danish: danish, English: english}
	}
	return terms.Text{Danish: fill(danish, values), English: fill(english, values)}
}

func fill(format string, values []any) string { return fmt.Sprintf(format, values...) }
