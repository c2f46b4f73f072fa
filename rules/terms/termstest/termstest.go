// Package termstest tests rules by sentences: what is true, but one thing, and what refuses it.
package termstest

import (
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/terms"
)

// Rule makes the tests of one rule. Each is a sentence, how its facts differ from those of ready,
// which are allowed (nil: not at all), and what refuses them: "9.1 CODE path", or "CODE path" for
// the product's own rule.
func Rule[F any](t *testing.T, rule func(F) terms.Ruling, ready func() F) func(string, func(*F), ...string) {
	return func(sentence string, but func(*F), refused ...string) {
		t.Helper()
		t.Run(sentence, func(t *testing.T) {
			facts := ready()
			if but != nil {
				but(&facts)
			}
			Refused(t, rule(facts), refused...)
		})
	}
}

// Refused checks that a ruling has those refusals, in that order, each told in both languages.
func Refused(t *testing.T, ruling terms.Ruling, want ...string) {
	t.Helper()
	var got []string
	for _, r := range ruling.Refusals {
		got = append(got, strings.TrimSpace(string(r.Clause)+" "+r.Code+" "+r.Path))
		for _, message := range []string{r.Message.Danish, r.Message.English} {
			if !strings.HasSuffix(message, ".") || strings.Contains(message, "%") {
				t.Errorf("%s says %q", r.Code, message)
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("refused by\n%q, want\n%q", got, want)
	}
}

// Waived is a project's agreement that waives the clauses.
func Waived(clauses ...terms.ClauseID) (deviations []terms.Deviation) {
	for _, c := range clauses {
		deviations = append(deviations, terms.Deviation{Clause: c, Kind: terms.Waived})
	}
	return deviations
}

// Number is a project's agreement that has another number in a clause.
func Number(clause terms.ClauseID, n int) []terms.Deviation {
	return []terms.Deviation{{Clause: clause, Kind: terms.Parameter, Value: n}}
}
