package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entgo.io/ent"

	"tilslutning/ent/db"
	"tilslutning/graph"
	"tilslutning/rules/access"
)

// repeated writes something n times, numbered.
func repeated(n int, one string) string {
	var text strings.Builder
	for i := range n {
		text.WriteString(strings.ReplaceAll(one, "#", fmt.Sprint(i)))
	}
	return text.String()
}

// refusal is what an answer says of a limit.
type refusal struct {
	Code    string
	Limit   string
	Allowed int
}

// cost is what an answer tells of its cost.
type cost struct{ Requested, Limit int }

// measured asks a query, and tells what limit refuses it and what it costs.
func (w *world) measured(query string, variables in) (of refusal, told *cost) {
	w.Helper()
	text, err := json.Marshal(graph.Execute(w.Context(), w.store, query, variables))
	check(err)
	var answer struct {
		Errors     []struct{ Extensions refusal }
		Extensions struct{ Cost *cost }
	}
	check(json.Unmarshal(text, &answer))
	if len(answer.Errors) > 0 {
		of = answer.Errors[0].Extensions
	}
	return of, answer.Extensions.Cost
}

func TestEachLimitTakesAsMuchAsItSaysAndRefusesMore(t *testing.T) {
	w := newWorld(t)
	ones := func(n int) []any { return make([]any, n) }
	for limit, c := range map[string]struct {
		most int
		asks func(n int) (string, in)
	}{
		"query":      {65_536, func(n int) (string, in) { return "{ nothing } #" + strings.Repeat("x", n-13), nil }},
		"tokens":     {4_000, func(n int) (string, in) { return "{ nothing(ids: [" + strings.Repeat("1 ", n-9) + "]) }", nil }},
		"operations": {20, func(n int) (string, in) { return repeated(n, "query Q# { nothing } "), nil }},
		"fragments": {200, func(n int) (string, in) {
			return "{ ...A " + repeated(n-2, "... { nothing } ") + "} fragment A on Query { nothing }", nil
		}},
		"aliases":    {100, func(n int) (string, in) { return "{ " + repeated(n, "a#: nothing ") + "}", nil }},
		"directives": {50, func(n int) (string, in) { return "{ " + repeated(n, "nothing @nothing ") + "}", nil }},
		"fields":     {800, func(n int) (string, in) { return "{ " + strings.Repeat("nothing ", n) + "}", nil }},
		"depth": {20, func(n int) (string, in) {
			return strings.Repeat("{ nothing ", n) + strings.Repeat("}", n), nil
		}},
		"variables": {5_000, func(n int) (string, in) { return "{ nothing }", in{"a": in{"b": []any{ones(n)}}} }},
		"filter": {300, func(n int) (string, in) {
			return "query ($names: [String!]) { projects(where: {nameIn: $names}) { nothing } }", in{"names": ones(n - 2)}
		}},
	} {
		query, variables := c.asks(c.most)
		if got, _ := w.measured(query, variables); got.Code == "TOO_COMPLEX" {
			t.Errorf("%s: %d are refused: %v", limit, c.most, got)
		}
		query, variables = c.asks(c.most + 1)
		if got, _ := w.measured(query, variables); got != (refusal{"TOO_COMPLEX", limit, c.most}) {
			t.Errorf("%s: %d of %d give %v", limit, c.most+1, c.most, got)
		}
	}
}

func TestAFragmentCountsAsOftenAsItIsSpread(t *testing.T) {
	w := newWorld(t)
	thousands := "{ ...A ...A } fragment A on Query { " + strings.Repeat("...B ", 50) + "} fragment B on Query { " + strings.Repeat("nothing ", 10) + "}"
	if got, _ := w.measured(thousands, nil); got.Limit != "fields" {
		t.Error(got)
	}
	for _, cycle := range []string{"{ ...A } fragment A on Query { ...A }", "{ ...A } fragment A on Query { ...B } fragment B on Query { ... { ...A } }"} {
		if got, _ := w.measured(cycle, nil); got.Code != "GRAPHQL_VALIDATION_FAILED" {
			t.Error(got)
		}
	}
}

