package server

import (
	"net/http"
	"strconv"
)

var budgetColumns = []column{{"Projekt", words}, {"Projektets reference", words},
	{"Udgift 1. kvartal", amounts}, {"Udgift 2. kvartal", amounts}, {"Udgift 3. kvartal", amounts}, {"Udgift 4. kvartal", amounts}, {"Udgift i året", amounts},
	{"Fakturaer 1. kvartal", amounts}, {"Fakturaer 2. kvartal", amounts}, {"Fakturaer 3. kvartal", amounts}, {"Fakturaer 4. kvartal", amounts},
	{"Fakturaer i året", amounts}, {"Moms af dem", amounts}, {"Fakturaer med moms", amounts},
	{"Nyeste indbyggertal fra", words}, {"Endelig", words}}

// exportBudget serves a row for each project of one year, this one where none is asked for. The amounts
// are without VAT where their head does not say otherwise: first what the days of each quarter cost,
// then what the documents dated in it come to, issued and still planned.
func exportBudget(ask Ask, as format) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		asked, err := forecastFrom(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer, err := answerTo[forecastAnswer](r.Context(), ask, forecastQuery, asked)
		if err == nil && answer.Municipality == nil {
			err = errNothing
		}
		if err != nil {
			unanswered(w, r, err)
			return
		}
		year := answer.Municipality.Forecast[0] // the others follow it
		budget := list{name: "budget-" + r.PathValue("code") + "-" + strconv.Itoa(year.Year), columns: budgetColumns,
			total: append([]string{"I alt", ""}, year.budget()...)}
		for _, of := range year.Projects {
			budget.rows = append(budget.rows, append([]string{of.Agreement.Project.Name, of.Agreement.Project.Slug}, of.budget()...))
		}
		deliver(w, as, budget)
	}
}

// budget is the cells after those that name the row.
func (f forecastCosts) budget() (cells []string) {
	for _, q := range f.Quarters {
		cells = append(cells, q.Accrued.StringFixed(2))
	}
	cells = append(cells, f.Costs.Accrued.StringFixed(2))
	for _, q := range f.Quarters {
		cells = append(cells, q.invoiced().Net.StringFixed(2))
	}
	of := f.Costs.invoiced()
	return append(cells, of.Net.StringFixed(2), of.VAT.StringFixed(2), of.Gross.StringFixed(2), number(f.Costs.InhabitantsYear), yesOrNo(f.Costs.Final))
}

// invoiced is what the documents dated in the time come to, issued and planned.
func (c costs) invoiced() billedAmounts {
	return billedAmounts{c.Issued.Net.Add(c.Planned.Net), c.Issued.VAT.Add(c.Planned.VAT), c.Issued.Gross.Add(c.Planned.Gross)}
}
