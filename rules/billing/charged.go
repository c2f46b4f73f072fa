package billing

import (
	"math/big"
	"slices"
	"sort"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

// first is the first day that can be charged: the later of availability and the period's first
// day; Never without either.
func (f Facts) first() day.Day {
	if !f.Period.Known() || !f.AvailableFrom.Known() {
		return day.Never
	}
	return max(f.AvailableFrom, f.Period.Start)
}

// charged is the days before until that the facts charge, as ranges in date order (4.2).
func (f Facts) charged(until day.Day) []day.Range {
	if f.first() == day.Never {
		return nil
	}
	all := day.Range{Start: f.first(), End: f.Period.End}.And(day.Range{Start: day.First, End: until.Plus(-1)})
	free := all.And(f.free())
	if !free.Known() {
		return known(all)
	}
	return known(day.Range{Start: all.Start, End: free.Start.Plus(-1)}, day.Range{Start: free.End.Plus(1), End: all.End})
}

// free is the days that a pilot does not pay for: whole months from the pilot period's first day,
// but no longer than it lasts (5.5).
func (f Facts) free() day.Range {
	if !f.Pilot.Known() {
		return day.Range{}
	}
	return f.Pilot.And(day.Range{Start: day.First, End: f.Pilot.Start.PlusMonths(f.FreeMonths).Plus(-1)})
}

// known is those of the ranges that have days.
func known(ranges ...day.Range) []day.Range {
	return slices.DeleteFunc(ranges, func(r day.Range) bool { return r.Days() == 0 })
}

// stretch is charged days on end in one calendar year with one price.
type stretch struct {
	days     day.Range
	price    *holding // nil on days before the first price
	figure   *Figure  // that the price counts; nil for FIXED, or where none is usable
	yearly   *big.Int // in 1/100 000 000 kr.
	toEnd    *big.Int // the year's sum of yearly over its charged days so far
	unpriced day.Day  // the year's first charged day so far without a price; "" for none
	missing  int      // the year whose figure the year's charged days so far lack; 0 for none
}

// account is what a set of facts charges, in date order.
type account []stretch

// counting is which figure a year's inhabitants come from.
type counting struct {
	frozen int  // the year of an exit: its figure holds for later years too (4.6); 0 for none
	strict bool // a year needs its own figure (4.1: a run); otherwise the newest earlier one serves
}

// year is that of the figure which a year needs.
func (c counting) year(year int) int {
	if c.frozen != 0 {
		return min(year, c.frozen)
	}
	return year
}

// figure is the one for a year and the year it should be of.
func (c counting) figure(figures census, year int) (*Figure, int) {
	year = c.year(year)
	f := figures.of(year)
	if f != nil && c.strict && f.Year != year {
		f = nil
	}
	return f, year
}

// account is the charged days before until as stretches (4.1, 4.2).
func (f Facts) account(until day.Day, c counting) account {
	var (
		a       account
		held    = inForce(f.Prices)
		figures = countedIn(f.Figures)
		next    = 0 // of the prices, the first that does not hold yet
	)
	for _, days := range f.charged(until) {
		for on := days.Start; on <= days.End; {
			for next < len(held) && held[next].ValidFrom <= on {
				next++
			}
			s := stretch{days: day.Range{Start: on, End: min(days.End, day.EndOf(on.Year()))}}
			if next < len(held) {
				s.days.End = min(s.days.End, held[next].ValidFrom.Plus(-1))
			}
			if next > 0 {
				s.price = &held[next-1]
			}
			a = append(a, a.continued(s, figures, c))
			on = s.days.End.Plus(1)
		}
	}
	return a
}

// continued is the stretch with what it costs, added to the year's stretches before it.
func (a account) continued(s stretch, figures census, c counting) stretch {
	year := s.days.Start.Year()
	s.yearly, s.toEnd = new(big.Int), new(big.Int)
	if n := len(a); n > 0 && a[n-1].days.End.Year() == year {
		s.toEnd.Set(a[n-1].toEnd)
		s.unpriced, s.missing = a[n-1].unpriced, a[n-1].missing
	}
	switch {
	case s.price == nil:
		if s.unpriced == "" {
			s.unpriced = s.days.Start
		}
		return s
	case s.price.Model == prices.PerInhabitant:
		figure, needed := c.figure(figures, year)
		if figure == nil {
			s.missing = needed
			return s
		}
		s.figure, s.yearly = figure, s.price.yearly(figure.Inhabitants)
	default:
		s.yearly = s.price.yearly(0)
	}
	s.toEnd.Add(s.toEnd, times(s.yearly, s.days.Days()))
	return s
}

// of is the stretches that have a day among those, whole.
func (a account) of(days day.Range) account {
	if days.Start == "" {
		return nil
	}
	from := sort.Search(len(a), func(i int) bool { return a[i].days.End >= days.Start })
	to := sort.Search(len(a), func(i int) bool { return a[i].days.Start > days.End })
	return a[from:max(from, to)]
}
