package billing

import (
	"io"
	"maps"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/choice"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// ChangeReason is why a year costs another amount than the one before.
type ChangeReason string

const (
	Joined           ChangeReason = "JOINED"
	Left             ChangeReason = "LEFT"
	OtherDays        ChangeReason = "DAYS"
	OtherInhabitants ChangeReason = "INHABITANTS"
	OtherPrice       ChangeReason = "PRICE"
	Corrections      ChangeReason = "CORRECTION"
	Rounding         ChangeReason = "ROUNDING"
)

// Values lists the reasons as the graph writes them, in the order in which a change is divided.
func (ChangeReason) Values() []string {
	return []string{"JOINED", "LEFT", "DAYS", "INHABITANTS", "PRICE", "CORRECTION", "ROUNDING"}
}

// MarshalGQL writes it as the graph has it.
func (r ChangeReason) MarshalGQL(w io.Writer) { choice.Write(w, r) }

// UnmarshalGQL reads it.
func (r *ChangeReason) UnmarshalGQL(from any) error { return choice.Read(r, from) }

// ChangePart is what one reason makes of a change.
type ChangePart struct {
	Reason          ChangeReason
	Amount          decimal.Decimal // kroner net; negative for less
	Days            *int            // of JOINED, LEFT and DAYS: how many more are charged
	On              *day.Day        // of JOINED the first day charged, of LEFT the first no longer
	FromPrice       *money.Price    // of PRICE: a year before the first day compared, where one held
	ToPrice         *money.Price    // of PRICE: on the last day charged
	FromInhabitants *int            // of INHABITANTS
	ToInhabitants   *int
}

// Change is what an agreement costs in a year against the year before, in kroner net. What a year costs is
// what accrues in it (4.4), with the corrections dated in it of earlier years (4.5).
type Change struct {
	Before, Now decimal.Decimal
	Parts       []ChangePart // add up to the difference; those of 0 are left out
}

// Difference is how much more the year costs.
func (c Change) Difference() decimal.Decimal { return c.Now.Sub(c.Before) }

// Nothing says that neither year costs anything.
func (c Change) Nothing() bool { return c.Before.IsZero() && c.Now.IsZero() && len(c.Parts) == 0 }

// Plus adds two changes up, part by part. What a part is of is told as the first has it.
func (c Change) Plus(o Change) Change {
	parts := map[ChangeReason]ChangePart{}
	for _, p := range slices.Concat(c.Parts, o.Parts) {
		sum, known := parts[p.Reason]
		if known {
			sum.Amount = sum.Amount.Add(p.Amount)
			if sum.Days != nil && p.Days != nil {
				sum.Days = new(*sum.Days + *p.Days)
			}
			p = sum
		}
		parts[p.Reason] = p
	}
	return Change{c.Before.Add(o.Before), c.Now.Add(o.Now), ordered(parts)}
}

// WithoutDetails is the change with the reasons and amounts of its parts alone, as it is told of several
// agreements.
func (c Change) WithoutDetails() Change {
	parts := make([]ChangePart, len(c.Parts))
	for i, p := range c.Parts {
		parts[i] = ChangePart{Reason: p.Reason, Amount: p.Amount}
	}
	c.Parts = parts
	return c
}

// ordered is the parts in the order of their reasons, without those of 0.
func ordered(parts map[ChangeReason]ChangePart) []ChangePart {
	list := slices.Collect(maps.Values(parts))
	list = slices.DeleteFunc(list, func(p ChangePart) bool { return p.Amount.IsZero() })
	order := ChangeReason("").Values()
	slices.SortFunc(list, func(a, b ChangePart) int {
		return slices.Index(order, string(a.Reason)) - slices.Index(order, string(b.Reason))
	})
	return list
}

// Stream is all that was recorded of an agreement's repayment period, or of one extension that it opted in
// to, and what was issued of it.
type Stream struct {
	History History
	Issued  []Invoice
}

// ChangeOf divides what an agreement costs more in a year than in the one before, over its repayment period
// and its extensions. Each step is the year's sum of daily amounts, to the øre, less that of the step before
// it:
//
//   - the days charged the year before, at what was charged on each of them;
//   - with the days on which it had not begun then (JOINED), without those on which it is over (LEFT), and
//     with all other days of the year as they are charged (DAYS), at last year's price and inhabitants;
//   - those days at last year's price and this year's inhabitants (INHABITANTS);
//   - those days as they are charged (PRICE).
//
// It is over after the last day that is charged at all. An exit is a payment for days to come (5.8), which
// are charged in their years as if it had stayed: leaving changes no year's cost, and is told when those
// days are over. An extension (5.13) is the same agreement going on at a price of its own, so what it costs
// more or less than the repayment period is PRICE, and days between the two are DAYS.
//
// Last year's price is the one of the same day a year before (of 28 February for the 29th). Where none held
// then the day's own counts. To that come the corrections of earlier years (CORRECTION), and what the sums
// differ from the two years as they are charged: all LEFT in the first year without a charged day, or else by
// leap years (DAYS) or by rounding (ROUNDING). The error is an Unpriced or an Uncounted.
func ChangeOf(year int, streams ...Stream) (Change, error) {
	var c Change
	var plans []compared
	var before, now, corrections decimal.Decimal
	for _, s := range streams {
		was, err := CostsOf(s.History, s.Issued, day.StartOf(year-1), day.EndOf(year-1))
		if err != nil {
			return Change{}, err
		}
		is, err := CostsOf(s.History, s.Issued, day.StartOf(year), day.EndOf(year))
		if err != nil {
			return Change{}, err
		}
		earlier, later := EarlierYears(s.Issued, year-1).Net, EarlierYears(s.Issued, year).Net
		before, now, corrections = before.Add(was.Accrued), now.Add(is.Accrued), corrections.Add(later).Sub(earlier)
		c.Before, c.Now = c.Before.Add(was.Accrued).Add(earlier), c.Now.Add(is.Accrued).Add(later)
		plans = append(plans, comparing(s.History.plan(s.Issued, "")))
	}
	parts := yearOver(plans, year).parts(before, now)
	parts[Corrections] = ChangePart{Reason: Corrections, Amount: corrections}
	c.Parts = ordered(parts)
	return c, nil
}

// beside is a day of the year that is charged, or was a year before.
type beside struct {
	on, back day.Day // back is the same day a year before
	was, is  bool    // charged then, and now
	// What each stream that charges it asks: at last year's price and inhabitants, at last year's price for
	// this year's inhabitants, and as it is charged.
	last, between, this []asked
}

// asked is what a price asks for so many inhabitants.
type asked struct {
	price  Price
	figure *Figure // nil where none is counted
}

func (a asked) yearly() *big.Int {
	if a.figure == nil {
		return a.price.yearly(0)
	}
	return a.price.yearly(a.figure.Inhabitants)
}

// compared is a plan with its prices and figures, put in order once for all the days that ask for them.
type compared struct {
	plan
	held    []holding
	figures census
}

func comparing(p plan) compared {
	return compared{p, inForce(p.today.Prices), countedIn(p.today.Figures)}
}

// besides is the days of a year beside those of the one before.
type besides struct {
	year   int
	days   []beside
	begins day.Day // the first day that can be charged
	ends   day.Day // the last one charged; "" where none is
	more   int     // how many more days are charged than the year before
}

func yearOver(plans []compared, year int) besides {
	b := besides{year: year, begins: day.Never}
	charges := func(on day.Day) bool {
		return slices.ContainsFunc(plans, func(p compared) bool { return p.on(on) != nil })
	}
	for _, p := range plans {
		b.begins, b.ends = min(b.begins, p.today.first()), max(b.ends, p.lastCharged())
	}
	for on := day.StartOf(year - 1); on < day.StartOf(year); on = on.Plus(1) {
		if charges(on) {
			b.more--
		}
	}
	for on := day.StartOf(year); on <= day.EndOf(year); on = on.Plus(1) {
		d := beside{on: on, back: on.PlusMonths(-12)}
		d.was, d.is = charges(d.back), charges(on)
		if d.is {
			b.more++
		}
		for _, p := range plans {
			d.ask(p)
		}
		if d.was || d.is {
			b.days = append(b.days, d)
		}
	}
	return b
}

// ask adds what the plan asks for the day.
func (d *beside) ask(p compared) {
	was, is := p.on(d.back), p.on(d.on)
	if is != nil {
		d.this = append(d.this, is.asks())
	}
	switch {
	case was != nil:
		d.last = append(d.last, was.asks())
	case is != nil && !d.was:
		d.last = append(d.last, p.aYearBefore(d.back, is.asks()))
	default:
		return
	}
	d.between = append(d.between, p.withInhabitants(d.last[len(d.last)-1], d.on.Year()))
}

// on is the stretch in which that day is charged; nil where it is not.
func (p plan) on(d day.Day) *stretch {
	of := p.ordinary
	if d >= p.exitFrom {
		of = p.exit
	}
	if found := of.of(day.Range{Start: d, End: d}); len(found) > 0 {
		return &found[0]
	}
	return nil
}

// lastCharged is the last day that is charged; "" where none is.
func (p plan) lastCharged() (last day.Day) {
	ordinary := day.Range{Start: day.First, End: p.exitFrom.Plus(-1)}
	for _, s := range p.ordinary.of(ordinary) {
		last = max(last, s.days.And(ordinary).End)
	}
	for _, s := range p.exit.of(p.exitDays()) {
		last = max(last, s.days.End)
	}
	return last
}

// asks is what a day of the stretch is charged by, which has a price and the figure it counts.
func (s stretch) asks() asked { return asked{s.price.Price, s.figure} }

// aYearBefore is what a day would have been charged by, on which nothing was: otherwise, where no price held
// or no figure was known.
func (p compared) aYearBefore(back day.Day, otherwise asked) asked {
	for _, h := range slices.Backward(p.held) {
		if h.ValidFrom > back {
			continue
		}
		if h.Model == prices.Fixed {
			return asked{h.Price, nil}
		}
		if figure := p.counted(back.Year()); figure != nil {
			return asked{h.Price, figure}
		}
		break
	}
	return otherwise
}

// withInhabitants is last year's price for the inhabitants of a year.
func (p compared) withInhabitants(last asked, year int) asked {
	if figure := p.counted(year); last.figure != nil && figure != nil {
		last.figure = figure
	}
	return last
}

// counted is the figure that a year's inhabitants come from; nil for none.
func (p compared) counted(year int) *Figure {
	figure, _ := (counting{frozen: p.frozen}).figure(p.figures, year)
	return figure
}

// sum is those of the days that count, by what each asks, to the øre.
func (b besides) sum(counts func(beside) bool, by func(beside) []asked) decimal.Decimal {
	sum := new(big.Int)
	for _, d := range b.days {
		if !counts(d) {
			continue
		}
		for _, a := range by(d) {
			sum.Add(sum, a.yearly())
		}
	}
	return rounded(sum, day.DaysIn(b.year))
}

func (b besides) joined(d beside) bool { return d.is && !d.was && d.back < b.begins }
func (b besides) left(d beside) bool   { return d.was && !d.is && d.on > b.ends }

// parts divides what is accrued in the year more than in the one before.
func (b besides) parts(before, now decimal.Decimal) map[ChangeReason]ChangePart {
	last := func(d beside) []asked { return d.last }
	was, is := func(d beside) bool { return d.was }, func(d beside) bool { return d.is }
	base := b.sum(was, last)
	joined := b.sum(func(d beside) bool { return d.was || b.joined(d) }, last)
	left := b.sum(func(d beside) bool { return d.was && !b.left(d) || b.joined(d) }, last)
	days := b.sum(is, last)
	counted := b.sum(is, func(d beside) []asked { return d.between })
	priced := b.sum(is, func(d beside) []asked { return d.this })

	parts := map[ChangeReason]ChangePart{
		Joined:           b.dated(Joined, joined.Sub(base), b.joined),
		Left:             b.dated(Left, left.Sub(joined), b.left),
		OtherDays:        {Reason: OtherDays, Amount: days.Sub(left)},
		OtherInhabitants: {Reason: OtherInhabitants, Amount: counted.Sub(days)},
		OtherPrice:       {Reason: OtherPrice, Amount: priced.Sub(counted)},
		Rounding:         {Reason: Rounding, Amount: now.Sub(priced)},
	}
	of := Rounding
	switch {
	case b.ends < day.StartOf(b.year):
		of = Left
	case day.DaysIn(b.year) != day.DaysIn(b.year-1):
		of = OtherDays
	}
	rest := parts[of]
	rest.Amount = rest.Amount.Add(base.Sub(before))
	if of == Left {
		rest.Days = &b.more
	}
	parts[of] = rest

	other := parts[OtherDays]
	other.Days = new(b.more - *parts[Joined].Days - *parts[Left].Days)
	parts[OtherDays] = other
	b.tell(parts)
	return parts
}

// dated is a part for days that came or went, with how many and the first.
func (b besides) dated(reason ChangeReason, amount decimal.Decimal, of func(beside) bool) ChangePart {
	p := ChangePart{Reason: reason, Amount: amount, Days: new(0)}
	for _, d := range b.days {
		if !of(d) {
			continue
		}
		if p.On == nil {
			p.On = &d.on
		}
		if d.is {
			*p.Days++
		} else {
			*p.Days--
		}
	}
	return p
}

// tell adds from which price and inhabitants to which.
func (b besides) tell(parts map[ChangeReason]ChangePart) {
	price, inhabitants := parts[OtherPrice], parts[OtherInhabitants]
	for _, d := range b.days {
		if !d.is {
			continue
		}
		if price.FromPrice == nil {
			price.FromPrice = &d.last[0].price.Amount
		}
		price.ToPrice = &d.this[0].price.Amount
		if d.between[0].figure != nil {
			if from := inhabitants.FromInhabitants; from == nil || *from == *inhabitants.ToInhabitants { // of days that differ, where any do
				inhabitants.FromInhabitants = &d.last[0].figure.Inhabitants
			}
			inhabitants.ToInhabitants = &d.between[0].figure.Inhabitants
		}
	}
	parts[OtherPrice], parts[OtherInhabitants] = price, inhabitants
}
