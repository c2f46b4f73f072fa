package graph_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// walkQuery is one query of the walk, with what it asks for, by which its answer can be read.
type walkQuery struct {
	text string
	of   []*selected
}

// selected is a field in a query.
type selected struct {
	field    *graphField
	alias    string     // "" for the field's own name
	args     string     // as they stand after the name
	as       *graphType // of an interface, what its rows are
	ids      []string   // of node and nodes, the rows that are asked for
	of       []*selected
	tried    []string // the arguments, filters and orders that the arguments try
	compared bool     // its rows must be those of KOMBIT's administrator that the viewer may see
	refused  bool     // the arguments name nothing, or nothing that makes sense
}

// walkMaker makes the queries of the walk.
type walkMaker struct {
	schema graphSchema
	rows   *walkRows
	w      *world
	depth  int // in objects; connections, their edges and their nodes count for none
	roots  []*selected
	inside map[string]bool // the types whose filter was tried inside another's
}

// Sizes of a query: the graph takes no more than 4 000 tokens, and an answer that differs is easier to
// read where the query is small.
const (
	tokensAQuery  = 2400
	aliasesAQuery = 30
)

// walkQueries is every reachable field, argument, filter and order to that depth, over every row there
// is. Who asks makes no difference to them, and they come in the same order each time.
func walkQueries(w *world, s graphSchema, rows *walkRows, depth int) (queries []walkQuery) {
	w.Helper()
	m := &walkMaker{schema: s, rows: rows, w: w, depth: depth, inside: map[string]bool{}}
	m.fields()
	m.everyID()
	m.connections()
	for _, set := range m.packed() {
		for _, small := range m.allowed(set, tokensAQuery) {
			queries = append(queries, walkQuery{text: "{" + render(small) + "}", of: small})
		}
	}
	return queries
}

// allowed cuts a query that asks for more than the graph lets one ask for at a time.
func (m *walkMaker) allowed(set []*selected, tokens int) (sets [][]*selected) {
	m.w.Helper()
	query := "{" + render(set) + "}"
	codes := m.w.ask("kombit.admin", query).codes()
	if !slices.Contains(codes, "TOO_COMPLEX") {
		return [][]*selected{set}
	}
	if tokens /= 2; tokens < 20 {
		m.w.Fatalf("%v whatever is left out: %s", codes, query)
	}
	for _, part := range chunks(set, tokens) {
		sets = append(sets, m.allowed(part, tokens)...)
	}
	return sets
}

// packed puts the fields of the root together into queries. What may be refused and is never null stands alone,
// as its refusal takes the whole answer; of nodes each can be null by itself.
func (m *walkMaker) packed() (sets [][]*selected) {
	var together []*selected
	for _, root := range m.roots {
		if root.refused && root.field.Type.required() && root.as == nil {
			sets = append(sets, []*selected{root})
		} else {
			together = append(together, root)
		}
	}
	for _, set := range chunks(together, tokensAQuery) {
		for some := range slices.Chunk(set, aliasesAQuery) {
			sets = append(sets, numbered(some))
		}
	}
	return sets
}

// numbered gives fields aliases, so that one can stand beside itself.
func numbered(set []*selected) []*selected {
	for i, s := range set {
		s.alias = fmt.Sprint("r", i)
	}
	return set
}

// fields asks the root, and rows of each type, for all that is beneath them.
func (m *walkMaker) fields() {
	for _, f := range m.schema["Query"].Fields {
		to := m.schema.of(f)
		switch {
		case f.Name == "node" || f.Name == "nodes":
		case to.connection():
			m.roots = append(m.roots, m.page(f, 1))
		default:
			for i, c := range m.calls(f, true) {
				depth := 1
				if i > 0 {
					depth = m.depth // what follows differs in its argument alone
				}
				m.roots = append(m.roots, m.called(f, c, depth, depth == 1))
			}
		}
	}
	for _, name := range m.schema.objects() {
		if t := m.schema[name]; t.row() {
			m.roots = append(m.roots, m.some(m.rows.sample(t, 8), m.set(t, 1, true))...)
			m.roots = append(m.roots, m.some(m.rows.ofType(t), m.set(t, m.depth, false))...)
		}
	}
}

// some asks for rows of one type by their ids, and for one that is not there.
func (m *walkMaker) some(rows []*walkRow, of []*selected) (roots []*selected) {
	for some := range slices.Chunk(rows, 40) {
		var ids []string
		for _, row := range some {
			ids = append(ids, row.id)
		}
		ids = append(ids, missing(ids[0]))
		roots = append(roots, &selected{field: m.schema["Query"].field("nodes"), args: "(ids: " + texts(ids) + ")", ids: ids,
			as: rows[0].of, of: of, tried: []string{"Query.nodes(ids)"}, refused: true})
	}
	return roots
}

// everyID asks for each row on its own, and for some that are not there.
func (m *walkMaker) everyID() {
	node := m.schema["Query"].field("node")
	ids := []string{"nonsense", ""}
	for _, row := range m.rows.order {
		ids = append(ids, row.id)
	}
	for _, name := range m.schema.objects() {
		if some := m.rows.ofType(m.schema[name]); len(some) > 0 {
			ids = append(ids, missing(some[0].id))
		}
	}
	for _, id := range ids {
		m.roots = append(m.roots, &selected{field: node, args: "(id: " + quote(id) + ")", ids: []string{id}, refused: true, tried: []string{"Query.node(id)"},
			of: []*selected{{field: m.schema["Node"].field("id")}}})
	}
}

