package terms

// DeviationKind is what a project's agreement does to a clause (1.2).
type DeviationKind string

const (
	Waived    DeviationKind = "WAIVED"    // the clause is not enforced
	Parameter DeviationKind = "PARAMETER" // the clause's number is another
	Wording   DeviationKind = "TEXT"      // shown wherever the clause is applied
)

// Deviation is one departure of a project's agreement from a clause (1.2).
type Deviation struct {
	Clause ClauseID      `json:"clause"`
	Kind   DeviationKind `json:"kind"`
	Value  int           `json:"value,omitempty"` // of a Parameter, in the clause's own unit; else 0
	Text   string        `json:"text,omitempty"`  // as the agreement words it
}
