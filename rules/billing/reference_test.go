package billing

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

// reference works section 4 out slowly, a day at a time, in fractions, with nothing of the product
// but its facts and the calendar. Its invoices are told as text.
type reference struct {
	today, fixed Facts
	last         day.Day // the last day in force before the run that issues the exit
}

// leaves is 4.6 and 4.7: within the period, and no closing on or before.
func (r reference) leaves() bool {
	x := r.today.ExitOn
	if !x.Known() || !r.fixed.Period.Known() || x > r.fixed.Period.End {
		return false
	}
	return !r.today.ClosedOn.Known() || r.today.ClosedOn > x
}

// charges is 4.2 for one day.
func (r reference) charges(f Facts, d day.Day) bool {
	if !f.Period.Has(d) || !f.AvailableFrom.Known() || d < f.AvailableFrom {
		return false
	}
	if f.Pilot.Known() && f.Pilot.Has(d) && d < monthsAfter(f.Pilot.Start, f.FreeMonths) {
		return false
	}
	return r.leaves() || !f.ClosedOn.Known() || d < f.ClosedOn
}

// monthsAfter counts months on the calendar, a day at a time from the month's end backwards.
func monthsAfter(d day.Day, n int) day.Day {
	month := slices.Index(months, string(d[5:7])) + n
	for dd := 31; ; dd-- {
		candidate := fmt.Sprintf("%04d-%s-%02d", d.Year()+month/12, months[month%12], dd)
		if _, err := day.Parse(candidate); err == nil && candidate[8:] <= string(d[8:]) {
			return day.Day(candidate)
		}
	}
}

var months = []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}

// price is 4.1 for one day; nil before the first.
func (r reference) price(f Facts, d day.Day) *Price {
	var found *Price
	for i, p := range f.Prices {
		if p.ValidFrom <= d && (found == nil || p.ValidFrom >= found.ValidFrom) {
			found = &f.Prices[i]
		}
	}
	return found
}

// inhabitants is 4.1 and 4.6 for a year: its figure, or the newest earlier one.
func (r reference) inhabitants(f Facts, year int) *Figure {
	if r.leaves() && year > r.today.ExitOn.Year() {
		year = r.today.ExitOn.Year()
	}
	var found *Figure
	for i, g := range f.Figures {
		if g.Year <= year && (found == nil || g.Year >= found.Year) {
			found = &f.Figures[i]
		}
	}
	return found
}

// daily is 4.1 for one day, in kroner.
func (r reference) daily(f Facts, d day.Day) *big.Rat {
	p := r.price(f, d)
	yearly := big.NewRat(int64(p.Amount), 10_000)
	if p.Model == prices.PerInhabitant {
		yearly.Mul(yearly, weighed(*p, r.inhabitants(f, d.Year()).Inhabitants))
	}
	return yearly.Quo(yearly, big.NewRat(int64(daysIn(d.Year())), 1))
}

// weighed counts inhabitants in bands, each from one tier's number to the next.
func weighed(p Price, inhabitants int) *big.Rat {
	tiers := append([]prices.Tier{{Above: 0, Factor: "1"}}, p.byAbove()...)
	sum := new(big.Rat)
	for i, t := range tiers {
		to := inhabitants
		if i+1 < len(tiers) {
			to = min(to, tiers[i+1].Above)
		}
		factor, _ := new(big.Rat).SetString(t.Factor)
		sum.Add(sum, factor.Mul(factor, big.NewRat(int64(max(0, to-t.Above)), 1)))
	}
	return sum
}

func daysIn(year int) int {
	if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 366
	}
	return 365
}

// dateFor is 4.3: the date of the invoice that covers a day, where charging can start on first.
func dateFor(first, d day.Day) string {
	year := string(d[:4])
	switch month := string(first[5:7]); {
	case d.Year() > first.Year() || month == "01":
		if d[5:7] <= "06" {
			return year + "-02-15"
		}
		return year + "-09-15"
	case month <= "08":
		return year + "-09-15"
	}
	return year + "-12-31"
}

// toOre rounds kroner half away from zero, in øre.
func toOre(kroner *big.Rat) *big.Int {
	n := new(big.Rat).Mul(kroner, big.NewRat(100, 1))
	n.Add(n, big.NewRat(1, 2))
	return new(big.Int).Div(n.Num(), n.Denom())
}

// fold is the lines under way of one planned date.
type fold struct {
	planned string
	kind    Kind
	lines   []*foldedLine
}

