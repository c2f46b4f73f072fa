package billing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// usual is a scenario without faults: a pilot that leaves.
func usual() Scenario {
	return Scenario{RepaymentPeriod: day.Range{Start: "2023-01-01", End: "2027-12-31"}, AvailableFrom: "2023-01-10",
		Prices: []ScenarioPrice{{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: "3.25", Tiers: []prices.Tier{{Above: 150_000, Factor: "0.5"}}},
			{ValidFrom: "2025-01-01", Model: prices.Fixed, Amount: "1000"}},
		Inhabitants: []Figure{{2023, 643_613}, {2024, 650_000}},
		PilotPeriod: &day.Range{Start: "2023-01-10", End: "2023-06-30"}, PilotFreeMonths: new(3),
		ExitOn: "2024-03-01", ClosedOn: "2026-03-01", VATRate: "0.25"}
}

func many[T any](n int, of func(int) T) (list []T) {
	for i := range n {
		list = append(list, of(i))
	}
	return list
}

func dailyPrice(i int) ScenarioPrice {
	return ScenarioPrice{ValidFrom: day.Day("2021-01-01").Plus(i), Model: prices.Fixed, Amount: "1"}
}

// faulty is every fault that a scenario can have, and where it is told.
var faulty = []struct {
	sentence string
	but      func(*Scenario)
	refused  string
}{
	{"the period starts before 1900", func(s *Scenario) { s.RepaymentPeriod.Start = "1899-12-31" }, "NO_DAY repaymentPeriod.start"},
	{"the period ends after 2200", func(s *Scenario) { s.RepaymentPeriod.End = "2201-01-01" }, "NO_DAY repaymentPeriod.end"},
	{"the period ends before it starts", func(s *Scenario) { s.RepaymentPeriod.End = "2022-12-31" }, "ENDS_BEFORE_IT_STARTS repaymentPeriod.end"},
	{"the period lasts more than 50 years", func(s *Scenario) { s.RepaymentPeriod.End = "2073-01-01" }, "TOO_LONG repaymentPeriod.end"},
	{"availability is no day", func(s *Scenario) { s.AvailableFrom = "2023-02-29" }, "NO_DAY availableFrom"},
	{"availability is not given", func(s *Scenario) { s.AvailableFrom = "" }, "NO_DAY availableFrom"},
	{"the exit is no day", func(s *Scenario) { s.ExitOn = day.Never }, "NO_DAY exitOn"},
	{"the closing is no day", func(s *Scenario) { s.ClosedOn = "1 March" }, "NO_DAY closedOn"},
	{"the pilot period starts before 1900", func(s *Scenario) { s.PilotPeriod.Start = "1000-01-01" }, "NO_DAY pilotPeriod.start"},
	{"the pilot period ends after 2200", func(s *Scenario) { s.PilotPeriod.End = "9000-01-01" }, "NO_DAY pilotPeriod.end"},
	{"the pilot period ends before it starts", func(s *Scenario) { s.PilotPeriod.End = "2023-01-09" }, "ENDS_BEFORE_IT_STARTS pilotPeriod.end"},
	{"the free months are negative", func(s *Scenario) { s.PilotFreeMonths = new(-1) }, "FREE_MONTHS_OUT_OF_RANGE pilotFreeMonths"},
	{"the free months are more than 24", func(s *Scenario) { s.PilotFreeMonths = new(25) }, "FREE_MONTHS_OUT_OF_RANGE pilotFreeMonths"},
	{"free months without a pilot", func(s *Scenario) { s.PilotPeriod = nil }, "NO_PILOT_PERIOD pilotFreeMonths"},

	{"a charged day has no price", func(s *Scenario) { s.Prices[0].ValidFrom = "2023-04-11" }, "NO_PRICE prices"},
	{"there is no price", func(s *Scenario) { s.Prices = nil }, "NO_PRICE prices"},
	{"two prices hold from one day", func(s *Scenario) { s.Prices[1].ValidFrom = "2023-01-01" }, "VALID_FROM_TWICE prices[1].validFrom"},
	{"a price holds from no day", func(s *Scenario) { s.Prices[1].ValidFrom = "2300-01-01" }, "NO_DAY prices[1].validFrom"},
	{"over a thousand prices", func(s *Scenario) { s.Prices = many(1001, dailyPrice) }, "TOO_MANY_PRICES prices"},
	{"a price has no model", func(s *Scenario) { s.Prices[1].Model = "FREE" }, "NO_MODEL prices[1].model"},
	{"an amount is negative", func(s *Scenario) { s.Prices[1].Amount = "-0.01" }, "NEGATIVE prices[1].amount"},
	{"an amount is too large", func(s *Scenario) { s.Prices[1].Amount = "1000000000.0001" }, "TOO_MUCH prices[1].amount"},
	{"an amount has five decimals", func(s *Scenario) { s.Prices[1].Amount = "3.25001" }, "TOO_MANY_DECIMALS prices[1].amount"},
	{"an amount is no number", func(s *Scenario) { s.Prices[1].Amount = "3,25" }, "NO_NUMBER prices[1].amount"},
	{"an amount is a power of ten", func(s *Scenario) { s.Prices[1].Amount = "1e5" }, "NO_NUMBER prices[1].amount"},
	{"an amount has no digit before the point", func(s *Scenario) { s.Prices[1].Amount = ".5" }, "NO_NUMBER prices[1].amount"},
	{"an amount is of any size", func(s *Scenario) { s.Prices[1].Amount = "1e900000000" }, "NO_NUMBER prices[1].amount"},
	{"tiers on a fixed price", func(s *Scenario) { s.Prices[1].Tiers = []prices.Tier{{Above: 1, Factor: "1"}} }, "TIERS_ON_FIXED prices[1].tiers"},
	{"over twenty tiers", func(s *Scenario) {
		s.Prices[0].Tiers = many(21, func(i int) prices.Tier { return prices.Tier{Above: i, Factor: "1"} })
	}, "TOO_MANY_TIERS prices[0].tiers"},
	{"two tiers with one number", func(s *Scenario) {
		s.Prices[0].Tiers = []prices.Tier{{Above: 1, Factor: "1"}, {Above: 1, Factor: "2"}}
	}, "ABOVE_TWICE prices[0].tiers[1].above"},
	{"a tier's number is negative", func(s *Scenario) { s.Prices[0].Tiers[0].Above = -1 }, "NEGATIVE prices[0].tiers[0].above"},
	{"a factor is negative", func(s *Scenario) { s.Prices[0].Tiers[0].Factor = "-1" }, "NEGATIVE prices[0].tiers[0].factor"},
	{"a factor is too large", func(s *Scenario) { s.Prices[0].Tiers[0].Factor = "100.0001" }, "TOO_MUCH prices[0].tiers[0].factor"},
	{"a factor has five decimals", func(s *Scenario) { s.Prices[0].Tiers[0].Factor = "0.33333" }, "TOO_MANY_DECIMALS prices[0].tiers[0].factor"},
	{"a factor is no number", func(s *Scenario) { s.Prices[0].Tiers[0].Factor = "half" }, "NO_NUMBER prices[0].tiers[0].factor"},

	{"no figure, and none earlier", func(s *Scenario) { s.Inhabitants = []Figure{{2024, 1}} }, "NO_INHABITANTS inhabitants"},
	{"no figures at all", func(s *Scenario) { s.Inhabitants, s.ExitOn, s.Prices[1].ValidFrom = nil, "", "2024-01-01" }, "NO_INHABITANTS inhabitants"},
	{"two figures for one year", func(s *Scenario) { s.Inhabitants[1].Year = 2023 }, "YEAR_TWICE inhabitants[1].year"},
	{"over a thousand figures", func(s *Scenario) { s.Inhabitants = many(1001, func(i int) Figure { return Figure{1900 + i, 1} }) }, "TOO_MANY_FIGURES inhabitants"},
	{"a figure is negative", func(s *Scenario) { s.Inhabitants[1].Inhabitants = -1 }, "NEGATIVE inhabitants[1].inhabitants"},
	{"a figure is too large", func(s *Scenario) { s.Inhabitants[1].Inhabitants = 100_000_001 }, "TOO_MUCH inhabitants[1].inhabitants"},
	{"an unknown municipality", func(s *Scenario) { s.Municipality = "999" }, "UNKNOWN_MUNICIPALITY municipality"},
	{"an unknown municipality without figures", func(s *Scenario) { s.Municipality, s.Inhabitants = "999", nil }, "UNKNOWN_MUNICIPALITY municipality"},

	{"the VAT rate is negative", func(s *Scenario) { s.VATRate = "-0.25" }, "NEGATIVE vatRate"},
	{"the VAT rate is over 1", func(s *Scenario) { s.VATRate = "1.0001" }, "TOO_MUCH vatRate"},
	{"the VAT rate has five decimals", func(s *Scenario) { s.VATRate = "0.25001" }, "TOO_MANY_DECIMALS vatRate"},
	{"the VAT rate is no number", func(s *Scenario) { s.VATRate = "25 %" }, "NO_NUMBER vatRate"},
}

