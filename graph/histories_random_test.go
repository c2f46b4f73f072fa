package graph_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// histories is how many random ones are lived through; HISTORIES asks for more.
func histories() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("HISTORIES"), 10, 32); err == nil {
		return n
	}
	return 30
}

// life is a random history of one agreement: what the graph was told, and the same as the rules have it.
type life struct {
	*billed
	*rand.Rand
	h       billing.History
	run     day.Day // the newest run's
	leaves  day.Day
	closes  day.Day
	told    []string
	repays  day.Range // the repayment period, within which a pilot begins
	counted int       // the newest year whose figure was recorded in its turn
}

func TestAfterEveryRunOfARandomHistoryTheNetIssuedIsTodaysSchedules(t *testing.T) { // 4.5 of billing
	runs, documents := 0, 0
	for seed := range histories() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l := begun(t, seed)
			defer func() {
				if t.Failed() {
					t.Log(strings.Join(l.told, "\n"))
				}
			}()
			for range 10 + l.IntN(15) {
				l.today = l.today.Plus([]int{0, 1, 20, 90, 200, 400}[l.IntN(6)])
				switch l.IntN(5) {
				case 0, 1:
					l.recordsSomething()
				case 2:
					l.figures()
				default:
					runs++
					documents += l.issues()
				}
			}
		})
	}
	if runs < int(histories()) || documents < runs/2 {
		t.Errorf("%d runs issued %d documents: the histories are too quiet", runs, documents)
	}
}

// begun has what a first run needs, recorded on the first day.
func begun(t *testing.T, seed uint64) *life {
	url := storetest.SQLite(t) // a few are lived through on PostgreSQL too
	if seed < 3 {
		url = storetest.One(t)
	}
	w := newWorldIn(t, url)
	w.today = "2022-01-10"
	l := &life{billed: w.billed(), Rand: rand.New(rand.NewPCG(seed, 4)), leaves: day.Never, closes: day.Never, counted: 2021,
		h: billing.History{Municipality: "102", FreeMonths: 2, DaysToPay: 30}}
	l.h.Periods = []billing.Fact[day.Range]{{DecidedOn: w.today, Value: day.Range{Start: "2026-01-01", End: "2030-12-31"}}} // which steered gives
	l.period()
	l.price("2021-01-01")
	l.available()
	return l
}

// tells has the graph record facts of one kind, decided on a day until today.
func (l *life) tells(kind string, value any) (on day.Day) {
	l.Helper()
	on = l.today
	if l.IntN(2) == 0 {
		on = max("2022-01-10", l.today.Plus(-l.IntN(300)))
	}
	text, err := json.Marshal(value)
	check(err)
	l.told = append(l.told, fmt.Sprintf("%s: %s %s, decided %s", l.today, kind, text, on))
	l.records(on, map[string]json.RawMessage{kind: text})
	return on
}

// until is a day from 2022 to the end of a year.
func (l *life) until(year int) day.Day {
	return day.StartOf(2022).Plus(l.IntN((year - 2021) * 365))
}

func (l *life) recordsSomething() {
	l.Helper()
	switch l.IntN(12) {
	case 0:
		l.period()
	case 1, 2:
		l.available()
	case 3, 4:
		l.price(l.until(2026))
	case 5:
		l.pilot()
	case 6:
		l.leave()
	case 7:
		l.close()
	case 8:
		rate := []money.Rate{0, 1200, 2500}[l.IntN(3)]
		l.h.VATRates = append(l.h.VATRates, billing.Fact[money.Rate]{DecidedOn: l.tells("vatRate", rate.String()), Value: rate})
	default:
		l.figure(2022 + l.IntN(l.today.Year()-2021))
	}
}

// figures records those of the years until today that are not known, as every February.
func (l *life) figures() {
	l.Helper()
	for ; l.counted < l.today.Year(); l.counted++ {
		l.figure(l.counted + 1)
	}
}

func (l *life) figure(year int) {
	l.Helper()
	f := billing.Figure{Year: year, Inhabitants: l.IntN(12_000)}
	on := l.tells("inhabitants", []in{{"year": f.Year, "inhabitants": f.Inhabitants}})
	l.h.Figures = append(l.h.Figures, billing.Fact[billing.Figure]{DecidedOn: on, Value: f})
}

