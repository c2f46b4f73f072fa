package graph_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
)

// amountsOf and costsOf are as the graph gives them.
type amountsOf struct{ Net, Vat, Gross decimal.Decimal }

func (a amountsOf) plus(b amountsOf) amountsOf {
	return amountsOf{a.Net.Add(b.Net), a.Vat.Add(b.Vat), a.Gross.Add(b.Gross)}
}

type costsOf struct {
	From, To        string
	Accrued         decimal.Decimal
	Issued, Planned amountsOf
	InhabitantsYear *int
	Final           bool
}

const (
	inAmounts = `{ net vat gross }`
	inCosts   = `{ from to accrued issued ` + inAmounts + ` planned ` + inAmounts + ` inhabitantsYear final }`
)

// costs is those of 101's agreement in alfa.
func (w *world) costs(from, to string) costsOf {
	w.Helper()
	return get[struct{ Agreement struct{ Costs costsOf } }](w, "101.finance",
		`query ($from: Date, $to: Date) { agreement(project: "alfa", municipality: "101") { costs(from: $from, to: $to) `+inCosts+` } }`,
		in{"from": from, "to": to}).Agreement.Costs
}

// wantsAmount wants that many kroner.
func (w *world) wantsAmount(what string, got decimal.Decimal, want string) {
	w.Helper()
	if got.StringFixed(2) != want {
		w.Errorf("%s is %s kr., want %s", what, got.StringFixed(2), want)
	}
}

func TestAYearsCostsAreIssuedOrPlannedAndComeToWhatAccrues(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.today = "2026-01-31"
	for _, c := range []struct{ asOf, issued, vat, planned string }{
		{"2026-02-14", "0.00", "0.00", "730000.00"},
		{"2026-02-15", "362000.00", "90500.00", "368000.00"},
		{"2026-09-15", "730000.00", "182500.00", "0.00"},
	} {
		w.runs(day.Day(c.asOf))
		costs := w.costs("2026-01-01", "2026-12-31")
		w.wantsAmount("accrued", costs.Accrued, "730000.00")
		w.wantsAmount("issued", costs.Issued.Net, c.issued)
		w.wantsAmount("VAT issued", costs.Issued.Vat, c.vat)
		w.wantsAmount("planned", costs.Planned.Net, c.planned)
		if !costs.Issued.Gross.Equal(costs.Issued.Net.Add(costs.Issued.Vat)) || !costs.Final {
			t.Errorf("as of %s: %+v", c.asOf, costs)
		}
	}
	w.wantsAmount("what accrues in ten days", w.costs("2026-01-01", "2026-01-10").Accrued, "20000.00")
	w.wantsAmount("what accrues in the rest", w.costs("2026-01-11", "2026-12-31").Accrued, "710000.00")
	w.wantsErrors(w.ask("101.finance", `{ agreement(project: "alfa", municipality: "101") { costs(from: "2026-02-01", to: "2026-01-31") { accrued } } }`),
		"BAD_USER_INPUT agreement.costs")
}

func TestACostWithoutAPriceNamesTheDay(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa", in{"processesPersonalData": false})
	agreement := w.accedes("alfa", "101")
	w.done(kombit, "planAvailability", in{"agreement": agreement, "on": "2026-02-01"})
	a := w.ask("101.finance", `{ agreement(project: "alfa", municipality: "101") { costs(from: "2026-01-01", to: "2026-12-31") { accrued } } }`)
	w.wantsErrors(a, "BAD_USER_INPUT agreement.costs")
	if len(a.Errors) == 1 && !strings.Contains(a.Errors[0].Message, "1 February 2026") {
		t.Error(a.Errors[0].Message)
	}
}

// yearOf is a year of a forecast, or of one agreement in it.
type yearOf struct {
	Year        int
	Costs       costsOf
	Corrections amountsOf
	Quarters    []costsOf
	Projects    []struct {
		Agreement   struct{ Project struct{ Slug string } }
		Costs       costsOf
		Corrections amountsOf
		Quarters    []costsOf
	}
}

