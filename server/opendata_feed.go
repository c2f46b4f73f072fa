package server

import (
	"cmp"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"time"

	"tilslutning/rules/day"
)

// newest is how many entries the feed has.
const newest = 50

// event is something that became public on a day.
type event struct {
	id      string // stable
	on      day.Day
	sort    string // as feedSorts has it
	project *feedProject
	told    inTwo
}

type feedProject struct{ Slug, Name string }

// feedSorts are the categories of the entries, as a reader of the feed shows them.
var feedSorts = map[string]string{"accession": "Tilslutning", "exit": "Udtræden", "phase": "Fase", "decision": "Beslutning"}

// The newest agreements are found by their order; each project brings its phases and newest decisions.
const (
	feedAgreementsQuery = `query($today: Date!) {
		acceded: agreements(first: 50, orderBy: [{field: ACCEDED_ON, direction: DESC}], where: {accededOnLTE: $today}) { ...agreements }
		exited: agreements(first: 50, orderBy: [{field: ENDS_ON, direction: DESC}], where: {endsOnLTE: $today, status: EXITED}) { ...agreements }
		boards: governanceBodies(first: 50, where: {hasProject: false}) { edges { node {
			decisions(first: 50, where: {hasProject: false}, orderBy: [{field: ON, direction: DESC}]) { edges { node { id on kind outcome body { name } } } } } } }
		}
		fragment agreements on AgreementConnection { edges { node { id accededOn endsOn municipality { name } project { slug name } } } }`
	feedProjectsQuery = `query($after: Cursor) { list: projects(first: 100, after: $after, orderBy: [{field: NAME, direction: ASC}]) {
		pageInfo { hasNextPage endCursor } edges { node { slug name phases { id phase startedOn }
			decisions(first: 50, orderBy: [{field: ON, direction: DESC}]) { edges { node { id on kind outcome body { name } } } } } } } }`
)

type (
	feedAgreement struct {
		ID                string
		AccededOn, EndsOn day.Day
		Municipality      struct{ Name string }
		Project           feedProject
	}
	feedDecision struct {
		ID            string
		On            day.Day
		Kind, Outcome string
		Body          *struct{ Name string }
	}
	feedAgreementsAnswer struct {
		Acceded, Exited connection[feedAgreement]
		Boards          connection[struct{ Decisions connection[feedDecision] }]
	}
	feedProjectRow struct {
		feedProject
		Phases []struct {
			ID, Phase string
			StartedOn day.Day
		}
		Decisions connection[feedDecision]
	}
)

// events are the newest, the latest day first, and on one day the latest recorded.
func events(ctx context.Context, ask Ask, today day.Day) (all []event, err error) {
	answer, err := answerTo[feedAgreementsAnswer](ctx, ask, feedAgreementsQuery, map[string]any{"today": string(today)})
	if err != nil {
		return nil, err
	}
	for _, a := range answer.Acceded.nodes() {
		all = append(all, event{a.ID + "-accession", a.AccededOn, "accession", &a.Project,
			inTwo{a.Municipality.Name + " har tilsluttet sig " + a.Project.Name, a.Municipality.Name + " acceded to " + a.Project.Name}})
	}
	for _, a := range answer.Exited.nodes() {
		all = append(all, event{a.ID + "-exit", a.EndsOn, "exit", &a.Project,
			inTwo{a.Municipality.Name + " er udtrådt af " + a.Project.Name, a.Municipality.Name + " left " + a.Project.Name}})
	}
	for _, board := range answer.Boards.nodes() {
		for _, d := range board.Decisions.nodes() {
			all = append(all, d.event(nil))
		}
	}
	rows, err := nodesOf(ctx, ask, feedProjectsQuery, nil)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		var p feedProjectRow
		if err := json.Unmarshal(row, &p); err != nil {
			return nil, err
		}
		all = append(all, p.events(today)...)
	}
	slices.SortFunc(all, func(a, b event) int { return cmp.Or(cmp.Compare(b.on, a.on), cmp.Compare(b.id, a.id)) })
	return all[:min(len(all), newest)], nil
}

// events are the project's phases that have begun, and its decisions.
func (p feedProjectRow) events(today day.Day) (all []event) {
	for _, of := range p.Phases {
		if of.StartedOn.By(today) {
			name := phaseNames[of.Phase]
			all = append(all, event{of.ID + "-phase", of.StartedOn, "phase", &p.feedProject,
				inTwo{fmt.Sprintf("%s er gået i fase %s, %s", p.Name, of.Phase, name.danish), fmt.Sprintf("%s began phase %s, %s", p.Name, of.Phase, name.english)}})
		}
	}
	for _, d := range p.Decisions.nodes() {
		all = append(all, d.event(&p.feedProject))
	}
	return all
}

