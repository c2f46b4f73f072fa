package server

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/rules/access"
)

const publicURL = "https://tilslutning.example.dk"

// opened is the billed server on 15 September 2023, where Odense left on 1 August, København stays, Frederiksberg is
// invited, Aarhus has withdrawn, and a person is nominated whom nobody has approved.
func opened(t *testing.T) (*billed, http.Handler) {
	t.Helper()
	b := newBilled(t)
	b.parts.PublicURL = publicURL
	b.does("461.signatory", "exitAgreement", "ExitAgreementInput!", in{"agreement": b.agreement("461"), "on": "2023-08-01", "decidedOn": "2023-07-01"})
	b.does("kombit.project", "inviteMunicipalities", "InviteMunicipalitiesInput!", in{"project": "alfa", "municipalities": []string{"147", "751"}, "answerBy": "2023-12-01"})
	b.does("751.signatory", "accede", "AccedeInput!", in{"agreement": b.agreement("751")})
	b.does("751.signatory", "withdraw", "WithdrawInput!", in{"agreement": b.agreement("751")})
	kombit := b.made("registerOrganisation", "organisation", in{"kind": "KOMBIT", "name": "KOMBIT"})
	person := func(name string) string {
		return b.made("registerPerson", "person", in{"name": name, "title": "Direktør", "organisation": kombit})
	}
	experts := b.made("openBody", "body", in{"project": "alfa", "kind": "EXPERT_GROUP", "name": "Faggruppe", "openedOn": "2023-01-15",
		"form": "WORKING", "calledOn": "2023-01-15", "call": "Kom og vær med."})
	b.made("takeSeat", "seat", in{"body": experts, "person": person("Nomine Ret"), "seatKind": "SPECIALIST", "from": "2023-02-01"})
	group := b.made("openBody", "body", in{"project": "alfa", "kind": "STEERING_GROUP", "name": "Styregruppe <1>", "openedOn": "2023-01-15"})
	b.made("takeSeat", "seat", in{"body": group, "person": person("Dan Dam"), "seatKind": "CHAIR", "managerLevel": true, "appointedBy": "KOMBIT", "from": "2023-02-01"})
	b.does("kombit.project", "recordDecision", "RecordDecisionInput!", in{"body": group, "kind": "STRATEGY", "outcome": "APPROVED",
		"decidedOn": "2023-03-01", "text": "Fortroligt."})
	h, err := New(b.parts)
	if err != nil {
		t.Fatal(err)
	}
	return b, h
}

// made is the id of what an act of KOMBIT's made.
func (b *billed) made(act, thing string, input in) string {
	b.Helper()
	var answer struct {
		Act struct{ Thing struct{ ID string } }
	}
	b.asks("kombit.project", fmt.Sprintf(`mutation($input: %s%sInput!) { act: %[3]s(input: $input) { thing: %[4]s { id } refusals { code message } } }`,
		strings.ToUpper(act[:1]), act[1:], act, thing), in{"input": input}, &answer)
	return answer.Act.Thing.ID
}

// body is the id of the steering group.
func (b *billed) body() string {
	b.Helper()
	var answer struct {
		Project struct {
			Bodies connection[struct{ ID string }]
		}
	}
	b.asks("", `{ project(slug: "alfa") { bodies(first: 1, where: {kind: STEERING_GROUP}) { edges { node { id } } } } }`, nil, &answer)
	return answer.Project.Bodies.nodes()[0].ID
}

