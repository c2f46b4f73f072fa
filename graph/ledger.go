package graph

import (
	"context"
	"slices"
	"strings"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/availability"
	"tilslutning/ent/db/binding"
	"tilslutning/ent/db/closing"
	"tilslutning/ent/db/exit"
	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/invoiceline"
	"tilslutning/ent/db/optin"
	"tilslutning/ent/db/period"
	"tilslutning/ent/db/pilot"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/share"
	"tilslutning/ent/db/vatrate"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// account is an agreement's money: a stream for its repayment period, and one for each extension that
// it opted in to (5.13), each with its own documents.
type account struct {
	agreement *db.Agreement
	project   *books
	place     municipal
	streams   []stream
}

// stream is all that was recorded of an agreement or of one extension, and what was issued of it.
type stream struct {
	extension string // its id; "" for the repayment period
	history   billing.History
	issued    []billing.Invoice
	ids       []documentIDs // of what was issued, in the same order
}

// documentIDs is the keys of a document and of its lines.
type documentIDs struct {
	invoice string
	lines   []string
}

// municipal is a municipality with its figures.
type municipal struct {
	row     *db.Municipality
	code    string
	figures []billing.Fact[billing.Figure]
	sources map[int]string // of the figure that holds, by year
}

// books is what all agreements of one project have in common.
type books struct {
	*db.Project
	periods, pilotPeriods []billing.Fact[day.Range]
	closings              []billing.Fact[day.Day]
	vatRates              []billing.Fact[money.Rate]
	freeMonths, daysToPay int
}

// municipals is every municipality with its figures, by its id.
func municipals(ctx context.Context, client *db.Client) (map[string]municipal, error) {
	rows, err := client.Municipality.Query().
		WithFigures(func(q *db.InhabitantsQuery) { q.Order(inhabitants.ByID()) }).All(store.AsStore(ctx))
	byID := map[string]municipal{}
	for _, m := range rows {
		place := municipal{row: m, code: m.Code, sources: map[int]string{}}
		for _, f := range m.Edges.Figures {
			place.figures = append(place.figures, billing.Fact[billing.Figure]{DecidedOn: f.DecidedOn,
				Value: billing.Figure{Year: f.Year, Inhabitants: f.Figure}})
			place.sources[f.Year] = f.Source
		}
		byID[m.ID] = place
	}
	return byID, err
}

// booksOf is the books of those projects, by id.
func booksOf(ctx context.Context, client *db.Client, projects ...string) (map[string]*books, error) {
	rows, err := client.Project.Query().Where(project.IDIn(projects...)).
		WithPeriods(func(q *db.PeriodQuery) { q.Order(period.ByID()) }).
		WithClosings(func(q *db.ClosingQuery) { q.Order(closing.ByID()) }).
		WithVatRates(func(q *db.VatRateQuery) { q.Order(vatrate.ByID()) }).
		WithExtensions().All(store.AsStore(ctx))
	byID := map[string]*books{}
	for _, p := range rows {
		b := &books{Project: p}
		b.freeMonths, b.daysToPay = billing.Agreed(p.Deviations)
		for _, f := range p.Edges.Periods {
			of := billing.Fact[day.Range]{DecidedOn: f.DecidedOn, Value: day.Range{Start: f.Start, End: f.End}}
			if f.Kind == period.KindPILOT {
				b.pilotPeriods = append(b.pilotPeriods, of)
			} else {
				b.periods = append(b.periods, of)
			}
		}
		for _, f := range p.Edges.Closings {
			b.closings = append(b.closings, billing.Fact[day.Day]{DecidedOn: f.DecidedOn, Value: f.On})
		}
		for _, f := range p.Edges.VatRates {
			b.vatRates = append(b.vatRates, billing.Fact[money.Rate]{DecidedOn: f.DecidedOn, Value: f.Rate})
		}
		byID[p.ID] = b
	}
	return byID, err
}

// accounts loads the accounts of those agreements, in the order given.
func accounts(ctx context.Context, client *db.Client, projects map[string]*books, places map[string]municipal, ids []string) ([]account, error) {
	rows, err := withPublicFacts(client.Agreement.Query().Where(agreement.IDIn(ids...))).
		WithPrices(func(q *db.PriceQuery) { q.WithExtension(onlyID) }).
		WithBindings(func(q *db.BindingQuery) { q.Where(binding.ByEQ(binding.ByCONSENT)).WithPrice() }).
		WithOptIns(func(q *db.OptInQuery) { q.Order(optin.ByID()).WithExtension() }).
		WithShares(func(q *db.ShareQuery) { q.Order(share.ByID()).WithCost() }).
		WithInvoices(func(q *db.InvoiceQuery) {
			q.Order(invoice.ByNumber()).Select(documentColumns...)
			q.WithCorrects(func(q *db.InvoiceQuery) { q.Select(invoice.FieldID) })
			q.WithLines(func(q *db.InvoiceLineQuery) { q.Select(lineColumns...) })
		}).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	list := make([]account, len(rows))
	for _, a := range rows {
		list[slices.Index(ids, a.ID)] = newAccount(a, projects[a.ProjectID], places[a.MunicipalityID])
	}
	return list, nil
}

// withPublicFacts loads those of an agreement's facts beside it that everyone may know.
func withPublicFacts(q *db.AgreementQuery) *db.AgreementQuery {
	return q.WithAvailabilities(func(q *db.AvailabilityQuery) { q.Order(availability.ByID()) }).
		WithPilotFacts(func(q *db.PilotQuery) { q.Order(pilot.ByID()) }).
		WithExits(func(q *db.ExitQuery) { q.Order(exit.ByID()) })
}

func onlyID(q *db.ExtensionQuery) { q.Select("id") }

// documentColumns is what the rules ask of an issued document.
var documentColumns = slices.DeleteFunc(slices.Clone(invoice.Columns), func(c string) bool {
	return slices.Contains([]string{invoice.FieldDeviations, invoice.FieldTermsVersion, invoice.FieldProjectID, invoice.FieldMunicipalityID, invoice.FieldRunID}, c)
})

// lineColumns is what the rules ask of an issued line: not its arithmetic, which is for readers.
var lineColumns = slices.DeleteFunc(slices.Clone(invoiceline.Columns), func(c string) bool {
	return c == invoiceline.FieldArithmetic || c == invoiceline.FieldInhabitantsSource || c == invoiceline.FieldInhabitantsYear
})

// newAccount is the account of an agreement as far as its facts are loaded.
func newAccount(a *db.Agreement, p *books, place municipal) account {
	acc := account{agreement: a, project: p, place: place}
	a.Edges.Project, a.Edges.Municipality = p.Project, place.row // so that no answer loads them one by one
	own := stream{history: acc.history()}
	own.history.Periods, own.history.PilotPeriods = p.periods, p.pilotPeriods
	own.history.Prices = acc.prices("")
	for _, f := range a.Edges.PilotFacts {
		if f.ID[2:] > a.Since {
			own.history.Pilots = append(own.history.Pilots, billing.Fact[bool]{DecidedOn: f.DecidedOn, Value: f.Pilot})
		}
	}
	for _, s := range a.Edges.Shares {
		if s.Edges.Cost.Kind == billing.Settlement && s.Edges.Cost.On != p.ClosedOn.Plus(-1) {
			continue // of a closing that was taken back or moved
		}
		own.history.Shares = append(own.history.Shares, billing.Share{ID: s.ID, Kind: s.Edges.Cost.Kind, On: s.Edges.Cost.On,
			Net: s.Amount, VATRate: s.Edges.Cost.VatRate})
	}
	acc.streams = []stream{own}
	for _, o := range a.Edges.OptIns {
		x := o.Edges.Extension
		further := stream{extension: x.ID, history: acc.history()}
		further.history.Extension = true
		further.history.Periods = []billing.Fact[day.Range]{{DecidedOn: x.DecidedOn, Value: day.Range{Start: x.Start, End: x.End}}}
		further.history.Prices = acc.prices(x.ID)
		acc.streams = append(acc.streams, further)
	}
	for i := range acc.streams {
		acc.streams[i].load(a.Edges.Invoices)
	}
	return acc
}

// history is what an agreement's streams have in common. One that is not acceded to is charged
// nothing: it has no system.
func (acc account) history() billing.History {
	a, p := acc.agreement, acc.project
	h := billing.History{
		Municipality: acc.place.code, Figures: acc.place.figures, Closings: p.closings, VATRates: p.vatRates,
		FreeMonths: p.freeMonths, DaysToPay: p.daysToPay,
	}
	if !a.Status.Binding() {
		return h
	}
	for _, f := range a.Edges.Availabilities {
		if f.ID[2:] > a.Since {
			h.Available = append(h.Available, billing.Fact[billing.Availability]{DecidedOn: f.DecidedOn,
				Value: billing.Availability{On: f.On, Confirmed: f.Kind == availability.KindCONFIRMED}})
		}
	}
	for _, f := range a.Edges.Exits {
		h.Exits = append(h.Exits, billing.Fact[day.Day]{DecidedOn: f.DecidedOn, Value: f.On})
	}
	return h
}

// prices is what binds the agreement, in the order of recording: of an extension, or of the repayment
// period. One that it consented to is decided for it on that day.
func (acc account) prices(extension string) (facts []billing.Fact[billing.Price]) {
	consented := map[string]day.Day{}
	for _, b := range acc.agreement.Edges.Bindings {
		consented[b.Edges.Price.ID] = b.DecidedOn
	}
	rows := slices.SortedFunc(slices.Values(acc.agreement.Edges.Prices), func(a, b *db.Price) int { return strings.Compare(a.ID, b.ID) })
	for _, row := range rows {
		of := ""
		if row.Edges.Extension != nil {
			of = row.Edges.Extension.ID
		}
		if of == extension {
			facts = append(facts, billing.Fact[billing.Price]{DecidedOn: max(row.DecidedOn, consented[row.ID]), Value: priceOf(row)})
		}
	}
	return facts
}

func priceOf(p *db.Price) billing.Price {
	return billing.Price{ValidFrom: p.ValidFrom, Model: p.Model, Amount: p.Amount, Tiers: p.Tiers}
}

// load takes up the stream's documents from the agreement's, which stand in the order of issue.
func (s *stream) load(rows []*db.Invoice) {
	at := map[string]billing.Place{} // of lines
	document := map[string]int{}
	for _, row := range rows {
		if row.ExtensionID != s.extension {
			continue
		}
		ids := documentIDs{invoice: row.ID}
		i := billing.Invoice{Number: row.Number, Kind: row.Kind, Date: row.Date, PlannedDate: row.PlannedDate, DueDate: row.DueDate,
			Start: row.Start, End: row.End, Days: row.Days, Net: row.Net.Kroner(), VATRate: row.VatRate, VAT: row.Vat.Kroner(), Gross: row.Gross.Kroner()}
		if row.ShareID != nil {
			i.Share = *row.ShareID
		}
		for _, c := range row.Edges.Corrects {
			i.Corrects = append(i.Corrects, document[c.ID])
		}
		slices.Sort(i.Corrects)
		for n, line := range row.Edges.Lines {
			l := lineOf(line)
			if line.TakesBackID != nil {
				l.TakesBack = new(at[*line.TakesBackID])
			}
			at[line.ID] = billing.Place{Document: len(s.issued), Line: n}
			ids.lines = append(ids.lines, line.ID)
			i.Lines = append(i.Lines, l)
		}
		document[row.ID] = len(s.issued)
		s.issued, s.ids = append(s.issued, i), append(s.ids, ids)
	}
}

func lineOf(row *db.InvoiceLine) billing.Line {
	l := billing.Line{Start: row.Start, End: row.End, Days: row.Days, Tiers: row.Tiers, Inhabitants: row.Inhabitants,
		Net: row.Net.Kroner(), Clauses: row.Clauses, Of: row.Of}
	if row.Model != nil {
		l.Model = *row.Model
	}
	if row.Price != nil {
		l.Price = *row.Price
	}
	return l
}

// termsOf is the version of the terms that an invoice of that day rests on (13.1).
func (acc account) termsOf(on day.Day) *string {
	if acc.agreement.TermsVersion == nil {
		return nil
	}
	return known(terms.InForce(on))
}