func (w *world) forecast(code string) []yearOf {
	w.Helper()
	return get[struct{ Municipality struct{ Forecast []yearOf } }](w, code+".finance",
		`query ($m: String!) { municipality(code: $m) { forecast { year costs `+inCosts+` corrections `+inAmounts+` quarters `+inCosts+`
			projects { agreement { project { slug } } costs `+inCosts+` corrections `+inAmounts+` quarters `+inCosts+` } } } }`, in{"m": code}).Municipality.Forecast
}

// addUp wants the parts to come to the whole.
func (w *world) addUp(what string, whole costsOf, parts []costsOf) {
	w.Helper()
	var sum costsOf
	final := true
	for _, p := range parts {
		sum.Accrued, sum.Issued, sum.Planned = sum.Accrued.Add(p.Accrued), sum.Issued.plus(p.Issued), sum.Planned.plus(p.Planned)
		final = final && p.Final
	}
	if asJSON([]any{sum.Accrued, sum.Issued, sum.Planned, final}) != asJSON([]any{whole.Accrued, whole.Issued, whole.Planned, whole.Final}) {
		w.Errorf("%s: %s come to %s, and the whole is %s", what, asJSON(parts), asJSON(sum), asJSON(whole))
	}
}

func TestAForecastOfFiveYearsAddsUpByQuarterAndProject(t *testing.T) {
	w := invoiced(t)
	years := w.forecast("751")
	if len(years) != 5 {
		t.Fatalf("%d years", len(years))
	}
	inhabitants := get[struct{ Municipality struct{ Inhabitants int64 } }](w, "", `{ municipality(code: "751") { inhabitants(year: 2026) } }`).Municipality.Inhabitants
	yearly := decimal.NewFromInt(inhabitants).Mul(decimal.RequireFromString("3.25")).Round(2)
	for i, y := range years {
		if y.Year != 2026+i || y.Costs.From != fmt.Sprintf("%d-01-01", y.Year) || len(y.Quarters) != 4 || len(y.Projects) != 2 {
			t.Fatalf("%+v", y)
		}
		w.addUp(fmt.Sprintf("the quarters of %d", y.Year), y.Costs, y.Quarters)
		var projects []costsOf
		for n, p := range y.Projects {
			w.addUp(fmt.Sprintf("the quarters of %s in %d", p.Agreement.Project.Slug, y.Year), p.Costs, p.Quarters)
			w.wantsAmount(p.Agreement.Project.Slug+"'s year", p.Costs.Accrued, yearly.StringFixed(2))
			if slug := []string{"alfa", "beta"}[n]; p.Agreement.Project.Slug != slug {
				t.Errorf("%s stands where %s should", p.Agreement.Project.Slug, slug)
			}
			projects = append(projects, p.Costs)
		}
		w.addUp(fmt.Sprintf("the projects of %d", y.Year), y.Costs, projects)
		if y.Costs.Final != (i == 0) || y.Costs.InhabitantsYear == nil || *y.Costs.InhabitantsYear != 2026 {
			t.Errorf("%d is final: %t, by the inhabitants of %v", y.Year, y.Costs.Final, y.Costs.InhabitantsYear)
		}
		if i > 0 && (!y.Costs.Issued.Net.IsZero() || !y.Costs.Planned.Net.Equal(y.Costs.Accrued)) {
			t.Errorf("%d: %+v", y.Year, y.Costs)
		}
	}
	whole := get[struct{ Municipality struct{ Costs costsOf } }](w, "751.finance", `{ municipality(code: "751") { costs `+inCosts+` } }`).Municipality.Costs
	if !reflect.DeepEqual(whole, years[0].Costs) {
		t.Errorf("this year costs %+v, and in the forecast %+v", whole, years[0].Costs)
	}
}

