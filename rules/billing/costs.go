package billing

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
)

// Amounts is sums over invoices, in kroner.
type Amounts struct{ Net, VAT, Gross decimal.Decimal }

// Plus adds two sums up.
func (a Amounts) Plus(b Amounts) Amounts {
	return Amounts{a.Net.Add(b.Net), a.VAT.Add(b.VAT), a.Gross.Add(b.Gross)}
}

// Costs is what an agreement costs over some days.
type Costs struct {
	From, To        day.Day
	Accrued         decimal.Decimal // kroner net of the days charged, by 4.4
	Issued          Amounts         // documents dated in the range
	Planned         Amounts         // today's schedule in the range, not yet issued
	InhabitantsYear int             // the newest figure used; 0 for none
	Final           bool            // every figure needed is in

	heads Figure // of InhabitantsYear, or where none was used the newest known by To; zero for none
}

// Plus adds two costs up, of other agreements over the same days or of other days; the range is
// that of both.
func (c Costs) Plus(o Costs) Costs {
	return Costs{min(c.From, o.From), max(c.To, o.To), c.Accrued.Add(o.Accrued), c.Issued.Plus(o.Issued), c.Planned.Plus(o.Planned),
		max(c.InhabitantsYear, o.InhabitantsYear), c.Final && o.Final, c.newerHeads(o)}
}

// newerHeads is the figure that both cost by head: of the newer one used, or without one of the newer known.
func (c Costs) newerHeads(o Costs) Figure {
	if cmp.Or(c.InhabitantsYear-o.InhabitantsYear, c.heads.Year-o.heads.Year) < 0 {
		return o.heads
	}
	return c.heads
}

// Inhabitants is how many PerInhabitant counts; nil where none are known.
func (c Costs) Inhabitants() *int {
	if c.heads == (Figure{}) {
		return nil
	}
	return &c.heads.Inhabitants
}

// PerInhabitant is what accrues for each inhabitant, in kroner to the øre, half away from zero; nil where
// no inhabitants are known.
func (c Costs) PerInhabitant() *decimal.Decimal {
	if each := c.perHead(); each != nil {
		return new(nearest(each))
	}
	return nil
}

// perHead is the same, exact.
func (c Costs) perHead() *big.Rat {
	if c.heads.Inhabitants == 0 {
		return nil
	}
	return new(big.Rat).Quo(c.Accrued.Rat(), big.NewRat(int64(c.heads.Inhabitants), 1))
}

// nearest is an exact number to the øre, half away from zero.
func nearest(exact *big.Rat) decimal.Decimal { return decimal.RequireFromString(exact.FloatString(2)) }

// CostsOf is what the agreement costs from a day to another, both included. A year without a figure
// uses the newest earlier one, and a system is available as planned until it is confirmed. The
// error is an Unpriced or an Uncounted.
func CostsOf(h History, issued []Invoice, from, to day.Day) (Costs, error) {
	p := h.plan(issued, "")
	schedule, err := p.schedule()
	if err != nil {
		return Costs{}, err
	}
	days, last := day.Range{Start: from, End: to}, lastInForce(issued)
	c := Costs{From: from, To: to, Final: true}
	for _, i := range issued {
		if days.Has(i.Date) {
			c.Issued = c.Issued.Plus(i.Amounts())
		}
	}
	for _, i := range schedule {
		if days.Has(i.PlannedDate) && i.Start > last {
			c.Planned = c.Planned.Plus(i.Amounts())
		}
	}
	for _, l := range p.lines(days) {
		c.Accrued = c.Accrued.Add(l.Net)
		used, final := p.figure(l)
		c.InhabitantsYear = max(c.InhabitantsYear, used)
		c.Final = c.Final && final
	}
	if f := countedIn(p.today.Figures).of(cmp.Or(c.InhabitantsYear, to.Year())); f != nil {
		c.heads = *f
	}
	return c, nil
}

// Coming is what is still to be issued, planned by a day, in the order of the days: today's schedule and
// the shares of costs (4.5, 4.9). What a correction would bring is not in it. The error is an Unpriced or an
// Uncounted.
func Coming(h History, issued []Invoice, until day.Day) (coming []Invoice, err error) {
	schedule, err := h.plan(issued, "").schedule()
	if err != nil {
		return nil, err
	}
	last := lastInForce(issued)
	for _, i := range schedule {
		if i.PlannedDate <= until && i.Start > last {
			coming = append(coming, i)
		}
	}
	for _, s := range h.Shares {
		if s.On <= until && !s.issuedIn(issued) {
			coming = append(coming, s.invoice().dated(s.On, h.DaysToPay))
		}
	}
	slices.SortStableFunc(coming, func(a, b Invoice) int { return compare(a.PlannedDate, b.PlannedDate) })
	return coming, nil
}

// Amounts is what the document comes to.
func (i Invoice) Amounts() Amounts { return Amounts{i.Net, i.VAT, i.Gross} }

// Sum is what documents come to together.
func Sum(documents []Invoice) (sum Amounts) {
	for _, i := range documents {
		sum = sum.Plus(i.Amounts())
	}
	return sum
}

// lines charges those days alone, ordinary days and the exit's (4.4).
func (p plan) lines(days day.Range) []Line {
	ordinary := p.ordinary.lines(days.And(day.Range{Start: day.First, End: p.exitFrom.Plus(-1)}))
	return append(ordinary, p.exit.lines(days.And(p.exitDays()))...)
}

// Quarters is the costs of a calendar year by quarter; they add up to the year's (5.11).
func Quarters(h History, issued []Invoice, year int) (quarters [4]Costs, err error) {
	first := day.StartOf(year)
	for q := range quarters {
		from := first.PlusMonths(3 * q)
		if quarters[q], err = CostsOf(h, issued, from, from.PlusMonths(3).Plus(-1)); err != nil {
			return quarters, err
		}
	}
	return quarters, nil
}

// Quote is what leaving on a day would cost (4.6).
type Quote struct {
	Exit            *Invoice  // nil where it is free
	Ordinary        []Invoice // that fall due besides, not yet issued
	InhabitantsYear int       // the newest figure used; 0 for none
	Final           bool      // every figure needed is in
}

// ExitQuote is what a run would issue if the municipality left on that day, by today's facts. The
// error is an Unpriced or an Uncounted.
func ExitQuote(h History, issued []Invoice, on day.Day) (Quote, error) {
	h.Exits = append(slices.Clip(h.Exits), Fact[day.Day]{on, on})
	p := h.plan(issued, "")
	schedule, err := p.schedule()
	if err != nil {
		return Quote{}, err
	}
	quote, last := Quote{Final: true}, lastInForce(issued)
	for _, i := range schedule {
		switch {
		case i.Kind == Exit:
			quote.Exit = &i
		case i.Start > last:
			quote.Ordinary = append(quote.Ordinary, i)
		default:
			continue
		}
		for _, l := range i.Lines {
			used, final := p.figure(l)
			quote.InhabitantsYear = max(quote.InhabitantsYear, used)
			quote.Final = quote.Final && final
		}
	}
	return quote, nil
}

// figure is the year of the figure that the line counts, 0 for none, and whether it is the one
// that the line needs.
func (p plan) figure(l Line) (year int, final bool) {
	charged := l.sums.year[len(l.sums.year)-1]
	if charged.figure == nil {
		return 0, true
	}
	needed := counting{frozen: p.frozen}.year(l.Start.Year())
	return charged.figure.Year, charged.figure.Year == needed
}
