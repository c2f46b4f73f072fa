package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"entgo.io/ent/privacy"

	"tilslutning/rules/access"
)

// Inhabitants is the fact of a municipality's figure of 1 January of a year (5.11).
type Inhabitants struct{ ent.Schema }

func (Inhabitants) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "IN"}, fact{}} }

func (Inhabitants) Annotations() []schema.Annotation { return unlisted() }

func (Inhabitants) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Immutable(),
		field.Int("year").Immutable(),
		field.Int("figure").NonNegative().Immutable(),
		field.String("source").Immutable().Comment("Where the figure comes from, as readers see it."),
	}
}

func (Inhabitants) Edges() []ent.Edge {
	return []ent.Edge{edge.From("municipality", Municipality.Type).Ref("figures").Field("municipality_id").
		Unique().Required().Immutable()}
}

func (Inhabitants) Indexes() []ent.Index { return []ent.Index{index.Fields("year", "municipality_id")} }

// Policy: all may see them; KOMBIT's finance role records them.
func (Inhabitants) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitFinance)}
}
