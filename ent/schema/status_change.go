package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/intercept"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/ent/db/statuschange"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
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
		field.String("answer_by").GoType(day.Never).Default(string(day.Never)).Immutable().
			Annotations(public(), entgql.Type("Date")).
			Comment("Until when it could answer, of an invitation; null otherwise."),
		field.String("document").Optional().Nillable().Immutable().
			Annotations(private(access.MunicipalityReader, access.KombitProject)).
			Comment("The municipality's signed document, where KOMBIT recorded its act; null otherwise."),
	}
}

func (StatusChange) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("statuses").Unique().Required().Immutable().
		Annotations(public()).Comment("Which agreement.")}
}

// Policy: who sees an agreement in all its states sees all that it came to; everyone else what it came
// to since its accession that stands. Who may act on the agreement records it.
func (StatusChange) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.StatusChangeQueryRuleFunc(visibleStatuses)}, Mutation: writtenBy(access.KombitProject, access.MunicipalitySignatory)}
}

func visibleStatuses(ctx context.Context, q *db.StatusChangeQuery) error {
	v := access.From(ctx)
	if allAgreements(v) {
		return privacy.Allow
	}
	visible := statuschange.And(
		statuschange.StatusNotIn(accession.Invited, accession.Withdrawn),
		statuschange.HasAgreementWith(agreement.StatusNotIn(accession.Invited, accession.Withdrawn)),
		neverTakenBack)
	if v.Reaches(v.Own(), access.MunicipalityReader) {
		visible = statuschange.Or(visible, statuschange.MunicipalityID(v.Municipality))
	}
	q.Where(visible)
	return privacy.Allow
}

// neverTakenBack leaves out what the agreement came to before a withdrawal: keys are in the order of
// time.
func neverTakenBack(s *sql.Selector) {
	later := sql.Table(statuschange.Table).As("later")
	s.Where(sql.NotExists(sql.Select(later.C(statuschange.FieldID)).From(later).Where(sql.And(
		sql.ColumnsEQ(later.C(statuschange.AgreementColumn), s.C(statuschange.AgreementColumn)),
		sql.EQ(later.C(statuschange.FieldStatus), accession.Withdrawn),
		sql.ColumnsGT(later.C(statuschange.FieldID), s.C(statuschange.FieldID))))))
}

// Interceptors: changes stand in the order of time, and each says whose it is.
func (StatusChange) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseStatusChange(func(ctx context.Context, q *db.StatusChangeQuery) error {
		q.Order(statuschange.ByOn(), statuschange.ByID())
		q.Where(alsoSelect(ctx, statuschange.FieldMunicipalityID))
		return nil
	})}
}
