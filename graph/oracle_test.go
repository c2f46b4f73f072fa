package graph_test

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// aSample is how many queries each login has for one that it is asked, unless ORACLE=all. Each login is asked
// others, so that between them they are asked all.
const aSample = 7

// TestWhatIsHiddenChangesNoAnswer has two databases asked the walk's queries by each login: one that differs in
// every value that is hidden from it, and then one that lacks a hidden row of each kind. What they answer must be
// the same to the byte, with as many statements.
func TestWhatIsHiddenChangesNoAnswer(t *testing.T) {
	m := marked(t)
	s := introspected(m.world)
	queries := walkQueries(m.world, s, everyRow(m.world, s, m.ids()), walkDepth())
	for n, who := range m.watchers {
		t.Run(cmp.Or(who.name, "visitor"), func(t *testing.T) {
			o := oracle{marks: m.at(t), who: who.Viewer}
			for i, q := range queries {
				if os.Getenv("ORACLE") == "all" || i%aSample == n%aSample {
					o.queries = append(o.queries, q)
					o.answers = append(o.answers, o.says(o.world, q))
				}
			}
			o.under = o.holds(o.otherValues())
			o.holds(o.fewerRows())
		})
	}
}

// TestTotalsTellNothingButTotals has two costs of a project change places, and likewise what two municipalities are
// charged for the same days: who is granted the totals is answered them just as before.
func TestTotalsTellNothingButTotals(t *testing.T) {
	m := marked(t)
	s := introspected(m.world)
	queries := walkQueries(m.world, s, everyRow(m.world, s, m.ids()), 1)
	for _, who := range m.watchers {
		o := oracle{marks: m, who: who.Viewer, totals: true}
		for _, q := range queries {
			if o.grants(q, economy) != nil {
				o.queries = append(o.queries, q)
				o.answers = append(o.answers, o.says(o.world, q))
			}
		}
		if len(o.queries) > 0 {
			o.holds([]change{o.swapped("costs.amount"), o.swapped("invoice_lines.net")})
		}
	}
}

// swapped is the first two values of a column in one project, of different municipalities where they are of any,
// in each other's place.
func (o oracle) swapped(what string) change {
	o.Helper()
	var first *cell
	for _, c := range o.cells {
		switch {
		case c.table+"."+c.name != what || c.whose.projects[0] != o.projectID("alfa"):
		case first == nil:
			first = &c
		case len(c.whose.municipalities) == 0 || !slices.Equal(c.whose.municipalities, first.whose.municipalities):
			return change{what, first.id + " and " + c.id, func(handle *sql.DB) {
				o.set(handle, *first, c.value)
				o.set(handle, c, first.value)
			}}
		}
	}
	o.Fatalf("there are no two %s", what)
	return change{}
}

// oracle is what one viewer asks, and is answered while nothing is changed.
type oracle struct {
	*marks
	who     access.Viewer
	queries []walkQuery
	answers []said
	under   []change // made before all others
	totals  bool     // granted totals must stay the same too
}

// said is all that a viewer learns by asking: what is answered, and how many statements that took.
type said struct {
	text       string
	statements int64
}

// change is something in the database that is hidden from the viewer, made otherwise.
type change struct {
	what, one string // the column or table; and of which row
	to        func(handle *sql.DB)
}

// holds wants every answer to be the same where all those changes are made. Where one is not, it tells which change
// makes the difference, and goes on without those of its kind: it gives back those that make none.
func (o oracle) holds(changes []change) []change {
	o.Helper()
	other := o.changed(changes)
	for i, q := range o.queries {
		for got := o.says(other, q); got != o.answers[i]; got = o.says(other, q) {
			if len(changes) == 0 {
				o.Fatalf("%s is answered otherwise though nothing is changed", q.text)
			}
			most := o.until(q, o.answers[i], changes)
			at := most[len(most)-1]
			o.Errorf("%s: %s is told by %s", at.what, at.one, o.narrowed(q, most))
			changes = slices.DeleteFunc(changes, func(c change) bool { return c.what == at.what })
			other = o.changed(changes)
		}
	}
	return changes
}

// until is the changes as far as they first make a difference, which the last of them then does.
func (o oracle) until(q walkQuery, want said, changes []change) []change {
	o.Helper()
	low, high := 0, len(changes) // the first low of them make no difference, the first high do
	for high-low > 1 {
		if middle := (low + high) / 2; o.says(o.changed(changes[:middle]), q) == want {
			low = middle
		} else {
			high = middle
		}
	}
	return changes[:high]
}

// at is the same marks in a test of its own.
func (m *marks) at(t *testing.T) *marks {
	at, w := *m, *m.world
	w.T = t
	at.world = &w
	return &at
}

