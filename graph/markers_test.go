package graph_test

import (
	"database/sql"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
)

// accessFile says who may see what, as section 3 of the domain does. It is written from there, and not
// from the schema.
const accessFile = "testdata/access.txt"

// accesses is what the file says: the audiences of each field as "Price.amount", of rows that are not
// for everyone as "Agreement(INVITED, WITHDRAWN)", and of filters and orders.
type accesses struct{ fields, rows, filters map[string][]string }

var accessLine = regexp.MustCompile(`^([\w.]+(?:\([^)]*\))?)\s+(.+)$`)

// accessTable reads the file.
func accessTable(t *testing.T) accesses {
	t.Helper()
	text, err := os.ReadFile(accessFile)
	check(err)
	a := accesses{map[string][]string{}, map[string][]string{}, map[string][]string{}}
	section := a.fields
	for n, line := range strings.Split(string(text), "\n") {
		line, _, _ = strings.Cut(line, "#")
		switch line = strings.TrimSpace(line); line {
		case "":
			continue
		case "rows:":
			section = a.rows
			continue
		case "filters:":
			section = a.filters
			continue
		}
		parts := accessLine.FindStringSubmatch(line)
		if parts == nil || section[parts[1]] != nil {
			t.Fatalf("%s:%d is no line of its own: %s", accessFile, n+1, line)
		}
		section[parts[1]] = strings.Fields(parts[2])
	}
	return a
}

// rowsOf is for whom a row of that type in that state is there, where it is "" or a status of it; nil is
// everyone.
func (a accesses) rowsOf(kind, state string) []string {
	for key, audiences := range a.rows {
		of, states, stated := strings.Cut(strings.TrimSuffix(key, ")"), "(")
		if of == kind && (!stated || slices.Contains(strings.FieldsFunc(states, func(r rune) bool { return r == ',' || r == ' ' }), state)) {
			return audiences
		}
	}
	return nil
}

// belonging is whose a row is, by ids: of each it may be several, or none.
type belonging struct{ municipalities, bodies, projects, people []string }

// audience is the words of the file that a viewer answers to, for a row of those. It says anew what section 3
// says of roles that include others.
func audience(v access.Viewer, row belonging) []string {
	words := []string{"everyone"}
	own := slices.Contains(row.municipalities, v.Municipality)
	for _, role := range v.Roles {
		where, name, _ := strings.Cut(strings.ToLower(string(role)), "_")
		if where == "kombit" {
			words = append(words, "kombit."+name)
		} else if own {
			words = append(words, "own:"+name, "own:reader")
		}
		switch {
		case role == access.KombitAdmin:
			words = append(words, "kombit.project", "kombit.finance")
		case role == access.MunicipalitySignatory && own:
			words = append(words, "own:finance")
		}
	}
	for word, both := range map[string][2][]string{"member": {row.bodies, v.Bodies}, "steering": {row.projects, v.Steering}, "self": {row.people, {v.Person}}} {
		if slices.ContainsFunc(both[0], func(id string) bool { return slices.Contains(both[1], id) }) {
			words = append(words, word)
		}
	}
	return words
}

func meets(audiences, words []string) bool {
	return slices.ContainsFunc(audiences, func(a string) bool { return slices.Contains(words, a) })
}

// sees says whether who answers to those words may read one of the fields, as "Price.amount", in a row of
// that state.
func (a accesses) sees(words []string, state string, fields ...string) bool {
	return slices.ContainsFunc(fields, func(field string) bool {
		kind, _, _ := strings.Cut(field, ".")
		rows := a.rowsOf(kind, state)
		return meets(a.fields[field], words) && (rows == nil || meets(rows, words))
	})
}

// cell is one value of the database that is not for everyone.
type cell struct {
	column
	table, id string
	there     string // the fields that tell that its row is there
	state     string // of its row, as the file writes it; "" where its type has none
	whose     belonging
	value     any    // what stands there
	marker    string // what of it stands nowhere else, as the graph prints it; "" of a flag and the like
}

func (c cell) String() string { return c.table + "." + c.name + " of " + c.id }

// marks is a world in which every value that is not for everyone is a marker, as far as it can be one.
type marks struct {
	*world
	path     string // of its SQLite file
	access   accesses
	cells    []cell
	watchers []watcher
}

// watcher is a login that looks at everything.
type watcher struct {
	name string
	access.Viewer
}

// sees says whether the viewer may read the cell, or something that is worked out from it.
func (m *marks) sees(v access.Viewer, c cell) bool { return m.told(v, c, c.fields) }

// told says whether the viewer may read one of the fields, in the cell's row.
func (m *marks) told(v access.Viewer, c cell, fields []string) bool {
	return m.access.sees(audience(v, c.whose), c.state, fields...)
}

// ids is the rows of the graph that the cells stand in.
func (m *marks) ids() (ids []string) {
	for _, c := range m.cells {
		if strings.HasSuffix(c.there, ".id") {
			ids = append(ids, c.id)
		}
	}
	return unique(ids)
}

// marked is a world with rows of every entity, brought about by the graph's own acts, in which then each
// value that not everyone may see is made a marker, past all hooks.
func marked(t *testing.T) *marks {
	t.Helper()
	url := storetest.SQLite(t)
	m := &marks{world: newWorldIn(t, url), path: strings.TrimPrefix(url, "sqlite://"), access: accessTable(t)}
	everything(m)
	handle := m.past(m.path)
	defer handle.Close()
	for _, s := range secrets {
		m.readCells(handle, s)
	}
	m.mark(handle)
	// What is read of other people's mail is kept under a new id each time: a walk keeps none, so that the same
	// query is answered the same twice.
	_, err := handle.ExecContext(m.Context(), "CREATE TRIGGER unkept AFTER INSERT ON readings BEGIN DELETE FROM readings WHERE id = NEW.id; END")
	check(err)
	return m
}

