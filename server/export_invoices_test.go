package server

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/xuri/excelize/v2"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	published "tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/server/document"
)

// billed is a server over a database in which København and Odense have been invoiced: 36 500 kr. a
// year from 10 January 2023, by a project from before the terms, for which no clause is in the way.
type billed struct {
	*testing.T
	store *store.Store
	today day.Day
	parts Parts
	ids   map[string]string // of municipalities, by code
}

type in = map[string]any

func newBilled(t *testing.T) *billed {
	t.Helper()
	b := &billed{T: t, today: "2022-06-01", ids: map[string]string{}}
	b.store = storetest.Open(t, storetest.SQLite(t), func() time.Time { return b.today.Noon() })
	b.parts = Parts{
		Graph: published.NewHandler(b.store),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return published.Execute(ctx, b.store, query, variables)
		},
		News: func(ctx context.Context, newest int) ([]published.News, error) {
			return published.NewsOf(ctx, b.store, newest)
		},
		Page: fstest.MapFS{}, Ready: b.store.Ready, Logins: visitors(t), Log: slog.New(slog.DiscardHandler),
		Seller: exampleSeller, EAN: map[string]string{"101": "5790000000005"},
	}
	all, err := b.store.Municipality.Query().All(store.AsStore(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		b.ids[m.Code] = m.ID
	}
	b.does("kombit.project", "createProject", "CreateProjectInput!", in{"slug": "alfa", "name": "=Alfa – på tværs", "purpose": "Et fælles system.",
		"origin": "MUNICIPAL_DEMAND", "processesPersonalData": false, "startedOn": "2019-01-01"})
	b.does("kombit.project", "recordRepaymentPeriod", "RecordPeriodInput!", in{"project": "alfa", "period": in{"start": "2023-01-01", "end": "2027-12-31"}})
	b.does("kombit.finance", "recordPrice", "RecordPriceInput!", in{"project": "alfa", "validFrom": "2023-01-01", "model": "FIXED", "amount": "36500.0000"})
	b.does("kombit.project", "inviteMunicipalities", "InviteMunicipalitiesInput!", in{"project": "alfa", "municipalities": []string{"101", "461"}, "answerBy": "2022-09-01"})
	for _, code := range []string{"101", "461"} {
		agreement := b.agreement(code)
		b.does(code+".signatory", "accede", "AccedeInput!", in{"agreement": agreement})
		b.available(code, "2023-01-10")
	}
	for _, on := range []day.Day{"2023-02-15", "2023-09-15"} {
		b.runs(on)
	}
	return b
}

func (b *billed) viewer(name string) access.Viewer {
	where, role, _ := strings.Cut(name, ".")
	v := access.Viewer{Subject: name, English: true, Municipality: b.ids[where], Roles: []access.Role{access.Role("KOMBIT_" + strings.ToUpper(role))}}
	if v.Municipality != "" {
		v.Roles = []access.Role{access.Role("MUNICIPALITY_" + strings.ToUpper(role))}
	}
	if name == "" {
		return access.Viewer{}
	}
	return v
}

