package billing

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

var million = decimal.NewFromInt(1_000_000)

func kr(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestBreakEvenIsTheSmallestPriceThatCovers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scheme := Scheme{Model: rapid.SampledFrom([]prices.Model{prices.Fixed, prices.PerInhabitant}).Draw(t, "model")}
		if scheme.Model == prices.PerInhabitant && rapid.Bool().Draw(t, "tiers") {
			scheme.Tiers = []prices.Tier{{Above: 3000, Factor: "0.5"}}
		}
		var facts []Facts
		for range rapid.IntRange(1, 3).Draw(t, "municipalities") {
			f := drawFacts(t)
			f.ExitOn = day.Never
			facts = append(facts, f)
		}
		costs := decimal.New(rapid.Int64Range(0, 1_000_000_00).Draw(t, "costs"), -2)
		got, refusal, err := BreakEvenPrice(costs, scheme, facts)
		if err != nil {
			t.Fatal(err)
		}
		brings := func(amount money.Price) (sum decimal.Decimal) {
			for _, f := range facts {
				f.Prices = []Price{{"1900-01-01", scheme.Model, amount, scheme.Tiers}}
				for _, i := range mustSchedule(t, f) {
					sum = sum.Add(i.Net)
				}
			}
			return sum
		}
		if refusal != nil {
			if most := brings(priceLimit - 1); !most.LessThan(costs) && !most.IsZero() {
				t.Errorf("refused by %s, though the highest price brings %s of %s", refusal.Code, most, costs)
			}
			return
		}
		if income := brings(got.Price); !income.Equal(got.Income) || income.LessThan(costs) || !got.Over.Equal(income.Sub(costs)) {
			t.Errorf("%s brings %s of %s, told are %s and %s over", got.Price, income, costs, got.Income, got.Over)
		}
		if got.Price > 0 && !brings(got.Price-1).LessThan(costs) {
			t.Errorf("%s covers %s, %s would too", got.Price, costs, got.Price-1)
		}
		if step, err := PriceStep(scheme, facts); err != nil || got.Price > 0 && got.Over.GreaterThan(step) {
			t.Errorf("it is %s over, a price step is %s (%v)", got.Over, step, err)
		}
	})
}

// pays is an agreement of one leap year at a fixed price or an inhabitant's, available from its first day.
func pays(figures ...Figure) Facts {
	return Facts{Municipality: "101", Period: day.Range{Start: "2024-01-01", End: "2024-12-31"}, AvailableFrom: "2024-01-01", Figures: figures}
}

func TestBreakEvenIsRefusedWithItsReason(t *testing.T) {
	fixed := Scheme{Model: prices.Fixed}
	for _, c := range []struct {
		sentence string
		costs    string
		facts    []Facts
		refused  string
	}{
		{"a price just under the limit", "999999.99", []Facts{pays()}, ""},
		{"only the limit itself would do", "1000000.01", []Facts{pays()}, "NO_PRICE_COVERS"},
		{"two pay it together", "1000000", []Facts{pays(), pays()}, ""},
		{"nobody is named", "1", nil, "NOBODY_PAYS"},
		{"nobody has the system", "1", []Facts{{Period: day.Range{Start: "2024-01-01", End: "2024-12-31"}, AvailableFrom: day.Never}}, "NOBODY_PAYS"},
	} {
		_, refusal, err := BreakEvenPrice(kr(c.costs), fixed, c.facts)
		if got := codeOf(refusal); got != c.refused || err != nil {
			t.Errorf("%s: refused by %q (%v), want %q", c.sentence, got, err, c.refused)
		}
	}
	counted := Scheme{Model: prices.PerInhabitant}
	if _, refusal, err := BreakEvenPrice(kr("1"), counted, []Facts{pays(Figure{2023, 0})}); codeOf(refusal) != "NOBODY_PAYS" || err != nil {
		t.Error("a municipality without inhabitants pays:", refusal, err)
	}
	if _, _, err := BreakEvenPrice(kr("1"), counted, []Facts{pays()}); !errors.Is(err, Uncounted{"101", 2024}) {
		t.Error("without a figure the error is", err)
	}
}

func codeOf(r *terms.Refusal) string {
	if r == nil {
		return ""
	}
	return r.Code
}

