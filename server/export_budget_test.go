package server

import (
	"net/http"
	"net/url"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTheBudgetHasARowForEachProjectOfTheYearByQuarter(t *testing.T) {
	b := newBilled(t)
	b.does("kombit.project", "createProject", "CreateProjectInput!", in{"slug": "beta", "name": "Beta", "purpose": "Et andet system.",
		"origin": "MUNICIPAL_DEMAND", "processesPersonalData": false, "startedOn": "2019-01-01"})
	rows := b.rows("101.finance", "/export/municipalities/101/budget.csv?year=2023")
	want := [][]string{
		{"Projekt", "Projektets reference", "Udgift 1. kvartal", "Udgift 2. kvartal", "Udgift 3. kvartal", "Udgift 4. kvartal", "Udgift i året",
			"Fakturaer 1. kvartal", "Fakturaer 2. kvartal", "Fakturaer 3. kvartal", "Fakturaer 4. kvartal",
			"Fakturaer i året", "Moms af dem", "Fakturaer med moms", "Nyeste indbyggertal fra", "Endelig"},
		{"'=Alfa – på tværs", "alfa", "8100,00", "9100,00", "9200,00", "9200,00", "35600,00", "17200,00", "0,00", "18400,00", "0,00", "35600,00", "8900,00", "44500,00", "", "ja"},
	}
	if !slices.EqualFunc(rows, want, slices.Equal) {
		t.Errorf("\n got %q\nwant %q", rows, want)
	}
	next := b.rows("kombit.finance", "/export/municipalities/101/budget.csv?year=2025")[1]
	if planned := []string{"9000,00", "9100,00", "9200,00", "9200,00", "36500,00", "18100,00", "0,00", "18400,00", "0,00", "36500,00", "9125,00", "45625,00"}; !slices.Equal(next[2:14], planned) {
		t.Errorf("\n got %q\nwant %q", next[2:14], planned)
	}
	if got := b.gets("101.finance", "/export/municipalities/101/budget.csv").Header().Get("Content-Disposition"); got != `attachment; filename="budget-101-2023.csv"` {
		t.Errorf("of this year it is %s", got)
	}
	for address, status := range map[string]int{"/export/municipalities/999/budget.csv": 404, "/export/municipalities/461/budget.csv": 403,
		"/export/municipalities/101/budget.csv?year=next": 400, "/export/municipalities/101/budget.csv?year=2200": 400} {
		if w := b.gets("101.finance", address); w.Code != status {
			t.Errorf("%s: %d %.100s", address, w.Code, w.Body)
		}
	}
}

func TestAWorkbookOfTheBudgetEndsWithTheGraphsSumsAndPrintsOnA4(t *testing.T) {
	b := newBilled(t)
	w := b.gets("101.finance", "/export/municipalities/101/budget.xlsx?year=2024")
	book, err := excelize.OpenReader(w.Body)
	if err != nil {
		t.Fatalf("%d %v", w.Code, err)
	}
	rows, err := book.GetRows("Liste", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	csv := b.rows("101.finance", "/export/municipalities/101/budget.csv?year=2024")
	if len(csv) != 2 || len(rows) != 3 || rows[2][0] != "I alt" || rows[2][6] != "36500.00" || rows[2][13] != "45625.00" {
		t.Errorf("%q", rows)
	}
	paper, err := book.GetPageLayout("Liste")
	if err != nil || *paper.Size != 9 || *paper.Orientation != "landscape" || *paper.FitToWidth != 1 || *paper.FitToHeight != 0 {
		t.Errorf("%+v %v", paper, err)
	}
	if props, err := book.GetSheetProps("Liste"); err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("%+v %v", props, err)
	}
	if names := book.GetDefinedName(); len(names) != 1 || names[0].Name != "_xlnm.Print_Titles" || names[0].RefersTo != "Liste!$1:$1" {
		t.Errorf("%+v", names)
	}
}

func TestTheListsAreSearchedAsThePageSearches(t *testing.T) {
	b := newBilled(t)
	for text, want := range map[string]int{"": 2, "2023-0000": 2, "000003": 1, "på tværs": 2, "PÅ TVÆRS": 2, "københavn": 2, "odense": 0, "findes ikke": 0, "%": 0} {
		asked := "?year=2023&q=" + url.QueryEscape(text)
		for _, file := range []string{"invoices", "invoice-lines"} {
			if rows := b.rows("101.finance", "/export/"+file+".csv"+asked)[1:]; len(rows) != want {
				t.Errorf("%s of %q: %q", file, text, rows)
			}
		}
	}
	if rows := b.rows("kombit.finance", "/export/invoices.csv?q=odense")[1:]; len(rows) != 2 || rows[0][8] != "Odense" {
		t.Errorf("%q", rows)
	}
	long := url.QueryEscape(string(make([]byte, 201)))
	if w := b.gets("101.finance", "/export/invoices.csv?q="+long); w.Code != http.StatusBadRequest {
		t.Errorf("too long: %d", w.Code)
	}
}
