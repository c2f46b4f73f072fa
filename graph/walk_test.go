package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tilslutning/graph"
	"tilslutning/rules/access"
)

// walk has everybody ask every query of one database, and holds the answers to the access table.
type walk struct {
	*marks
	schema  graphSchema
	rows    *walkRows
	handler http.Handler
	again   watching // what is asked a second time
	asked   int      // how much that is
	found   int      // how often the answer was kept
	log     bytes.Buffer
	who     watcher
	hidden  map[string]cell            // what must stand in no answer to who asks, by the marker as bare gives it
	visible map[string]bool            // the rows that exist for who asks
	all     map[string][]string        // what KOMBIT's administrator finds by each filter, by its place
	told    map[string]map[string]bool // the rows of which anybody was answered a field, by its name
	heard   map[string]bool            // the fields that who asks was answered
	faults  map[string][]string        // where it goes wrong, by what does
}

// TestTheWalk asks for everything there is as everybody there is. Nobody is answered what the access table
// does not say, everybody is answered what it says, and no value that is hidden from who asks stands in any
// byte of an answer, a header or the log.
func TestTheWalk(t *testing.T) {
	k := newWalk(t)
	queries := walkQueries(k.world, k.schema, k.rows, walkDepth())
	k.covers(queries)
	heard := map[string]map[string]bool{}
	cast := k.cast()
	for _, who := range cast {
		t.Run(who.name, func(t *testing.T) {
			k.as(who)
			for i, q := range queries {
				k.asks(i, q)
			}
			k.complain(t)
			heard[who.name] = k.heard
		})
	}
	if len(heard) == len(cast) { // and not some of them picked out
		k.hasTold(cast, heard)
	}
	if t.Logf("%d of %d answers without errors were kept", k.found, k.asked); k.found*10 < k.asked*9 {
		t.Error("those are few")
	}
}

// TestNobodyIsAnsweredWhatWasKeptForAnother has everybody ask the same in turn, twice, of one handler. Each
// answer is the one that is made for who asks where nothing is kept.
func TestNobodyIsAnsweredWhatWasKeptForAnother(t *testing.T) {
	k := newWalk(t)
	ctx := graph.WithWatch(t.Context(), &k.again)
	owed := int64(0)
	for i, q := range walkQueries(k.world, k.schema, k.rows, 1) {
		if i%20 != 0 {
			continue // the walk itself asks all of them
		}
		for again := range 2 {
			for _, who := range k.cast() {
				got := answered(k.handler, posts(ctx, who.Viewer, in{"query": q.text})).Body.String()
				if !strings.HasPrefix(got, `{"data"`) || strings.Contains(q.text, "readings") {
					continue // not kept
				}
				owed += int64(again)
				want, err := json.Marshal(graph.Execute(access.With(t.Context(), who.Viewer), k.store, q.text, nil))
				check(err)
				if got != string(want) {
					t.Errorf("%s is answered\n%.2000s\nand not\n%.2000s\nto %.2000s", who.name, got, want, q.text)
				}
			}
		}
	}
	if t.Logf("%d answers without errors were asked for again", owed); k.again.found.Load()*10 < owed*9 {
		t.Errorf("of which %d were kept", k.again.found.Load())
	}
}

func newWalk(t *testing.T) *walk {
	t.Helper()
	m := marked(t)
	k := &walk{marks: m, schema: introspected(m.world), handler: graph.NewHandler(m.store),
		all: map[string][]string{}, told: map[string]map[string]bool{}}
	publicRows(m.world)
	var ids []string
	for _, c := range m.cells {
		ids = append(ids, c.id)
	}
	k.rows = everyRow(k.world, k.schema, unique(ids))
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	slog.SetDefault(slog.New(slog.NewTextHandler(&k.log, nil)))
	return k
}

