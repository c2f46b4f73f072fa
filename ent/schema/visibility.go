// Package schema is the entities: their fields and edges, and who may see and write them.
package schema

import (
	"context"
	"slices"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/db/intercept"
	"tilslutning/rules/access"
)

// public is a field or edge that everyone may see, and may filter by.
func public() entgql.Annotation { return visibleTo(access.Visitor) }

// orderable is a public field that lists can be ordered by. Its column is never null: entgql
// loses the rows with a null on the pages after the first.
func orderable(name string) entgql.Annotation {
	a := public()
	a.OrderField = name
	return a
}

// private is seen by the roles alone. It is no filter and no order either: policies do not run
// on predicates, so that a filter on a hidden value would tell it.
func private(to ...access.Role) entgql.Annotation {
	a := visibleTo(to...)
	a.Skip = entgql.SkipWhereInput | entgql.SkipOrderField
	return a
}

// within is a field of a type whose rows only those roles reach: it may be filtered and ordered
// by, and is never null.
func within(to ...access.Role) []schema.Annotation {
	return []schema.Annotation{visibleTo(to...), Within{}}
}

// rolesOf is such a field that holds roles as the graph writes them.
func rolesOf(to ...access.Role) []schema.Annotation {
	return append(within(to...), entgql.Type("[Role!]"))
}

// Within marks such a field; ent/entc.go leaves it as it is.
type Within struct{}

// Name is the annotation's key.
func (Within) Name() string { return "Within" }

// guardedRows is a connection that everyone may follow to the rows they may see. It is no filter
// of what it leaves from: hasAgreementsWith would find the hidden rows too.
func guardedRows() []schema.Annotation {
	a := public()
	a.RelayConnection = true
	return []schema.Annotation{a, Guarded{}}
}

// guardedList is the same for a short list without pages.
func guardedList() []schema.Annotation { return []schema.Annotation{public(), Guarded{}} }

// ownList is a short list that those roles alone may see, of their own row: for everyone else it is
// empty.
func ownList(to ...access.Role) []schema.Annotation {
	return []schema.Annotation{visibleTo(to...), Guarded{}}
}

// Guarded marks such an edge; ent/entc.go takes its filters out of the graph.
type Guarded struct{}

// Name is the annotation's key.
func (Guarded) Name() string { return "Guarded" }

// rows is a connection to rows that everyone may see.
func rows() entgql.Annotation {
	a := public()
	a.RelayConnection = true
	return a
}

// listed is an entity that the graph pages through, from its root too.
func listed(comment string) []schema.Annotation {
	return []schema.Annotation{schema.Comment(comment), entgql.RelayConnection(), entgql.MultiOrder(),
		entgql.QueryField().Description("All that the viewer may see of: " + comment).
			Directives(public().Directives...)}
}

// paged is an entity that the graph pages through beneath others.
func paged(comment string) []schema.Annotation {
	return []schema.Annotation{schema.Comment(comment), entgql.RelayConnection(), entgql.MultiOrder()}
}

// hidden is an edge or field that the graph does not show.
func hidden() []schema.Annotation { return []schema.Annotation{entgql.Skip()} }

// unlisted is an entity that the graph does not show.
func unlisted() []schema.Annotation { return []schema.Annotation{entgql.Skip()} }

func visibleTo(to ...access.Role) entgql.Annotation {
	roles := &ast.Value{Kind: ast.ListValue}
	for _, r := range to {
		roles.Children = append(roles.Children, &ast.ChildValue{Value: &ast.Value{Kind: ast.EnumValue, Raw: string(r)}})
	}
	return entgql.Directives(entgql.NewDirective("visibility", &ast.Argument{Name: "to", Value: roles}))
}

// readByAll lets everyone query the rows.
func readByAll() privacy.QueryPolicy { return privacy.QueryPolicy{privacy.AlwaysAllowRule()} }

// readByNobody lets no viewer query the rows; the store reads them as itself.
func readByNobody() privacy.QueryPolicy { return privacy.QueryPolicy{privacy.AlwaysDenyRule()} }

// readBy lets KOMBIT's role query the rows, and shows everyone else none.
func readBy(role access.Role) privacy.QueryPolicy { return privacy.QueryPolicy{alone{role}} }

type alone struct{ role access.Role }

// EvalQuery leaves out every row for others.
func (a alone) EvalQuery(ctx context.Context, q ent.Query) error {
	if !access.From(ctx).Has(a.role) {
		rows, err := intercept.NewQuery(q)
		if err != nil {
			return err
		}
		rows.WhereP(noRow)
	}
	return privacy.Allow
}

// noRow finds nothing, as where nothing is.
func noRow(s *sql.Selector) { s.Where(sql.False()) }

// writtenBy lets the roles write, and refuses everyone else. A municipal role writes its own
// municipality's rows; that they are its own is checked by ownAgreement.
func writtenBy(roles ...access.Role) privacy.MutationPolicy {
	return privacy.MutationPolicy{privacy.ContextQueryMutationRule(func(ctx context.Context) error {
		if v := access.From(ctx); v.Reaches(v.Own(), roles...) {
			return privacy.Allow
		}
		return privacy.Deny
	})}
}

// alsoSelect is a predicate that adds a column, by which a row is guarded, to what the client selects
// of the rows. What asks for less than rows, as whether there is one, stays as it is.
func alsoSelect(ctx context.Context, column string) func(*sql.Selector) {
	rows := []string{ent.OpQueryAll, ent.OpQueryFirst, ent.OpQueryOnly}
	return func(s *sql.Selector) {
		if slices.Contains(rows, ent.QueryFromContext(ctx).Op) && !slices.Contains(s.SelectedColumns(), s.C(column)) {
			s.AppendSelect(s.C(column))
		}
	}
}
