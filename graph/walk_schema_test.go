package graph_test

import (
	"slices"
	"strings"
)

// graphSchema is the schema as introspection tells it: what anybody can know of the graph, and no more.
type graphSchema map[string]*graphType

type graphType struct {
	Kind, Name  string
	Fields      []*graphField
	InputFields []graphArgument
	EnumValues  []struct{ Name string }
	Interfaces  []struct{ Name string }
}

type graphField struct {
	Name string
	Args []graphArgument
	Type typeRef
	on   string // the name of the type it is a field of
}

// graphArgument is an argument, or a field of an input.
type graphArgument struct {
	Name string
	Type typeRef
}

type typeRef struct {
	Kind, Name string
	OfType     *typeRef
}

const introspection = `{ __schema { types { kind name interfaces { name } enumValues(includeDeprecated: true) { name }
	fields(includeDeprecated: true) { name type { ...of } args(includeDeprecated: true) { name type { ...of } } }
	inputFields(includeDeprecated: true) { name type { ...of } } } } }
	fragment of on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`

// introspected asks the graph what it is.
func introspected(w *world) graphSchema {
	w.Helper()
	s := graphSchema{}
	for _, t := range get[struct {
		Schema struct{ Types []*graphType } `json:"__schema"`
	}](w, "", introspection).Schema.Types {
		if strings.HasPrefix(t.Name, "__") {
			continue
		}
		s[t.Name] = t
		for _, f := range t.Fields {
			f.on = t.Name
		}
	}
	return s
}

// base is the name of the type that the lists and the exclamation marks are around.
func (r typeRef) base() string {
	for r.OfType != nil {
		r = *r.OfType
	}
	return r.Name
}

func (r typeRef) required() bool { return r.Kind == "NON_NULL" }

func (r typeRef) list() bool {
	if r.required() {
		r = *r.OfType
	}
	return r.Kind == "LIST"
}

// row says whether the type is an entity: what has an id, and counts as an object on its own.
func (t *graphType) row() bool {
	return slices.ContainsFunc(t.Interfaces, func(i struct{ Name string }) bool { return i.Name == "Node" })
}

// composite says whether a field of the type must say which of its fields it wants.
func (t *graphType) composite() bool { return t.Kind == "OBJECT" || t.Kind == "INTERFACE" }

func (t *graphType) connection() bool { return strings.HasSuffix(t.Name, "Connection") }

// field is the type's of that name, or nil.
func (t *graphType) field(name string) *graphField {
	for _, f := range t.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// argument is the field's of that name, or nil.
func (f *graphField) argument(name string) *graphArgument {
	for i := range f.Args {
		if f.Args[i].Name == name {
			return &f.Args[i]
		}
	}
	return nil
}

// name is the field with its type, as Agreement.status.
func (f *graphField) name() string { return f.on + "." + f.Name }

// of is the type that the field answers with.
func (s graphSchema) of(f *graphField) *graphType { return s[f.Type.base()] }

// nodeOf is the type of the rows of a connection.
func (s graphSchema) nodeOf(connection *graphType) *graphType {
	return s.of(s.of(connection.field("edges")).field("node"))
}

// filters says whether the input is a filter.
func (t *graphType) filters() bool {
	return strings.HasSuffix(t.Name, "WhereInput") || strings.HasSuffix(t.Name, "Where")
}

// filteredBy is the type of the rows that a filter is for.
func (s graphSchema) filteredBy(where *graphType) *graphType {
	return s[strings.TrimSuffix(strings.TrimSuffix(where.Name, "Input"), "Where")]
}

// objects is the names of the types that have fields, sorted.
func (s graphSchema) objects() (names []string) {
	for name, t := range s {
		if t.Kind == "OBJECT" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// reachable is the names of the types that a query can come to, sorted.
func (s graphSchema) reachable() (names []string) {
	seen := map[string]bool{}
	var visit func(t *graphType)
	visit = func(t *graphType) {
		if seen[t.Name] || !t.composite() {
			return
		}
		seen[t.Name] = true
		for _, f := range t.Fields {
			visit(s.of(f))
		}
	}
	visit(s["Query"])
	for name, t := range s {
		if t.row() {
			visit(t)
		}
		if t.Kind == "INTERFACE" {
			delete(seen, name)
		}
	}
	for name := range seen {
		if s[name].Kind == "OBJECT" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