func (l *life) period() {
	l.Helper()
	start := l.until(2023)
	l.repays = day.Range{Start: start, End: start.Plus(300 + l.IntN(1200))}
	on := l.tells("repaymentPeriod", in{"start": l.repays.Start, "end": l.repays.End})
	l.h.Periods = append(l.h.Periods, billing.Fact[day.Range]{DecidedOn: on, Value: l.repays})
}

func (l *life) available() {
	l.Helper()
	a := billing.Availability{On: l.until(2024), Confirmed: true}
	l.h.Available = append(l.h.Available, billing.Fact[billing.Availability]{DecidedOn: l.tells("availableFrom", a.On), Value: a})
}

func (l *life) price(from day.Day) {
	l.Helper()
	p := billing.Price{ValidFrom: from, Model: prices.Fixed, Amount: money.Price(l.IntN(1_000_000_000))}
	given := in{"validFrom": from, "model": "FIXED", "amount": p.Amount.String()}
	if l.IntN(3) > 0 {
		p.Model, p.Amount = prices.PerInhabitant, money.Price(l.IntN(200_000))
		given["model"], given["amount"] = "PER_INHABITANT", p.Amount.String()
	}
	l.h.Prices = append(l.h.Prices, billing.Fact[billing.Price]{DecidedOn: l.tells("prices", []in{given}), Value: p})
}

func (l *life) pilot() {
	l.Helper()
	start := l.repays.Start.Plus(l.IntN(200))
	of := day.Range{Start: start, End: start.Plus(l.IntN(120))}
	on := l.tells("pilotPeriod", in{"start": of.Start, "end": of.End})
	l.h.PilotPeriods = append(l.h.PilotPeriods, billing.Fact[day.Range]{DecidedOn: on, Value: of})
	l.h.Pilots = append(l.h.Pilots, billing.Fact[bool]{DecidedOn: on, Value: true})
}

// leave declares an exit, unless the municipality has left or the project is closed by then.
func (l *life) leave() {
	l.Helper()
	x := max("2022-01-10", l.until(2026))
	if l.leaves.By(l.today) || l.closes.By(x) {
		return
	}
	l.leaves = x
	l.h.Exits = append(l.h.Exits, billing.Fact[day.Day]{DecidedOn: l.tells("exitOn", x), Value: x})
}

// close closes the project, or takes that back on the day it is today.
func (l *life) close() {
	l.Helper()
	if l.closes.Known() {
		l.told = append(l.told, fmt.Sprintf("%s: closing taken back", l.today))
		l.records(l.today, map[string]json.RawMessage{"closedOn": json.RawMessage("null")})
		l.closes = day.Never
		l.h.Closings = append(l.h.Closings, billing.Fact[day.Day]{DecidedOn: l.today, Value: day.Never})
		return
	}
	l.closes = l.until(2026)
	l.h.Closings = append(l.h.Closings, billing.Fact[day.Day]{DecidedOn: l.tells("closedOn", l.closes), Value: l.closes})
}