func TestAForecastTellsCorrectionsOfEarlierYearsApart(t *testing.T) {
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	w.runs("2026-09-15")
	w.today = "2027-01-10"
	w.done("kombit.finance", "recordPrice", w.but(w.lowers(steering), in{"decidedOn": "2027-01-10"}))
	w.done("101.signatory", "consentToPrice", in{"agreement": agreement, "price": w.price()})
	w.runs("2027-01-10")
	year := w.forecast("101")[0]
	w.wantsAmount("corrections", year.Corrections.Net, "-365000.00")
	w.wantsAmount("VAT of corrections", year.Corrections.Vat, "-91250.00")
	w.wantsAmount("issued", year.Costs.Issued.Net, "-365000.00")
	w.wantsAmount("accrued", year.Costs.Accrued, "365000.00")
	w.wantsAmount("planned", year.Costs.Planned.Net, "365000.00")
}

// quoted is a planned invoice or an issued one, without its dates.
type quoted struct {
	Kind, Start, End string
	Days             int
	Net, Vat, Gross  string
	Lines            []struct {
		Start, End  string
		Days        int
		Price       string
		Inhabitants *int
		Net         string
		Clauses     []struct{ ID string }
		Arithmetic  struct{ SumToEnd, SumBefore struct{ Digits string } }
	}
}

const inQuoted = `{ kind start end days net vat gross lines { start end days price inhabitants net clauses { id }
	arithmetic { sumToEnd { digits } sumBefore { digits } } } }`

func TestAnExitQuoteIsWhatARunThenIssues(t *testing.T) {
	for _, c := range []struct {
		quotedOn, leaves day.Day
		documents        int
	}{
		{"2026-01-20", "2026-03-01", 2}, // nothing is issued yet: January–June falls due besides
		{"2026-02-20", "2026-03-01", 1},
		{"2026-02-20", "2026-09-15", 1},
		{"2026-02-20", "2026-09-16", 2},
	} {
		w := newWorld(t)
		w.charging("alfa", "101")
		w.runs(c.quotedOn)
		issued := len(w.pays("101"))
		quote := get[struct {
			Agreement struct {
				ExitQuote struct {
					Exits    []quoted
					Ordinary []quoted
					Final    bool
				}
			}
		}](w, "101.finance", `query ($on: Date!) { agreement(project: "alfa", municipality: "101") { exitQuote(on: $on) {
			exits `+inQuoted+` ordinary `+inQuoted+` final } } }`, in{"on": c.leaves}).Agreement.ExitQuote
		w.done("101.signatory", "exitAgreement", in{"agreement": w.agreement("alfa", "101"), "on": c.leaves})
		w.runs(c.leaves)
		var got []quoted
		for _, e := range get[struct {
			Invoices struct{ Edges []struct{ Node quoted } }
		}](w, "101.finance",
			`{ invoices(first: 9, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node `+inQuoted+` } } }`).Invoices.Edges[issued:] {
			got = append(got, e.Node)
		}
		want := append(quote.Ordinary, quote.Exits...)
		if len(got) != c.documents || asJSON(got) != asJSON(want) || !quote.Final {
			t.Errorf("leaving on %s, the quote of %s was\n%s\nand the run issued\n%s", c.leaves, c.quotedOn, asJSON(want), asJSON(got))
		}
	}
}

func TestLeavingAfterThePeriodIsQuotedAsFree(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.runs("2030-09-15")
	w.wants(w.ask("101.finance", `{ agreement(project: "alfa", municipality: "101") { exitQuote(on: "2031-01-01") { exits { net } ordinary { net } final } } }`),
		`{"agreement":{"exitQuote":{"exits":[],"ordinary":[],"final":true}}}`)
}

