package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Preview is what a run as of a day would issue, and whose: nothing is stored.
type Preview struct {
	Issued
	issues []issue
}

// PreviewedDocument is one document of a preview.
type PreviewedDocument struct {
	Number      string
	Agreement   *db.Agreement
	PlannedDate day.Day
	Corrects    []string // numbers
	Invoice     *billing.Invoice
}

// PreviewInvoicing works out what a run as of a day would issue, and tells how many of how many
// agreements it has been through. It is refused as the run is, but for days to come.
func PreviewInvoicing(ctx context.Context, s *store.Store, asOf day.Day, progress func(done, of int)) (*Preview, terms.Ruling, error) {
	newest, err := newestDocument(ctx, s.Client)
	if err != nil {
		return nil, terms.Ruling{}, err
	}
	ruling := billing.RunInvoicing(billing.InvoicingFacts{Today: s.Today(), AsOf: asOf, Newest: newest, Preview: true})
	if !ruling.Allowed() {
		return nil, ruling, nil
	}
	run := &invoicing{store: s, asOf: asOf, progress: progress}
	preview := &Preview{}
	err = run.over(ctx, s.Client, func(_ context.Context, _ *db.Client, issues []issue) error {
		preview.issues = append(preview.issues, issues...)
		return nil
	})
	preview.Issued = run.Issued
	ruling, err = unlessLacking(ruling, err)
	return preview, ruling, err
}

func (r *Resolver) previewInvoicing(ctx context.Context, asOf day.Day) (*Preview, error) {
	preview, ruling, err := PreviewInvoicing(ctx, r.store, asOf, func(int, int) {})
	if err == nil && !ruling.Allowed() {
		err = refused(ctx, ruling)
	}
	return preview, err
}

// Count is how many documents.
func (p *Preview) Count() int { return p.Issued.Documents }

// Documents is some of them in the order of their numbers, from the one after a number on.
func (p *Preview) Documents(first int, after *string) ([]*PreviewedDocument, error) {
	if first < 0 || first > maxPage {
		return nil, badInput("first is at most %d", maxPage)
	}
	var list []*PreviewedDocument
	for _, i := range p.issues {
		if len(list) == first {
			break
		}
		if after != nil && i.document.Number <= *after {
			continue
		}
		d := &PreviewedDocument{Number: i.document.Number, Agreement: i.account.agreement, PlannedDate: i.document.PlannedDate,
			Corrects: []string{}, Invoice: &i.document}
		for _, of := range i.document.Corrects {
			d.Corrects = append(d.Corrects, i.stream.issued[of].Number)
		}
		list = append(list, d)
	}
	return list, nil
}
