package document

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"github.com/shopspring/decimal"
	"golang.org/x/net/html"

	"tilslutning/rules/billing"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

func kroner(s string) decimal.Decimal { return decimal.RequireFromString(s) }

var seller = Seller{Name: "Fællesindkøb ApS", Address: "Ågade 1, 2300 København S", CVR: "12345674", Contact: "faktura@example.dk",
	Bank: Bank{Registration: "0040", Account: "0440116243", IBAN: "DK5000400440116243"}}

// invoice is København's of section 4.10.
func invoice() Invoice {
	i := Invoice{Number: "2023-000002", Kind: billing.Ordinary, Date: "2023-09-15", PlannedDate: "2023-09-15", DueDate: "2023-10-15",
		Start: "2023-07-01", End: "2023-12-31", Days: 184, Net: kroner("1054467.32"), VATRate: kroner("0.25"), VAT: kroner("263616.83"),
		Gross: kroner("1318084.15"), TermsVersion: "1.0", Explanation: []string{"Årets betaling – æøå ÆØÅ × … »så«."},
		Lines: []Line{{Start: "2023-07-01", End: "2023-12-31", Days: 184, Model: prices.PerInhabitant, Price: new(kroner("3.25")),
			Inhabitants: new(643613), InhabitantsYear: new(2023), Net: kroner("1054467.32"), Clauses: []Clause{{"5.11", "Fakturering"}}}}}
	i.Agreement.Project.Name, i.Agreement.Project.Slug = "Sygedagpenge på tværs", "sygedagpenge"
	i.Agreement.Municipality.Code, i.Agreement.Municipality.Name, i.Agreement.Municipality.CVR = "101", "København", "64942212"
	return i
}

// creditNote takes a line back and brings another.
func creditNote() Invoice {
	i := invoice()
	i.Number, i.Kind, i.Net, i.VAT, i.Gross = "2023-000003", billing.CreditNote, kroner("-15.32"), kroner("-3.83"), kroner("-19.15")
	i.Corrects = []Reference{{"2023-000001", "2023-02-15", billing.Ordinary}}
	back := i.Lines[0]
	back.Days, back.Net = -184, kroner("-15315.07")
	back.TakesBack = &struct{ Invoice struct{ Number string } }{}
	back.TakesBack.Invoice.Number = "2023-000001"
	i.Lines = []Line{back, i.Lines[0]}
	return i
}

// read is the PDF's pages and their text, without blanks: where they stand is the reader's to guess.
func read(t *testing.T, i Invoice, of Seller, ean string) (*pdf.Reader, string) {
	t.Helper()
	file, err := PDF(i, of, ean)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pdf.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range r.NumPage() {
		page := r.Page(n + 1)
		for _, font := range page.Fonts() {
			if encoding := page.Font(font).V.Key("Encoding").Name(); encoding != "Identity-H" || page.Font(font).V.Key("ToUnicode").IsNull() {
				t.Fatalf("a font's codes are %q and can't be read as text", encoding)
			}
		}
		pdf.Interpret(page.V.Key("Contents"), func(stack *pdf.Stack, operator string) {
			shown := ""
			for stack.Len() > 0 {
				shown = stack.Pop().RawString()
			}
			if operator == "Tj" {
				text.WriteString(fromUTF16(shown))
			}
		})
	}
	return r, unspaced(text.String())
}

// fromUTF16 is text whose codes are its characters, two bytes each.
func fromUTF16(raw string) string {
	units := make([]uint16, len(raw)/2)
	for n := range units {
		units[n] = binary.BigEndian.Uint16([]byte(raw[2*n:]))
	}
	return string(utf16.Decode(units))
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// wants wants each of the texts in what is read, wherever its lines break.
func wants(t *testing.T, read string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(unspaced(read), unspaced(text)) {
			t.Errorf("%q is not in\n%s", text, read)
		}
	}
}

// told is what an invoice must tell a Danish public customer.
var told = []string{"Faktura 2023-000002", "15. september 2023", "15. oktober 2023", "Sygedagpenge på tværs", "sygedagpenge",
	"1. juli 2023 – 31. december 2023", "184", "3,2500 kr. pr. indbygger", "643.613", "1.054.467,32", "Moms 25 %", "263.616,83 kr.",
	"1.318.084,15 kr.", "Fællesindkøb ApS", "Ågade 1", "2300 København S", "CVR-nr. 12345674", "Københavns Kommune", "CVR-nr. 64942212",
	"EAN-nr. 5790000000005", "0040 0440116243", "DK50 0040 0440 1162 43", "Betalingsreference", "5.11 Fakturering", "version 1.0",
	"Årets betaling – æøå ÆØÅ × … »så«."}

func TestTheTextOfThePDFIsTheInvoice(t *testing.T) {
	_, text := read(t, invoice(), seller, "5790000000005")
	wants(t, text, told...)
}

func TestACreditNoteNamesWhatItCorrectsAndAsksForNoPayment(t *testing.T) {
	_, text := read(t, creditNote(), seller, "")
	wants(t, text, "Kreditnota 2023-000003", "2023-000001 af 15. februar 2023", "1, tilbageført fra 2023-000001", "-15.315,07", "-19,15 kr.", "modregnes eller udbetales")
	for _, absent := range []string{"IBAN", "EAN", "Betalingsreference"} {
		if strings.Contains(text, absent) {
			t.Errorf("%s stands in\n%s", absent, text)
		}
	}
}

