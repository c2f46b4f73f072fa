package billing

import (
	"fmt"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// Scenario is what anyone may ask the cost of. Nothing of it has been checked: days, numbers and
// their count are as they were given.
type Scenario struct {
	RepaymentPeriod day.Range
	AvailableFrom   day.Day
	Prices          []ScenarioPrice
	Inhabitants     []Figure // nil where the municipality's own count
	Municipality    string   // its code; "" for none
	Known           bool     // there is such a municipality
	Own             []Figure // the municipality's
	PilotPeriod     *day.Range
	PilotFreeMonths *int
	ExitOn          day.Day // "" for none
	ClosedOn        day.Day // "" for none
	VATRate         string  // "" for the usual
}

// ScenarioPrice is a price as it was given, in kroner.
type ScenarioPrice struct {
	ValidFrom day.Day
	Model     prices.Model
	Amount    string
	Tiers     []prices.Tier
}

// Simulation is a schedule with all facts known, and its sums.
type Simulation struct {
	Invoices []Invoice
	Amounts
}

// ScheduleYear is one year of a schedule.
type ScheduleYear struct {
	Year    int
	Accrued decimal.Decimal // kroner net of the days charged in it
	Amounts                 // of the invoices dated in it
}

// Years is each year that is charged or has an invoice, in order.
func (s Simulation) Years() []ScheduleYear {
	years := map[int]*ScheduleYear{}
	of := func(year int) *ScheduleYear {
		if years[year] == nil {
			years[year] = &ScheduleYear{Year: year}
		}
		return years[year]
	}
	for _, i := range s.Invoices {
		dated := of(i.Date.Year())
		dated.Amounts = dated.Plus(i.Amounts())
		for _, l := range i.Lines {
			charged := of(l.Start.Year())
			charged.Accrued = charged.Accrued.Add(l.Net)
		}
	}
	list := []ScheduleYear{}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		list = append(list, *years[year])
	}
	return list
}

// Simulate gives the schedule of a scenario, or every fault that it has, each at its input field. A
// scenario with a fault gives none. What is too large is refused before it is worked out.
func Simulate(s Scenario) (Simulation, []terms.Refusal) {
	c := check{agreed: terms.Under(nil)}
	f := c.facts(s)
	if c.dated && len(s.Prices) <= mostPrices && len(s.Inhabitants) <= mostFigures {
		c.covered(f, s.Municipality != "" && !s.Known)
	}
	if faults := c.agreed.Ruling().Refusals; len(faults) > 0 {
		return Simulation{}, faults
	}
	invoices, err := Schedule(f)
	if err != nil {
		panic("billing: a scenario was not checked: " + err.Error())
	}
	sum := Simulation{Invoices: invoices}
	for _, i := range invoices {
		sum.Amounts = sum.Plus(i.Amounts())
	}
	return sum, nil
}

// check gathers a scenario's faults.
type check struct {
	agreed *terms.Agreed
	dated  bool // all days and months can be reckoned with
}

func (c *check) require(holds bool, path string, otherwise terms.Refusal) bool {
	c.agreed.Require("", holds, otherwise.At(path))
	return holds
}

// facts is the scenario as facts, as far as it can be read.
func (c *check) facts(s Scenario) Facts {
	f := Facts{Municipality: s.Municipality, Period: s.RepaymentPeriod, AvailableFrom: s.AvailableFrom, ExitOn: s.ExitOn,
		ClosedOn: s.ClosedOn, FreeMonths: UsualFreeMonths, DaysToPay: UsualDaysToPay, VATRate: UsualVATRate}
	c.dated = c.period("repaymentPeriod", f.Period)
	if c.dated {
		c.dated = c.require(f.Period.End < day.FiftyYearsAfter(f.Period.Start), "repaymentPeriod.end", tooLong)
	}
	c.dated = c.day("availableFrom", f.AvailableFrom) && c.dated
	f.Prices = c.prices(s.Prices)
	f.Figures = c.figures(s)
	c.pilot(s, &f)
	if s.ExitOn != "" && !c.day("exitOn", s.ExitOn) {
		f.ExitOn = "" // the rest is checked without it
	}
	if s.ClosedOn != "" && !c.day("closedOn", s.ClosedOn) {
		f.ClosedOn = ""
	}
	if s.VATRate != "" {
		f.VATRate = money.Rate(c.number("vatRate", s.VATRate, 1, rateTooMuch))
	}
	return f
}

func (c *check) day(path string, d day.Day) bool {
	_, err := day.Parse(string(d))
	return c.require(err == nil, path, noDay)
}

func (c *check) period(path string, r day.Range) bool {
	starts, ends := c.day(path+".start", r.Start), c.day(path+".end", r.End)
	return starts && ends && c.require(r.Start <= r.End, path+".end", endsBeforeItStarts)
}