// asks has the graph answer into a value.
func (b *billed) asks(user, query string, variables in, into any) {
	b.Helper()
	answer := b.parts.Ask(access.With(b.Context(), b.viewer(user)), query, variables)
	if len(answer.Errors) > 0 || strings.Contains(string(answer.Data), `"code":`) {
		b.Fatalf("%s: %s %v", query, answer.Data, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		b.Fatal(err)
	}
}

// does has an act done.
func (b *billed) does(user, act, inputType string, input in) {
	b.Helper()
	b.asks(user, `mutation($input: `+inputType+`) { `+act+`(input: $input) { refusals { code message } } }`, in{"input": input}, &struct{}{})
}

func (b *billed) agreement(code string) string {
	b.Helper()
	var answer struct{ Agreement struct{ ID string } }
	b.asks("kombit.project", `query($m: String!) { agreement(project: "alfa", municipality: $m) { id } }`, in{"m": code}, &answer)
	return answer.Agreement.ID
}

func (b *billed) available(code string, on day.Day) {
	b.Helper()
	b.does("kombit.project", "confirmAvailability", "ConfirmAvailabilityInput!", in{"agreement": b.agreement(code), "on": string(on)})
}

func (b *billed) runs(asOf day.Day) {
	b.Helper()
	b.today = asOf
	b.does("kombit.finance", "runInvoicing", "RunInvoicingInput!", in{"asOf": string(asOf)})
}

// gets asks for an address as the user, past what makes everybody a visitor.
func (b *billed) gets(user, address string) *httptest.ResponseRecorder {
	b.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", address, nil)
	exports(b.parts).ServeHTTP(w, r.WithContext(access.With(r.Context(), b.viewer(user))))
	return w
}

// rows is a CSV as a spreadsheet reads it, its head first.
func (b *billed) rows(user, address string) [][]string {
	b.Helper()
	w := b.gets(user, address)
	text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
	from := csv.NewReader(strings.NewReader(text))
	from.Comma = ';'
	rows, err := from.ReadAll()
	if w.Code != http.StatusOK || !marked || err != nil || len(rows) == 0 {
		b.Fatalf("%s: %d %v %.300s", address, w.Code, err, w.Body)
	}
	return rows
}

func TestAnInvoiceIsADocumentForThoseWhoMaySeeItAndNotThereForOthers(t *testing.T) {
	b := newBilled(t)
	for _, user := range []string{"101.finance", "101.signatory", "kombit.finance", "kombit.admin"} {
		w := b.gets(user, "/export/invoices/2023-000001.html")
		for _, want := range []string{"Faktura 2023-000001", "Københavns Kommune", "EAN-nr. 5790000000005", "17.200,00 kr.", "21.500,00 kr.",
			"36.500,00 kr. / 365 dage = 100,00 kr. om dagen", "10. januar 2023 – 30. juni 2023", "=Alfa – på tværs", "Eksempel: sælger og konto er opdigtede"} {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s is not told %q, but %d %s", user, want, w.Code, w.Body)
			}
		}
		if got := w.Header().Get("Content-Security-Policy"); got != document.Policy {
			t.Errorf("its policy is %q", got)
		}
		w = b.gets(user, "/export/invoices/2023-000001.pdf")
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/pdf" || !bytes.HasPrefix(w.Body.Bytes(), []byte("%PDF-")) ||
			w.Header().Get("Cache-Control") != "private, no-store" {
			t.Errorf("%s: %d %v %.100s", user, w.Code, w.Header(), w.Body)
		}
	}
	missing := b.gets("kombit.finance", "/export/invoices/2023-000099.pdf")
	for _, user := range []string{"", "461.finance", "101.reader", "kombit.project"} {
		for _, file := range []string{"2023-000001.pdf", "2023-000001.html"} {
			if w := b.gets(user, "/export/invoices/"+file); w.Code != http.StatusNotFound || w.Body.String() != missing.Body.String() ||
				!reflect.DeepEqual(w.Header(), missing.Header()) {
				t.Errorf("%q tells %s from a missing one: %d %s", user, file, w.Code, w.Body)
			}
		}
	}
	for _, file := range []string{"2023-000001", "2023-000001.txt", ".pdf"} {
		if w := b.gets("kombit.finance", "/export/invoices/"+file); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", file, w.Code)
		}
	}
}

func TestWhoIsNotLoggedInFindsNoInvoiceOverHTTP(t *testing.T) {
	b := newBilled(t)
	h, err := New(b.parts)
	if err != nil {
		t.Fatal(err)
	}
	for address, status := range map[string]int{
		"/export/invoices/2023-000001.pdf":         404,
		"/export/invoices/2023-000001.html":        404,
		"/export/municipalities/101/forecast.csv":  403,
		"/export/municipalities/999/forecast.xlsx": 404,
		"/export/invoices.csv?year=x":              400,
		"/export/invoice-lines.xlsx?kind=INVOICE":  400,
		"/export/invoices.csv?municipality=101":    200,
		"/export/invoices.xlsx":                    200,
		"/export/invoice-lines.csv":                200,
		"/export/municipalities/101/forecast.html": 404,
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", address, nil)
		h.ServeHTTP(w, r.WithContext(access.With(r.Context(), b.viewer("kombit.finance"))))
		if w.Code != status || strings.Contains(w.Body.String(), "2023-000001") {
			t.Errorf("%s: %d %.200s", address, w.Code, w.Body)
		}
	}
}

