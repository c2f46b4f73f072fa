package graph

import (
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/access"
)

// FieldPermission is who may see a field or call a mutation, and whether the viewer may.
type FieldPermission struct {
	Type, Field, Description string
	To                       []access.Role
	Allowed                  bool
}

// fieldPermissions is the table of who may see what, of one type or of all, as far as the viewer goes.
func fieldPermissions(v access.Viewer, of *string, private bool) []*FieldPermission {
	table := []*FieldPermission{}
	for _, name := range slices.Sorted(maps.Keys(parsedSchema.Types)) {
		t := parsedSchema.Types[name]
		if t.Kind != ast.Object || strings.HasPrefix(name, "__") || of != nil && *of != name {
			continue
		}
		for _, f := range t.Fields {
			to := audiences[f]
			if strings.HasPrefix(f.Name, "__") || private && slices.Contains(to, access.Visitor) {
				continue
			}
			table = append(table, &FieldPermission{name, f.Name, f.Description, to, v.ReachesSome(to...)})
		}
	}
	return table
}
