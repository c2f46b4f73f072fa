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

// ChangeOf divides what the agreement costs more in a year than in the one before. Each step is the year's
// sum of daily amounts, to the øre, less that of the step before it:
//
//   - the days charged the year before, at what was charged on each of them;
//   - with the days on which it had not begun then (JOINED), without those on which it is over (LEFT), and
//     with all other days of the year as they are charged (DAYS), at last year's price and inhabitants;
//   - those days at last year's price and this year's inhabitants (INHABITANTS);
//   - those days as they are charged (PRICE).
//
// Last year's price is the one of the same day a year before (of 28 February for the 29th). Where none held
// then the day's own counts. To that come the corrections of earlier years (CORRECTION), and what the sums
// differ from the two years as they are charged: by leap years (DAYS), else by rounding (ROUNDING). The error
// is an Unpriced or an Uncounted.
func ChangeOf(h History, issued []Invoice, year int) (Change, error) {
	before, err := CostsOf(h, issued, day.StartOf(year-1), day.EndOf(year-1))
	if err != nil {
		return Change{}, err
	}
	now, err := CostsOf(h, issued, day.StartOf(year), day.EndOf(year))
	if err != nil {
		return Change{}, err
	}
	earlier, later := EarlierYears(issued, year-1).Net, EarlierYears(issued, year).Net
	c := Change{Before: before.Accrued.Add(earlier), Now: now.Accrued.Add(later)}
	parts := yearOver(h.plan(issued, ""), year).parts(before.Accrued, now.Accrued)
	parts[Corrections] = ChangePart{Reason: Corrections, Amount: later.Sub(earlier)}
	c.Parts = ordered(parts)
	return c, nil
}

// beside is a day of the year that is charged, or was a year before.
type beside struct {
	on, back   day.Day // back is the same day a year before
	was, is    bool    // charged then, and now
	last, this asked   // at last year's price and inhabitants, and as it is charged
	between    asked   // at last year's price and this year's inhabitants
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

// besides is the days of a year beside those of the one before.
type besides struct {
	year    int
	days    []beside
	begins  day.Day // the first day that can be charged
	ends    day.Day // the last one charged
	more    int     // how many more days are charged than the year before
	figures census
}

func yearOver(p plan, year int) besides {
	b := besides{year: year, begins: p.today.first(), ends: p.lastCharged(), figures: countedIn(p.today.Figures)}
	held := inForce(p.today.Prices)
	for on := day.StartOf(year - 1); on < day.StartOf(year); on = on.Plus(1) {
		if p.on(on) != nil {
			b.more--
		}
	}
	for on := day.StartOf(year); on <= day.EndOf(year); on = on.Plus(1) {
		back := on.PlusMonths(-12)
		was, is := p.on(back), p.on(on)
		if is != nil {
			b.more++
		}
		if was == nil && is == nil {
			continue
		}
		d := beside{on: on, back: back, was: was != nil, is: is != nil}
		if d.is {
			d.this = is.asks()
		}
		if d.was {
			d.last = was.asks()
		} else {
			d.last = b.aYearBefore(back, held, p.frozen, d.this)
		}
		if d.is {
			d.between = b.withInhabitants(d.last, d.this, p.frozen)
		}
		b.days = append(b.days, d)
	}
	return b
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
	for _, s := range slices.Concat(p.ordinary.of(day.Range{Start: day.First, End: p.exitFrom.Plus(-1)}), p.exit) {
		last = max(last, s.days.End)
	}
	return last
}

// asks is what a day of the stretch is charged by, which has a price and the figure it counts.
func (s stretch) asks() asked { return asked{s.price.Price, s.figure} }

// aYearBefore is what a day would have been charged by, on which nothing was: otherwise, where no price held
// or no figure was known.
func (b besides) aYearBefore(back day.Day, held []holding, frozen int, otherwise asked) asked {
	for _, h := range slices.Backward(held) {
		if h.ValidFrom > back {
			continue
		}
		if h.Model == prices.Fixed {
			return asked{h.Price, nil}
		}
		if figure, _ := (counting{frozen: frozen}).figure(b.figures, b.year-1); figure != nil {
			return asked{h.Price, figure}
		}
		break
	}
	return otherwise
}

// withInhabitants is last year's price for this year's inhabitants.
func (b besides) withInhabitants(last, this asked, frozen int) asked {
	switch {
	case last.figure == nil:
	case this.figure != nil:
		last.figure = this.figure
	default:
		if figure, _ := (counting{frozen: frozen}).figure(b.figures, b.year); figure != nil {
			last.figure = figure
		}
	}
	return last
}

// sum is those of the days that count, by what each asks, to the øre.
func (b besides) sum(counts func(beside) bool, by func(beside) asked) decimal.Decimal {
	sum := new(big.Int)
	for _, d := range b.days {
		if counts(d) {
			sum.Add(sum, by(d).yearly())
		}
	}
	return rounded(sum, day.DaysIn(b.year))
}

func (b besides) joined(d beside) bool { return d.is && !d.was && d.back < b.begins }
func (b besides) left(d beside) bool   { return d.was && !d.is && d.on > b.ends }

// parts divides what is accrued in the year more than in the one before.
func (b besides) parts(before, now decimal.Decimal) map[ChangeReason]ChangePart {
	last := func(d beside) asked { return d.last }
	was, is := func(d beside) bool { return d.was }, func(d beside) bool { return d.is }
	base := b.sum(was, last)
	joined := b.sum(func(d beside) bool { return d.was || b.joined(d) }, last)
	left := b.sum(func(d beside) bool { return d.was && !b.left(d) || b.joined(d) }, last)
	days := b.sum(is, last)
	counted := b.sum(is, func(d beside) asked { return d.between })
	priced := b.sum(is, func(d beside) asked { return d.this })

	parts := map[ChangeReason]ChangePart{
		Joined:           b.dated(Joined, joined.Sub(base), b.joined),
		Left:             b.dated(Left, left.Sub(joined), b.left),
		OtherDays:        {Reason: OtherDays, Amount: days.Sub(left)},
		OtherInhabitants: {Reason: OtherInhabitants, Amount: counted.Sub(days)},
		OtherPrice:       {Reason: OtherPrice, Amount: priced.Sub(counted)},
		Rounding:         {Reason: Rounding, Amount: now.Sub(priced)},
	}
	of := Rounding
	if day.DaysIn(b.year) != day.DaysIn(b.year-1) {
		of = OtherDays
	}
	rest := parts[of]
	rest.Amount = rest.Amount.Add(base.Sub(before))
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
			price.FromPrice = &d.last.price.Amount
		}
		price.ToPrice = &d.this.price.Amount
		if d.between.figure != nil {
			if from := inhabitants.FromInhabitants; from == nil || *from == *inhabitants.ToInhabitants { // of days that differ, where any do
				inhabitants.FromInhabitants = &d.last.figure.Inhabitants
			}
			inhabitants.ToInhabitants = &d.between.figure.Inhabitants
		}
	}
	parts[OtherPrice], parts[OtherInhabitants] = price, inhabitants
}
