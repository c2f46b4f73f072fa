package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/invoiceline"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// Issued is what a run issued, or a preview would.
type Issued struct {
	AsOf      day.Day
	Documents int
	billing.Amounts
	Held []billing.HeldIn
}

// RunInvoicing issues what is due on a day, over all agreements, in one change (4.5). It tells how
// many of how many agreements it has been through.
func RunInvoicing(ctx context.Context, s *store.Store, asOf day.Day, key *string, progress func(done, of int)) (*InvoicingPayload, error) {
	runID := store.NewID("RU")
	act := store.Act{Name: "runInvoicing", Key: key, Input: RunInvoicingInput{AsOf: asOf}, Row: runID}
	var issued Issued
	out, err := s.Change(ctx, act, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		newest, err := newestDocument(ctx, tx)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.RunInvoicing(billing.InvoicingFacts{Today: s.Today(), AsOf: asOf, Newest: newest})
		if !ruling.Allowed() {
			return ruling, nil
		}
		r := &invoicing{store: s, asOf: asOf, runID: runID, progress: progress}
		if err := r.over(ctx, tx, r.keep); err != nil {
			return unlessLacking(ruling, err)
		}
		issued = r.Issued
		net, err := money.OreOf(issued.Net)
		if err != nil {
			return ruling, err
		}
		return ruling, tx.InvoiceRun.Create().SetID(runID).SetAsOf(asOf).SetDocuments(issued.Documents).SetNet(net).
			SetHeld(issued.Held).SetDecidedOn(asOf).Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &InvoicingPayload{Ruling: out.Ruling}, err
	}
	run, err := s.InvoiceRun.Get(ctx, firstOf(out, "RU"))
	return &InvoicingPayload{run, out.Ruling}, err
}

// newestDocument is the date of the document issued last; "" before the first.
func newestDocument(ctx context.Context, client *db.Client) (day.Day, error) {
	last, err := found(client.Invoice.Query().Order(db.Desc(invoice.FieldDate)).First(store.AsStore(ctx)))
	if err != nil || last == nil {
		return "", err
	}
	return last.Date, nil
}

// invoicing is a run, or its preview, under way.
type invoicing struct {
	store    *store.Store
	asOf     day.Day
	runID    string
	progress func(done, of int)
	Issued

	number int // the last one given
}

// atOnce is how many agreements are in memory together.
const atOnce = 250

// over goes through every agreement in the order of numbers, and has each one's documents kept.
func (r *invoicing) over(ctx context.Context, tx *db.Client, keep func(context.Context, *db.Client, []issue) error) error {
	r.AsOf = r.asOf
	var err error
	if r.number, err = lastNumber(ctx, tx, r.asOf.Year()); err != nil {
		return err
	}
	places, err := municipals(ctx, tx)
	if err != nil {
		return err
	}
	billed, err := billedAgreements(ctx, tx)
	if err != nil {
		return err
	}
	done := 0
	for some := range slices.Chunk(billed, atOnce) {
		issues, err := r.chunk(ctx, tx, places, some)
		if err != nil {
			return err
		}
		if err := keep(ctx, tx, issues); err != nil {
			return err
		}
		done += len(some)
		r.progress(done, len(billed))
	}
	return nil
}

// billedAgreement is an agreement of which something can be due, in the order of numbers.
type billedAgreement struct{ id, project string }

// billedAgreements is every agreement acceded to, and those withdrawn that something was issued of or
// that have a share to pay.
func billedAgreements(ctx context.Context, tx *db.Client) (list []billedAgreement, err error) {
	rows, err := tx.Agreement.Query().
		Where(agreement.Or(agreement.StatusNotIn(accession.Invited, accession.Withdrawn), agreement.HasInvoices(), agreement.HasShares())).
		Order(agreement.ByProjectField(project.FieldSlug), agreement.ByMunicipalityField("code")).
		Select(agreement.FieldID, agreement.FieldProjectID).All(store.AsStore(ctx))
	for _, a := range rows {
		list = append(list, billedAgreement{a.ID, a.ProjectID})
	}
	return list, err
}

// accountsIn loads the accounts of some agreements, in the order given.
func accountsIn(ctx context.Context, client *db.Client, places map[string]municipal, some []billedAgreement) ([]account, error) {
	var ids, projects []string
	for _, a := range some {
		ids = append(ids, a.id)
		projects = append(projects, a.project)
	}
	slices.Sort(projects)
	books, err := booksOf(ctx, client, slices.Compact(projects)...)
	if err != nil {
		return nil, err
	}
	return accounts(ctx, client, books, places, ids)
}

