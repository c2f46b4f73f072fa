package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"entgo.io/ent/privacy"

	"tilslutning/rules/access"
)

// Municipality is one of the 98.
type Municipality struct{ ent.Schema }

func (Municipality) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "MU"}, named{}} }

func (Municipality) Annotations() []schema.Annotation { return listed("One of the 98 municipalities.") }

func (Municipality) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").Unique().Immutable().Annotations(orderable("CODE")).
			Comment("Statistics Denmark's code, 101 to 860."),
		field.String("cvr").Unique().Annotations(public()).Comment("Its CVR number, eight digits."),
		searched(),
	}
}

// searched is the column that a search looks into: lower case, in Danish letters too.
func searched() ent.Field {
	return field.String("search").Default("").Annotations(entgql.Skip())
}

func (Municipality) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("organisation", Organisation.Type).Ref("municipality").Unique().Annotations(public()).
			Comment("It as an organisation, to which its people belong."),
		edge.To("regions", Region.Type).Annotations(hidden()...),
		edge.To("figures", Inhabitants.Type).Annotations(hidden()...),
		edge.To("agreements", Agreement.Type).Annotations(guardedRows()...).
			Comment("Its agreements, ended ones too. Those INVITED or WITHDRAWN are left out for those who may not see them; see viewer."),
		edge.To("memberships", Membership.Type).Annotations(guardedRows()...).
			Comment("The seats its people have or had. Nominated seats are left out for those who may not see them; see viewer."),
		edge.From("selected_in", Project.Type).Ref("selected_municipalities").Annotations(hidden()...),
	}
}

// Policy: all may see the municipalities; KOMBIT's finance role imports them.
func (Municipality) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitFinance)}
}
