package schema

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/ent/db"
	"tilslutning/ent/db/contactdetail"
	"tilslutning/ent/db/person"
	"tilslutning/ent/db/predicate"
	dbprivacy "tilslutning/ent/db/privacy"
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

// Policy: the person, the coordinator of the person's own municipality and KOMBIT's project role read
// them (section 3 of the domain). Each reading of another's is kept: see Reading.
func (ContactDetail) Policy() ent.Policy {
	return privacy.Policy{
		Query:    privacy.QueryPolicy{dbprivacy.ContactDetailQueryRuleFunc(visibleContacts)},
		Mutation: writtenBy(access.KombitProject, access.MunicipalityCoordinator),
	}
}

func visibleContacts(ctx context.Context, q *db.ContactDetailQuery) error {
	v := access.From(ctx)
	if v.Has(access.KombitProject) {
		return privacy.Allow
	}
	visible := []predicate.Person{person.ID(v.Person)}
	if v.Reaches(v.Own(), access.MunicipalityCoordinator) {
		visible = append(visible, person.MunicipalityID(v.Municipality))
	}
	q.Where(contactdetail.HasPersonWith(person.Or(visible...)))
	return privacy.Allow
}
