package schema

import (
	"context"
	"strings"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"

	"tilslutning/rules/danish"
)

// named gives an entity a name that lists are ordered by as Danes order names, in both databases.
type named struct{ mixin.Schema }

func (named) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxLen(200).Annotations(public()).Comment("Its name."),
		field.String("name_key").Default("").Annotations(sortKey()).
			Comment("The name's place in the Danish order; kept by a hook."),
	}
}

// sortKey is the column that NAME orders by; it is no field of the graph.
func sortKey() entgql.Annotation {
	return entgql.Annotation{OrderField: "NAME", Skip: entgql.SkipType | entgql.SkipWhereInput}
}

// Hooks: the key is written with the name, and nowhere else.
func (named) Hooks() []ent.Hook {
	return []ent.Hook{func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			if name, changed := m.Field("name"); changed {
				if err := m.SetField("name_key", danish.SortKey(strings.TrimSpace(name.(string)))); err != nil {
					return nil, err
				}
			}
			return next.Mutate(ctx, m)
		})
	}}
}
