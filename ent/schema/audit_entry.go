package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// AuditEntry is one act that changed something. Its id numbers the acts without a gap, so the
// newest id is also the change counter. It holds no values and no personal data.
type AuditEntry struct{ ent.Schema }

func (AuditEntry) Annotations() []schema.Annotation { return unlisted() }

func (AuditEntry) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id").Immutable(),
		field.Time("at").Immutable(),
		field.String("subject").Immutable().Comment("Who did it."),
		field.String("cvr").Immutable().Comment("For which organisation."),
		field.String("act").Immutable().Comment("The mutation or command."),
		field.String("key").Optional().Nillable().Immutable().Comment("The client's idempotency key, if it gave one."),
		field.String("input").Immutable().Comment("SHA-256 of its JSON."),
		field.Strings("rows").Immutable().Comment("Ids of what was made or changed, in that order."),
		field.JSON("ruling", terms.Ruling{}).Immutable().Comment("The outcome: nothing refused it."),
		field.String("hash").Immutable().Comment("SHA-256 over this entry and the hash before it."),
	}
}

func (AuditEntry) Indexes() []ent.Index {
	return []ent.Index{index.Fields("subject", "key").Unique()}
}

func (AuditEntry) Edges() []ent.Edge {
	return []ent.Edge{edge.To("origin", AuditOrigin.Type).Unique()}
}

// Policy: KOMBIT's administrators read the log; the store keeps it, as itself.
func (AuditEntry) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitAdmin), Mutation: privacy.MutationPolicy{privacy.AlwaysDenyRule()}}
}

// AuditOrigin is where an act came from: personal data, in a table of its own outside the chain, so that
// it can be erased.
type AuditOrigin struct{ ent.Schema }

func (AuditOrigin) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "AO"}} }

func (AuditOrigin) Annotations() []schema.Annotation { return unlisted() }

func (AuditOrigin) Fields() []ent.Field {
	return []ent.Field{
		field.String("request").Immutable().Comment("The request's id, as in the program's log."),
		field.String("address").Immutable().Comment("The client's address on the net."),
		field.String("client").Immutable().Default("").Comment("The integrator's client that acted, by its access token."),
	}
}

func (AuditOrigin) Edges() []ent.Edge {
	return []ent.Edge{edge.From("entry", AuditEntry.Type).Ref("origin").Unique().Required().Immutable()}
}

// Policy: read through the entry alone; the store keeps it, as itself.
func (AuditOrigin) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitAdmin), Mutation: privacy.MutationPolicy{privacy.AlwaysDenyRule()}}
}
