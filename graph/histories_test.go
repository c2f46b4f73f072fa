package graph_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"

	"tilslutning/ent/db/municipality"
	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// history is facts recorded and runs made over time, with every document that comes of them.
type history struct {
	Name  string
	Steps []struct {
		On    day.Day
		Facts map[string]json.RawMessage
		Run   day.Day
	}
	Documents []document
}

// document is an issued one, as the graph and the file have it.
type document struct {
	Number, Kind, Date, PlannedDate, Start, End string
	Days                                        int
	Net, Vat, Gross                             string
	Corrects                                    []string
	Lines                                       []struct {
		Start, End   string
		Days         int
		Model, Price *string
		Inhabitants  *int
		Net          string
	}
}

func TestEveryHistoryGivesItsDocuments(t *testing.T) {
	file, err := os.ReadFile("../rules/billing/testdata/billing-histories.json")
	check(err)
	var histories []history
	check(json.Unmarshal(file, &histories))
	if len(histories) < 27 {
		t.Fatalf("there are %d histories", len(histories))
	}
	for _, h := range histories {
		t.Run(h.Name, func(t *testing.T) {
			w := newWorld(t)
			w.today = "2022-01-10"
			b := w.billed()
			for _, step := range h.Steps {
				w.today = max(w.today, step.On, step.Run)
				if step.Run != "" {
					w.invoiced(step.Run)
					continue
				}
				b.records(step.On, step.Facts)
			}
			got := w.documents("kombit.finance")
			if !reflect.DeepEqual(got, h.Documents) {
				t.Errorf("\n got %s\nwant %s", asJSON(got), asJSON(h.Documents))
			}
		})
	}
}

func asJSON(v any) string {
	text, err := json.MarshalIndent(v, "", " ")
	check(err)
	return string(text)
}

// billed is a project with one municipality that has acceded, for whose facts the terms set no order.
type billed struct {
	*world
	agreement string
	board     string
	steering  string
}

func (w *world) billed() *billed {
	w.Helper()
	w.uncounted()
	b := &billed{world: w}
	w.done(kombit, "createProject", w.but(newProject("alfa"), in{"startedOn": "2022-01-01", "processesPersonalData": false}))
	for _, clause := range []string{"4.2", "5.3", "8.2"} {
		w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": clause, "kind": "WAIVED"})
	}
	w.goesOn("alfa", "I", "II")
	b.steering = w.steered("alfa")
	w.done(kombit, "recordMandate", in{"body": b.steering, "reference": "Kommissorium 2", "mayBind": "Prisen."})
	b.agreement = w.accedes("alfa", "102")
	b.board = w.body("BOARD", "")
	return b
}

// uncounted adds a municipality of which no figures are known: 102.
func (w *world) uncounted() {
	w.Helper()
	file := "code,name,region_code,region,cvr\n102,Prøve,1084,Region Hovedstaden,12345674\n"
	result, err := graph.ImportMunicipalities(access.With(w.Context(), w.viewer("kombit.finance")), w.store, []byte(file), false)
	if err != nil || !result.Faults.None() {
		w.Fatal(result.Faults, err)
	}
	m, err := w.store.Municipality.Query().Where(municipality.Code("102")).WithOrganisation().Only(store.AsStore(w.Context()))
	check(err)
	w.places["102"] = place{m.ID, m.Edges.Organisation.ID}
}

