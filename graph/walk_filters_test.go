package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// connections asks each connection with each of its arguments, filters and orders: those of the root, and
// of each type those of the row that has the most beneath it.
func (m *walkMaker) connections() {
	for _, name := range m.schema.objects() {
		for _, f := range m.schema[name].Fields {
			if name == "Mutation" || !m.schema.of(f).connection() {
				continue
			}
			parent := m.fullest(f)
			if name != "Query" && parent == nil {
				continue
			}
			m.ask(parent, slices.Concat(m.filtered(f), m.ordered(f, parent), m.bounds(f)))
		}
	}
}

// ask asks beneath a row, or at the root where that is nil.
func (m *walkMaker) ask(parent *walkRow, asked []*selected) {
	if parent == nil {
		m.roots = append(m.roots, asked...)
		return
	}
	for some := range slices.Chunk(asked, aliasesAQuery) {
		of := append([]*selected{{field: parent.of.field("id")}}, numbered(some)...)
		m.roots = append(m.roots, m.some([]*walkRow{parent}, of)...)
	}
}

// fullest is the row whose connection has the most rows; nil where none has any.
func (m *walkMaker) fullest(f *graphField) (fullest *walkRow) {
	most := 0
	for _, row := range m.rows.ofType(m.schema[f.on]) {
		if n := len(row.to[f.Name]); n > most {
			fullest, most = row, n
		}
	}
	return fullest
}

// filtered asks for the rows that each filter leaves.
func (m *walkMaker) filtered(f *graphField) (asked []*selected) {
	where := f.argument("where")
	if where == nil {
		return nil
	}
	for _, one := range m.filters(m.schema[where.Type.base()], true) {
		s := m.ids(f, "(first: 200, where: "+one.literal+")")
		s.tried, s.compared = append(one.tried, f.name()+"(where)"), m.schema.nodeOf(m.schema.of(f)).row()
		asked = append(asked, s)
	}
	return asked
}

// ids asks a connection how many rows it has, and which.
func (m *walkMaker) ids(f *graphField, args string) *selected {
	connection := m.schema.of(f)
	edges := connection.field("edges")
	return &selected{field: f, args: args, of: []*selected{
		{field: connection.field("totalCount")},
		{field: edges, of: []*selected{{field: m.schema.of(edges).field("node"), of: m.key(f)}}}}}
}

// key is the field that tells the rows of a connection apart.
func (m *walkMaker) key(f *graphField) []*selected {
	t := m.schema.nodeOf(m.schema.of(f))
	if t.row() {
		return []*selected{{field: t.field("id")}}
	}
	return []*selected{{field: t.Fields[0]}}
}

// filter is a filter as it is written, and which fields of inputs it tries.
type filter struct {
	literal string
	tried   []string
}

// filters is each field of a filter with a few values; of another type's filter inside it, each field once.
// Further inside it is once for each type.
func (m *walkMaker) filters(where *graphType, whole bool) (all []filter) {
	t := m.schema.filteredBy(where)
	for _, f := range where.InputFields {
		name := where.Name + "." + f.Name
		inner := m.schema[f.Type.base()]
		if inner.Kind != "INPUT_OBJECT" {
			for _, literal := range m.compared(t, where, f, whole) {
				all = append(all, filter{"{" + f.Name + ": " + literal + "}", []string{name}})
			}
			continue
		}
		insides := []filter{m.byID(inner)}
		if inner != where && (whole || !m.inside[inner.Name]) {
			m.inside[inner.Name] = true
			insides = m.filters(inner, false)
		}
		for _, inside := range insides {
			literal := inside.literal
			if f.Type.list() {
				literal = "[" + literal + "]"
			}
			all = append(all, filter{"{" + f.Name + ": " + literal + "}", append([]string{name}, inside.tried...)})
		}
	}
	return all
}

// byID is a filter by the id of a row that few may see.
func (m *walkMaker) byID(where *graphType) filter {
	literal := absent["ID"]
	t := m.schema.filteredBy(where)
	if ids := m.seen(t, t.field("id")); len(ids) > 0 {
		literal = ids[len(ids)-1]
	}
	return filter{"{id: " + literal + "}", nil}
}

// operators is how a filter compares, the longer before those that they end with.
var operators = []string{"NotIn", "NotNil", "IsNil", "NEQ", "GTE", "LTE", "GT", "LT", "In", "ContainsFold", "Contains",
	"HasPrefix", "HasSuffix", "EqualFold"}

// operator cuts a filter's name into what it is about and how it compares; "" for equality.
func operator(where *graphType, name string) (about, operator string) {
	for _, operator := range operators {
		about, is := strings.CutSuffix(name, operator)
		if is && slices.ContainsFunc(where.InputFields, func(f graphArgument) bool { return f.Name == about }) {
			return about, operator
		}
	}
	return name, ""
}

