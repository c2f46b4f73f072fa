package server

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/xuri/excelize/v2"

	"tilslutning/rules/day"
)

// format is what a list is written as.
type format struct {
	ending, media string
	write         func(list) ([]byte, error)
}

var (
	asCSV  = format{".csv", "text/csv; charset=utf-8", list.csv}
	asXLSX = format{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list.xlsx}
)

// list is a table whose columns are of one sort each. Its cells are as the graph has them: numbers as
// "-985697.72", days as "2026-01-31", "" for none.
type list struct {
	name    string // of the file, without its ending, and of the sheet
	columns []column
	rows    table
	total   []string // beneath the rows of a spreadsheet; a CSV has rows of one sort alone. nil for none
}

type column struct {
	head string
	sort sort
}

type sort int

const (
	words      sort = iota
	counts          // a whole number
	amounts         // kroner with two decimals
	unitPrices      // kroner with four decimals
	shares          // of one, as 0.25
	days
)

// csv has decimal commas, and keeps a spreadsheet from taking a text for a formula.
func (l list) csv() ([]byte, error) {
	rows := table{l.heads()}
	for _, row := range l.rows {
		cells := make([]string, len(row))
		for n, cell := range row {
			switch l.columns[n].sort {
			case words:
				cells[n] = plain(cell)
			case amounts, unitPrices, shares:
				cells[n] = strings.Replace(cell, ".", ",", 1)
			default:
				cells[n] = cell
			}
		}
		rows = append(rows, cells)
	}
	return semicolons(rows), nil
}

func (l list) heads() (heads []string) {
	for _, c := range l.columns {
		heads = append(heads, c.head)
	}
	return heads
}

// shown is how Excel shows each sort of cell.
var shown = map[sort]string{counts: "#,##0", amounts: "#,##0.00", unitPrices: "#,##0.0000", shares: "0.##%", days: "yyyy-mm-dd"}

// xlsx has numbers as numbers, written digit by digit as they came, and days as days. It prints on A4.
func (l list) xlsx() (content []byte, err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	const sheet = "Liste"
	steps := []error{f.SetSheetName("Sheet1", sheet), f.SetSheetRow(sheet, "A1", new(l.heads()))}
	for n, c := range l.columns {
		steps = append(steps, show(f, sheet, n+1, c))
	}
	steps = append(steps, standOut(f, sheet, 1, l.columns), onPaper(f, sheet, l.name),
		f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	rows := l.rows
	if l.total != nil {
		rows = append(slices.Clip(rows), l.total)
		steps = append(steps, standOut(f, sheet, len(rows)+1, l.columns))
	}
	if err := errors.Join(steps...); err != nil {
		return nil, err
	}
	for r, row := range rows {
		for n, cell := range row {
			at, err := excelize.CoordinatesToCellName(n+1, r+2)
			if err == nil && cell != "" {
				err = set(f, sheet, at, l.columns[n].sort, cell)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	var file bytes.Buffer
	err = f.Write(&file)
	return file.Bytes(), err
}

// widths is how wide a column of each sort is, in characters.
var widths = map[sort]int{words: 18, counts: 9, amounts: 15, unitPrices: 13, shares: 9, days: 11}

// show gives a column its width and its cells their look.
func show(f *excelize.File, sheet string, number int, c column) error {
	name, err := excelize.ColumnNumberToName(number)
	if err != nil {
		return err
	}
	width := widths[c.sort]
	for word := range strings.FieldsSeq(c.head) { // the head is broken between words alone
		width = max(width, utf8.RuneCountInString(word)+3)
	}
	if err := f.SetColWidth(sheet, name, name, float(width)); err != nil || c.sort == words {
		return err
	}
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: new(shown[c.sort])})
	if err != nil {
		return err
	}
	return f.SetColStyle(sheet, name, style)
}

// float is what the library measures in.
type float = float64 //nolint:forbidigo // widths and margins

// standOut has a row of heads or sums in bold, numbers as in their columns.
func standOut(f *excelize.File, sheet string, row int, columns []column) error {
	for n, c := range columns {
		at, err := excelize.CoordinatesToCellName(n+1, row)
		if err != nil {
			return err
		}
		look := excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: row == 1, Vertical: "top"}}
		if c.sort != words {
			look.CustomNumFmt = new(shown[c.sort])
		}
		if c.sort != words && c.sort != days {
			look.Alignment.Horizontal = "right"
		}
		style, err := f.NewStyle(&look)
		if err != nil {
			return err
		}
		if err := f.SetCellStyle(sheet, at, at, style); err != nil {
			return err
		}
	}
	return nil
}

// onPaper has the sheet print on A4 lying down, as wide as the paper, its heads on every page.
func onPaper(f *excelize.File, sheet, name string) error {
	const a4 = 9
	return errors.Join(
		f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: new(true)}),
		f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: new(a4), Orientation: new("landscape"), FitToWidth: new(1), FitToHeight: new(0)}),
		f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: new(float(0.4)), Right: new(float(0.4)), Top: new(float(0.5)), Bottom: new(float(0.6)), Footer: new(float(0.3))}),
		f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L" + name + "&RSide &P af &N"}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: sheet + "!$1:$1", Scope: sheet}),
	)
}

// set writes one cell. A number goes in as the text that it is: the file has its very digits.
func set(f *excelize.File, sheet, at string, of sort, cell string) error {
	switch of {
	case words:
		return f.SetCellStr(sheet, at, cell)
	case days:
		return f.SetCellDefault(sheet, at, fmt.Sprint(serial(day.Day(cell))))
	}
	return f.SetCellDefault(sheet, at, cell)
}

// serial is the day's number in Excel, which takes 1900 for a leap year: right from March 1900 on.
func serial(d day.Day) int {
	return day.Range{Start: "1900-01-01", End: d}.Days() + 1
}

// deliver writes the list as a file, which no one keeps for others; its rows are the viewer's own.
func deliver(w http.ResponseWriter, as format, l list) {
	content, err := as.write(l)
	if err != nil {
		http.Error(w, "The list could not be made.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", as.media)
	h.Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", l.name+as.ending))
	h.Set("Cache-Control", "private, no-store")
	w.Write(content)
}

// faultOfGraph is the graph's first error and its code; "" where it is none of the graph's.
func faultOfGraph(err error) (code, message string) {
	var all gqlerror.List
	if errors.As(err, &all) && len(all) > 0 {
		code, _ = all[0].Extensions["code"].(string)
		message = all[0].Message
	}
	return code, message
}

// unanswered tells why there is nothing: it is not there, not for the viewer, or asked for wrongly.
func unanswered(w http.ResponseWriter, r *http.Request, err error) {
	code, message := faultOfGraph(err)
	switch {
	case errors.Is(err, errNothing):
		http.NotFound(w, r)
	case code == "UNAUTHENTICATED" || code == "FORBIDDEN":
		http.Error(w, message, http.StatusForbidden)
	case code == "BAD_USER_INPUT":
		http.Error(w, message, http.StatusBadRequest)
	default:
		http.Error(w, "The file could not be made.", http.StatusInternalServerError)
	}
}