func TestWhatStandsOfTheDocumentsComesToTheirNets(t *testing.T) {
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	w.runs("2026-09-15")
	change := w.lowers(steering)
	for _, c := range []struct {
		amount string
		on     day.Day
	}{{"365000", "2026-09-16"}, {"1095000", "2026-09-17"}, {"803000", "2026-09-18"}} {
		w.today = c.on
		w.done("kombit.finance", "recordPrice", w.but(change, in{"amount": c.amount}))
		w.done("101.signatory", "consentToPrice", in{"agreement": agreement, "price": w.price()})
		w.runs(c.on)
	}
	var nets, standing decimal.Decimal
	var corrected []string
	for _, e := range get[struct {
		Invoices struct {
			Edges []struct {
				Node struct {
					Net, CorrectedNet     decimal.Decimal
					Corrects, CorrectedBy []struct{ Number string }
				}
			}
		}
	}](w, "101.finance", `{ invoices(first: 9, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node { net correctedNet corrects { number } correctedBy { number } } } } }`).Invoices.Edges {
		nets = nets.Add(e.Node.Net)
		if len(e.Node.Corrects) == 0 {
			standing = standing.Add(e.Node.CorrectedNet)
			corrected = append(corrected, e.Node.CorrectedNet.StringFixed(2))
		}
	}
	w.wantsAmount("all that was issued", nets, "803000.00")
	w.wantsAmount("what stands", standing, "803000.00")
	if got := asJSON(corrected); got != asJSON([]string{"398200.00", "404800.00"}) {
		t.Errorf("of the two invoices stand %s", got)
	}
}

func TestTheBreakEvenPriceIsTheSmallestThatCoversTheCosts(t *testing.T) { // 4.8 of billing
	w := newWorld(t)
	w.charging("alfa", "101", "751")
	const query = `query ($c: Decimal!, $model: PriceModel, $m: [String!]) { project(slug: "alfa") { breakEvenPrice(costs: $c, model: $model, municipalities: $m) {
		price income over refusals { code path } } } }`
	found := func(price, income, over string) string {
		return fmt.Sprintf(`{"project":{"breakEvenPrice":{"price":%q,"income":%q,"over":%q,"refusals":[]}}}`, price, income, over)
	}
	fixed := in{"c": "3650000.00", "model": "FIXED"}
	// A year of 364 999.9950 kr. is rounded to 365 000.00 kr.
	w.wants(w.ask("", query, fixed), found("364999.9950", "3650000.00", "0.00"))
	w.wants(w.ask("", query, fixed, in{"m": []string{"101"}}), found("729999.9950", "3650000.00", "0.00"))
	w.wants(w.ask("", query, fixed, in{"m": []string{"101", "147", "751", "153"}}), found("182499.9950", "3650000.00", "0.00"))
	w.wantsErrors(w.ask("", query, fixed, in{"m": []string{"101", "999"}}), "BAD_USER_INPUT project.breakEvenPrice")

	price := get[struct {
		Project struct {
			BreakEvenPrice struct{ Price, Income, Over decimal.Decimal }
		}
	}](w, "", query, in{"c": "15000000.00"}).Project.BreakEvenPrice
	at := func(price decimal.Decimal) (sum decimal.Decimal) {
		for _, code := range []string{"101", "751"} {
			sum = sum.Add(get[struct{ SimulateCosts struct{ Net decimal.Decimal } }](w, "", `query ($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }`,
				in{"input": in{"repaymentPeriod": fiveYears, "availableFrom": "2026-01-01", "municipality": code,
					"prices": []in{{"validFrom": "2026-01-01", "model": "PER_INHABITANT", "amount": price.String()}}}}).SimulateCosts.Net)
		}
		return sum
	}
	costs := decimal.NewFromInt(15_000_000)
	if income := at(price.Price); !income.Equal(price.Income) || income.LessThan(costs) || !income.Sub(costs).Equal(price.Over) {
		t.Errorf("at %s the income is %s, and is said to be %s, %s over", price.Price, income, price.Income, price.Over)
	}
	if less := at(price.Price.Sub(decimal.New(1, -4))); !less.LessThan(costs) {
		t.Errorf("a lower price than %s brings %s", price.Price, less)
	}
}

