package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// explanation is how a document's amount came about.
func (r *Resolver) explanation(ctx context.Context, i *db.Invoice) ([]string, error) {
	top, of := askedAbout(ctx)
	told, err := once(ctx, explanationsKey{top}, func() (map[string][]terms.Text, error) { return r.explanations(ctx, of) })
	sentences := make([]string, len(told[i.ID]))
	for n, sentence := range told[i.ID] {
		sentences[n] = sentence.Danish
		if access.From(ctx).English {
			sentences[n] = sentence.English
		}
	}
	return sentences, err
}

// explanationsKey is as standingKey.
type explanationsKey struct{ top any }

// explanations is how the amount of each document of those agreements came about, by id.
func (r *Resolver) explanations(ctx context.Context, of predicate.Agreement) (map[string][]terms.Text, error) {
	rows, err := r.store.Invoice.Query().Where(invoice.HasAgreementWith(of)).Order(invoice.ByNumber()).
		WithCorrects(func(q *db.InvoiceQuery) { q.Order(invoice.ByNumber()) }).WithLines().All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	kept := keptLines{at: map[string]billing.LineReference{}, takenBackBy: map[string]billing.LineReference{}}
	for _, row := range rows {
		kept.add(row)
	}
	told := map[string][]terms.Text{}
	for _, s := range streamsOf(rows) {
		for n, ids := range s.ids {
			told[ids.invoice] = billing.Explain(kept.issued(s.rows[n], s.issued[n]))
		}
	}
	return told, nil
}

// keptLines is where an agreement's lines stand, by id, and which take them back.
type keptLines struct {
	at, takenBackBy map[string]billing.LineReference
}

func (k keptLines) add(row *db.Invoice) {
	for n, l := range row.Edges.Lines {
		k.at[l.ID] = billing.LineReference{Number: row.Number, Line: n + 1}
		if l.TakesBackID != nil {
			k.takenBackBy[*l.TakesBackID] = k.at[l.ID]
		}
	}
}

// issued is a document with all that was kept of it.
func (k keptLines) issued(row *db.Invoice, document billing.Invoice) billing.Issued {
	issued := billing.Issued{Invoice: document, Deviations: row.Deviations}
	if row.TermsVersion != nil {
		issued.TermsVersion = *row.TermsVersion
	}
	for _, c := range row.Edges.Corrects {
		issued.Corrects = append(issued.Corrects, billing.Reference{Kind: c.Kind, Number: c.Number, Date: c.Date})
	}
	for n, l := range row.Edges.Lines {
		line := billing.IssuedLine{Line: document.Lines[n], How: l.Arithmetic}
		if l.InhabitantsYear != nil {
			line.FigureYear = *l.InhabitantsYear
		}
		if l.InhabitantsSource != nil {
			line.Source = *l.InhabitantsSource
		}
		if l.TakesBackID != nil {
			line.TakesBack = new(k.at[*l.TakesBackID])
		}
		if by, taken := k.takenBackBy[l.ID]; taken {
			line.TakenBackBy = &by
		}
		issued.Lines = append(issued.Lines, line)
	}
	return issued
}
