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
	"tilslutning/ent/db/intercept"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/ent/db/statuschange"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
)

// StatusChange is the fact that an agreement came to a status.
type StatusChange struct{ ent.Schema }

func (StatusChange) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "SC"}, fact{}} }

func (StatusChange) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("That an agreement came to a status on a day.")}
}

func (StatusChange) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Immutable().Annotations(entgql.Skip()).Comment("Whose agreement it is."),
		field.Enum("status").GoType(accession.Status("")).Immutable().Annotations(public(), entgql.Type("AgreementStatus")).
			Comment("The status it came to."),
		fixedDate("on", "The day.", public()),
		field.String("document").Optional().Nillable().Immutable().
			Annotations(private(access.MunicipalityReader, access.KombitProject)).
			Comment("The municipality's signed document, where KOMBIT recorded its act; null otherwise."),
	}
}

func (StatusChange) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("statuses").Unique().Required().Immutable().
		Annotations(public()).Comment("Which agreement.")}
}

// Policy: a status is as visible as its agreement; who may act on that records it.
func (StatusChange) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.StatusChangeQueryRuleFunc(visibleStatuses)}, Mutation: writtenBy(access.KombitProject, access.MunicipalitySignatory)}
}

func visibleStatuses(ctx context.Context, q *db.StatusChangeQuery) error {
	if visible := agreementsOf(access.From(ctx)); visible != nil {
		q.Where(statuschange.HasAgreementWith(visible))
	}
	return privacy.Allow
}

// Interceptors: changes stand in the order of time, and each says whose it is.
func (StatusChange) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseStatusChange(func(ctx context.Context, q *db.StatusChangeQuery) error {
		q.Order(statuschange.ByOn(), statuschange.ByID())
		q.Where(alsoSelect(ctx, statuschange.FieldMunicipalityID))
		return nil
	})}
}
