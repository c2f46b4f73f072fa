package example

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/binding"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/money"
	"tilslutning/rules/phases"
	"tilslutning/rules/prices"
)

func checkBooks(t *testing.T, ctx context.Context, s *store.Store) {
	fixed, tiered, later := 0, 0, 0
	for _, p := range all(t, ctx, s.Price.Query().WithExtension().WithProject()) {
		fixed += count(p.Model == prices.Fixed)
		tiered += count(len(p.Tiers) == 1 && p.Tiers[0].Above == 150_000 && p.Tiers[0].Factor == "0.5")
		if p.Model == prices.PerInhabitant && (p.Amount < 4_000 || p.Amount > 140_000) {
			t.Errorf("%s costs %s kr. an inhabitant", p.Edges.Project.Slug, p.Amount)
		}
		if p.Edges.Extension == nil && p.DecidedOn > p.Edges.Project.AccessionDeadline {
			later++
		}
	}
	if fixed == 0 || tiered == 0 || later != 3 {
		t.Errorf("%d prices are fixed, %d have the tier, %d came after accession", fixed, tiered, later)
	}
	by := map[binding.By]int{}
	for _, b := range all(t, ctx, s.Binding.Query()) {
		by[b.By]++
	}
	if by[binding.ByACCESSION] < 1200 || by[binding.ByMANDATE] < 100 || by[binding.ByCONSENT] < 15 || by[binding.ByCONSENT] > 30 {
		t.Errorf("prices bind by %v", by)
	}
	for _, p := range all(t, ctx, s.Project.Query().WithCosts()) {
		of := map[billing.CostKind]int{}
		for _, c := range p.Edges.Costs {
			of[c.Kind]++
		}
		if p.OperationStartedOn.By(asOf) && (of[billing.Development] == 0 || of[billing.Operation] == 0) {
			t.Errorf("%s has costs of %v", p.Slug, of)
		}
		if p.Phase == phases.V && of[billing.Administration] == 0 {
			t.Errorf("KOMBIT spent nothing on running %s", p.Slug)
		}
	}
	uses, closed := map[billing.SurplusUse]int{}, 0
	for _, y := range all(t, ctx, s.YearEnd.Query()) {
		closed++
		if y.SurplusUse != nil {
			uses[*y.SurplusUse]++
		}
	}
	if closed < 20 || uses[billing.LowerPrice] != 1 || uses[billing.MoreDevelopment] != 1 {
		t.Errorf("%d years are closed, with surplus for %v", closed, uses)
	}
	withdrawn := 0
	for _, c := range all(t, ctx, s.Closing.Query()) {
		withdrawn += count(!c.On.Known())
	}
	closedProjects := 0
	for _, p := range all(t, ctx, s.Project.Query()) {
		closedProjects += count(p.ClosedOn.By(asOf))
	}
	if withdrawn != 1 || closedProjects != 1 {
		t.Errorf("%d projects closed, and %d closings were taken back", closedProjects, withdrawn)
	}
}

func checkInvoices(t *testing.T, ctx context.Context, s *store.Store) {
	type sum struct {
		documents int
		net       money.Ore
	}
	of, ofRun, untaxed := map[billing.Kind]int{}, map[string]sum{}, map[string]bool{}
	for _, i := range all(t, ctx, s.Invoice.Query().WithLines().WithAgreement(func(q *db.AgreementQuery) { q.WithProject() })) {
		of[i.Kind]++
		r := ofRun[i.RunID]
		ofRun[i.RunID] = sum{r.documents + 1, r.net + i.Net}
		lines := money.Ore(0)
		for _, l := range i.Edges.Lines {
			lines += l.Net
		}
		if lines != i.Net || i.Gross != i.Net+i.Vat || i.Date > asOf {
			t.Errorf("%s of %s: net %s, lines %s, VAT %s, gross %s", i.Number, i.Date, i.Net, lines, i.Vat, i.Gross)
		}
		if i.VatRate == 0 && i.Kind != billing.Claim {
			untaxed[i.Edges.Agreement.Edges.Project.Slug] = true
		}
	}
	if n := of[billing.Ordinary]; n < 3000 {
		t.Errorf("there are %d ordinary invoices", n)
	}
	for kind, least := range map[billing.Kind]int{billing.Correction: 20, billing.CreditNote: 10, billing.Exit: 8,
		billing.Extension: 10, billing.Claim: 20, billing.Settlement: 10} {
		if of[kind] < least {
			t.Errorf("there are %d of kind %s, fewer than %d", of[kind], kind, least)
		}
	}
	if len(untaxed) != 1 || !untaxed["frivilligforum"] {
		t.Errorf("without VAT are %v", untaxed)
	}
	runs := all(t, ctx, s.InvoiceRun.Query())
	for _, r := range runs {
		if got := ofRun[r.ID]; got.documents != r.Documents || got.net != r.Net {
			t.Errorf("the run as of %s issued %d documents of %s kr., and they are %d of %s", r.AsOf, r.Documents, r.Net, got.documents, got.net)
		}
		delete(ofRun, r.ID)
	}
	if len(runs) < 18 || len(ofRun) > 0 {
		t.Errorf("there are %d runs, and invoices of none: %v", len(runs), ofRun)
	}
}

