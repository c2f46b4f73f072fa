package graph_test

import (
	"testing"
	"time"

	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

// A year of fifty costs as much as one of five, in a simulation and in a run.
func BenchmarkYears(b *testing.B) {
	for name, of := range map[string]func(*testing.B, int) func(){"simulate": simulated, "run": ran} {
		b.Run(name, func(b *testing.B) {
			five, fifty := leastOf(of(b, 5)), leastOf(of(b, 50))
			growth := ratio(fifty) / ratio(10*five)
			b.ReportMetric(0, "ns/op") // the ratio is what is measured
			b.ReportMetric(ratio(fifty.Microseconds())/50, "µs/year")
			b.ReportMetric(growth, "of-50/of-5")
			if growth > 2 {
				b.Errorf("a year of fifty costs %.2f times as much as one of five", growth)
			}
		})
	}
}

func spanning(years int) day.Range {
	return day.Range{Start: "2021-01-01", End: day.EndOf(2020 + years)}
}

// simulated works out a scenario of so many years, with twenty prices a year.
func simulated(b *testing.B, years int) func() {
	s := billing.Scenario{RepaymentPeriod: spanning(years), AvailableFrom: "2021-01-01", Inhabitants: []billing.Figure{{Year: 2021, Inhabitants: 643_613}}}
	for i := range 20 * years {
		s.Prices = append(s.Prices, billing.ScenarioPrice{ValidFrom: day.Day("2021-01-01").Plus(18 * i), Model: prices.PerInhabitant, Amount: "3.25"})
	}
	return func() {
		if got, faults := billing.Simulate(s); len(faults) > 0 || len(got.Invoices) != 2*years {
			b.Fatal(len(got.Invoices), faults)
		}
	}
}

// ran issues all of so many years.
func ran(b *testing.B, years int) func() {
	h := billing.History{Municipality: "101", DaysToPay: 30,
		Periods:   []billing.Fact[day.Range]{{DecidedOn: "2020-01-01", Value: spanning(years)}},
		Available: []billing.Fact[billing.Availability]{{DecidedOn: "2020-01-01", Value: billing.Availability{On: "2021-01-01", Confirmed: true}}},
		Prices:    []billing.Fact[billing.Price]{{DecidedOn: "2020-01-01", Value: billing.Price{ValidFrom: "2021-01-01", Model: prices.PerInhabitant, Amount: 32_500}}}}
	for i := range years {
		h.Figures = append(h.Figures, billing.Fact[billing.Figure]{DecidedOn: day.StartOf(2021 + i), Value: billing.Figure{Year: 2021 + i, Inhabitants: 643_613}})
	}
	return func() {
		if got, err := billing.Run(h, nil, day.EndOf(2020+years)); err != nil || len(got.Documents) != 2*years {
			b.Fatal(len(got.Documents), err)
		}
	}
}

// leastOf is how long the work takes, at the least of three times a hundred.
func leastOf(work func()) (least time.Duration) {
	for range 3 {
		start := time.Now() //nolint:forbidigo // a time is measured
		for range 100 {
			work()
		}
		if took := time.Since(start) / 100; least == 0 || took < least {
			least = took
		}
	}
	return least
}
