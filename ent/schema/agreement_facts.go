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
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/intercept"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/ent/db/processingagreement"
	"tilslutning/rules/access"
)

// Availability is the fact that a day was planned or confirmed from which the system is
// available to a municipality (5.4).
type Availability struct{ ent.Schema }

func (Availability) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "AV"}, fact{}} }

func (Availability) Annotations() []schema.Annotation { return unlisted() }

func (Availability) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("PLANNED", "CONFIRMED").Immutable(),
		fixedDate("on", "The day."),
	}
}

func (Availability) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("availabilities").Unique().Required().Immutable()}
}

// Policy: read through the agreement alone; KOMBIT's project role records it.
func (Availability) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.KombitProject)}
}

// Pilot is the fact that a municipality is, or is no longer, a pilot (5.5).
type Pilot struct{ ent.Schema }

func (Pilot) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PI"}, fact{}} }

func (Pilot) Annotations() []schema.Annotation { return unlisted() }

func (Pilot) Fields() []ent.Field { return []ent.Field{field.Bool("pilot").Immutable()} }

func (Pilot) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("pilot_facts").Unique().Required().Immutable()}
}

// Policy: read through the agreement alone; KOMBIT's project role records it.
func (Pilot) Policy() ent.Policy { return Availability{}.Policy() }

// ContactPerson is the fact that a person was named as contact for a system (8.2).
type ContactPerson struct{ ent.Schema }

func (ContactPerson) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CP"}, fact{}} }

func (ContactPerson) Annotations() []schema.Annotation { return unlisted() }

func (ContactPerson) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("agreement", Agreement.Type).Ref("contact_persons").Unique().Required().Immutable(),
		edge.To("person", Person.Type).Unique().Required().Immutable(),
	}
}

// Policy: read through the agreement alone; the municipality's coordinator names them.
func (ContactPerson) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.MunicipalityCoordinator, access.KombitProject)}
}

// ProcessingAgreement is the fact that a data-processing agreement was signed (9.1).
type ProcessingAgreement struct{ ent.Schema }

func (ProcessingAgreement) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PA"}, fact{}} }

func (ProcessingAgreement) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("A data-processing agreement between a municipality and KOMBIT (9.1)."),
		entgql.Skip(entgql.SkipWhereInput)}
}

func (ProcessingAgreement) Fields() []ent.Field {
	of := within(access.MunicipalityReader, access.KombitProject)
	return []ent.Field{
		fixedDate("signed_on", "The day it was signed.", of...),
		field.String("template_version").Immutable().Annotations(of...).
			Comment("Of the template that the legal reference group approved (9.2)."),
		field.String("document").Default("").Immutable().Annotations(of...).Comment("Where the signed document is."),
	}
}

func (ProcessingAgreement) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("processing_agreements").Unique().Required().Immutable().
		Annotations(within(access.MunicipalityReader, access.KombitProject)...).Comment("Whose.")}
}

// Policy: for the agreement's own municipality and KOMBIT's project role; its signatory signs.
func (ProcessingAgreement) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.ProcessingAgreementQueryRuleFunc(visibleProcessingAgreements)},
		Mutation: writtenBy(access.MunicipalitySignatory, access.KombitProject)}
}

func visibleProcessingAgreements(ctx context.Context, q *db.ProcessingAgreementQuery) error {
	switch v := access.From(ctx); {
	case v.Has(access.KombitProject):
	case v.Reaches(v.Own(), access.MunicipalityReader):
		q.Where(processingagreement.HasAgreementWith(agreement.MunicipalityID(v.Municipality)))
	default:
		q.Where(noRow)
	}
	return privacy.Allow
}

// Interceptors: they stand in the order of their recording.
func (ProcessingAgreement) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseProcessingAgreement(func(_ context.Context, q *db.ProcessingAgreementQuery) error {
		q.Order(processingagreement.ByID())
		return nil
	})}
}
