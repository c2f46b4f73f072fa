package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/access"
	"tilslutning/rules/phases"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// Project is a joint IT project. What holds now of its facts is kept in columns, written with
// each new fact.
type Project struct{ ent.Schema }

func (Project) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PR"}, named{}} }

func (Project) Annotations() []schema.Annotation { return listed("A joint IT project.") }

func (Project) Fields() []ent.Field {
	return []ent.Field{
		field.String("slug").Unique().NotEmpty().MaxLen(100).Immutable().Annotations(public()).
			Comment("Its name in addresses."),
		field.String("subject_area").Default("").MaxLen(100).Annotations(public()).
			Comment("The field of municipal work it is for, as Teknik og miljø."),
		field.String("purpose").MaxLen(4000).Annotations(public()).Comment("What it is for."),
		field.Enum("origin").GoType(projects.Origin("")).Immutable().Annotations(public()).
			Comment("Why it exists (2.1)."),
		field.String("act").Optional().Nillable().Immutable().Annotations(public()).
			Comment("The act that demands it; null unless its origin is LAW (2.1)."),
		searched(),
		field.Bool("processes_personal_data").Immutable().Annotations(public()).
			Comment("Whether its system processes personal data (9.1)."),
		field.Bool("without_steering_group").Default(false).Immutable().Annotations(public()).
			Comment("Whether it has no steering group, as systems for state authorities (3.12)."),
		field.String("without_steering_group_reason").Optional().Nillable().Immutable().Annotations(public()).
			Comment("Why it has none (3.12)."),
		field.String("terms_version").Optional().Nillable().Immutable().Annotations(public()).
			Comment("The version of the terms that was in force when it began; null where none holds for it (1.1)."),
		fixedDate("started_on", "The day it began, in phase I.", orderable("STARTED_ON")),
		field.Enum("phase").GoType(phases.Phase("")).Default(string(phases.I)).Annotations(orderable("PHASE"), entgql.Type("Phase")).
			Comment("The phase it is in (4.1)."),
		comingDate("ended_on", "The day phase V ended (4.3); null until then.", public()),
		comingDate("closed_on", "The first day it is no longer run, by a board's decision (3.11); null where none closes it.", public()),
		keptDate("repayment_start", "First day of the repayment period (5.3).", public()),
		keptDate("repayment_end", "Last day of the repayment period (5.3).", orderable("REPAYMENT_END")),
		keptDate("pilot_start", "First day of the pilot period (5.5).", public()),
		keptDate("pilot_end", "Last day of the pilot period (5.5).", public()),
		comingDate("accession_deadline", "Until when the municipalities first invited may accede and withdraw (5.7); null before the first invitation.", public()),
		comingDate("operation_started_on", "The day operation started (4.2); null until then.", public()),
		field.Int("participants").Default(0).Annotations(orderable("PARTICIPANTS")).
			Comment("How many municipalities have acceded, those since EXITED or ENDED included."),
		field.JSON("deviations", []terms.Deviation{}).Optional().Annotations(entgql.Skip()),
	}
}

func (Project) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("supplier", Organisation.Type).Ref("supplies").Unique().Annotations(public()).
			Comment("The supplier of its system; null until one is chosen."),
		edge.To("selected_municipalities", Municipality.Type).Annotations(public()).
			Comment("The municipalities that try out an INNOVATION (2.1)."),
		edge.To("selected_suppliers", Organisation.Type).Annotations(public()).
			Comment("The suppliers that try out an INNOVATION (2.1)."),
		edge.To("successor", Project.Type).Unique().Annotations(public()).
			Comment("The new project that re-tenders it (4.4).").
			From("predecessor").Unique().Annotations(public()).
			Comment("The project it re-tenders (4.4)."),
		edge.To("phases", ProjectPhase.Type).Annotations(public()).
			Comment("The five phases in their order, as planned and as they went (4.1)."),
		edge.To("waves", RolloutWave.Type).Annotations(public()).
			Comment("The rollout plan in its order (5.6)."),
		edge.To("agreements", Agreement.Type).Annotations(guardedRows()...).
			Comment("Its agreements, ended ones too. Those INVITED or WITHDRAWN are left out for those who may not see them; see viewer."),
		edge.To("bodies", GovernanceBody.Type).Annotations(rows()).
			Comment("Its steering group and expert groups (3.1)."),
		edge.To("decisions", Decision.Type).Annotations(rows()).
			Comment("What its bodies, or without a steering group its project owner, decided."),
		edge.To("prices", Price.Type).Annotations(guardedList()...).
			Comment("Its municipal prices: those that bind or are offered to the viewer's municipality, or all to KOMBIT_FINANCE; see viewer."),
		edge.To("extensions", Extension.Type).Annotations(public()).
			Comment("How it goes on after its repayment period (5.13)."),
		edge.To("costs", Cost.Type).Annotations(guardedList()...).
			Comment("What it cost, for KOMBIT_FINANCE; none for others, see viewer."),
		edge.To("shared_costs", SharedCost.Type).Annotations(guardedList()...).
			Comment("The costs that its municipalities share (3.11, 9.4), for KOMBIT_FINANCE; none for others, see viewer."),
		edge.To("vat_rates", VatRate.Type).Annotations(hidden()...),
		edge.To("year_ends", YearEnd.Type).Annotations(hidden()...),
		edge.To("closings", Closing.Type).Annotations(hidden()...),
		edge.To("periods", Period.Type).Annotations(hidden()...),
		edge.To("deviation_facts", Deviation.Type).Annotations(hidden()...),
	}
}

// Policy: projects are public; KOMBIT's project role keeps them.
func (Project) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}
