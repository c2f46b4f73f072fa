package billing

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

func mustCost(t testing.TB, h History, issued []Invoice, from, to day.Day) Costs {
	t.Helper()
	c, err := CostsOf(h, issued, from, to)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCostsAreWhatIsAccruedIssuedAndPlanned(t *testing.T) {
	h := sixYears() // 643 613 inhabitants at 3.25 kr.
	issued := issuedBy(t, h, "2023-02-15")
	c := mustCost(t, h, issued, "2023-01-01", "2023-12-31")
	for what, got := range map[string][2]string{
		"accrued":        {c.Accrued.StringFixed(2), "2040165.04"},
		"issued":         {c.Issued.Net.StringFixed(2), "985697.72"},
		"issued gross":   {c.Issued.Gross.StringFixed(2), "1232122.15"},
		"planned":        {c.Planned.Net.StringFixed(2), "1054467.32"},
		"planned VAT":    {c.Planned.VAT.StringFixed(2), "263616.83"},
		"to 10 January":  {mustCost(t, h, issued, "2023-01-01", "2023-01-10").Accrued.StringFixed(2), "5730.80"},
		"before it":      {mustCost(t, h, issued, "2022-01-01", "2023-01-09").Accrued.StringFixed(2), "0.00"},
		"planned before": {mustCost(t, h, issued, "2023-01-01", "2023-09-14").Planned.Net.StringFixed(2), "0.00"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %s, want %s", what, got[0], got[1])
		}
	}
	if c.InhabitantsYear != 2023 || !c.Final {
		t.Errorf("counted by the figure of %d, final: %v", c.InhabitantsYear, c.Final)
	}
}

func TestADocumentCountsWhereItIsDated(t *testing.T) {
	h := sixYears()
	issued := issuedBy(t, h, "2023-03-20") // planned on 15 February
	for from, want := range map[day.Day]string{"2023-02-01": "0.00", "2023-03-01": "985697.72"} {
		if got := mustCost(t, h, issued, from, from.PlusMonths(1).Plus(-1)).Issued.Net.StringFixed(2); got != want {
			t.Errorf("the month from %s has issued %s, want %s", from, got, want)
		}
	}
}

func TestAForecastUsesTheNewestEarlierFigureAndThePlannedDay(t *testing.T) {
	h := sixYears()
	h.Figures = h.Figures[:1]
	h.Available[0].Value.Confirmed = false
	c := mustCost(t, h, nil, "2025-01-01", "2026-12-31")
	if c.InhabitantsYear != 2023 || c.Final || c.Accrued.StringFixed(2) != "4183484.50" {
		t.Errorf("counted by the figure of %d, final: %v, accrued %s", c.InhabitantsYear, c.Final, c.Accrued.StringFixed(2))
	}
	if got, err := Run(h, nil, "2026-12-31"); err != nil || len(got.Documents) > 0 {
		t.Errorf("a run issues %v for a system that is only planned (%v)", got.Documents, err)
	}
	h.Figures = nil
	if _, err := CostsOf(h, nil, "2025-01-01", "2025-12-31"); !errors.Is(err, Uncounted{"101", 2023}) {
		t.Error("without any figure the error is", err)
	}
}

func TestAFixedPriceCountsNobody(t *testing.T) {
	h := sixYears()
	h.Figures, h.Prices[0].Value = nil, Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 1_0000}
	if c := mustCost(t, h, nil, "2023-01-01", "2023-12-31"); c.InhabitantsYear != 0 || !c.Final {
		t.Errorf("counted by the figure of %d, final: %v", c.InhabitantsYear, c.Final)
	}
}

func TestTheQuartersOfAYearAddUpToTheSchedules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, _ *Held) {
			l.h.Figures = append([]Fact[Figure]{{"2020-01-01", Figure{2000, 4000}}}, l.h.Figures...)
			schedule, err := l.h.plan(l.issued, "").schedule()
			if err != nil {
				t.Fatal(err)
			}
			year := rapid.IntRange(2022, 2027).Draw(t, "year")
			quarters, err := Quarters(l.h, l.issued, year)
			if err != nil {
				t.Fatal(err)
			}
			all := quarters[0].Plus(quarters[1]).Plus(quarters[2]).Plus(quarters[3])
			if want := net(linesOf(year, schedule)); !all.Accrued.Equal(want) {
				t.Errorf("the quarters of %d add up to %s, the schedule to %s", year, all.Accrued, want)
			}
			whole, err := CostsOf(l.h, l.issued, day.StartOf(year), day.EndOf(year))
			if err != nil || !whole.Issued.Net.Equal(all.Issued.Net) || !whole.Planned.Gross.Equal(all.Planned.Gross) ||
				whole.From != all.From || whole.To != all.To || whole.InhabitantsYear != all.InhabitantsYear || whole.Final != all.Final {
				t.Errorf("the quarters are %v, the year %v (%v)", all, whole, err)
			}
		})
	})
}

func TestAnExitQuoteIsWhatARunWouldIssue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, held *Held) {
			known := l.h.Known()
			if held != nil || known.AvailableFrom != l.h.Expected().AvailableFrom || known.ExitOn.Known() {
				return
			}
			on := l.today.Plus(rapid.IntRange(0, 300).Draw(t, "leaves in"))
			quote, err := ExitQuote(l.h, l.issued, on)
			if err != nil {
				return // a year has no figure at all
			}
			h := l.h
			h.Exits = append(slices.Clip(h.Exits), Fact[day.Day]{l.today, on})
			run, err := Run(h, l.issued, max(on, l.run))
			if err != nil {
				t.Fatal(err)
			}
			if run.Held != nil {
				return
			}
			var issued *Invoice
			for i, d := range run.Documents {
				if d.Kind == Exit {
					issued = &run.Documents[i]
				}
			}
			if (issued == nil) != (quote.Exit == nil) || issued != nil && (!issued.Net.Equal(quote.Exit.Net) || issued.Start != quote.Exit.Start || issued.End != quote.Exit.End) {
				t.Errorf("the quote is %v, the run issues %v", quote.Exit, issued)
			}
		})
	})
}
