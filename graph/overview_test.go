package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"tilslutning/ent/store/storetest"
	"tilslutning/rules/day"
)

// twoRuns is two projects charged to København and Aabenraa, invoiced twice in 2026.
func (w *world) twoRuns() {
	w.Helper()
	for _, slug := range []string{"alfa", "beta"} {
		w.charging(slug)
		w.fixed(slug)
		w.uses(slug, "101")
	}
	w.uses("alfa", "580")
	w.runs("2026-02-15")
	w.runs("2026-09-15")
}

func TestInvoicesAreAddedUpAsFarAsTheViewerSeesThem(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.twoRuns()
		const query = `query ($w: InvoiceWhereInput) { invoiceTotals(where: $w) { count net vat gross } invoiceYears(where: $w) { year count net } }`
		totals := func(count int, net, vat, gross, years string) string {
			return fmt.Sprintf(`{"invoiceTotals":{"count":%d,"net":%q,"vat":%q,"gross":%q},"invoiceYears":[%s]}`, count, net, vat, gross, years)
		}
		w.wants(w.ask(kombitFinance, query), totals(6, "2190000.00", "547500.00", "2737500.00", `{"year":2026,"count":6,"net":"2190000.00"}`))
		w.wants(w.ask("101.finance", query), totals(4, "1460000.00", "365000.00", "1825000.00", `{"year":2026,"count":4,"net":"1460000.00"}`))
		w.wants(w.ask("147.finance", query), totals(0, "0.00", "0.00", "0.00", ""))
		for search, count := range map[string]int{"PROJEKT BET": 2, "aabenRÅ": 2, "åbenrå": 2, "Aabenraa": 2, "2026-00000": 6, "000003": 1, "580": 2, "%": 0} {
			got := get[struct {
				InvoiceTotals struct{ Count int }
				Invoices      struct{ TotalCount int }
			}](w, kombitFinance, `query ($w: InvoiceWhereInput) { invoiceTotals(where: $w) { count } invoices(where: $w) { totalCount } }`, in{"w": in{"search": search}})
			if got.InvoiceTotals.Count != count || got.Invoices.TotalCount != count {
				t.Errorf("searched by %s are %d and %d, want %d", search, got.InvoiceTotals.Count, got.Invoices.TotalCount, count)
			}
		}
		w.wantsErrors(w.ask("101.reader", query), "FORBIDDEN invoiceTotals", "FORBIDDEN invoiceYears")
		w.wantsErrors(w.ask("", query), "UNAUTHENTICATED invoiceTotals", "UNAUTHENTICATED invoiceYears")
	})
}

func TestRunsAreListedTheNewestFirstWithWhatTheyIssued(t *testing.T) {
	w := newWorld(t)
	w.twoRuns()
	w.runs("2026-09-15")
	w.wants(w.ask(kombitFinance, `{ invoiceRuns(first: 2) { totalCount edges { node { asOf documents net vat gross heldCount } } } }`),
		`{"invoiceRuns":{"totalCount":3,"edges":[{"node":{"asOf":"2026-09-15","documents":0,"net":"0.00","vat":"0.00","gross":"0.00","heldCount":0}},`+
			`{"node":{"asOf":"2026-09-15","documents":3,"net":"1104000.00","vat":"276000.00","gross":"1380000.00","heldCount":0}}]}}`)
	w.wants(w.ask(kombitFinance, `{ invoice(number: "2026-000001") { run { asOf } } }`), `{"invoice":{"run":{"asOf":"2026-02-15"}}}`)
	w.wantsErrors(w.ask("101.finance", `{ invoice(number: "2026-000001") { run { asOf } } }`), "FORBIDDEN invoice.run")
	w.wants(w.ask("101.finance", `{ invoiceRuns(first: 2) { totalCount edges { node { asOf } } } }`), `{"invoiceRuns":{"totalCount":0,"edges":[]}}`)
}