// past opens the database past the store, without its foreign keys.
func (m *marks) past(path string) *sql.DB {
	m.Helper()
	handle, err := sql.Open("sqlite3", "file:"+path+"?_foreign_keys=off&_busy_timeout=30000")
	check(err)
	handle.SetMaxOpenConns(1)
	return handle
}

// readCells adds each value of the table's columns that not everyone may see.
func (m *marks) readCells(handle *sql.DB, s secret) {
	m.Helper()
	values := map[string][]any{}
	var names []string
	for _, c := range s.columns {
		names = append(names, "`"+c.name+"`")
	}
	for _, row := range allOf(m.Context(), handle, fmt.Sprintf("SELECT id, %s FROM %s", strings.Join(names, ", "), s.table)) {
		values[fmt.Sprint(row[0])] = row[1:]
	}
	for _, row := range allOf(m.Context(), handle, s.rows+" ORDER BY 1") {
		of := make([]string, len(row))
		for i, value := range row {
			of[i] = words(value)
		}
		ids := func(i int) []string { return strings.FieldsFunc(of[i], func(r rune) bool { return r == ',' }) }
		for i, c := range s.columns {
			one := cell{column: c, table: s.table, id: of[0], there: s.there, whose: belonging{ids(1), ids(2), ids(3), ids(4)}, state: of[5], value: values[of[0]][i]}
			if !m.sees(access.Viewer{}, one) {
				m.cells = append(m.cells, one)
			}
		}
	}
}

// words is a value of the database as text; "" for null.
func words(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []byte:
		return string(v)
	}
	return fmt.Sprint(value)
}

// mark makes each cell a marker.
func (m *marks) mark(handle *sql.DB) {
	m.Helper()
	for n := range m.cells {
		c := &m.cells[n]
		if make := markers[c.kind]; make != nil && c.value != nil {
			c.value, c.marker = make(n+1, c.value)
			m.set(handle, *c, c.value)
		}
	}
}

// set writes a cell's value.
func (m *marks) set(handle *sql.DB, c cell, value any) {
	m.Helper()
	_, err := handle.ExecContext(m.Context(), fmt.Sprintf("UPDATE %s SET `%s` = ? WHERE id = ?", c.table, c.name), value, c.id)
	check(err)
}

// from is a day of its own for each number of cell, that is not otherwise in the database.
func from(first day.Day, n int) string { return string(first.Plus(n)) }

// markers is what each kind of value is made for the cell of that number: as the database has it, and as the
// graph prints it. What is not here stays as it is.
var markers = map[string]func(n int, old any) (value any, printed string){
	"text": func(n int, _ any) (any, string) { return text(n), text(n) },
	"day": func(n int, old any) (any, string) {
		if words(old) == string(day.Never) {
			return old, ""
		}
		return from("2150-01-01", n), from("2150-01-01", n)
	},
	"past":   func(n int, _ any) (any, string) { return from("1950-01-01", n), from("1950-01-01", n) },
	"ore":    func(n int, _ any) (any, string) { return ore(n), money.Ore(ore(n)).String() },
	"price":  func(n int, _ any) (any, string) { return 7_130_000 + n, money.Price(7_130_000 + n).String() },
	"rate":   func(n int, _ any) (any, string) { return 1000 + n%8999, money.Rate(1000 + n%8999).String() },
	"count":  func(n int, _ any) (any, string) { return count(n), fmt.Sprint(count(n)) },
	"number": func(_ int, old any) (any, string) { s := strings.Replace(words(old), "-0", "-9", 1); return s, s },
	"tiers": func(n int, old any) (any, string) {
		if words(old) == "null" { // of a fixed price, which has none
			return old, ""
		}
		return fmt.Sprintf(`[{"above": %d, "factor": "0.5"}]`, count(n)), fmt.Sprint(count(n))
	},
	"deviations": func(n int, _ any) (any, string) {
		return fmt.Sprintf(`[{"clause": "5.7", "kind": "TEXT", "text": %q}]`, text(n)), text(n)
	},
	"held": func(n int, _ any) (any, string) {
		return fmt.Sprintf(`[{"Project": %q, "Municipality": "101", "Figure": 2027}]`, text(n)), text(n)
	},
	"arithmetic": func(n int, old any) (any, string) {
		printed := money.Ore(ore(n)).String()
		return rounded.ReplaceAllString(words(old), `"RoundedToEnd":"`+printed+`"`), printed
	},
}

var rounded = regexp.MustCompile(`"RoundedToEnd":"[^"]*"`)

func text(n int) string { return fmt.Sprintf("marker-%04d", n) }

func ore(n int) int { return 5_000_000 + 1237*n }

func count(n int) int { return 3_000_000 + 7*n }

func TestEveryPrivateValueIsAMarkerOfItsOwn(t *testing.T) {
	m := marked(t)
	kinds := map[string]int{}
	seen := map[string]cell{}
	for _, c := range m.cells {
		if c.marker == "" {
			continue
		}
		if before, twice := seen[c.marker]; twice {
			t.Errorf("%s is %s and %s", c.marker, before, c)
		}
		seen[c.marker] = c
		kinds[c.table+"."+c.name]++
	}
	t.Log(len(m.cells), "cells", len(seen), "markers")
	for _, s := range secrets {
		for _, c := range s.columns {
			if markers[c.kind] != nil && kinds[s.table+"."+c.name] == 0 {
				t.Errorf("%s.%s is no marker anywhere", s.table, c.name)
			}
		}
	}
}
