package graph_test

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"strings"
	"testing"
)

const simulate = `query ($input: CostScenarioInput!) { simulateCosts(input: $input) { net vat gross invoices {
	kind date dueDate start end days net vat gross lines { start end days model price inhabitants net } } } }`

func TestEveryExampleIsWorkedOutForAnyone(t *testing.T) {
	file, err := os.ReadFile("../rules/billing/testdata/billing-examples.json")
	check(err)
	var examples []struct {
		Name     string
		Input    in
		Expected any
	}
	check(json.Unmarshal(file, &examples))
	if len(examples) < 35 {
		t.Fatalf("there are %d examples", len(examples))
	}
	w := newWorld(t)
	for _, e := range examples {
		got := get[struct{ SimulateCosts any }](w, "", simulate, in{"input": e.Input}).SimulateCosts
		if !reflect.DeepEqual(got, e.Expected) {
			t.Errorf("%s:\n got %s\nwant %s", e.Name, asJSON(got), asJSON(e.Expected))
		}
	}
	if w.version() != newWorld(t).version() {
		t.Error("a simulation stored something")
	}
}

// scenario is Copenhagen's first year, by its own figures.
func scenario(differs ...in) in {
	input := in{"repaymentPeriod": in{"start": "2025-01-01", "end": "2025-12-31"}, "availableFrom": "2025-01-01",
		"prices": []in{{"validFrom": "2025-01-01", "model": "PER_INHABITANT", "amount": "1"}}, "municipality": "101"}
	for _, d := range differs {
		maps.Copy(input, d)
	}
	return input
}

func TestASimulationTakesAMunicipalitysOwnInhabitants(t *testing.T) {
	w := newWorld(t)
	own := get[struct{ Municipality struct{ Inhabitants int } }](w, "", `{ municipality(code: "101") { inhabitants(year: 2025) } }`).Municipality.Inhabitants
	type schedule struct {
		SimulateCosts struct {
			Net      string
			Invoices []struct{ Lines []struct{ Inhabitants int } }
		}
	}
	of := func(differs ...in) (string, int) {
		s := get[schedule](w, "", simulate, in{"input": scenario(differs...)}).SimulateCosts
		return s.Net, s.Invoices[0].Lines[0].Inhabitants
	}
	if net, counted := of(); counted != own || net != json.Number(asJSON(own)).String()+".00" {
		t.Errorf("by its own %d inhabitants: %s kr. for %d", own, net, counted)
	}
	if net, counted := of(in{"inhabitants": []in{{"year": 2025, "inhabitants": 5}}}); counted != 5 || net != "5.00" {
		t.Errorf("by the inhabitants given: %s kr. for %d", net, counted)
	}
}

