package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"tilslutning/graph"
	"tilslutning/rules/access"
)

// invoiced is a world in which 101 and 751 pay for alfa and share a claim there, and 751 alone pays for
// beta. Its documents are 2026-000001 to 2026-000005.
func invoiced(t *testing.T) *world {
	w := newWorld(t)
	steering := w.charging("alfa", "101", "751")
	w.charging("beta", "751")
	w.done("kombit.finance", "shareCost", w.but(claim("alfa", w.decides(steering, "CLAIM")), in{"on": "2026-01-10"}))
	for _, slug := range []string{"alfa", "beta"} {
		w.done("kombit.finance", "recordCost", in{"project": slug, "year": 2026, "kind": "OPERATION", "amount": "100.00"})
	}
	w.runs("2026-02-15")
	return w
}

// whose is the agreement of each document of that world.
var whose = map[string]string{"2026-000001": "alfa 101", "2026-000002": "alfa 101",
	"2026-000003": "alfa 751", "2026-000004": "alfa 751", "2026-000005": "beta 751"}

// finds is which documents each login finds.
var finds = map[string][]string{
	"kombit.finance": {"2026-000001", "2026-000002", "2026-000003", "2026-000004", "2026-000005"},
	"kombit.admin":   {"2026-000001", "2026-000002", "2026-000003", "2026-000004", "2026-000005"},
	"101.finance":    {"2026-000001", "2026-000002"},
	"101.signatory":  {"2026-000001", "2026-000002"},
	"751.finance":    {"2026-000003", "2026-000004", "2026-000005"},
	"":               nil, "stranger": nil, "member": nil, "kombit.project": nil, "101.reader": nil, "101.coordinator": nil, "147.finance": nil,
}

// logged is who the name stands for; "member" has a seat in alfa's steering group.
func (w *world) logged(user string) access.Viewer {
	v := w.viewer(user)
	if user == "member" {
		v.Steering = []string{w.projectID("alfa")}
	}
	return v
}

func TestADocumentIsForItsOwnMunicipalitysFinanceAndKombits(t *testing.T) {
	w := invoiced(t)
	for user, numbers := range finds {
		var rows []string
		for _, n := range numbers {
			slug, code, _ := strings.Cut(whose[n], " ")
			rows = append(rows, fmt.Sprintf(`{"node":{"number":%q,"agreement":{"project":{"slug":%q},"municipality":{"code":%q}}}}`, n, slug, code))
		}
		w.wants(w.askAs(w.logged(user), `{ invoices(first: 9, orderBy: [{field: NUMBER, direction: ASC}]) { totalCount edges { node { number
			agreement { project { slug } municipality { code } } } } } }`),
			fmt.Sprintf(`{"invoices":{"totalCount":%d,"edges":[%s]}}`, len(rows), strings.Join(rows, ",")))
		for number, of := range whose {
			sees := slices.Contains(numbers, number)
			w.wants(w.askAs(w.logged(user), `query ($n: String!) { invoice(number: $n) { number } invoices(where: {number: $n}) { totalCount } }`, in{"n": number}),
				map[bool]string{true: `{"invoice":{"number":"` + number + `"},"invoices":{"totalCount":1}}`, false: `{"invoice":null,"invoices":{"totalCount":0}}`}[sees])
			slug, code, _ := strings.Cut(of, " ")
			beneath := 0
			for _, n := range numbers {
				if whose[n] == of {
					beneath++
				}
			}
			w.wants(w.askAs(w.logged(user), `query ($p: String!, $m: String!) { agreement(project: $p, municipality: $m) { invoices { totalCount } }
				invoices(where: {project: $p, municipality: $m, year: 2026}) { totalCount } }`, in{"p": slug, "m": code}),
				fmt.Sprintf(`{"agreement":{"invoices":{"totalCount":%d}},"invoices":{"totalCount":%[1]d}}`, beneath))
		}
	}
}

func TestNoFilterTellsOfADocumentThatIsHidden(t *testing.T) {
	w := invoiced(t)
	for _, where := range []string{`{numberNEQ: "x"}`, `{numberHasPrefix: "2026"}`, `{not: {number: "2026-000003"}}`, `{or: [{number: "2026-000004"}, {kind: CLAIM}]}`,
		`{netGT: "0"}`, `{municipality: "751"}`, `{project: "beta"}`, `{project: "alfa", year: 2026}`, `{year: 2026}`, `{date: "2026-02-15"}`} {
		query := `{ invoices(first: 9, where: ` + where + `) { totalCount edges { node { number } } } }`
		for user, numbers := range finds {
			page := get[struct {
				Invoices struct {
					TotalCount int
					Edges      []struct{ Node struct{ Number string } }
				}
			}](w, user, query).Invoices
			if page.TotalCount != len(page.Edges) {
				t.Errorf("%s as %q counts %d and shows %d", where, user, page.TotalCount, len(page.Edges))
			}
			for _, e := range page.Edges {
				if !slices.Contains(numbers, e.Node.Number) {
					t.Errorf("%s as %q tells of %s", where, user, e.Node.Number)
				}
			}
		}
	}
}