// cast is everybody who watches, and the coordinators of others, KOMBIT's administrator first: what it finds is
// what others find a part of.
func (k *walk) cast() (cast []watcher) {
	more := []watcher{{"751.coordinator", k.viewer("751.coordinator")}, {"163.coordinator", k.viewer("163.coordinator")}}
	for _, who := range append(more, k.watchers...) {
		switch who.name {
		case "kombit.admin":
			cast = slices.Insert(cast, 0, who)
		case "":
			who.name = "visitor"
			fallthrough
		default:
			cast = append(cast, who)
		}
	}
	return cast
}

// as lets somebody else ask.
func (k *walk) as(who watcher) {
	k.who, k.heard, k.faults = who, map[string]bool{}, map[string][]string{}
	k.visible, k.hidden = map[string]bool{}, map[string]cell{}
	for _, row := range k.rows.order {
		k.visible[row.id] = k.rows.shows(k.access, who.Viewer, row)
	}
	for _, c := range k.cells {
		if c.marker != "" && !k.sees(who.Viewer, c) {
			k.hidden[bare(c.marker)] = c
		}
	}
}

// fault is something wrong, and where.
func (k *walk) fault(where, format string, values ...any) {
	what := fmt.Sprintf(format, values...)
	k.faults[what] = append(k.faults[what], where)
}

// complain fails the test with each thing that is wrong, and the first place where it is.
func (k *walk) complain(t *testing.T) {
	t.Helper()
	for _, what := range sortedKeys(k.faults) {
		where := k.faults[what]
		t.Errorf("%s (%d times), as at %s", what, len(where), where[0])
	}
}

// asks has a query answered, and reads all that comes of it.
func (k *walk) asks(number int, q walkQuery) {
	k.log.Reset()
	body, err := json.Marshal(in{"query": q.text})
	check(err)
	answers := func(ctx context.Context) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		answered := httptest.NewRecorder()
		k.handler.ServeHTTP(answered, r.WithContext(access.With(ctx, k.who.Viewer)))
		return answered
	}
	answered, where := answers(k.Context()), fmt.Sprintf("query %d", number)
	if bytes.HasPrefix(answered.Body.Bytes(), []byte(`{"data"`)) { // others are not kept
		again := answers(graph.WithWatch(k.Context(), &k.again))
		if k.asked++; k.again.wasFound() {
			k.found++
		}
		if !bytes.Equal(again.Body.Bytes(), answered.Body.Bytes()) {
			k.fault(where, "the second answer is another than the first, of %s", q.text)
		}
	}
	k.finds(where+", its answer", answered.Body.Bytes())
	k.finds(where+", its headers", fmt.Append(nil, answered.Header()))
	k.finds(where+", the log", k.log.Bytes())
	var a answer
	var data map[string]any
	check(json.Unmarshal(answered.Body.Bytes(), &a))
	errors := map[string]string{}
	for _, e := range a.Errors {
		errors[where+" "+pathOf(e.Path)] = e.Extensions.Code
		if e.Extensions.Code == "INTERNAL" {
			k.fault(where, "a query is answered with %s: %s in %s", e.Message, k.log.String(), q.text)
		}
	}
	if a.Data != nil {
		check(json.Unmarshal(a.Data, &data))
	}
	reads := reading{walk: k, errors: errors}
	switch alone := len(q.of) == 1 && q.of[0].refused; {
	case data != nil:
		reads.object(data, q.of, spot{path: where + " ", of: own(k.who.Viewer)})
	case alone:
		reads.nothing(q.of[0], where+" "+q.of[0].name(), true)
	default:
		k.fault(where, "a query is not answered: %v: %s", a.Errors, q.text)
		return
	}
	for path, code := range errors {
		k.fault(path, "%s where nothing is refused", code)
	}
}

func pathOf(path []any) string {
	parts := make([]string, len(path))
	for i, part := range path {
		parts[i] = fmt.Sprint(part)
	}
	return strings.Join(parts, ".")
}