// issue is a document to be issued, with the stream it is of.
type issue struct {
	account  *account
	stream   *stream
	document billing.Invoice
}

// chunk finds what is due of some agreements, numbered in their order.
func (r *invoicing) chunk(ctx context.Context, tx *db.Client, places map[string]municipal, some []billedAgreement) ([]issue, error) {
	list, err := accountsIn(ctx, tx, places, some)
	if err != nil {
		return nil, err
	}
	found, err := r.due(list)
	if err != nil {
		return nil, err
	}
	var issues []issue
	for i := range list {
		issues = append(issues, r.numbered(&list[i], found[i])...)
	}
	return issues, nil
}

// due is what each agreement's streams have due, worked out side by side: the rules are pure.
func (r *invoicing) due(list []account) ([][]billing.Issue, error) {
	found, failed := make([][]billing.Issue, len(list)), make([]error, len(list))
	var group sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for first := range workers {
		group.Go(func() {
			for i := first; i < len(list); i += workers {
				found[i], failed[i] = r.dueOf(list[i])
			}
		})
	}
	group.Wait()
	for i, err := range failed { // the first is told, whichever was found first
		if err != nil {
			return nil, unbilled{&list[i], err}
		}
	}
	return found, nil
}

func (r *invoicing) dueOf(acc account) (found []billing.Issue, err error) {
	for _, s := range acc.streams {
		due, err := billing.Run(s.history, s.issued, r.asOf)
		if err != nil {
			return nil, err
		}
		found = append(found, due)
	}
	return found, nil
}

// unbilled is the error of an agreement whose amounts cannot be worked out.
type unbilled struct {
	account *account
	error
}

func (u unbilled) Unwrap() error { return u.error }

// unlessLacking refuses a run that lacks a price, naming the agreement: no part of it is issued.
func unlessLacking(ruling terms.Ruling, err error) (terms.Ruling, error) {
	var of unbilled
	if !errors.As(err, &of) {
		return ruling, err
	}
	why := of.account.lacks(of.error)
	if why == nil {
		return ruling, err
	}
	ruling.Refusals = append(ruling.Refusals, why.At("asOf"))
	return ruling, nil
}

// lacks is the price or figure that the agreement lacks, with the names of its project and municipality; nil
// for another error or none.
func (a *account) lacks(err error) *terms.Refusal {
	if uncounted, is := errors.AsType[billing.Uncounted](err); is {
		err = billing.Uncounted{Year: uncounted.Year} // the municipality is named before
	}
	var lacks interface{ Refusal() terms.Refusal }
	if !errors.As(err, &lacks) {
		return nil
	}
	why := lacks.Refusal()
	why.Message = terms.Text{Danish: "%s, %s: %s", English: "%s, %s: %s"}.Of(a.project.Name, a.place.row.Name, why.Message)
	return &why
}

// numbered is what is due of one agreement, in the order of numbers.
func (r *invoicing) numbered(acc *account, found []billing.Issue) (issues []issue) {
	documents := make([][]billing.Invoice, len(found))
	for i, due := range found {
		if documents[i] = due.Documents; due.Held != nil {
			r.Held = append(r.Held, billing.HeldIn{Project: acc.project.Slug, Held: *due.Held})
		}
	}
	for _, turn := range billing.Numbering(documents...) {
		d := documents[turn.Stream][turn.Document]
		r.number++
		d.Number = billing.Number(r.asOf.Year(), r.number)
		r.Documents++
		r.Net, r.VAT, r.Gross = r.Net.Add(d.Net), r.VAT.Add(d.VAT), r.Gross.Add(d.Gross)
		issues = append(issues, issue{acc, &acc.streams[turn.Stream], d})
	}
	return issues
}

