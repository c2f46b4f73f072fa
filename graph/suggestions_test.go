package graph_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// misspelt is a query for each type of the graph that gets its fields wrong, each input's and each enum's
// values too, and some that get other names wrong.
func (s graphSchema) misspelt() (queries []string) {
	for name, t := range s {
		for fields := range slices.Chunk(t.Fields, 15) { // a query is told of some faults alone
			var wrong []string
			for _, f := range fields {
				wrong = append(wrong, f.Name+"x")
			}
			queries = append(queries, `{ __typename ...f } fragment f on `+name+` { `+strings.Join(wrong, " ")+` }`)
		}
		for fields := range slices.Chunk(t.InputFields, 15) {
			for _, f := range fields {
				queries = append(queries, `query ($v: `+name+`x, $w: `+name+` = {`+f.Name+`x: 1}) { __typename }`)
			}
		}
		for _, v := range t.EnumValues {
			queries = append(queries, `query ($v: `+name+` = `+v.Name+`X) { __typename }`)
		}
	}
	return append(queries,
		`{ project(slugs: "alf") { name } }`, `{ project(slug: "alf") { nam } }`, `{ agreement(project: "alfa", municipality: "10") { stat } }`,
		`{ node(id: "x") { ... on Projec { name } } }`, `{ node(id: "x") { name } }`, `{ projects(first: 1, wher: {name: "Alf"}) { totalCount } }`,
		`mutation { exitAgreemen(input: {}) { refusals { code } } }`, `{ viewer @validateOnl { name } }`)
}

// names is all that the schema calls something.
func (s graphSchema) names() map[string]bool {
	names := map[string]bool{"skip": true, "include": true, "validateOnly": true}
	for name, t := range s {
		names[name] = true
		for _, f := range t.Fields {
			names[f.Name] = true
			for _, a := range f.Args {
				names[a.Name] = true
			}
		}
		for _, f := range t.InputFields {
			names[f.Name] = true
		}
	}
	return names
}

var inQuotes = regexp.MustCompile(`"([^"]*)"`)

// told is the messages that a user gets of the queries, and all that they suggest.
func (w *world) told(user string, queries []string) (messages, suggested []string) {
	w.Helper()
	for _, query := range queries {
		for _, e := range w.ask(user, query).Errors {
			messages = append(messages, e.Message)
			if _, suggestion, any := strings.Cut(e.Message, "Did you mean"); any {
				for _, name := range inQuotes.FindAllStringSubmatch(suggestion, -1) {
					suggested = append(suggested, name[1])
				}
			}
		}
	}
	return messages, suggested
}

// The schema is public (0008): what must not be told is rows and values.
func TestASuggestionNamesOnlyWhatTheSchemaNamesWhoeverAsksAndWhateverIsStored(t *testing.T) {
	w := newWorld(t)
	schema := introspected(w)
	queries, known := schema.misspelt(), schema.names()
	empty, suggested := w.told("", queries)
	if len(suggested) < len(schema) {
		t.Errorf("%d suggestions are too few to tell", len(suggested))
	}
	for _, name := range suggested {
		if !known[name] {
			t.Errorf("%q is suggested, which is no name of the schema's", name)
		}
	}
	w.acceded()
	w.invited("alfa", "147")
	for _, user := range []string{"", "101.finance", "kombit.admin"} {
		if messages, _ := w.told(user, queries); !slices.Equal(messages, empty) {
			for n := range min(len(messages), len(empty)) {
				if messages[n] != empty[n] {
					t.Fatalf("%q is told %q, and a visitor of an empty portfolio %q", user, messages[n], empty[n])
				}
			}
			t.Fatalf("%q is told %d things, a visitor of an empty portfolio %d", user, len(messages), len(empty))
		}
	}
}
