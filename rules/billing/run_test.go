package billing

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// fixed is an agreement of 36 500 kr. a year, 100 kr. a day, from 1 January 2023, for three years.
func fixed() History {
	h := sixYears()
	h.Periods[0].Value = day.Range{Start: "2023-01-01", End: "2025-12-31"}
	h.Available[0].Value.On = "2023-01-01"
	h.Prices[0].Value = Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 36500_0000}
	return h
}

// runs runs as of each day and gives all that was issued.
func runs(t testing.TB, h History, issued []Invoice, days ...day.Day) []Invoice {
	t.Helper()
	for _, on := range days {
		run, err := Run(h, issued, on)
		if err != nil {
			t.Fatal(err)
		}
		issued = append(issued, run.Documents...)
	}
	return issued
}

func toldAll(documents []Invoice) (told []string) {
	for _, d := range documents {
		told = append(told, fmt.Sprint(d.Kind, " ", d.Date, " ", d.Start, " ", d.End, " ", d.Net.StringFixed(2), " ", d.Corrects))
	}
	return told
}

func wantAll(t testing.TB, documents []Invoice, want ...string) {
	t.Helper()
	if got := toldAll(documents); !slices.Equal(got, want) {
		t.Errorf("issued\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAnExtensionIsBilledApart(t *testing.T) {
	h := fixed()
	h.Extension = true
	h.Periods[0].Value = day.Range{Start: "2026-01-01", End: "2026-12-31"}
	h.Prices[0].Value.ValidFrom = "2026-01-01"
	h.PilotPeriods = []Fact[day.Range]{{"2022-01-01", day.Range{Start: "2026-01-01", End: "2026-12-31"}}}
	h.Pilots = []Fact[bool]{{"2022-01-01", true}}
	issued := runs(t, h, nil, "2026-02-15", "2026-09-15")
	wantAll(t, issued, "EXTENSION 2026-02-15 2026-01-01 2026-06-30 18100.00 []", "EXTENSION 2026-09-15 2026-07-01 2026-12-31 18400.00 []")
	if got := fmt.Sprint(issued[0].Lines[0].Clauses); got != "[5.3 5.11 5.13]" {
		t.Error("its clauses are", got)
	}
}

func TestAnInvoiceOfNothingIsMadeLikeAnyOther(t *testing.T) {
	h := fixed()
	h.Prices[0].Value.Amount = 0
	wantAll(t, runs(t, h, nil, "2023-02-15", "2023-02-15", "2023-09-15"), "ORDINARY 2023-02-15 2023-01-01 2023-06-30 0.00 []", "ORDINARY 2023-09-15 2023-07-01 2023-12-31 0.00 []")
}

func TestACorrectionThatNamesNoneHasTodaysRateAndOneThatNamesHasTheirs(t *testing.T) {
	h := fixed()
	issued := runs(t, h, nil, "2023-02-15")
	h.VATRates = append(h.VATRates, Fact[money.Rate]{"2023-03-01", 1000})
	h.Available = append(h.Available, Fact[Availability]{"2023-03-01", Availability{"2023-01-11", true}})
	issued = runs(t, h, issued, "2023-03-02")
	h.Available = append(h.Available, Fact[Availability]{"2023-03-03", Availability{"2024-02-01", true}})
	issued = runs(t, h, issued, "2023-03-04")
	wantAll(t, issued, "ORDINARY 2023-02-15 2023-01-01 2023-06-30 18100.00 []", "CREDIT_NOTE 2023-03-02 2023-01-01 2023-06-30 -1000.00 [0]", "CREDIT_NOTE 2023-03-04 2023-01-11 2023-06-30 -17100.00 [1]")
	for i, want := range []string{"4525.00", "-250.00", "-4275.00"} {
		if got := issued[i].VAT.StringFixed(2); got != want {
			t.Errorf("the VAT of document %d is %s, want %s", i, got, want)
		}
	}
	// All of 2023 is taken back: a year that comes later, when a still later one is issued, names none.
	h.Available = append(h.Available, Fact[Availability]{"2024-09-16", Availability{"2023-02-01", true}})
	issued = runs(t, h, runs(t, fixed(), nil, "2024-09-15")[2:], "2024-09-17")
	last := issued[len(issued)-1]
	if last.Kind != Correction || len(last.Corrects) > 0 || last.VATRate != 1000 {
		t.Errorf("the correction names %v at %s", last.Corrects, last.VATRate)
	}
}

func TestWhatAnEarlierSystemIssuedCountsAsIssued(t *testing.T) {
	h := fixed()
	brought := runs(t, h, nil, "2023-02-15")
	brought[0].Number = "F-17/2023"
	for i := range brought[0].Lines {
		brought[0].Lines[i].Of, brought[0].Lines[i].sums = "", nil
	}
	h.Available = append(h.Available, Fact[Availability]{"2023-03-01", Availability{"2023-01-11", true}})
	wantAll(t, runs(t, h, brought, "2023-09-15")[1:], "ORDINARY 2023-09-15 2023-07-01 2023-12-31 18400.00 []", "CREDIT_NOTE 2023-09-15 2023-01-01 2023-06-30 -1000.00 [0]")
}

func TestADayBeforeTheFirstPriceIsAnErrorThatNamesIt(t *testing.T) {
	h := fixed()
	h.Prices[0].Value.ValidFrom = "2023-03-01"
	for _, on := range []day.Day{"2023-02-15", "2023-09-15"} {
		if _, err := Run(h, nil, on); !errors.Is(err, Unpriced{"2023-01-01"}) {
			t.Errorf("the error as of %s is %v", on, err)
		}
	}
	if run, err := Run(h, nil, "2023-02-14"); err != nil || len(run.Documents) > 0 {
		t.Errorf("before anything is due the run gives %v (%v)", run, err)
	}
	if _, err := Schedule(h.Known()); !errors.Is(err, Unpriced{"2023-01-01"}) {
		t.Error("the schedule's error is", err)
	}
}

func TestLinesNameTheClausesThatShapeThem(t *testing.T) {
	base := Facts{Period: day.Range{Start: "2023-01-01", End: "2024-12-31"}, AvailableFrom: "2022-01-01", FreeMonths: 2,
		Prices:  []Price{{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: 1_0000}},
		Figures: []Figure{{2023, 1000}}}
	for _, c := range []struct {
		sentence string
		but      func(*Facts)
		want     string
	}{
		{"an ordinary agreement", func(*Facts) {}, "[5.3 5.11] [5.11] [5.11] [5.3 5.11]"},
		{"available later", func(f *Facts) { f.AvailableFrom = "2023-01-10" }, "[5.4 5.11] [5.11] [5.11] [5.3 5.11]"},
		{"a pilot", func(f *Facts) { f.Pilot = day.Range{Start: "2023-01-01", End: "2023-12-31"} }, "[5.5 5.11] [5.11] [5.11] [5.3 5.11]"},
		{"a pilot free of nothing it would pay", func(f *Facts) { f.Pilot = day.Range{Start: "2022-11-01", End: "2023-12-31"} }, "[5.3 5.11] [5.11] [5.11] [5.3 5.11]"},
		{"a later price", func(f *Facts) { f.Prices = append(f.Prices, Price{"2024-01-01", prices.Fixed, 1, nil}) }, "[5.3 5.11] [5.11] [5.10 5.11] [5.3 5.10 5.11]"},
		{"an exit", func(f *Facts) { f.ExitOn = "2023-08-01" }, "[5.3 5.11] [5.8] [5.3 5.8]"},
		{"a closing", func(f *Facts) { f.ClosedOn = "2023-09-01" }, "[5.3 5.11] [5.9 5.11]"},
	} {
		f := base
		c.but(&f)
		list, err := Schedule(f)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, i := range list {
			for _, l := range i.Lines {
				got = append(got, fmt.Sprint(l.Clauses))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.sentence, got, c.want)
		}
	}
}

func TestTheArithmeticOfALineIsShown(t *testing.T) {
	list, err := Schedule(Facts{Period: day.Range{Start: "2023-01-01", End: "2023-12-31"}, AvailableFrom: "2023-01-10",
		Prices:  []Price{{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: 3_2500}, {ValidFrom: "2023-10-01", Model: prices.Fixed, Amount: 100_0000}},
		Figures: []Figure{{2023, 643_613}}})
	if err != nil {
		t.Fatal(err)
	}
	a := list[1].Lines[1].Arithmetic()
	var got []string
	for _, p := range a.Parts {
		got = append(got, fmt.Sprint(p.Model, " ", p.Price, " ", inhabitants(p.Inhabitants), " ", p.Yearly, " ", p.DaysInYear, " ", p.Daily.Digits, " ", p.Daily.Cut, " ", p.Days))
	}
	got = append(got, fmt.Sprint(a.SumBefore, a.RoundedBefore, a.SumToEnd, a.RoundedToEnd))
	want := []string{"PER_INHABITANT 3.2500 643613 2091742.25 365 5730.800684 true 264", "FIXED 100.0000 - 100 365 0.273972 true 92",
		"{1512931.380821 true} 1512931.38 {1512956.586301 true} 1512956.59"}
	if !slices.Equal(got, want) {
		t.Errorf("it is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestNumbersFollowThePlannedDateWithCorrectionsLast(t *testing.T) {
	invoice := func(kind Kind, planned, start day.Day) Invoice {
		return Invoice{Kind: kind, PlannedDate: planned, Start: start}
	}
	own := []Invoice{invoice(Ordinary, "2023-02-15", "2023-01-01"), invoice(Exit, "2023-08-01", "2023-07-01"), invoice(CreditNote, "2023-10-01", "2022-01-01"), invoice(Correction, "2023-10-01", "2023-01-01")}
	extension := []Invoice{invoice(Extension, "2023-02-15", "2023-01-01"), invoice(Extension, "2023-09-15", "2023-07-01"), invoice(CreditNote, "2023-10-01", "2022-01-01")}
	got := fmt.Sprint(Numbering(own, extension, nil))
	if want := "[{0 0} {1 0} {0 1} {1 1} {0 2} {1 2} {0 3}]"; got != want {
		t.Errorf("the order is %s, want %s", got, want)
	}
	if len(Numbering()) > 0 || Number(2026, 1) != "2026-000001" || Number(2026, 1_234_567) != "2026-1234567" {
		t.Error("numbers are", Number(2026, 1), Number(2026, 1_234_567))
	}
}

func TestAnExitWhoseFigureIsCorrectedStaysALumpSum(t *testing.T) {
	h := sixYears()
	h.Periods[0].Value.End = "2024-12-31"
	h.Prices[0].Value.Amount = 1_0000
	h.Figures[0].Value.Inhabitants = 36_500
	issued := runs(t, h, nil, "2023-02-15")
	h.Exits = []Fact[day.Day]{{"2023-06-01", "2023-08-01"}}
	issued = runs(t, h, issued, "2023-08-01")
	h.Figures = append(h.Figures, Fact[Figure]{"2023-08-02", Figure{2023, 73_000}})
	issued = runs(t, h, issued, "2023-08-03", "2023-08-03", "2023-09-15", "2024-02-15")
	wantAll(t, issued, "ORDINARY 2023-02-15 2023-01-10 2023-06-30 17200.00 []", "EXIT 2023-08-01 2023-07-01 2024-12-31 54900.00 []",
		"CORRECTION 2023-08-03 2023-01-10 2023-12-31 35600.00 [0 1]", "CORRECTION 2023-08-03 2024-01-01 2024-12-31 36500.00 [1]")
}

func TestACorrectionThatTakesNothingBackNamesAllInForceThatYear(t *testing.T) {
	h := fixed()
	h.PilotPeriods, h.Pilots = []Fact[day.Range]{{"2022-01-01", day.Range{Start: "2023-01-01", End: "2023-12-31"}}}, []Fact[bool]{{"2022-01-01", true}}
	h.Prices = append(h.Prices, Fact[Price]{"2022-01-01", Price{ValidFrom: "2023-03-01", Model: prices.Fixed, Amount: 36500_0000}})
	issued := runs(t, h, nil, "2023-02-15", "2023-09-15")
	h.Pilots = append(h.Pilots, Fact[bool]{"2023-10-01", false})
	wantAll(t, runs(t, h, issued, "2023-10-02"), "ORDINARY 2023-02-15 2023-03-01 2023-06-30 12200.00 []", "ORDINARY 2023-09-15 2023-07-01 2023-12-31 18400.00 []",
		"CORRECTION 2023-10-02 2023-01-01 2023-02-28 5900.00 [0 1]")
}

// The credit of later years moves the last day in force to before an invoice of nothing, which a
// second run would otherwise issue.
func TestARunThatTakesBackGoesOnUntilItHasNoEffect(t *testing.T) {
	h := fixed()
	h.Available[0].Value.On = "2024-01-01"
	h.Prices = append([]Fact[Price]{{"2022-01-01", Price{ValidFrom: "2022-01-01", Model: prices.Fixed}}}, h.Prices...)
	h.Prices[1].Value.ValidFrom = "2024-01-01"
	issued := runs(t, h, nil, "2024-02-15")
	h.Periods = append(h.Periods, Fact[day.Range]{"2024-03-01", day.Range{Start: "2023-01-01", End: "2023-12-31"}})
	h.Available = append(h.Available, Fact[Availability]{"2024-03-01", Availability{"2023-07-01", true}})
	wantAll(t, runs(t, h, issued, "2024-03-02", "2024-03-02"), "ORDINARY 2024-02-15 2024-01-01 2024-06-30 18150.27 []",
		"CREDIT_NOTE 2024-03-02 2024-01-01 2024-06-30 -18150.27 [0]", "ORDINARY 2024-03-02 2023-07-01 2023-12-31 0.00 []")
}

func TestLinesAreTakenBackInOrderOfStart(t *testing.T) {
	h := fixed()
	h.Available[0].Value.On = "2023-07-01"
	issued := runs(t, h, nil, "2023-09-15")
	h.Available = append(h.Available, Fact[Availability]{"2023-10-01", Availability{"2023-01-01", true}})
	issued = runs(t, h, issued, "2023-10-02")
	h.Available = append(h.Available, Fact[Availability]{"2023-10-03", Availability{"2024-01-01", true}})
	issued = runs(t, h, issued, "2023-10-04")
	var got []day.Day
	for _, l := range issued[2].Lines {
		got = append(got, l.Start)
	}
	if want := []day.Day{"2023-01-01", "2023-07-01"}; !slices.Equal(got, want) {
		t.Errorf("the lines start %v, want %v", got, want)
	}
}

func TestALineHoldsWhileNothingOfItDiffers(t *testing.T) {
	line := func() Line {
		return Line{Start: "2023-01-01", End: "2023-06-30", Days: 181, Model: prices.PerInhabitant, Price: 1_0000,
			Tiers: []prices.Tier{{Above: 1, Factor: "0.5"}, {Above: 9, Factor: "0"}}, Inhabitants: new(10), Net: kr("5.00")}
	}
	for _, c := range []struct {
		sentence string
		but      func(*Line)
		same     bool
	}{
		{"nothing", func(*Line) {}, true},
		{"how the tiers are written", func(l *Line) { l.Tiers = []prices.Tier{{Above: 9, Factor: "0.0"}, {Above: 1, Factor: "0.50"}} }, true},
		{"how the net is written", func(l *Line) { l.Net = kr("5") }, true},
		{"the clauses", func(l *Line) { l.Clauses = []terms.ClauseID{"5.11"} }, true},
		{"the start", func(l *Line) { l.Start = "2023-01-02" }, false},
		{"the end", func(l *Line) { l.End = "2023-06-29" }, false},
		{"the days", func(l *Line) { l.Days = 180 }, false},
		{"the model", func(l *Line) { l.Model = prices.Fixed }, false},
		{"the price", func(l *Line) { l.Price = 1_0001 }, false},
		{"a tier's factor", func(l *Line) { l.Tiers[0].Factor = "0.6" }, false},
		{"a tier's number", func(l *Line) { l.Tiers[1].Above = 8 }, false},
		{"a tier less", func(l *Line) { l.Tiers = l.Tiers[:1] }, false},
		{"the inhabitants", func(l *Line) { *l.Inhabitants = 11 }, false},
		{"that there are no inhabitants", func(l *Line) { l.Inhabitants = nil }, false},
		{"the net", func(l *Line) { l.Net = kr("5.01") }, false},
	} {
		other := line()
		c.but(&other)
		if got := line().same(other); got != c.same {
			t.Errorf("%s differs: same is %v", c.sentence, got)
		}
	}
}