// issues runs as of a day from the newest run's until today, and wants what the rules give of the same
// facts; it tells how many documents.
func (l *life) issues() int {
	l.Helper()
	asOf := l.today
	if l.IntN(4) == 0 && l.run != "" {
		asOf = min(l.today, l.run.Plus(l.IntN(200)))
	}
	before := l.issuedByNow()
	want, err := billing.Run(l.h, before, asOf)
	check(err)
	l.told = append(l.told, fmt.Sprintf("%s: run as of %s issues %d", l.today, asOf, len(want.Documents)))
	l.invoiced(asOf)
	l.run = asOf
	after := l.issuedByNow()
	if got, want := plain(after[len(before):]), plain(want.Documents); !slices.Equal(got, want) {
		l.Errorf("the graph issued\n%s\nand the rules give\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !slices.Equal(plain(before), plain(after[:len(before)])) {
		l.Error("what was issued before is not what it was")
	}
	if again, err := billing.Run(l.h, after, asOf); err != nil || len(again.Documents) > 0 {
		l.Errorf("the run again issues %v (%v)", plain(again.Documents), err)
	}
	l.holds(after, want.Held)
	return len(after) - len(before)
}

// holds checks what is true after every run of one that has not left: each year's net issued is that of
// today's schedule, planned by then (4.5).
func (l *life) holds(issued []billing.Invoice, held *billing.Held) {
	l.Helper()
	if len(l.h.Exits) > 0 {
		return // what was fixed when it left is not today's schedule; the run again is the check
	}
	facts := l.h.Known()
	facts.Figures = append([]billing.Figure{{Year: 2000}}, facts.Figures...) // a year without one is held back
	schedule, err := billing.Schedule(facts)
	check(err)
	net := map[int]decimal.Decimal{}
	for _, i := range issued {
		for _, line := range i.Lines {
			net[line.Start.Year()] = net[line.Start.Year()].Add(line.Net)
		}
	}
	for _, i := range schedule {
		for _, line := range i.Lines {
			if i.PlannedDate <= l.run {
				net[line.Start.Year()] = net[line.Start.Year()].Sub(line.Net)
			}
		}
	}
	for year, difference := range net {
		if !difference.IsZero() && (held == nil || year < held.Corrections) {
			l.Errorf("as of %s, %s kr. too much is issued for %d", l.run, difference, year)
		}
	}
}

// issuedByNow is the documents as the rules read them, from the graph.
func (l *life) issuedByNow() (issued []billing.Invoice) {
	l.Helper()
	type line struct {
		ID          string
		Start, End  day.Day
		Days        int
		Model       *prices.Model
		Price       *decimal.Decimal
		Inhabitants *int
		Net         decimal.Decimal
		TakesBack   *struct{ ID string }
		Clauses     []struct{ ID string }
	}
	at, documents := map[string]billing.Place{}, map[string]int{}
	for _, e := range get[struct {
		Invoices struct {
			Edges []struct {
				Node struct {
					ID, Number                 string
					Kind                       billing.Kind
					Date, PlannedDate, DueDate day.Day
					Start, End                 day.Day
					Days                       int
					Net, VatRate, Vat, Gross   decimal.Decimal
					Corrects                   []struct{ ID string }
					Lines                      []line
				}
			}
		}
	}](l.world, "kombit.finance", `{ invoices(first: 200, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node { id number kind date plannedDate dueDate
		start end days net vatRate vat gross corrects { id }
		lines { id start end days model price inhabitants net takesBack { id } clauses { id } } } } } }`).Invoices.Edges {
		n := e.Node
		i := billing.Invoice{Number: n.Number, Kind: n.Kind, Date: n.Date, PlannedDate: n.PlannedDate, DueDate: n.DueDate, Start: n.Start, End: n.End,
			Days: n.Days, Net: n.Net, VAT: n.Vat, Gross: n.Gross, VATRate: money.Rate(n.VatRate.Shift(4).IntPart())}
		documents[n.ID] = len(issued)
		for _, c := range n.Corrects {
			i.Corrects = append(i.Corrects, documents[c.ID])
		}
		slices.Sort(i.Corrects)
		for m, of := range n.Lines {
			charge := billing.Line{Start: of.Start, End: of.End, Days: of.Days, Inhabitants: of.Inhabitants, Net: of.Net, Of: l.of(of.ID)}
			if of.Model != nil {
				charge.Model, charge.Price = *of.Model, money.Price(of.Price.Shift(4).IntPart())
			}
			if of.TakesBack != nil {
				charge.TakesBack = new(at[of.TakesBack.ID])
			}
			at[of.ID] = billing.Place{Document: len(issued), Line: m}
			i.Lines = append(i.Lines, charge)
		}
		issued = append(issued, i)
	}
	return issued
}

// of is the kind of invoice that the schedule had the line in, which the graph does not tell.
func (l *life) of(line string) billing.Kind {
	row, err := l.store.InvoiceLine.Get(store.AsStore(l.Context()), line)
	check(err)
	return row.Of
}

// plain tells documents so that they can be compared.
func plain(documents []billing.Invoice) (told []string) {
	for _, d := range documents {
		lines := ""
		for _, l := range d.Lines {
			inhabitants := "–"
			if l.Inhabitants != nil {
				inhabitants = strconv.Itoa(*l.Inhabitants)
			}
			lines += fmt.Sprintf(" [%s–%s %d %s %s %s %s]", l.Start, l.End, l.Days, l.Model, l.Price, inhabitants, l.Net.StringFixed(2))
		}
		told = append(told, fmt.Sprint(d.Kind, d.Date, d.PlannedDate, d.DueDate, d.Start, d.End, d.Days, d.Net.StringFixed(2), d.VATRate,
			d.VAT.StringFixed(2), d.Gross.StringFixed(2), d.Corrects, lines))
	}
	return told
}