// faults tells the refusals, and fails where one is not told in both languages.
func faults(t testing.TB, refusals []terms.Refusal) (told []string) {
	t.Helper()
	for _, r := range refusals {
		told = append(told, r.Code+" "+r.Path)
		for _, message := range []string{r.Message.Danish, r.Message.English} {
			if !strings.HasSuffix(message, ".") || strings.Contains(message, "%!") {
				t.Errorf("%s says %q", r.Code, message)
			}
		}
	}
	return told
}

func TestEveryFaultOfAScenarioIsToldAlone(t *testing.T) {
	for _, c := range faulty {
		t.Run(c.sentence, func(t *testing.T) {
			s := usual()
			c.but(&s)
			got, refusals := Simulate(s)
			if told := faults(t, refusals); !slices.Equal(told, []string{c.refused}) || len(got.Invoices) > 0 {
				t.Errorf("refused by %q, want %q", told, c.refused)
			}
		})
	}
}

func TestAllFaultsOfAScenarioAreToldAtOnce(t *testing.T) {
	s := Scenario{RepaymentPeriod: day.Range{Start: "1000-01-01", End: "x"}, Municipality: "999", PilotFreeMonths: new(99), ExitOn: "x", ClosedOn: "x", VATRate: "2",
		Prices:      []ScenarioPrice{{ValidFrom: "x", Model: prices.Fixed, Amount: "-1.00001", Tiers: []prices.Tier{{Above: -1, Factor: "101"}}}, {ValidFrom: "x", Model: "y"}},
		Inhabitants: []Figure{{2023, -1}, {2023, 100_000_001}}}
	_, refusals := Simulate(s)
	want := []string{"NO_DAY repaymentPeriod.start", "NO_DAY repaymentPeriod.end", "NO_DAY availableFrom",
		"NO_DAY prices[0].validFrom", "NEGATIVE prices[0].amount", "TOO_MANY_DECIMALS prices[0].amount", "TIERS_ON_FIXED prices[0].tiers",
		"NEGATIVE prices[0].tiers[0].above", "TOO_MUCH prices[0].tiers[0].factor",
		"NO_DAY prices[1].validFrom", "VALID_FROM_TWICE prices[1].validFrom", "NO_MODEL prices[1].model", "NO_NUMBER prices[1].amount",
		"UNKNOWN_MUNICIPALITY municipality", "YEAR_TWICE inhabitants[1].year", "TOO_MUCH inhabitants[1].inhabitants",
		"NO_PILOT_PERIOD pilotFreeMonths", "FREE_MONTHS_OUT_OF_RANGE pilotFreeMonths", "NO_DAY exitOn", "NO_DAY closedOn", "TOO_MUCH vatRate",
		"NEGATIVE inhabitants[0].inhabitants"}
	got := faults(t, refusals)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("refused by\n%q, want\n%q", got, want)
	}
}

