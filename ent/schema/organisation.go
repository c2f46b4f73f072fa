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

// Organisation is KOMBIT, KL, a state authority, an association, a supplier or a municipality.
type Organisation struct{ ent.Schema }

func (Organisation) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "OR"}, named{}} }

func (Organisation) Annotations() []schema.Annotation {
	return listed("An organisation that takes part: KOMBIT, KL, a state authority, an association, a supplier or a municipality.")
}

func (Organisation) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("KOMBIT", "KL", "STATE_AUTHORITY", "ASSOCIATION", "SUPPLIER", "MUNICIPALITY").
			Immutable().Annotations(public()).Comment("What it is."),
		field.String("cvr").Optional().Nillable().Annotations(public()).
			Comment("Its CVR number, eight digits; null where it has none."),
	}
}

func (Organisation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("municipality", Municipality.Type).Unique().Annotations(public()).
			Comment("The municipality it is; null for other organisations."),
		edge.To("people", Person.Type).Annotations(hidden()...),
		edge.To("memberships", Membership.Type).Annotations(guardedRows()...).
			Comment("The seats its people have. Nominated seats that nobody has approved are left out for those who may not see them; see viewer."),
		edge.To("supplies", Project.Type).Annotations(hidden()...),
		edge.To("contracts", PhaseProduct.Type).Annotations(hidden()...),
		edge.From("selected_in", Project.Type).Ref("selected_suppliers").Annotations(hidden()...),
	}
}

func (Organisation) Indexes() []ent.Index { return []ent.Index{index.Fields("cvr").Unique()} }

// Policy: organisations are public; KOMBIT's project role registers them.
func (Organisation) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject, access.KombitFinance)}
}
