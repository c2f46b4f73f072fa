package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// Deviation is the fact that a project's agreement departs from a clause of the terms (1.2).
type Deviation struct{ ent.Schema }

func (Deviation) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "DV"}, fact{}} }

func (Deviation) Annotations() []schema.Annotation { return unlisted() }

func (Deviation) Fields() []ent.Field {
	return []ent.Field{
		field.String("clause").GoType(terms.ClauseID("")).Immutable(),
		field.Enum("kind").Values("WAIVED", "PARAMETER", "TEXT").Immutable(),
		field.Int("value").Default(0).Immutable().Comment("Of a PARAMETER, in the clause's own unit."),
		field.String("text").Default("").Immutable(),
	}
}

func (Deviation) Edges() []ent.Edge {
	return []ent.Edge{edge.From("project", Project.Type).Ref("deviation_facts").Unique().Required().Immutable()}
}

// Policy: deviations are public; KOMBIT's project role states them.
func (Deviation) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}