func TestSharesAddUpAndAreWithinAnOreOfTheirPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := money.Ore(rapid.Int64Range(1, 1_000_000_000_00).Draw(t, "amount"))
		var sharers []Sharer
		var weights []*big.Rat
		all := new(big.Rat)
		for i := range rapid.IntRange(1, 8).Draw(t, "municipalities") {
			p := drawPrice(t, fmt.Sprint("price ", i))
			p.ValidFrom = "2020-01-01"
			s := Sharer{fmt.Sprint(900 - i), []Price{p}, []Figure{{2024, rapid.IntRange(0, 12_000).Draw(t, "inhabitants")}}}
			sharers = append(sharers, s)
			f := Facts{Prices: s.Prices, Figures: s.Figures}
			weights = append(weights, reference{f, f, ""}.daily(f, "2024-05-01"))
			all.Add(all, weights[i])
		}
		shares, refusal, err := ShareCost(amount, "2024-05-01", sharers)
		if err != nil || refusal != nil || all.Sign() == 0 {
			t.Skip("shared by inhabitants, or by nobody")
		}
		sum := money.Ore(0)
		for i, s := range shares {
			sum += s
			exact := new(big.Rat).Mul(big.NewRat(int64(amount), 1), weights[i])
			off := new(big.Rat).Sub(big.NewRat(int64(s), 1), exact.Quo(exact, all))
			if off.Cmp(big.NewRat(-1, 1)) <= 0 || off.Cmp(big.NewRat(1, 1)) >= 0 {
				t.Errorf("the share %s is %s øre from its part", s, off)
			}
			for j := range i {
				if o := weights[j].Cmp(weights[i]); o < 0 && shares[j] > s || o > 0 && shares[j] < s {
					t.Errorf("the heavier of %s and %s pays less", s, shares[j])
				}
			}
		}
		if sum != amount {
			t.Errorf("the shares add up to %s, not %s", sum, amount)
		}
	})
}

func sharer(code string, model prices.Model, amount money.Price, figures ...Figure) Sharer {
	return Sharer{code, []Price{{"2024-01-01", model, amount, nil}}, figures}
}

func TestACostIsSharedByWhatEachPaysAYear(t *testing.T) {
	for _, c := range []struct {
		sentence string
		amount   money.Ore
		sharers  []Sharer
		want     string
	}{
		{"by the price an inhabitant", 1000, []Sharer{sharer("101", prices.PerInhabitant, 1_0000, Figure{2024, 300}), sharer("147", prices.PerInhabitant, 1_0000, Figure{2024, 100})}, "[7.50 2.50]"},
		{"by a fixed price, no figure needed", 1000, []Sharer{sharer("101", prices.Fixed, 1_0000), sharer("147", prices.Fixed, 3_0000)}, "[2.50 7.50]"},
		{"an øre left over goes to the lower code", 100, []Sharer{sharer("300", prices.Fixed, 1), sharer("200", prices.Fixed, 1), sharer("100", prices.Fixed, 1)}, "[0.33 0.33 0.34]"},
		{"two øre left over go to the two lower codes", 101, []Sharer{sharer("300", prices.Fixed, 1), sharer("200", prices.Fixed, 1), sharer("100", prices.Fixed, 1)}, "[0.33 0.34 0.34]"},
		{"an øre left over goes to the largest fraction", 100, []Sharer{sharer("100", prices.Fixed, 1), sharer("200", prices.Fixed, 2)}, "[0.33 0.67]"},
		{"one without a figure of the year: by the newest inhabitants", 1000, []Sharer{sharer("101", prices.PerInhabitant, 9_0000, Figure{2024, 300}), sharer("147", prices.PerInhabitant, 1_0000, Figure{2022, 5}, Figure{2023, 100})}, "[7.50 2.50]"},
		{"one without a price that day: by the newest inhabitants", 1000, []Sharer{sharer("101", prices.Fixed, 9_0000, Figure{2024, 300}), {"147", nil, []Figure{{2024, 100}}}}, "[7.50 2.50]"},
		{"all free: by the newest inhabitants", 1000, []Sharer{sharer("101", prices.Fixed, 0, Figure{2024, 300}), sharer("147", prices.Fixed, 0, Figure{2024, 100})}, "[7.50 2.50]"},
		{"one free pays nothing", 1000, []Sharer{sharer("101", prices.Fixed, 0), sharer("147", prices.Fixed, 1)}, "[0.00 10.00]"},
	} {
		got, refusal, err := ShareCost(c.amount, "2024-05-01", c.sharers)
		if fmt.Sprint(got) != c.want || refusal != nil || err != nil {
			t.Errorf("%s: %v (%v, %v), want %s", c.sentence, got, refusal, err, c.want)
		}
	}
	if _, refusal, err := ShareCost(1000, "2024-05-01", nil); refusal == nil || refusal.Code != "NOBODY_SHARES" || err != nil {
		t.Error("a cost is shared over nobody:", refusal, err)
	}
	if _, _, err := ShareCost(1000, "2024-05-01", []Sharer{sharer("101", prices.Fixed, 0)}); !errors.Is(err, Uncounted{"101", 2024}) {
		t.Error("with neither weight nor figure the error is", err)
	}
}