// open is what anyone gets at the address.
func open(h http.Handler, address string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", address, nil)
	for n := 0; n < len(headers); n += 2 {
		r.Header.Set(headers[n], headers[n+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// openInto reads JSON at the address.
func openInto[T any](t *testing.T, h http.Handler, address string) (file T) {
	t.Helper()
	w := open(h, address)
	if err := json.Unmarshal(w.Body.Bytes(), &file); w.Code != http.StatusOK || err != nil {
		t.Fatalf("%s: %d %v %.300s", address, w.Code, err, w.Body)
	}
	return file
}

type participants struct {
	Address, Licence string
	On               *string
	Rows             []struct {
		Municipality      struct{ Code, Name string }
		Status, AccededOn string
		EndsOn            *string
	}
}

func (p participants) codes() (codes []string) {
	for _, row := range p.Rows {
		codes = append(codes, row.Municipality.Code)
	}
	return codes
}

// everyOpenAddress is those of alfa's and the common ones.
var everyOpenAddress = []string{"/export/projects.json", "/export/municipalities.json", "/export/projects/alfa/participants.json",
	"/export/projects/alfa/seats.json", "/export/projects/alfa/decisions.json", "/data/catalog.jsonld", "/data/feed.atom"}

func TestTheParticipantsOfADayAreThoseWhoTookPartThatDay(t *testing.T) {
	_, h := opened(t)
	for query, want := range map[string]string{"": "101 461", "?on=2022-05-31": "", "?on=2022-06-01": "101 461",
		"?on=2023-07-31": "101 461", "?on=2023-08-01": "101"} {
		file := openInto[participants](t, h, "/export/projects/alfa/participants.json"+query)
		if got := strings.Join(file.codes(), " "); got != want {
			t.Errorf("%q: %q, not %q", query, got, want)
		}
		if file.Rows == nil {
			t.Errorf("%q: no list at all", query)
		}
		if file.Address != publicURL+"/export/projects/alfa/participants.json"+query || file.Licence != licence {
			t.Errorf("%q is cited as %s under %s", query, file.Address, file.Licence)
		}
		if on := strings.TrimPrefix(query, "?on="); on != "" && (file.On == nil || *file.On != on) || on == "" && file.On != nil {
			t.Errorf("%q: on is %v", query, file.On)
		}
	}
}

func TestTheOpenListsHaveTheRowsThatTheGraphHasForAVisitor(t *testing.T) {
	b, h := opened(t)
	for address, query := range map[string]string{
		"/export/projects/alfa/decisions.json": `{ of: project(slug: "alfa") { list: decisions(first: 9) { edges { node { on kind outcome reason body { kind name } } } } } }`,
		"/export/municipalities.json":          `{ of: about { today } list: municipalities(first: 200, orderBy: [{field: NAME}]) { edges { node { code name region cvr inhabitants } } } }`,
	} {
		answer := b.parts.Ask(access.With(t.Context(), access.Viewer{}), query, nil)
		var want nodesAnswer
		if err := json.Unmarshal(answer.Data, &want); err != nil || len(answer.Errors) > 0 {
			t.Fatal(err, answer.Errors)
		}
		got := openInto[openFile](t, h, address)
		rows := want.page().rows
		if len(rows) == 0 || len(got.Rows) != len(rows) {
			t.Fatalf("%s: %d rows, not %d", address, len(got.Rows), len(rows))
		}
		for n, row := range rows {
			if string(got.Rows[n]) != row[0] {
				t.Errorf("%s: %s, not %s", address, got.Rows[n], row[0])
			}
		}
	}
	if seats := openInto[openFile](t, h, "/export/projects/alfa/seats.json?on=2023-02-01").Rows; len(seats) != 1 ||
		!strings.Contains(string(seats[0]), `"Dan Dam"`) || !strings.Contains(string(seats[0]), `"STEERING_GROUP"`) {
		t.Errorf("%s", seats)
	}
	if seats := openInto[openFile](t, h, "/export/projects/alfa/seats.json?on=2023-01-31").Rows; len(seats) != 0 {
		t.Errorf("%s", seats)
	}
}

func TestTheProjectsHaveTheirPhases(t *testing.T) {
	b, h := opened(t)
	projects := openInto[struct {
		Rows []struct {
			Slug   string
			Phases []struct{ Phase, StartedOn string }
		}
	}](t, h, "/export/projects.json").Rows
	if len(projects) != 1 || len(projects[0].Phases) != 5 || projects[0].Phases[0].StartedOn != "2019-01-01" {
		t.Errorf("%+v", projects)
	}
	rows := b.rows("", "/export/phases.csv")
	if len(rows) != 6 || !slices.Equal(rows[1], []string{"'=Alfa – på tværs", "alfa", "I", "", "", "2019-01-01", ""}) {
		t.Errorf("%q", rows)
	}
}

func TestNothingHiddenIsInTheOpenDataWhoeverAsks(t *testing.T) {
	b, _ := opened(t)
	for name, address := range map[string]string{"INVITED": "/export/projects/alfa/participants.csv", "WITHDRAWN": "/export/projects/alfa/participants.csv",
		"Nomine Ret": "/export/projects/alfa/seats.csv"} {
		if w := b.gets("kombit.admin", address); !strings.Contains(w.Body.String(), name) {
			t.Fatalf("KOMBIT does not see %s: nothing is hidden here", name)
		}
	}
	for _, address := range everyOpenAddress {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", address, nil)
		openData(b.parts).ServeHTTP(w, r.WithContext(access.With(r.Context(), b.viewer("kombit.admin"))))
		hidden := []string{"INVITED", "WITHDRAWN", "Nomine Ret", "Fortroligt", "36500"}
		if address != "/export/municipalities.json" {
			hidden = append(hidden, "Frederiksberg", "Aarhus")
		}
		for _, word := range hidden {
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), word) {
				t.Errorf("%s: %d, with %s", address, w.Code, word)
			}
		}
		if visitor := open(openData(b.parts), address); visitor.Body.String() != w.Body.String() {
			t.Errorf("%s is another for KOMBIT", address)
		}
	}
}

func TestAnAddressThatCouldBeCitedWronglyIsRefusedInWords(t *testing.T) {
	_, h := opened(t)
	for address, word := range map[string]string{
		"/export/projects/alfa/participants.json?on=2026-02-30":               "2026-02-30",
		"/export/projects/alfa/participants.json?on=":                         "2026-01-31",
		"/export/projects/alfa/participants.json?on=1899-12-31":               "1900",
		"/export/projects/alfa/participants.json?on=2023-01-01&on=2023-01-02": "more than once",
		"/export/projects/alfa/seats.json?date=2023-01-01":                    `"date"`,
		"/export/projects/alfa/seats.json?on=2023-01-01&x=1":                  `"x"`,
		"/export/projects/alfa/decisions.json?on=2023-01-01":                  "no parameters",
		"/export/projects.json?on=2023-01-01":                                 "no parameters",
		"/data/catalog.jsonld?x":                                              `"x"`,
		"/data/feed.atom?first=9":                                             `"first"`,
		"/data/feed.atom?%zz":                                                 "query string",
	} {
		w := open(h, address)
		if w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), word) || w.Header().Get("Cache-Control") != "" {
			t.Errorf("%s: %d %s", address, w.Code, w.Body)
		}
	}
	for _, address := range []string{"/export/projects/beta/participants.json", "/export/projects/beta/seats.json",
		"/export/projects/beta/decisions.json", "/data/catalog", "/data/x/"} {
		if w := open(h, address); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", address, w.Code)
		}
	}
}

