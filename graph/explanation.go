package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// explanation is how a document's amount came about, found once an agreement.
func (r *Resolver) explanation(ctx context.Context, i *db.Invoice) ([]string, error) {
	whole, err := r.store.Invoice.Query().Where(invoice.ID(i.ID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	told, err := once(ctx, explanationsKey{whole.AgreementID}, func() (map[string][]terms.Text, error) {
		return r.explanations(ctx, whole.AgreementID)
	})
	sentences := make([]string, len(told[i.ID]))
	for n, sentence := range told[i.ID] {
		sentences[n] = sentence.Danish
		if access.From(ctx).English {
			sentences[n] = sentence.English
		}
	}
	return sentences, err
}

type explanationsKey struct{ agreement string }

// explanations is how the amount of each of an agreement's documents came about, by id.
func (r *Resolver) explanations(ctx context.Context, of string) (map[string][]terms.Text, error) {
	rows, err := r.store.Invoice.Query().Where(invoice.AgreementID(of)).Order(invoice.ByNumber()).
		WithCorrects(func(q *db.InvoiceQuery) { q.Order(invoice.ByNumber()) }).WithLines().All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	kept := keptLines{at: map[string]billing.LineReference{}, takenBackBy: map[string]billing.LineReference{}}
	streams := map[string]*stream{}
	for _, row := range rows {
		kept.add(row)
		streams[row.ExtensionID] = &stream{extension: row.ExtensionID}
	}
	documents := map[string]billing.Invoice{}
	for _, s := range streams {
		s.load(rows)
		for n, ids := range s.ids {
			documents[ids.invoice] = s.issued[n]
		}
	}
	told := map[string][]terms.Text{}
	for _, row := range rows {
		told[row.ID] = billing.Explain(kept.issued(row, documents[row.ID]))
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