func TestThereIsNoBreakEvenPriceWithNobodyToPayOrFromAMillion(t *testing.T) { // 4.8 of billing
	w := newWorld(t)
	w.charging("alfa")
	const query = `query ($c: Decimal!, $m: [String!]) { project(slug: "alfa") { breakEvenPrice(costs: $c, model: FIXED, municipalities: $m) {
		price refusals { code } } } }`
	refused := func(code string) string {
		return `{"project":{"breakEvenPrice":{"price":null,"refusals":[{"code":"` + code + `"}]}}}`
	}
	w.wants(w.ask("", query, in{"c": "1.00", "m": nil}), refused("NOBODY_PAYS"))
	w.wants(w.ask("", query, in{"c": "5000000.01", "m": []string{"101"}}), refused("NO_PRICE_COVERS"))
}

func TestAProjectsEconomyIsToldByYear(t *testing.T) { // 5.1
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.today = "2026-02-15"
	cost := in{"project": "alfa", "kind": "DEVELOPMENT"}
	w.done("kombit.finance", "recordCost", w.but(cost, in{"year": 2025, "amount": "2000000.00"}))
	w.done("kombit.finance", "recordCost", w.but(cost, in{"year": 2026, "amount": "1100000.00"}))
	w.done("kombit.finance", "recordCost", w.but(cost, in{"year": 2026, "amount": "-100000.00", "kind": "OPERATION"}))
	w.runs("2026-02-15")
	data := w.ask("kombit.project", `{ project(slug: "alfa") { economy { years { year costs issued forecast coverage { digits cut } surplus }
		total { year costs issued forecast coverage { digits cut } surplus } } } }`)
	later := ""
	for year := 2027; year <= 2030; year++ {
		later += fmt.Sprintf(`,{"year":%d,"costs":"0.00","issued":"0.00","forecast":"730000.00","coverage":null,"surplus":"730000.00"}`, year)
	}
	w.wants(data, `{"project":{"economy":{"years":[`+
		`{"year":2025,"costs":"2000000.00","issued":"0.00","forecast":"0.00","coverage":{"digits":"0.00","cut":false},"surplus":"-2000000.00"},`+
		`{"year":2026,"costs":"1000000.00","issued":"362000.00","forecast":"368000.00","coverage":{"digits":"0.73","cut":false},"surplus":"-270000.00"}`+later+`],`+
		`"total":{"year":null,"costs":"3000000.00","issued":"362000.00","forecast":"3288000.00","coverage":{"digits":"1.216666","cut":true},"surplus":"650000.00"}}}}`)
}

func TestADocumentTellsHowMuchMoreItIsThanTheOneBefore(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa", "101")
	w.runs("2026-02-15")
	w.runs("2026-09-15")
	w.wants(w.ask("101.finance", `{ invoices(first: 9, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node { number net moreThanPrevious previous { number net } } } } }`), `{"invoices":{"edges":[`+
		`{"node":{"number":"2026-000001","net":"1082563.73","moreThanPrevious":null,"previous":null}},`+
		`{"node":{"number":"2026-000002","net":"1100506.77","moreThanPrevious":"17943.04","previous":{"number":"2026-000001","net":"1082563.73"}}}]}}`)
}

func TestAnEconomyIsToldUpToEachYearsEnd(t *testing.T) { // 5.12
	w := newWorld(t)
	w.charging("alfa", "101")
	for year, amount := range map[int]string{2025: "2000000.00", 2026: "1100000.00"} {
		w.done("kombit.finance", "recordCost", in{"project": "alfa", "kind": "DEVELOPMENT", "year": year, "amount": amount})
	}
	w.runs("2026-02-15")
	later := ""
	for year := 2026; year <= 2030; year++ {
		later += fmt.Sprintf(`,{"year":%d,"soFar":{"costs":"3100000.00","issued":"1082563.73","surplus":"-2017436.27"}}`, year)
	}
	w.wants(w.ask("kombit.project", `{ project(slug: "alfa") { economy { years { year soFar { costs issued surplus } } total { soFar { costs issued surplus } } } } }`),
		`{"project":{"economy":{"years":[{"year":2025,"soFar":{"costs":"2000000.00","issued":"0.00","surplus":"-2000000.00"}}`+later+
			`],"total":{"soFar":{"costs":"3100000.00","issued":"1082563.73","surplus":"-2017436.27"}}}}}`)
}