// checkBalance reads what KOMBIT's finance reads.
func checkBalance(t *testing.T, s *store.Store) {
	s = s.At(asOf.Noon)
	type project struct {
		Slug, Phase string
		Economy     struct {
			Total struct{ Costs, Issued, Forecast decimal.Decimal }
		}
	}
	type page struct {
		Projects struct {
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
			Edges []struct{ Node project }
		}
	}
	var projects []project
	for after := any(nil); ; {
		data := read[page](t, s, kombitFinance, `query ($after: Cursor) { projects(first: 40, after: $after) { pageInfo { hasNextPage endCursor }
			edges { node { slug phase economy { total { costs issued forecast } } } } } }`, map[string]any{"after": after})
		for _, e := range data.Projects.Edges {
			projects = append(projects, e.Node)
		}
		if after = data.Projects.PageInfo.EndCursor; !data.Projects.PageInfo.HasNextPage {
			break
		}
	}
	balanced := 0
	for _, p := range projects {
		total := p.Economy.Total
		if p.Phase != string(phases.V) {
			continue
		}
		balanced++
		percent := total.Issued.Add(total.Forecast).Mul(decimal.NewFromInt(100)).DivRound(total.Costs, 0).IntPart()
		if percent < 90 || percent > 110 {
			t.Errorf("%s costs %s and brings in %s and %s", p.Slug, total.Costs, total.Issued, total.Forecast)
		}
	}
	if balanced != 35 {
		t.Errorf("%d projects are in phase V", balanced)
	}
}

func checkReaders(t *testing.T, s *store.Store) {
	s = s.At(asOf.Noon)
	places, err := loadPlaces(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	type list struct {
		Invoices struct {
			TotalCount int
			Edges      []struct {
				Node struct {
					Number, CorrectedNet string
					Agreement            struct{ Municipality struct{ Code string } }
				}
			}
		}
		Invoice *struct{ Number string }
	}
	const invoices = `query($of:String $number:String!){
		invoices(first:200 where:{municipality:$of}){totalCount edges{node{number correctedNet agreement{municipality{code}} lines{net arithmetic{roundedToEnd}}}}}
		invoice(number:$number){number}}`
	for _, p := range places {
		if p.code != "101" && p.code != "492" { // the largest and one of the smallest
			continue
		}
		kombits := read[list](t, s, kombitFinance, invoices, in{"of": p.code, "number": "2026-000001"})
		others := read[list](t, s, kombitFinance, `{invoices(first:1 where:{municipality:"265"}){edges{node{number}}}}`, nil).Invoices.Edges[0].Node.Number
		own := read[list](t, s, p.login("finance", access.MunicipalityFinance), invoices, in{"number": others})
		if own.Invoices.TotalCount == 0 || own.Invoices.TotalCount != kombits.Invoices.TotalCount || kombits.Invoice == nil {
			t.Errorf("%s finds %d invoices, and KOMBIT %d of it", p.name, own.Invoices.TotalCount, kombits.Invoices.TotalCount)
		}
		for _, e := range own.Invoices.Edges {
			if e.Node.Agreement.Municipality.Code != p.code {
				t.Errorf("%s finds %s of %s", p.name, e.Node.Number, e.Node.Agreement.Municipality.Code)
			}
		}
		if own.Invoice != nil {
			t.Errorf("%s finds %s, which is another's", p.name, others)
		}
		read[any](t, s, p.login("finance", access.MunicipalityFinance), `query($of:String!){municipality(code:$of){costs{accrued issued{net} planned{net} final}
			forecast{year costs{accrued} corrections{net} projects{costs{accrued}}}}}`, in{"of": p.code})
	}
	visitor := read[list](t, s, access.Viewer{}, invoices, in{"number": "2026-000001"})
	if visitor.Invoices.TotalCount != 0 || len(visitor.Invoices.Edges) > 0 || visitor.Invoice != nil {
		t.Errorf("a visitor finds %+v", visitor)
	}
}

// read is the graph's answer to a viewer, which must have no errors.
func read[T any](t *testing.T, s *store.Store, viewer access.Viewer, query string, variables in) (answer T) {
	t.Helper()
	data, err := ask(access.With(t.Context(), viewer), s, query, variables)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}
