package billing

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// Kind is what a document is.
type Kind string

const (
	Ordinary   Kind = "ORDINARY"
	Exit       Kind = "EXIT"        // 5.8
	Correction Kind = "CORRECTION"  // what an issued invoice lacks
	CreditNote Kind = "CREDIT_NOTE" // what an issued invoice has too much
	Settlement Kind = "SETTLEMENT"  // a closed project's remaining costs (3.11)
	Claim      Kind = "CLAIM"       // 9.4
	Extension  Kind = "EXTENSION"   // 5.13
)

// Values lists the kinds as the database and the graph write them.
func (Kind) Values() []string {
	return []string{"ORDINARY", "EXIT", "CORRECTION", "CREDIT_NOTE", "SETTLEMENT", "CLAIM", "EXTENSION"}
}

// shared says whether the kind is a share of a cost (4.9), which stands apart from the schedule.
func (k Kind) shared() bool { return k == Claim || k == Settlement }

// Invoice is one document, planned or issued. Amounts are kroner in whole øre, of any size.
type Invoice struct {
	Number      string // in the series, or the earlier system's; "" until it is issued
	Kind        Kind
	Date        day.Day // of the run that issued it; the planned date until then
	PlannedDate day.Day
	DueDate     day.Day
	Start, End  day.Day // the lines' outermost days
	Days        int     // the sum of the lines'
	Lines       []Line
	Net         decimal.Decimal // the sum of the lines'
	VATRate     money.Rate
	VAT         decimal.Decimal
	Gross       decimal.Decimal
	Corrects    []int  // the documents it corrects, counted from 0 in the order of issue
	Share       string // the shared cost it is a share of (4.9); else ""
}

// invoice is one of those lines, dated as planned.
func (f Facts) invoice(kind Kind, planned day.Day, lines []Line) Invoice {
	i := Invoice{Kind: kind, PlannedDate: planned, Start: lines[0].Start, End: lines[0].End, Lines: lines}
	for _, l := range lines {
		i.Start, i.End = min(i.Start, l.Start), max(i.End, l.End)
		i.Days += l.Days
		i.Net = i.Net.Add(l.Net)
	}
	return i.dated(planned, f.DaysToPay).taxed(f.VATRate)
}

// dated is the invoice with its date and, that many days later, its due date (4.4).
func (i Invoice) dated(on day.Day, daysToPay int) Invoice {
	i.Date, i.DueDate = on, on.Plus(daysToPay)
	return i
}

// taxed is the invoice with VAT at that rate, to the øre (4.4).
func (i Invoice) taxed(rate money.Rate) Invoice {
	i.VATRate = rate
	i.VAT = i.Net.Mul(decimal.New(int64(rate), -4)).Round(2)
	i.Gross = i.Net.Add(i.VAT)
	return i
}

// period is what one invoice covers, and the date it is planned on (4.3).
type period struct {
	planned day.Day
	covers  day.Range
}

// periods is the invoices' periods from the first day that can be charged to the last (4.3, 5.11).
func (f Facts) periods() []period {
	first := f.first()
	if first > f.Period.End || first == day.Never {
		return nil
	}
	year := first.Year()
	var list []period
	switch month := first[5:7]; {
	case month == "01":
		list = halfYears(year)
		list[0].covers.Start = first
	case month <= "08":
		list = []period{{inSeptember(year), day.Range{Start: first, End: day.EndOf(year)}}}
	default:
		list = []period{{day.EndOf(year), day.Range{Start: first, End: day.EndOf(year)}}}
	}
	for year++; year <= f.Period.End.Year(); year++ {
		list = append(list, halfYears(year)...)
	}
	return list
}

// halfYears is the two periods of an ordinary year.
func halfYears(year int) []period {
	return []period{
		{on(year, "02-15"), day.Range{Start: day.StartOf(year), End: on(year, "06-30")}},
		{inSeptember(year), day.Range{Start: on(year, "07-01"), End: day.EndOf(year)}},
	}
}

func inSeptember(year int) day.Day { return on(year, "09-15") }

func on(year int, monthAndDay string) day.Day {
	return day.Day(fmt.Sprintf("%04d-%s", year, monthAndDay))
}

// plan is what an agreement is charged in all, by today's facts and those that fix an exit.
type plan struct {
	today Facts
	fixed Facts   // by which the exit is settled; today's where there is none
	until day.Day // the first day no longer charged, for a closing; Never
	// Ordinary invoices cover days before exitFrom, the exit those from it on; Never without exit.
	exitFrom day.Day
	by       day.Day // invoices planned later do not matter; Never for all
	frozen   int     // the year whose figure holds for later years; 0 without exit

	ordinary, exit account
}

