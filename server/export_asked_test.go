package server

import (
	"net/http"
	"strings"
	"testing"
)

func TestAFileIsNeverOfAnythingElseThanItsAddressAsksFor(t *testing.T) {
	b := newBilled(t)
	for address, word := range map[string]string{
		"/export/invoices.csv?aar=2026":                                "\"aar\" is not understood: this address takes year, project, kind, municipality, run, q alone",
		"/export/invoices.csv?Year=2026":                               `"Year"`,
		"/export/invoices.xlsx?first=2":                                `"first"`,
		"/export/invoices.csv?year=2026&year=2025":                     "year is given more than once",
		"/export/invoices.csv?year=1899":                               "year: ",
		"/export/invoices.csv?year=2026%zz":                            "query string",
		"/export/invoices.csv?q=%00":                                   "q: ",
		"/export/invoices.csv?q=%ff":                                   "q: ",
		"/export/invoice-lines.csv?year=2026;kind=EXIT":                "query string",
		"/export/municipalities/101/budget.csv?aar=2028":               "takes year alone",
		"/export/municipalities/101/budget.csv?project=alfa":           `"project"`,
		"/export/municipalities/101/budget.csv?year=2197":              "year: \"2197\" is no year from 1900 to 2196",
		"/export/municipalities/101/forecast.xlsx?year=2197":           "year: \"2197\" is no year from 1900 to 2196",
		"/export/municipalities/101/forecast.csv?kind=EXIT":            `"kind"`,
		"/export/projects.csv?on=2020-01-31":                           "takes no parameters",
		"/export/phases.csv?on=2020-01-31":                             "takes no parameters",
		"/export/municipalities.csv?on=":                               "takes no parameters",
		"/export/projects/alfa/decisions.csv?on=2020-01-31":            "takes no parameters",
		"/export/municipalities/101/projects.csv?on=2020-01-31":        "takes no parameters",
		"/export/projects/alfa/participants.csv?foo=1":                 `"foo"`,
		"/export/projects/alfa/participants.csv?on=2020-01-31&on=2021": "on is given more than once",
		"/export/projects/alfa/seats.csv?on=2020-02-30":                "on: ",
		"/export/invoices/2023-000001.pdf?year=2023":                   "takes no parameters",
	} {
		if w := b.gets("kombit.admin", address); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), word) {
			t.Errorf("%s: %d %.200s", address, w.Code, w.Body)
		}
	}
	for _, address := range []string{"/export/invoices.csv?year=&project=&kind=&municipality=&q=", "/export/projects/alfa/participants.csv?on=",
		"/export/municipalities/101/budget.csv?year=", "/export/municipalities/101/budget.csv?year=2196", "/export/municipalities/101/forecast.csv?year=1900&project="} {
		if w := b.gets("kombit.admin", address); w.Code != http.StatusOK {
			t.Errorf("%s: %d %.200s", address, w.Code, w.Body)
		}
	}
}

func TestAnAddressThatIsNoTextIsTheClientsFault(t *testing.T) {
	b := newBilled(t)
	for _, text := range []string{"%00", "%ff"} {
		for _, address := range []string{"/export/invoices/*.pdf", "/export/invoices/*.html", "/export/persons/*.json", "/export/projects/*/participants.csv",
			"/export/projects/*/seats.csv", "/export/projects/*/decisions.csv", "/export/municipalities/*/projects.csv", "/export/municipalities/*/forecast.csv",
			"/export/municipalities/*/budget.xlsx", "/export/projects/*/participants.json", "/export/projects/*/seats.json", "/export/projects/*/decisions.json"} {
			address = strings.Replace(address, "*", text, 1)
			w := b.gets("kombit.admin", address)
			if strings.HasSuffix(address, ".json") && strings.HasPrefix(address, "/export/projects") {
				w = open(openData(b.parts), address)
			}
			if w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), ": text ") {
				t.Errorf("%s: %d %.200s", address, w.Code, w.Body)
			}
		}
	}
}
