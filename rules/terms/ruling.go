package terms

import "slices"

// Refusal is one reason why an act is not carried out. Clause is set by Require.
type Refusal struct {
	Clause  ClauseID `json:"clause"`
	Code    string   `json:"code"` // stable, for programs
	Path    string   `json:"path"` // the input field to correct
	Message Text     `json:"message"`
}

// Of is the refusal with its message's verbs filled in.
func (r Refusal) Of(values ...any) Refusal {
	r.Message = r.Message.Of(values...)
	return r
}

// At is the refusal at another input field.
func (r Refusal) At(path string) Refusal {
	r.Path = path
	return r
}

// Ruling is a rule's answer: allowed when nothing refuses it.
type Ruling struct {
	Refusals   []Refusal   `json:"refusals,omitempty"`
	Deviations []Deviation `json:"deviations,omitempty"` // what the agreement has instead of the clauses applied
}

// Allowed says that nothing refuses the act.
func (r Ruling) Allowed() bool { return len(r.Refusals) == 0 }

// Refuse is the ruling of what no clause decides: the product's own rule.
func Refuse(reasons ...Refusal) Ruling { return Ruling{Refusals: reasons} }

// Agreed is the terms as one project has agreed them: the clauses less its deviations.
type Agreed struct {
	deviations []Deviation
	ruling     Ruling
}

// Under starts a ruling under the project's deviations from the terms (1.2).
func Under(deviations []Deviation) *Agreed { return &Agreed{deviations: deviations} }

// Require refuses unless the clause's condition holds, the agreement waives it, or the terms do not
// hold for the project at all (1.1). The clause "" is the product's own rule, which no agreement
// waives.
func (a *Agreed) Require(clause ClauseID, holds bool, otherwise Refusal) {
	if clause != "" && !a.Enforced(clause) || holds {
		return
	}
	otherwise.Clause = clause
	a.ruling.Refusals = append(a.ruling.Refusals, otherwise)
}

// Enforced says whether the clause holds for the project: neither waived, nor of terms that do not
// hold for it at all.
func (a *Agreed) Enforced(clause ClauseID) bool {
	return a.deviation("1.1", Waived) == nil && a.deviation(clause, Waived) == nil
}

// Number is the clause's number in its own unit: the agreement's, or else the usual one.
func (a *Agreed) Number(clause ClauseID, usual int) int {
	if d := a.deviation(clause, Parameter); d != nil {
		return d.Value
	}
	return usual
}

// Ruling is the answer after all conditions: every refusal, not only the first.
func (a *Agreed) Ruling() Ruling { return a.ruling }

// deviation finds the one of that kind, and cites all that the agreement says of the clause.
func (a *Agreed) deviation(clause ClauseID, kind DeviationKind) (found *Deviation) {
	mustBeInCatalogue(clause)
	for i, d := range a.deviations {
		if d.Clause != clause {
			continue
		}
		if !slices.Contains(a.ruling.Deviations, d) {
			a.ruling.Deviations = append(a.ruling.Deviations, d)
		}
		if d.Kind == kind {
			found = &a.deviations[i]
		}
	}
	return found
}

// mustBeInCatalogue stops a mistyped clause in the rule's first test.
func mustBeInCatalogue(id ClauseID) {
	if Find(id) == nil {
		panic("terms: no clause " + string(id))
	}
}
