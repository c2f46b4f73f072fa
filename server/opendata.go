package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"strings"
	"time"

	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// licence is under which everyone may use what is public.
const licence = "https://creativecommons.org/licenses/by/4.0/"

// openData serves what is public to whoever comes by, as JSON, with a catalogue of it and a feed of
// what is new in it. Whoever asks is answered as a visitor, so that one answer is everybody's.
func openData(p Parts) http.Handler {
	mux := http.NewServeMux()
	for _, l := range openLists {
		if l.query != "" {
			mux.HandleFunc("GET "+l.at+".json", taking(serveOpenList(p, l), l.takes()...))
		}
	}
	mux.HandleFunc("GET /data/catalog.jsonld", taking(serveCatalogue(p)))
	mux.HandleFunc("GET /data/feed.atom", taking(serveFeed(p)))
	explained := http.RedirectHandler("/integratorer#data", http.StatusFound) // where the page tells of all this
	mux.Handle("GET /data", explained)
	mux.Handle("GET /data/{$}", explained)
	return named(mux)
}

// openPatterns is what openData answers, beside the lists that depend on who asks.
func openPatterns() []string {
	patterns := []string{"/data", "/data/"}
	for _, l := range openLists {
		if l.query != "" {
			patterns = append(patterns, "GET "+l.at+".json")
		}
	}
	return patterns
}

// openList is one subject of the open data: its address without an ending, what the catalogue tells of
// it, and how the graph is asked for its rows.
type openList struct {
	at           string
	title, about inTwo
	as           []openForm
	query        string // of the JSON's rows as "list", or "list" in "of"; "" where there is no JSON
	within       string // of each row of query: its own rows, which stand in its place
	dated        bool   // whether ?on= leaves those of a day
}

// inTwo is a text in both languages. In that of a list of a project's, %s is its name.
type inTwo struct{ danish, english string }

// openForm is a form that a list can be had in; fileType is its name in the EU's list of them.
type openForm struct{ ending, media, fileType string }

var (
	openCSV  = openForm{".csv", "text/csv", "CSV"}
	openJSON = openForm{".json", "application/json", "JSON"}
	openAtom = openForm{".atom", "application/atom+xml", "ATOM"}
)