func TestAHiddenDocumentIsAsAMissingOne(t *testing.T) {
	w := invoiced(t)
	type row struct {
		ID, Number string
		Lines      []struct{ ID string }
	}
	var rows []row
	for _, e := range get[struct {
		Invoices struct{ Edges []struct{ Node row } }
	}](w, "kombit.finance", `{ invoices(first: 9) { edges { node { id number lines { id } } } } }`).Invoices.Edges {
		rows = append(rows, e.Node)
	}
	for user, numbers := range finds {
		if user == "member" {
			continue // a login without roles to asMissing, as the stranger is
		}
		for _, r := range rows {
			line := r.Lines[0].ID
			if !slices.Contains(numbers, r.Number) {
				w.asMissing(user, r.ID)
				w.asMissing(user, line)
				continue
			}
			w.wants(w.ask(user, `query ($i: ID!, $l: ID!) { i: node(id: $i) { id } l: node(id: $l) { ... on InvoiceLine { invoice { id } } } }`,
				in{"i": r.ID, "l": line}), fmt.Sprintf(`{"i":{"id":%q},"l":{"invoice":{"id":%[1]q}}}`, r.ID))
		}
	}
}

func TestCostsAndWhoSharesThemAreForKombitsFinance(t *testing.T) {
	w := invoiced(t)
	const costs = `{ project(slug: "alfa") { costs { id amount } sharedCosts { id amount shares { id amount agreement { municipality { code } } } } } }`
	seen := get[struct {
		Project struct {
			Costs       []struct{ ID, Amount string }
			SharedCosts []struct {
				ID, Amount string
				Shares     []struct{ ID, Amount string }
			}
		}
	}](w, "kombit.finance", costs).Project
	if len(seen.Costs) != 1 || len(seen.SharedCosts) != 1 || len(seen.SharedCosts[0].Shares) != 2 || seen.Costs[0].Amount != "100.00" || seen.SharedCosts[0].Amount != "70.00" {
		t.Fatalf("%+v", seen)
	}
	run := w.done("kombit.finance", "runInvoicing", in{"asOf": w.today})
	for user := range finds {
		if strings.HasPrefix(user, "kombit.") && user != kombit {
			continue
		}
		w.wants(w.askAs(w.logged(user), costs), `{"project":{"costs":[],"sharedCosts":[]}}`)
		for _, id := range []string{seen.Costs[0].ID, seen.SharedCosts[0].ID, seen.SharedCosts[0].Shares[0].ID, run} {
			w.asMissing(user, id)
		}
	}
}

// amounts is what tells an amount, with the logins that may read it.
var amounts = map[string]struct {
	query string
	users []string
}{
	"municipality.costs":    {`{ municipality(code: "101") { costs { accrued } } }`, []string{"101.finance", "101.signatory", "kombit.admin", "kombit.finance"}},
	"municipality.forecast": {`{ municipality(code: "101") { forecast { year } } }`, []string{"101.finance", "101.signatory", "kombit.admin", "kombit.finance"}},
	"agreement.costs": {`{ agreement(project: "alfa", municipality: "101") { costs { issued { net } } } }`,
		[]string{"101.finance", "101.signatory", "kombit.admin", "kombit.finance"}},
	"agreement.exitQuote": {`{ agreement(project: "alfa", municipality: "101") { exitQuote(on: "2027-01-01") { final } } }`,
		[]string{"101.finance", "101.signatory", "kombit.admin", "kombit.finance"}},
	"project.economy":  {`{ project(slug: "alfa") { economy { total { costs } } } }`, []string{"kombit.admin", "kombit.finance", "kombit.project", "member"}},
	"previewInvoicing": {`{ previewInvoicing(asOf: "2026-09-15") { net } }`, []string{"kombit.admin", "kombit.finance"}},
	"agreements.edges.0.node.costs": {`{ agreements(first: 1, where: {municipality: "101"}) { edges { node { costs { accrued } } } } }`,
		[]string{"101.finance", "101.signatory", "kombit.admin", "kombit.finance"}},
}