func TestADocumentIsFoundByItsRunThoughAnotherRanTheSameDay(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.charging("alfa", "101", "751")
		w.today = "2026-02-15"
		first := w.done(kombitFinance, "runInvoicing", in{"asOf": w.today})
		for _, code := range []string{"101", "751"} { // both are corrected
			w.done(kombitFinance, "recordInhabitants", in{"municipality": code, "year": 2026, "inhabitants": 200_000, "source": "Rettet"})
		}
		second := w.done(kombitFinance, "runInvoicing", in{"asOf": w.today})
		const query = `query ($w: InvoiceWhereInput) { invoices(first: 9, where: $w, orderBy: [{field: NUMBER, direction: ASC}]) { totalCount edges { node { number } } } }`
		rows := func(numbers ...string) string {
			edges := []string{}
			for _, n := range numbers {
				edges = append(edges, fmt.Sprintf(`{"node":{"number":%q}}`, n))
			}
			return fmt.Sprintf(`{"invoices":{"totalCount":%d,"edges":[%s]}}`, len(numbers), strings.Join(edges, ","))
		}
		const one, two, three, four = "2026-000001", "2026-000002", "2026-000003", "2026-000004" // 101 has the odd ones
		for _, where := range []struct {
			in
			kombit, own []string
		}{
			{in{"run": first}, []string{one, two}, nil},
			{in{"run": second}, []string{three, four}, nil},
			{in{"run": second, "municipality": "751"}, []string{four}, nil},
			{in{"not": in{"run": first}}, []string{three, four}, []string{one, three}},
			{in{"not": in{"run": second}}, []string{one, two}, []string{one, three}},
			{in{"run": "RU00000000-0000-7000-8000-000000000000"}, nil, nil},
		} {
			w.wants(w.ask(kombitFinance, query, in{"w": where.in}), rows(where.kombit...))
			w.wants(w.ask("101.finance", query, in{"w": where.in}), rows(where.own...))
			w.wants(w.ask("", query, in{"w": where.in}), rows())
		}
		w.wants(w.ask(kombitFinance, `query ($w: InvoiceWhereInput) { invoiceTotals(where: $w) { count } }`, in{"w": in{"run": second}}), `{"invoiceTotals":{"count":2}}`)
	})
}

func TestAPreviewIsAddedUpByKindAndProject(t *testing.T) {
	w := newWorld(t)
	w.twoRuns()
	w.wants(w.ask(kombitFinance, `{ previewInvoicing(asOf: "2027-02-15") { byKind { kind count net } byProject { project { slug } count gross } } }`),
		`{"previewInvoicing":{"byKind":[{"kind":"ORDINARY","count":3,"net":"1086000.00"}],`+
			`"byProject":[{"project":{"slug":"alfa"},"count":2,"gross":"905000.00"},{"project":{"slug":"beta"},"count":1,"gross":"452500.00"}]}}`)
}

func TestTheNextInvoicesAreThoseNotIssuedYet(t *testing.T) {
	w := newWorld(t)
	w.twoRuns()
	const query = `query ($u: Date) { municipality(code: "101") { plannedInvoices(until: $u) { agreement { project { slug } } invoice { kind date net } } } }`
	w.wants(w.ask("101.finance", query, in{"u": "2027-02-15"}), `{"municipality":{"plannedInvoices":[`+
		`{"agreement":{"project":{"slug":"alfa"}},"invoice":{"kind":"ORDINARY","date":"2027-02-15","net":"362000.00"}},`+
		`{"agreement":{"project":{"slug":"beta"}},"invoice":{"kind":"ORDINARY","date":"2027-02-15","net":"362000.00"}}]}}`)
	w.wantsErrors(w.ask("101.finance", query, in{"u": "2032-01-01"}), "BAD_USER_INPUT municipality.plannedInvoices")
	w.wantsErrors(w.ask("751.finance", query, in{"u": "2027-02-15"}), "FORBIDDEN municipality.plannedInvoices")
}

