package billing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

func TestThePartsOfAChangeAddUpToIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, _ *Held) {
			l.h.Figures = append([]Fact[Figure]{{"2020-01-01", Figure{2000, 4000}}}, l.h.Figures...)
			year := rapid.IntRange(2022, 2027).Draw(t, "year")
			c, err := ChangeOf(l.h, l.issued, year)
			if err != nil {
				t.Fatal(err)
			}
			sum := decimal.Zero
			for _, p := range c.Parts {
				sum = sum.Add(p.Amount)
				if p.Reason == Rounding && p.Amount.Abs().GreaterThan(decimal.New(5, -2)) {
					t.Errorf("%s kr. come of rounding", p.Amount)
				}
			}
			if !sum.Equal(c.Difference()) {
				t.Errorf("the parts of %s come to %s: %v", c.Difference(), sum, c.Parts)
			}
			costs, err := CostsOf(l.h, l.issued, day.StartOf(year), day.EndOf(year))
			if err != nil {
				t.Fatal(err)
			}
			now := costs.Accrued.Add(EarlierYears(l.issued, year).Net)
			if before, err := ChangeOf(l.h, l.issued, year+1); err != nil || !c.Now.Equal(now) || !before.Before.Equal(now) {
				t.Errorf("%d costs %s, and as the year before %s, want %s", year, c.Now, before.Before, now)
			}
		})
	})
}

// paysFixed is an agreement of six years for 365 kr. a day in 2023.
func paysFixed(from day.Day) History {
	return History{Municipality: "101", DaysToPay: 30,
		Periods:   []Fact[day.Range]{{"2022-01-01", day.Range{Start: "2023-01-01", End: "2028-12-31"}}},
		Available: []Fact[Availability]{{"2022-01-01", Availability{from, true}}},
		Prices:    []Fact[Price]{{"2022-01-01", Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 133_225_0000}}},
	}
}

// toldParts is the parts of a change, for people.
func toldParts(c Change) string {
	var told []string
	for _, p := range c.Parts {
		one := fmt.Sprintf("%s %s", p.Reason, p.Amount.StringFixed(2))
		if p.Days != nil {
			one += fmt.Sprintf(" %d days", *p.Days)
		}
		if p.On != nil {
			one += " " + string(*p.On)
		}
		if p.FromPrice != nil {
			one += fmt.Sprintf(" %s to %s", p.FromPrice, p.ToPrice)
		}
		if p.FromInhabitants != nil {
			one += fmt.Sprintf(" %d to %d", *p.FromInhabitants, *p.ToInhabitants)
		}
		told = append(told, one)
	}
	return strings.Join(told, "; ")
}

func TestAChangeIsDividedByReason(t *testing.T) {
	changed := func(h History, change func(h *History)) History {
		h.Available, h.Prices = slices.Clone(h.Available), slices.Clone(h.Prices)
		change(&h)
		return h
	}
	inhabitants := changed(paysFixed("2023-01-01"), func(h *History) {
		h.Prices[0].Value = Price{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: 10_0000}
		h.Figures = []Fact[Figure]{{"2022-01-01", Figure{2022, 900}}, {"2022-01-01", Figure{2023, 1000}}, {"2022-01-01", Figure{2025, 1100}}, {"2022-01-01", Figure{2026, 1210}}}
	})
	for _, c := range []struct {
		sentence string
		h        History
		year     int
		want     string
	}{
		{"nothing changes", paysFixed("2023-01-01"), 2026, ""},
		{"a leap year costs the same", paysFixed("2023-01-01"), 2024, ""},
		{"it begins", paysFixed("2023-12-02"), 2023, "JOINED 10950.00 30 days 2023-12-02"},
		{"it had begun in the year before", paysFixed("2025-12-02"), 2026, "JOINED 122275.00 335 days 2026-01-01"},
		{"the period is over", paysFixed("2023-01-01"), 2029, "LEFT -133225.00 -365 days 2029-01-01"},
		{"the project closes", changed(paysFixed("2023-01-01"), func(h *History) {
			h.Closings = []Fact[day.Day]{{"2026-01-01", "2026-12-22"}}
		}), 2026, "LEFT -3650.00 -10 days 2026-12-22"},
		{"more inhabitants", inhabitants, 2026, "INHABITANTS 1100.00 1100 to 1210"},
		{"another price, from the middle of the year before", changed(inhabitants, func(h *History) {
			h.Prices = append(h.Prices, Fact[Price]{"2025-01-01", Price{ValidFrom: "2025-12-02", Model: prices.PerInhabitant, Amount: 20_0000}})
		}), 2026, "INHABITANTS 1190.41 1100 to 1210; PRICE 11105.48 10.0000 to 20.0000"},
		{"it begins with more inhabitants at another price", changed(inhabitants, func(h *History) {
			h.Available[0].Value.On = "2026-01-01"
			h.Prices = append(h.Prices, Fact[Price]{"2025-01-01", Price{ValidFrom: "2026-01-01", Model: prices.PerInhabitant, Amount: 20_0000}})
		}), 2026, "JOINED 11000.00 365 days 2026-01-01; INHABITANTS 1100.00 1100 to 1210; PRICE 12100.00 10.0000 to 20.0000"},
		{"a pilot paid nothing for two months", changed(paysFixed("2023-01-01"), func(h *History) {
			h.FreeMonths = 2
			h.PilotPeriods = []Fact[day.Range]{{"2022-01-01", day.Range{Start: "2025-03-01", End: "2025-06-30"}}}
			h.Pilots = []Fact[bool]{{"2022-01-01", true}}
		}), 2026, "DAYS 22265.00 61 days"},
	} {
		change, err := ChangeOf(c.h, nil, c.year)
		if err != nil {
			t.Fatal(c.sentence, err)
		}
		if got := toldParts(change); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestACorrectionOfAnEarlierYearIsAPartOfTheYearItIsDatedIn(t *testing.T) {
	h := paysFixed("2023-01-01")
	issued := issuedBy(t, h, "2023-09-15")
	h.Prices[0] = Fact[Price]{"2024-01-01", Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 133_590_0000}}
	run, err := Run(h, issued, "2024-02-15")
	if err != nil {
		t.Fatal(err)
	}
	change, err := ChangeOf(h, append(issued, run.Documents...), 2024)
	if err != nil {
		t.Fatal(err)
	}
	if got := toldParts(change); got != "CORRECTION 365.00" || change.Now.StringFixed(2) != "133955.00" {
		t.Errorf("%s, of %s", got, change.Now)
	}
}

func TestChangesOfSeveralAgreementsAddUpByReason(t *testing.T) {
	one, err := ChangeOf(paysFixed("2023-12-02"), nil, 2023)
	if err != nil {
		t.Fatal(err)
	}
	both := one.Plus(one)
	if got := toldParts(both); got != "JOINED 21900.00 60 days 2023-12-02" || !both.Difference().Equal(kr("21900")) {
		t.Error(got, both.Difference())
	}
	if got := toldParts(both.WithoutDetails()); got != "JOINED 21900.00" {
		t.Error(got)
	}
}
