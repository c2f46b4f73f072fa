package billing

import (
	"cmp"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"tilslutning/rules/choice"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// WorkKind is what needs a hand.
type WorkKind string

const (
	InhabitantsMissing WorkKind = "INHABITANTS_MISSING"
	PriceMissing       WorkKind = "PRICE_MISSING"
	RunDue             WorkKind = "RUN_DUE"
	HeldBack           WorkKind = "HELD_BACK"
	YearNotClosed      WorkKind = "YEAR_NOT_CLOSED"
	ConsentWaiting     WorkKind = "CONSENT_WAITING"
	ExitNotSettled     WorkKind = "EXIT_NOT_SETTLED"
)

// Values lists the kinds as the graph writes them.
func (WorkKind) Values() []string {
	return []string{"INHABITANTS_MISSING", "PRICE_MISSING", "RUN_DUE", "HELD_BACK", "YEAR_NOT_CLOSED", "CONSENT_WAITING", "EXIT_NOT_SETTLED"}
}

// MarshalGQL writes it as the graph has it.
func (k WorkKind) MarshalGQL(w io.Writer) { choice.Write(w, k) }

// UnmarshalGQL reads it.
func (k *WorkKind) UnmarshalGQL(from any) error { return choice.Read(k, from) }

// Work is one thing that needs a hand of KOMBIT's finance people.
type Work struct {
	Kind         WorkKind
	Project      string  // its slug; "" of several
	Municipality string  // its code; "" of several
	Year         int     // 0 of none in particular
	Count        int     // of municipalities, agreements or documents
	Since        day.Day // from which it has been due
	Clause       terms.ClauseID
	Message      terms.Text
}

// ProjectWork is what is known of one project's money on a day.
type ProjectWork struct {
	Slug       string
	Deviations []terms.Deviation
	Years      []int // with costs, or with documents issued
	Closed     []int
	Agreements []AgreementWork
}

// AgreementWork is what is known of one agreement's money on a day.
type AgreementWork struct {
	Municipality string    // its code
	Unpriced     day.Day   // a charged day without a price; "" for none
	Uncounted    bool      // the day's year is charged by inhabitants, and has no figure
	Due          []Invoice // what a run of that day would issue
	Held         []Held    // what it would hold back
	Recorded     day.Day   // on which the newest fact was recorded that its amounts rest on; "" where that is not known
	Offered      day.Day   // from which a price holds that it has not agreed to (5.10); "" for none
}

// WorkOf adds what a stream of an agreement has due, lacks and holds back. What a run would correct has been
// due since the fact that it comes of was recorded: by the newest one at the latest, unless the newest document
// has reckoned with that.
func (a *AgreementWork) WorkOf(h History, issued []Invoice, today day.Day) error {
	costs, err := CostsOf(h, issued, day.StartOf(today.Year()), day.EndOf(today.Year()))
	var unpriced Unpriced
	var uncounted Uncounted
	switch {
	case errors.As(err, &unpriced):
		a.Unpriced = unpriced.On
		return nil
	case errors.As(err, &uncounted):
		a.Uncounted = a.Uncounted || uncounted.Year <= today.Year()
	case err != nil:
		return err
	default:
		a.Uncounted = a.Uncounted || !costs.Final
	}
	due, err := Run(h, issued, today)
	if err != nil {
		return err
	}
	for _, d := range due.Documents {
		if d.corrects() && a.Recorded != "" && a.Recorded >= newestOf(issued) {
			d.PlannedDate = a.Recorded
		}
		a.Due = append(a.Due, d)
	}
	if due.Held != nil {
		a.Held = append(a.Held, *due.Held)
	}
	return nil
}

func (i Invoice) corrects() bool { return i.Kind == Correction || i.Kind == CreditNote }

// newestOf is the date of the document issued last; "" before the first.
func newestOf(issued []Invoice) (date day.Day) {
	for _, i := range issued {
		date = max(date, i.Date)
	}
	return date
}

// Worklist is what needs a hand on a day, what has waited longest first. A project whose agreement
// waives 5.10 or 5.12 is asked for nothing by them.
func Worklist(today day.Day, projects []ProjectWork) []Work {
	w := worklist{today: today, uncounted: map[string]bool{}}
	for _, p := range projects {
		w.project(p)
	}
	w.add(w.figures, w.run)
	slices.SortStableFunc(w.list, func(a, b Work) int {
		return cmp.Or(compare(a.Since, b.Since), strings.Compare(a.Project, b.Project), strings.Compare(a.Municipality, b.Municipality))
	})
	return w.list
}

// worklist is the list under way: of figures and of the run there is one item over all projects.
type worklist struct {
	today        day.Day
	list         []Work
	figures, run Work
	uncounted    map[string]bool // the municipalities
}

// add adds those that are about something.
func (w *worklist) add(items ...Work) {
	for _, item := range items {
		if item.Count > 0 {
			w.list = append(w.list, item)
		}
	}
}

func (w *worklist) project(p ProjectWork) {
	agreed := terms.Under(p.Deviations)
	held, consent := map[int]Work{}, Work{}
	for _, a := range p.Agreements {
		w.agreement(p, a)
		for _, h := range a.Held {
			held[h.Figure] = waiting(held[h.Figure], p, a, h)
		}
		if a.Offered != "" {
			consent = offered(consent, p, a)
		}
	}
	for _, figure := range slices.Sorted(maps.Keys(held)) {
		w.add(held[figure])
	}
	if agreed.Enforced("5.10") {
		w.add(consent)
	}
	if agreed.Enforced("5.12") {
		w.add(p.unclosed(w.today))
	}
}

// unclosed is the first year that is over and not closed, and how many are.
func (p ProjectWork) unclosed(today day.Day) (first Work) {
	for _, year := range slices.Sorted(slices.Values(p.Years)) {
		if day.EndOf(year) < today && !slices.Contains(p.Closed, year) {
			first = counted(first, Work{Kind: YearNotClosed, Project: p.Slug, Year: year, Since: day.StartOf(year + 1), Clause: "5.12"})
		}
	}
	first.Message = closeThem.Of(first.Year, first.Count)
	return first
}

// agreement adds what is of one agreement, and counts what is of several.
func (w *worklist) agreement(p ProjectWork, a AgreementWork) {
	if a.Unpriced != "" {
		w.add(Work{Kind: PriceMissing, Project: p.Slug, Municipality: a.Municipality, Year: a.Unpriced.Year(), Count: 1, Since: a.Unpriced,
			Clause: "5.2", Message: priceIt.Of(written.Day(a.Unpriced))})
	}
	if a.Uncounted && !w.uncounted[a.Municipality] {
		w.uncounted[a.Municipality] = true
		w.figures = counted(w.figures, Work{Kind: InhabitantsMissing, Municipality: a.Municipality, Year: w.today.Year(),
			Since: day.StartOf(w.today.Year()), Clause: "5.11"})
		w.figures.Message = countThem.Of(w.figures.Count, w.today.Year())
	}
	for _, d := range a.Due {
		w.run = counted(w.run, Work{Kind: RunDue, Project: p.Slug, Municipality: a.Municipality, Since: d.PlannedDate, Clause: "5.11"})
		w.run.Message = runIt.Of(w.run.Count)
		if d.Kind == Exit {
			w.add(leaving(p, a, d.PlannedDate))
		}
	}
	for _, h := range a.Held {
		for _, i := range h.Invoices {
			if i.Kind == Exit {
				w.add(leaving(p, a, i.PlannedDate))
			}
		}
	}
}

// counted is an item with one more of what it is about: of several it names neither project nor municipality.
func counted(item, more Work) Work {
	if item.Count == 0 {
		item = more
	}
	if item.Project != more.Project {
		item.Project = ""
	}
	if item.Municipality != more.Municipality {
		item.Municipality = ""
	}
	item.Count++
	item.Since = min(item.Since, more.Since)
	return item
}

func waiting(item Work, p ProjectWork, a AgreementWork, h Held) Work {
	for _, i := range h.Invoices {
		item = counted(item, Work{Kind: HeldBack, Project: p.Slug, Municipality: a.Municipality, Year: h.Figure, Since: i.PlannedDate, Clause: "5.11"})
	}
	item.Message = figureFor.Of(item.Count, h.Figure)
	return item
}

func offered(item Work, p ProjectWork, a AgreementWork) Work {
	item = counted(item, Work{Kind: ConsentWaiting, Project: p.Slug, Municipality: a.Municipality, Since: a.Offered, Clause: "5.10"})
	item.Message = agreeTo.Of(item.Count, written.Day(item.Since))
	return item
}

func leaving(p ProjectWork, a AgreementWork, on day.Day) Work {
	return Work{Kind: ExitNotSettled, Project: p.Slug, Municipality: a.Municipality, Year: on.Year(), Count: 1, Since: on, Clause: "5.8",
		Message: settleIt.Of(written.Day(on))}
}

var (
	countThem = terms.Text{
		Danish:  "Indlæs indbyggertal. Kommuner, der betaler pr. indbygger og mangler tallet pr. 1. januar %[2]d: %[1]d.",
		English: "Import inhabitants. Municipalities that pay by inhabitant and have no figure of 1 January %[2]d: %[1]d."}
	priceIt = terms.Text{
		Danish:  "Registrér en pris: aftalen skal betale fra %s, og ingen pris gælder for den.",
		English: "Record a price: the agreement is charged from %s, and no price binds it."}
	runIt = terms.Text{
		Danish:  "Kør faktureringen. Dokumenter, der er forfaldne og ikke udstedt: %d.",
		English: "Run the invoicing. Documents that are due and not issued: %d."}
	figureFor = terms.Text{
		Danish:  "Fakturaer, der holdes tilbage, indtil indbyggertallet pr. 1. januar %[2]d er kendt: %[1]d.",
		English: "Invoices held back until the inhabitants on 1 January %[2]d are known: %[1]d."}
	closeThem = terms.Text{
		Danish:  "Afslut regnskabsåret %d, eller beslut først, hvad et overskud går til. År, der ikke er afsluttet: %d.",
		English: "Close the financial year %d, or first decide what a surplus goes to. Years that are not closed: %d."}
	agreeTo = terms.Text{
		Danish:  "Kommuner, der ikke har sagt ja til prisen fra %[2]s: %[1]d.",
		English: "Municipalities that have not agreed to the price from %[2]s: %[1]d."}
	settleIt = terms.Text{
		Danish:  "Kommunen er udtrådt %s, og udtrædelsesbetalingen er ikke faktureret.",
		English: "The municipality left on %s, and its exit payment is not invoiced."}
)
