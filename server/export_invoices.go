package server

import (
	"context"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tilslutning/rules/access"
	"tilslutning/rules/prices"
	"tilslutning/server/document"
)

// Both lists are asked for by the same filters, from $after on, again and again, in Danish.
const (
	invoicesQuery = `query($where: InvoiceWhereInput, $after: Cursor) {
		invoices(first: 200, after: $after, where: $where, orderBy: [{field: NUMBER, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
			number kind date plannedDate dueDate start end days net vatRate vat gross termsVersion corrects { number }
			agreement { project { slug name } municipality { code name cvr } } } } } }`
	invoiceLinesQuery = `query($where: InvoiceWhereInput, $after: Cursor) {
		invoices(first: 200, after: $after, where: $where, orderBy: [{field: NUMBER, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
			number kind date agreement { project { slug name } municipality { code name } }
			lines { start end days model price inhabitants inhabitantsYear inhabitantsSource net clauses { id } takesBack { invoice { number } } } } } } }`
	invoiceQuery = `query($number: String!) { invoice(number: $number) {
		number kind date plannedDate dueDate start end days net vatRate vat gross termsVersion explanation
		corrects { number date kind } correctedBy { number date kind }
		lines { start end days model price inhabitants inhabitantsYear net clauses { id title } takesBack { invoice { number } } }
		agreement { project { slug name } municipality { code name cvr } } } }`
)

type invoicesAnswer struct{ Invoices connection[invoiceRow] }

// invoiceRow is a document as the lists have it.
type invoiceRow struct {
	document.Invoice
	Lines []invoiceLineRow
}

type invoiceLineRow struct {
	document.Line
	InhabitantsSource string
}

var invoiceColumns = []column{{"Nummer", words}, {"Type", words}, {"Dato", days}, {"Planlagt", days}, {"Forfald", days},
	{"Projekt", words}, {"Projektets reference", words}, {"Kommunekode", words}, {"Kommune", words}, {"CVR-nummer", words},
	{"Fra", days}, {"Til", days}, {"Dage", counts}, {"Uden moms", amounts}, {"Momssats", shares}, {"Moms", amounts}, {"Med moms", amounts},
	{"Retter", words}, {"Vilkår", words}}

func exportInvoices(ask Ask, as format) http.HandlerFunc {
	return listed(ask, as, "fakturaer", invoicesQuery, invoiceColumns, func(i invoiceRow) table {
		return table{{i.Number, i.Kind.Title().Danish, string(i.Date), string(i.PlannedDate), string(i.DueDate),
			i.Agreement.Project.Name, i.Agreement.Project.Slug, i.Agreement.Municipality.Code, i.Agreement.Municipality.Name, i.Agreement.Municipality.CVR,
			string(i.Start), string(i.End), strconv.Itoa(i.Days), i.Net.StringFixed(2), i.VATRate.String(), i.VAT.StringFixed(2), i.Gross.StringFixed(2),
			numbers(i.Corrects), i.TermsVersion}}
	})
}

var invoiceLineColumns = []column{{"Nummer", words}, {"Type", words}, {"Dato", days}, {"Projekt", words}, {"Projektets reference", words},
	{"Kommunekode", words}, {"Kommune", words}, {"Linje", counts}, {"Fra", days}, {"Til", days}, {"Dage", counts}, {"Prismodel", words},
	{"Pris om året", unitPrices}, {"Indbyggere", counts}, {"Indbyggere 1. januar", words}, {"Kilde", words}, {"Uden moms", amounts},
	{"Vilkår", words}, {"Tager tilbage fra", words}}

func exportInvoiceLines(ask Ask, as format) http.HandlerFunc {
	return listed(ask, as, "fakturalinjer", invoiceLinesQuery, invoiceLineColumns, func(i invoiceRow) (rows table) {
		for n, l := range i.Lines {
			takesBack := ""
			if l.TakesBack != nil {
				takesBack = l.TakesBack.Invoice.Number
			}
			rows = append(rows, []string{i.Number, i.Kind.Title().Danish, string(i.Date), i.Agreement.Project.Name, i.Agreement.Project.Slug,
				i.Agreement.Municipality.Code, i.Agreement.Municipality.Name, strconv.Itoa(n + 1), string(l.Start), string(l.End), strconv.Itoa(l.Days),
				models[l.Model], priceOf(l.Price), number(l.Inhabitants), number(l.InhabitantsYear), l.InhabitantsSource, l.Net.StringFixed(2),
				clauses(l.Clauses), takesBack})
		}
		return rows
	})
}

var models = map[prices.Model]string{prices.PerInhabitant: "pr. indbygger", prices.Fixed: "fast"}

// listed serves a list of what the documents that the filters leave come to.
func listed(ask Ask, as format, name, query string, columns []column, of func(invoiceRow) table) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		where, err := filters(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		rows, err := gathered(inDanish(r.Context()), ask, query, map[string]any{"where": where}, func(a invoicesAnswer) *page {
			p := &page{pageInfo: a.Invoices.PageInfo}
			for _, i := range a.Invoices.nodes() {
				p.rows = append(p.rows, of(i)...)
			}
			return p
		})
		if err != nil {
			unanswered(w, r, err)
			return
		}
		deliver(w, as, list{name: name, columns: columns, rows: rows})
	}
}

// exportInvoice serves one document, as PDF or as HTML, whoever's language is whose: in Danish.
func exportInvoice(p Parts) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		file := r.PathValue("file")
		ending := path.Ext(file)
		write, media := document.PDF, "application/pdf"
		switch ending {
		case ".pdf":
		case ".html":
			write, media = document.HTML, "text/html; charset=utf-8"
		default:
			http.NotFound(w, r)
			return
		}
		number := strings.TrimSuffix(file, ending)
		answer, err := answerTo[struct{ Invoice *document.Invoice }](inDanish(r.Context()), p.Ask, invoiceQuery, map[string]any{"number": number})
		switch {
		case err == nil && answer.Invoice == nil:
			unanswered(w, r, errNothing)
			return
		case err != nil:
			unanswered(w, r, err)
			return
		case !p.Seller.Known():
			http.Error(w, "Nobody is set as the seller: see "+SellerName+".", http.StatusServiceUnavailable)
			return
		}
		content, err := write(*answer.Invoice, p.Seller, p.EAN[answer.Invoice.Agreement.Municipality.Code])
		if err != nil {
			http.Error(w, "The invoice could not be made.", http.StatusInternalServerError)
			return
		}
		h := w.Header()
		h.Set("Content-Type", media)
		h.Set("Content-Disposition", fmt.Sprintf("inline; filename=%q", "faktura-"+number+ending))
		h.Set("Content-Security-Policy", document.Policy)
		h.Set("Cache-Control", "private, no-store")
		w.Write(content)
	}
}

// inDanish has the graph answer in the language of the documents and lists.
func inDanish(ctx context.Context) context.Context {
	viewer := access.From(ctx)
	viewer.English = false
	return access.With(ctx, viewer)
}

func numbers(documents []document.Reference) string {
	var all []string
	for _, d := range documents {
		all = append(all, d.Number)
	}
	return strings.Join(all, ", ")
}

func clauses(list []document.Clause) string {
	var all []string
	for _, c := range list {
		all = append(all, string(c.ID))
	}
	return strings.Join(all, ", ")
}

func priceOf(p *decimal.Decimal) string {
	if p == nil {
		return ""
	}
	return p.StringFixed(4)
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