func TestAShareIsIssuedOnceByTheFirstRunOnOrAfterItsDay(t *testing.T) {
	h := sixYears()
	h.Shares = []Share{{"claim 1", Claim, "2023-03-01", 1234_56, 0}, {"settlement 1", Settlement, "2023-09-20", 5, UsualVATRate}}
	var got strings.Builder
	var issued []Invoice
	for _, on := range []day.Day{"2023-02-15", "2023-02-28", "2023-09-15", "2023-09-16", "2023-09-20", "2023-09-20"} {
		run, err := Run(h, issued, on)
		if err != nil {
			t.Fatal(err)
		}
		issued = append(issued, run.Documents...)
		for _, d := range run.Documents {
			fmt.Fprintln(&got, d.Kind, d.Date, d.PlannedDate, d.DueDate, d.Start, d.End, d.Days, d.Net.StringFixed(2), d.VAT.StringFixed(2), d.Lines[0].Model, d.Lines[0].Inhabitants, d.Lines[0].Clauses)
		}
	}
	want := `ORDINARY 2023-02-15 2023-02-15 2023-03-17 2023-01-10 2023-06-30 172 985697.72 246424.43 PER_INHABITANT`
	rest := `CLAIM 2023-09-15 2023-03-01 2023-10-15 2023-03-01 2023-03-01 0 1234.56 0.00  <nil> [9.4]
ORDINARY 2023-09-15 2023-09-15 2023-10-15 2023-07-01 2023-12-31 184 1054467.32 263616.83 PER_INHABITANT`
	last := `SETTLEMENT 2023-09-20 2023-09-20 2023-10-20 2023-09-20 2023-09-20 0 0.05 0.01  <nil> [3.11]`
	for _, w := range []string{want, rest, last} {
		if !strings.Contains(got.String(), w) {
			t.Errorf("issued\n%swant\n%s", got.String(), w)
		}
	}
	if len(issued) != 4 {
		t.Errorf("%d documents, want 4", len(issued))
	}
}

func TestWhatIsSharedIsNeverCorrected(t *testing.T) {
	h := sixYears()
	h.Shares = []Share{{"claim 1", Claim, "2023-03-01", 1234_56, 0}}
	issued := issuedBy(t, h, "2023-03-01")
	h.Available = append(h.Available, Fact[Availability]{"2023-03-02", Availability{day.Never, true}})
	run, err := Run(h, issued, "2023-03-02")
	if err != nil || len(run.Documents) != 1 || run.Documents[0].Net.StringFixed(2) != "-985697.72" {
		t.Errorf("the run issues %v (%v), want the ordinary invoice taken back alone", run.Documents, err)
	}
}

func TestTheStatementTellsEachYearAndTheWhole(t *testing.T) {
	h := sixYears()
	h.Prices[0].Value = Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 36500_0000}
	h.Periods[0].Value = day.Range{Start: "2023-01-01", End: "2024-12-31"}
	h.Available[0].Value.On = "2023-01-01"
	issued := issuedBy(t, h, "2023-09-15")
	due, err := StillDue(h, issued)
	if err != nil {
		t.Fatal(err)
	}
	e := Statement([]ProjectCost{{2022, Development, 30_000_00}, {2023, Operation, 40_000_00}, {2023, Claims, -3_500_00}, {2024, Operation, 9_125_00}}, []Income{{issued, due}})
	var got strings.Builder
	for _, y := range append(e.Years, e.Total) {
		fmt.Fprintln(&got, y.Year, y.Costs.StringFixed(2), y.Issued.StringFixed(2), y.Forecast.StringFixed(2), *y.Coverage, y.Surplus.StringFixed(2))
	}
	want := `2022 30000.00 0.00 0.00 {0 false} -30000.00
2023 36500.00 36500.00 0.00 {1 false} 0.00
2024 9125.00 0.00 36500.00 {4 false} 27375.00
0 75625.00 36500.00 36500.00 {0.965289 true} -2625.00
`
	if got.String() != want {
		t.Errorf("the statement is\n%swant\n%s", got.String(), want)
	}
}

func TestWhatIsStillDueCompletesEachYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, _ *Held) {
			l.h.Figures = append([]Fact[Figure]{{"2020-01-01", Figure{2000, 4000}}}, l.h.Figures...)
			due, err := StillDue(l.h, l.issued)
			if err != nil {
				t.Fatal(err)
			}
			schedule, err := l.h.plan(l.issued, "").schedule()
			if err != nil {
				t.Fatal(err)
			}
			for _, y := range Statement(nil, []Income{{l.issued, due}}).Years {
				if want := net(linesOf(y.Year, schedule)); !y.Surplus.Equal(want) {
					t.Errorf("%d comes to %s, the schedule to %s", y.Year, y.Surplus, want)
				}
			}
		})
	})
}