func TestAMissingPriceAndAMissingFigureAreToldWithAnyOtherFault(t *testing.T) {
	s := usual()
	s.Prices[0].ValidFrom, s.Prices[1].Amount, s.VATRate = "2023-04-12", "-1", "2"
	s.Inhabitants = []Figure{{2024, 5}}
	_, refusals := Simulate(s)
	want := []string{"NEGATIVE prices[1].amount", "TOO_MUCH vatRate", "NO_PRICE prices", "NO_INHABITANTS inhabitants"}
	if got := faults(t, refusals); !slices.Equal(got, want) {
		t.Errorf("refused by %q, want %q", got, want)
	}
	if message := refusals[2].Message; !strings.Contains(message.Danish, "10. april 2023") || !strings.Contains(message.English, "10 April 2023") {
		t.Errorf("the day is not named: %v", message)
	}
	if message := refusals[3].Message; !strings.Contains(message.Danish, "2023") || !strings.Contains(message.English, "2023") {
		t.Errorf("the year is not named: %v", message)
	}
}

func TestAMissingFigureNamesMunicipalityAndYear(t *testing.T) {
	s := usual()
	s.Municipality, s.Known, s.Inhabitants = "101", true, nil
	_, refusals := Simulate(s)
	if len(refusals) == 0 || !strings.Contains(refusals[0].Message.English, "municipality 101") || !strings.Contains(refusals[0].Message.English, "2023") {
		t.Errorf("refused by %v", refusals)
	}
}

