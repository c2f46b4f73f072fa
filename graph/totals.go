package graph

import (
	"context"
	"maps"
	"slices"

	"entgo.io/contrib/entgql"
	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/predicate"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
)

// added is what some documents come to, as SQL adds it up in øre.
type added struct {
	Date  day.Day   `json:"date"`
	RunID string    `json:"run_id"`
	Count int       `json:"count"`
	Net   money.Ore `json:"net"`
	VAT   money.Ore `json:"vat"`
	Gross money.Ore `json:"gross"`
}

func (a added) amounts() billing.Amounts {
	return billing.Amounts{Net: a.Net.Kroner(), VAT: a.VAT.Kroner(), Gross: a.Gross.Kroner()}
}

// addedBy is what the documents come to, by a column.
func addedBy(ctx context.Context, of *db.InvoiceQuery, column string) (rows []added, err error) {
	err = of.GroupBy(column).Aggregate(db.As(db.Count(), "count"), db.As(db.Sum(invoice.FieldNet), "net"),
		db.As(db.Sum(invoice.FieldVat), "vat"), db.As(db.Sum(invoice.FieldGross), "gross")).Scan(ctx, &rows)
	return rows, err
}

// invoicesByDate is what the documents come to that the viewer may see, by the day they are dated: as many
// rows as there were runs.
func (r *Resolver) invoicesByDate(ctx context.Context, where *db.InvoiceWhereInput) ([]added, error) {
	of, err := where.Filter(r.store.Invoice.Query())
	if err != nil {
		return nil, err
	}
	return addedBy(ctx, of, invoice.FieldDate)
}

func (r *Resolver) invoiceTotals(ctx context.Context, where *db.InvoiceWhereInput) (*InvoiceTotals, error) {
	rows, err := r.invoicesByDate(ctx, where)
	if err != nil {
		return nil, err
	}
	var sum tally
	for _, row := range rows {
		sum.add(row.Count, row.amounts())
	}
	return &InvoiceTotals{sum.count, sum.Net, sum.VAT, sum.Gross}, nil
}

func (r *Resolver) invoiceYears(ctx context.Context, where *db.InvoiceWhereInput) ([]*InvoiceYear, error) {
	rows, err := r.invoicesByDate(ctx, where)
	if err != nil {
		return nil, err
	}
	byYear := map[int]*tally{}
	for _, row := range rows {
		of(byYear, row.Date.Year()).add(row.Count, row.amounts())
	}
	years := []*InvoiceYear{}
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(byYear))) {
		sum := byYear[year]
		years = append(years, &InvoiceYear{year, sum.count, sum.Net, sum.VAT, sum.Gross})
	}
	return years, nil
}

// tally is how many documents there are, and what they come to.
type tally struct {
	count int
	billing.Amounts
}

func (t *tally) add(count int, amounts billing.Amounts) {
	t.count += count
	t.Amounts = t.Plus(amounts)
}

// of is the tally of a key, which is there once it is asked for.
func of[K comparable](tallies map[K]*tally, key K) *tally {
	if tallies[key] == nil {
		tallies[key] = &tally{}
	}
	return tallies[key]
}

// byKind is the documents of a preview by what they are.
func (p *Preview) byKind() []*KindSum {
	tallies := map[billing.Kind]*tally{}
	for _, i := range p.issues {
		of(tallies, i.document.Kind).add(1, i.document.Amounts())
	}
	sums := []*KindSum{}
	for _, kind := range billing.Kind("").Values() {
		if sum := tallies[billing.Kind(kind)]; sum != nil {
			sums = append(sums, &KindSum{billing.Kind(kind), sum.count, sum.Net, sum.VAT, sum.Gross})
		}
	}
	return sums
}

// byProject is the documents of a preview by project, in the order of their numbers.
func (p *Preview) byProject() []*ProjectSum {
	tallies := map[string]*tally{}
	var order []*db.Project
	for _, i := range p.issues {
		project := i.account.project.Project
		if tallies[project.ID] == nil {
			order = append(order, project)
		}
		of(tallies, project.ID).add(1, i.document.Amounts())
	}
	sums := []*ProjectSum{}
	for _, project := range order {
		sum := tallies[project.ID]
		sums = append(sums, &ProjectSum{project, sum.count, sum.Net, sum.VAT, sum.Gross})
	}
	return sums
}

// newestRunsFirst is the order of runs where none is given: of one day, the later first.
var newestRunsFirst = []*db.InvoiceRunOrder{
	{Direction: entgql.OrderDirectionDesc, Field: db.InvoiceRunOrderFieldAsOf},
	{Direction: entgql.OrderDirectionDesc, Field: db.DefaultInvoiceRunOrder.Field},
}

type runSumsKey struct{}

// runSums is what each run issued, by its id.
func (r *Resolver) runSums(ctx context.Context) (map[string]billing.Amounts, error) {
	return once(ctx, runSumsKey{}, func() (map[string]billing.Amounts, error) {
		rows, err := addedBy(ctx, r.store.Invoice.Query(), invoice.FieldRunID)
		byRun := map[string]billing.Amounts{}
		for _, row := range rows {
			byRun[row.RunID] = row.amounts()
		}
		return byRun, err
	})
}

// runSum is one amount of what a run issued.
func (r *Resolver) runSum(ctx context.Context, run *db.InvoiceRun, amount func(billing.Amounts) decimal.Decimal) (*decimal.Decimal, error) {
	sums, err := r.runSums(ctx)
	return new(amount(sums[run.ID])), err
}

type runsKey struct{}

// runs is every run, by its id. There are a few a year.
func (r *Resolver) runs(ctx context.Context) (map[string]*db.InvoiceRun, error) {
	return once(ctx, runsKey{}, func() (map[string]*db.InvoiceRun, error) {
		rows, err := r.store.InvoiceRun.Query().All(ctx)
		byID := map[string]*db.InvoiceRun{}
		for _, run := range rows {
			byID[run.ID] = run
		}
		return byID, err
	})
}

// ofRun finds the documents that the run issued, for who may see of a document which that is; for others none,
// as where no document had a run.
func ofRun(ctx context.Context, run string) predicate.Invoice {
	if !isFor(ctx, parsedSchema.Types["Invoice"].Fields.ForName("run"), access.From(ctx).Own()) {
		return invoice.RunIDIn()
	}
	return invoice.RunID(run)
}