func TestAnAnswerTellsWhatTheRequestCost(t *testing.T) {
	w := newWorld(t)
	prices := func(n int) in { return in{"input": in{"prices": make([]any, n)}} }
	simulated := `query ($input: CostScenarioInput!) { simulateCosts(input: $input) { invoices { lines { arithmetic { parts { yearly } } } } } }`
	for _, c := range []struct {
		query     string
		variables in
		requested int
	}{
		{`{ about { today } }`, nil, 1},
		{`{ about { today } viewer { name organisation { name } } }`, nil, 3},
		{`{ project(slug: "alfa") { name } }`, nil, 1},
		{`{ projects { totalCount } }`, nil, 100},
		{`{ projects(first: 7) { pageInfo { endCursor } edges { cursor node { name } } } }`, nil, 107},
		{`{ projects(last: 7) { edges { node { supplier { name } } } } }`, nil, 114},
		{`{ projects(first: 9999) { edges { node { name } } } }`, nil, 300},
		{`query ($n: Int) { projects(first: $n) { edges { node { name } } } }`, in{"n": json.Number("7")}, 107},
		{`query ($n: Int = 5) { projects(first: $n) { edges { node { name } } } }`, nil, 105},
		{`query ($n: Int = 5) { projects(first: $n) { edges { node { name } } } }`, in{"n": json.Number("-1")}, 101},
		{`{ projects(first: 2, where: {name: "a"}) { edges { node { agreements(first: 200) { edges { node { id } } } } } } }`, nil, 100 + 2 + 2*(1+1+100)},
		{`{ ...A ...A } fragment A on Query { about { today } }`, nil, 2},
		{`query A { about { today } } query B { projects { totalCount } }`, nil, -1},
		{`{ nodes(ids: ["a", "b", "c"]) { ... on Project { supplier { name } } } }`, nil, 6},
		{`{ statistics { participants } }`, nil, 501},
		{simulated, prices(1), 200 + 5 + 1 + 100*(1+2*(1+1+3))},
		{simulated, prices(100), 200 + 500 + 1 + 100*(1+3*(1+1+100))},
		{`mutation { a: nothing closeProject(input: {}) { refusals { code } } }`, nil, 500 + 11},
		{`{ __schema { queryType { fields { type { name ofType { name } } } } } }`, nil, 6},
		{`{ nothing }`, nil, 0},
	} {
		_, told := w.measured(c.query, c.variables)
		switch {
		case c.requested < 0 && told != nil:
			t.Errorf("%s: %v, but which operation is asked is not said", c.query, told)
		case c.requested >= 0 && (told == nil || *told != cost{c.requested, 100_000}):
			t.Errorf("%s: %v, want %d", c.query, told, c.requested)
		}
	}
}

func TestADearRequestIsRefusedAndToldItsCost(t *testing.T) {
	w := newWorld(t)
	got, told := w.measured(`{ projects(first: 100000) { edges { node { agreements(first: 100000) { edges { node {
		invoices(first: 100000) { edges { node { id } } } } } } } } } }`, nil)
	if got != (refusal{"TOO_COMPLEX", "cost", 100_000}) || told == nil || told.Requested < 4_000_000 {
		t.Error(got, told)
	}
}

// askedByPages is every query that the page and the explorer ask, by a name, and what a client asks that
// wants to know the schema.
func askedByPages(t *testing.T) map[string]string {
	t.Helper()
	queries := map[string]string{"introspection": allOfTheSchema}
	text, err := os.ReadFile("../frontend/src/graph/persisted-documents.json")
	check(err)
	check(json.Unmarshal(text, &queries))
	files, err := filepath.Glob("../server/explorer/queries/*.graphql")
	check(err)
	if len(files) < 5 || len(queries) < 10 {
		t.Fatalf("%d files, %d documents", len(files), len(queries))
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		check(err)
		queries[filepath.Base(file)] = string(text)
	}
	return queries
}

