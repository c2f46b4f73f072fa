package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"entgo.io/ent/privacy"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/intercept"
	"tilslutning/ent/db/person"
	"tilslutning/ent/db/predicate"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/rules/access"
)

// Person is somebody who has a seat, or is a system's contact person.
type Person struct{ ent.Schema }

func (Person) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PE"}, named{}} }

func (Person) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("Somebody who has a seat in a body, or is a system's contact person (9.3).")}
}

func (Person) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Optional().Immutable().Annotations(entgql.Skip()).Comment("The municipality where the person works."),
		field.String("title").NotEmpty().MaxLen(200).Annotations(public()).Comment("The person's title."),
		field.String("subject").Optional().Nillable().Annotations(entgql.Skip()).Comment("The sub of the person's login."),
		comingDate("erased_on", "The day the person's data was erased: what stands here since is an anonymous mark. Null otherwise.", public()),
	}
}

func (Person) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("organisation", Organisation.Type).Ref("people").Unique().Required().Annotations(public()).
			Comment("Where the person works."),
		edge.To("memberships", Membership.Type).Annotations(guardedRows()...).
			Comment("The person's seats, as far as the viewer may see them; see viewer."),
		edge.To("contact_for", Agreement.Type).Annotations(hidden()...),
		edge.To("contact_detail", ContactDetail.Type).Unique().Annotations(hidden()...),
		edge.To("readings", Reading.Type).Annotations(hidden()...),
	}
}

func (Person) Indexes() []ent.Index { return []ent.Index{index.Fields("subject").Unique()} }

// Policy: a person is as public as a seat of theirs is; a municipality's readers see its contact
// persons too.
func (Person) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.PersonQueryRuleFunc(visiblePeople)}, Mutation: writtenBy(access.KombitProject, access.MunicipalityCoordinator)}
}

func visiblePeople(ctx context.Context, q *db.PersonQuery) error {
	v := access.From(ctx)
	seats := seatsOf(v)
	if seats == nil {
		return privacy.Allow
	}
	visible := []predicate.Person{person.HasMembershipsWith(seats), person.ID(v.Person)}
	if v.Reaches(v.Own(), access.MunicipalityReader) {
		visible = append(visible, person.HasContactForWith(agreement.MunicipalityID(v.Municipality)))
	}
	q.Where(person.Or(visible...))
	return privacy.Allow
}

// Interceptors: whatever a client selects, each row says whose coordinator may read its mail.
func (Person) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraversePerson(func(ctx context.Context, q *db.PersonQuery) error {
		q.Where(alsoSelect(ctx, person.FieldMunicipalityID))
		return nil
	})}
}
