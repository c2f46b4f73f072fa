package billing

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

// sixYears is one agreement with a price an inhabitant and every figure in.
func sixYears() History {
	h := History{Municipality: "101", FreeMonths: 2, DaysToPay: 30,
		Periods:   []Fact[day.Range]{{"2022-01-01", day.Range{Start: "2023-01-01", End: "2028-12-31"}}},
		Available: []Fact[Availability]{{"2022-01-01", Availability{"2023-01-10", true}}},
		Prices:    []Fact[Price]{{"2022-01-01", Price{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: 3_2500}}}}
	for year := 2023; year <= 2028; year++ {
		h.Figures = append(h.Figures, Fact[Figure]{day.StartOf(year), Figure{year, 643_613}})
	}
	return h
}

// issuedBy is the agreement's documents after a run as of that day.
func issuedBy(t testing.TB, h History, on day.Day) []Invoice {
	t.Helper()
	issue, err := Run(h, nil, on)
	if err != nil || len(issue.Documents) == 0 {
		t.Fatal(issue, err)
	}
	return issue.Documents
}

// A run over an agreement of six years that has nothing more to issue, as most have.
func BenchmarkRunWithNothingToIssue(b *testing.B) {
	h := sixYears()
	issued := issuedBy(b, h, "2028-12-31")
	b.ReportAllocs()
	for b.Loop() {
		if again, err := Run(h, issued, "2028-12-31"); err != nil || len(again.Documents) > 0 {
			b.Fatal(again, err)
		}
	}
}

func BenchmarkRunOfSixYears(b *testing.B) {
	h := sixYears()
	b.ReportAllocs()
	for b.Loop() {
		issuedBy(b, h, "2028-12-31")
	}
}

// The largest scenario: fifty years and a thousand prices.
func BenchmarkSimulateFiftyYears(b *testing.B) {
	s := Scenario{RepaymentPeriod: day.Range{Start: "2021-01-01", End: "2070-12-31"}, AvailableFrom: "2021-01-01", Inhabitants: []Figure{{2021, 643_613}},
		Prices: many(1000, func(i int) ScenarioPrice {
			return ScenarioPrice{ValidFrom: day.Day("2021-01-01").Plus(18 * i), Model: prices.PerInhabitant, Amount: "3.25"}
		})}
	b.ReportAllocs()
	for b.Loop() {
		if got, faults := Simulate(s); len(faults) > 0 || len(got.Invoices) != 100 {
			b.Fatal(len(got.Invoices), faults)
		}
	}
}

func BenchmarkBreakEven(b *testing.B) {
	facts := many(98, func(i int) Facts {
		f := sixYears().Known()
		f.Figures = []Figure{{2023, 5_000 + 900*i}}
		return f
	})
	for b.Loop() {
		if _, refusal, err := BreakEvenPrice(million.Mul(million), Scheme{Model: prices.PerInhabitant}, facts); refusal != nil || err != nil {
			b.Fatal(refusal, err)
		}
	}
}