// faults is each fault that a scenario can have, alone, at its input field.
var faults = map[string]struct {
	differs in
	path    string
}{
	"a day that is none":              {in{"availableFrom": "2025-02-30"}, "availableFrom"},
	"a day too early":                 {in{"availableFrom": "1899-12-31"}, "availableFrom"},
	"a day too late":                  {in{"exitOn": "2201-01-01"}, "exitOn"},
	"a closing on no day":             {in{"closedOn": "soon"}, "closedOn"},
	"a period that starts on no day":  {in{"repaymentPeriod": in{"start": "2025", "end": "2025-12-31"}}, "repaymentPeriod.start"},
	"a period that ends first":        {in{"repaymentPeriod": in{"start": "2025-01-02", "end": "2025-01-01"}}, "repaymentPeriod.end"},
	"a period of fifty years and one": {in{"repaymentPeriod": in{"start": "2025-01-01", "end": "2075-01-01"}}, "repaymentPeriod.end"},
	"a pilot period that ends first":  {in{"pilotPeriod": in{"start": "2025-01-02", "end": "2025-01-01"}}, "pilotPeriod.end"},
	"no price on a charged day":       {ofPrice(in{"validFrom": "2025-01-02"}), "prices"},
	"two prices from one day": {in{"prices": []in{{"validFrom": "2025-01-01", "model": "FIXED", "amount": "1"},
		{"validFrom": "2025-01-01", "model": "FIXED", "amount": "2"}}}, "prices.1.validFrom"},
	"a negative amount":                {ofPrice(in{"amount": "-0.0001"}), "prices.0.amount"},
	"an amount too large":              {ofPrice(in{"amount": "1000000000.0001"}), "prices.0.amount"},
	"an amount with five decimals":     {ofPrice(in{"amount": "1.00001"}), "prices.0.amount"},
	"an amount that is no number":      {ofPrice(in{"amount": "1,5"}), "prices.0.amount"},
	"tiers on a fixed price":           {ofPrice(in{"model": "FIXED", "tiers": []in{{"above": 1, "factor": "1"}}}), "prices.0.tiers"},
	"21 tiers":                         {ofPrice(in{"tiers": tiers(21)}), "prices.0.tiers"},
	"two tiers above one number":       {ofPrice(in{"tiers": []in{{"above": 1, "factor": "1"}, {"above": 1, "factor": "2"}}}), "prices.0.tiers.1.above"},
	"a tier above a negative":          {ofPrice(in{"tiers": []in{{"above": -1, "factor": "1"}}}), "prices.0.tiers.0.above"},
	"a negative factor":                {ofPrice(in{"tiers": []in{{"above": 1, "factor": "-1"}}}), "prices.0.tiers.0.factor"},
	"a factor over 100":                {ofPrice(in{"tiers": []in{{"above": 1, "factor": "100.0001"}}}), "prices.0.tiers.0.factor"},
	"a factor with five decimals":      {ofPrice(in{"tiers": []in{{"above": 1, "factor": "0.00001"}}}), "prices.0.tiers.0.factor"},
	"no figure for a charged year":     {in{"inhabitants": []in{{"year": 2026, "inhabitants": 1}}}, "inhabitants"},
	"a rate of VAT that is empty":      {in{"vatRate": ""}, "vatRate"},
	"an exit on an empty day":          {in{"exitOn": ""}, "exitOn"},
	"a municipality without a code":    {in{"municipality": ""}, "municipality"},
	"two figures for one year":         {in{"inhabitants": []in{{"year": 2025, "inhabitants": 1}, {"year": 2025, "inhabitants": 2}}}, "inhabitants.1.year"},
	"negative inhabitants":             {in{"inhabitants": []in{{"year": 2025, "inhabitants": -1}}}, "inhabitants.0.inhabitants"},
	"too many inhabitants":             {in{"inhabitants": []in{{"year": 2025, "inhabitants": 100_000_001}}}, "inhabitants.0.inhabitants"},
	"a municipality that is none":      {in{"municipality": "999"}, "municipality"},
	"25 free months":                   {in{"pilotPeriod": in{"start": "2025-01-01", "end": "2025-06-30"}, "pilotFreeMonths": 25}, "pilotFreeMonths"},
	"free months without a pilot":      {in{"pilotFreeMonths": 2}, "pilotFreeMonths"},
	"a rate of VAT over 1":             {in{"vatRate": "1.0001"}, "vatRate"},
	"a rate of VAT below 0":            {in{"vatRate": "-0.1"}, "vatRate"},
	"a rate of VAT with five decimals": {in{"vatRate": "0.00001"}, "vatRate"},
	"over 1 000 prices":                {in{"prices": many(1001, func(int) in { return in{"validFrom": "2025-01-01", "model": "FIXED", "amount": "1"} })}, "prices"},
	"over 1 000 figures":               {in{"inhabitants": many(1001, func(n int) in { return in{"year": 1000 + n, "inhabitants": 1} })}, "inhabitants"},
}

func ofPrice(differs in) in {
	price := in{"validFrom": "2025-01-01", "model": "PER_INHABITANT", "amount": "1"}
	maps.Copy(price, differs)
	return in{"prices": []in{price}}
}

func tiers(n int) []in {
	return many(n, func(above int) in { return in{"above": above, "factor": "1"} })
}

func many(n int, of func(int) in) (list []in) {
	for i := range n {
		list = append(list, of(i))
	}
	return list
}

func TestEveryFaultOfAScenarioIsNamedAtItsField(t *testing.T) {
	w := newWorld(t)
	for name, f := range faults {
		a := w.ask("", simulate, in{"input": scenario(f.differs)})
		if got := a.codes(); len(got) == 0 || got[0] != "BAD_USER_INPUT simulateCosts.input."+f.path || string(a.Data) != "null" {
			t.Errorf("%s: %q in %s", name, got, a.Data)
		}
	}
}

func TestAllFaultsOfAScenarioAreNamedAtOnce(t *testing.T) {
	w := newWorld(t)
	a := w.ask("", simulate, in{"input": scenario(in{
		"repaymentPeriod": in{"start": "2025-01-02", "end": "2025-01-01"}, "availableFrom": "x", "exitOn": "1899-01-01", "closedOn": "y",
		"prices":      []in{{"validFrom": "z", "model": "FIXED", "amount": "-1", "tiers": []in{{"above": -1, "factor": "101"}}}},
		"inhabitants": []in{{"year": 2025, "inhabitants": -1}, {"year": 2025, "inhabitants": 1}}, "municipality": "999",
		"pilotFreeMonths": 25, "vatRate": "2"})})
	got := strings.Join(a.codes(), "\n")
	for _, path := range []string{"repaymentPeriod.end", "availableFrom", "exitOn", "closedOn", "prices.0.validFrom", "prices.0.amount", "prices.0.tiers",
		"prices.0.tiers.0.above", "prices.0.tiers.0.factor", "inhabitants.0.inhabitants", "inhabitants.1.year", "municipality", "pilotFreeMonths", "vatRate"} {
		if !strings.Contains(got, "BAD_USER_INPUT simulateCosts.input."+path+"\n") && !strings.HasSuffix(got, "BAD_USER_INPUT simulateCosts.input."+path) {
			t.Errorf("%s is not named among\n%s", path, got)
		}
	}
}