// covers wants the queries to ask for every field that can be reached, with every argument, filter and order.
func (k *walk) covers(queries []walkQuery) {
	asked, filters := map[string]bool{}, 0
	for _, q := range queries {
		visit(q.of, func(s *selected) {
			asked[s.field.name()] = true
			for _, name := range s.tried {
				asked[name] = true
			}
			if s.compared {
				filters++
			}
		})
	}
	for _, name := range k.wanted() {
		if !asked[name] {
			k.Errorf("no query of the walk has %s", name)
		}
	}
	k.Logf("%d queries with %d fields, arguments, filters and orders, %d times a filter, over %d rows",
		len(queries), len(asked), filters, len(k.rows.order))
}

// wanted is every field, argument, filter and order that a query can have.
func (k *walk) wanted() (names []string) {
	for _, name := range k.schema.reachable() {
		for _, f := range k.schema[name].Fields {
			names = append(names, f.name())
			for _, a := range f.Args {
				names = append(names, f.name()+"("+a.Name+")")
				names = append(names, k.inside(k.schema[a.Type.base()], map[string]bool{})...)
			}
		}
	}
	return unique(names)
}

// inside is the fields of a filter and of those inside it, and the values of an order.
func (k *walk) inside(t *graphType, seen map[string]bool) (names []string) {
	if seen[t.Name] {
		return nil
	}
	seen[t.Name] = true
	order := strings.HasSuffix(t.Name, "OrderField")
	for _, value := range t.EnumValues {
		if order {
			names = append(names, t.Name+"."+value.Name)
		}
	}
	for _, f := range t.InputFields {
		if t.filters() {
			names = append(names, t.Name+"."+f.Name)
		}
		if t.filters() || strings.HasSuffix(t.Name, "Order") {
			names = append(names, k.inside(k.schema[f.Type.base()], seen)...)
		}
	}
	return names
}

// neverTold is the fields that nothing is told in, and why.
var neverTold = map[string]string{
	"ChangePart.fromPrice":      "the prices of the walk hold from long before its years",
	"ChangePart.toPrice":        "the prices of the walk hold from long before its years",
	"Portfolio.refusals":        "every agreement of the walk has a price and a figure",
	"About.example":             "the rows of the walk are no example",
	"About.contact":             "the server tells whoever runs it",
	"InhabitantsPreview.faults": "the file of the walk has none",
	"FileFault.line":            "the file of the walk has no fault",
	"FileFault.column":          "the file of the walk has no fault",
	"FileFault.message":         "the file of the walk has no fault",
}

// differs is the fields that are told one and not another though no row says so, and why.
var differs = map[string]string{
	"Viewer.name":           "the logins of the walk have no name",
	"Viewer.organisation":   "the logins of the walk have no CVR number",
	"Viewer.roles":          "who has no role is told of none",
	"Viewer.person":         "most logins are of nobody who is known",
	"Viewer.expires":        "the logins of the walk do not end",
	"Refusal.clause":        "who may not act is refused by no clause",
	"Permission.deviations": "and told of no deviation",
	"Query.invoiceYears":    "who has no documents has no years of them",
	"InvoiceYear.year":      "who has no documents has no years of them",
	"InvoiceYear.count":     "who has no documents has no years of them",
	"InvoiceYear.net":       "who has no documents has no years of them",
	"InvoiceYear.vat":       "who has no documents has no years of them",
	"InvoiceYear.gross":     "who has no documents has no years of them",
}

// hasTold wants every field to have been answered to somebody, and to each whom the table lets see it on a
// row where somebody was.
func (k *walk) hasTold(cast []watcher, heard map[string]map[string]bool) {
	for _, name := range k.schema.reachable() {
		for _, f := range k.schema[name].Fields {
			field := f.name()
			if differs[field] != "" {
				continue
			}
			if told := k.told[field] != nil; told == (neverTold[field] != "") {
				k.Errorf("%s: it is %t that somebody is answered something", field, told)
			}
			for _, who := range cast {
				if !heard[who.name][field] && k.isOwed(who, field) {
					k.Errorf("%s: %s is answered nothing, though testdata/access.txt says it is for %s", field, who.name, k.access.fields[field])
				}
			}
		}
	}
}

