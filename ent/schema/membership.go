package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"tilslutning/ent/db"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/db/predicate"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/ent/db/project"
	"tilslutning/rules/access"
	"tilslutning/rules/governance"
)

// Membership is a person's seat in a body, for an organisation.
type Membership struct{ ent.Schema }

func (Membership) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "MS"}} }

func (Membership) Annotations() []schema.Annotation {
	return paged("A person's seat in a body, for an organisation.")
}

func (Membership) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Optional().Immutable().Annotations(entgql.Skip()),
		field.String("body_id").Immutable().Annotations(entgql.Skip()),
		field.Enum("seat_kind").GoType(governance.SeatKind("")).Immutable().Annotations(public(), entgql.Type("SeatKind")).
			Comment("What the person sits there as."),
		field.Bool("manager_level").Default(false).Immutable().Annotations(public()).
			Comment("Whether the seat is held at manager level (3.5, 3.8)."),
		field.Enum("status").GoType(governance.SeatStatus("")).Annotations(public(), entgql.Type("SeatStatus")).
			Comment("How the seat came about (3.16)."),
		field.String("appointed_by").Optional().Nillable().Immutable().Annotations(public()).
			Comment("Who appointed; null for a seat that is nominated and approved."),
		comingDate("from", "The first day in the seat; null until a nomination is approved.", orderable("FROM")),
		comingDate("to", "The last day in the seat; null while none is known. A municipality's in a steering group ends with the accession deadline unless it accedes, and when it leaves the project (3.6).", orderable("TO")),
	}
}

func (Membership) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("body", GovernanceBody.Type).Ref("memberships").Field("body_id").Unique().Required().Immutable().
			Annotations(public()).Comment("Where."),
		edge.From("person", Person.Type).Ref("memberships").Unique().Required().Immutable().
			Annotations(public()).Comment("Who."),
		edge.From("organisation", Organisation.Type).Ref("memberships").Unique().Required().Immutable().
			Annotations(public()).Comment("For whom."),
		edge.From("municipality", Municipality.Type).Ref("memberships").Field("municipality_id").Unique().Immutable().
			Annotations(public()).Comment("The municipality for which; null for other organisations."),
		edge.From("decision", Decision.Type).Ref("approves").Unique().Annotations(public()).
			Comment("The decision that approved it (3.16); null for a seat that was appointed."),
		edge.To("events", SeatEvent.Type).Annotations(hidden()...),
	}
}

func (Membership) Indexes() []ent.Index {
	return []ent.Index{index.Fields("body_id"), index.Fields("municipality_id")}
}

// Policy: seats that are appointed or approved are public (3.16, 3.18); a nominated one exists for
// its own municipality, its project's steering group and KOMBIT.
func (Membership) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.MembershipQueryRuleFunc(visibleSeats)}, Mutation: writtenBy(access.KombitProject)}
}

func visibleSeats(ctx context.Context, q *db.MembershipQuery) error {
	if visible := seatsOf(access.From(ctx)); visible != nil {
		q.Where(visible)
	}
	return privacy.Allow
}

// seatsOf is which seats the viewer may see; nil is all.
func seatsOf(v access.Viewer) predicate.Membership {
	if v.Has(access.KombitProject) {
		return nil
	}
	visible := []predicate.Membership{membership.StatusNEQ(governance.Nominated)}
	if v.Reaches(v.Own(), access.MunicipalityReader) {
		visible = append(visible, membership.MunicipalityID(v.Municipality))
	}
	if len(v.Steering) > 0 {
		visible = append(visible, membership.HasBodyWith(governancebody.HasProjectWith(project.IDIn(v.Steering...))))
	}
	return membership.Or(visible...)
}

// SeatEvent is the fact that a seat was nominated, appointed, approved or left.
type SeatEvent struct{ ent.Schema }

func (SeatEvent) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "SE"}, fact{}} }

func (SeatEvent) Annotations() []schema.Annotation { return unlisted() }

func (SeatEvent) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("NOMINATED", "APPOINTED", "APPROVED", "LEFT").Immutable(),
		fixedDate("on", "The day."),
	}
}

func (SeatEvent) Edges() []ent.Edge {
	return []ent.Edge{edge.From("membership", Membership.Type).Ref("events").Unique().Required().Immutable()}
}

// Policy: read through the seat alone; KOMBIT's project role records it.
func (SeatEvent) Policy() ent.Policy { return Availability{}.Policy() }
