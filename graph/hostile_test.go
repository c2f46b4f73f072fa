package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"tilslutning/graph"
	"tilslutning/rules/access"
)

// cpuOfARefusal is how much computing a refusal may cost.
const cpuOfARefusal = slower * 50 * time.Millisecond

// cpu is how much the process has computed so far.
func cpu() time.Duration {
	var used syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// posted is what the graph answers over HTTP, and what it computed for that.
func (w *world) posted(h http.Handler, user, query string, variables in) (a answer, computed time.Duration) {
	w.Helper()
	body, err := json.Marshal(in{"query": query, "variables": variables})
	check(err)
	r := httptest.NewRequest("POST", "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	r = r.WithContext(access.With(w.Context(), w.viewer(user)))
	recorded := httptest.NewRecorder()
	before := cpu()
	h.ServeHTTP(recorded, r)
	computed = cpu() - before
	if err := json.Unmarshal(recorded.Body.Bytes(), &a); err != nil {
		w.Errorf("%v: %.300s", err, recorded.Body)
	}
	return a, computed
}

// hostile is a request that asks for too much.
type hostile struct {
	query     string
	variables in
	code      string // why it is refused
}

// inverse nests filters, each the other's opposite.
func inverse(deep int) (filter any) {
	filter = in{"phase": "IV"}
	for range deep {
		filter = in{"not": filter}
	}
	return filter
}

// hostiles is requests that take long to read, to validate, to type or to run where nobody counts first.
func hostiles() map[string]hostile {
	many := strings.Repeat
	prices := make([]any, 1000)
	for i := range prices {
		prices[i] = in{"validFrom": fmt.Sprintf("%d-%02d-%02d", 2020+i/336, 1+i/28%12, 1+i%28), "model": "FIXED", "amount": "1"}
	}
	scenario := in{"repaymentPeriod": in{"start": "2020-01-01", "end": "2049-12-31"}, "availableFrom": "2020-01-01", "prices": prices}
	filtered := `query ($where: ProjectWhereInput) { projects(where: $where) { totalCount } }`
	tooMuch, invalid := "TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED"
	return map[string]hostile{
		"nested fragments":                   {"{ ...F0 }" + doubling(30) + "fragment F30 on Query { about { today } }", nil, tooMuch},
		"nested fragments within the limits": {"{ ...F0 }" + doubling(6) + "fragment F6 on Query { nothing }", nil, invalid},
		"fragments that go in a circle":      {"{ ...F0 }" + doubling(40) + "fragment F40 on Query { ...F0 }", nil, invalid},
		"90 fragments of one field":          {"{" + repeated(90, "...F# ") + "}" + repeated(90, "fragment F# on Query { a: clauses(version: \"#\") { id } } "), nil, invalid},
		"5,000 aliases":                      {"{" + repeated(5000, " a#: about { today }") + "}", nil, tooMuch},
		"5,000 short aliases":                {"{" + repeated(5000, " a#:b") + "}", nil, tooMuch},
		"5,000 directives":                   {"{ about " + many("@skip(if: false) ", 5000) + "{ today } }", nil, tooMuch},
		"5,000 short directives":             {"{ about " + many("@a", 5000) + "{ today } }", nil, tooMuch},
		"50 unknown directives":              {"{ about " + many("@a", 50) + "{ today } }", nil, invalid},
		"depth 40":                           {`{ project(slug: "a") ` + many("{ successor ", 38) + "{ id }" + many("}", 39), nil, tooMuch},
		"depth 900":                          {`{ project(slug: "a") ` + many("{ successor ", 900) + "{ id }" + many("}", 901), nil, tooMuch},
		"depth 5,000":                        {many("{ a ", 5000), nil, tooMuch},
		"first: 100000 thrice nested": {`{ projects(first: 100000) { edges { node { agreements(first: 100000) { edges { node {
			invoices(first: 100000) { edges { node { id } } } } } } } } } }`, nil, tooMuch},
		"3,990 times a field":            {"{" + many(" nothing", 3990) + "}", nil, tooMuch},
		"800 times a field":              {"{" + many(" nothing", 800) + "}", nil, invalid},
		"a field 800 times in fragments": {"{ ...A ...B } fragment A on Query {" + many(" nothing", 400) + "} fragment B on Query {" + many(" nothing", 400) + "}", nil, invalid},
		"a chain of fragments":           {"{ ...F0 }" + chain(99, 10) + "fragment F99 on Query { nothing }", nil, tooMuch},
		"a chain within the limits":      {"{ ...F0 }" + chain(60, 1) + "fragment F60 on Query { nothing }", nil, invalid},
		"800 unknown fields":             {"{" + repeated(800, " projekt#") + "}", nil, invalid},
		"400 fields that conflict":       {"{" + repeated(400, ` project(slug: "#") { id }`) + "}", nil, invalid},
		"35,000 conflicts by an alias":   {"{" + many(" a: __typename", 100) + many(" a { today }", 350) + "}", nil, invalid},
		"a field with a long name":       {"{ " + many("x", 65_000) + " }", nil, invalid},
		"a type with a long name":        {"{ ... on " + many("x", 65_000) + " { id } }", nil, invalid},
		"an enum with a long name":       {"{ projects(where: {phase: " + many("x", 65_000) + "}) { totalCount } }", nil, invalid},
		"a filter with a long name":      {"{ agreements(where: {" + many("x", 65_000) + ": 1}) { totalCount } }", nil, invalid},
		"an argument with a long name":   {"{ agreements(" + many("x", 65_000) + ": 1) { totalCount } }", nil, invalid},
		"290 unknown filters":            {"{ agreements(where: {" + repeated(290, " accededOnn#: 1") + "}) { totalCount } }", nil, invalid},
		"300 operations":                 {repeated(300, "query Q# { nothing } "), nil, tooMuch},
		"20 operations with fragments":   {repeated(20, "query Q# { ...F0 } ") + doubling(4) + "fragment F4 on Query { nothing }", nil, invalid},
		"a list of 40,000":               {"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", in{"ids": make([]any, 40_000)}, tooMuch},
		"a filter of 40,000":             {filtered, in{"where": in{"nameNotIn": make([]any, 4_000)}}, tooMuch},
		"a filter 9,000 deep":            {filtered, in{"where": inverse(9_000)}, tooMuch},
		"a filter 900 deep":              {filtered, in{"where": inverse(900)}, tooMuch},
		"1,000 prices with arithmetic":   {`query ($in: CostScenarioInput!) { simulateCosts(input: $in) { invoices { lines { arithmetic { parts { daily { digits } } } } } } }`, in{"in": scenario}, tooMuch},
		"all permissions to close":       {`{ projects(first: 200) { edges { node { permissions { closeYear { allowed } } } } } }`, nil, tooMuch},
		"100 runs previewed":             {"{" + repeated(100, ` p#: previewInvoicing(asOf: "2026-01-01") { count }`) + "}", nil, tooMuch},
		"300 acts":                       {"mutation {" + many(` closeProject(input: {project: "a"}) { refusals { code } }`, 300) + "}", nil, tooMuch},
		"introspection in circles":       {"{ __schema { types " + many("{ fields { type ", 4) + "{ name }" + many("} }", 4) + " } }", nil, tooMuch},
		"100 introspections":             {"{" + repeated(100, " a#: __schema { types { fields { args { name } } } }") + "}", nil, tooMuch},
		"a megabyte":                     {"{ about { today } } #" + many("x", 1<<20), nil, tooMuch},
		"a megabyte of a text":           {`{ project(slug: "` + many("x", 1<<20) + `") { id } }`, nil, tooMuch},
		"a value 900 deep":               {"{ projects(where: {phaseIn: " + many("[", 900) + many("]", 900) + "}) { totalCount } }", nil, tooMuch},
		"a number that is out of range":  {"{ projects(first: " + many("9", 60_000) + ") { totalCount } }", nil, invalid},
	}
}

// doubling is so many fragments, each spreading the next one twice.
func doubling(n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, " fragment F%d on Query { ...F%d ...F%d } ", i, i+1, i+1)
	}
	return text.String()
}