// missing is an id like that one, of no row.
func missing(id string) string { return id[:2] + "00000000-0000-7000-8000-000000000000" }

// set is all the fields of a type at that depth. What is no row is part of the row that it belongs to:
// beneath the first object it is asked for in whole.
func (m *walkMaker) set(t *graphType, depth int, whole bool) (set []*selected) {
	for _, f := range t.Fields {
		to := m.schema.of(f)
		if to.connection() {
			set = append(set, m.page(f, depth+1))
			continue
		}
		for i, c := range m.calls(f, whole) {
			if s := m.called(f, c, depth+1, whole); s != nil {
				if i > 0 {
					s.alias = fmt.Sprint(f.Name, i)
				}
				set = append(set, s)
			}
		}
	}
	slices.SortStableFunc(set, func(a, b *selected) int { return idFirst(a) - idFirst(b) })
	return set
}

func idFirst(s *selected) int {
	if s.field.Name == "id" {
		return 0
	}
	return 1
}

// called is a field asked with those arguments, with what is beneath it; nil where that is too deep.
func (m *walkMaker) called(f *graphField, c call, depth int, whole bool) *selected {
	s := &selected{field: f, args: c.text(), tried: c.tried(f), refused: c.refused}
	to := m.schema.of(f)
	switch {
	case !to.composite():
	case depth <= m.depth || whole && !to.row():
		if s.of = m.set(to, depth, depth == 1 || whole && !to.row()); s.of == nil {
			return nil
		}
	case whole:
		s.of = []*selected{{field: to.field("id")}}
	default:
		return nil
	}
	return s
}

// page is a connection with its rows, or beyond the depth their number alone.
func (m *walkMaker) page(f *graphField, depth int) *selected {
	connection := m.schema.of(f)
	if depth > m.depth {
		return &selected{field: f, of: []*selected{{field: connection.field("totalCount")}}}
	}
	first := []int{0, 6, 5, 4}[min(depth, 3)]
	if depth == 1 && len(m.rows.ofType(m.schema.nodeOf(connection))) <= 40 {
		first = 40
	}
	return m.rowsOf(f, fmt.Sprintf("(first: %d)", first), m.set(m.schema.nodeOf(connection), depth, false), "first")
}

// rowsOf is a connection with everything around its rows.
func (m *walkMaker) rowsOf(f *graphField, args string, of []*selected, tried ...string) *selected {
	connection := m.schema.of(f)
	s := &selected{field: f, args: args}
	for _, name := range tried {
		s.tried = append(s.tried, f.name()+"("+name+")")
	}
	for _, part := range connection.Fields {
		one := &selected{field: part}
		switch to := m.schema.of(part); {
		case part.Name == "edges":
			node := to.field("node") // the id beside the cursor says whose it is
			one.of = []*selected{{field: to.field("cursor")}, {field: node, of: of[:1]}, {field: node, of: of}}
		case to.composite():
			one.of = m.set(to, m.depth, false)
		}
		s.of = append(s.of, one)
	}
	return s
}

// name is what the field's value stands under in the answer.
func (s *selected) name() string {
	if s.alias != "" {
		return s.alias
	}
	return s.field.Name
}

// render is the fields as they stand in a query.
func render(set []*selected) string {
	var text strings.Builder
	for _, s := range set {
		text.WriteString(" ")
		if s.alias != "" {
			text.WriteString(s.alias + ": ")
		}
		text.WriteString(s.field.Name + s.args)
		switch {
		case s.as != nil:
			text.WriteString(" { ... on " + s.as.Name + " {" + render(s.of) + " } }")
		case s.of != nil:
			text.WriteString(" {" + render(s.of) + " }")
		}
	}
	return text.String()
}

var token = regexp.MustCompile(`"[^"]*"|[\w.-]+|[^\s,]`)

// tokens is how many the graph reads in the field.
func (s *selected) tokens() int {
	n := 3 + len(token.FindAllString(s.args, -1))
	if s.of != nil {
		n += 2
	}
	if s.as != nil {
		n += 5
	}
	for _, one := range s.of {
		n += one.tokens()
	}
	return n
}

// chunks cuts what is asked for into sets that are small enough, each with the fields that lead to it.
func chunks(set []*selected, most int) (all [][]*selected) {
	var head, some []*selected
	if len(set) > 1 && set[0].field.Name == "id" {
		head, set = set[:1], set[1:]
	}
	size := 0
	flush := func() {
		if len(some) > 0 {
			all = append(all, append(slices.Clone(head), some...))
		}
		some, size = nil, 0
	}
	for _, s := range set {
		n := s.tokens()
		if size+n > most {
			flush()
		}
		if n <= most {
			some, size = append(some, s), size+n
			continue
		}
		alone := *s
		alone.of = nil
		for _, part := range chunks(s.of, most-alone.tokens()-8) {
			part := &selected{field: s.field, alias: s.alias, args: s.args, as: s.as, ids: s.ids, of: part, tried: s.tried, refused: s.refused}
			all = append(all, append(slices.Clone(head), part))
		}
	}
	flush()
	return all
}

// visit goes through a query's fields.
func visit(set []*selected, see func(s *selected)) {
	for _, s := range set {
		see(s)
		visit(s.of, see)
	}
}