// isOwed says whether the table lets somebody see the field on a row on which it was answered to anybody.
func (k *walk) isOwed(who watcher, field string) bool {
	for id := range k.told[field] {
		if id == "" {
			return may(who.Viewer, k.access.fields[field], own(who.Viewer))
		}
		row := k.rows.byID[id]
		if row != nil && k.rows.shows(k.access, who.Viewer, row) && may(who.Viewer, k.access.fields[field], k.rows.owner(row)) {
			return true
		}
	}
	return false
}

func TestTheAccessTableHasEveryFieldOfTheGraph(t *testing.T) {
	s, table := introspected(newWorld(t)), accessTable(t)
	fields := map[string]bool{"Node.id": true}
	for _, name := range s.objects() {
		for _, f := range s[name].Fields {
			if fields[f.name()] = true; table.fields[f.name()] == nil {
				t.Errorf("%s: say in graph/testdata/access.txt who may see it", f.name())
			}
		}
		if t0 := s[name]; t0.row() && !slices.ContainsFunc(sortedKeys(table.rows), func(rows string) bool {
			return rows == name || strings.HasPrefix(rows, name+"(")
		}) {
			t.Errorf("%s: say under rows: in graph/testdata/access.txt for whom which there are", name)
		}
	}
	for _, name := range sortedKeys(table.fields) {
		if !fields[name] {
			t.Errorf("graph/testdata/access.txt tells of %s, which is no field", name)
		}
	}
}

func TestTheAccessTableHasEveryFilterAndOrderOfTheGraph(t *testing.T) {
	s, table := introspected(newWorld(t)), accessTable(t)
	there := map[string]bool{}
	for _, name := range sortedKeys(s) {
		for _, value := range s[name].EnumValues {
			there[name+"."+value.Name] = strings.HasSuffix(name, "OrderField")
		}
		for _, f := range s[name].InputFields {
			if about, _ := operator(s[name], f.Name); s[name].filters() && f.Type.base() != name || strings.HasPrefix(f.Name, "has") {
				there[name+"."+about] = true
			}
		}
	}
	for _, name := range sortedKeys(there) {
		if there[name] && table.filters[name] == nil {
			t.Errorf("%s: say under filters: in graph/testdata/access.txt whom it may tell something", name)
		}
	}
	for _, name := range sortedKeys(table.filters) {
		if !there[name] {
			t.Errorf("graph/testdata/access.txt tells of %s, which is no filter and no order", name)
		}
	}
}

func TestNobodyActsWhomTheAccessTableDoesNotLet(t *testing.T) {
	k := newWalk(t)
	m := &walkMaker{schema: k.schema, rows: k.rows, w: k.world, depth: 1}
	before := k.version()
	for _, f := range k.schema["Mutation"].Fields {
		var given call
		for _, a := range f.Args {
			there, none := m.values(f, a)
			given = given.with(a.Name, append(there, none...)[0])
		}
		query := "mutation { " + f.Name + given.text() + " { __typename } }"
		for _, who := range k.cast() {
			if may(who.Viewer, k.access.fields[f.name()], own(who.Viewer)) {
				continue
			}
			if a := k.askAs(who.Viewer, query); !slices.Equal(a.codes(), []string{denial(who) + " " + f.Name}) {
				t.Errorf("%s as %s: %s %v", query, who.name, a.Data, a.Errors)
			}
		}
	}
	if k.version() != before {
		t.Error("something was changed")
	}
}

// denial is the code with which the graph keeps something from who asks.
func denial(who watcher) string {
	if who.Subject == "" {
		return "UNAUTHENTICATED"
	}
	return "FORBIDDEN"
}

// walkDepth is how many objects deep the walk goes: three, unless WALK says another number.
func walkDepth() int {
	if depth, err := strconv.Atoi(os.Getenv("WALK")); err == nil {
		return depth
	}
	return 3
}
