// Package terms is the terms of co-operation as data: the clauses and their versions, how an
// agreement deviates from them, and how a rule is decided under them.
package terms

import (
	"fmt"
	"slices"
)

// ClauseID is a clause's number in the terms, as "9.1". "" is the product's own rule.
type ClauseID string

// Text is what users read, in both languages.
type Text struct {
	Danish  string `json:"da"`
	English string `json:"en"`
}

// Of is the text with its verbs filled in: by a Text in each language, and by anything else alike.
func (t Text) Of(values ...any) Text {
	danish, english := slices.Clone(values), slices.Clone(values)
	for i, value := range values {
		if text, has := value.(Text); has {
			danish[i], english[i] = text.Danish, text.English
		}
	}
	return Text{fmt.Sprintf(t.Danish, danish...), fmt.Sprintf(t.English, english...)}
}

// Enforcement is what the product does with a clause.
type Enforcement string

const (
	Enforced Enforcement = "ENFORCED" // what breaks it is refused
	Reported Enforcement = "REPORTED" // it is warned of and shown
	Recorded Enforcement = "RECORDED" // the fact is kept, with who did it and when
)

// Clause is one entry of the catalogue.
type Clause struct {
	ID          ClauseID
	Title       Text
	Summary     Text
	Enforcement Enforcement
	Version     string // of the terms it stands in
	Parameter   *Text  // what its number counts, where an agreement may have another (1.2); else nil
}

// Find is the clause of the catalogue with that number, or nil.
func Find(id ClauseID) *Clause { return byID[id] }

var byID = func() map[ClauseID]*Clause {
	byID := map[ClauseID]*Clause{}
	for _, c := range Catalogue {
		byID[c.ID] = c
	}
	return byID
}()
