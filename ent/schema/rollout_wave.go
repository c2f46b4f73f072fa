package schema

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"tilslutning/ent/db"
	"tilslutning/ent/db/intercept"
	"tilslutning/ent/db/rolloutwave"
	"tilslutning/rules/access"
)

// RolloutWave is a planned day on which several municipalities get the system (5.6).
type RolloutWave struct{ ent.Schema }

func (RolloutWave) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "WA"}} }

func (RolloutWave) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("Municipalities that are to get the system on the same day (5.6).")}
}

func (RolloutWave) Fields() []ent.Field {
	return []ent.Field{
		field.Int("number").Positive().Immutable().Annotations(public()).Comment("Its place in the rollout plan, from 1."),
		comingDate("planned_on", "The day the system is planned to be available to its municipalities.", public()),
	}
}

func (RolloutWave) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("waves").Unique().Required().Immutable().Annotations(public()).
			Comment("Whose rollout it is part of."),
		edge.To("agreements", Agreement.Type).Annotations(guardedRows()...).
			Comment("The agreements in it, as far as the viewer may see them; see viewer."),
		edge.To("plans", WavePlan.Type).Annotations(hidden()...),
	}
}

// Policy: the rollout plan is public (3.20); KOMBIT's project role keeps it.
func (RolloutWave) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}

// Interceptors: waves stand in their order.
func (RolloutWave) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseRolloutWave(func(_ context.Context, q *db.RolloutWaveQuery) error {
		q.Order(rolloutwave.ByNumber())
		return nil
	})}
}

// WavePlan is the fact that a wave was planned, or planned anew, for a day and some municipalities.
type WavePlan struct{ ent.Schema }

func (WavePlan) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "WP"}, fact{}} }

func (WavePlan) Annotations() []schema.Annotation { return unlisted() }

func (WavePlan) Fields() []ent.Field {
	return []ent.Field{
		fixedDate("planned_on", "The day."),
		field.JSON("municipalities", []string{}).Immutable().Comment("The codes of those in it."),
	}
}

func (WavePlan) Edges() []ent.Edge {
	return []ent.Edge{edge.From("wave", RolloutWave.Type).Ref("plans").Unique().Required().Immutable()}
}

// Policy: as the waves.
func (WavePlan) Policy() ent.Policy { return RolloutWave{}.Policy() }
