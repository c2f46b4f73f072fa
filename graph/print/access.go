package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2"
	graphql "github.com/vektah/gqlparser/v2/ast"

	"tilslutning/graph"
)

const accessHead = `# Who sees what

Made by ` + "`make generate`" + ` from the schema; do not edit.

A role is the login's or the access token's. A municipal role reaches the rows of its own municipality
and no other. ` + "`BODY_MEMBER`, `STEERING_GROUP` and `SELF`" + ` are matched by the row's body, project and person.
` + "`MUNICIPALITY_COORDINATOR` and `MUNICIPALITY_FINANCE`" + ` include ` + "`MUNICIPALITY_READER`, `MUNICIPALITY_SIGNATORY`" + `
includes ` + "`MUNICIPALITY_FINANCE`, and `KOMBIT_ADMIN`" + ` both other KOMBIT roles.

For whom a field is not, it is null with an error ` + "`FORBIDDEN`, or `UNAUTHENTICATED`" + ` for a visitor; a list
that is never null is empty. A row that is not for the viewer is as one that does not exist: in lists,
counts, filters, orders, ` + "`node`" + `, exports and errors.

`

// accessTable is the roles of each field of each type, and in words which rows there are for whom, as the
// entities of the folder say in the comments of their policies.
func accessTable(folder string) (string, error) {
	policies, err := rowRules(folder)
	if err != nil {
		return "", err
	}
	schema, err := gqlparser.LoadSchema(&graphql.Source{Name: "schema.graphql", Input: graph.SchemaText})
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.WriteString(accessHead)
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name, t := range schema.Types {
			if t.Kind == graphql.Object && !strings.HasPrefix(name, "__") && !yield(name) {
				return
			}
		}
	}) {
		fmt.Fprintf(&text, "## %s\n\n", name)
		if rule := policies[name]; rule != "" {
			fmt.Fprintf(&text, "Rows: %s\n\n", rule)
		}
		text.WriteString("| Field | For |\n|---|---|\n")
		for _, f := range schema.Types[name].Fields {
			if !strings.HasPrefix(f.Name, "__") {
				fmt.Fprintf(&text, "| `%s` | %s |\n", f.Name, audience(f))
			}
		}
		text.WriteString("\n")
	}
	return strings.TrimSuffix(text.String(), "\n"), nil
}

// audience is a field's roles in words.
func audience(f *graphql.FieldDefinition) string {
	var roles []string
	for _, role := range f.Directives.ForName("visibility").Arguments.ForName("to").Value.Children {
		if role.Value.Raw == "VISITOR" {
			return "everyone"
		}
		roles = append(roles, "`"+role.Value.Raw+"`")
	}
	return strings.Join(roles, ", ")
}

// rowRules is the comment of each entity's policy, by the entity's name.
func rowRules(folder string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	rules := map[string]string{}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, declaration := range file.Decls {
			policy, is := declaration.(*ast.FuncDecl)
			if !is || policy.Recv == nil || policy.Name.Name != "Policy" {
				continue
			}
			entity := policy.Recv.List[0].Type.(*ast.Ident).Name
			rule, said := strings.CutPrefix(policy.Doc.Text(), "Policy: ")
			if !said {
				return nil, fmt.Errorf("%s: the policy of %s does not say in a comment whose its rows are", path, entity)
			}
			rule = strings.Join(strings.Fields(rule), " ")
			rules[entity] = strings.ToUpper(rule[:1]) + rule[1:]
		}
	}
	return rules, nil
}
