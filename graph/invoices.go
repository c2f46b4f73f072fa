package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// correctedNet is what stands of a document.
func (r *Resolver) correctedNet(ctx context.Context, i *db.Invoice) (*decimal.Decimal, error) {
	top, of := askedAbout(ctx)
	standing, err := once(ctx, standingKey{top}, func() (map[string]decimal.Decimal, error) { return r.standing(ctx, of) })
	return new(standing[i.ID]), err
}

// previous is the newest document like it of the period before; nil for the first.
func (r *Resolver) previous(ctx context.Context, i *db.Invoice) (before *db.Invoice, err error) {
	top, of := askedAbout(ctx)
	rows, err := once(ctx, issuedKey{top}, func() ([]*db.Invoice, error) {
		return r.store.Invoice.Query().Where(invoice.HasAgreementWith(of)).Order(invoice.ByDate(), invoice.ByNumber()).All(ctx)
	})
	for _, row := range rows {
		if row.AgreementID == i.AgreementID && row.Kind == i.Kind && row.End < i.Start {
			before = row
		}
	}
	return before, err
}

func (r *Resolver) moreThanPrevious(ctx context.Context, i *db.Invoice) (*decimal.Decimal, error) {
	before, err := r.previous(ctx, i)
	if before == nil {
		return nil, err
	}
	return new(i.Net.Kroner().Sub(before.Net.Kroner())), err
}

// issuedKey stands for the documents of those agreements.
type issuedKey struct{ top any }

// standingKey stands for the agreements beneath the object of the answer that the key points to.
type standingKey struct{ top any }

// askedAbout is the agreements whose documents a document's field is asked for beside it, told by the
// object of the answer that all of them stand beneath: so they are loaded together.
func askedAbout(ctx context.Context) (top any, of predicate.Agreement) {
	for f := graphql.GetFieldContext(ctx).Parent; f != nil; f = f.Parent {
		switch object := element(f.Result).(type) {
		case *db.Invoice:
			top, of = object, agreement.HasInvoicesWith(invoice.ID(object.ID))
		case *db.Agreement:
			top, of = object, agreement.ID(object.ID)
		case *db.InvoiceConnection:
			var ids []string
			for _, e := range object.Edges {
				ids = append(ids, e.Node.ID)
			}
			top, of = object, agreement.HasInvoicesWith(invoice.IDIn(ids...))
		case *db.AgreementConnection:
			var ids []string
			for _, e := range object.Edges {
				ids = append(ids, e.Node.ID)
			}
			top, of = object, agreement.IDIn(ids...)
		}
	}
	return top, of
}

// standing is what stands of each document of those agreements, by id.
func (r *Resolver) standing(ctx context.Context, of predicate.Agreement) (map[string]decimal.Decimal, error) {
	rows, err := r.store.Invoice.Query().Where(invoice.HasAgreementWith(of)).Order(invoice.ByNumber()).
		WithCorrects(func(q *db.InvoiceQuery) { q.Select(invoice.FieldID) }).
		WithLines(func(q *db.InvoiceLineQuery) { q.Select(lineColumns...) }).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	standing := map[string]decimal.Decimal{}
	for _, s := range streamsOf(rows) {
		for n, net := range billing.Corrected(s.issued) {
			standing[s.ids[n].invoice] = net
		}
	}
	return standing, nil
}

// issuedStream is what was issued of one stream, with its rows in the same order.
type issuedStream struct {
	stream
	rows []*db.Invoice
}

// streamsOf parts documents, which stand in the order of issue, by the stream they are of.
func streamsOf(rows []*db.Invoice) (streams []issuedStream) {
	type key struct{ agreement, extension string }
	at := map[key]int{}
	for _, row := range rows {
		of := key{row.AgreementID, row.ExtensionID}
		if _, known := at[of]; !known {
			at[of] = len(streams)
			streams = append(streams, issuedStream{stream: stream{extension: of.extension}})
		}
		s := &streams[at[of]]
		s.rows = append(s.rows, row)
	}
	for i := range streams {
		streams[i].load(streams[i].rows)
	}
	return streams
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
