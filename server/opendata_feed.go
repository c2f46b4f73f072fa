package server

import (
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"time"

	published "tilslutning/graph"
	"tilslutning/rules/day"
	"tilslutning/rules/written"
)

// newest is how many entries the feed has.
const newest = 50

// event is something that became public.
type event struct {
	id       string // stable
	on       day.Day
	recorded time.Time // since when it is public
	sort     published.NewsSort
	project  string // its slug; "" where it is about none alone
	told     inTwo
}

// feedSorts are the categories of the entries, as a reader of the feed shows them.
var feedSorts = map[published.NewsSort]string{published.Accession: "Tilslutning", published.Departure: "Udtræden",
	published.PhaseBegan: "Fase", published.Decided: "Beslutning", published.Called: "Opslag"}

// News gives the newest of each sort, as many as it is asked for, that the viewer in the context may see.
type News func(ctx context.Context, newest int) ([]published.News, error)

// events are the newest, the latest recorded first.
func events(ctx context.Context, news News) (all []event, err error) {
	found, err := news(ctx, newest)
	if err != nil {
		return nil, err
	}
	for _, n := range found {
		all = append(all, eventOf(n))
	}
	slices.SortFunc(all, func(a, b event) int {
		return cmp.Or(b.recorded.Compare(a.recorded), cmp.Compare(b.on, a.on), cmp.Compare(b.id, a.id))
	})
	return all[:min(len(all), newest)], nil
}

// eventOf tells the news in words.
func eventOf(n published.News) event {
	e := event{id: n.ID + "-" + string(n.Sort), on: n.On, recorded: n.Recorded, sort: n.Sort, project: n.Slug}
	switch name := n.ProjectName; n.Sort {
	case published.Accession:
		e.told = inTwo{n.Name + " har tilsluttet sig " + name, n.Name + " acceded to " + name}
	case published.Departure:
		e.told = exited(n)
	case published.PhaseBegan:
		phase := phaseNames[string(n.Phase)]
		e.told = inTwo{fmt.Sprintf("%s er gået i fase %s, %s", name, n.Phase, phase.danish), fmt.Sprintf("%s began phase %s, %s", name, n.Phase, phase.english)}
	case published.Decided:
		e.told = decided(n).of(name)
	case published.Called:
		e.told = inTwo{"alle kommuner indbydes til " + n.Name, "all municipalities are invited to take part in " + n.Name}.of(name)
	}
	return e
}

// of is the text with the project's name before it, where it is of one.
func (t inTwo) of(project string) inTwo {
	if project == "" {
		return t
	}
	return inTwo{project + ": " + t.danish, project + ": " + t.english}
}

// exited tells of an exit, with its day where it was declared beforehand.
func exited(n published.News) inTwo {
	if n.On.By(day.Of(n.Recorded)) {
		return inTwo{n.Name + " er udtrådt af " + n.ProjectName, n.Name + " left " + n.ProjectName}
	}
	on := written.Day(n.On)
	return inTwo{n.Name + " udtræder af " + n.ProjectName + " " + on.Danish, n.Name + " leaves " + n.ProjectName + " on " + on.English}
}

// decided tells who decided what.
func decided(n published.News) inTwo {
	kind, outcome, by := decisionKinds[string(n.Kind)], decisionOutcomes[string(n.Outcome)], inTwo{n.Name, n.Name}
	if n.Name == "" {
		by = inTwo{"Projektejeren", "The project owner"} // 3.12
	}
	return inTwo{by.danish + ": " + kind.danish + ", " + outcome.danish, by.english + ": " + kind.english + ", " + outcome.english}
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
	ID        string       `xml:"id"`
	Title     string       `xml:"title"`
	Updated   string       `xml:"updated"`
	Published string       `xml:"published"`
	Link      atomLink     `xml:"link"`
	Category  atomCategory `xml:"category"`
	Summary   atomText     `xml:"summary"`
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
		all, err := events(r.Context(), p.News)
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

// feedOf is the events as a feed of the site.
func feedOf(site string, now now, all []event) atom {
	address, updated := site+"/data/feed.atom", now.Today.Begin()
	if len(all) > 0 {
		updated = all[0].recorded
	}
	f := atom{Lang: "da", ID: address, Title: "Nyt om fælleskommunale it-projekter",
		Subtitle: "Tilslutninger, udtrædener, faser, beslutninger og opslag", Updated: instant(updated), Author: "KOMBIT",
		Rights: "CC BY 4.0, " + licence,
		Links:  []atomLink{{"self", openAtom.media, address}, {"alternate", "text/html", site + "/"}}}
	if now.Example != nil {
		f.Title += " (opdigtede eksempler)"
	}
	for _, e := range all {
		f.Entries = append(f.Entries, e.entry(site, address))
	}
	return f
}

// entry is the event in the feed at the address. It is published on its day's beginning, since a fact has a
// day and no time; what is told beforehand is when it is told.
func (e event) entry(site, address string) atomEntry {
	page, since := site+"/", e.on.Begin()
	if e.project != "" {
		page += "projekter/" + e.project
	}
	if since.After(e.recorded) {
		since = e.recorded
	}
	return atomEntry{ID: address + "#" + e.id, Title: e.told.danish, Updated: instant(e.recorded), Published: instant(since),
		Link: atomLink{"alternate", "text/html", page}, Category: atomCategory{string(e.sort), feedSorts[e.sort]}, Summary: atomText{"en", e.told.english}}
}

func instant(at time.Time) string { return at.Format(time.RFC3339) }