type foldedLine struct {
	start, end    day.Day
	days          int
	price         *Price
	figure        *Figure
	before, toEnd *big.Rat // the year's kroner
}

// leavesFrom is E of 4.6.
func (r reference) leavesFrom() day.Day {
	f := r.fixed
	var first day.Day
	type span struct{ charged, end day.Day }
	spans := map[string]span{}
	start := max(f.AvailableFrom, f.Period.Start)
	for d := start; d.Year() <= f.Period.End.Year() && start <= f.Period.End; d = d.Plus(1) {
		p := dateFor(start, d)
		s := spans[p]
		if r.charges(f, d) {
			if s.charged == "" {
				s.charged = d
			}
			if first == "" {
				first = d
			}
		}
		s.end = d
		spans[p] = s
	}
	var from day.Day
	for p, s := range spans {
		if day.Day(p) < r.today.ExitOn || s.charged != "" && s.charged <= r.last {
			from = max(from, s.end.Plus(1))
		}
	}
	if from == "" { // none stands
		from = first
	}
	if from == "" {
		return day.Never
	}
	return from
}

// walk takes the charged days of the facts and keeps those wanted, by planned date.
func (r reference) walk(f Facts, kind Kind, wants func(day.Day) bool, planned func(day.Day) string) []*fold {
	var folds []*fold
	if !f.Period.Known() {
		return nil
	}
	type rate struct {
		price *Price
		year  int
	}
	daily := map[rate]*big.Rat{}
	sum, year := new(big.Rat), 0
	for d := f.Period.Start; d <= f.Period.End; d = d.Plus(1) {
		if d.Year() != year {
			sum, year = new(big.Rat), d.Year()
		}
		if !r.charges(f, d) {
			continue
		}
		price := r.price(f, d)
		if daily[rate{price, year}] == nil {
			daily[rate{price, year}] = r.daily(f, d)
		}
		before := sum
		sum = new(big.Rat).Add(sum, daily[rate{price, year}])
		if !wants(d) {
			continue
		}
		p := planned(d)
		if n := len(folds); n == 0 || folds[n-1].planned != p {
			folds = append(folds, &fold{planned: p, kind: kind})
		}
		in := folds[len(folds)-1]
		if n := len(in.lines); n == 0 || in.lines[n-1].price != price || in.lines[n-1].end.Year() != d.Year() {
			l := &foldedLine{start: d, price: price, before: before}
			if price.Model == prices.PerInhabitant {
				l.figure = r.inhabitants(f, d.Year())
			}
			in.lines = append(in.lines, l)
		}
		l := in.lines[len(in.lines)-1]
		l.end, l.days, l.toEnd = d, l.days+1, sum
	}
	return folds
}

// schedule is 4.3 to 4.7, told as text.
func (r reference) schedule() string {
	from := day.Never
	if r.leaves() {
		from = r.leavesFrom()
	}
	first := max(r.today.AvailableFrom, r.today.Period.Start)
	folds := r.walk(r.today, Ordinary, func(d day.Day) bool { return d < from }, func(d day.Day) string { return dateFor(first, d) })
	if from != day.Never {
		folds = append(folds, r.walk(r.fixed, Exit, func(d day.Day) bool { return d >= from }, func(day.Day) string { return string(r.today.ExitOn) })...)
	}
	slices.SortStableFunc(folds, func(a, b *fold) int { return strings.Compare(a.planned, b.planned) })
	var all strings.Builder
	for _, in := range folds {
		fmt.Fprintln(&all, in.kind, in.planned)
		for _, l := range in.lines {
			count := "-"
			if l.figure != nil {
				count = fmt.Sprint(l.figure.Inhabitants)
			}
			fmt.Fprintln(&all, "   ", l.start, l.end, l.days, l.price.Model, l.price.Amount, count, new(big.Int).Sub(toOre(l.toEnd), toOre(l.before)))
		}
	}
	return all.String()
}

// toldSchedule tells the product's invoices as the reference does.
func toldSchedule(list []Invoice) string {
	var all strings.Builder
	for _, i := range list {
		fmt.Fprintln(&all, i.Kind, i.PlannedDate)
		for _, l := range i.Lines {
			fmt.Fprintln(&all, "   ", l.Start, l.End, l.Days, l.Model, l.Price, inhabitants(l.Inhabitants), l.Net.Shift(2))
		}
	}
	return all.String()
}
