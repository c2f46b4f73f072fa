package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"entgo.io/ent/privacy"

	"tilslutning/rules/access"
)

// Region is the fact that a municipality lies in a region from a day on.
type Region struct{ ent.Schema }

func (Region) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "RE"}, fact{}} }

func (Region) Annotations() []schema.Annotation { return unlisted() }

func (Region) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Immutable(),
		field.String("name").NotEmpty().Immutable(),
		fixedDate("valid_from", "The first day it holds."),
	}
}

func (Region) Edges() []ent.Edge {
	return []ent.Edge{edge.From("municipality", Municipality.Type).Ref("regions").Field("municipality_id").
		Unique().Required().Immutable()}
}

// Policy: all may see them; KOMBIT's finance role imports them.
func (Region) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitFinance)}
}
