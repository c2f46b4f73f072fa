package terms

import "slices"

// DeviationKind is what a project's agreement does to a clause (1.2).
type DeviationKind string

const (
	Waived    DeviationKind = "WAIVED"    // the clause is not enforced
	Parameter DeviationKind = "PARAMETER" // the clause's number is another
	Wording   DeviationKind = "TEXT"      // shown wherever the clause is applied
)

// BeforeTheTerms is what a project carries that began before there were terms (1.1): none of them
// hold for it.
var BeforeTheTerms = Deviation{Clause: "1.1", Kind: Waived, Text: "Projektet begyndte, før vilkårene kom til at gælde."}

// Hold says whether the terms hold for a project with those deviations (1.1).
func Hold(deviations []Deviation) bool { return !slices.Contains(deviations, BeforeTheTerms) }

// Deviation is one departure of a project's agreement from a clause (1.2).
type Deviation struct {
	Clause ClauseID      `json:"clause"`
	Kind   DeviationKind `json:"kind"`
	Value  int           `json:"value,omitempty"` // of a Parameter, in the clause's own unit; else 0
	Text   string        `json:"text,omitempty"`  // as the agreement words it
}
