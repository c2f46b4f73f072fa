package billing

import (
	"testing"

	"tilslutning/rules/day"
)

// charged is so many kroner for so many inhabitants.
func charged(kroner string, inhabitants int) Costs {
	return Costs{Accrued: kr(kroner), heads: Figure{2026, inhabitants}}
}

func TestTheOthersAreToldWhereThereAreFive(t *testing.T) {
	others := []Costs{charged("300", 100), charged("100", 100), charged("500", 100), charged("200", 100), charged("0", 100), charged("100", 0)}
	if spread, n, why := SpreadOf(others); spread != nil || n != 4 || why == nil || why.Code != "TOO_FEW" {
		t.Errorf("of four who pay it tells %v (%v)", spread, why)
	}
	others = append(others, charged("100.01", 30))
	spread, n, why := SpreadOf(others)
	if why != nil || n != 5 || spread.Smallest.StringFixed(2) != "1.00" || spread.Median.StringFixed(2) != "3.00" || spread.Largest.StringFixed(2) != "5.00" {
		t.Errorf("of five it tells %v (%v)", spread, why)
	}
	others = append(others, charged("1", 3)) // the mean of 3.00 and 2.00 is exact, and that of thirds is rounded once
	others[0] = charged("1", 3)
	if spread, _, _ = SpreadOf(others); spread.Smallest.StringFixed(2) != "0.33" || spread.Median.StringFixed(2) != "1.50" {
		t.Errorf("of six it tells %v", spread)
	}
}

func TestWhatAnInhabitantCostsIsRoundedHalfAwayFromZero(t *testing.T) {
	for kroner, want := range map[string]string{"1.00": "0.01", "0.99": "0.00", "3.00": "0.02", "200": "1.00"} {
		if got := charged(kroner, 200).PerInhabitant().StringFixed(2); got != want {
			t.Errorf("%s kr. for 200 is %s each, want %s", kroner, got, want)
		}
	}
	if charged("1", 0).PerInhabitant() != nil {
		t.Error("without inhabitants it costs each something")
	}
}

func TestAnInhabitantIsCountedByTheFigureUsed(t *testing.T) {
	h := sixYears() // 643 613 inhabitants at 3.25 kr. in 2023
	c := mustCost(t, h, nil, "2023-01-01", "2023-12-31")
	if got := c.PerInhabitant(); *c.Inhabitants() != 643_613 || got.StringFixed(2) != "3.17" { // from 10 January on
		t.Errorf("%s for each of %d", got, *c.Inhabitants())
	}
	h = paysFixed("2023-01-01")
	h.Figures = []Fact[Figure]{{"2022-01-01", Figure{2022, 1000}}, {"2022-01-01", Figure{2024, 2000}}}
	first, all := mustCost(t, h, nil, "2023-01-01", "2023-12-31"), mustCost(t, h, nil, "2024-01-01", "2024-12-31")
	if got := first.PerInhabitant(); got.StringFixed(2) != "133.23" { // 133.225
		t.Errorf("a fixed price costs each %s", got)
	}
	all = first.Plus(all)
	if *all.Inhabitants() != 2000 || all.InhabitantsYear != 0 {
		t.Errorf("two years count %d, by the figure of %d", *all.Inhabitants(), all.InhabitantsYear)
	}
}

func TestWhatIsComingIsWhatIsPlannedAndNotIssued(t *testing.T) {
	h := sixYears()
	h.Shares = []Share{{ID: "s", Kind: Claim, On: "2023-05-01", Net: 100}}
	coming, err := Coming(h, issuedBy(t, h, "2023-02-15"), "2024-02-15")
	if err != nil {
		t.Fatal(err)
	}
	var dates []day.Day
	for _, i := range coming {
		dates = append(dates, i.Date)
	}
	if len(dates) != 3 || dates[0] != "2023-05-01" || dates[1] != "2023-09-15" || dates[2] != "2024-02-15" || coming[0].DueDate != "2023-05-31" {
		t.Errorf("coming are %v", dates)
	}
	h.Figures = nil
	if _, err := Coming(h, nil, "2024-02-15"); err == nil {
		t.Error("without any figure something is coming")
	}
}

func TestAScheduleIsToldByYear(t *testing.T) {
	invoices, err := Schedule(paysFixed("2023-11-01").Known())
	if err != nil {
		t.Fatal(err)
	}
	s := Simulation{Invoices: invoices}
	years := s.Years()
	first := years[0] // invoiced on 31 December for 61 days
	if len(years) != 6 || first.Year != 2023 || first.Accrued.StringFixed(2) != "22265.00" || first.Gross.StringFixed(2) != "27831.25" {
		t.Errorf("%v", years)
	}
	sum := Amounts{}
	accrued := kr("0")
	for _, y := range years {
		sum, accrued = sum.Plus(y.Amounts), accrued.Add(y.Accrued)
	}
	if net, _, _ := total(s.Invoices); !sum.Net.Equal(accrued) || net != sum.Net.StringFixed(2) {
		t.Errorf("the years come to %s and %s", sum.Net, accrued)
	}
}