// changed is a copy of the database with those changes.
func (o oracle) changed(changes []change) *world {
	o.Helper()
	path := filepath.Join(o.TempDir(), "copy.db")
	handle := o.past(o.path)
	_, err := handle.ExecContext(o.Context(), "VACUUM INTO ?", path)
	check(err)
	check(handle.Close())
	handle = o.past(path)
	_, err = handle.ExecContext(o.Context(), "BEGIN")
	check(err)
	for _, c := range slices.Concat(o.under, changes) {
		c.to(handle)
	}
	_, err = handle.ExecContext(o.Context(), "COMMIT")
	check(err)
	check(handle.Close())
	w := *o.world
	w.store = storetest.Open(o.T, "sqlite://"+path, func() time.Time { return w.today.Noon() })
	return &w
}

// says asks a query. Errors stand in any order, as fields are resolved beside each other.
func (o oracle) says(w *world, q walkQuery) said {
	w.Helper()
	var n atomic.Int64
	answer := graph.Execute(access.With(store.Count(w.Context(), &n), o.who), w.store, q.text, nil)
	if answer.Data == nil {
		answer.Data = []byte("null")
	}
	heard := said{string(answer.Data), n.Load()}
	if granted := o.grantsTotals(q); granted != nil && !o.totals {
		var data any
		check(json.Unmarshal(answer.Data, &data))
		withoutTotals(data, q.of)
		text, err := json.Marshal(data)
		check(err)
		heard = said{string(text), 0} // how many statements the totals take is theirs to tell
		answer.Errors = slices.DeleteFunc(answer.Errors, func(e *gqlerror.Error) bool {
			return len(e.Path) > 0 && granted[e.Path[len(e.Path)-1]] && e.Extensions["code"] == "BAD_USER_INPUT"
		})
	}
	var errors []string
	for _, e := range answer.Errors {
		text, err := json.Marshal(e)
		check(err)
		errors = append(errors, string(text))
	}
	slices.Sort(errors)
	heard.text += "\n" + strings.Join(errors, "\n")
	return heard
}

// economy is a project's economy in totals by year.
const economy = "Project.economy"

// totals is the fields that tell aggregates of what is hidden, which section 3 grants, and to whom of those who
// may not see what they are aggregates of.
var totals = map[string]func(access.Viewer) bool{
	economy: func(v access.Viewer) bool { return v.Has(access.KombitProject) || len(v.Steering) > 0 },
	// The smallest, median and largest cost per inhabitant of five or more others.
	"Agreement.comparison": func(v access.Viewer) bool { return v.Reaches(v.Own(), access.MunicipalityFinance) },
}

// grantsTotals is under which names the query asks for totals, of a viewer who may see some and not what they
// are the totals of; nil for none.
func (o oracle) grantsTotals(q walkQuery) map[ast.PathElement]bool {
	return o.grants(q, slices.Collect(maps.Keys(totals))...)
}

// grants is the same for those fields alone.
func (o oracle) grants(q walkQuery, fields ...string) (granted map[ast.PathElement]bool) {
	if o.who.Has(access.KombitFinance) {
		return nil
	}
	visit(q.of, func(s *selected) {
		if field := s.field.name(); slices.Contains(fields, field) && totals[field](o.who) {
			if granted == nil {
				granted = map[ast.PathElement]bool{}
			}
			granted[ast.PathName(s.name())] = true
		}
	})
	return granted
}

// withoutTotals takes granted totals out of an answer; the refusals of them stay.
func withoutTotals(value any, set []*selected) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			withoutTotals(one, set)
		}
	case map[string]any:
		for _, s := range set {
			if totals[s.field.name()] != nil {
				v[s.name()] = nil
			}
			withoutTotals(v[s.name()], s.of)
		}
	}
}

// narrowed is as little of a query as tells the changes, with what was answered and is then.
func (o oracle) narrowed(q walkQuery, changes []change) string {
	o.Helper()
	with := o.changed(changes)
	both := func(set []*selected) (was, is said) {
		q := walkQuery{text: "{" + render(set) + "}", of: set}
		return o.says(o.world, q), o.says(with, q)
	}
	set := narrow(q.of, func(set []*selected) bool { was, is := both(set); return was != is })
	was, is := both(set)
	return fmt.Sprintf("{%s }\n was %s\n  is %s", render(set), was.short(is), is.short(was))
}

// narrow is the first field of the set that differs on its own, narrowed likewise; all of it where none does.
func narrow(set []*selected, differ func(set []*selected) bool) []*selected {
	for _, s := range set {
		if !differ([]*selected{s}) {
			continue
		}
		alone := *s
		alone.of = narrow(s.of, func(of []*selected) bool {
			part := *s
			part.of = of
			return differ([]*selected{&part})
		})
		return []*selected{&alone}
	}
	return set
}

// short is the answer from shortly before where it differs from another.
func (s said) short(other said) string {
	n := 0
	for n < min(len(s.text), len(other.text)) && s.text[n] == other.text[n] {
		n++
	}
	return fmt.Sprintf("%d statements: …%s…", s.statements, s.text[max(0, n-100):min(len(s.text), n+100)])
}

