//go:build ignore

// Generates ent/db and the entities' part of the graph from ent/schema.
package main

import (
	"fmt"
	"log"
	"slices"
	"strings"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/day"
)

func main() {
	graphQL, err := entgql.NewExtension(
		entgql.WithSchemaGenerator(),
		entgql.WithSchemaPath("../graph/schema/ent.graphql"),
		entgql.WithConfigPath("../gqlgen.yml"),
		entgql.WithWhereInputs(true),
		entgql.WithSchemaHook(finish),
	)
	if err != nil {
		log.Fatal(err)
	}
	config := &gen.Config{
		Target:   "db",
		Package:  "tilslutning/ent/db",
		Features: []gen.Feature{gen.FeaturePrivacy, gen.FeatureIntercept, gen.FeatureVersionedMigration, gen.FeatureExecQuery},
	}
	if err := entc.Generate("./schema", config, entc.Extensions(graphQL)); err != nil {
		log.Fatal(err)
	}
}

// finish gives the types their descriptions, takes out filters that tell of hidden rows or that
// nobody would ask for, makes private fields nullable, and marks as public what Relay adds around
// the rows: policies guard what stands inside.
func finish(g *gen.Graph, s *ast.Schema) error {
	within := map[*ast.FieldDefinition]bool{}
	for _, n := range g.Nodes {
		if n.NumPolicy() == 0 {
			return fmt.Errorf("%s has no Policy: say who may see and change it", n.Name)
		}
		t := s.Types[n.Name]
		if t == nil {
			continue
		}
		if comment, ok := n.Annotations["Comment"].(map[string]any); ok {
			t.Description = comment["Text"].(string)
		}
		describeEdges(n, t)
		dropGuardedFilters(n, s.Types[n.Name+"WhereInput"])
		nullableUntilTheDayComes(n, t)
		listsAreNeverNull(n, t)
		for _, f := range n.Fields {
			if field := t.Fields.ForName(camel(f.StructField())); field != nil && f.Annotations["Within"] != nil {
				within[field] = true
			}
		}
		for _, e := range n.Edges {
			if field := t.Fields.ForName(camel(e.StructField())); field != nil && e.Annotations["Within"] != nil {
				within[field] = true
			}
		}
	}
	for _, t := range s.Types {
		if t.Kind == ast.InputObject {
			dropPointlessFilters(t)
			continue
		}
		for _, f := range t.Fields {
			switch visibility := f.Directives.ForName("visibility"); {
			case visibility == nil && relay(t, f):
				f.Directives = append(f.Directives, public)
			case visibility != nil && visibility.Arguments[0].Value.String() != "[VISITOR]" && !within[f]:
				f.Type.NonNull = false
			}
		}
	}
	return nil
}

// describeEdges: entgql describes plain edges, and leaves out connections.
func describeEdges(n *gen.Type, t *ast.Definition) {
	for _, e := range n.Edges {
		if field := t.Fields.ForName(camel(e.StructField())); field != nil && field.Description == "" {
			field.Description = e.Comment()
		}
	}
}

// nullableUntilTheDayComes: day.Never is not null in the database, and null in the graph.
func nullableUntilTheDayComes(n *gen.Type, t *ast.Definition) {
	for _, f := range n.Fields {
		if field := t.Fields.ForName(camel(f.StructField())); field != nil && f.Default && f.DefaultValue() == string(day.Never) {
			field.Type.NonNull = false
		}
	}
}

// listsAreNeverNull: an edge to many rows has none at the least.
func listsAreNeverNull(n *gen.Type, t *ast.Definition) {
	for _, e := range n.Edges {
		if field := t.Fields.ForName(camel(e.StructField())); field != nil && field.Type.Elem != nil {
			field.Type.NonNull = true
		}
	}
}

func camel(name string) string { return strings.ToLower(name[:1]) + name[1:] }

func dropGuardedFilters(n *gen.Type, where *ast.Definition) {
	for _, e := range n.Edges {
		if where != nil && e.Annotations["Guarded"] != nil {
			has := "has" + e.StructField()
			where.Fields = slices.DeleteFunc(where.Fields, func(f *ast.FieldDefinition) bool {
				return f.Name == has || f.Name == has+"With"
			})
		}
	}
}

// dropPointlessFilters: keys and days are text in the database and never null there, so that ent
// offers filters on them that find nothing or mean nothing; and a search is case-blind by itself.
func dropPointlessFilters(where *ast.Definition) {
	drop := map[string][]string{
		"Date":   {"Contains", "ContainsFold", "EqualFold", "HasPrefix", "HasSuffix", "IsNil", "NotNil"},
		"ID":     {"Contains", "ContainsFold", "EqualFold", "HasPrefix", "HasSuffix", "GT", "GTE", "LT", "LTE"},
		"String": {"ContainsFold", "EqualFold", "GT", "GTE", "LT", "LTE"},
	}
	pointless := map[string]bool{}
	for _, f := range where.Fields {
		for _, suffix := range drop[f.Type.Name()] {
			pointless[f.Name+suffix] = true
		}
	}
	where.Fields = slices.DeleteFunc(where.Fields, func(f *ast.FieldDefinition) bool { return pointless[f.Name] })
}

func relay(t *ast.Definition, f *ast.FieldDefinition) bool {
	return t.Name == "PageInfo" || strings.HasSuffix(t.Name, "Connection") || strings.HasSuffix(t.Name, "Edge") ||
		f.Name == "id" || t.Name == "Query" && (f.Name == "node" || f.Name == "nodes")
}

var public = &ast.Directive{Name: "visibility", Arguments: ast.ArgumentList{{
	Name: "to",
	Value: &ast.Value{Kind: ast.ListValue, Children: ast.ChildValueList{
		{Value: &ast.Value{Kind: ast.EnumValue, Raw: "VISITOR"}}}},
}}}
