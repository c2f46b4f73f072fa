package graph

import (
	"context"

	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// correctedNet is what stands of a document, found once an agreement.
func (r *Resolver) correctedNet(ctx context.Context, i *db.Invoice) (*decimal.Decimal, error) {
	whole, err := r.store.Invoice.Query().Where(invoice.ID(i.ID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	standing, err := once(ctx, standingKey{whole.AgreementID}, func() (map[string]decimal.Decimal, error) {
		return r.standing(ctx, whole.AgreementID)
	})
	return new(standing[i.ID]), err
}

type standingKey struct{ agreement string }

// standing is what stands of each of an agreement's documents, by id.
func (r *Resolver) standing(ctx context.Context, of string) (map[string]decimal.Decimal, error) {
	rows, err := r.store.Invoice.Query().Where(invoice.AgreementID(of)).Order(invoice.ByNumber()).
		WithCorrects(func(q *db.InvoiceQuery) { q.Select(invoice.FieldID) }).
		WithLines(func(q *db.InvoiceLineQuery) { q.Select(lineColumns...) }).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	streams := map[string]*stream{}
	for _, row := range rows {
		streams[row.ExtensionID] = &stream{extension: row.ExtensionID}
	}
	standing := map[string]decimal.Decimal{}
	for _, s := range streams {
		s.load(rows)
		for n, net := range billing.Corrected(s.issued) {
			standing[s.ids[n].invoice] = net
		}
	}
	return standing, nil
}

// clausesOf finds the clauses, in the order given.
func clausesOf(ids []terms.ClauseID) []*terms.Clause {
	list := make([]*terms.Clause, len(ids))
	for i, id := range ids {
		list[i] = terms.Find(id)
	}
	return list
}

// agreementExtensions is the extensions that the agreement opted in to.
func (r *Resolver) agreementExtensions(ctx context.Context, a *db.Agreement) ([]*db.Extension, error) {
	return r.store.Agreement.Query().Where(agreement.ID(a.ID)).QueryOptIns().QueryExtension().All(store.AsStore(ctx))
}