// openLists are the subjects, the common ones first, then those that each project has.
var openLists = []openList{
	{at: "/export/projects", as: []openForm{openJSON, openCSV},
		title: inTwo{"Fælleskommunale it-projekter", "Joint municipal IT projects"},
		about: inTwo{"Projekterne med formål, oprindelse, leverandør, faser, tilbagebetalingsperiode og antal tilsluttede kommuner i dag.",
			"The projects with purpose, origin, supplier, phases, repayment period and how many municipalities take part today."},
		query: `query($after: Cursor) {
			list: projects(first: 100, after: $after, orderBy: [{field: NAME, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
				slug name subjectArea purpose origin act startedOn endedOn closedOn phase supplier { name cvr }
				phases { phase plannedStart plannedEnd startedOn endedOn } participation { acceded inUse }
				repaymentPeriod { start end } pilotPeriod { start end } } } } }`},
	{at: "/export/phases", as: []openForm{openCSV},
		title: inTwo{"Projekternes faser", "The projects' phases"},
		about: inTwo{"Hvornår hver fase af hvert projekt er planlagt, begyndt og afsluttet. Som JSON står de ved projekterne.",
			"When each phase of each project is planned, began and ended. As JSON they stand with the projects."}},
	{at: "/export/municipalities", as: []openForm{openJSON, openCSV},
		title: inTwo{"Kommunerne", "The municipalities"},
		about: inTwo{"De 98 kommuner med kode, region, CVR-nummer og indbyggertal 1. januar.",
			"The 98 municipalities with code, region, CVR number and inhabitants on 1 January."},
		query: `query($after: Cursor) {
			list: municipalities(first: 200, after: $after, orderBy: [{field: NAME, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
				code name region cvr inhabitants } } } }`},
	{at: "/data/feed", as: []openForm{openAtom},
		title: inTwo{"Nyt om fælleskommunale it-projekter", "News of joint municipal IT projects"},
		about: inTwo{"De nyeste 50 tilslutninger, udtrædener, begyndte faser, beslutninger og opslag til faggrupper.",
			"The newest 50 accessions, exits, phases begun, decisions and calls to expert groups."}},
	{at: "/export/projects/{slug}/participants", as: []openForm{openJSON, openCSV}, dated: true,
		title: inTwo{"Deltagere i %s", "Participants of %s"},
		about: inTwo{"Kommuner, der er eller har været tilsluttet %s, med datoer. Med ?on=2026-01-31 dem, der deltog den dag.",
			"Municipalities that take or took part in %s, with dates. With ?on=2026-01-31 those that took part that day."},
		query: `query($slug: String!, $where: AgreementWhereInput, $after: Cursor) { of: project(slug: $slug) {
			list: agreements(first: 200, after: $after, where: $where, orderBy: [{field: MUNICIPALITY_NAME, direction: ASC}]) {
				pageInfo { hasNextPage endCursor } edges { node {
					municipality { code name region cvr } status accededOn endsOn plannedAvailableFrom availableFrom pilot wave { number } } } } } }`},
	{at: "/export/projects/{slug}/seats", as: []openForm{openJSON, openCSV}, dated: true,
		title: inTwo{"Pladser i grupperne i %s", "Seats in the bodies of %s"},
		about: inTwo{"Hvem der sidder eller har siddet i styregruppe og faggrupper i %s. Med ?on=2026-01-31 dem, der sad der den dag.",
			"Who sits or sat in the steering group and expert groups of %s. With ?on=2026-01-31 those who sat there that day."},
		query: `query($slug: String!, $after: Cursor) { of: project(slug: $slug) {
			list: bodies(first: 200, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } } } }`,
		within: `query($row: ID!, $where: MembershipWhereInput, $after: Cursor) { of: node(id: $row) { ... on GovernanceBody {
			list: memberships(first: 200, after: $after, where: $where) { pageInfo { hasNextPage endCursor } edges { node {
				body { kind name } seatKind status from to person { name title } organisation { kind name cvr } municipality { code } } } } } } }`},
	{at: "/export/projects/{slug}/decisions", as: []openForm{openJSON, openCSV},
		title: inTwo{"Beslutninger om %s", "Decisions about %s"},
		about: inTwo{"Hvad grupper, bestyrelser eller projektejeren har besluttet om %s.",
			"What bodies, boards or the project owner decided about %s."},
		query: `query($slug: String!, $after: Cursor) { of: project(slug: $slug) {
			list: decisions(first: 200, after: $after, orderBy: [{field: ON, direction: DESC}]) { pageInfo { hasNextPage endCursor } edges { node {
				on kind outcome reason body { kind name } } } } } }`},
}

// takes are the parameters that its JSON takes.
func (l openList) takes() []string {
	if l.dated {
		return []string{"on"}
	}
	return nil
}

// ofProject says whether each project has such a list.
func (l openList) ofProject() bool { return strings.Contains(l.at, "{slug}") }

// openFile is a list as JSON. Its rows are the graph's answer, word by word.
type openFile struct {
	Address string            `json:"address"` // to cite it by
	Licence string            `json:"licence"`
	Example *day.Day          `json:"example"` // the day that made-up data is made for; null where it is real
	On      *string           `json:"on"`      // the day whose rows they are; null for all
	Rows    []json.RawMessage `json:"rows"`
}

