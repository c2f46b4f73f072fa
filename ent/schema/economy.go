package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/money"
)

// Cost is the fact that a project cost something (4.8 of billing).
type Cost struct{ ent.Schema }

func (Cost) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "CO"}, fact{}} }

func (Cost) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("What a project cost in a financial year (5.1)."),
		entgql.Skip(entgql.SkipWhereInput | entgql.SkipOrderField)}
}

func (Cost) Fields() []ent.Field {
	of := within(access.KombitFinance)
	return []ent.Field{
		field.Int("year").Immutable().Annotations(of...).Comment("The financial year."),
		field.Enum("kind").GoType(billing.CostKind("")).Immutable().Annotations(append(of, entgql.Type("CostKind"))...).Comment("What for."),
		field.Int64("amount").GoType(money.Ore(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("Kroner before VAT; negative where it takes an earlier one back."),
		field.String("note").Default("").MaxLen(1000).Immutable().Annotations(of...).Comment("What it was."),
	}
}

func (Cost) Edges() []ent.Edge {
	return []ent.Edge{edge.From("project", Project.Type).Ref("costs").Unique().Required().Immutable().
		Annotations(within(access.KombitFinance)...).Comment("Whose cost it is.")}
}

// Policy: costs are for KOMBIT's finance role.
func (Cost) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitFinance), Mutation: writtenBy(access.KombitFinance)}
}

// VatRate is the fact of a project's rate of VAT.
type VatRate struct{ ent.Schema }

func (VatRate) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "VR"}, fact{}} }

func (VatRate) Annotations() []schema.Annotation { return unlisted() }

func (VatRate) Fields() []ent.Field {
	return []ent.Field{field.Int64("rate").GoType(money.Rate(0)).Immutable()}
}

func (VatRate) Edges() []ent.Edge {
	return []ent.Edge{edge.From("project", Project.Type).Ref("vat_rates").Unique().Required().Immutable()}
}

// Policy: as the costs.
func (VatRate) Policy() ent.Policy { return Cost{}.Policy() }

// YearEnd is the fact that a project's financial year was closed (5.12).
type YearEnd struct{ ent.Schema }

func (YearEnd) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "YE"}, fact{}} }

func (YearEnd) Annotations() []schema.Annotation { return unlisted() }

func (YearEnd) Fields() []ent.Field {
	return []ent.Field{
		field.Int("year").Immutable(),
		field.Enum("surplus_use").GoType(billing.SurplusUse("")).Optional().Nillable().Immutable().
			Comment("What a surplus goes to; null where there was none to decide on."),
	}
}

func (YearEnd) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("year_ends").Unique().Required().Immutable(),
		edge.To("decision", Decision.Type).Unique().Immutable(),
	}
}

// Policy: as the costs.
func (YearEnd) Policy() ent.Policy { return Cost{}.Policy() }

// SharedCost is the fact that a cost is shared by the municipalities: a claim that the project's
// economy cannot carry (9.4), or what a closed project has left (3.11).
type SharedCost struct{ ent.Schema }

func (SharedCost) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "SH"}, fact{}} }

func (SharedCost) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("A cost that the municipalities share (3.11, 9.4)."),
		entgql.Skip(entgql.SkipWhereInput | entgql.SkipOrderField)}
}

func (SharedCost) Fields() []ent.Field {
	of := within(access.KombitFinance)
	return []ent.Field{
		field.Enum("kind").GoType(billing.Kind("")).Immutable().Annotations(append(of, entgql.Type("InvoiceKind"))...).
			Comment("CLAIM or SETTLEMENT."),
		fixedDate("on", "The deciding date.", of...),
		field.Int64("amount").GoType(money.Ore(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("Kroner before VAT: the sum of the shares."),
		field.Int64("vat_rate").GoType(money.Rate(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("The share of VAT on it."),
		field.String("cause").MaxLen(4000).Immutable().Annotations(of...).Comment("What it is."),
	}
}

func (SharedCost) Edges() []ent.Edge {
	of := within(access.KombitFinance)
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("shared_costs").Unique().Required().Immutable().Annotations(of...).Comment("Whose cost it is."),
		edge.To("decision", Decision.Type).Unique().Immutable().Annotations(of...).Comment("By what decision."),
		edge.To("shares", Share.Type).Annotations(of...).Comment("Who pays what of it."),
	}
}

// Policy: as the costs.
func (SharedCost) Policy() ent.Policy { return Cost{}.Policy() }

// Share is what one municipality pays of a shared cost, issued once as an invoice.
type Share struct{ ent.Schema }

func (Share) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "SR"}} }

func (Share) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("What one municipality pays of a shared cost (4.9 of billing)."),
		entgql.Skip(entgql.SkipWhereInput | entgql.SkipOrderField)}
}

func (Share) Fields() []ent.Field {
	of := within(access.KombitFinance)
	return []ent.Field{
		field.String("agreement_id").Immutable().Annotations(entgql.Skip()),
		field.Int64("amount").GoType(money.Ore(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("Kroner before VAT."),
	}
}

func (Share) Edges() []ent.Edge {
	of := within(access.KombitFinance)
	return []ent.Edge{
		edge.From("cost", SharedCost.Type).Ref("shares").Unique().Required().Immutable().Annotations(of...).Comment("Of which cost."),
		edge.From("agreement", Agreement.Type).Ref("shares").Field("agreement_id").Unique().Required().Immutable().
			Annotations(of...).Comment("Whose agreement."),
	}
}

func (Share) Indexes() []ent.Index { return []ent.Index{index.Fields("agreement_id")} }

// Policy: as the costs.
func (Share) Policy() ent.Policy { return Cost{}.Policy() }