// keep stores the documents with their lines.
func (r *invoicing) keep(ctx context.Context, tx *db.Client, issues []issue) error {
	documents := store.Rows{Table: invoice.Table, Columns: []string{
		invoice.FieldID, invoice.FieldNumber, invoice.FieldKind, invoice.FieldDate, invoice.FieldPlannedDate, invoice.FieldDueDate,
		invoice.FieldStart, invoice.FieldEnd, invoice.FieldDays, invoice.FieldNet, invoice.FieldVatRate, invoice.FieldVat, invoice.FieldGross,
		invoice.FieldTermsVersion, invoice.FieldDeviations, invoice.FieldAgreementID, invoice.FieldProjectID, invoice.FieldMunicipalityID,
		invoice.FieldRunID, invoice.FieldExtensionID, invoice.FieldShareID}}
	lines := store.Rows{Table: invoiceline.Table, Columns: []string{
		invoiceline.FieldID, invoiceline.FieldInvoiceID, invoiceline.FieldPosition, invoiceline.FieldStart, invoiceline.FieldEnd,
		invoiceline.FieldDays, invoiceline.FieldModel, invoiceline.FieldPrice, invoiceline.FieldTiers, invoiceline.FieldInhabitants,
		invoiceline.FieldInhabitantsYear, invoiceline.FieldInhabitantsSource, invoiceline.FieldNet, invoiceline.FieldClauses,
		invoiceline.FieldOf, invoiceline.FieldArithmetic, invoiceline.FieldTakesBackID}}
	corrections := store.Rows{Table: invoice.CorrectsTable, Columns: invoice.CorrectsPrimaryKey}
	for _, i := range issues {
		if err := i.add(&documents, &lines, &corrections, r.runID); err != nil {
			return err
		}
	}
	for _, rows := range []store.Rows{documents, lines, corrections} {
		if err := r.store.Insert(ctx, tx, rows); err != nil {
			return err
		}
	}
	return nil
}

// add adds the document's rows. Those of the stream's documents before it are known: a stream's
// documents come in the order of issue.
func (i issue) add(documents, lines, corrections *store.Rows, runID string) error {
	d, a := i.document, i.account.agreement
	ids := documentIDs{invoice: store.NewID("IV")}
	amounts, err := oresOf(d.Net, d.VAT, d.Gross)
	if err != nil {
		return err
	}
	deviations, err := json.Marshal(i.account.project.Deviations)
	if err != nil {
		return err
	}
	documents.Add(ids.invoice, d.Number, d.Kind, d.Date, d.PlannedDate, d.DueDate, d.Start, d.End, d.Days,
		amounts[0], d.VATRate, amounts[1], amounts[2], i.account.termsOf(d.Date), deviations, a.ID, a.ProjectID, a.MunicipalityID,
		runID, i.stream.extension, known(d.Share))
	for _, of := range d.Corrects {
		corrections.Add(ids.invoice, i.stream.ids[of].invoice)
	}
	for n, l := range d.Lines {
		ids.lines = append(ids.lines, store.NewID("IL"))
		if err := i.addLine(lines, ids, n, l); err != nil {
			return err
		}
	}
	i.stream.ids = append(i.stream.ids, ids)
	return nil
}

// addLine adds the row of one line. What it does not have is null.
func (i issue) addLine(lines *store.Rows, ids documentIDs, n int, l billing.Line) error {
	net, err := money.OreOf(l.Net)
	if err != nil {
		return err
	}
	var model, price, takesBack, year, source any
	if l.Model != "" {
		model, price = l.Model, l.Price
	}
	if l.Inhabitants != nil {
		year, source = l.FigureYear, i.account.place.sources[l.FigureYear]
	}
	if l.TakesBack != nil {
		takesBack = i.stream.ids[l.TakesBack.Document].lines[l.TakesBack.Line]
	}
	tiers, err := orNull(len(l.Tiers) > 0, l.Tiers)
	if err != nil {
		return err
	}
	arithmetic := l.Arithmetic()
	how, err := orNull(arithmetic != nil, arithmetic)
	if err != nil {
		return err
	}
	clauses, err := json.Marshal(l.Clauses)
	if err != nil {
		return err
	}
	lines.Add(ids.lines[n], ids.invoice, n, l.Start, l.End, l.Days, model, price, tiers, l.Inhabitants, year, source,
		net, clauses, cmp.Or(l.Of, i.document.Kind), how, takesBack)
	return nil
}

// orNull is the JSON of what is there.
func orNull(there bool, value any) (any, error) {
	if !there {
		return nil, nil
	}
	return json.Marshal(value)
}

func oresOf(kroner ...decimal.Decimal) (ores []money.Ore, err error) {
	for _, k := range kroner {
		ore, err := money.OreOf(k)
		if err != nil {
			return nil, err
		}
		ores = append(ores, ore)
	}
	return ores, nil
}

// lastNumber is how many documents the year's series has.
func lastNumber(ctx context.Context, client *db.Client, year int) (int, error) {
	last, err := found(client.Invoice.Query().Where(invoice.NumberHasPrefix(fmt.Sprintf("%04d-", year))).
		Order(db.Desc(invoice.FieldNumber)).First(store.AsStore(ctx)))
	if err != nil || last == nil {
		return 0, err
	}
	return strconv.Atoi(last.Number[5:])
}
