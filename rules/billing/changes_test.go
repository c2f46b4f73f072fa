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
			streams := []Stream{{l.h, l.issued}}
			if rapid.Bool().Draw(t, "extended") {
				streams = append(streams, Stream{History: extended(l.h, drawRange(t, "extension", 2026, 3), drawPrice(t, "its price"))})
			}
			year := rapid.IntRange(2022, 2029).Draw(t, "year")
			c, err := ChangeOf(year, streams...)
			if err != nil {
				t.Fatal(err)
			}
			endsAs(t, c, streams, year)
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
			now := EarlierYears(l.issued, year).Net
			for _, s := range streams {
				costs, err := CostsOf(s.History, s.Issued, day.StartOf(year), day.EndOf(year))
				if err != nil {
					t.Fatal(err)
				}
				now = now.Add(costs.Accrued)
			}
			if before, err := ChangeOf(year+1, streams...); err != nil || !c.Now.Equal(now) || !before.Before.Equal(now) {
				t.Errorf("%d costs %s, and as the year before %s, want %s", year, c.Now, before.Before, now)
			}
		})
	})
}

// extended is the agreement going on for that period at that price.
func extended(h History, period day.Range, price Price) History {
	price.ValidFrom = period.Start
	h.Extension, h.PilotPeriods, h.Pilots = true, nil, nil
	h.Periods, h.Prices = []Fact[day.Range]{{"2022-01-01", period}}, []Fact[Price]{{"2022-01-01", price}}
	return h
}

// endsAs checks that all there was is LEFT where nothing is charged any more, and nothing is where all goes on.
func endsAs(t *rapid.T, c Change, streams []Stream, year int) {
	charged := func(from, to day.Day) (days int) {
		for _, s := range streams {
			for _, l := range s.History.plan(s.Issued, "").lines(day.Range{Start: from, End: to}) {
				days += l.Days
			}
		}
		return days
	}
	over, goesOn := charged(day.StartOf(year), "2060-12-31") == 0, charged(day.StartOf(year+1), "2060-12-31") > 0
	for _, p := range c.Parts {
		if over && p.Reason != Left && p.Reason != Corrections {
			t.Errorf("it is over, and %s is told by %s", p.Amount, p.Reason)
		}
		if goesOn && p.Reason == Left {
			t.Errorf("it goes on, and %s is told as LEFT", p.Amount)
		}
	}
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
		{"the period is over", paysFixed("2023-01-01"), 2029, "LEFT -133225.00 -366 days 2029-01-01"},
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
		change, err := ChangeOf(c.year, Stream{History: c.h})
		if err != nil {
			t.Fatal(c.sentence, err)
		}
		if got := toldParts(change); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestAnExitIsToldAsLeftWhenTheDaysItPaysForAreOver(t *testing.T) {
	leaves := func(on day.Day, change func(h *History)) History {
		h := paysFixed("2023-01-01")
		h.Exits = []Fact[day.Day]{{"2025-01-01", on}}
		change(&h)
		return h
	}
	ends := func(on day.Day) Fact[day.Range] {
		return Fact[day.Range]{on, day.Range{Start: "2023-01-01", End: "2026-06-30"}}
	}
	for _, c := range []struct {
		sentence string
		h        History
		year     int
		want     string
	}{
		{"the rest of the period is paid for", leaves("2026-03-01", func(*History) {}), 2027, ""},
		{"the period is over", leaves("2026-03-01", func(*History) {}), 2029, "LEFT -133225.00 -366 days 2029-01-01"},
		{"the period is longer for those who stay", leaves("2026-06-15", func(h *History) {
			h.Periods = append([]Fact[day.Range]{ends("2022-01-01")}, Fact[day.Range]{"2026-07-01", day.Range{Start: "2023-01-01", End: "2028-12-31"}})
		}), 2026, "LEFT -67160.00 -184 days 2026-07-01"},
		{"all of the period was invoiced, and it is shorter now", leaves("2028-12-01", func(h *History) {
			h.Periods = append(h.Periods, ends("2028-12-15"))
		}), 2026, "LEFT -67160.00 -184 days 2026-07-01"},
		{"it was over in a leap year", leaves("2024-03-01", func(h *History) {
			h.Periods[0].Value.End = "2024-03-31"
		}), 2025, "LEFT -33124.25 -91 days 2025-01-01"},
	} {
		change, err := ChangeOf(c.year, Stream{History: c.h})
		if err != nil {
			t.Fatal(c.sentence, err)
		}
		if got := toldParts(change); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestAnExtensionGoesOnAtAPriceOfItsOwn(t *testing.T) {
	own := paysFixed("2023-01-01")
	own.Periods[0].Value.End = "2026-06-30"
	further := func(from day.Day) Stream {
		return Stream{History: extended(own, day.Range{Start: from, End: "2027-12-31"}, Price{Model: prices.Fixed, Amount: 146_000_0000})}
	}
	for _, c := range []struct {
		from day.Day
		year int
		want string
	}{
		{"2026-07-01", 2025, ""},
		{"2026-07-01", 2026, "PRICE 6440.00 133225.0000 to 146000.0000"},
		{"2026-07-01", 2027, "PRICE 6335.00 133225.0000 to 146000.0000"},
		{"2026-07-01", 2028, "LEFT -146000.00 -365 days 2028-01-01"},
		{"2026-08-01", 2026, "DAYS -11315.00 -31 days; PRICE 5355.00 133225.0000 to 146000.0000"},
		{"2026-08-01", 2027, "DAYS 12400.00 31 days; PRICE 6335.00 133225.0000 to 146000.0000"},
		{"2026-06-01", 2026, "PRICE 18440.00 133225.0000 to 146000.0000"}, // the period was moved after the extension was decided
	} {
		change, err := ChangeOf(c.year, Stream{History: own}, further(c.from))
		if err != nil {
			t.Fatal(err)
		}
		if got := toldParts(change); got != c.want {
			t.Errorf("%d, extended from %s: %s\nwant %s", c.year, c.from, got, c.want)
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
	change, err := ChangeOf(2024, Stream{h, append(issued, run.Documents...)})
	if err != nil {
		t.Fatal(err)
	}
	if got := toldParts(change); got != "CORRECTION 365.00" || change.Now.StringFixed(2) != "133955.00" {
		t.Errorf("%s, of %s", got, change.Now)
	}
}

func TestChangesOfSeveralAgreementsAddUpByReason(t *testing.T) {
	one, err := ChangeOf(2023, Stream{History: paysFixed("2023-12-02")})
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