func TestAScenarioOnTheBoundsIsAnswered(t *testing.T) {
	for sentence, but := range map[string]func(*Scenario){
		"as it is":    func(*Scenario) {},
		"fifty years": func(s *Scenario) { s.RepaymentPeriod = day.Range{Start: "2023-01-01", End: "2072-12-31"} },
		"from the first day": func(s *Scenario) {
			*s = Scenario{RepaymentPeriod: day.Range{Start: "1900-01-01", End: "1949-12-31"}, AvailableFrom: "1900-01-01", Prices: []ScenarioPrice{{ValidFrom: "1900-01-01", Model: prices.Fixed, Amount: "1"}}}
		},
		"to the last day": func(s *Scenario) {
			*s = Scenario{RepaymentPeriod: day.Range{Start: "2151-01-01", End: "2200-12-31"}, AvailableFrom: "2151-01-01", ExitOn: "2200-12-31", Prices: []ScenarioPrice{{ValidFrom: "1900-01-01", Model: prices.Fixed, Amount: "1"}}}
		},
		"a thousand prices":     func(s *Scenario) { s.Prices = many(1000, dailyPrice) },
		"a thousand figures":    func(s *Scenario) { s.Inhabitants = many(1000, func(i int) Figure { return Figure{1900 + i, 1} }) },
		"amounts at their most": func(s *Scenario) { s.Prices[1].Amount, s.Prices[0].Amount = "1000000000", "1000000000.0000" },
		"an amount of nothing":  func(s *Scenario) { s.Prices[1].Amount = "0" },
		"factors at their most": func(s *Scenario) {
			s.Prices[0].Tiers = []prices.Tier{{Above: 5, Factor: "100"}, {Above: 0, Factor: "0"}}
		},
		"no free months":              func(s *Scenario) { s.PilotFreeMonths = new(0) },
		"free months by the terms":    func(s *Scenario) { s.PilotFreeMonths = nil },
		"two years free":              func(s *Scenario) { s.PilotFreeMonths = new(24) },
		"no VAT rate":                 func(s *Scenario) { s.VATRate = "" },
		"all of it VAT":               func(s *Scenario) { s.VATRate = "1" },
		"the municipality's own":      func(s *Scenario) { s.Municipality, s.Known, s.Own, s.Inhabitants = "101", true, s.Inhabitants, nil },
		"available after the period":  func(s *Scenario) { s.AvailableFrom, s.Prices, s.Inhabitants, s.ExitOn = "2028-01-01", nil, nil, "" },
		"no figure for a fixed price": func(s *Scenario) { s.Prices = s.Prices[1:]; s.Prices[0].ValidFrom, s.Inhabitants = "2023-01-01", nil },
	} {
		t.Run(sentence, func(t *testing.T) {
			s := usual()
			but(&s)
			if _, refusals := Simulate(s); len(refusals) > 0 {
				t.Errorf("refused by %v", refusals)
			}
		})
	}
}

