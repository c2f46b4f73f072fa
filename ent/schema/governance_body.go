package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/access"
	"tilslutning/rules/governance"
)

// GovernanceBody is a board or group that steers, advises or supports the projects.
type GovernanceBody struct{ ent.Schema }

func (GovernanceBody) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "GB"}, named{}} }

func (GovernanceBody) Annotations() []schema.Annotation {
	return listed("A board or group that steers, advises or supports the projects (3.1).")
}

func (GovernanceBody) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").GoType(governance.BodyKind("")).Immutable().Annotations(public(), entgql.Type("BodyKind")).
			Comment("What it is."),
		field.Enum("form").GoType(governance.ExpertForm("")).Optional().Nillable().Immutable().
			Annotations(public(), entgql.Type("ExpertForm")).
			Comment("What an expert group works as (3.13); null for other bodies."),
		fixedDate("opened_on", "The day it was formed.", orderable("OPENED_ON")),
		comingDate("called_on", "The day all municipalities were publicly invited to take part (3.15); null for other bodies than expert groups.", public()),
		field.String("call").Optional().Nillable().MaxLen(4000).Immutable().Annotations(public()).
			Comment("The public invitation (3.15)."),
		field.String("mandate").Optional().Nillable().Annotations(public()).
			Comment("Where its mandate is (3.9); null until it has one."),
		comingDate("mandated_on", "The day of its mandate (3.9).", public()),
		field.String("may_bind").Optional().Nillable().Annotations(public()).
			Comment("How far it may bind the municipalities (3.9); null where it may not."),
	}
}

func (GovernanceBody) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("bodies").Unique().Immutable().Annotations(public()).
			Comment("The project it belongs to; null for bodies of all projects."),
		edge.To("memberships", Membership.Type).Annotations(guardedRows()...).
			Comment("Its seats, former ones too. Nominated seats are left out for those who may not see them; see viewer."),
		edge.To("decisions", Decision.Type).Annotations(rows()).Comment("What it decided."),
		edge.To("mandates", Mandate.Type).Annotations(hidden()...),
	}
}

// Policy: bodies are public (3.18); KOMBIT's project role keeps them.
func (GovernanceBody) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}

// Mandate is the fact of a body's terms of reference (3.9).
type Mandate struct{ ent.Schema }

func (Mandate) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "MA"}, fact{}} }

func (Mandate) Annotations() []schema.Annotation { return unlisted() }

func (Mandate) Fields() []ent.Field {
	return []ent.Field{
		field.String("reference").NotEmpty().Immutable().Comment("Where the document is."),
		field.String("may_bind").Default("").Immutable().Comment("How far the body may bind the municipalities."),
	}
}

func (Mandate) Edges() []ent.Edge {
	return []ent.Edge{edge.From("body", GovernanceBody.Type).Ref("mandates").Unique().Required().Immutable()}
}

// Policy: as the bodies.
func (Mandate) Policy() ent.Policy { return GovernanceBody{}.Policy() }