// otherValues gives each value that is hidden from the viewer another one of its kind, or takes it away where there
// may be none.
func (o oracle) otherValues() (changes []change) {
	o.Helper()
	handle := o.past(o.path)
	defer handle.Close()
	nullable := map[string]bool{}
	for _, row := range allOf(o.Context(), handle, "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE NOT c.\"notnull\"") {
		nullable[words(row[0])+"."+words(row[1])] = true
	}
	for n, c := range o.cells {
		if o.sees(o.who, c) {
			continue
		}
		if value := another(c, n+1, nullable[c.table+"."+c.name]); !reflect.DeepEqual(value, c.value) {
			changes = append(changes, change{c.table + "." + c.name, c.id, func(handle *sql.DB) { o.set(handle, c, value) }})
		}
	}
	return changes
}

// lately is a day on which much goes on, so that what counts by days would count it.
func lately(n int) string { return from("2026-06-30", -n%365) }

// reversed is a number by which the markers stand the other way around.
func reversed(n int) int { return 12_001 - n }

// another is another value for the cell of that number.
func another(c cell, n int, nullable bool) any {
	kind, kinds, _ := strings.Cut(c.kind, ":")
	switch old := c.value.(type) {
	case time.Time:
		return old.Add(-time.Hour * time.Duration(1+n%50))
	case nil:
		if kind != "text" || n%2 == 0 {
			return nil
		}
	case int64: // a year, or a flag
		switch kind {
		case "a-year":
			return old - 1
		case "a-flag":
			return 1 - old
		}
	}
	switch kind {
	case "a-kind":
		all := strings.Split(kinds, "|")
		return all[(slices.Index(all, words(c.value))+1)%len(all)]
	case "a-day":
		if on := day.Day(words(c.value)); on.Known() {
			return string(on.Plus(-1 - n%50))
		}
		return lately(n)
	case "a-link":
		return nil
	case "day":
		if n%4 == 0 && words(c.value) != string(day.Never) {
			return string(day.Never)
		}
		return lately(n)
	case "number":
		return strings.Replace(words(c.value), "-9", "-8", 1)
	}
	if nullable && n%2 == 0 {
		return nil
	}
	value, _ := markers[kind](reversed(n), c.value)
	return value
}

// fewerRows takes away the first and the last row of each kind that is hidden from the viewer.
func (o oracle) fewerRows() (changes []change) {
	o.Helper()
	handle := o.past(o.path)
	defer handle.Close()
	pointing := o.pointing(handle)
	rows := map[string][]string{}
	for _, c := range o.cells {
		if what := strings.TrimSuffix(c.table+" "+c.state, " "); !o.told(o.who, c, strings.Fields(c.there)) {
			rows[what] = append(rows[what], c.id)
		}
	}
	for _, what := range slices.Sorted(maps.Keys(rows)) {
		table, _, _ := strings.Cut(what, " ")
		ids := rows[what]
		for _, id := range slices.Compact([]string{ids[0], ids[len(ids)-1]}) {
			changes = append(changes, change{what, id, func(handle *sql.DB) { o.remove(handle, pointing, table, id) }})
		}
	}
	return changes
}

// pointer is a column that points to rows of a table.
type pointer struct{ table, column, optional, hasID string }

// pointing is the columns that point to each table.
func (o oracle) pointing(handle *sql.DB) map[string][]pointer {
	o.Helper()
	to := map[string][]pointer{}
	for _, row := range allOf(o.Context(), handle, `SELECT f."table", m.name, f."from", CASE WHEN c."notnull" THEN '' ELSE 'yes' END,
		CASE WHEN EXISTS (SELECT 1 FROM pragma_table_info(m.name) i WHERE i.name = 'id') THEN 'yes' ELSE '' END
		FROM sqlite_master m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = f."from"`) {
		to[words(row[0])] = append(to[words(row[0])], pointer{words(row[1]), words(row[2]), words(row[3]), words(row[4])})
	}
	return to
}

// remove deletes a row, and what cannot be without it.
func (o oracle) remove(handle *sql.DB, pointing map[string][]pointer, table, id string) {
	o.Helper()
	for _, p := range pointing[table] {
		switch {
		case p.optional != "":
			o.run(handle, fmt.Sprintf("UPDATE %s SET %s = NULL WHERE %[2]s = ?", p.table, p.column), id)
		case p.hasID == "":
			o.run(handle, fmt.Sprintf("DELETE FROM %s WHERE %s = ?", p.table, p.column), id)
		default:
			for _, row := range allOf(o.Context(), handle, fmt.Sprintf("SELECT id FROM %s WHERE %s = ?", p.table, p.column), id) {
				o.remove(handle, pointing, p.table, words(row[0]))
			}
		}
	}
	o.run(handle, "DELETE FROM "+table+" WHERE id = ?", id)
}

func (o oracle) run(handle *sql.DB, statement string, values ...any) {
	o.Helper()
	_, err := handle.ExecContext(o.Context(), statement, values...)
	check(err)
}