func TestAnAmountIsNullForWhoMayNotReadIt(t *testing.T) {
	w := invoiced(t)
	for path, amount := range amounts {
		for user := range finds {
			a := w.askAs(w.logged(user), amount.query)
			field := path[strings.LastIndex(path, ".")+1:]
			switch {
			case slices.Contains(amount.users, user):
				if len(a.Errors) > 0 || strings.Contains(string(a.Data), `"`+field+`":null`) {
					t.Errorf("%s as %q: %s %v", path, user, a.Data, a.Errors)
				}
			case user == "":
				w.wantsErrors(a, "UNAUTHENTICATED "+path)
			default:
				w.wantsErrors(a, "FORBIDDEN "+path)
			}
		}
	}
}

func TestTheSteeringGroupReadsTheEconomyOfItsOwnProjectAlone(t *testing.T) {
	w := invoiced(t)
	const both = `{ alfa: project(slug: "alfa") { economy { total { costs } } } beta: project(slug: "beta") { economy { total { costs } } } }`
	other := w.viewer("member")
	other.Steering = []string{w.projectID("beta")}
	w.wantsErrors(w.askAs(w.logged("member"), both), "FORBIDDEN beta.economy")
	w.wantsErrors(w.askAs(other, both), "FORBIDDEN alfa.economy")
}

func TestWhatBindsAndIsOptedInToIsForItsOwnMunicipality(t *testing.T) {
	w := newWorld(t)
	steering := w.charging("alfa", "101", "751")
	w.done("kombit.finance", "extendProject", extension(w.decides(steering, "EXTENSION")))
	w.done("101.signatory", "optIn", in{"agreement": w.agreement("alfa", "101"), "extension": w.extension()})
	const query = `{ project(slug: "alfa") { prices { amount } extensions { period { start } prices { amount } } }
		agreement(project: "alfa", municipality: "101") { prices { amount } extensions { period { end } } } }`
	const (
		all     = `[{"amount":"3.2500"},{"amount":"1200.0000"}]`
		opted   = `[{"period":{"end":"2032-12-31"}}]`
		answers = `{"project":{"prices":%s,"extensions":[{"period":{"start":"2031-01-01"},"prices":%s}]},"agreement":{"prices":%s,"extensions":%s}}`
	)
	for user, seen := range map[string][]any{
		"kombit.finance": {all, `[{"amount":"1200.0000"}]`, all, `[]`},
		"101.finance":    {all, `[{"amount":"1200.0000"}]`, all, opted},
		"751.finance":    {all, `[{"amount":"1200.0000"}]`, `[]`, `[]`}, // it may still opt in
		"kombit.project": {`[]`, `[]`, `[]`, opted},
		"101.reader":     {`[]`, `[]`, `[]`, opted},
		"":               {`[]`, `[]`, `[]`, `[]`},
	} {
		w.wants(w.ask(user, query), fmt.Sprintf(answers, seen...))
	}
}

func TestAPriceToConsentToIsSeenByWhoMayConsent(t *testing.T) { // 5.10
	w := newWorld(t)
	steering := w.charging("alfa", "101")
	w.done("kombit.finance", "recordPrice", w.lowers(steering))
	w.wants(w.ask("101.signatory", `{ project(slug: "alfa") { prices { amount } } agreement(project: "alfa", municipality: "101") { prices { amount } } }`),
		`{"project":{"prices":[{"amount":"3.2500"},{"amount":"365000.0000"}]},"agreement":{"prices":[{"amount":"3.2500"}]}}`)
	w.wants(w.ask("147.signatory", `{ project(slug: "alfa") { prices { amount } } }`), `{"project":{"prices":[]}}`)
}

func TestOverHTTPAVisitorFindsNoInvoice(t *testing.T) {
	w := invoiced(t)
	served := httptest.NewServer(graph.NewHandler(w.store))
	defer served.Close()
	for query, want := range map[string]string{
		`{ invoices(first: 9) { totalCount edges { node { net } } } }`:                                             `{"invoices":{"totalCount":0,"edges":[]}}`,
		`{ invoice(number: \"2026-000001\") { net } }`:                                                             `{"invoice":null}`,
		`{ agreements(first: 1) { edges { node { invoices(first: 9) { totalCount edges { node { net } } } } } } }`: `{"agreements":{"edges":[{"node":{"invoices":{"totalCount":0,"edges":[]}}}]}}`,
	} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, served.URL, strings.NewReader(`{"query":"`+query+`"}`))
		check(err)
		request.Header.Set("Content-Type", "application/json")
		response, err := served.Client().Do(request)
		check(err)
		var got struct{ Data json.RawMessage }
		check(json.NewDecoder(response.Body).Decode(&got))
		check(response.Body.Close())
		if string(got.Data) != want {
			t.Errorf("%s: %s", query, got.Data)
		}
	}
}
