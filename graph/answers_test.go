package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// watching counts what is found among the answers that are kept, and acts after each that is made.
type watching struct {
	found, made atomic.Int64
	after       func()
}

func (w *watching) Answered(string, time.Duration) {
	if w.after != nil && w.made.Load() > 0 {
		w.after()
	}
}
func (w *watching) Failed(string)        {}
func (w *watching) Acted(string, string) {}
func (w *watching) Kept(found bool) {
	if found {
		w.found.Add(1)
	} else {
		w.made.Add(1)
	}
}

// wasFound says whether what was asked since the last call was found, and not made.
func (w *watching) wasFound() bool {
	found, made := w.found.Swap(0), w.made.Swap(0)
	return found > 0 && made == 0
}

// posts is a request to the graph over HTTP, as the viewer.
func posts(ctx context.Context, v access.Viewer, request in) *http.Request {
	body, err := json.Marshal(request)
	check(err)
	r := httptest.NewRequestWithContext(access.With(ctx, v), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

// gets is the same query by GET.
func gets(ctx context.Context, v access.Viewer, query string) *http.Request {
	return httptest.NewRequestWithContext(access.With(ctx, v), http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
}

func answered(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// changes carries out an act that changes nothing but the change counter.
func changes(ctx context.Context, s *store.Store) {
	_, err := s.Change(ctx, store.Act{Name: "test"}, func(context.Context, *db.Client) (terms.Ruling, error) { return terms.Ruling{}, nil })
	check(err)
}

func TestAnAnswerThatIsKeptTakesOneStatement(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.project("alfa", "II")
		h := graph.NewHandler(w.store)
		ask := func(r func(context.Context) *http.Request) (*httptest.ResponseRecorder, int64) {
			var n atomic.Int64
			return answered(h, r(store.Count(t.Context(), &n))), n.Load()
		}
		post := func(ctx context.Context) *http.Request { return posts(ctx, w.viewer(kombit), in{"query": wide}) }
		get := func(ctx context.Context) *http.Request { return gets(ctx, w.viewer(kombit), wide) }
		first, made := ask(post)
		for name, again := range map[string]func(context.Context) *http.Request{"posted": post, "by GET": get} {
			second, found := ask(again)
			if made < 5 || found != 1 {
				t.Errorf("%s: %d statements, and %d for the same again", name, made, found)
			}
			if !strings.HasPrefix(first.Body.String(), `{"data":{"projects":`) || second.Body.String() != first.Body.String() ||
				!maps.EqualFunc(second.Header(), first.Header(), func(a, b []string) bool { return a[0] == b[0] }) || second.Code != first.Code {
				t.Errorf("%s: the first answer was\n%v %s\nand the second\n%v %s", name, first.Header(), first.Body, second.Header(), second.Body)
			}
		}
	})
}

func TestAnAnswerIsKeptForWhatItRestsOn(t *testing.T) {
	w := newWorld(t)
	h, watch := graph.NewHandler(w.store), &watching{}
	ctx := graph.WithWatch(t.Context(), watch)
	v := access.Viewer{Subject: "s", Name: "N", CVR: "1", Municipality: "m", Person: "p", Bodies: []string{"b"}, Steering: []string{"q"},
		Roles: []access.Role{access.KombitFinance}, English: true, Client: "c"}
	request := in{"query": `query A($n: Int) { projects(first: $n) { totalCount } } query B($n: Int) { projects(first: $n) { totalCount } }`,
		"operationName": "A", "variables": in{"n": 1}}
	ask := func(v access.Viewer, request in) bool {
		if got := answered(h, posts(ctx, v, request)); !strings.HasPrefix(got.Body.String(), `{"data":`) {
			t.Fatal(got.Body)
		}
		return watch.wasFound()
	}
	if ask(v, request) || !ask(v, request) {
		t.Fatal("the second answer is not the first")
	}
	other := reflect.ValueOf(&access.Viewer{Subject: "S", Name: "M", CVR: "2", Municipality: "n", Person: "o", Bodies: []string{"b", "d"},
		Steering: []string{}, Roles: []access.Role{access.KombitProject}, Client: "d", Expires: time.Unix(9, 0)}).Elem()
	for i := range other.NumField() {
		differs := v
		reflect.ValueOf(&differs).Elem().Field(i).Set(other.Field(i))
		if reflect.DeepEqual(differs, v) {
			t.Fatalf("say what else %s may be", other.Type().Field(i).Name)
		}
		if found, name := ask(differs, request), other.Type().Field(i).Name; found != (name == "Expires") {
			t.Errorf("%s is another, and it is %t that the answer is found", name, found)
		}
	}
	for name, differs := range map[string]in{
		"the document": {"query": request["query"].(string) + " "}, "the operation": {"operationName": "B"}, "a variable": {"variables": in{"n": 2}},
	} {
		if ask(v, w.but(request, differs)) {
			t.Errorf("%s is another, and the answer is found", name)
		}
	}
	accepts := posts(ctx, v, request)
	accepts.Header.Set("Accept", "application/graphql-response+json")
	if answered(h, accepts); watch.wasFound() {
		t.Error("another media type is accepted, and the answer is found")
	}
	if !ask(v, request) {
		t.Error("the first answer is forgotten")
	}
	w.today = w.today.Plus(1)
	if ask(v, request) {
		t.Error("the answer of yesterday is found")
	}
	if !ask(v, request) {
		t.Error("the answer of today is not found")
	}
	changes(t.Context(), w.store)
	if ask(v, request) {
		t.Error("the answer from before a change is found")
	}
}

func TestWhatStandsTwiceInARequestIsKeptAsWhatIsRun(t *testing.T) {
	w := newWorld(t)
	h := graph.NewHandler(w.store)
	asks := func(body string) string {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		return answered(h, r).Body.String()
	}
	const query = `"query":"query ($a: String, $b: String) { municipality(code: $a, cvr: $b) { name } }"`
	twice := asks(`{` + query + `,"variables":{"a":"101"},"variables":{"a":"751"}}`)
	once := asks(`{` + query + `,"variables":{"a":"751"}}`)
	merged := asks(`{` + query + `,"variables":{"b":"x"},"variables":{"a":"751"}}`)
	if once != twice || once != merged || !strings.Contains(once, "Aarhus") {
		t.Errorf("%s\n%s\n%s", once, twice, merged)
	}
}

func TestSomeAnswersAreNotKept(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa", "101")
	w.done("101.coordinator", "nameContactPerson", contact(w.agreement("alfa", "101")))
	h, watch := graph.NewHandler(w.store), &watching{}
	ctx := graph.WithWatch(t.Context(), watch)
	ends := w.viewer("kombit.admin")
	ends.Expires = time.Unix(1, 0)
	contacts := `{ agreement(project: "alfa", municipality: "101") { contactPerson { mail } } }`
	for name, c := range map[string]struct {
		v     access.Viewer
		query string
		kept  bool
		has   string
	}{
		"what everyone may see":          {access.Viewer{}, `{ about { today } }`, true, `{"data"`},
		"an error of a field":            {access.Viewer{}, `{ about { today } municipality { name } }`, false, `"errors"`},
		"a query that can't be read":     {access.Viewer{}, `{`, false, `"errors"`},
		"a query that asks for too much": {access.Viewer{}, `{` + strings.Repeat(` a: about { today }`, 500) + `}`, false, `"TOO_COMPLEX"`},
		"a reading of contact data":      {w.viewer("kombit.project"), contacts, false, `@`},
		"when a session ends":            {ends, `{ viewer { expires } }`, false, `"1970-`},
		"when no session ends":           {access.Viewer{}, `{ viewer { expires } }`, true, `null`},
		"who is asking":                  {ends, `{ viewer { roles } }`, true, `"KOMBIT_ADMIN"`},
		"the log of readings":            {ends, `{ readings { totalCount } }`, false, `{"data"`},
		"a reading by its id":            {ends, `{ node(id: "RD1") { id } }`, false, `null`},
		"another row by its id":          {ends, `{ node(id: "` + w.places["101"].id + `") { id } }`, true, `"MU`},
		"readings by their ids":          {ends, `{ nodes(ids: ["` + w.places["101"].id + `", "RD1"]) { id } }`, false, `null`},
		"rows by their ids":              {ends, `{ nodes(ids: ["` + w.places["101"].id + `"]) { id } }`, true, `"MU`},
		"a mutation":                     {w.viewer(kombit), `mutation { registerOrganisation(input: {kind: SUPPLIER, name: "x"}) { refusals { code } } }`, false, `[]`},
	} {
		for again := range 2 {
			got := answered(h, posts(ctx, c.v, in{"query": c.query})).Body.String()
			if found := watch.wasFound(); found != (again == 1 && c.kept) || !strings.Contains(got, c.has) {
				t.Errorf("%s, %d: it is %t that it is found: %s", name, again, found, got)
			}
		}
	}
	if n := get[struct{ Readings struct{ TotalCount int } }](w, "kombit.admin", `{ readings { totalCount } }`).Readings.TotalCount; n != 2 {
		t.Errorf("%d readings are logged", n)
	}
}

func TestAnAnswerDuringWhichSomethingChangedIsMadeOnceMore(t *testing.T) {
	w := newWorld(t)
	watch := &watching{}
	h, ctx := graph.NewHandler(w.store), graph.WithWatch(t.Context(), watch)
	ask := func() string {
		return answered(h, posts(ctx, access.Viewer{}, in{"query": `{ projects { totalCount } }`})).Body.String()
	}
	projects := 0
	add := func() { projects++; w.project(fmt.Sprint("p", projects), "I") }
	watch.after = func() {
		if projects < 1 {
			add()
		}
	}
	if got := ask(); !strings.Contains(got, `"totalCount":1}`) || watch.wasFound() {
		t.Errorf("a change during the making is not in the answer: %s", got)
	}
	if got := ask(); !strings.Contains(got, `"totalCount":1}`) || !watch.wasFound() {
		t.Errorf("the second making is not kept: %s", got)
	}
	changes(t.Context(), w.store)
	watch.after = add
	if ask(); projects != 3 {
		t.Errorf("made %d times", projects-1)
	}
	watch.wasFound()
	watch.after = nil
	if got := ask(); watch.wasFound() || !strings.Contains(got, `"totalCount":3}`) {
		t.Errorf("an answer during which something changed is kept: %s", got)
	}
}

func TestAnAnswerOverMidnightIsNotKept(t *testing.T) {
	w := newWorld(t)
	watch := &watching{}
	h, ctx := graph.NewHandler(w.store), graph.WithWatch(t.Context(), watch)
	ask := func() string {
		return answered(h, posts(ctx, access.Viewer{}, in{"query": `{ about { today } }`})).Body.String()
	}
	yesterday := w.today
	watch.after = func() { watch.after, w.today = nil, yesterday.Plus(1) }
	if got := ask(); !strings.Contains(got, string(w.today)) {
		t.Errorf("it is %s: %s", w.today, got)
	}
	w.today = yesterday
	watch.wasFound()
	if got := ask(); watch.wasFound() || !strings.Contains(got, string(yesterday)) {
		t.Errorf("it is %s: %s", w.today, got)
	}
}

// Two programs on one database, each with its own answers.
func TestAWriteIsInEveryAnswerThatIsAskedForAfterIt(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		other := storetest.Open(t, url, func() time.Time { return w.today.Noon() })
		handlers := []http.Handler{graph.NewHandler(w.store), graph.NewHandler(other)}
		var begun, done atomic.Int64
		var over atomic.Bool
		watch := &watching{}
		ctx := graph.WithWatch(t.Context(), watch)
		var readers sync.WaitGroup
		for n := range 16 {
			readers.Go(func() {
				v := w.viewer([]string{"", "kombit.project"}[n/2%2])
				for !over.Load() {
					least := done.Load()
					got := answered(handlers[n%2], posts(ctx, v, in{"query": `{ projects { totalCount } }`}))
					most := begun.Load()
					var a struct {
						Data struct{ Projects struct{ TotalCount int64 } }
					}
					check(json.Unmarshal(got.Body.Bytes(), &a))
					if there := a.Data.Projects.TotalCount; there < least || there > most {
						t.Errorf("%d projects, of %d to %d", there, least, most)
					}
				}
			})
		}
		for n := range int64(40) {
			for target := watch.found.Load() + 32; watch.found.Load() < target && !t.Failed(); { // many have read what stands
				answered(handlers[0], posts(ctx, w.viewer(""), in{"query": `{ projects { totalCount } }`}))
			}
			begun.Add(1)
			slug := fmt.Sprint("p", n)
			got := answered(handlers[n%2], posts(t.Context(), w.viewer(kombit), in{"query": `mutation ($input: CreateProjectInput!) {
				createProject(input: $input) { refusals { code } } }`, "variables": in{"input": newProject(slug)}}))
			if !strings.Contains(got.Body.String(), `"refusals":[]`) {
				t.Error(got.Body)
			}
			done.Add(1)
		}
		over.Store(true)
		readers.Wait()
		t.Logf("%d answers found, %d made", watch.found.Load(), watch.made.Load())
	})
}