// compared is what to compare with: values of rows that are seen by different viewers, and one of no row.
func (m *walkMaker) compared(t, where *graphType, f graphArgument, whole bool) (literals []string) {
	field, operator := operator(where, f.Name)
	base := m.schema[f.Type.base()]
	there, none := m.single(where.Name+"."+f.Name, base)
	if t.field(field) != nil && known[where.Name+"."+f.Name] == "" && base.Name != "Boolean" {
		there = m.seen(t, t.field(field))
		if there == nil && base.Kind == "ENUM" {
			there = []string{base.EnumValues[0].Name}
		}
	}
	all := slices.Concat(there, none)
	switch {
	case operator == "IsNil" || operator == "NotNil":
		return []string{"true"}
	case !whole:
		all = []string{all[max(0, len(there)-1)]} // the last one seen, of a row that is least like the first
	}
	for _, literal := range all {
		literals = append(literals, inOperator(operator, literal, f.Type.list()))
	}
	return literals
}

// inOperator is a value as the operator takes it: a part of a text, or a list.
func inOperator(operator, literal string, list bool) string {
	var text string
	if list {
		return "[" + literal + "]"
	}
	if json.Unmarshal([]byte(literal), &text) != nil {
		return literal
	}
	runes := []rune(text)
	switch third := len(runes) / 3; operator {
	case "Contains", "ContainsFold":
		return quote(string(runes[third : len(runes)-third]))
	case "HasPrefix":
		return quote(string(runes[:len(runes)-third]))
	case "HasSuffix":
		return quote(string(runes[third:]))
	}
	return literal
}

// ordered asks for the rows in each order, and for those before and after some.
func (m *walkMaker) ordered(f *graphField, parent *walkRow) (asked []*selected) {
	page := func(args string, tried ...string) {
		for i := range tried[1:] {
			tried[i+1] = f.name() + "(" + tried[i+1] + ")"
		}
		s := m.rowsOf(f, "("+args+")", m.key(f))
		s.tried = tried
		if tried[0] == "" {
			s.tried = tried[1:]
		}
		asked = append(asked, s)
	}
	for _, o := range m.orders(f) {
		given := ""
		if o.literal != "" {
			given = ", orderBy: " + o.literal
			page("first: 200"+given, o.tried, "first", "orderBy")
		}
		for _, cursor := range m.cursors(f, parent, given) {
			page("first: 2, after: "+cursor+given, o.tried, "first", "after")
			if f.argument("before") != nil {
				page("last: 2, before: "+cursor+given, o.tried, "last", "before")
			}
		}
	}
	return asked
}

// order is an order as it is written, and the value of an enum that it tries.
type order struct{ literal, tried string }

// orders is each order of the connection in both directions; the first is none.
func (m *walkMaker) orders(f *graphField) []order {
	orders := []order{{}}
	by := f.argument("orderBy")
	if by == nil {
		return orders
	}
	for _, part := range m.schema[by.Type.base()].InputFields {
		of := m.schema[part.Type.base()]
		if part.Name != "field" {
			continue
		}
		for _, value := range of.EnumValues {
			for _, direction := range []string{"ASC", "DESC"} {
				literal := fmt.Sprintf("{field: %s, direction: %s}", value.Name, direction)
				if by.Type.list() {
					literal = "[" + literal + "]"
				}
				orders = append(orders, order{literal, of.Name + "." + value.Name})
			}
		}
	}
	return orders
}

// cursors is those of three rows of the connection in that order, as unlike as there are.
func (m *walkMaker) cursors(f *graphField, parent *walkRow, order string) (cursors []string) {
	query := f.Name + "(first: 200" + order + ") { edges { cursor node {" + render(m.key(f)) + " } } }"
	if parent != nil {
		query = fmt.Sprintf("nodes(ids: %s) { ... on %s { %s } }", texts([]string{parent.id}), f.on, query)
	}
	type connection struct {
		Edges []struct {
			Cursor string
			Node   struct{ ID string }
		}
	}
	var rows connection
	data := m.w.ask("kombit.admin", "{"+query+"}").Data
	if parent == nil {
		var at map[string]connection
		check(json.Unmarshal(data, &at))
		rows = at[f.Name]
	} else {
		var at struct{ Nodes []map[string]connection }
		check(json.Unmarshal(data, &at))
		rows = at.Nodes[0][f.Name]
	}
	classes := map[string]bool{}
	for i, edge := range rows.Edges {
		class := ""
		if row := m.rows.byID[edge.Node.ID]; row != nil {
			class = m.rows.class(row)
		}
		if (i > 0 || len(rows.Edges) == 1) && !classes[class] && len(cursors) < 3 {
			classes[class] = true
			cursors = append(cursors, quote(edge.Cursor))
		}
	}
	return cursors
}

// bounds asks for what the graph refuses, or what nothing is behind.
func (m *walkMaker) bounds(f *graphField) (asked []*selected) {
	if m.schema.of(f).field("totalCount") == nil || f.on != "Query" {
		return nil // its refusal would take all that stands beside it
	}
	for _, args := range []string{`(first: 1, after: "nonsense")`, "(first: 0)", "(first: 201)"} {
		s := m.ids(f, args)
		s.refused = true
		asked = append(asked, s)
	}
	return asked
}
