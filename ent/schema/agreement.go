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
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/intercept"
	"tilslutning/ent/db/predicate"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
)

// Agreement is one municipality's accession to one project. What holds now of its facts is kept
// in columns, written with each new fact.
type Agreement struct{ ent.Schema }

func (Agreement) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "AG"}} }

func (Agreement) Annotations() []schema.Annotation {
	return listed("One municipality's accession to one project.")
}

func (Agreement) Fields() []ent.Field {
	return []ent.Field{
		field.String("municipality_id").Immutable().Annotations(entgql.Skip()),
		field.String("project_id").Immutable().Annotations(entgql.Skip()),
		// Whether the period is over changes with the day alone, so the graph's status is derived.
		field.Enum("status").GoType(accession.Status("")).Default(string(accession.Invited)).Annotations(entgql.Skip()),
		comingDate("invited_on", "The day the accession material went out.", private(access.MunicipalityReader, access.KombitProject, access.KombitFinance)),
		comingDate("answer_by", "Until when the municipality may accede, and withdraw (5.7).", private(access.MunicipalityReader, access.KombitProject, access.KombitFinance)),
		comingDate("acceded_on", "The day the municipality acceded; null until then.", orderable("ACCEDED_ON")),
		comingDate("ends_on", "The first day it is no longer in force; null while none is known.", orderable("ENDS_ON")),
		comingDate("planned_available_from", "The day from which the system is planned to be available; null while there is no plan.", orderable("PLANNED_AVAILABLE_FROM")),
		comingDate("available_from", "The confirmed day from which the system is available (5.4); null until then.", orderable("AVAILABLE_FROM")),
		field.Bool("pilot").Default(false).Annotations(public()).Comment("Whether the municipality is a pilot (5.5)."),
		field.String("terms_version").Optional().Nillable().Annotations(public()).
			Comment("The version of the terms that it was acceded under; null where none holds for it (1.1)."),
		comingDate("processing_agreement_signed_on", "When the data-processing agreement was signed (9.1); null until then.",
			private(access.MunicipalityReader, access.KombitProject)),
		// The key, without its prefix, of the invitation with which it begins anew; facts before it are
		// history. "" after the first.
		field.String("since").Default("").Annotations(entgql.Skip()),
		// Kept for the order by name, which entgql cannot take from another table.
		field.String("municipality_key").Default("").Annotations(
			entgql.Annotation{OrderField: "MUNICIPALITY_NAME", Skip: entgql.SkipType | entgql.SkipWhereInput}),
		field.String("project_key").Default("").Annotations(
			entgql.Annotation{OrderField: "PROJECT_NAME", Skip: entgql.SkipType | entgql.SkipWhereInput}),
	}
}

func (Agreement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("municipality", Municipality.Type).Ref("agreements").Field("municipality_id").
			Unique().Required().Immutable().Annotations(public()).Comment("Who accedes."),
		edge.From("project", Project.Type).Ref("agreements").Field("project_id").
			Unique().Required().Immutable().Annotations(public()).Comment("To what."),
		edge.From("wave", RolloutWave.Type).Ref("agreements").Unique().Annotations(public()).
			Comment("The rollout wave it is in; null while it is in none."),
		// The graph reads it by a resolver: loaded with the row, it would cost a statement more where there is one.
		edge.From("contact_person", Person.Type).Ref("contact_for").Unique().Annotations(hidden()...),
		edge.To("prices", Price.Type).Annotations(ownList(access.MunicipalityFinance, access.KombitFinance)...).
			Comment("The prices that bind it (5.7), for its own finance and KOMBIT_FINANCE; none for others, see viewer."),
		edge.To("bindings", Binding.Type).Annotations(hidden()...),
		edge.To("statuses", StatusChange.Type).Annotations(guardedList()...).
			Comment("How it came to its status, in the order of time. What it was before its accession is for its own municipality and KOMBIT; see viewer."),
		edge.To("invoices", Invoice.Type).Annotations(guardedRows()...).
			Comment("What was issued of it, for its own finance and KOMBIT_FINANCE; none for others, see viewer."),
		edge.To("shares", Share.Type).Annotations(hidden()...),
		edge.To("exits", Exit.Type).Annotations(hidden()...),
		edge.To("opt_ins", OptIn.Type).Annotations(hidden()...),
		edge.To("availabilities", Availability.Type).Annotations(hidden()...),
		edge.To("pilot_facts", Pilot.Type).Annotations(hidden()...),
		edge.To("contact_persons", ContactPerson.Type).Annotations(hidden()...),
		edge.To("processing_agreements", ProcessingAgreement.Type).
			Annotations(ownList(access.MunicipalityReader, access.KombitProject)...).
			Comment("The data-processing agreements signed (9.1), the newest last, for its own municipality and KOMBIT_PROJECT; none for others, see viewer."),
	}
}

func (Agreement) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("municipality_id", "project_id").Unique(),
		index.Fields("project_id"),
	}
}

// Policy: an agreement is public once it is acceded to; before that, and after a withdrawal, it
// exists for its own municipality and for KOMBIT only.
func (Agreement) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.AgreementQueryRuleFunc(visibleAgreements)}, Mutation: privacy.MutationPolicy{dbprivacy.AgreementMutationRuleFunc(ownAgreements)}}
}

func visibleAgreements(ctx context.Context, q *db.AgreementQuery) error {
	if visible := agreementsOf(access.From(ctx)); visible != nil {
		q.Where(visible)
	}
	return privacy.Allow
}

// ownAgreements lets KOMBIT's project role write every agreement, and a municipality that acts for
// itself its own. Every act on an agreement writes its row, so this guards the facts beside it too.
func ownAgreements(ctx context.Context, m *db.AgreementMutation) error {
	v := access.From(ctx)
	if v.Has(access.KombitProject) {
		return privacy.Allow
	}
	if !v.Reaches(v.Own(), access.MunicipalityCoordinator, access.MunicipalitySignatory) || m.Op().Is(ent.OpCreate) {
		return privacy.Deny
	}
	asStore := privacy.DecisionContext(ctx, privacy.Allow)
	ids, err := m.IDs(asStore)
	if err != nil {
		return err
	}
	others, err := m.Client().Agreement.Query().
		Where(agreement.IDIn(ids...), agreement.MunicipalityIDNEQ(v.Municipality)).Exist(asStore)
	if err != nil {
		return err
	}
	if others {
		return privacy.Deny
	}
	return privacy.Allow
}

// agreementsOf is which agreements the viewer may see; nil is all.
func agreementsOf(v access.Viewer) predicate.Agreement {
	public := agreement.StatusNotIn(accession.Invited, accession.Withdrawn)
	switch {
	case allAgreements(v):
		return nil
	case v.Reaches(v.Own(), access.MunicipalityReader):
		return agreement.Or(public, agreement.MunicipalityID(v.Municipality))
	}
	return public
}

// allAgreements says whether the viewer sees every agreement, in all its states.
func allAgreements(v access.Viewer) bool {
	return v.Has(access.KombitProject) || v.Has(access.KombitFinance)
}

// Interceptors: whatever fields a client selects, each row says whose it is, by which its private
// fields are guarded.
func (Agreement) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseAgreement(func(ctx context.Context, q *db.AgreementQuery) error {
		q.Where(alsoSelect(ctx, agreement.FieldMunicipalityID))
		return nil
	})}
}
