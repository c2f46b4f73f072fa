package billing

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"pgregory.net/rapid"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// TestMain tries a thousand random agreements unless -rapid.checks says otherwise.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if err := flag.Set("rapid.nofailfile", "true"); err != nil { // a failure prints the agreement's life
		panic(err)
	}
	if !asked {
		if err := flag.Set("rapid.checks", "1000"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// drawDay draws a day of those years, as often as not one where something turns.
func drawDay(t *rapid.T, label string, from, to int) day.Day {
	year := rapid.IntRange(from, to).Draw(t, label+" year")
	turns := []string{"01-01", "01-31", "02-01", "02-15", "02-28", "06-30", "07-01", "08-31", "09-01", "09-15", "12-01", "12-31"}
	if rapid.Bool().Draw(t, label+" turns") {
		return on(year, rapid.SampledFrom(turns).Draw(t, label))
	}
	return day.StartOf(year).Plus(rapid.IntRange(0, day.DaysIn(year)-1).Draw(t, label))
}

func drawRange(t *rapid.T, label string, to, years int) day.Range {
	start := drawDay(t, label+" start", 2022, to)
	return day.Range{Start: start, End: max(start, drawDay(t, label+" end", start.Year(), start.Year()+years))}
}

func drawPrice(t *rapid.T, label string) Price {
	p := Price{ValidFrom: drawDay(t, label, 2022, 2027), Model: prices.Fixed,
		Amount: money.Price(rapid.SampledFrom([]int64{0, 1, 33, 3_6500, 1_0000_0000, 7_1855}).Draw(t, label+" amount"))}
	if rapid.Bool().Draw(t, label+" counts") {
		p.Model = prices.PerInhabitant
		for i := range rapid.IntRange(0, 2).Draw(t, label+" tiers") {
			p.Tiers = append(p.Tiers, prices.Tier{Above: 7000 - 2500*i, Factor: rapid.SampledFrom([]string{"0", "0.5", "0.3333", "2"}).Draw(t, label+" factor")})
		}
	}
	return p
}

// drawFacts draws an agreement whose every charged day has a price and a figure to be found.
func drawFacts(t *rapid.T) Facts {
	f := Facts{Municipality: "101", Period: drawRange(t, "period", 2024, 4), AvailableFrom: drawDay(t, "available", 2021, 2025),
		FreeMonths: rapid.SampledFrom([]int{0, 1, 2, 2, 2, 14}).Draw(t, "free months"), DaysToPay: 30, VATRate: UsualVATRate}
	first := drawPrice(t, "first price")
	first.ValidFrom = "2021-01-01"
	f.Prices = append(f.Prices, first)
	for i := range rapid.IntRange(0, 3).Draw(t, "prices") {
		f.Prices = append(f.Prices, drawPrice(t, fmt.Sprint("price ", i)))
	}
	f.Figures = append(f.Figures, Figure{2020, 9_999})
	for year := 2021; year <= 2028; year++ {
		if rapid.Bool().Draw(t, fmt.Sprint("figure of ", year)) {
			f.Figures = append(f.Figures, Figure{year, rapid.IntRange(0, 12_000).Draw(t, fmt.Sprint("inhabitants of ", year))})
		}
	}
	if rapid.Bool().Draw(t, "pilot") {
		f.Pilot = drawRange(t, "pilot", 2025, 1)
	}
	if rapid.Bool().Draw(t, "leaves") {
		f.ExitOn = drawDay(t, "exit", 2021, 2028)
	}
	if rapid.IntRange(0, 3).Draw(t, "closes") == 0 {
		f.ClosedOn = drawDay(t, "closing", 2021, 2028)
	}
	return f
}

func mustSchedule(t *rapid.T, f Facts) []Invoice {
	list, err := Schedule(f)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestAScheduleIsWhatCountingDayByDayGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		got, want := toldSchedule(mustSchedule(t, f)), reference{f, f, ""}.schedule()
		if got != want {
			t.Fatalf("the schedule is\n%swant\n%s", got, want)
		}
	})
}