// allOfTheSchema is what graphql-js asks.
const allOfTheSchema = `query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
	types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
	fragment FullType on __Type { kind name description specifiedByURL isOneOf
		fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
		inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
		enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
	fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
	fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
		ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

func TestNoLimitIsNearToWhatThePageAndTheExplorerAsk(t *testing.T) {
	w := newWorld(t)
	for name, query := range askedByPages(t) {
		of, told := w.measured(query, nil)
		if of.Code == "TOO_COMPLEX" || told == nil || told.Requested > told.Limit/2 {
			t.Errorf("%s: %v, costs %v\n%.300s", name, of, told, query)
		}
	}
	if a := w.ask("", allOfTheSchema); len(a.Errors) > 0 {
		t.Error(a.Errors)
	}
}

func TestIntrospectionGoesInNoCircles(t *testing.T) {
	w := newWorld(t)
	for _, query := range []string{
		`{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
		`{ __type(name: "Query") { possibleTypes { interfaces { possibleTypes { interfaces { name } } } } } }`,
		`{ __schema { types { interfaces { fields { type { inputFields { name } } } } } } }`,
	} {
		if got, _ := w.measured(query, nil); got.Code != "TOO_COMPLEX" && got.Code != "GRAPHQL_VALIDATION_FAILED" {
			t.Errorf("%v of %s", got, query)
		}
	}
}

func TestAQueryTellsSomeOfItsFaultsAlone(t *testing.T) {
	w := newWorld(t)
	for _, query := range []string{"{" + strings.Repeat(" nothing", 1000) + " }", "{" + repeated(400, ` project(slug: "#") { id }`) + " }"} {
		if a := w.ask("", query); len(a.Errors) == 0 || len(a.Errors) > 40 {
			t.Errorf("%d errors", len(a.Errors))
		}
	}
}

// onceAsked is a context of a visitor's, or of the login, that ends amid the first query of those rows.
func (w *world) onceAsked(user string, rows interface{ Intercept(...db.Interceptor) }) context.Context {
	ctx, stop := context.WithCancel(access.With(w.Context(), w.viewer(user)))
	rows.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			stop()
			return next.Query(ctx, q)
		})
	}))
	return ctx
}

func TestAQueryThatIsStoppedSaysSoAndNothingElse(t *testing.T) {
	w := newWorld(t)
	w.project("alfa", "III")
	var logged bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&logged, nil)))
	defer slog.SetDefault(before)
	ctx := w.onceAsked("", w.store.Project)
	a := w.answer(ctx, `{ projects(first: 5) { edges { node { name agreements { totalCount } } } } about { today } }`)
	if strings.Join(a.codes(), " ") != "TOO_COMPLEX" || a.Data != nil && string(a.Data) != "null" {
		t.Errorf("%q %s", a.codes(), a.Data)
	}
	if logged.Len() > 0 {
		t.Errorf("the log has a fault of ours: %s", logged.String())
	}
}

func TestAnActIsCarriedOutThoughItsClientGoesAway(t *testing.T) {
	w := newWorld(t)
	ctx := w.onceAsked("kombit.finance", w.store.Municipality)
	a := w.answer(ctx, `mutation ($input: RecordInhabitantsInput!) { recordInhabitants(input: $input) { refusals { code } } }`,
		in{"input": in{"municipality": "101", "year": 2025, "inhabitants": 650_000, "source": "Danmarks Statistik"}})
	if ctx.Err() == nil {
		t.Fatal("the client was there all the time")
	}
	w.wants(a, `{"recordInhabitants":{"refusals":[]}}`)
	w.wants(w.ask("", `{ municipality(code: "101") { inhabitants(year: 2025) } }`), `{"municipality":{"inhabitants":650000}}`)
}

func TestACursorThatCannotBeReadOrTwoPagesAtOnceAreBadInput(t *testing.T) {
	w := newWorld(t)
	w.project("alfa", "III")
	for _, query := range []string{
		`{ projects(first: 1) { edges { node { agreements(first: 1, after: "x") { edges { node { id } } } } } } }`,
		`{ project(slug: "alfa") { agreements(before: "") { totalCount } } }`,
		`{ project(slug: "alfa") { agreements(first: 1, last: 1) { totalCount } } }`,
		`{ projects(first: 1, last: 1) { totalCount } }`,
	} {
		if codes := w.ask("", query).codes(); len(codes) != 1 || !strings.HasPrefix(codes[0], "BAD_USER_INPUT ") {
			t.Errorf("%q of %s", codes, query)
		}
	}
}
