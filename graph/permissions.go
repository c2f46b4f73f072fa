package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/db"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// permissions is what the viewer may do with a row: an act a method, under the mutation's name. A
// method asks the mutation's own rule, by the facts that the mutation loads.
type permissions[Row any] struct {
	r     *Resolver
	whose access.Row                             // by which the mutation's @visibility reaches it
	load  func(ctx context.Context) (Row, error) // as the mutation loads it
}

// permission is the ruling of an act on the row, if it were asked for today. An act that is not for the
// viewer's roles loads nothing, and tells nothing but that. Refusals at an input that was not given
// are left out: another could be. What counts as given is the row, the arguments, every day, which is
// today where it is left out, and what is assumed besides.
func (p permissions[Row]) permission(ctx context.Context, rule func(tx *db.Client, row Row) (terms.Ruling, error), assumed ...string) (*terms.Ruling, error) {
	asked := graphql.GetFieldContext(ctx).Field
	act := parsedSchema.Mutation.Fields.ForName(asked.Name)
	if !isFor(ctx, act, p.whose) {
		return &terms.Ruling{Refusals: []terms.Refusal{notForYou}}, nil
	}
	row, err := p.load(ctx)
	if err != nil {
		return nil, err
	}
	ruling, err := rule(p.r.store.Client, row)
	if err != nil {
		return nil, err
	}
	ruling.Refusals = slices.DeleteFunc(slices.Clone(ruling.Refusals), func(refusal terms.Refusal) bool {
		return isOpen(ctx, act, refusal.Path, assumed)
	})
	return &ruling, nil
}

// isOpen says whether the path is in an input of the act that was not given.
func isOpen(ctx context.Context, act *ast.FieldDefinition, path string, assumed []string) bool {
	name := path[:strings.IndexAny(path+".", ".[")]
	inputs := parsedSchema.Types[act.Arguments[0].Type.Name()].Fields
	input := inputs.ForName(name)
	given, _ := argument(ctx, name)
	return input != nil && input != inputs[0] && input.Type.Name() != "Date" && given == nil && !slices.Contains(assumed, name)
}

// argument is what the field that is resolved was given, and whether it was at all: it may be null.
func argument(ctx context.Context, name string) (value any, given bool) {
	value, given = graphql.GetFieldContext(ctx).Field.ArgumentMap(graphql.GetOperationContext(ctx).Variables)[name]
	return value, given
}

var notForYou = terms.Refusal{Code: "FORBIDDEN", Message: terms.Text{
	Danish:  "Handlingen er ikke for din rolle.",
	English: "The act is not for your role."}}