func TestWhatAYearCostsMoreIsToldByReason(t *testing.T) {
	w := newWorld(t)
	w.twoRuns()
	w.wants(w.ask("101.finance", `{ municipality(code: "101") { costChanges(year: 2026) { before now difference parts { reason amount days }
		agreements { agreement { project { slug } } difference parts { reason amount days on } } } } }`),
		`{"municipality":{"costChanges":{"before":"0.00","now":"1460000.00","difference":"1460000.00","parts":[{"reason":"JOINED","amount":"1460000.00","days":null}],`+
			`"agreements":[{"agreement":{"project":{"slug":"alfa"}},"difference":"730000.00","parts":[{"reason":"JOINED","amount":"730000.00","days":365,"on":"2026-01-01"}]},`+
			`{"agreement":{"project":{"slug":"beta"}},"difference":"730000.00","parts":[{"reason":"JOINED","amount":"730000.00","days":365,"on":"2026-01-01"}]}]}}}`)
	w.wantsErrors(w.ask("751.finance", `{ municipality(code: "101") { costChanges { now } } }`), "FORBIDDEN municipality.costChanges")
}

func TestAnExtensionIsToldByItsPrice(t *testing.T) { // 5.13
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	w.done("kombit.finance", "extendProject", extension(w.decides(steering, "EXTENSION")))
	w.done("101.signatory", "optIn", in{"agreement": agreement, "extension": w.extension()})
	w.wants(w.ask("101.finance", `{ municipality(code: "101") { costChanges(year: 2031) { before now parts { reason amount }
		agreements { parts { reason amount days on fromPrice toPrice } } } } }`),
		`{"municipality":{"costChanges":{"before":"730000.00","now":"1200.00","parts":[{"reason":"PRICE","amount":"-728800.00"}],`+
			`"agreements":[{"parts":[{"reason":"PRICE","amount":"-728800.00","days":null,"on":null,"fromPrice":"730000.0000","toPrice":"1200.0000"}]}]}}}`)
}

func TestThePortfolioNamesWhatItLeavesOut(t *testing.T) {
	w := newWorld(t)
	w.uncounted()
	w.charging("alfa", "102", "751")
	w.charging("beta", "101")
	w.done(kombit, "recordRepaymentPeriod", in{"project": "beta", "period": in{"start": "2025-12-31", "end": "2030-12-31"}})
	w.done(kombit, "confirmAvailability", in{"agreement": w.agreement("beta", "101"), "on": "2025-12-31"})
	w.wants(w.ask(kombitFinance, `{ portfolio { refusals { code path message } } }`), `{"portfolio":{"refusals":[`+
		`{"code":"NO_INHABITANTS","path":"","message":"Projekt alfa, Prøve: The inhabitants on 1 January 2026, or an earlier year, must be known."},`+
		`{"code":"NO_PRICE","path":"","message":"Projekt beta, København: A price must hold from the first day that is charged: 31 December 2025."}]}}`)
}

func TestTheOthersAreComparedWhereFiveMoreTakePart(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa", "101", "751", "147", "151", "153") // 3.25 kr. an inhabitant
	const query = `query ($m: String!) { agreement(project: "alfa", municipality: $m) { comparison(year: 2026) {
		perInhabitant others smallest median largest refusals { code } } } }`
	w.wants(w.ask("101.finance", query, in{"m": "101"}), `{"agreement":{"comparison":{"perInhabitant":"3.25","others":4,"smallest":null,"median":null,"largest":null,"refusals":[{"code":"TOO_FEW"}]}}}`)
	w.uses("alfa", "155")
	w.wants(w.ask("101.finance", query, in{"m": "101"}), `{"agreement":{"comparison":{"perInhabitant":"3.25","others":5,"smallest":"3.25","median":"3.25","largest":"3.25","refusals":[]}}}`)
	for _, user := range []string{"101.reader", "751.finance", "157.finance", "kombit.project"} {
		w.wantsErrors(w.ask(user, query, in{"m": "101"}), "FORBIDDEN agreement.comparison")
	}
	w.wantsErrors(w.ask("", query, in{"m": "101"}), "UNAUTHENTICATED agreement.comparison")
	w.invited("alfa", "157")
	w.wants(w.ask("157.finance", query, in{"m": "157"}), `{"agreement":{"comparison":{"perInhabitant":null,"others":6,"smallest":null,"median":null,"largest":null,"refusals":[{"code":"NOT_ACCEDED"}]}}}`)
}

