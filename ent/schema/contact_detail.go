package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"entgo.io/ent/privacy"

	"tilslutning/rules/access"
)

// ContactDetail is a person's mail and telephone: personal data that is never public (9.3), in a
// table of its own so that it can be erased.
type ContactDetail struct{ ent.Schema }

func (ContactDetail) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CD"}} }

func (ContactDetail) Annotations() []schema.Annotation { return unlisted() }

func (ContactDetail) Fields() []ent.Field {
	return []ent.Field{
		field.String("mail").Default(""),
		field.String("telephone").Default(""),
	}
}

func (ContactDetail) Edges() []ent.Edge {
	return []ent.Edge{edge.From("person", Person.Type).Ref("contact_detail").Unique().Required().Immutable()}
}

// Policy: no viewer reads them yet: each reading is to be logged, and the log comes with the logins.
func (ContactDetail) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.KombitProject, access.MunicipalityCoordinator)}
}
