package billing

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
)

// life is a random agreement under way: what is recorded, what is issued, and the day it is.
type life struct {
	h      History
	issued []Invoice
	today  day.Day
	run    day.Day // the newest document's date
	told   []string

	lastBeforeExit day.Day // the last day in force before the newest exit was issued
}

// last is the last day in force of the documents issued before the n-th, and whether a line of an
// exit is among those in force: told from the lines one by one, as they were issued.
func (l *life) last(n int) (last day.Day, exit bool) {
	standing := map[Place]Line{}
	for i, d := range l.issued[:n] {
		for j, line := range d.Lines {
			if line.TakesBack != nil {
				delete(standing, *line.TakesBack)
			} else {
				standing[Place{i, j}] = line
			}
		}
	}
	for _, line := range standing {
		last, exit = max(last, line.End), exit || line.Of == Exit
	}
	return last, exit
}

func (l *life) tell(format string, values ...any) {
	l.told = append(l.told, fmt.Sprintf("%s: "+format, append([]any{l.today}, values...)...))
}

// decided draws a day by today, as often as not today.
func (l *life) decided(t *rapid.T) day.Day {
	if rapid.Bool().Draw(t, "decided today") {
		return l.today
	}
	return min(l.today, drawDay(t, "decided", 2021, l.today.Year()))
}

// begin records what a first run needs.
func begin(t *rapid.T) *life {
	l := &life{today: "2022-02-01", h: History{Municipality: "101", FreeMonths: 2, DaysToPay: 30}}
	f, before := drawFacts(t), day.Day("2021-01-01")
	for _, p := range f.Prices {
		l.h.Prices = append(l.h.Prices, Fact[Price]{before, p})
	}
	l.h.Periods = []Fact[day.Range]{{before, f.Period}}
	l.h.Available = []Fact[Availability]{{before, Availability{f.AvailableFrom, rapid.Bool().Draw(t, "confirmed")}}}
	l.h.PilotPeriods = []Fact[day.Range]{{before, drawRange(t, "pilot", 2024, 1)}}
	if rapid.Bool().Draw(t, "figures known") {
		for _, g := range f.Figures {
			l.h.Figures = append(l.h.Figures, Fact[Figure]{before, g})
		}
	}
	l.tell("figures %v, period %v, available %v, pilot %v, prices %v", l.h.Figures, f.Period, l.h.Available, l.h.PilotPeriods, f.Prices)
	return l
}

// record records a random fact, mostly a figure.
func (l *life) record(t *rapid.T) {
	on := l.decided(t)
	switch kind := rapid.IntRange(0, 15).Draw(t, "kind"); kind {
	case 0:
		p := drawRange(t, "period", 2024, 4)
		l.h.Periods = append(l.h.Periods, Fact[day.Range]{on, p})
		l.tell("period %v, decided %s", p, on)
	case 1, 2:
		a := Availability{drawDay(t, "available", 2021, 2025), rapid.IntRange(0, 3).Draw(t, "confirmed") > 0}
		l.h.Available = append(l.h.Available, Fact[Availability]{on, a})
		l.tell("available %v, decided %s", a, on)
	case 3, 4:
		p := drawPrice(t, "price")
		l.h.Prices = append(l.h.Prices, Fact[Price]{on, p})
		l.tell("price %v, decided %s", p, on)
	case 5:
		p := drawRange(t, "pilot", 2025, 1)
		l.h.PilotPeriods = append(l.h.PilotPeriods, Fact[day.Range]{on, p})
		l.tell("pilot period %v, decided %s", p, on)
	case 6, 7:
		p := rapid.Bool().Draw(t, "pilot")
		l.h.Pilots = append(l.h.Pilots, Fact[bool]{on, p})
		l.tell("pilot %v, decided %s", p, on)
	case 8, 9:
		x := drawDay(t, "exit", 2022, 2026)
		l.h.Exits = append(l.h.Exits, Fact[day.Day]{on, x})
		l.tell("exit %s, decided %s", x, on)
	case 10:
		c := day.Never
		if rapid.IntRange(0, 2).Draw(t, "withdrawn") > 0 {
			c = drawDay(t, "closing", 2022, 2026)
		}
		l.h.Closings = append(l.h.Closings, Fact[day.Day]{on, c})
		l.tell("closing %s, decided %s", c, on)
	case 11:
		r := money.Rate(rapid.SampledFrom([]int64{0, 1200, 2500}).Draw(t, "VAT"))
		l.h.VATRates = append(l.h.VATRates, Fact[money.Rate]{on, r})
		l.tell("VAT %s, decided %s", r, on)
	default:
		f := Figure{rapid.IntRange(2021, min(l.today.Year(), 2027)).Draw(t, "year"), rapid.IntRange(0, 12_000).Draw(t, "inhabitants")}
		l.h.Figures = append(l.h.Figures, Fact[Figure]{on, f})
		l.tell("figure %v, decided %s", f, on)
	}
}