func TestThePortfolioIsTheSumOfItsProjects(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.twoRuns()
		w.done(kombitFinance, "recordCost", in{"project": "beta", "year": 2025, "kind": "DEVELOPMENT", "amount": "1000.00"})
		type economy struct{ Costs, Issued, Forecast, Surplus string }
		type project struct {
			Project struct{ Slug string }
			Economy economy
		}
		const all = `{ costs issued forecast surplus }`
		got := get[struct {
			Portfolio struct {
				Years []struct {
					Year     int
					Economy  economy
					Projects []project
				}
				Total    economy
				Projects []project
			}
			Project struct{ Economy struct{ Total economy } }
		}](w, kombitFinance, `{ portfolio { years { year economy `+all+` projects { project { slug } economy `+all+` } } total `+all+` projects { project { slug } economy `+all+` } }
			project(slug: "beta") { economy { total `+all+` } } }`)
		if years := got.Portfolio.Years; len(years) != 6 || years[0].Year != 2025 || len(years[0].Projects) != 1 || years[1].Economy.Issued != "2190000.00" || len(years[1].Projects) != 2 {
			t.Errorf("%+v", years)
		}
		if got.Portfolio.Total != (economy{"1000.00", "2190000.00", "8760000.00", "10949000.00"}) {
			t.Errorf("in total %+v", got.Portfolio.Total)
		}
		if of := got.Portfolio.Projects; len(of) != 2 || of[1].Project.Slug != "beta" || of[1].Economy != got.Project.Economy.Total {
			t.Errorf("%+v, though beta's economy is %+v", of, got.Project.Economy.Total)
		}
		w.wantsErrors(w.ask("kombit.project", `{ portfolio { total { costs } } worklist { kind } }`), "FORBIDDEN portfolio", "FORBIDDEN worklist")
	})
}

func TestTheWorklistTellsWhatTheFactsShow(t *testing.T) {
	w := newWorld(t)
	steering := w.charging("alfa", "101", "751")
	w.runs("2026-02-15")
	w.done(kombitFinance, "recordPrice", w.but(w.lowers(steering), in{"decidedOn": w.today}))
	w.today = "2027-01-10"
	w.wants(w.ask(kombitFinance, `{ worklist { kind project { slug } municipality { code } year count since clause { id } } }`), `{"worklist":[`+
		`{"kind":"CONSENT_WAITING","project":{"slug":"alfa"},"municipality":null,"year":null,"count":2,"since":"2026-01-01","clause":{"id":"5.10"}},`+
		`{"kind":"RUN_DUE","project":{"slug":"alfa"},"municipality":null,"year":null,"count":2,"since":"2026-09-15","clause":{"id":"5.11"}},`+
		`{"kind":"INHABITANTS_MISSING","project":null,"municipality":null,"year":2027,"count":2,"since":"2027-01-01","clause":{"id":"5.11"}},`+
		`{"kind":"YEAR_NOT_CLOSED","project":{"slug":"alfa"},"municipality":null,"year":2026,"count":1,"since":"2027-01-01","clause":{"id":"5.12"}}]}`)
	w.runs("2027-01-10")
	w.done(kombitFinance, "closeYear", in{"project": "alfa", "year": 2026, "surplusUse": "LOWER_PRICE", "decision": w.decides(steering, "SURPLUS")})
	w.wants(w.ask(kombitFinance, `{ worklist { kind } project(slug: "alfa") { closedYears { year surplusUse decision { kind } decidedOn } } }`),
		`{"worklist":[{"kind":"CONSENT_WAITING"},{"kind":"INHABITANTS_MISSING"}],`+
			`"project":{"closedYears":[{"year":2026,"surplusUse":"LOWER_PRICE","decision":{"kind":"SURPLUS"},"decidedOn":"2027-01-10"}]}}`)
	w.wants(w.ask("kombit.project", `{ project(slug: "alfa") { closedYears { year } } }`), `{"project":{"closedYears":[]}}`)
}

