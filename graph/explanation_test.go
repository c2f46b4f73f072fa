package graph_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/day"
)

// corrected is a project whose municipality was invoiced by a figure that was then corrected.
func (w *world) corrected() {
	w.Helper()
	w.today = "2022-01-10"
	b := w.billed()
	for _, step := range []struct {
		on    day.Day
		facts string
		run   day.Day
	}{
		{on: "2022-06-01", facts: `{"repaymentPeriod": {"start": "2023-01-01", "end": "2025-12-31"}, "availableFrom": "2023-01-10",
			"prices": [{"validFrom": "2023-01-01", "model": "PER_INHABITANT", "amount": "3.2500"}]}`},
		{on: "2023-02-12", facts: `{"inhabitants": [{"year": 2023, "inhabitants": 10000}]}`},
		{run: "2023-02-15"},
		{on: "2023-04-01", facts: `{"inhabitants": [{"year": 2023, "inhabitants": 9990}]}`},
		{run: "2023-09-15"},
	} {
		w.today = max(w.today, step.on, step.run)
		if step.run != "" {
			w.invoiced(step.run)
			continue
		}
		facts := map[string]json.RawMessage{}
		check(json.Unmarshal([]byte(step.facts), &facts))
		b.records(step.on, facts)
	}
}

const explained = `query ($n: String!) { invoice(number: $n) { explanation } }`

// explanation is how the document's amount came about, as the viewer is told it.
func (w *world) explanation(user, number string) []string {
	w.Helper()
	return get[struct {
		Invoice struct{ Explanation []string }
	}](w, user, explained, in{"n": number}).Invoice.Explanation
}

func TestAnInvoiceIsExplainedToTheFinanceOfItsMunicipalityAndOfKOMBIT(t *testing.T) {
	w := newWorld(t)
	w.corrected()
	for _, user := range []string{"kombit.finance", "kombit.admin", "102.finance", "102.signatory"} {
		told := w.explanation(user, "2023-000003")
		for _, want := range []string{
			"It corrects invoice 2023-000001 of 15 February 2023.",
			"Line 1 takes back line 1 of 2023-000001, which no longer holds: 10 January 2023 – 30 June 2023, -172 days, DKK -15,315.07.",
			"The price is DKK 3.2500 an inhabitant a year: DKK 3.2500 × 9,990 inhabitants on 1 January 2023 (Danmarks Statistik) = DKK 32,467.50 a year.",
			"VAT is 25%, as in 2023-000001: DKK -15.32 × 25% = DKK -3.83, rounded to whole øre.",
		} {
			if !slices.Contains(told, want) {
				t.Errorf("%s is not told %q, but\n%s", user, want, strings.Join(told, "\n"))
			}
		}
	}
	for _, user := range []string{"", "101.finance", "102.reader", "kombit.project"} {
		w.wants(w.ask(user, explained, in{"n": "2023-000003"}), `{"invoice":null}`)
	}
}

func TestAnExplanationIsInTheViewersLanguageAndTellsOfLaterCorrections(t *testing.T) {
	w := newWorld(t)
	w.corrected()
	dane := w.viewer("102.finance")
	dane.English = false
	var answer struct {
		Invoice struct{ Explanation []string }
	}
	check(json.Unmarshal(w.askAs(dane, explained, in{"n": "2023-000001"}).Data, &answer))
	if told := answer.Invoice.Explanation; !slices.Contains(told, "Linje 1 er siden taget tilbage af linje 1 i 2023-000003.") {
		t.Errorf("told\n%s", strings.Join(told, "\n"))
	}
}