// issue runs as of a day and keeps what it issues.
func (l *life) issue(t *rapid.T, asOf day.Day) *Held {
	preview, err := Run(l.h, l.issued, asOf)
	if err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(l.issued)
	got, err := Run(l.h, l.issued, asOf)
	if err != nil || !reflect.DeepEqual(got, preview) {
		t.Fatalf("the run is not what its preview was (%v)\n%v\n%v", err, got, preview)
	}
	if !reflect.DeepEqual(before, l.issued) {
		t.Fatal("the run has changed what was issued")
	}
	l.issued, l.run = append(l.issued, got.Documents...), asOf
	for i, d := range l.issued {
		if i >= len(before) && d.Kind == Exit {
			l.lastBeforeExit, _ = l.last(i)
		}
	}
	l.tell("run %s", asOf)
	for _, d := range got.Documents {
		l.tell("issued %v", told(d, strings.Fields(strings.Repeat("x ", len(l.issued)))))
	}
	return got.Held
}

// holds checks what is true after every run (4.5).
func (l *life) holds(t *rapid.T, held *Held) {
	want := l.due(t)
	got := map[int]decimal.Decimal{}
	taken := map[Place]bool{}
	for _, d := range l.issued {
		sum, days := decimal.Zero, 0
		for _, line := range d.Lines {
			year := line.Start.Year()
			got[year], sum, days = got[year].Add(line.Net), sum.Add(line.Net), days+line.Days
			if line.Start.Year() != line.End.Year() {
				t.Errorf("a line runs from %s to %s", line.Start, line.End)
			}
			if line.TakesBack != nil {
				l.takesBack(t, d, line, taken)
			}
		}
		if !d.Net.Equal(sum) || d.Days != days || !d.Gross.Equal(d.Net.Add(d.VAT)) {
			t.Errorf("a document does not add up: %v", d)
		}
		if d.Kind == Correction && !d.Net.IsPositive() || d.Kind == CreditNote && !d.Net.IsNegative() {
			t.Errorf("a %s of %s", d.Kind, d.Net)
		}
	}
	for year := 2021; year <= 2032; year++ {
		if held != nil && year >= held.Corrections {
			break
		}
		if !got[year].Equal(want[year]) {
			t.Errorf("%s is issued for %d, today's schedule has %s", got[year], year, want[year])
		}
	}
}

// takesBack checks that the line takes back one that was issued before, once.
func (l *life) takesBack(t *rapid.T, d Invoice, line Line, taken map[Place]bool) {
	of := l.issued[line.TakesBack.Document]
	back := of.Lines[line.TakesBack.Line]
	if taken[*line.TakesBack] || !back.Net.Equal(line.Net.Neg()) || back.Days != -line.Days || back.Start != line.Start || back.TakesBack != nil {
		t.Errorf("%v takes back %v", line, back)
	}
	if !slices.Contains(d.Corrects, line.TakesBack.Document) {
		t.Errorf("the document names %v, and takes back a line of %d", d.Corrects, line.TakesBack.Document)
	}
	taken[*line.TakesBack] = true
}

// due is what today's schedule asks for by year, planned by the newest run, worked out day by day.
func (l *life) due(t *rapid.T) map[int]decimal.Decimal {
	today := l.h.Known()
	figures := today.Figures
	if len(figures) == 0 {
		figures = []Figure{{2000, 0}}
	}
	fixed := l.h.DecidedBy(today.ExitOn)
	earliest := Figure{2000, 0} // a year without a figure is held back, and not compared
	today.Figures, fixed.Figures = append([]Figure{earliest}, figures...), append([]Figure{earliest}, figures...)
	last, exit := l.last(len(l.issued))
	if exit {
		last = l.lastBeforeExit
	}
	r := reference{today, fixed, last}
	schedule := r.schedule()
	if got, err := newPlan(today, fixed, last, "").schedule(); err != nil || toldSchedule(got) != schedule {
		t.Errorf("the schedule is\n%swant\n%s(%v)", toldSchedule(got), schedule, err)
	}
	want := map[int]decimal.Decimal{}
	var planned day.Day
	for row := range strings.Lines(schedule) {
		words := strings.Fields(row)
		if len(words) == 2 {
			planned = day.Day(words[1])
			continue
		}
		if planned <= l.run {
			ore, err := decimal.NewFromString(words[6])
			if err != nil {
				t.Fatal(err)
			}
			want[day.Day(words[0]).Year()] = want[day.Day(words[0]).Year()].Add(ore.Shift(-2))
		}
	}
	return want
}

// live goes through a random life, and checks after each run.
func live(t *rapid.T, after func(*life, *Held)) {
	l := begin(t)
	defer func() {
		if t.Failed() {
			t.Log(strings.Join(l.told, "\n"))
		}
	}()
	for range rapid.IntRange(4, 30).Draw(t, "steps") {
		l.today = l.today.Plus(rapid.SampledFrom([]int{0, 1, 20, 90, 200, 400}).Draw(t, "days"))
		if rapid.Bool().Draw(t, "runs") {
			asOf := l.today
			if rapid.IntRange(0, 3).Draw(t, "late") == 0 {
				asOf = max(l.run, min(asOf, drawDay(t, "as of", 2022, l.today.Year())))
			}
			after(l, l.issue(t, asOf))
		} else {
			l.record(t)
		}
	}
}