// newPlan settles exit and closing (4.6, 4.7). last is the agreement's last day in force before
// the run that issues the exit, "" for none. A run asks as of a day: what is planned later is left
// out then, and a year needs its own figure; a forecast asks as of "".
func newPlan(today, fixed Facts, last, asOf day.Day) plan {
	p := plan{today: today, fixed: fixed, until: day.Never, exitFrom: day.Never, by: day.Never}
	strict, charged := asOf != "", day.Never
	if asOf.Known() {
		p.by, charged = asOf, day.StartOf(asOf.Year()+1) // no invoice but an exit covers a later year
	}
	leaves := today.leaves(fixed)
	switch {
	case leaves:
		p.frozen = today.ExitOn.Year()
		p.exitFrom = fixed.exitFrom(today.ExitOn, last)
		p.exit = fixed.account(day.Never, counting{p.frozen, strict})
	case today.ClosedOn.Known():
		p.until = today.ClosedOn
	}
	p.ordinary = today.account(min(p.until, charged), counting{p.frozen, strict})
	return p
}

// drafts is the plan's invoices by planned date, and what stands in the way of each.
func (p plan) drafts() []draft {
	var list []draft
	before := day.Range{Start: day.First, End: p.exitFrom.Plus(-1)}
	kind := Ordinary
	if p.today.Extension {
		kind = Extension
	}
	for _, period := range p.today.periods() {
		if period.planned > p.by {
			break
		}
		list = p.draft(list, p.ordinary, kind, period.planned, period.covers.And(before))
	}
	if p.exitFrom != day.Never && p.today.ExitOn <= p.by {
		list = p.draft(list, p.exit, Exit, p.today.ExitOn, p.exitDays())
	}
	slices.SortStableFunc(list, func(a, b draft) int { return compare(a.PlannedDate, b.PlannedDate) })
	return list
}

// exitDays is the days that the exit may cover.
func (p plan) exitDays() day.Range { return day.Range{Start: p.exitFrom, End: day.Last} }

// draft is an invoice of the schedule, with what it lacks.
type draft struct {
	Invoice
	unpriced day.Day // a charged day before the first price; "" for none
	missing  int     // the year whose figure is missing; 0 for none
}

// draft adds the invoice for those days of the account, if any is charged.
func (p plan) draft(list []draft, a account, kind Kind, planned day.Day, days day.Range) []draft {
	lines := a.lines(days)
	if len(lines) == 0 {
		return list
	}
	d := draft{}
	for i := range lines {
		l := &lines[i]
		l.Of, l.Clauses = kind, p.clauses(kind, *l)
		last := l.sums.year[len(l.sums.year)-1]
		d.unpriced, d.missing = either(d.unpriced, last.unpriced), either(d.missing, last.missing)
	}
	d.Invoice = p.today.invoice(kind, planned, lines)
	return append(list, d)
}

// either is the first that is there.
func either[T comparable](a, b T) T {
	var none T
	if a != none {
		return a
	}
	return b
}

// clauses is those that shape the line, in the terms' order.
func (p plan) clauses(kind Kind, l Line) []terms.ClauseID {
	f := p.today
	if kind == Exit {
		f = p.fixed
	}
	inPeriod := day.Range{Start: f.first(), End: f.Period.End}
	around := day.Range{Start: l.Start.Plus(-1), End: l.End.Plus(1)}
	laterPrice := l.sums.year[len(l.sums.year)-1].price
	var list []terms.ClauseID
	for _, c := range []struct {
		clause  terms.ClauseID
		applies bool
	}{
		{"5.3", l.Start == f.Period.Start || l.End == f.Period.End},
		{"5.4", l.Start == f.AvailableFrom},
		{"5.5", f.free().And(inPeriod).And(around).Known()},
		{"5.8", kind == Exit || l.Inhabitants != nil && p.frozen != 0 && p.frozen < l.Start.Year()},
		{"5.9", l.End == p.until.Plus(-1) && p.until <= f.Period.End},
		{"5.10", laterPrice != nil && !laterPrice.first},
		{"5.11", kind != Exit},
		{"5.13", f.Extension},
	} {
		if c.applies {
			list = append(list, c.clause)
		}
	}
	return list
}

// Schedule is the invoices that the facts give, all known from the start: no corrections, nothing
// issued (4.3, 4.4, 4.6, 4.7). A year without a figure uses the newest earlier one (4.1). The error
// is an Unpriced or an Uncounted.
func Schedule(f Facts) ([]Invoice, error) {
	return newPlan(f, f, "", "").schedule()
}

// schedule is the plan's invoices, or what they lack.
func (p plan) schedule() ([]Invoice, error) {
	var list []Invoice
	for _, d := range p.drafts() {
		if err := d.lacks(p.today.Municipality); err != nil {
			return nil, err
		}
		list = append(list, d.Invoice)
	}
	return list, nil
}

// lacks is what stands in the way of the invoice's amounts.
func (d draft) lacks(municipality string) error {
	switch {
	case d.unpriced != "":
		return Unpriced{d.unpriced}
	case d.missing != 0:
		return Uncounted{municipality, d.missing}
	}
	return nil
}