func (c *check) pilot(s Scenario, f *Facts) {
	if s.PilotPeriod != nil {
		c.dated = c.period("pilotPeriod", *s.PilotPeriod) && c.dated
		f.Pilot = *s.PilotPeriod
	}
	if n := s.PilotFreeMonths; n != nil {
		c.require(s.PilotPeriod != nil, "pilotFreeMonths", noPilot)
		c.dated = c.require(0 <= *n && *n <= 24, "pilotFreeMonths", badFreeMonths) && c.dated
		f.FreeMonths = *n
	}
}

// The most a scenario may have.
const (
	mostPrices      = 1_000
	mostTiers       = 20
	mostFigures     = 1_000
	mostInhabitants = 100_000_000
	mostAmount      = 1_000_000_000 // kr.
	mostFactor      = 100
)

func (c *check) prices(given []ScenarioPrice) (list []Price) {
	c.require(len(given) <= mostPrices, "prices", tooManyPrices)
	seen := map[day.Day]bool{}
	for i, p := range given[:min(len(given), mostPrices)] {
		path := fmt.Sprintf("prices[%d].", i)
		c.dated = c.day(path+"validFrom", p.ValidFrom) && c.dated
		c.require(!seen[p.ValidFrom], path+"validFrom", validFromTwice)
		seen[p.ValidFrom] = true
		c.require(p.Model == prices.PerInhabitant || p.Model == prices.Fixed, path+"model", noModel)
		amount := c.number(path+"amount", p.Amount, mostAmount, amountTooMuch)
		list = append(list, Price{p.ValidFrom, p.Model, money.Price(amount), c.tiers(path+"tiers", p)})
	}
	return list
}

func (c *check) tiers(path string, p ScenarioPrice) (list []prices.Tier) {
	c.require(len(p.Tiers) == 0 || p.Model != prices.Fixed, path, tiersOnFixed)
	c.require(len(p.Tiers) <= mostTiers, path, tooManyTiers)
	seen := map[int]bool{}
	for i, t := range p.Tiers[:min(len(p.Tiers), mostTiers)] {
		at := fmt.Sprintf("%s[%d].", path, i)
		c.require(t.Above >= 0, at+"above", negative)
		c.require(!seen[t.Above], at+"above", aboveTwice)
		seen[t.Above] = true
		factor := c.number(at+"factor", t.Factor, mostFactor, factorTooMuch)
		list = append(list, prices.Tier{Above: t.Above, Factor: money.Price(factor).String()})
	}
	return list
}

// figures is those given, or else the municipality's own.
func (c *check) figures(s Scenario) []Figure {
	c.require(s.Municipality == "" || s.Known, "municipality", unknownMunicipality)
	if s.Inhabitants == nil {
		return s.Own
	}
	c.require(len(s.Inhabitants) <= mostFigures, "inhabitants", tooManyFigures)
	seen := map[int]bool{}
	for i, f := range s.Inhabitants[:min(len(s.Inhabitants), mostFigures)] {
		path := fmt.Sprintf("inhabitants[%d].", i)
		c.require(!seen[f.Year], path+"year", yearTwice)
		seen[f.Year] = true
		c.require(f.Inhabitants >= 0, path+"inhabitants", negative)
		c.require(f.Inhabitants <= mostInhabitants, path+"inhabitants", tooManyInhabitants)
	}
	return s.Inhabitants
}

// number reads a number from 0 to most with at most four decimals, in 1/10 000; 0 where it is none.
func (c *check) number(path, s string, most int64, tooMuch terms.Refusal) int64 {
	d, err := money.ParseDecimal(s)
	if !c.require(err == nil, path, noNumber) {
		return 0
	}
	positive := c.require(!d.IsNegative(), path, negative)
	small := c.require(d.LessThanOrEqual(decimal.NewFromInt(most)), path, tooMuch)
	exact := c.require(d.Equal(d.Truncate(4)), path, tooManyDecimals)
	if !positive || !small || !exact {
		return 0
	}
	return d.Shift(4).IntPart()
}

// covered requires a price on every charged day, and a figure or an earlier one for the year of each
// that counts inhabitants.
func (c *check) covered(f Facts, unknownMunicipality bool) {
	missing, priced := map[int]bool{}, true
	for _, d := range newPlan(f, f, "", "").drafts() {
		if d.unpriced != "" && priced {
			priced = false
			c.agreed.Require("", false, Unpriced{d.unpriced}.Refusal())
		}
		if d.missing != 0 && !missing[d.missing] && !unknownMunicipality {
			missing[d.missing] = true
			c.agreed.Require("", false, Uncounted{f.Municipality, d.missing}.Refusal())
		}
	}
}