func TestAfterEveryRunTheNetIssuedIsTodaysSchedules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { live(t, func(l *life, held *Held) { l.holds(t, held) }) })
}

func TestARunRepeatedIssuesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, _ *Held) {
			if again, err := Run(l.h, l.issued, l.run); err != nil || len(again.Documents) > 0 {
				t.Fatalf("the run again issues %v (%v)", again.Documents, err)
			}
		})
	})
}

// exitLines tells the lines of an exit that are in force.
func (l *life) exitLines() (lines []string) {
	for _, c := range inForceOf(l.issued) {
		if either(c.Of, l.issued[c.at.Document].Kind) == Exit {
			lines = append(lines, toldLine(c.Line))
		}
	}
	slices.Sort(lines)
	return lines
}

// exitDue tells the lines of the exit in today's schedule.
func (l *life) exitDue() (lines []string) {
	for _, d := range l.h.plan(l.issued, day.Never).drafts() {
		if d.Kind == Exit {
			for _, line := range d.Lines {
				lines = append(lines, toldLine(line))
			}
		}
	}
	slices.Sort(lines)
	return lines
}

func toldLine(l Line) string {
	return fmt.Sprintln(l.Start, l.End, l.Days, l.Model, l.Price, inhabitants(l.Inhabitants), l.Net)
}

func TestNoLaterDecisionTouchesAnExitPayment(t *testing.T) {
	touched := 0
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, held *Held) {
			before := l.exitLines()
			facts := l.h.Known()
			if len(before) == 0 || held != nil || facts.ExitOn > l.run || !slices.Equal(before, l.exitDue()) {
				return
			}
			touched++
			later := *l
			on := max(l.today, facts.ExitOn.Plus(1))
			later.h.Prices = append(slices.Clone(l.h.Prices), Fact[Price]{on, drawPrice(t, "later price")})
			later.h.Periods = append(slices.Clone(l.h.Periods), Fact[day.Range]{on, drawRange(t, "later period", 2024, 4)})
			later.h.Available = append(slices.Clone(l.h.Available), Fact[Availability]{on, Availability{drawDay(t, "later available", 2021, 2025), true}})
			later.h.Pilots = append(slices.Clone(l.h.Pilots), Fact[bool]{on, rapid.Bool().Draw(t, "later pilot")})
			later.h.Figures = append(slices.Clone(l.h.Figures), Fact[Figure]{on, Figure{facts.ExitOn.Year() + 1, 77}})
			later.h.Closings = append(slices.Clone(l.h.Closings), Fact[day.Day]{on, facts.ExitOn.Plus(1)})
			later.issued = slices.Clone(l.issued)
			later.issue(t, max(l.run, on))
			if after := later.exitLines(); !slices.Equal(before, after) {
				t.Errorf("the exit was\n%safter later decisions\n%s", before, after)
			}
		})
	})
	if touched == 0 {
		t.Error("no life had an exit payment")
	}
}

func TestWhatIsHeldBackIsListedAndIssuedOnceItsFigureIsIn(t *testing.T) {
	released := 0
	rapid.Check(t, func(t *rapid.T) {
		live(t, func(l *life, held *Held) {
			if held == nil {
				return
			}
			if held.Municipality != "101" || slices.ContainsFunc(l.h.Figures, func(f Fact[Figure]) bool { return f.Value.Year == held.Figure }) {
				t.Errorf("held back for the figure of %d in municipality %s", held.Figure, held.Municipality)
			}
			h := l.h
			h.Figures = append(slices.Clone(h.Figures), Fact[Figure]{l.today, Figure{held.Figure, 5000}})
			got, err := Run(h, l.issued, l.run)
			if err != nil {
				t.Fatal(err)
			}
			if got.Held != nil && got.Held.Figure == held.Figure {
				t.Error("it is still held back for its figure")
			}
			for _, w := range held.Invoices {
				waits := got.Held != nil && slices.ContainsFunc(got.Held.Invoices, func(o Waiting) bool { return o.sameAs(w) })
				issued := slices.ContainsFunc(got.Documents, func(d Invoice) bool {
					return Waiting{d.Kind, d.PlannedDate, d.Start, d.End, d.Days}.sameAs(w)
				})
				corrected := w.Start <= lastInForce(l.issued) // what came after it is issued: the year is corrected
				if waits == issued && !corrected {
					t.Errorf("%v waits: %v, issued: %v", w, waits, issued)
				}
				released++
			}
		})
	})
	if released == 0 {
		t.Error("nothing was held back in any life")
	}
}

// sameAs says whether both are one invoice of the schedule. Where an exit begins can move, by what the
// run that releases it takes back before.
func (w Waiting) sameAs(o Waiting) bool {
	return w == o || w.Kind == Exit && o.Kind == Exit && w.PlannedDate == o.PlannedDate
}
