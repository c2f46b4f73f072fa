package graph_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/graph"
)

// generatedQueries is how many are asked; QUERIES asks for more.
func generatedQueries() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("QUERIES"), 10, 32); err == nil {
		return n
	}
	return 500
}

// generator makes up queries over the schema.
type generator struct {
	*rand.Rand
	values    map[string][]string // literals by the type's name, of what is there and what is not
	fragments []string
}

// viewers is who asks them.
var viewers = []string{"", "stranger", "101.reader", "101.finance", "751.signatory", "kombit.project", "kombit.finance", "kombit.admin"}

func TestNoGeneratedQueryFailsInside(t *testing.T) {
	w := invoiced(t)
	h := graph.NewHandler(w.store)
	all := hostiles()
	names := slices.Sorted(maps.Keys(all))
	answered := map[string]int{}
	for seed := range generatedQueries() {
		g := w.generator(seed)
		user := viewers[g.IntN(len(viewers))]
		query, variables := g.query(), in(nil)
		switch g.IntN(5) {
		case 0, 1:
			query = g.spoilt(query)
		case 2:
			of := all[names[g.IntN(len(names))]]
			query, variables = of.query, of.variables
		}
		a, _ := w.posted(h, user, query, variables)
		kind := "answered"
		for _, e := range a.Errors {
			kind = e.Extensions.Code
			if kind == "" || kind == "INTERNAL" || strings.HasPrefix(e.Message, "The query took more") {
				t.Errorf("seed %d as %q: %s %s %v\n%.2000s", seed, user, kind, e.Message, e.Path, query)
			}
		}
		answered[kind]++
	}
	t.Log(answered)
	for _, kind := range []string{"answered", "TOO_COMPLEX", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"} {
		if answered[kind] == 0 {
			t.Errorf("none is %s: %v", kind, answered)
		}
	}
}

func (w *world) generator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, 13)), values: map[string][]string{
		"String":   {`"alfa"`, `"beta"`, `"101"`, `"751"`, `"2026-000001"`, `""`, `"æ"`, `"\u0000"`, `"%_'\""`, `"64942212"`, `"""block"""`},
		"ID":       {`"` + w.projectID("alfa") + `"`, `"` + w.places["101"].id + `"`, `"x"`, `""`, `7`},
		"Int":      {"0", "1", "2", "7", "200", "201", "-1", "2026", "2147483647", "2147483648"},
		"Boolean":  {"true", "false"},
		"Date":     {`"2026-01-01"`, `"2026-02-29"`, `"0001-01-01"`, `"9999-12-31"`, `"2026-1-1"`, `""`, "7"},
		"Decimal":  {`"1.00"`, `"0"`, `"-1"`, `"0.00001"`, `"1e9"`, `"99999999999999999999"`, "7", `"x"`},
		"Cursor":   {`"x"`, `""`, `"gaFp"`, `"gqFp2SR4oXbA"`},
		"ClauseID": {`"5.8"`, `"0.0"`, `""`},
		"DateTime": {`"2026-01-01T00:00:00Z"`, `"x"`},
	}}
}

// query is one that the schema allows, but for its values.
func (g *generator) query() string {
	set := g.set(schema.Query, 2+g.IntN(5))
	if g.IntN(4) == 0 {
		set = "query Q($yes: Boolean = true) " + strings.Replace(set, "__typename", "__typename @include(if: $yes)", 1)
	}
	return set + strings.Join(g.fragments, "")
}

// set is some of the fields of a type.
func (g *generator) set(of *ast.Definition, deep int) string {
	var text strings.Builder
	for n := range 1 + g.IntN(4) {
		f := of.Fields[g.IntN(len(of.Fields))]
		inner := schema.Types[f.Type.Name()]
		composite := inner.IsCompositeType()
		if composite && deep == 0 {
			continue
		}
		field := fmt.Sprintf("f%d: %s%s", n, f.Name, g.arguments(f))
		if g.IntN(12) == 0 {
			field += " @skip(if: false)"
		}
		if composite {
			field += g.beneath(inner, deep)
		}
		text.WriteString(field + " ")
	}
	if g.IntN(6) == 0 {
		name := fmt.Sprint("F", len(g.fragments))
		g.fragments = append(g.fragments, " fragment "+name+" on "+of.Name+" { __typename }")
		text.WriteString("..." + name + " ")
	}
	return " { __typename " + text.String() + "} "
}