var (
	noDay = terms.Refusal{Code: "NO_DAY", Message: terms.Text{
		Danish:  "Datoen skal være en dag i årene 1900 til 2200, som 2026-01-31.",
		English: "The date must be a day of the years 1900 to 2200, as 2026-01-31."}}
	endsBeforeItStarts = terms.Refusal{Code: "ENDS_BEFORE_IT_STARTS", Message: terms.Text{
		Danish:  "Periodens sidste dag skal ligge på eller efter dens første.",
		English: "The period's last day must be on or after its first."}}
	tooLong = terms.Refusal{Code: "TOO_LONG", Message: terms.Text{
		Danish:  "Tilbagebetalingsperioden må højst vare 50 år.",
		English: "The repayment period may last at most 50 years."}}

	tooManyPrices = terms.Refusal{Code: "TOO_MANY_PRICES", Message: terms.Text{
		Danish:  "Der må højst være 1.000 priser.",
		English: "There may be at most 1,000 prices."}}
	validFromTwice = terms.Refusal{Code: "VALID_FROM_TWICE", Message: terms.Text{
		Danish:  "Hver pris skal have sin egen første dag.",
		English: "Each price must have its own first day."}}
	noModel = terms.Refusal{Code: "NO_MODEL", Message: terms.Text{
		Danish:  "Prisen skal være per indbygger eller fast.",
		English: "The price must be per inhabitant or fixed."}}
	tiersOnFixed = terms.Refusal{Code: "TIERS_ON_FIXED", Message: terms.Text{
		Danish:  "Prisen skal være per indbygger for at have trin.",
		English: "The price must be per inhabitant to have tiers."}}
	tooManyTiers = terms.Refusal{Code: "TOO_MANY_TIERS", Message: terms.Text{
		Danish:  "Prisen må højst have 20 trin.",
		English: "The price may have at most 20 tiers."}}
	aboveTwice = terms.Refusal{Code: "ABOVE_TWICE", Message: terms.Text{
		Danish:  "Hvert trin skal have sit eget indbyggertal.",
		English: "Each tier must have its own number of inhabitants."}}

	noNumber = terms.Refusal{Code: "NO_NUMBER", Message: terms.Text{
		Danish:  "Tallet skal være et decimaltal som 3.2500.",
		English: "The number must be a decimal number as 3.2500."}}
	negative = terms.Refusal{Code: "NEGATIVE", Message: terms.Text{
		Danish:  "Tallet må ikke være negativt.",
		English: "The number must not be negative."}}
	amountTooMuch = terms.Refusal{Code: "TOO_MUCH", Message: terms.Text{
		Danish:  "Prisen må højst være 1.000.000.000 kr.",
		English: "The price may be at most 1,000,000,000 kr."}}
	factorTooMuch = terms.Refusal{Code: "TOO_MUCH", Message: terms.Text{
		Danish:  "Trinnets faktor må højst være 100.",
		English: "The tier's factor may be at most 100."}}
	rateTooMuch = terms.Refusal{Code: "TOO_MUCH", Message: terms.Text{
		Danish:  "Momssatsen må højst være 1.",
		English: "The VAT rate may be at most 1."}}
	tooManyDecimals = terms.Refusal{Code: "TOO_MANY_DECIMALS", Message: terms.Text{
		Danish:  "Tallet må højst have fire decimaler.",
		English: "The number may have at most four decimals."}}

	unknownMunicipality = terms.Refusal{Code: "UNKNOWN_MUNICIPALITY", Message: terms.Text{
		Danish:  "Kommunen skal være en af landets kommuner.",
		English: "The municipality must be one of the country's."}}
	tooManyFigures = terms.Refusal{Code: "TOO_MANY_FIGURES", Message: terms.Text{
		Danish:  "Der må højst være 1.000 indbyggertal.",
		English: "There may be at most 1,000 figures of inhabitants."}}
	yearTwice = terms.Refusal{Code: "YEAR_TWICE", Message: terms.Text{
		Danish:  "Hvert år må kun have ét indbyggertal.",
		English: "Each year may have only one figure of inhabitants."}}
	tooManyInhabitants = terms.Refusal{Code: "TOO_MUCH", Message: terms.Text{
		Danish:  "Indbyggertallet må højst være 100.000.000.",
		English: "There may be at most 100,000,000 inhabitants."}}

	noPilot = terms.Refusal{Code: "NO_PILOT_PERIOD", Message: terms.Text{
		Danish:  "Pilotperioden skal være angivet, for at der er gratis måneder.",
		English: "The pilot period must be given for there to be free months."}}
	badFreeMonths = terms.Refusal{Code: "FREE_MONTHS_OUT_OF_RANGE", Message: terms.Text{
		Danish:  "De gratis måneder skal være 0 til 24.",
		English: "The free months must be 0 to 24."}}
)
