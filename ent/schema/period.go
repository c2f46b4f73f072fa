package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/access"
)

// Period is the fact of a project's repayment period (5.3) or pilot period (5.5).
type Period struct{ ent.Schema }

func (Period) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PD"}, fact{}} }

func (Period) Annotations() []schema.Annotation { return unlisted() }

func (Period) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("REPAYMENT", "PILOT").Immutable(),
		fixedDate("start", "Its first day."),
		fixedDate("end", "Its last day."),
	}
}

func (Period) Edges() []ent.Edge {
	return []ent.Edge{edge.From("project", Project.Type).Ref("periods").Unique().Required().Immutable()}
}

// Policy: periods are public; KOMBIT's roles record them.
func (Period) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}