func TestTheLargestAmountsStayExact(t *testing.T) {
	s := Scenario{RepaymentPeriod: day.Range{Start: "2000-01-01", End: "2049-12-31"}, AvailableFrom: "2000-01-01", VATRate: "1",
		Prices:      []ScenarioPrice{{ValidFrom: "2000-01-01", Model: prices.PerInhabitant, Amount: "1000000000", Tiers: []prices.Tier{{Above: 0, Factor: "100"}}}},
		Inhabitants: []Figure{{2000, 100_000_000}}}
	got, refusals := Simulate(s)
	if len(refusals) > 0 {
		t.Fatal(refusals)
	}
	// 50 years of 10^9 kr. for each of 10^8 inhabitants, a hundred times.
	if net, gross := "500000000000000000000.00", "1000000000000000000000.00"; got.Net.StringFixed(2) != net || got.Gross.StringFixed(2) != gross {
		t.Errorf("net %s and gross %s, want %s and %s", got.Net.StringFixed(2), got.Gross.StringFixed(2), net, gross)
	}
}

func TestWithoutItsOwnRatesAScenarioFollowsTheTerms(t *testing.T) {
	with := usual()
	with.PilotFreeMonths = new(2)
	without := usual()
	without.PilotFreeMonths, without.VATRate = nil, ""
	a, _ := Simulate(with)
	b, _ := Simulate(without)
	if toldSchedule(a.Invoices) != toldSchedule(b.Invoices) || !a.Gross.Equal(b.Gross) || a.Gross.IsZero() {
		t.Errorf("with two months and 0.25 of VAT\n%swithout\n%s", toldSchedule(a.Invoices), toldSchedule(b.Invoices))
	}
}

func FuzzSimulate(f *testing.F) {
	f.Add("2023-01-01", "2027-12-31", "2023-01-10", "2023-01-01", "3.2500", 150_000, "0.5", 2023, 643_613, "2023-05-15", "2023-12-31", 2, "2024-04-01", "", "0.25", true)
	f.Add("2000-01-01", "2049-12-31", "1900-01-01", "1900-01-01", "1000000000", 0, "100", 1900, 100_000_000, "2000-02-29", "2200-12-31", 24, "", "2200-12-31", "1", false)
	f.Fuzz(func(t *testing.T, start, end, available, validFrom, amount string, above int, factor string, year, count int,
		pilotStart, pilotEnd string, months int, exit, closed, rate string, counts bool) {
		s := Scenario{RepaymentPeriod: day.Range{Start: day.Day(start), End: day.Day(end)}, AvailableFrom: day.Day(available),
			Prices:      []ScenarioPrice{{ValidFrom: day.Day(validFrom), Model: prices.Fixed, Amount: amount}},
			Inhabitants: []Figure{{year, count}}, PilotPeriod: &day.Range{Start: day.Day(pilotStart), End: day.Day(pilotEnd)}, PilotFreeMonths: &months,
			ExitOn: day.Day(exit), ClosedOn: day.Day(closed), VATRate: rate}
		if counts {
			s.Prices[0].Model, s.Prices[0].Tiers = prices.PerInhabitant, []prices.Tier{{Above: above, Factor: factor}}
		}
		got, refusals := Simulate(s)
		if len(refusals) > 0 {
			faults(t, refusals)
			return
		}
		sum := Amounts{}
		for _, i := range got.Invoices {
			sum = sum.Plus(i.Amounts())
			for _, amount := range []fmt.Stringer{i.Net, i.VAT, i.Gross} {
				if _, decimals, _ := strings.Cut(amount.String(), "."); len(decimals) > 2 || strings.HasPrefix(amount.String(), "-") {
					t.Errorf("an amount of %s", amount)
				}
			}
			if i.Days <= 0 || i.End < i.Start || len(i.Lines) == 0 {
				t.Errorf("an invoice of %d days from %s to %s", i.Days, i.Start, i.End)
			}
		}
		if !sum.Net.Equal(got.Net) || !sum.VAT.Equal(got.VAT) || !sum.Gross.Equal(got.Gross) {
			t.Errorf("the sums are %v, the invoices' %v", got.Amounts, sum)
		}
	})
}
