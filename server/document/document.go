// Package document writes an issued invoice for people: as PDF and as HTML, in Danish. It computes
// nothing: all amounts are those of the graph.
package document

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/population"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// Seller is who issues the invoices, and the account they are paid to.
type Seller struct {
	Name    string
	Address string // its lines with commas between them
	CVR     string // eight digits
	Contact string // whom to write to; "" for nobody
	Bank    Bank
	Example bool // made up: each page says that the document is no invoice
}

// Bank is an account.
type Bank struct {
	Registration string // four digits
	Account      string // at most ten digits
	IBAN         string // without blanks
}

// Known says whether there is a seller at all.
func (s Seller) Known() bool { return s.Name != "" }

// Invoice is a document as the graph tells of it, in Danish.
type Invoice struct {
	Number                     string
	Kind                       billing.Kind
	Date, PlannedDate, DueDate day.Day
	Start, End                 day.Day
	Days                       int
	Net, VATRate, VAT, Gross   decimal.Decimal
	TermsVersion               string // "" where none was in force
	Lines                      []Line
	Corrects                   []Reference
	CorrectedBy                []Reference
	Explanation                []string
	Agreement                  Agreement
}

// Line is one of its lines.
type Line struct {
	Start, End      day.Day
	Days            int
	Model           prices.Model // "" for a share of a cost
	Price           *decimal.Decimal
	Inhabitants     *int
	InhabitantsYear *int
	Net             decimal.Decimal
	Clauses         []Clause
	TakesBack       *struct{ Invoice struct{ Number string } }
}

// Reference is another document.
type Reference struct {
	Number string
	Date   day.Day
	Kind   billing.Kind
}

// Clause is one of the terms.
type Clause struct {
	ID    terms.ClauseID
	Title string
}

// Agreement is whose document it is, and of what.
type Agreement struct {
	Project      struct{ Slug, Name string }
	Municipality struct{ Code, Name, CVR string }
}

// sheet is all that stands in the document, in words, in the order of reading.
type sheet struct {
	Title   string // "Faktura 2023-000002"
	Notice  string // above everything; "" for none
	Seller  party
	Buyer   party
	Facts   []fact
	Heads   []string
	Rows    []row
	Totals  []fact
	Payment []fact
	Notes   []string
	How     []string // the amount came about
	Clauses []string
}

type party struct {
	Role, Name string
	Lines      []string
}

// fact is a value under its name.
type fact struct{ Name, Value string }

type row struct {
	What, Period, Days, Price, Inhabitants, Net string
}

// cells is the row in the order of the heads.
func (r row) cells() []string {
	return []string{r.What, r.Period, r.Days, r.Price, r.Inhabitants, r.Net}
}

// newSheet words the document. ean is the buyer's number for electronic invoices, "" for none.
func newSheet(i Invoice, seller Seller, ean string) sheet {
	s := sheet{
		Title:  i.Kind.Title().Danish + " " + i.Number,
		Seller: party{"Sælger", seller.Name, append(strings.Split(seller.Address, ", "), "CVR-nr. "+seller.CVR)},
		Buyer:  party{"Køber", population.FullName(i.Agreement.Municipality.Code, i.Agreement.Municipality.Name), []string{"CVR-nr. " + i.Agreement.Municipality.CVR}},
		Heads:  []string{"Linje", "Periode", "Dage", "Pris om året", "Indbyggere", "Uden moms"},
	}
	if seller.Contact != "" {
		s.Seller.Lines = append(s.Seller.Lines, seller.Contact)
	}
	if ean != "" {
		s.Buyer.Lines = append(s.Buyer.Lines, "EAN-nr. "+ean)
	}
	s.Buyer.Lines = append(s.Buyer.Lines, "Kommunekode "+i.Agreement.Municipality.Code)
	if seller.Example {
		s.Notice = "Eksempel: sælger og konto er opdigtede. Betal intet."
	}
	s.Facts = factsOf(i)
	for n, l := range i.Lines {
		s.Rows = append(s.Rows, rowOf(n+1, l))
	}
	s.Totals = []fact{
		{"I alt uden moms", written.Kroner(i.Net).Danish},
		{"Moms " + written.Percent(i.VATRate).Danish, written.Kroner(i.VAT).Danish},
		{"I alt med moms", written.Kroner(i.Gross).Danish},
	}
	s.Payment, s.Notes = payment(i, seller)
	s.How = i.Explanation
	s.Clauses = clausesOf(i.Lines)
	return s
}