func TestAShareHasNoPriceAndNoInhabitants(t *testing.T) {
	i := invoice()
	i.Kind, i.Lines = billing.Claim, []Line{{Start: "2023-05-03", End: "2023-05-03", Net: kroner("70.00"), Clauses: []Clause{{"9.4", "Krav"}}}}
	_, text := read(t, i, seller, "")
	wants(t, text, "Faktura for andel af krav 2023-000002", "3. maj 2023", "70,00", "9.4 Krav")
}

func TestEveryPageOfALongInvoiceIsA4AndNumbered(t *testing.T) {
	i := invoice()
	for range 120 {
		i.Lines = append(i.Lines, i.Lines[0])
	}
	r, text := read(t, i, seller, "")
	if r.NumPage() < 3 {
		t.Fatalf("%d pages", r.NumPage())
	}
	for n := range r.NumPage() {
		box := r.Page(n + 1).V.Key("MediaBox")
		if box.IsNull() {
			box = r.Page(n + 1).V.Key("Parent").Key("MediaBox")
		}
		if got := fmt.Sprintf("%.0f × %.0f", box.Index(2).Float64(), box.Index(3).Float64()); got != "595 × 842" {
			t.Errorf("page %d is %s points", n+1, got)
		}
		wants(t, text, fmt.Sprintf("Side %d af %d", n+1, r.NumPage()))
	}
	if heads := strings.Count(text, "Indbyggere"+unspaced("Uden moms")); heads < r.NumPage()-1 {
		t.Errorf("the table's heads stand on %d of %d pages", heads, r.NumPage())
	}
	if lines := strings.Count(text, unspaced("643.613 (1. januar 2023)")); lines != 121 {
		t.Errorf("%d of 121 lines", lines)
	}
}

func TestTheSameInvoiceIsTheSameFile(t *testing.T) {
	one, err := PDF(invoice(), seller, "")
	if err != nil {
		t.Fatal(err)
	}
	other, err := PDF(invoice(), seller, "")
	if err != nil || !bytes.Equal(one, other) {
		t.Error("another file", err)
	}
}

func TestWhatAnExampleSellerIssuesSaysSo(t *testing.T) {
	example := seller
	example.Example = true
	_, text := read(t, invoice(), example, "")
	wants(t, text, "Eksempel: sælger og konto er opdigtede")
	page, err := HTML(invoice(), example, "")
	if err != nil {
		t.Fatal(err)
	}
	wants(t, string(page), "Eksempel: sælger og konto er opdigtede")
}

// elements is every element of the page by name, in order.
func elements(t *testing.T, page []byte) map[string][]*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]*html.Node{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			found[n.Data] = append(found[n.Data], n)
		}
	}
	return found
}

// textOf is the text of an element.
func textOf(n *html.Node) string {
	var text strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text.WriteString(d.Data)
		}
	}
	return text.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestThePageTellsTheSameAsThePDFAndIsAccessible(t *testing.T) {
	page, err := HTML(invoice(), seller, "5790000000005")
	if err != nil {
		t.Fatal(err)
	}
	found := elements(t, page)
	wants(t, textOf(found["body"][0]), told...)
	if got := attribute(found["html"][0], "lang"); got != "da" {
		t.Errorf("its language is %q", got)
	}
	for name, count := range map[string]int{"title": 1, "main": 1, "h1": 1, "table": 1, "caption": 1, "address": 2} {
		if len(found[name]) != count {
			t.Errorf("%d %s, want %d", len(found[name]), name, count)
		}
	}
	for _, th := range found["th"] {
		if attribute(th, "scope") == "" {
			t.Errorf("the head %q says nothing of its scope", textOf(th))
		}
	}
	for _, name := range []string{"script", "link", "img", "iframe", "form"} {
		if len(found[name]) > 0 {
			t.Errorf("it has %s", name)
		}
	}
	for _, all := range found {
		for _, n := range all {
			for _, a := range []string{"style", "src", "href", "onclick"} {
				if attribute(n, a) != "" {
					t.Errorf("%s has %s", n.Data, a)
				}
			}
		}
	}
}

func TestThePolicyNamesTheStyleAsItIsWritten(t *testing.T) {
	page, err := HTML(invoice(), seller, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := textOf(elements(t, page)["style"][0]); got != style || got == "" {
		t.Errorf("the page's style is not the one hashed:\n%s", got)
	}
}

func TestWhatANameSaysIsTextInThePage(t *testing.T) {
	i := invoice()
	i.Agreement.Project.Name = `<img src=x onerror=alert(1)>`
	page, err := HTML(i, seller, "")
	if err != nil {
		t.Fatal(err)
	}
	if found := elements(t, page); len(found["img"]) > 0 {
		t.Error("a name became an element")
	}
}

func TestEveryKindOfDocumentHasATitle(t *testing.T) {
	for _, kind := range billing.Kind("").Values() {
		if title := billing.Kind(kind).Title(); title == (terms.Text{}) {
			t.Errorf("%s has none", kind)
		}
	}
}
