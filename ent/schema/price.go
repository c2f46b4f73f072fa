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
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/db/price"
	dbprivacy "tilslutning/ent/db/privacy"
	"tilslutning/ent/db/project"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// Price is the fact of a project's municipal price from a day on (5.2).
type Price struct{ ent.Schema }

func (Price) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "PC"}, fact{}} }

func (Price) Annotations() []schema.Annotation {
	return []schema.Annotation{schema.Comment("A project's municipal price from a day on (5.2).")}
}

func (Price) Fields() []ent.Field {
	of := within(access.MunicipalityFinance, access.KombitFinance)
	return []ent.Field{
		fixedDate("valid_from", "The first day it holds.", of...),
		field.Enum("model").GoType(prices.Model("")).Immutable().Annotations(append(of, entgql.Type("PriceModel"))...).
			Comment("What it is asked for."),
		// The column holds 1/10 000 kr., so that SQL can add and order exactly.
		field.Int64("amount").GoType(money.Price(0)).Immutable().Annotations(append(of, entgql.Type("Decimal"))...).
			Comment("Kroner a year, with four decimals: for each inhabitant, or for the municipality."),
		field.JSON("tiers", []prices.Tier{}).Optional().Immutable().Annotations(append(of, entgql.Type("[PriceTier!]"))...).
			Comment("Where inhabitants beyond a number count otherwise; null where all count alike."),
	}
}

func (Price) Edges() []ent.Edge {
	of := within(access.MunicipalityFinance, access.KombitFinance)
	return []ent.Edge{
		edge.From("project", Project.Type).Ref("prices").Unique().Required().Immutable().Annotations(of...).
			Comment("Whose price it is."),
		edge.From("extension", Extension.Type).Ref("prices").Unique().Immutable().Annotations(of...).
			Comment("The extension whose price it is (5.13); null for one of the repayment period."),
		edge.From("binds", Agreement.Type).Ref("prices").Annotations(hidden()...),
		edge.To("bindings", Binding.Type).Annotations(hidden()...),
	}
}

// Policy: a price is for KOMBIT's finance role, and for the finance of a municipality that it
// binds or is offered to: to accede to, to consent to (5.10), or to opt in to once the period is over (5.13).
func (Price) Policy() ent.Policy {
	return privacy.Policy{Query: privacy.QueryPolicy{dbprivacy.PriceQueryRuleFunc(visiblePrices)}, Mutation: writtenBy(access.KombitFinance)}
}

func visiblePrices(ctx context.Context, q *db.PriceQuery) error {
	switch v := access.From(ctx); {
	case v.Has(access.KombitFinance):
	case v.Reaches(v.Own(), access.MunicipalityFinance):
		own := agreement.MunicipalityID(v.Municipality)
		offeredTo := func(status accession.Status) predicate.Price {
			return price.HasProjectWith(project.HasAgreementsWith(own, agreement.StatusEQ(status)))
		}
		q.Where(price.Or(
			price.HasBindsWith(own),
			offeredTo(accession.Acceded),
			price.And(offeredTo(accession.Invited), price.Not(price.HasExtension())),
			price.And(offeredTo(accession.Ended), price.HasExtension()),
			beforeItsExit(v.Municipality)))
	default:
		q.Where(noRow)
	}
	return privacy.Allow
}

// beforeItsExit is the prices that hold from a day on which a municipality that leaves is still there.
func beforeItsExit(municipality string) predicate.Price {
	return func(s *sql.Selector) {
		own := sql.Table(agreement.Table).As("leaving")
		s.Where(sql.Exists(sql.Select(own.C(agreement.FieldID)).From(own).Where(sql.And(
			sql.EQ(own.C(agreement.FieldMunicipalityID), municipality),
			sql.EQ(own.C(agreement.FieldStatus), accession.Exited),
			sql.ColumnsEQ(own.C(agreement.FieldProjectID), s.C(price.ProjectColumn)),
			sql.ColumnsGT(own.C(agreement.FieldEndsOn), s.C(price.FieldValidFrom))))))
	}
}

// Interceptors: prices stand in the order in which they hold.
func (Price) Interceptors() []ent.Interceptor {
	return []ent.Interceptor{intercept.TraversePrice(func(_ context.Context, q *db.PriceQuery) error {
		q.Order(price.ByValidFrom(), price.ByRecordedAt(), price.ByID())
		return nil
	})}
}

// Binding is the fact that a price came to bind an agreement. A withdrawal looses what it had bound.
type Binding struct{ ent.Schema }

func (Binding) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "BI"}, fact{}} }

func (Binding) Annotations() []schema.Annotation { return unlisted() }

func (Binding) Fields() []ent.Field {
	return []ent.Field{field.Enum("by").Values("ACCESSION", "CONSENT", "MANDATE").Immutable().
		Comment("By accession while it was recorded, the municipality's consent (5.10), or the steering group's mandate (3.9).")}
}

func (Binding) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("agreement", Agreement.Type).Ref("bindings").Unique().Required().Immutable(),
		edge.From("price", Price.Type).Ref("bindings").Unique().Required().Immutable(),
	}
}

// Policy: read through the agreement alone; who accedes, consents or records the price records it.
func (Binding) Policy() ent.Policy {
	return privacy.Policy{Query: readByNobody(), Mutation: writtenBy(access.MunicipalitySignatory, access.KombitProject, access.KombitFinance)}
}
