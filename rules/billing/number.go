package billing

import (
	"cmp"
	"fmt"
)

// Turn is one document of several streams, both counted from 0.
type Turn struct{ Stream, Document int }

// Numbering is the order in which the documents of one run get their numbers, where an agreement
// and its extension each have a stream: by planned date, corrections last by year, and each stream
// in its own order (4.5). Agreements follow by project slug, then municipality code.
func Numbering(streams ...[]Invoice) (turns []Turn) {
	at := make([]int, len(streams))
	for {
		next := -1
		for s, documents := range streams {
			if at[s] < len(documents) && (next < 0 || turn(documents[at[s]], streams[next][at[next]]) < 0) {
				next = s
			}
		}
		if next < 0 {
			return turns
		}
		turns = append(turns, Turn{next, at[next]})
		at[next]++
	}
}

// turn compares two documents by whose number comes first.
func turn(a, b Invoice) int {
	return cmp.Or(cmp.Compare(a.correctedYear(), b.correctedYear()), compare(a.PlannedDate, b.PlannedDate))
}

// correctedYear is that of a correction, whose lines are of one; 0 for other documents.
func (i Invoice) correctedYear() int {
	if i.Kind == Correction || i.Kind == CreditNote {
		return i.Start.Year()
	}
	return 0
}

// Number is the n-th of the calendar year's gap-free series, from 1, as "2026-000001" (4.5).
func Number(year, n int) string { return fmt.Sprintf("%04d-%06d", year, n) }
