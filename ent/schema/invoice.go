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
	"tilslutning/ent/db/intercept"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/invoiceline"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// forFinance is a field of what only finance roles reach: the own municipality's, and KOMBIT's.
func forFinance(more ...schema.Annotation) []schema.Annotation {
	return append(within(access.MunicipalityFinance, access.KombitFinance), more...)
}

// Invoice is a document that was issued. Nothing of it ever changes.
type Invoice struct{ ent.Schema }

func (Invoice) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "IV"}} }

func (Invoice) Annotations() []schema.Annotation {
	return listed("A document that was issued: an invoice, a correction or a credit note (4.3–4.9 of billing).")
}

func (Invoice) Fields() []ent.Field {
	decimal := entgql.Type("Decimal")
	return []ent.Field{
		field.String("number").Unique().Immutable().Annotations(forFinance(entgql.OrderField("NUMBER"))...).
			Comment("Of the gap-free series of its date's calendar year, as 2026-000001."),
		field.Enum("kind").GoType(billing.Kind("")).Immutable().Annotations(forFinance(entgql.Type("InvoiceKind"))...).
			Comment("What it is."),
		fixedDate("date", "The day it was issued.", forFinance(entgql.OrderField("DATE"))...),
		fixedDate("planned_date", "The day it was planned to be issued (5.11).", forFinance()...),
		fixedDate("due_date", "The day it is to be paid by.", forFinance()...),
		fixedDate("start", "The first charged day.", forFinance()...),
		fixedDate("end", "The last charged day.", forFinance()...),
		field.Int("days").Immutable().Annotations(forFinance()...).Comment("Charged days: the sum of its lines'."),
		field.Int64("net").GoType(money.Ore(0)).Immutable().Annotations(forFinance(decimal)...).
			Comment("Kroner before VAT: the sum of its lines'; negative in a credit note."),
		field.Int64("vat_rate").GoType(money.Rate(0)).Immutable().Annotations(forFinance(decimal)...).
			Comment("The share of VAT, as 0.25."),
		field.Int64("vat").GoType(money.Ore(0)).Immutable().Annotations(forFinance(decimal)...).Comment("Kroner of VAT."),
		field.Int64("gross").GoType(money.Ore(0)).Immutable().Annotations(forFinance(decimal)...).Comment("Kroner with VAT."),
		field.String("terms_version").Optional().Nillable().Immutable().Annotations(forFinance()...).
			Comment("The version of the terms that was in force for it (13.1); null where none was (1.1)."),
		field.JSON("deviations", []terms.Deviation{}).Optional().Immutable().Annotations(entgql.Skip()),
		field.String("agreement_id").Immutable().Annotations(entgql.Skip()),
		field.String("project_id").Immutable().Annotations(entgql.Skip()),
		field.String("municipality_id").Immutable().Annotations(entgql.Skip()),
		field.String("run_id").Immutable().Annotations(entgql.Skip()).Comment("The run that issued it, whose row follows its documents."),
		field.String("extension_id").Default("").Immutable().Annotations(entgql.Skip()),
		field.String("share_id").Optional().Nillable().Unique().Immutable().Annotations(entgql.Skip()),
	}
}

func (Invoice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("agreement", Agreement.Type).Ref("invoices").Field("agreement_id").Unique().Required().Immutable().
			Annotations(forFinance()...).Comment("Whose agreement it is of."),
		edge.To("lines", InvoiceLine.Type).Annotations(forFinance()...).Comment("Its lines, in their order."),
		edge.To("corrects", Invoice.Type).Annotations(forFinance()...).
			Comment("The documents that it corrects; none for one that stands alone.").
			From("corrected_by").Annotations(forFinance()...).Comment("The documents that correct it."),
	}
}

func (Invoice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agreement_id"), index.Fields("municipality_id", "date"), index.Fields("project_id")}
}

// Policy: an invoice is for the finance of its own municipality and for KOMBIT's.
func (Invoice) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.InvoiceQueryRuleFunc(visibleInvoices)}, Mutation: writtenBy(access.KombitFinance)}
}

func visibleInvoices(ctx context.Context, q *db.InvoiceQuery) error {
	switch v := access.From(ctx); {
	case v.Has(access.KombitFinance):
	case v.Reaches(v.Own(), access.MunicipalityFinance):
		q.Where(invoice.MunicipalityID(v.Municipality))
	default:
		q.Where(noRow)
	}
	return privacy.Allow
}

// InvoiceLine is what an invoice charges for the days of one year under one price, or takes back, with
// all that it was computed from.
type InvoiceLine struct{ ent.Schema }

func (InvoiceLine) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "IL"}} }

func (InvoiceLine) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("What an invoice charges for the days of one year under one price, or takes back (4.4, 4.5 of billing)."),
		entgql.Skip(entgql.SkipWhereInput | entgql.SkipOrderField)}
}