// chain is so many fragments, each spreading the next one beside some fields.
func chain(n, fields int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, " fragment F%d on Query { ...F%d %s }", i, i+1, strings.Repeat("nothing ", fields))
	}
	return text.String()
}

func TestAHostileRequestIsRefusedAtOnce(t *testing.T) {
	w := newWorld(t)
	all := hostiles()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		of := all[name]
		least := time.Hour // of some: the process does other things too
		var a answer
		for range 4 {
			var computed time.Duration
			a, computed = w.posted(graph.NewHandler(w.store), "kombit.admin", of.query, of.variables)
			if least = min(least, computed); least < cpuOfARefusal/4 {
				break
			}
		}
		switch {
		case len(a.Errors) == 0 || a.Errors[0].Extensions.Code != of.code:
			t.Errorf("%s: %.300s, want %s", name, a.Errors, of.code)
		case least > cpuOfARefusal:
			t.Errorf("%s took %v", name, least)
		}
		t.Logf("%-40s %v %.100s", name, least, a.Errors[0].Message)
	}
}

func TestARequestThatHasEndedIsAnsweredWithAnError(t *testing.T) {
	w := newWorld(t)
	ctx, end := context.WithCancel(w.Context())
	end()
	if answer := graph.Execute(ctx, w.store, `{ projects { totalCount } }`, nil); answer == nil || len(answer.Errors) == 0 {
		t.Errorf("the answer is %v", answer)
	}
}
