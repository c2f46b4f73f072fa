package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"tilslutning/rules/access"
)

// IntegratorClient is an integrator's program at the identity provider. What it may be at the most now is kept
// in columns, written with each new grant.
type IntegratorClient struct{ ent.Schema }

func (IntegratorClient) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CL"}} }

func (IntegratorClient) Annotations() []schema.Annotation {
	return listed("An integrator's program, and the most that its access tokens may be.")
}

func (IntegratorClient) Fields() []ent.Field {
	return []ent.Field{
		field.String("client").NotEmpty().MaxLen(200).Immutable().Annotations(within(access.KombitAdmin)...).
			Comment("Its id at the identity provider, as its tokens say in client_id or azp."),
		field.String("name").Annotations(within(access.KombitAdmin)...).Comment("Who the integrator is."),
		field.String("cvr").Annotations(within(access.KombitAdmin)...).
			Comment("The CVR number of the organisation that it may ask for."),
		field.JSON("roles", []access.Role{}).Annotations(rolesOf(access.KombitAdmin)...).
			Comment("The roles that it may have; none for what everyone may see."),
		field.Bool("revoked").Default(false).Annotations(within(access.KombitAdmin)...).
			Comment("Whether its tokens are refused."),
	}
}

func (IntegratorClient) Edges() []ent.Edge {
	return []ent.Edge{edge.To("grants", ClientGrant.Type).Annotations(within(access.KombitAdmin)...).
		Comment("All that was ever granted, in the order of time; the last holds.")}
}

func (IntegratorClient) Indexes() []ent.Index { return []ent.Index{index.Fields("client").Unique()} }

// Policy: KOMBIT's administrators read and register clients; for everyone else there are none.
func (IntegratorClient) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitAdmin), Mutation: writtenBy(access.KombitAdmin)}
}

// ClientGrant is the fact of what a client may be from then on.
type ClientGrant struct{ ent.Schema }

func (ClientGrant) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CG"}, fact{}} }

func (ClientGrant) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("What a client was granted from a day on.")}
}

func (ClientGrant) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").Immutable().Annotations(within(access.KombitAdmin)...).Comment("Who the integrator was."),
		field.String("cvr").Immutable().Annotations(within(access.KombitAdmin)...).Comment("For whose CVR number."),
		field.JSON("roles", []access.Role{}).Immutable().Annotations(rolesOf(access.KombitAdmin)...).Comment("The roles."),
		field.Bool("revoked").Immutable().Default(false).Annotations(within(access.KombitAdmin)...).Comment("Whether all was taken from it."),
	}
}

func (ClientGrant) Edges() []ent.Edge {
	return []ent.Edge{edge.From("client", IntegratorClient.Type).Ref("grants").Unique().Required().Immutable().
		Annotations(within(access.KombitAdmin)...).Comment("Which client.")}
}

// Policy: as the clients.
func (ClientGrant) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitAdmin), Mutation: writtenBy(access.KombitAdmin)}
}
