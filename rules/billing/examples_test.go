package billing

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// The example files, as they are written.
type (
	givenRange struct{ Start, End day.Day }
	givenPrice struct {
		ValidFrom day.Day
		Model     prices.Model
		Amount    string
		Tiers     []prices.Tier
	}
	givenFacts struct {
		RepaymentPeriod *givenRange
		AvailableFrom   day.Day
		Prices          []givenPrice
		Inhabitants     []Figure
		PilotPeriod     *givenRange
		ExitOn          day.Day
		ClosedOn        *day.Day
		VATRate         string
	}
	givenLine struct {
		Start, End  day.Day
		Days        int
		Model       prices.Model
		Price       string
		Inhabitants *int
		Net         string
	}
	givenInvoice struct {
		Number                     string
		Kind                       Kind
		Date, PlannedDate, DueDate day.Day
		Start, End                 day.Day
		Days                       int
		Lines                      []givenLine
		Net, VAT, Gross            string
		Corrects                   []string
	}
)

func read(t testing.TB, file string, into any) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

func price(t testing.TB, p givenPrice) Price {
	t.Helper()
	amount, err := money.ParsePrice(p.Amount)
	if err != nil {
		t.Fatal(err)
	}
	return Price{ValidFrom: p.ValidFrom, Model: p.Model, Amount: amount, Tiers: p.Tiers}
}

func rate(t testing.TB, s string) money.Rate {
	t.Helper()
	r, err := money.ParseRate(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told is the invoice as the files tell it, one line each, so that a difference is readable.
func told(i Invoice, numbers []string) string {
	var corrects []string
	for _, c := range i.Corrects {
		corrects = append(corrects, numbers[c])
	}
	s := fmt.Sprintln(i.Number, i.Kind, i.Date, i.Start, i.End, i.Days, i.Net.StringFixed(2), i.VAT.StringFixed(2), i.Gross.StringFixed(2), corrects)
	for _, l := range i.Lines {
		s += fmt.Sprintln("   ", l.Start, l.End, l.Days, l.Model, l.Price, inhabitants(l.Inhabitants), l.Net.StringFixed(2))
	}
	return s
}

func wanted(i givenInvoice) string {
	s := fmt.Sprintln(i.Number, i.Kind, i.Date, i.Start, i.End, i.Days, i.Net, i.VAT, i.Gross, i.Corrects)
	for _, l := range i.Lines {
		s += fmt.Sprintln("   ", l.Start, l.End, l.Days, l.Model, l.Price, inhabitants(l.Inhabitants), l.Net)
	}
	return s
}

func inhabitants(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}

type example struct {
	Name     string
	Input    givenFacts
	Expected struct {
		Invoices        []givenInvoice
		Net, VAT, Gross string
	}
}

func examples(t testing.TB) (all []example) {
	t.Helper()
	read(t, "billing-examples.json", &all)
	if len(all) != 35 {
		t.Fatalf("there are %d examples, want 35", len(all))
	}
	return all
}

func (g givenFacts) facts(t testing.TB) Facts {
	t.Helper()
	f := Facts{Period: day.Range(*g.RepaymentPeriod), AvailableFrom: g.AvailableFrom, Figures: g.Inhabitants, ExitOn: g.ExitOn,
		FreeMonths: UsualFreeMonths, DaysToPay: UsualDaysToPay, VATRate: rate(t, g.VATRate)}
	for _, p := range g.Prices {
		f.Prices = append(f.Prices, price(t, p))
	}
	if g.PilotPeriod != nil {
		f.Pilot = day.Range(*g.PilotPeriod)
	}
	if g.ClosedOn != nil {
		f.ClosedOn = *g.ClosedOn
	}
	return f
}

func TestEveryExampleComesOutToTheOre(t *testing.T) {
	for _, e := range examples(t) {
		t.Run(e.Name, func(t *testing.T) {
			got, err := Schedule(e.Input.facts(t))
			if err != nil {
				t.Fatal(err)
			}
			want := e.Expected.Invoices
			for i := range max(len(got), len(want)) {
				var has, wants string
				if i < len(got) {
					has = told(got[i], nil)
				}
				if i < len(want) {
					wants = wanted(want[i])
					if i < len(got) && got[i].DueDate != want[i].DueDate {
						t.Errorf("due %s, want %s", got[i].DueDate, want[i].DueDate)
					}
				}
				if has != wants {
					t.Errorf("invoice %d is\n%swant\n%s", i, has, wants)
				}
			}
			net, vat, gross := total(got)
			if sums := strings.Join([]string{net, vat, gross}, " "); sums != e.Expected.Net+" "+e.Expected.VAT+" "+e.Expected.Gross {
				t.Errorf("in all %s, want %s %s %s", sums, e.Expected.Net, e.Expected.VAT, e.Expected.Gross)
			}
		})
	}
}

func total(list []Invoice) (net, vat, gross string) {
	all := Invoice{}
	for i := range slices.Values(list) {
		all.Net, all.VAT, all.Gross = all.Net.Add(i.Net), all.VAT.Add(i.VAT), all.Gross.Add(i.Gross)
	}
	return all.Net.StringFixed(2), all.VAT.StringFixed(2), all.Gross.StringFixed(2)
}