func TestWhereTheOpenDataLiesOneIsSentToThePageThatTellsOfIt(t *testing.T) {
	_, h := opened(t)
	for _, address := range []string{"/data", "/data/"} {
		if w := open(h, address); w.Code != http.StatusFound || w.Header().Get("Location") != "/integratorer#data" {
			t.Errorf("%s: %d %s", address, w.Code, w.Header().Get("Location"))
		}
	}
}

func TestTheOpenDataIsAskedForAgainOnlyWhenItIsAnother(t *testing.T) {
	b, h := opened(t)
	tags := map[string]string{}
	for _, address := range everyOpenAddress {
		w := open(h, address)
		tags[address] = w.Header().Get("ETag")
		if got := w.Header().Get("Cache-Control"); got != "public, max-age=300" || strings.Contains(w.Header().Get("Vary"), "Cookie") {
			t.Errorf("%s: %s, %s", address, got, w.Header().Values("Vary"))
		}
		if again := open(h, address, "If-None-Match", tags[address]); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
			t.Errorf("%s: %d", address, again.Code)
		}
	}
	b.does("147.signatory", "accede", "AccedeInput!", in{"agreement": b.agreement("147")})
	for _, address := range everyOpenAddress {
		changes := slices.Contains([]string{"/export/projects.json", "/export/projects/alfa/participants.json", "/data/feed.atom"}, address)
		if w := open(h, address, "If-None-Match", tags[address]); changes != (w.Code == http.StatusOK) {
			t.Errorf("%s after an accession: %d", address, w.Code)
		}
	}
}

// triples are what JSON-LD in a graph of nodes says, by the id of the thing.
func triples(t *testing.T, h http.Handler) map[string]node {
	t.Helper()
	file := openInto[map[string]any](t, h, "/data/catalog.jsonld")
	things := map[string]node{}
	var read func(value any)
	read = func(value any) {
		switch v := value.(type) {
		case []any:
			for _, each := range v {
				read(each)
			}
		case map[string]any:
			id, named := v["@id"].(string)
			if named && things[id] == nil {
				things[id] = node{}
			}
			for key, of := range v {
				if named {
					things[id][key] = of
				}
				read(of)
			}
		}
	}
	read(file["@graph"])
	context, _ := file["@context"].(map[string]any)
	for id, thing := range things {
		for key := range thing {
			if prefix, _, prefixed := strings.Cut(key, ":"); prefixed && context[prefix] == nil {
				t.Errorf("%s: %s means nothing", id, key)
			}
		}
	}
	return things
}

