package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// world is a migrated database with its 98 municipalities and a clock that stands at noon. What a
// test starts from is brought about by the graph's own mutations.
type world struct {
	*testing.T
	store         *store.Store
	url           string // of the database
	today         day.Day
	organisations map[string]string // ids of KOMBIT, KL and a supplier, by kind
	places        map[string]place  // by code
	people        int               // registered so far
}

// place is the ids of one municipality.
type place struct{ id, organisation string }

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// newWorld is on 1 June 2025.
func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldIn(t, storetest.One(t))
}

// newWorldIn is in the migrated database at the URL.
func newWorldIn(t *testing.T, url string) *world {
	t.Helper()
	w := &world{T: t, url: url, today: "2025-06-01", organisations: map[string]string{}, places: map[string]place{}}
	w.store = storetest.Open(t, url, func() time.Time { return w.today.Noon() })
	all, err := w.store.Municipality.Query().WithOrganisation().All(store.AsStore(t.Context()))
	check(err)
	for _, m := range all {
		w.places[m.Code] = place{m.ID, m.Edges.Organisation.ID}
	}
	return w
}

// viewer is who a name stands for: "" is a visitor, "kombit.project" a login at KOMBIT,
// "101.finance" one at the municipality with that code, and any other a login without roles.
func (w *world) viewer(name string) access.Viewer {
	v := access.Viewer{Subject: name, English: true}
	where, role, _ := strings.Cut(name, ".")
	switch {
	case where == "kombit":
		v.Roles = []access.Role{access.Role("KOMBIT_" + strings.ToUpper(role))}
	case w.places[where].id != "":
		v.Municipality = w.places[where].id
		v.Roles = []access.Role{access.Role("MUNICIPALITY_" + strings.ToUpper(role))}
	}
	return v
}

// in is an input, or variables.
type in = map[string]any

// ask has the graph answer a query to who the name stands for.
func (w *world) ask(user, query string, variables ...in) answer {
	w.Helper()
	return w.askAs(w.viewer(user), query, variables...)
}

func (w *world) askAs(v access.Viewer, query string, variables ...in) answer {
	w.Helper()
	return w.answer(access.With(w.Context(), v), query, variables...)
}

// answer takes the variables through JSON, as those of a request.
func (w *world) answer(ctx context.Context, query string, variables ...in) answer {
	w.Helper()
	decoded := in{}
	for _, given := range variables {
		text, err := json.Marshal(given)
		check(err)
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.UseNumber()
		check(decoder.Decode(&decoded))
	}
	text, err := json.Marshal(graph.Execute(ctx, w.store, query, decoded))
	check(err)
	var a answer
	check(json.Unmarshal(text, &a))
	return a
}

// answer is what the graph says: data, or errors.
type answer struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code string }
	}
}

// codes is each error as "CODE path.of.it", sorted: fields are resolved beside each other.
func (a answer) codes() (codes []string) {
	for _, e := range a.Errors {
		path := strings.ReplaceAll(strings.Trim(fmt.Sprint(e.Path), "[]"), " ", ".")
		codes = append(codes, strings.TrimSpace(e.Extensions.Code+" "+path))
	}
	slices.Sort(codes)
	return codes
}

// wants wants exactly that data, and no error.
func (w *world) wants(a answer, data string) {
	w.Helper()
	if len(a.Errors) > 0 || string(a.Data) != data {
		w.Errorf("\n got %s %v\nwant %s", a.Data, a.Errors, data)
	}
}

// wantsErrors wants exactly those errors, as codes gives them.
func (w *world) wantsErrors(a answer, codes ...string) {
	w.Helper()
	if !slices.Equal(a.codes(), codes) {
		w.Errorf("\n got %q in %s %v\nwant %q", a.codes(), a.Data, a.Errors, codes)
	}
}

// get is the data as a value; there must be no error.
func get[T any](w *world, user, query string, variables ...in) (data T) {
	w.Helper()
	a := w.ask(user, query, variables...)
	if len(a.Errors) > 0 {
		w.Fatalf("%s: %v", query, a.Errors)
	}
	check(json.Unmarshal(a.Data, &data))
	return data
}

// version is the store's change counter.
func (w *world) version() int {
	w.Helper()
	n, err := w.store.Version(w.Context())
	check(err)
	return n
}
