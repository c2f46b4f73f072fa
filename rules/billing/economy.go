package billing

import (
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/money"
)

// CostKind is what a project's cost is of (4.8).
type CostKind string

const (
	Development        CostKind = "DEVELOPMENT"
	Operation          CostKind = "OPERATION"
	FurtherDevelopment CostKind = "FURTHER_DEVELOPMENT"
	Administration     CostKind = "ADMINISTRATION"
	Claims             CostKind = "CLAIMS"
)

// Values lists the kinds as the database and the graph write them.
func (CostKind) Values() []string {
	return []string{"DEVELOPMENT", "OPERATION", "FURTHER_DEVELOPMENT", "ADMINISTRATION", "CLAIMS"}
}

// ProjectCost is a cost recorded for a financial year; a negative one corrects another.
type ProjectCost struct {
	Year   int
	Kind   CostKind
	Amount money.Ore
}

// YearEconomy is a project's economy in one year, or in total, in kroner net (4.8).
type YearEconomy struct {
	Year     int // 0 for the total
	Costs    decimal.Decimal
	Issued   decimal.Decimal // income from documents issued, by the year that their lines are of
	Forecast decimal.Decimal // income from today's schedule that is not issued yet
	Coverage *Fraction       // income as a share of costs; nil without costs
	Surplus  decimal.Decimal // income less costs
	SoFar    SoFar           // up to the year's end; of the total all years
}

// SoFar is what a project cost and has issued from its first year on; what is forecast is no part of it (5.12).
type SoFar struct{ Costs, Issued decimal.Decimal }

// Surplus is what is issued beyond the costs; negative where it does not cover them.
func (s SoFar) Surplus() decimal.Decimal { return s.Issued.Sub(s.Costs) }

// Economy is a project's statement: each year with costs or income, and the total (4.8, 5.1).
type Economy struct {
	Years []YearEconomy
	Total YearEconomy
}

// Income is one agreement's documents and what it is to pay besides.
type Income struct {
	Issued   []Invoice
	Forecast []Line // see StillDue
}

// StillDue is the lines still to be issued for the agreement: with what is issued, each year comes
// to today's schedule and the shares of costs. The error is an Unpriced or an Uncounted.
func StillDue(h History, issued []Invoice) ([]Line, error) {
	schedule, err := h.plan(issued, "").schedule()
	if err != nil {
		return nil, err
	}
	var lines []Line
	for _, i := range schedule {
		lines = append(lines, i.Lines...)
	}
	for _, s := range h.Shares {
		if !s.issuedIn(issued) {
			lines = append(lines, s.invoice().Lines...)
		}
	}
	return append(lines, takenBack(inForceOf(issued))...), nil
}

// Statement adds costs and income up by year (4.8).
func Statement(costs []ProjectCost, income []Income) Economy {
	years := map[int]*YearEconomy{}
	of := func(year int) *YearEconomy {
		if years[year] == nil {
			years[year] = &YearEconomy{Year: year}
		}
		return years[year]
	}
	for _, c := range costs {
		y := of(c.Year)
		y.Costs = y.Costs.Add(c.Amount.Kroner())
	}
	for _, i := range income {
		for _, d := range i.Issued {
			for _, l := range d.Lines {
				y := of(l.Start.Year())
				y.Issued = y.Issued.Add(l.Net)
			}
		}
		for _, l := range i.Forecast {
			y := of(l.Start.Year())
			y.Forecast = y.Forecast.Add(l.Net)
		}
	}
	return economyOf(years)
}

// AddedUp is the statement of several projects together.
func AddedUp(economies []Economy) Economy {
	years := map[int]*YearEconomy{}
	for _, e := range economies {
		for _, y := range e.Years {
			sum := years[y.Year]
			if sum == nil {
				sum = &YearEconomy{Year: y.Year}
				years[y.Year] = sum
			}
			sum.Costs, sum.Issued, sum.Forecast = sum.Costs.Add(y.Costs), sum.Issued.Add(y.Issued), sum.Forecast.Add(y.Forecast)
		}
	}
	return economyOf(years)
}

// economyOf is the years in their order, and their total.
func economyOf(years map[int]*YearEconomy) Economy {
	var e Economy
	for _, y := range years {
		e.Years = append(e.Years, y.balanced())
		e.Total.Costs, e.Total.Issued, e.Total.Forecast = e.Total.Costs.Add(y.Costs), e.Total.Issued.Add(y.Issued), e.Total.Forecast.Add(y.Forecast)
	}
	slices.SortFunc(e.Years, func(a, b YearEconomy) int { return a.Year - b.Year })
	var sum SoFar
	for i, y := range e.Years {
		sum = SoFar{sum.Costs.Add(y.Costs), sum.Issued.Add(y.Issued)}
		e.Years[i].SoFar = sum
	}
	e.Total.SoFar = sum
	e.Total = e.Total.balanced()
	return e
}

// balanced is the year with its coverage and surplus.
func (y YearEconomy) balanced() YearEconomy {
	income := y.Issued.Add(y.Forecast)
	y.Surplus = income.Sub(y.Costs)
	if !y.Costs.IsZero() {
		covered, rest := income.QuoRem(y.Costs, 6)
		y.Coverage = &Fraction{covered, !rest.IsZero()}
	}
	return y
}