// event tells who decided what, about which project, where it is about one alone.
func (d feedDecision) event(project *feedProject) event {
	kind, outcome, by := decisionKinds[d.Kind], decisionOutcomes[d.Outcome], inTwo{"Projektejeren", "The project owner"} // 3.12
	if d.Body != nil {
		by = inTwo{d.Body.Name, d.Body.Name}
	}
	told := inTwo{by.danish + ": " + kind.danish + ", " + outcome.danish, by.english + ": " + kind.english + ", " + outcome.english}
	if project != nil {
		told = inTwo{project.Name + ": " + told.danish, project.Name + ": " + told.english}
	}
	return event{d.ID + "-decision", d.On, "decision", project, told}
}

var (
	phaseNames = map[string]inTwo{"I": {"idé", "idea"}, "II": {"analyse og plan", "analysis and plan"}, "III": {"krav og kontrakt", "requirements and contract"},
		"IV": {"udvikling og udrulning", "development and rollout"}, "V": {"forvaltning og videreudvikling", "management and further development"}}
	decisionKinds = map[string]inTwo{"COMPOSITION": {"faggruppens sammensætning", "composition of the expert group"},
		"STRATEGY": {"strategi og tolerancer", "strategy and tolerances"}, "FURTHER_DEVELOPMENT": {"videreudvikling", "further development"},
		"PRICE": {"ændring af prisen", "change of the price"}, "CLOSING": {"lukning af projektet", "closing of the project"},
		"FUTURE": {"projektets fremtid", "the project's future"}, "CLAIM": {"fordeling af et krav", "sharing of a claim"},
		"SURPLUS":   {"anvendelse af et overskud", "use of a surplus"},
		"EXTENSION": {"fortsættelse efter tilbagebetalingen", "going on after the repayment"}}
	decisionOutcomes = map[string]inTwo{"APPROVED": {"godkendt", "approved"}, "REJECTED": {"afvist", "rejected"}, "RECOMMENDED": {"anbefalet", "recommended"}}
)

// atom is a feed as RFC 4287 has it.
type atom struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Rights   string      `xml:"rights"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID       string       `xml:"id"`
	Title    string       `xml:"title"`
	Updated  string       `xml:"updated"`
	Link     atomLink     `xml:"link"`
	Category atomCategory `xml:"category"`
	Summary  atomText     `xml:"summary"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

type atomText struct {
	Lang string `xml:"xml:lang,attr"`
	Text string `xml:",chardata"`
}

func serveFeed(p Parts) http.HandlerFunc {
	return asVisitor(func(w http.ResponseWriter, r *http.Request) error {
		now, err := aboutNow(r.Context(), p.Ask)
		if err != nil {
			return err
		}
		all, err := events(r.Context(), p.Ask, now.Today)
		if err != nil {
			return err
		}
		content, err := xml.MarshalIndent(feedOf(p.PublicURL, now, all), "", " ")
		if err != nil {
			return err
		}
		publish(w, r, openAtom.media, append([]byte(xml.Header), content...))
		return nil
	})
}

// feedOf is the events as a feed of the site. An entry's time is its day's beginning, since a fact has a
// day and no time.
func feedOf(site string, now now, all []event) atom {
	address, newestDay := site+"/data/feed.atom", now.Today
	if len(all) > 0 {
		newestDay = all[0].on
	}
	f := atom{Lang: "da", ID: address, Title: "Nyt om fælleskommunale it-projekter",
		Subtitle: "Tilslutninger, udtrædener, faser og beslutninger", Updated: instant(newestDay), Author: "KOMBIT",
		Rights: "CC BY 4.0, " + licence,
		Links:  []atomLink{{"self", openAtom.media, address}, {"alternate", "text/html", site + "/"}}}
	if now.Example != nil {
		f.Title += " (opdigtede eksempler)"
	}
	for _, e := range all {
		page := site + "/"
		if e.project != nil {
			page += "projekter/" + e.project.Slug
		}
		f.Entries = append(f.Entries, atomEntry{address + "#" + e.id, e.told.danish, instant(e.on), atomLink{"alternate", "text/html", page},
			atomCategory{e.sort, feedSorts[e.sort]}, atomText{"en", e.told.english}})
	}
	return f
}

// instant is the beginning of the day.
func instant(d day.Day) string { return d.Begin().Format(time.RFC3339) }
