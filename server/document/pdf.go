package document

import (
	"bytes"
	"slices"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// mm is millimetres on paper; no amount is ever one.
type mm = float64 //nolint:forbidigo // what the library measures paper in

// A4 with its margins.
const (
	width  mm = 210
	margin mm = 18
	inner  mm = width - 2*margin
	foot   mm = 20 // below which nothing but the foot stands
	high   mm = 5  // a line of text
)

const (
	family  = "Go"
	regular = ""
	bold    = "B"
)

// PDF writes the document on A4, with text that can be selected. ean is the buyer's, "" for none. The
// same document gives the same bytes.
func PDF(i Invoice, seller Seller, ean string) ([]byte, error) {
	w := &writer{Fpdf: fpdf.New("P", "mm", "A4", ""), sheet: newSheet(i, seller, ean)}
	w.AddUTF8FontFromBytes(family, regular, slices.Clone(goregular.TTF)) // it cuts the font down in place
	w.AddUTF8FontFromBytes(family, bold, slices.Clone(gobold.TTF))
	w.SetLang("da-DK")
	w.SetTitle(w.sheet.Title, true)
	w.SetAuthor(seller.Name, true)
	w.SetCatalogSort(true)
	w.SetCreationDate(i.Date.Noon().UTC())
	w.SetModificationDate(i.Date.Noon().UTC())
	w.SetMargins(margin, margin, margin)
	w.SetAutoPageBreak(true, foot)
	w.AliasNbPages("{pages}")
	w.SetHeaderFunc(w.head)
	w.SetFooterFunc(w.foot)
	w.AddPage()
	w.body()
	var file bytes.Buffer
	err := w.Output(&file)
	return file.Bytes(), err
}

// writer writes one document.
type writer struct {
	*fpdf.Fpdf
	sheet sheet
}

// in is the style and size of the text from here on.
func (w *writer) in(style string, points mm) { w.SetFont(family, style, points) }

// head stands on every page.
func (w *writer) head() {
	if w.sheet.Notice != "" {
		w.in(bold, 9)
		w.CellFormat(inner, high, w.sheet.Notice, "1", 1, "C", false, 0, "")
		w.Ln(2)
	}
	if w.PageNo() > 1 {
		w.in(regular, 9)
		w.CellFormat(inner, high, w.sheet.Title, "", 1, "L", false, 0, "")
		w.Ln(2)
	}
	w.in(regular, 9)
}

func (w *writer) foot() {
	w.SetY(-15)
	w.in(regular, 8)
	w.CellFormat(inner-25, high, w.sheet.Seller.Name+" · "+w.sheet.Title, "", 0, "L", false, 0, "")
	w.CellFormat(25, high, "Side "+strconv.Itoa(w.PageNo())+" af {pages}", "", 0, "L", false, 0, "")
}

func (w *writer) body() {
	s := w.sheet
	w.in(bold, 18)
	w.MultiCell(inner, 9, s.Title, "", "L", false)
	w.Ln(3)
	w.parties()
	w.facts(s.Facts)
	w.Ln(4)
	w.table()
	w.totals()
	w.heading("Betaling")
	w.facts(s.Payment)
	for _, note := range s.Notes {
		w.paragraph(note)
	}
	w.list("Vilkår bag linjerne", s.Clauses)
	w.list("Sådan er beløbet beregnet", s.How)
}

// parties stand beside each other.
func (w *writer) parties() {
	top, bottom := w.GetY(), w.GetY()
	for n, p := range []party{w.sheet.Buyer, w.sheet.Seller} {
		left := margin
		if n > 0 {
			left += inner / 2
		}
		w.SetXY(left, top)
		w.cell(left, inner/2, bold, p.Role+": "+p.Name)
		for _, line := range p.Lines {
			w.cell(left, inner/2, regular, line)
		}
		bottom = max(bottom, w.GetY())
	}
	w.SetXY(margin, bottom+4)
}

// cell is a text from that edge on, over as many lines as it needs.
func (w *writer) cell(left, wide mm, style, text string) {
	w.in(style, 9.5)
	w.SetX(left)
	w.MultiCell(wide, high, text, "", "L", false)
}

// facts are a name and a value a line.
func (w *writer) facts(facts []fact) {
	const names mm = 42
	for _, f := range facts {
		w.room(w.lines(f.Value, inner-names))
		top := w.GetY()
		w.cell(margin, names, bold, f.Name)
		w.SetY(top)
		w.cell(margin+names, inner-names, regular, f.Value)
	}
}

// lines is how many a text takes.
func (w *writer) lines(text string, wide mm) int {
	w.in(regular, 9.5)
	return max(1, len(w.SplitText(text, wide)))
}

// room turns the page unless so many lines fit on it, and says whether it did.
func (w *writer) room(lines int) (turned bool) {
	_, height := w.GetPageSize()
	needed := high
	for range lines - 1 {
		needed += high
	}
	if w.GetY()+needed <= height-foot {
		return false
	}
	w.AddPage()
	return true
}

// columns are the table's, in the order of the heads.
var columns = []struct {
	wide  mm
	align string
}{{27, "L"}, {42, "L"}, {15, "R"}, {33, "R"}, {31, "R"}, {26, "R"}}

func (w *writer) table() {
	w.row(bold, w.sheet.Heads)
	for _, r := range w.sheet.Rows {
		tall := 1
		for n, text := range r.cells() {
			tall = max(tall, w.lines(text, columns[n].wide))
		}
		if w.room(tall) {
			w.row(bold, w.sheet.Heads)
		}
		w.row(regular, r.cells())
	}
}

// row writes the cells beside each other, with a line below.
func (w *writer) row(style string, cells []string) {
	top, bottom, left := w.GetY(), w.GetY(), margin
	for n, text := range cells {
		w.in(style, 9)
		w.SetXY(left, top)
		w.MultiCell(columns[n].wide, high, text, "", columns[n].align, false)
		bottom = max(bottom, w.GetY())
		left += columns[n].wide
	}
	w.Line(margin, bottom, margin+inner, bottom)
	w.SetXY(margin, bottom+0.5)
}

func (w *writer) totals() {
	w.room(len(w.sheet.Totals))
	for n, f := range w.sheet.Totals {
		style := regular
		if n == len(w.sheet.Totals)-1 {
			style = bold
		}
		w.in(style, 9.5)
		w.CellFormat(inner-45, high, f.Name, "", 0, "R", false, 0, "")
		w.CellFormat(45, high, f.Value, "", 1, "R", false, 0, "")
	}
}

func (w *writer) heading(text string) {
	w.room(4) // never alone at the foot of a page
	w.Ln(3)
	w.in(bold, 11)
	w.CellFormat(inner, 6, text, "", 1, "L", false, 0, "")
}

func (w *writer) paragraph(text string) {
	w.room(w.lines(text, inner))
	w.in(regular, 9.5)
	w.MultiCell(inner, high, text, "", "L", false)
}

// list is paragraphs under a heading, or nothing.
func (w *writer) list(heading string, texts []string) {
	if len(texts) == 0 {
		return
	}
	w.heading(heading)
	for _, text := range texts {
		w.paragraph(text)
	}
}