func TestWithoutASellerThereAreNoDocuments(t *testing.T) {
	b := newBilled(t)
	b.parts.Seller = document.Seller{}
	if w := b.gets("kombit.finance", "/export/invoices/2023-000001.pdf"); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), SellerName) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := b.gets("461.finance", "/export/invoices/2023-000001.pdf"); w.Code != http.StatusNotFound {
		t.Errorf("to others: %d", w.Code)
	}
}

func TestTheFileOfInvoicesHasThoseTheViewerMaySeeThroughTheFilters(t *testing.T) {
	b := newBilled(t)
	b.today = "2024-01-02"
	b.available("101", "2023-01-15") // 5 days later than was invoiced: 500 kr.
	b.runs("2024-01-02")
	for address, want := range map[string][]string{
		"/export/invoices.csv":                               {"2023-000001", "2023-000002", "2023-000003", "2023-000004", "2024-000001"},
		"/export/invoices.csv?year=2024":                     {"2024-000001"},
		"/export/invoices.csv?kind=CREDIT_NOTE":              {"2024-000001"},
		"/export/invoices.csv?municipality=461":              {"2023-000002", "2023-000004"},
		"/export/invoices.csv?project=alfa&municipality=101": {"2023-000001", "2023-000003", "2024-000001"},
		"/export/invoices.csv?project=beta":                  nil,
		"/export/invoices.csv?q=000004":                      {"2023-000004"},
		"/export/invoices.csv?q=ODENSE":                      {"2023-000002", "2023-000004"},
		"/export/invoices.csv?q=alfa&year=2024":              {"2024-000001"},
		"/export/invoices.csv?q=nowhere":                     nil,
	} {
		var got []string
		for _, row := range b.rows("kombit.finance", address)[1:] {
			got = append(got, row[0])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
	if rows := b.rows("461.finance", "/export/invoices.csv"); len(rows) != 3 || rows[1][7] != "461" || rows[2][7] != "461" {
		t.Errorf("Odense gets %q", rows)
	}
	if rows := b.rows("kombit.project", "/export/invoices.csv"); len(rows) != 1 {
		t.Errorf("a role without amounts gets %q", rows)
	}
	want := []string{"2024-000001", "Kreditnota", "2024-01-02", "2024-01-02", "2024-02-01", "'=Alfa – på tværs", "alfa", "101", "København", "64942212",
		"2023-01-10", "2023-06-30", "-5", "-500,00", "0,25", "-125,00", "-625,00", "2023-000001", ""}
	if got := b.rows("101.finance", "/export/invoices.csv?year=2024")[1]; !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestTheFileOfARunHasItsInvoicesAloneThoughAnotherRanTheSameDay(t *testing.T) {
	b := newBilled(t)
	b.today = "2024-01-02"
	b.available("101", "2023-01-15")
	b.runs("2024-01-02")
	b.available("461", "2023-01-15")
	b.runs("2024-01-02")
	var answer struct {
		Invoices struct {
			Edges []struct {
				Node struct {
					Number string
					Run    struct{ ID string }
				}
			}
		}
	}
	b.asks("kombit.finance", `{ invoices(first: 9, where: {year: 2024}) { edges { node { number run { id } } } } }`, nil, &answer)
	if len(answer.Invoices.Edges) != 2 {
		t.Fatalf("%+v", answer)
	}
	for _, e := range answer.Invoices.Edges {
		for _, list := range []string{"/export/invoices.csv", "/export/invoice-lines.csv"} {
			rows := b.rows("kombit.finance", list+"?run="+e.Node.Run.ID)[1:]
			if len(rows) == 0 || slices.ContainsFunc(rows, func(row []string) bool { return row[0] != e.Node.Number }) {
				t.Errorf("%s of the run of %s has %q", list, e.Node.Number, rows)
			}
			if rows := b.rows("101.finance", list+"?run="+e.Node.Run.ID)[1:]; len(rows) > 0 {
				t.Errorf("who may see no run gets %q", rows)
			}
		}
	}
}

func TestTheFileOfLinesHasTheLinesOfThoseInvoices(t *testing.T) {
	b := newBilled(t)
	b.today = "2024-01-02"
	b.available("101", "2023-01-15")
	b.runs("2024-01-02")
	want := [][]string{
		{"2024-000001", "Kreditnota", "2024-01-02", "'=Alfa – på tværs", "alfa", "101", "København", "1", "2023-01-10", "2023-06-30", "-172", "fast",
			"36500,0000", "", "", "", "-17200,00", "5.4, 5.11", "2023-000001"},
		{"2024-000001", "Kreditnota", "2024-01-02", "'=Alfa – på tværs", "alfa", "101", "København", "2", "2023-01-15", "2023-06-30", "167", "fast",
			"36500,0000", "", "", "", "16700,00", "5.4, 5.11", ""},
	}
	if got := b.rows("101.finance", "/export/invoice-lines.csv?kind=CREDIT_NOTE")[1:]; !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestTheForecastHasARowForEachYearAndProject(t *testing.T) {
	b := newBilled(t)
	rows := b.rows("101.finance", "/export/municipalities/101/forecast.csv?year=2023")
	want := []string{"2023", "'=Alfa – på tværs", "alfa", "35600,00", "8100,00", "9100,00", "9200,00", "9200,00",
		"35600,00", "44500,00", "0,00", "0,00", "0,00", "", "ja"}
	if len(rows) != 6 || !slices.Equal(rows[1], want) {
		t.Errorf("\n got %q\nwant %q", rows, want)
	}
	if rows := b.rows("101.finance", "/export/municipalities/101/forecast.csv?project=beta"); len(rows) != 1 {
		t.Errorf("another project has %q", rows)
	}
	for user, status := range map[string]int{"461.finance": 403, "101.reader": 403, "kombit.finance": 200} {
		if w := b.gets(user, "/export/municipalities/101/forecast.csv"); w.Code != status {
			t.Errorf("%s: %d %.100s", user, w.Code, w.Body)
		}
	}
	if w := b.gets("101.finance", "/export/municipalities/101/forecast.csv?year=2200"); w.Code != http.StatusBadRequest {
		t.Errorf("past the calendar: %d %s", w.Code, w.Body)
	}
}

func TestAWorkbookHasTheSameRowsWithNumbersAsNumbersAndDaysAsDays(t *testing.T) {
	b := newBilled(t)
	for _, address := range []string{"/export/invoices", "/export/invoice-lines", "/export/municipalities/101/forecast"} {
		w := b.gets("101.finance", address+".xlsx")
		book, err := excelize.OpenReader(w.Body)
		if err != nil {
			t.Fatalf("%s: %d %v", address, w.Code, err)
		}
		got, err := book.GetRows("Liste", excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		want := b.rows("101.finance", address+".csv")
		if len(got) != len(want) || len(want) < 2 || !slices.Equal(got[0], want[0]) {
			t.Fatalf("%s: %q, want %q", address, got, want)
		}
		for r := range want[1:] {
			for n, cell := range want[r+1] {
				at, err := excelize.CoordinatesToCellName(n+1, r+2)
				if err != nil {
					t.Fatal(err)
				}
				b.wantsCell(book, at, cell)
			}
		}
	}
}

// wantsCell wants a cell to have what stands in the CSV, as what it is.
func (b *billed) wantsCell(book *excelize.File, at, inCSV string) {
	b.Helper()
	raw, err := book.GetCellValue("Liste", at, excelize.Options{RawCellValue: true})
	if err != nil {
		b.Fatal(err)
	}
	sort, err := book.GetCellType("Liste", at)
	if err != nil {
		b.Fatal(err)
	}
	text := sort == excelize.CellTypeSharedString || sort == excelize.CellTypeInlineString
	d, notADay := day.Parse(inCSV)
	switch {
	case notADay == nil:
		if seen, err := book.GetCellValue("Liste", at); text || err != nil || seen != string(d) {
			b.Errorf("%s shows %q (%v), want the day %s", at, seen, err, d)
		}
	case text:
		if raw != strings.TrimPrefix(inCSV, "'") {
			b.Errorf("%s is the text %q, want %q", at, raw, inCSV)
		}
	case raw != strings.Replace(inCSV, ",", ".", 1):
		b.Errorf("%s is %q, want %q", at, raw, inCSV)
	}
}