// factsOf is what stands at the top.
func factsOf(i Invoice) []fact {
	facts := []fact{
		{"Nummer", i.Number},
		{"Dato", written.Day(i.Date).Danish},
		{"Forfaldsdato", written.Day(i.DueDate).Danish},
		{"Projekt", i.Agreement.Project.Name},
		{"Projektets reference", i.Agreement.Project.Slug},
		{"Periode", written.Days(day.Range{Start: i.Start, End: i.End}).Danish},
	}
	if len(i.Corrects) > 0 {
		facts = append(facts, fact{"Retter", listed(i.Corrects)})
	}
	if len(i.CorrectedBy) > 0 {
		facts = append(facts, fact{"Rettet af", listed(i.CorrectedBy)})
	}
	if i.TermsVersion != "" {
		facts = append(facts, fact{"Vilkår", "Generelle vilkår, version " + i.TermsVersion})
	}
	return facts
}

func listed(documents []Reference) string {
	var all []string
	for _, d := range documents {
		all = append(all, d.Number+" af "+written.Day(d.Date).Danish)
	}
	return strings.Join(all, ", ")
}

func rowOf(n int, l Line) row {
	r := row{What: strconv.Itoa(n), Period: written.Days(day.Range{Start: l.Start, End: l.End}).Danish,
		Days: written.Count(l.Days).Danish, Net: written.Number(l.Net.StringFixed(2)).Danish}
	if l.TakesBack != nil {
		r.What += ", tilbageført fra " + l.TakesBack.Invoice.Number
	}
	if l.Price != nil {
		r.Price = written.InKroner(written.Number(l.Price.StringFixed(4))).Danish
		if l.Model == prices.PerInhabitant {
			r.Price += " pr. indbygger"
		}
	}
	if l.Inhabitants != nil {
		r.Inhabitants = written.Count(*l.Inhabitants).Danish
		if l.InhabitantsYear != nil {
			r.Inhabitants += " (1. januar " + strconv.Itoa(*l.InhabitantsYear) + ")"
		}
	}
	return r
}

// payment is how to pay what is due, or what happens to what is not.
func payment(i Invoice, seller Seller) (facts []fact, notes []string) {
	switch {
	case i.Gross.IsNegative():
		return nil, []string{"Beløbet er i kommunens favør: det modregnes eller udbetales, og der er intet at betale."}
	case i.Gross.IsZero():
		return nil, []string{"Der er intet at betale."}
	}
	return []fact{
		{"Sidste betalingsdag", written.Day(i.DueDate).Danish},
		{"Beløb", written.Kroner(i.Gross).Danish},
		{"Betalingsreference", i.Number},
		{"Reg.nr. og konto", seller.Bank.Registration + " " + seller.Bank.Account},
		{"IBAN", spaced(seller.Bank.IBAN)},
	}, nil
}

// spaced is an IBAN in groups of four, as it is printed.
func spaced(iban string) string {
	var groups []string
	for len(iban) > 4 {
		groups, iban = append(groups, iban[:4]), iban[4:]
	}
	return strings.Join(append(groups, iban), " ")
}

// clausesOf is each clause once, in the order of the catalogue.
func clausesOf(lines []Line) []string {
	cited := map[terms.ClauseID]string{}
	for _, l := range lines {
		for _, c := range l.Clauses {
			cited[c.ID] = c.Title
		}
	}
	var list []string
	for _, c := range terms.Catalogue {
		if title, found := cited[c.ID]; found {
			list = append(list, string(c.ID)+" "+title)
		}
	}
	return list
}