func TestACorrectionIsDueSinceItsFactWasRecorded(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa", "101")
	w.runs("2026-09-15")
	since := func(want string) {
		t.Helper()
		w.wants(w.ask(kombitFinance, `{ worklist { kind since } }`), `{"worklist":[`+want+`]}`)
	}
	for _, c := range []struct {
		on  day.Day
		act string
		of  in
	}{
		{"2026-10-04", "confirmAvailability", in{"agreement": w.agreement("alfa", "101"), "on": "2026-02-01"}},
		{"2026-10-11", "recordInhabitants", in{"municipality": "101", "year": 2026, "inhabitants": 660_000, "source": "Danmarks Statistik"}},
		{"2026-10-18", "recordRepaymentPeriod", in{"project": "alfa", "period": in{"start": "2026-03-01", "end": "2030-12-31"}}},
	} {
		w.today = c.on
		w.done("kombit.admin", c.act, c.of)
		w.today = c.on.Plus(3)
		since(`{"kind":"RUN_DUE","since":"` + string(c.on) + `"}`)
	}
	w.runs(w.today)
	since("")
}

func TestAScenarioIsToldByYear(t *testing.T) {
	w := newWorld(t)
	w.wants(w.ask("", `query ($input: CostScenarioInput!) { simulateCosts(input: $input) { net years { year accrued net gross } } }`,
		in{"input": in{"repaymentPeriod": in{"start": "2023-01-01", "end": "2023-12-31"}, "availableFrom": "2023-01-10", "municipality": "101",
			"inhabitants": []in{{"year": 2023, "inhabitants": 643_613}}, "prices": []in{{"validFrom": "2023-01-01", "model": "PER_INHABITANT", "amount": "3.2500"}}}}),
		`{"simulateCosts":{"net":"2040165.04","years":[{"year":2023,"accrued":"2040165.04","net":"2040165.04","gross":"2550206.30"}]}}`)
}

// What is told of many rows at once, of those of one municipality and of all.
const (
	overviews = `{ invoiceTotals { count } invoiceYears { year } portfolio { total { costs } projects { project { closedYears { year } } } } worklist { kind project { slug } municipality { code } }
		invoiceRuns(first: 9) { edges { node { at vat gross heldCount } } } invoices(first: 99) { edges { node { run { asOf } } } } }`
	ofMunicipality = `{ municipality(code: "101") { costs { perInhabitant inhabitants } plannedInvoices { agreement { project { slug } } invoice { net lines { net } } }
		costChanges(year: 2026) { agreements { agreement { project { slug } } parts { amount } } }
		agreements(first: 20) { edges { node { project { slug } } } } } agreement(project: "alfa", municipality: "101") { comparison { others } } }`
)

func TestStatementsDoNotGrowWithWhatIsAddedUp(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa", "101", "751")
	w.charging("beta", "101")
	w.charging("gamma")
	w.runs("2026-02-15")
	queries := []string{overviews, ofMunicipality,
		`{ municipality(code: "101") { plannedInvoices { agreement { project { slug } } invoice { net lines { net } } } } }`,
		`{ municipality(code: "101") { costs { perInhabitant inhabitants } } }`,
		`{ municipality(code: "101") { agreements(first: 20) { edges { node { project { slug } } } } } }`,
		`{ agreement(project: "alfa", municipality: "101") { comparison { others } } }`,
	}
	var few []int64
	for _, query := range queries {
		few = append(few, w.statementsOf(kombitFinance, query))
	}
	w.invitesAt("gamma", "101", "751", "147")
	w.invitesAt("alfa", "147", "151", "153", "155", "157")
	w.runs("2026-09-15")
	for i, query := range queries {
		if many := w.statementsOf(kombitFinance, query); many != few[i] {
			t.Errorf("%d statements for many, %d for few: %s", many, few[i], query)
		}
	}
}
