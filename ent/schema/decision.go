package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/ent/db"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/intercept"
	"tilslutning/rules/access"
	"tilslutning/rules/governance"
)

// Decision is what a body decided, or the project owner of a project without a steering group (3.12).
type Decision struct{ ent.Schema }

func (Decision) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "DE"}, fact{}} }

func (Decision) Annotations() []schema.Annotation {
	return paged("What a body decided, or the project owner of a project without a steering group (3.10, 3.12).")
}

func (Decision) Fields() []ent.Field {
	return []ent.Field{
		field.String("body_id").Optional().Immutable().Annotations(entgql.Skip()),
		field.Enum("kind").GoType(governance.DecisionKind("")).Immutable().Annotations(public(), entgql.Type("DecisionKind")).
			Comment("What it is about."),
		fixedDate("on", "The day.", orderable("ON")),
		field.Enum("outcome").GoType(governance.Outcome("")).Immutable().Annotations(public(), entgql.Type("DecisionOutcome")).
			Comment("What was decided."),
		field.String("reason").Optional().Nillable().MaxLen(4000).Immutable().Annotations(public()).
			Comment("The project owner's public reason (3.12); null for a body's decision."),
		field.String("settlement").Optional().Nillable().MaxLen(4000).Immutable().
			Annotations(private(access.BodyMember, access.KombitProject)).
			Comment("How a closed project's costs are settled and financed (3.11); null of other decisions."),
		field.Bool("shares_costs").Default(false).Immutable().Annotations(hidden()...).
			Comment("Whether the municipalities share what a closed project has left (3.11)."),
		field.String("text").Optional().Nillable().MaxLen(20000).Immutable().
			Annotations(private(access.BodyMember, access.KombitProject)).
			Comment("The decision's own words."),
	}
}

func (Decision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("body", GovernanceBody.Type).Ref("decisions").Field("body_id").Unique().Immutable().
			Annotations(public()).Comment("Who decided; null where it was the project owner (3.12)."),
		edge.From("project", Project.Type).Ref("decisions").Unique().Immutable().
			Annotations(public()).Comment("The project it is about; null for what is about none alone."),
		edge.To("approves", Membership.Type).Annotations(hidden()...),
	}
}

// Policy: that something was decided is public; KOMBIT's project role records it.
func (Decision) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}

// Interceptors: whatever a client selects, each row says which body's members may read it.
func (Decision) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseDecision(func(ctx context.Context, q *db.DecisionQuery) error {
		q.Where(alsoSelect(ctx, decision.FieldBodyID))
		return nil
	})}
}