// records records facts decided on a day, as those who may.
func (b *billed) records(on day.Day, facts map[string]json.RawMessage) {
	b.Helper()
	decided := in{"decidedOn": on}
	// A period stands before what refers to it.
	for _, kind := range []string{"repaymentPeriod", "vatRate", "inhabitants", "prices", "pilotPeriod", "availableFrom", "exitOn", "closedOn"} {
		value, there := facts[kind]
		if !there {
			continue
		}
		delete(facts, kind)
		switch kind {
		case "repaymentPeriod":
			b.done(kombit, "recordRepaymentPeriod", b.but(decided, in{"project": "alfa", "period": read[in](value)}))
		case "vatRate":
			b.done("kombit.finance", "recordVatRate", b.but(decided, in{"project": "alfa", "rate": read[string](value)}))
		case "inhabitants":
			for _, f := range read[[]in](value) {
				b.done("kombit.finance", "recordInhabitants", b.but(decided, f, in{"municipality": "102", "source": "Danmarks Statistik"}))
			}
		case "prices":
			for _, p := range read[[]in](value) {
				advice := b.done(kombit, "recordDecision", b.but(decided, in{"body": b.steering, "kind": "PRICE", "outcome": "APPROVED", "text": "Godt."}))
				b.done("kombit.finance", "recordPrice", b.but(decided, p, in{"project": "alfa", "advice": advice, "ownerDecision": "Prisen er besluttet."}))
			}
		case "pilotPeriod":
			b.done(kombit, "recordPilotPeriod", b.but(decided, in{"project": "alfa", "period": read[in](value)}))
			b.done(kombit, "recordPilot", b.but(decided, in{"agreement": b.agreement, "pilot": true}))
		case "availableFrom":
			b.done(kombit, "confirmAvailability", b.but(decided, in{"agreement": b.agreement, "on": read[day.Day](value)}))
		case "exitOn":
			b.done("102.signatory", "exitAgreement", b.but(decided, in{"agreement": b.agreement, "on": read[day.Day](value)}))
		case "closedOn":
			closes := b.done(kombit, "recordDecision", b.but(decided, in{"body": b.board, "project": "alfa", "kind": "CLOSING", "outcome": "APPROVED",
				"text": "Besluttet.", "settlement": "KOMBIT bærer resten."}))
			b.done(kombit, "closeProject", b.but(decided, in{"project": "alfa", "on": read[*day.Day](value), "decision": closes}))
		}
	}
	if len(facts) > 0 {
		b.Fatal("the history has facts that nothing records:", facts)
	}
}

func read[T any](value json.RawMessage) (v T) {
	check(json.Unmarshal(value, &v))
	return v
}

// invoiced runs the invoicing, whose preview must say the same.
func (w *world) invoiced(asOf day.Day) {
	w.Helper()
	preview := get[struct {
		PreviewInvoicing struct {
			Count     int
			Net       string
			Documents []struct {
				Number, PlannedDate string
				Corrects            []string
				Invoice             document
			}
		}
	}](w, "kombit.finance", `query ($on: Date!) { previewInvoicing(asOf: $on) { count net documents(first: 200) { number plannedDate corrects
		invoice { kind date start end days net vat gross lines { start end days model price inhabitants net } } } } }`, in{"on": asOf}).PreviewInvoicing
	previewed := []document{}
	for _, p := range preview.Documents {
		d := p.Invoice
		d.Number, d.PlannedDate, d.Corrects = p.Number, p.PlannedDate, p.Corrects
		previewed = append(previewed, d)
	}
	before := w.documents("kombit.finance")
	run := w.done("kombit.finance", "runInvoicing", in{"asOf": asOf})
	after := w.documents("kombit.finance")[len(before):]
	of := get[struct {
		Node struct {
			Documents int
			Net       string
		}
	}](w, "kombit.finance", `query ($id: ID!) { node(id: $id) { ... on InvoiceRun { documents net } } }`, in{"id": run}).Node
	if of.Documents != len(after) || preview.Count != len(after) || of.Net != preview.Net || !reflect.DeepEqual(after, previewed) {
		w.Errorf("the run as of %s issued %d, %s kr.: %s\nand its preview said %d, %s kr.: %s", asOf, of.Documents, of.Net, asJSON(after),
			preview.Count, preview.Net, asJSON(previewed))
	}
}

// documents is every document that the user finds, in the order of numbers.
func (w *world) documents(user string) []document {
	w.Helper()
	data := get[struct {
		Invoices struct {
			Edges []struct {
				Node struct {
					document
					Corrects []struct{ Number string }
				}
			}
		}
	}](w, user, `{ invoices(first: 200, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node {
		number kind date plannedDate start end days net vat gross corrects { number }
		lines { start end days model price inhabitants net } } } } }`)
	list := []document{}
	for _, e := range data.Invoices.Edges {
		d := e.Node.document
		d.Corrects = []string{}
		for _, c := range e.Node.Corrects {
			d.Corrects = append(d.Corrects, c.Number)
		}
		slices.Sort(d.Corrects)
		list = append(list, d)
	}
	return list
}