func TestTheCatalogueHasAllThatTheProfileAsksAndItsAddressesAnswer(t *testing.T) {
	_, h := opened(t)
	things := triples(t, h)
	asked := map[string][]string{
		"dcat:Catalog": {"dct:title", "dct:description", "dct:publisher", "dcat:dataset", "dct:license", "dct:language", "foaf:homepage", "dcat:themeTaxonomy"},
		"dcat:Dataset": {"dct:title", "dct:description", "dct:publisher", "dct:identifier", "dcat:theme", "dcat:contactPoint", "dcat:landingPage",
			"dct:language", "dct:accessRights", "dct:accrualPeriodicity", "dcat:distribution"},
		"dcat:Distribution": {"dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:format", "dct:license"},
		"foaf:Agent":        {"foaf:name"},
		"skos:Concept":      {"skos:prefLabel"},
	}
	count := map[string]int{}
	for id, thing := range things {
		kind, _ := thing["@type"].(string)
		count[kind]++
		for _, property := range asked[kind] {
			if thing[property] == nil {
				t.Errorf("%s has no %s", id, property)
			}
		}
		if kind == "" && thing["@type"] == nil && !strings.HasPrefix(id, publicURL) {
			t.Errorf("nothing says what %s is", id)
		}
		if kind == "dcat:Distribution" {
			address, _ := thing["dcat:downloadURL"].(map[string]any)["@id"].(string)
			media, _ := thing["dcat:mediaType"].(map[string]any)["@id"].(string)
			path, ours := strings.CutPrefix(address, publicURL)
			w := open(h, path)
			got, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
			if !ours || w.Code != http.StatusOK || mediaTypes+got != media {
				t.Errorf("%s: %d %s, not %s", address, w.Code, got, media)
			}
		}
	}
	if want := map[string]int{"dcat:Catalog": 1, "dcat:Dataset": 7, "dcat:Distribution": 12, "dcat:DataService": 1}; !contains(count, want) {
		t.Errorf("%v", count)
	}
	if title := fmt.Sprint(things[publicURL+"/data/catalog.jsonld#projects-alfa-participants"]["dct:title"]); !strings.Contains(title, "Deltagere i =Alfa – på tværs") {
		t.Error(title)
	}
}

func contains(all, some map[string]int) bool {
	for key, want := range some {
		if all[key] != want {
			return false
		}
	}
	return true
}

// feed is an Atom feed as a reader takes it.
type feed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Link    []atomLink  `xml:"link"`
	Entry   []feedEntry `xml:"entry"`
}

type feedEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   string     `xml:"updated"`
	Published string     `xml:"published"`
	Summary   string     `xml:"summary"`
	Link      []atomLink `xml:"link"`
}

func readFeed(t *testing.T, h http.Handler) (f feed) {
	t.Helper()
	w := open(h, "/data/feed.atom")
	if err := xml.Unmarshal(w.Body.Bytes(), &f); w.Code != http.StatusOK || err != nil {
		t.Fatalf("%d %v %.300s", w.Code, err, w.Body)
	}
	return f
}

func (f feed) titles() (titles []string) {
	for _, e := range f.Entry {
		titles = append(titles, e.Updated[:10]+" of "+e.Published[:10]+" "+e.Title)
	}
	return titles
}