func serveOpenList(p Parts, l openList) http.HandlerFunc {
	return asVisitor(func(w http.ResponseWriter, r *http.Request) error {
		on, err := askedDay(r)
		if err != nil {
			return err
		}
		variables := map[string]any{"slug": r.PathValue("slug")}
		address := p.PublicURL + r.URL.EscapedPath()
		if on != nil {
			variables["where"] = map[string]any{"activeOn": *on}
			address += "?on=" + *on
		}
		now, err := aboutNow(r.Context(), p.Ask)
		if err != nil {
			return err
		}
		rows, err := l.rows(r.Context(), p.Ask, variables)
		if err != nil {
			return err
		}
		return publishJSON(w, r, openJSON.media, openFile{address, licence, now.Example, on, rows})
	})
}

// rows asks for all rows of the list.
func (l openList) rows(ctx context.Context, ask Ask, variables map[string]any) ([]json.RawMessage, error) {
	outer, err := nodesOf(ctx, ask, l.query, variables)
	if err != nil || l.within == "" {
		return outer, err
	}
	rows := []json.RawMessage{}
	for _, row := range outer {
		var one struct{ ID string }
		if err := json.Unmarshal(row, &one); err != nil {
			return nil, err
		}
		asked := map[string]any{"row": one.ID}
		maps.Copy(asked, variables)
		inner, err := nodesOf(ctx, ask, l.within, asked)
		if err != nil {
			return nil, err
		}
		rows = append(rows, inner...)
	}
	return rows, nil
}

// nodesAnswer is that of a query for "list", or for "list" in "of".
type nodesAnswer struct {
	List *connection[json.RawMessage]
	Of   *struct{ List connection[json.RawMessage] }
}

func (a nodesAnswer) page() *page {
	asItIs := func(node json.RawMessage) []string { return []string{string(node)} }
	switch {
	case a.List != nil:
		return a.List.page(asItIs)
	case a.Of != nil:
		return a.Of.List.page(asItIs)
	}
	return nil
}

// nodesOf asks for all nodes of a list, page by page, as the graph has them.
func nodesOf(ctx context.Context, ask Ask, query string, variables map[string]any) ([]json.RawMessage, error) {
	rows, err := gathered(ctx, ask, query, variables, nodesAnswer.page)
	nodes := make([]json.RawMessage, len(rows))
	for n, row := range rows {
		nodes[n] = json.RawMessage(row[0])
	}
	return nodes, err
}

// now is the day, and whether the data is made up.
type now struct {
	Today   day.Day
	Example *day.Day
}

func aboutNow(ctx context.Context, ask Ask) (now, error) {
	answer, err := answerTo[struct{ About now }](ctx, ask, `{ about { today example } }`, nil)
	return answer.About, err
}

// askedDay is the day of ?on=, null for none. An empty one is refused too: it would be cited.
func askedDay(r *http.Request) (*string, error) {
	given := r.URL.Query()
	if !given.Has("on") {
		return nil, nil
	}
	on, err := day.Parse(given.Get("on"))
	if err != nil {
		return nil, badAddress("on: " + err.Error())
	}
	return new(string(on)), nil
}

// asVisitor serves everyone the same, whoever they are, and tells why there is nothing.
func asVisitor(serve func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := serve(w, r.WithContext(access.With(r.Context(), access.Viewer{})))
		var bad badAddress
		switch {
		case errors.As(err, &bad):
			http.Error(w, bad.Error(), http.StatusBadRequest)
		case err != nil:
			unanswered(w, r, err)
		}
	}
}

// publishJSON writes < and & as they are, since nobody puts these answers into HTML.
func publishJSON(w http.ResponseWriter, r *http.Request, media string, value any) error {
	var content bytes.Buffer
	to := json.NewEncoder(&content)
	to.SetEscapeHTML(false)
	if err := to.Encode(value); err != nil {
		return err
	}
	publish(w, r, media, content.Bytes())
	return nil
}

// publish answers what everyone may have and any cache may keep for a while, or 304 to who has it.
func publish(w http.ResponseWriter, r *http.Request, media string, content []byte) {
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("ETag", tagOf(content))
	h.Set("Cache-Control", "public, max-age=300")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}
