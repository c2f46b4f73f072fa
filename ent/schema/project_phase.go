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
	"tilslutning/ent/db/phaseproduct"
	"tilslutning/ent/db/projectphase"
	"tilslutning/rules/access"
	"tilslutning/rules/phases"
)

// ProjectPhase is one of a project's five phases: what holds now of the facts about it.
type ProjectPhase struct{ ent.Schema }

func (ProjectPhase) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PH"}} }

func (ProjectPhase) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("One of a project's five phases, as planned and as it went (4.1).")}
}

func (ProjectPhase) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("phase").GoType(phases.Phase("")).Immutable().Annotations(public(), entgql.Type("Phase")).Comment("Which one."),
		comingDate("planned_start", "The day it is planned to begin; null while it has no plan.", public()),
		comingDate("planned_end", "The day it is planned to end; null while it has no plan.", public()),
		comingDate("started_on", "The day it began; null until then.", public()),
		comingDate("ended_on", "The day it ended, which is the day the next one began; null until then.", public()),
		field.String("reason").Optional().Nillable().Annotations(public()).
			Comment("Why the project owner went on from it without all its products; null where all were there."),
	}
}

func (ProjectPhase) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("phases").Unique().Required().Immutable().Annotations(public()).
			Comment("Whose phase it is."),
		edge.To("products", PhaseProduct.Type).Annotations(public()).
			Comment("What it has brought forth, in the order of time."),
		edge.To("facts", PhaseFact.Type).Annotations(hidden()...),
	}
}

// Policy: phases are public (3.20); KOMBIT's project role keeps them.
func (ProjectPhase) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}

// Interceptors: phases stand in their order, which is that of their letters.
func (ProjectPhase) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseProjectPhase(func(_ context.Context, q *db.ProjectPhaseQuery) error {
		q.Order(projectphase.ByPhase())
		return nil
	})}
}

// PhaseFact is the fact that a phase was planned, began or ended.
type PhaseFact struct{ ent.Schema }

func (PhaseFact) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PF"}, fact{}} }

func (PhaseFact) Annotations() []schema.Annotation { return unlisted() }

func (PhaseFact) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("PLANNED", "STARTED", "ENDED").Immutable(),
		fixedDate("start", "The first day planned, or the day it began or ended."),
		comingDate("end", "The last day planned."),
		field.String("reason").Default("").Immutable(),
	}
}

func (PhaseFact) Edges() []ent.Edge {
	return []ent.Edge{edge.From("phase", ProjectPhase.Type).Ref("facts").Unique().Required().Immutable()}
}

// Policy: as the phases.
func (PhaseFact) Policy() ent.Policy { return ProjectPhase{}.Policy() }

// PhaseProduct is the fact that a phase's product is done.
type PhaseProduct struct{ ent.Schema }

func (PhaseProduct) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PP"}, fact{}} }

func (PhaseProduct) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("A product of a phase that is done (4.1).")}
}

func (PhaseProduct) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").GoType(phases.Product("")).Immutable().Annotations(public(), entgql.Type("PhaseProductKind")).
			Comment("Which product."),
		fixedDate("on", "The day it was done.", public()),
		field.String("reference").NotEmpty().MaxLen(500).Immutable().Annotations(public()).
			Comment("Where the document is."),
	}
}

func (PhaseProduct) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("phase", ProjectPhase.Type).Ref("products").Unique().Required().Immutable().
			Annotations(public()).Comment("The phase that brought it forth."),
		edge.From("supplier", Organisation.Type).Ref("contracts").Unique().Immutable().
			Annotations(public()).Comment("With whom a contract was signed (4.2); null of other products."),
	}
}

// Policy: as the phases.
func (PhaseProduct) Policy() ent.Policy { return ProjectPhase{}.Policy() }

// Interceptors: products stand in the order of time.
func (PhaseProduct) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraversePhaseProduct(func(_ context.Context, q *db.PhaseProductQuery) error {
		q.Order(phaseproduct.ByOn(), phaseproduct.ByID())
		return nil
	})}
}
