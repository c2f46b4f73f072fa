package server

import (
	"net/http"
	"strconv"

	"github.com/shopspring/decimal"
)

// A forecast is five years from $from on, this one where none is given.
const forecastQuery = `query($code: String!, $from: Int) { municipality(code: $code) { forecast(from: $from) { year ...part
	projects { agreement { project { slug name } } ...row } } } }
	fragment part on ForecastYear { costs { ...costs } corrections { net } quarters { ...costs } }
	fragment row on ForecastProject { costs { ...costs } corrections { net } quarters { ...costs } }
	fragment costs on Costs { accrued issued { net vat gross } planned { net vat gross } inhabitantsYear final }`

type forecastAnswer struct {
	Municipality *struct{ Forecast []forecastYear }
}

// forecastYear is what a year costs: altogether, and by project.
type forecastYear struct {
	Year int
	forecastCosts
	Projects []forecastRow
}

// forecastRow is what one project costs in a year.
type forecastRow struct {
	Agreement struct {
		Project struct{ Slug, Name string }
	}
	forecastCosts
}

type forecastCosts struct {
	Costs       costs
	Corrections struct{ Net decimal.Decimal }
	Quarters    []costs
}

type costs struct {
	Accrued         decimal.Decimal
	Issued, Planned billedAmounts
	InhabitantsYear *int
	Final           bool
}

type billedAmounts struct{ Net, VAT, Gross decimal.Decimal }

var forecastColumns = []column{{"År", words}, {"Projekt", words}, {"Projektets reference", words},
	{"Årets udgift uden moms", amounts}, {"1. kvartal", amounts}, {"2. kvartal", amounts}, {"3. kvartal", amounts}, {"4. kvartal", amounts},
	{"Faktureret uden moms", amounts}, {"Faktureret med moms", amounts}, {"Heraf rettelser af tidligere år uden moms", amounts},
	{"Planlagt uden moms", amounts}, {"Planlagt med moms", amounts}, {"Nyeste indbyggertal fra", words}, {"Endelig", words}}

// exportForecast serves a row for each year and project.
func exportForecast(ask Ask, as format) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		asked, err := forecastFrom(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		project := r.URL.Query().Get("project")
		rows, err := gathered(r.Context(), ask, forecastQuery, asked, func(a forecastAnswer) *page {
			if a.Municipality == nil {
				return nil
			}
			p := &page{}
			for _, y := range a.Municipality.Forecast {
				for _, of := range y.Projects {
					if project == "" || project == of.Agreement.Project.Slug {
						p.rows = append(p.rows, of.cells(y.Year))
					}
				}
			}
			return p
		})
		if err != nil {
			unanswered(w, r, err)
			return
		}
		deliver(w, as, list{name: "prognose-" + r.PathValue("code"), columns: forecastColumns, rows: rows})
	}
}

func (f forecastRow) cells(year int) []string {
	c := f.Costs
	cells := []string{strconv.Itoa(year), f.Agreement.Project.Name, f.Agreement.Project.Slug, c.Accrued.StringFixed(2)}
	for _, q := range f.Quarters {
		cells = append(cells, q.Accrued.StringFixed(2))
	}
	return append(cells, c.Issued.Net.StringFixed(2), c.Issued.Gross.StringFixed(2), f.Corrections.Net.StringFixed(2),
		c.Planned.Net.StringFixed(2), c.Planned.Gross.StringFixed(2), number(c.InhabitantsYear), yesOrNo(c.Final))
}

func yesOrNo(is bool) string {
	if is {
		return "ja"
	}
	return "nej"
}