func TestTheFeedTellsWhatBecamePublicTheLatestFirst(t *testing.T) {
	_, h := opened(t)
	f := readFeed(t, h)
	want := []string{
		"2023-09-15 of 2023-08-01 Odense er udtrådt af =Alfa – på tværs",
		"2023-09-15 of 2023-03-01 =Alfa – på tværs: Styregruppe <1>: strategi og tolerancer, godkendt",
		"2023-09-15 of 2023-01-15 =Alfa – på tværs: alle kommuner indbydes til Faggruppe",
		"2022-06-01 of 2022-06-01 Odense har tilsluttet sig =Alfa – på tværs",
		"2022-06-01 of 2022-06-01 København har tilsluttet sig =Alfa – på tværs",
		"2022-06-01 of 2019-01-01 =Alfa – på tværs er gået i fase I, idé",
	}
	if got := f.titles(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if f.Entry[1].Summary != "=Alfa – på tværs: Styregruppe <1>: strategy and tolerances, approved" || f.Entry[1].Link[0].Href != publicURL+"/projekter/alfa" {
		t.Errorf("%+v", f.Entry[1])
	}
}

func TestWhatIsRecordedLateStandsFirstInTheFeedAndMovesIt(t *testing.T) {
	b, h := opened(t)
	before := readFeed(t, h)
	b.today = "2023-12-01"
	b.does("kombit.project", "recordDecision", "RecordDecisionInput!", in{"body": b.body(), "kind": "STRATEGY", "outcome": "REJECTED",
		"decidedOn": "2023-02-01", "text": "Nej."})
	f := readFeed(t, h)
	want := "2023-12-01 of 2023-02-01 =Alfa – på tværs: Styregruppe <1>: strategi og tolerancer, afvist"
	if got := f.titles(); len(got) != len(before.Entry)+1 || got[0] != want || f.Updated != f.Entry[0].Updated || f.Updated <= before.Updated {
		t.Errorf("updated %s, and before %s: %q", f.Updated, before.Updated, got)
	}
}

func TestAnExitIsInTheFeedFromTheDayItIsDeclaredWithItsDay(t *testing.T) {
	b, h := opened(t)
	b.does("101.signatory", "exitAgreement", "ExitAgreementInput!", in{"agreement": b.agreement("101"), "on": "2024-08-01"})
	first := readFeed(t, h).Entry[0]
	if first.Title != "København udtræder af =Alfa – på tværs 1. august 2024" || first.Summary != "København leaves =Alfa – på tværs on 1 August 2024" ||
		first.Published != first.Updated || first.Updated[:10] != "2023-09-15" {
		t.Errorf("%+v", first)
	}
	b.today = "2024-09-01"
	if later := readFeed(t, h).Entry[0]; !reflect.DeepEqual(later, first) {
		t.Errorf("%+v became %+v", first, later)
	}
}

func TestTheFeedIsWhatTheStandardAsks(t *testing.T) {
	b, h := opened(t)
	f := readFeed(t, h)
	if f.ID != publicURL+"/data/feed.atom" || f.Title == "" || f.Author == "" || len(f.Link) == 0 || f.Link[0] != (atomLink{"self", "application/atom+xml", f.ID}) {
		t.Errorf("%+v", f)
	}
	ids := map[string]bool{}
	for _, e := range f.Entry {
		at, err := time.Parse(time.RFC3339, e.Updated)
		if err != nil || at.After(b.today.Noon()) || e.Published > e.Updated || ids[e.ID] || !strings.HasPrefix(e.ID, f.ID+"#") || e.Title == "" || len(e.Link) != 1 {
			t.Errorf("%+v %v", e, err)
		}
		ids[e.ID] = true
	}
	if f.Updated != f.Entry[0].Updated {
		t.Errorf("updated %s, and its newest %s", f.Updated, f.Entry[0].Updated)
	}
}

func TestTheFeedHasTheNewestFiftyWhichKeepTheirIDs(t *testing.T) {
	b, h := opened(t)
	before := readFeed(t, h)
	b.today = "2023-12-01"
	for n := range 48 {
		b.does("kombit.project", "recordDecision", "RecordDecisionInput!", in{"body": b.body(), "kind": "STRATEGY", "outcome": "REJECTED",
			"decidedOn": fmt.Sprintf("2023-01-%02d", n%14+16), "text": "Nej."})
	}
	after := readFeed(t, h)
	if len(after.Entry) != 50 || !slices.IsSortedFunc(after.Entry, func(x, y feedEntry) int { return strings.Compare(y.Updated, x.Updated) }) {
		t.Fatalf("%d: %q", len(after.Entry), after.titles())
	}
	for n := range 2 {
		if after.Entry[48+n].ID != before.Entry[n].ID || after.Entry[48+n].Title != before.Entry[n].Title {
			t.Errorf("%+v became %+v", before.Entry[n], after.Entry[48+n])
		}
	}
}

func TestEveryPhaseAndDecisionHasItsWords(t *testing.T) {
	b, _ := opened(t)
	for enum, words := range map[string]map[string]inTwo{"Phase": phaseNames, "DecisionKind": decisionKinds, "DecisionOutcome": decisionOutcomes} {
		var answer struct {
			Type struct{ EnumValues []struct{ Name string } } `json:"__type"`
		}
		b.asks("", `query($name: String!) { __type(name: $name) { enumValues { name } } }`, in{"name": enum}, &answer)
		var names []string
		for _, value := range answer.Type.EnumValues {
			names = append(names, value.Name)
		}
		if slices.Sort(names); !slices.Equal(names, slices.Sorted(maps.Keys(words))) {
			t.Errorf("%s: %q", enum, names)
		}
	}
}
