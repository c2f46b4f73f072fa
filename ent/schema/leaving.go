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
	"tilslutning/ent/db/extension"
	"tilslutning/ent/db/intercept"
	"tilslutning/rules/access"
)

// Exit is the fact that a municipality leaves a project on a day (5.8).
type Exit struct{ ent.Schema }

func (Exit) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "EX"}, fact{}} }

func (Exit) Annotations() []schema.Annotation { return unlisted() }

func (Exit) Fields() []ent.Field {
	return []ent.Field{
		fixedDate("on", "The first day without the system."),
		field.String("document").Default("").Immutable().Comment("The municipality's signed document, where KOMBIT recorded its act."),
	}
}

func (Exit) Edges() []ent.Edge {
	return []ent.Edge{edge.From("agreement", Agreement.Type).Ref("exits").Unique().Required().Immutable()}
}

// Policy: read through the agreement alone; the municipality's signatory declares it.
func (Exit) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.MunicipalitySignatory, access.KombitProject)}
}

// Closing is the fact that a board closes a project on a day, or takes that back (3.11, 5.9).
type Closing struct{ ent.Schema }

func (Closing) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CL"}, fact{}} }

func (Closing) Annotations() []schema.Annotation { return unlisted() }

func (Closing) Fields() []ent.Field {
	return []ent.Field{fixedDate("on", "The first day it is no longer run; Never where the closing is withdrawn.")}
}

func (Closing) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("closings").Unique().Required().Immutable(),
		edge.To("decision", Decision.Type).Unique().Immutable(),
	}
}

// Policy: closings are public; KOMBIT's project role records them.
func (Closing) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitProject)}
}

// Extension is the fact that a project goes on after its repayment period (5.13).
type Extension struct{ ent.Schema }

func (Extension) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "XT"}, fact{}} }

func (Extension) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("That a project goes on after its repayment period, for a price of its own (5.13)."),
		entgql.Skip(entgql.SkipWhereInput | entgql.SkipOrderField)}
}

func (Extension) Fields() []ent.Field {
	return []ent.Field{
		fixedDate("start", "Its first day.", public()),
		fixedDate("end", "Its last day.", public()),
	}
}

func (Extension) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("extensions").Unique().Required().Immutable().Annotations(public()).
			Comment("The project that goes on."),
		edge.To("prices", Price.Type).Annotations(guardedList()...).
			Comment("Its own prices: those that bind or are offered to the viewer's municipality, or all to KOMBIT_FINANCE; see viewer."),
		edge.To("opt_ins", OptIn.Type).Annotations(hidden()...),
		edge.To("decision", Decision.Type).Unique().Immutable().Annotations(public()).
			Comment("The decision it goes on by (5.13); null where none was needed."),
	}
}

// Policy: that a project goes on is public; KOMBIT's finance role records it.
func (Extension) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitFinance)}
}

// Interceptors: extensions stand in the order of time.
func (Extension) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseExtension(func(_ context.Context, q *db.ExtensionQuery) error {
		q.Order(extension.ByStart(), extension.ByID())
		return nil
	})}
}

// OptIn is the fact that a municipality goes on with a project (5.13).
type OptIn struct{ ent.Schema }

func (OptIn) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "OI"}, fact{}} }

func (OptIn) Annotations() []schema.Annotation { return unlisted() }

func (OptIn) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("agreement", Agreement.Type).Ref("opt_ins").Unique().Required().Immutable(),
		edge.From("extension", Extension.Type).Ref("opt_ins").Unique().Required().Immutable(),
	}
}

// Policy: read through the agreement alone; the municipality's signatory opts in.
func (OptIn) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.MunicipalitySignatory)}
}
