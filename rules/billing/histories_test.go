package billing

import (
	"encoding/json"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
)

// A history of the file: facts recorded on a day, and runs.
type givenHistory struct {
	Name  string
	Steps []struct {
		On    day.Day
		Facts json.RawMessage
		Run   day.Day
	}
	Documents []givenInvoice
}

// record adds the facts that the file gives on a day.
func (h *History) record(t testing.TB, on day.Day, text json.RawMessage) {
	t.Helper()
	var g givenFacts
	if err := json.Unmarshal(text, &g); err != nil {
		t.Fatal(err)
	}
	if g.RepaymentPeriod != nil {
		h.Periods = append(h.Periods, Fact[day.Range]{on, day.Range(*g.RepaymentPeriod)})
	}
	if g.AvailableFrom != "" {
		h.Available = append(h.Available, Fact[Availability]{on, Availability{g.AvailableFrom, true}})
	}
	for _, p := range g.Prices {
		h.Prices = append(h.Prices, Fact[Price]{on, price(t, p)})
	}
	for _, f := range g.Inhabitants {
		h.Figures = append(h.Figures, Fact[Figure]{on, f})
	}
	if g.PilotPeriod != nil {
		h.PilotPeriods = append(h.PilotPeriods, Fact[day.Range]{on, day.Range(*g.PilotPeriod)})
		h.Pilots = append(h.Pilots, Fact[bool]{on, true})
	}
	if g.ExitOn != "" {
		h.Exits = append(h.Exits, Fact[day.Day]{on, g.ExitOn})
	}
	switch {
	case g.ClosedOn != nil:
		h.Closings = append(h.Closings, Fact[day.Day]{on, *g.ClosedOn})
	case strings.Contains(string(text), "closedOn"): // null: withdrawn
		h.Closings = append(h.Closings, Fact[day.Day]{on, day.Never})
	}
	if g.VATRate != "" {
		h.VATRates = append(h.VATRates, Fact[money.Rate]{on, rate(t, g.VATRate)})
	}
}

func TestEveryHistoryIssuesItsDocuments(t *testing.T) {
	var histories []givenHistory
	read(t, "billing-histories.json", &histories)
	if len(histories) != 27 {
		t.Fatalf("there are %d histories, want 27", len(histories))
	}
	for _, given := range histories {
		t.Run(given.Name, func(t *testing.T) {
			h := History{Municipality: "101", FreeMonths: UsualFreeMonths, DaysToPay: UsualDaysToPay}
			var issued []Invoice
			var numbers []string
			next := map[int]int{}
			for _, step := range given.Steps {
				if step.Facts != nil {
					h.record(t, step.On, step.Facts)
					continue
				}
				run, err := Run(h, issued, step.Run)
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range run.Documents {
					next[d.Date.Year()]++
					d.Number = Number(d.Date.Year(), next[d.Date.Year()])
					issued, numbers = append(issued, d), append(numbers, d.Number)
				}
			}
			var got, want strings.Builder
			for _, d := range issued {
				got.WriteString(string(d.PlannedDate) + " " + told(d, numbers))
			}
			for _, d := range given.Documents {
				want.WriteString(string(d.PlannedDate) + " " + wanted(d))
			}
			if got.String() != want.String() {
				t.Errorf("issued\n%swant\n%s", got.String(), want.String())
			}
		})
	}
}