func (InvoiceLine) Fields() []ent.Field {
	return []ent.Field{
		field.String("invoice_id").Immutable().Annotations(entgql.Skip()),
		field.Int("position").Immutable().Annotations(entgql.Skip()),
		fixedDate("start", "The first charged day.", forFinance()...),
		fixedDate("end", "The last charged day.", forFinance()...),
		field.Int("days").Immutable().Annotations(forFinance()...).
			Comment("Charged days; negative where it takes a line back, 0 of a CLAIM and a SETTLEMENT."),
		field.Enum("model").GoType(prices.Model("")).Optional().Nillable().Immutable().Annotations(forFinance(entgql.Type("PriceModel"))...).
			Comment("What the price is asked for; null for CLAIM and SETTLEMENT."),
		field.Int64("price").GoType(money.Price(0)).Optional().Nillable().Immutable().Annotations(forFinance(entgql.Type("Decimal"))...).
			Comment("Kroner a year, with four decimals; null for CLAIM and SETTLEMENT."),
		field.JSON("tiers", []prices.Tier{}).Optional().Immutable().Annotations(forFinance(entgql.Type("[PriceTier!]"))...).
			Comment("Where inhabitants beyond a number counted otherwise; null where all counted alike."),
		field.Int("inhabitants").Optional().Nillable().Immutable().Annotations(forFinance()...).
			Comment("The municipality's inhabitants, before tiers; null for a price that is not by inhabitant."),
		field.Int("inhabitants_year").Optional().Nillable().Immutable().Annotations(forFinance()...).
			Comment("Of which year's 1 January; null where inhabitants is."),
		field.String("inhabitants_source").Optional().Nillable().Immutable().Annotations(forFinance()...).
			Comment("Where that figure came from; null where inhabitants is."),
		field.Int64("net").GoType(money.Ore(0)).Immutable().Annotations(forFinance(entgql.Type("Decimal"))...).
			Comment("Kroner before VAT."),
		field.JSON("clauses", []terms.ClauseID{}).Immutable().Annotations(entgql.Skip()),
		field.Enum("of").GoType(billing.Kind("")).Immutable().Annotations(entgql.Skip()).
			Comment("Of the invoice that the day's schedule has it in."),
		field.JSON("arithmetic", &billing.Arithmetic{}).Optional().Immutable().Annotations(entgql.Skip()),
		field.String("takes_back_id").Optional().Nillable().Immutable().Annotations(entgql.Skip()),
	}
}

func (InvoiceLine) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("invoice", Invoice.Type).Ref("lines").Field("invoice_id").Unique().Required().Immutable().
			Annotations(forFinance()...).Comment("Which document it stands in."),
		edge.To("taken_back_by", InvoiceLine.Type).Unique().Immutable().Annotations(forFinance()...).
			Comment("The line that takes it back; null while it holds.").
			From("takes_back").Field("takes_back_id").Unique().Immutable().Annotations(forFinance()...).
			Comment("The line that it takes back; null where it charges."),
	}
}

func (InvoiceLine) Indexes() []ent.Index {
	return []ent.Index{index.Fields("invoice_id", "position").Unique()}
}

// Policy: a line is as private as its invoice.
func (InvoiceLine) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.InvoiceLineQueryRuleFunc(visibleLines)}, Mutation: writtenBy(access.KombitFinance)}
}

func visibleLines(ctx context.Context, q *db.InvoiceLineQuery) error {
	switch v := access.From(ctx); {
	case v.Has(access.KombitFinance):
	case v.Reaches(v.Own(), access.MunicipalityFinance):
		q.Where(invoiceline.HasInvoiceWith(invoice.MunicipalityID(v.Municipality)))
	default:
		q.Where(noRow)
	}
	return privacy.Allow
}

// Interceptors: lines stand in their order.
func (InvoiceLine) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraverseInvoiceLine(func(_ context.Context, q *db.InvoiceLineQuery) error {
		q.Order(invoiceline.ByInvoiceID(), invoiceline.ByPosition())
		return nil
	})}
}

// InvoiceRun is the fact that what was due was invoiced.
type InvoiceRun struct{ ent.Schema }

func (InvoiceRun) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "RU"}, fact{}} }

func (InvoiceRun) Annotations() []schema.Annotation {
	return append(listed("A run that issued what was due (4.5 of billing), the newest first where no order is given."),
		entgql.Skip(entgql.SkipWhereInput))
}

func (InvoiceRun) Fields() []ent.Field {
	of := within(access.KombitFinance)
	return []ent.Field{
		fixedDate("as_of", "The day it ran as of, which is the date of what it issued.", append(of, entgql.OrderField("AS_OF"))...),
		field.Int("documents").Immutable().Annotations(of...).Comment("How many documents it issued."),
		field.Int64("net").GoType(money.Ore(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("Kroner before VAT that it issued, corrections included."),
		field.JSON("held", []billing.HeldIn{}).Immutable().Annotations(entgql.Skip()).
			Comment("What it held back, for want of figures."),
	}
}

// Policy: runs are for KOMBIT's finance role.
func (InvoiceRun) Policy() ent.Policy {
	return privacy.Policy{Query: readBy(access.KombitFinance), Mutation: writtenBy(access.KombitFinance)}
}
