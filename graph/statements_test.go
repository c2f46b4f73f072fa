package graph_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// the first query of the product's readers
const firstQuery = `{ municipalities { totalCount } projects(first: 3) { edges { node { name phase
	agreements(first: 100) { edges { node { municipality { name } } } } } } } }`

// wide asks for what is computed of many rows, too.
const wide = `{ projects(first: 3) { edges { node { name participation { acceded inUse waiting left } nextStep { kind on }
	phases { phase products { kind } } reports { status } waves { number agreements { totalCount } } deviations { clause } supplier { name }
	bodies(first: 9) { totalCount edges { node { reports { status } memberships(first: 9) { totalCount edges { node { person { name } organisation { name } } } } } } }
	agreements(first: 100) { totalCount edges { node { status statuses { status on } prices { amount } wave { number }
		municipality { name region inhabitants inhabitantsByYear { year } agreements { totalCount } } } } } } } } }`

func TestStatementsDoNotGrowWithTheRows(t *testing.T) {
	w := newWorld(t)
	codes := []string{"101", "147", "151", "153", "155", "157", "159", "161", "163", "165"}
	joins := func(slug string, codes ...string) {
		w.invitable(slug)
		w.invited(slug, codes...)
		for _, code := range codes {
			w.done(code+".signatory", "accede", in{"agreement": w.agreement(slug, code)})
		}
		w.done(kombit, "planWave", in{"project": slug, "number": 1, "plannedOn": "2026-02-01", "municipalities": codes})
	}
	joins("alfa", codes[:2]...)
	queries := []string{firstQuery, wide}
	var few []int64
	for _, query := range queries {
		few = append(few, w.statements(query))
	}
	joins("beta", codes...)
	joins("gamma", codes...)
	for i, query := range queries {
		if many := w.statements(query); many != few[i] {
			t.Errorf("%d statements for three projects, %d for one: %s", many, few[i], query)
		}
	}
	var names []string
	for _, code := range codes {
		names = append(names, w.name(code))
	}
	data := string(w.ask("", firstQuery).Data)
	if !strings.HasPrefix(data, `{"municipalities":{"totalCount":98},"projects":{"edges":[{"node":{"name":"Projekt alfa","phase":"II","agreements":`) {
		t.Error(data)
	}
	for _, name := range names {
		if strings.Count(data, fmt.Sprintf("%q", name)) < 2 {
			t.Errorf("%s does not stand in %s", name, data)
		}
	}
}

// statements is how many a query takes, which must answer without error.
func (w *world) statements(query string) int64 {
	w.Helper()
	return w.statementsOf("", query)
}

func (w *world) statementsOf(user, query string) int64 {
	w.Helper()
	var n atomic.Int64
	if a := w.answer(access.With(store.Count(w.Context(), &n), w.viewer(user)), query); len(a.Errors) > 0 || n.Load() == 0 {
		w.Fatalf("%d statements: %v", n.Load(), a.Errors)
	}
	return n.Load()
}

func (w *world) name(code string) string {
	w.Helper()
	return get[struct{ Municipality struct{ Name string } }](w, "",
		`query ($c: String!) { municipality(code: $c) { name } }`, in{"c": code}).Municipality.Name
}

// Every document with all that it points to, and what stands of it.
const (
	whole = `number net correctedNet explanation corrects { number correctedNet } correctedBy { number correctedNet } agreement { status project { slug } municipality { name code } }
		lines { net clauses { id } takesBack { net } takenBackBy { net } arithmetic { sumToEnd { digits } } }`
	documents = `{ invoices(first: 200, orderBy: [{field: NUMBER, direction: ASC}]) { totalCount edges { node { ` + whole + ` } } } }`
	beneath   = `{ agreements(first: 20) { edges { node { invoices(first: 30) { totalCount edges { node { ` + whole + ` } } } } } } }`
)

func TestStatementsDoNotGrowWithTheDocuments(t *testing.T) {
	w := newWorld(t)
	steering := w.charging("alfa", "101", "751")
	codes := []string{"147", "151", "153", "155", "157", "159"}
	corrected := func(on day.Day, codes ...string) {
		w.today = on
		w.done("kombit.finance", "recordPrice", w.but(w.lowers(steering), in{"decidedOn": on, "amount": "1" + on[8:] + "000"}))
		for _, code := range codes {
			w.done(code+".signatory", "consentToPrice", in{"agreement": w.agreement("alfa", code), "price": w.price()})
		}
		w.runs(on)
	}
	w.runs("2026-02-15")
	corrected("2026-02-16", "101")
	var few []int64
	for _, query := range []string{documents, beneath} {
		few = append(few, w.statementsOf("kombit.finance", query))
	}
	w.invitesAt("alfa", codes...)
	corrected("2026-02-17", append(codes, "101")...)
	corrected("2026-02-18", append(codes, "101")...)
	for i, query := range []string{documents, beneath} {
		if many := w.statementsOf("kombit.finance", query); many != few[i] {
			t.Errorf("%d statements for many documents, %d for three: %s", many, few[i], query)
		}
	}
	got := get[struct{ Invoices struct{ TotalCount int } }](w, "kombit.finance", documents).Invoices
	if got.TotalCount < 15 {
		t.Errorf("there are %d documents", got.TotalCount)
	}
}

// invitesAt invites municipalities today, which have had the system from 1 January 2026.
func (w *world) invitesAt(slug string, codes ...string) {
	w.Helper()
	w.done(kombit, "inviteMunicipalities", w.but(invitation(slug, codes...), in{"answerBy": w.today.Plus(30)}))
	for _, code := range codes {
		agreement := w.done(code+".signatory", "accede", in{"agreement": w.agreement(slug, code)})
		w.done(kombit, "confirmAvailability", in{"agreement": agreement, "on": "2026-01-01"})
	}
}
