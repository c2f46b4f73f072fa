package schema

import (
	"time"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/access"
)

// Reading is that somebody was shown another person's mail and telephone. It stands outside the audit
// log's chain, so that it can be erased.
type Reading struct{ ent.Schema }

func (Reading) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "RD"}} }

func (Reading) Annotations() []schema.Annotation {
	return listed("That somebody was shown another person's mail or telephone.")
}

func (Reading) Fields() []ent.Field {
	return []ent.Field{
		field.Time("at").Immutable().Default(time.Time{}).Annotations(append(within(access.KombitAdmin), entgql.Type("DateTime"))...).
			Comment("When, to the second."),
		field.String("subject").Immutable().Annotations(within(access.KombitAdmin)...).Comment("Who read: the sub of the login."),
		field.String("cvr").Immutable().Annotations(within(access.KombitAdmin)...).Comment("For which organisation."),
		field.String("request").Immutable().Default("").Annotations(within(access.KombitAdmin)...).
			Comment("The request's id, as in the program's log."),
		field.String("address").Immutable().Default("").Annotations(within(access.KombitAdmin)...).
			Comment("The client's address on the net."),
		field.String("client").Immutable().Default("").Annotations(within(access.KombitAdmin)...).
			Comment("The integrator's client that read, by its access token; empty for a browser."),
	}
}

func (Reading) Edges() []ent.Edge {
	return []ent.Edge{edge.From("person", Person.Type).Ref("readings").Unique().Required().Immutable().
		Annotations(within(access.KombitAdmin)...).Comment("Whose mail or telephone.")}
}

// Policy: KOMBIT's administrators read the log; the store keeps it, as itself.
func (Reading) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitAdmin), Mutation: privacy.MutationPolicy{privacy.AlwaysDenyRule()}}
}