// beneath is what is asked of an object: of a connection mostly its edges, and of a Node one of its types.
func (g *generator) beneath(inner *ast.Definition, deep int) string {
	switch {
	case inner.Kind == ast.Interface:
		possible := schema.PossibleTypes[inner.Name]
		row := possible[g.IntN(len(possible))]
		return " { id ... on " + row.Name + g.set(row, deep-1) + "} "
	case strings.HasSuffix(inner.Name, "Connection") && g.IntN(4) > 0:
		row := schema.Types[schema.Types[inner.Fields.ForName("edges").Type.Name()].Fields.ForName("node").Type.Name()]
		return " { totalCount pageInfo { endCursor } edges { cursor node" + g.set(row, deep-1) + "} } "
	}
	return g.set(inner, deep-1)
}

// arguments is those that a field must have and some others.
func (g *generator) arguments(f *ast.FieldDefinition) string {
	var given []string
	for _, a := range f.Arguments {
		chance := 5
		if a.Name == "first" && strings.HasSuffix(f.Type.Name(), "Connection") {
			chance = 1
		}
		if a.Type.NonNull && a.DefaultValue == nil || g.IntN(chance) == 0 {
			value := g.value(a.Type, 3)
			if a.Name == "first" && g.IntN(8) > 0 {
				value = fmt.Sprint(1 + g.IntN(20))
			}
			given = append(given, a.Name+": "+value)
		}
	}
	if given == nil {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

// value is a literal of that type; now and then null, or of another type.
func (g *generator) value(of *ast.Type, deep int) string {
	switch {
	case g.IntN(60) == 0:
		return []string{"null", `{a: 1}`, "[[1]]", "1.5", "NOTHING"}[g.IntN(5)]
	case of.Elem != nil:
		var list []string
		for range g.IntN(4) {
			list = append(list, g.value(of.Elem, deep))
		}
		return "[" + strings.Join(list, ", ") + "]"
	}
	definition := schema.Types[of.NamedType]
	switch definition.Kind {
	case ast.Enum:
		return definition.EnumValues[g.IntN(len(definition.EnumValues))].Name
	case ast.InputObject:
		return g.object(definition, deep)
	}
	some := g.values[of.NamedType]
	if some == nil {
		return `"x"`
	}
	return some[g.IntN(len(some))]
}

func (g *generator) object(of *ast.Definition, deep int) string {
	var given []string
	some := g.IntN(len(of.Fields))
	for i, f := range of.Fields {
		if needed := f.Type.NonNull && f.DefaultValue == nil; needed || deep > 0 && (i == some || g.IntN(len(of.Fields)) == 0) {
			given = append(given, f.Name+": "+g.value(f.Type, deep-1))
		}
	}
	return "{" + strings.Join(given, ", ") + "}"
}

// spoilt is the query with something in it that does not belong there, or without something that does.
func (g *generator) spoilt(query string) string {
	words := strings.Fields(query)
	at := g.IntN(len(words))
	switch g.IntN(6) {
	case 0:
		words = slices.Delete(words, at, at+1)
	case 1:
		words[at] = words[g.IntN(len(words))]
	case 2:
		words[at] = []string{"nothing", "{", "}", "...", "@", "$x", "\"", "\x00", "(first:", "...F9", "on", "\ufeff", "#"}[g.IntN(13)]
	case 3:
		words = slices.Insert(words, at, words[at])
	case 4:
		words = words[:at]
	default:
		return query[:g.IntN(len(query))]
	}
	return strings.Join(words, " ")
}
