package billing

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"tilslutning/rules/day"
)

// stays is the agreement as if the municipality never left.
func (f Facts) stays() Facts {
	f.ExitOn = day.Never
	return f
}

func TestAYearsLinesAddUpToTheYearRoundedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t).stays()
		r := reference{f, f, ""}
		want := map[int]*big.Rat{}
		for d := f.Period.Start; d <= f.Period.End; d = d.Plus(1) {
			if r.charges(f, d) {
				if want[d.Year()] == nil {
					want[d.Year()] = new(big.Rat)
				}
				want[d.Year()].Add(want[d.Year()], r.daily(f, d))
			}
		}
		got := map[int]decimal.Decimal{}
		for _, i := range mustSchedule(t, f) {
			for _, l := range i.Lines {
				got[l.Start.Year()] = got[l.Start.Year()].Add(l.Net)
			}
		}
		for year, sum := range want {
			if ore := decimal.NewFromBigInt(toOre(sum), -2); !got[year].Equal(ore) {
				t.Errorf("the lines of %d add up to %s, the year is %s", year, got[year], ore)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%d years are charged, want %d", len(got), len(want))
		}
	})
}

// chargedDays counts the days of the invoices' lines, and fails where two lines share one.
func chargedDays(t *rapid.T, list []Invoice) (days int) {
	var before day.Day
	for _, i := range list {
		sum := 0
		for _, l := range i.Lines {
			if l.Start <= before {
				t.Errorf("%s is charged twice", l.Start)
			}
			before, sum = l.End, sum+l.Days
		}
		if i.Days != sum || i.Start != i.Lines[0].Start || i.End != before {
			t.Errorf("the invoice of %s has %s to %s, %d days: not what its lines have", i.PlannedDate, i.Start, i.End, i.Days)
		}
		days += sum
	}
	return days
}

func TestNoDayIsChargedTwiceAndNoneIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		r, want := reference{f, f, ""}, 0
		for d := f.Period.Start; d <= f.Period.End; d = d.Plus(1) {
			if r.charges(f, d) {
				want++
			}
		}
		if got := chargedDays(t, mustSchedule(t, f)); got != want {
			t.Errorf("%d days are charged, want %d", got, want)
		}
	})
}

func TestLeavingCostsWhatStayingWouldHave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		if !f.leaves(f) {
			t.Skip("the municipality stays")
		}
		frozen := f.stays()
		frozen.ClosedOn = day.Never // it has no effect on one that has left before
		frozen.Figures = nil
		figures := countedIn(f.Figures)
		for year := 2020; year <= 2030; year++ {
			frozen.Figures = append(frozen.Figures, Figure{year, figures.of(min(year, f.ExitOn.Year())).Inhabitants})
		}
		left, _, _ := total(mustSchedule(t, f))
		if stayed, _, _ := total(mustSchedule(t, frozen)); left != stayed {
			t.Errorf("leaving costs %s, staying %s", left, stayed)
		}
	})
}

func TestTheOrderOfPricesAndFiguresDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		seen := map[day.Day]bool{}
		var distinct []Price
		for _, p := range f.Prices {
			if !seen[p.ValidFrom] {
				distinct = append(distinct, p)
			}
			seen[p.ValidFrom] = true
		}
		f.Prices = distinct
		want := toldSchedule(mustSchedule(t, f))
		f.Prices = rapid.Permutation(f.Prices).Draw(t, "prices")
		f.Figures = rapid.Permutation(f.Figures).Draw(t, "figures")
		if got := toldSchedule(mustSchedule(t, f)); got != want {
			t.Errorf("in another order the schedule is\n%swant\n%s", got, want)
		}
	})
}

func TestTheArithmeticLeadsToTheNet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		for _, i := range mustSchedule(t, f) {
			for _, l := range i.Lines {
				a := l.Arithmetic()
				if got := a.RoundedToEnd.Sub(a.RoundedBefore); !got.Equal(l.Net) {
					t.Errorf("the arithmetic leads to %s, the net is %s", got, l.Net)
				}
				sum := new(big.Rat)
				for _, p := range a.Parts {
					sum.Add(sum, new(big.Rat).Mul(p.Yearly.Rat(), big.NewRat(int64(p.Days), int64(p.DaysInYear))))
				}
				cut := new(big.Rat).Sub(sum, a.SumToEnd.Digits.Rat())
				if cut.Sign() < 0 || cut.Cmp(big.NewRat(1, 1_000_000)) >= 0 || a.SumToEnd.Cut != (cut.Sign() != 0) {
					t.Errorf("the parts add up to %s, shown as %s (cut %v)", sum, a.SumToEnd.Digits, a.SumToEnd.Cut)
				}
				if got := decimal.NewFromBigInt(toOre(sum), -2); !got.Equal(a.RoundedToEnd) {
					t.Errorf("the parts come to %s, want %s", got, a.RoundedToEnd)
				}
			}
		}
	})
}
