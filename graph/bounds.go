package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/ent/db"
)

// maxPage is how many rows a connection gives at a time.
const maxPage = 200

// bounded refuses an operation that asks for the edges of a connection without saying how many:
// entgql would load the whole table. It looks at nested connections too, which have no resolver, and
// at arguments that would be passed over.
type bounded struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = bounded{}

// ExtensionName names the extension.
func (bounded) ExtensionName() string { return "PageBounds" }

// Validate accepts every schema.
func (bounded) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses the first unbounded connection.
func (bounded) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	w := boundsWalk{variables: op.Variables, seen: map[string]bool{}}
	return w.set(op.Operation.SelectionSet, nil)
}

type boundsWalk struct {
	variables map[string]any
	seen      map[string]bool // fragments, so that each is read once
}

func (w boundsWalk) set(set ast.SelectionSet, path ast.Path) *gqlerror.Error {
	for _, selection := range set {
		var err *gqlerror.Error
		switch s := selection.(type) {
		case *ast.Field:
			err = w.field(s, append(slices.Clip(path), ast.PathName(s.Alias)))
		case *ast.InlineFragment:
			err = w.set(s.SelectionSet, path)
		case *ast.FragmentSpread:
			if !w.seen[s.Name] {
				w.seen[s.Name] = true
				err = w.set(s.Definition.SelectionSet, path)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w boundsWalk) field(f *ast.Field, path ast.Path) *gqlerror.Error {
	if err := w.arguments(f, len(path) > 1); err != nil {
		err.Path = path
		return err
	}
	if f.Definition != nil && paged(f) && asksFor(f.SelectionSet, "edges") {
		if err := w.page(f); err != nil {
			err.Path = path
			return err
		}
	}
	return w.set(f.SelectionSet, path)
}

// arguments refuses those that would be passed over. Beneath the root, entgql reads an order as a list
// alone, a filter without its checks, and panics at a cursor that it cannot read.
func (w boundsWalk) arguments(f *ast.Field, nested bool) *gqlerror.Error {
	if f.Definition == nil || len(f.Arguments) == 0 {
		return nil
	}
	args := f.ArgumentMap(w.variables)
	for _, name := range []string{"first", "last"} {
		if n, isNumber := args[name].(int64); isNumber && n < 0 {
			return badInput("%s: %s must not be negative", f.Name, name)
		}
	}
	if args["first"] != nil && args["last"] != nil {
		return badInput("%s: give first or last, not both", f.Name)
	}
	for _, name := range []string{"after", "before"} {
		if args[name] != nil && nested && paged(f) && new(db.Cursor).UnmarshalGQL(args[name]) != nil {
			return badInput("%s: %s is no cursor of a list", f.Name, name)
		}
	}
	if _, isList := args["orderBy"].([]any); nested && args["orderBy"] != nil && !isList {
		return badInput("%s: orderBy must be a list", f.Name)
	}
	return meaningful(args)
}

// paged says whether the field is a connection.
func paged(f *ast.Field) bool { return strings.HasSuffix(f.Definition.Type.Name(), "Connection") }

func (w boundsWalk) page(f *ast.Field) *gqlerror.Error {
	args := f.ArgumentMap(w.variables)
	given := 0
	for _, name := range []string{"first", "last"} {
		n, isNumber := args[name].(int64)
		if args[name] == nil {
			continue
		}
		if given++; !isNumber || n < 1 || n > maxPage {
			return badInput("%s: %s must be 1 to %d", f.Name, name, maxPage)
		}
	}
	if given != 1 {
		return badInput("%s: give first or last, 1 to %d, where edges are asked for", f.Name, maxPage)
	}
	return nil
}

func asksFor(set ast.SelectionSet, name string) bool {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.Name == name {
				return true
			}
		case *ast.InlineFragment:
			if asksFor(s.SelectionSet, name) {
				return true
			}
		case *ast.FragmentSpread:
			if asksFor(s.Definition.SelectionSet, name) {
				return true
			}
		}
	}
	return false
}
