package server

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"tilslutning/rules/access"
)

const (
	asJSON     = "application/json; charset=utf-8"
	asResponse = "application/graphql-response+json; charset=utf-8"
)

func TestEachRequestHasTheStatusOfTheSpecification(t *testing.T) {
	h, _ := site(t, nil)
	for name, c := range map[string]struct {
		method, target, accept, contentType, body string
		status                                    int
		as                                        string
	}{
		"a query":                      {"POST", "/graphql", typeResponse, typeJSON, `{"query":"{name}"}`, 200, asResponse},
		"a query of an old client":     {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}"}`, 200, asJSON},
		"a query without Accept":       {"POST", "/graphql", "", typeJSON, `{"query":"{name}"}`, 200, asJSON},
		"a browser's Accept":           {"POST", "/graphql", "text/html, */*;q=0.1", typeJSON, `{"query":"{name}"}`, 200, asJSON},
		"both, the newer liked better": {"POST", "/graphql", "application/json;q=0.9, " + typeResponse, typeJSON, `{"query":"{name}"}`, 200, asResponse},
		"a type that is refused":       {"POST", "/graphql", typeResponse + ";q=0, " + typeJSON, typeJSON, `{"query":"{name}"}`, 200, asJSON},
		"no type we have":              {"POST", "/graphql", "text/html", typeJSON, `{"query":"{name}"}`, 406, asResponse},
		"another charset":              {"POST", "/graphql", "application/json; charset=latin1", typeJSON, `{"query":"{name}"}`, 406, asResponse},
		"charset in the content type":  {"POST", "/graphql", "", "application/json; charset=UTF-8", `{"query":"{name}"}`, 200, asJSON},
		"a form":                       {"POST", "/graphql", "", "application/x-www-form-urlencoded", "query={name}", 415, asJSON},
		"no content type":              {"POST", "/graphql", "", "", `{"query":"{name}"}`, 415, asJSON},
		"no JSON":                      {"POST", "/graphql", typeResponse, typeJSON, `{`, 400, asResponse},
		"no object":                    {"POST", "/graphql", typeResponse, typeJSON, `[{"query":"{name}"}]`, 400, asResponse},
		"null":                         {"POST", "/graphql", typeResponse, typeJSON, `null`, 400, asResponse},
		"no query":                     {"POST", "/graphql", typeJSON, typeJSON, `{"q":"{name}"}`, 400, asJSON},
		"an empty query":               {"POST", "/graphql", typeJSON, typeJSON, `{"query":""}`, 400, asJSON},
		"a list of requests":           {"POST", "/graphql", typeJSON, typeJSON, "\n [{\"query\":\"{name}\"}]", 400, asJSON},
		"a number for a query":         {"POST", "/graphql", typeJSON, typeJSON, `{"query":1}`, 400, asJSON},
		"operationName a number":       {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}","operationName":1}`, 400, asJSON},
		"operationName null":           {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}","operationName":null}`, 200, asJSON},
		"variables a list":             {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}","variables":[]}`, 400, asJSON},
		"variables null":               {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}","variables":null}`, 200, asJSON},
		"extensions a text":            {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{name}","extensions":"x"}`, 400, asJSON},
		"a syntax error":               {"POST", "/graphql", typeResponse, typeJSON, `{"query":"{"}`, 400, asResponse},
		"a syntax error, old client":   {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{"}`, 200, asJSON},
		"an unknown field":             {"POST", "/graphql", typeResponse, typeJSON, `{"query":"{nothing}"}`, 400, asResponse},
		"an unknown field, old client": {"POST", "/graphql", typeJSON, typeJSON, `{"query":"{nothing}"}`, 200, asJSON},
		"a wrong variable":             {"POST", "/graphql", typeResponse, typeJSON, `{"query":"query ($id: Int!) {find(id: $id)}","variables":{"id":"x"}}`, 400, asResponse},
		"a wrong variable, old client": {"POST", "/graphql", typeJSON, typeJSON, `{"query":"query ($id: Int!) {find(id: $id)}","variables":{"id":"x"}}`, 200, asJSON},
		"an unknown operation":         {"POST", "/graphql", typeResponse, typeJSON, `{"query":"query a {name}","operationName":"b"}`, 400, asResponse},
		"a query by GET":               {"GET", "/graphql?query={name}", typeResponse, "", "", 200, asResponse},
		"GET without a query":          {"GET", "/graphql", "", "", "", 400, asJSON},
		"GET with a broken address":    {"GET", "/graphql?query={name}&variables=%zz", "", "", "", 400, asJSON},
		"GET with variables a list":    {"GET", "/graphql?query={name}&variables=[]", "", "", "", 400, asJSON},
		"GET with a syntax error":      {"GET", "/graphql?query={", typeResponse, "", "", 400, asResponse},
		"a mutation by GET":            {"GET", "/graphql?query=mutation{name}", typeResponse, "", "", 405, asResponse},
		"another method":               {"PUT", "/graphql", "", typeJSON, `{"query":"{name}"}`, 405, asJSON},
		"1 MiB":                        {"POST", "/graphql", "", typeJSON, `{"query":"{name}"` + strings.Repeat(" ", maxBody-18) + `}`, 200, asJSON},
		"more than 1 MiB":              {"POST", "/graphql", "", typeJSON, `{"query":"{name}"` + strings.Repeat(" ", maxBody-17) + `}`, 413, asJSON},
	} {
		var headers []string
		if c.accept != "" {
			headers = append(headers, "Accept", c.accept)
		}
		if c.contentType != "" {
			headers = append(headers, "Content-Type", c.contentType)
		}
		r := ask(h, c.method, c.target, c.body, headers...)
		body := bodyOf(t, r)
		if r.StatusCode != c.status || r.Header.Get("Content-Type") != c.as {
			t.Errorf("%s: %d as %s, want %d as %s\n%.300s", name, r.StatusCode, r.Header.Get("Content-Type"), c.status, c.as, body)
		}
		wanted := "no-store"
		if c.method == "GET" && c.status == http.StatusOK {
			wanted = "public, no-cache"
		}
		if got := r.Header.Get("Cache-Control"); got != wanted {
			t.Errorf("%s: Cache-Control is %q", name, got)
		}
		var answer map[string]json.RawMessage
		if err := json.Unmarshal([]byte(body), &answer); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		_, ran := answer["data"]
		if _, failed := answer["errors"]; ran == failed {
			t.Errorf("%s: data %v, errors %v: a request either ran or has errors alone\n%s", name, ran, failed, body)
		}
	}
}

func TestARefusedMethodNamesTheOnesThatAreTaken(t *testing.T) {
	h, _ := site(t, nil)
	if got := ask(h, "DELETE", "/graphql", "").Header.Get("Allow"); got != "GET, POST" {
		t.Errorf("Allow is %q", got)
	}
	if got := ask(h, "GET", "/graphql?query=mutation{name}", "").Header.Get("Allow"); got != "POST" {
		t.Errorf("Allow is %q for a mutation", got)
	}
}

func TestABadRequestIsNotEchoed(t *testing.T) {
	h, _ := site(t, nil)
	for _, body := range []string{`{"query":secret}`, `{"query":"{name}","variables":{"a":secret}}`} {
		r := ask(h, "POST", "/graphql", body, "Content-Type", typeJSON)
		if got := bodyOf(t, r); strings.Contains(got, "secret") || !strings.Contains(got, `"code":"BAD_USER_INPUT"`) {
			t.Errorf("%s", got)
		}
	}
}

func TestABatchIsRefusedInSoManyWords(t *testing.T) {
	h, _ := site(t, nil)
	got := bodyOf(t, ask(h, "POST", "/graphql", `[{"query":"{name}"},{"query":"{name}"}]`, "Content-Type", typeJSON))
	if !strings.Contains(got, "batches are off") {
		t.Error(got)
	}
}

func TestAQueryByGETIsNotSentAgainToWhoHasItsAnswer(t *testing.T) {
	h, _ := site(t, nil)
	first := ask(h, "GET", "/graphql?query={name}", "")
	tag := first.Header.Get("ETag")
	if tag == "" || !strings.Contains(strings.Join(first.Header.Values("Vary"), ", "), "Accept") {
		t.Fatalf("%v", first.Header)
	}
	for known, want := range map[string]int{
		tag: 304, `"other", ` + tag: 304, strings.TrimPrefix(tag, "W/"): 304, "*": 304, `"other"`: 200, "": 200,
	} {
		r := ask(h, "GET", "/graphql?query={name}", "", "If-None-Match", known)
		if body := bodyOf(t, r); r.StatusCode != want || r.Header.Get("ETag") != tag || (body == "") != (want == 304) {
			t.Errorf("If-None-Match %s: %d %v %s", known, r.StatusCode, r.Header, body)
		}
	}
}

func TestEachAnswerHasItsOwnTag(t *testing.T) {
	h := graphQL(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `{"data":{"name":%q}}`, r.URL.Query().Get("query"))
	}))
	a, b := ask(h, "GET", "/graphql?query=a", ""), ask(h, "GET", "/graphql?query=b", "")
	if a.Header.Get("ETag") == "" || a.Header.Get("ETag") == b.Header.Get("ETag") {
		t.Errorf("%v %v", a.Header, b.Header)
	}
}

func TestNoCacheKeepsAnErrorAPostOrWhatIsALogins(t *testing.T) {
	h, _ := site(t, nil)
	for name, r := range map[string]*http.Response{
		"a post":    ask(h, "POST", "/graphql", `{"query":"{name}"}`, "Content-Type", typeJSON),
		"a refusal": ask(h, "GET", "/graphql?query={nothing}", "", "Accept", typeJSON),
	} {
		if r.Header.Get("ETag") != "" || r.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", name, r.Header)
		}
	}
	answer := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"data":{}}`)) })
	loggedIn := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		graphQL(answer).ServeHTTP(w, r.WithContext(access.With(r.Context(), access.Viewer{Subject: "kbh.finance"})))
	})
	if got := ask(loggedIn, "GET", "/graphql?query={name}", "").Header.Get("Cache-Control"); got != "private, no-store" {
		t.Error(got)
	}
}

// answered gives one answer, as gqlgen writes it.
func answered(t *testing.T, status int, body string) *http.Response {
	t.Helper()
	h := graphQL(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}))
	return ask(h, "POST", "/graphql", `{"query":"{name}"}`, "Content-Type", typeJSON, "Accept", typeResponse)
}

func TestAnAnswerWithDataIsSentAsItIs(t *testing.T) {
	for name, body := range map[string]string{
		"data alone":                   `{"data":{"a":null}}`,
		"a field that failed":          `{"errors":[{"message":"x","path":["a"]}],"data":{"a":null}}`,
		"a field that took everything": `{"errors":[{"message":"x","path":["a"],"extensions":{"code":"INTERNAL"}}],"data":null}`,
	} {
		r := answered(t, 200, body)
		if got := bodyOf(t, r); r.StatusCode != 200 || got != body {
			t.Errorf("%s: %d %s", name, r.StatusCode, got)
		}
	}
}

func TestAFaultOfOursIsNotTheClients(t *testing.T) {
	r := answered(t, 200, `{"errors":[{"message":"x","extensions":{"code":"INTERNAL"}}],"data":null}`)
	if got := bodyOf(t, r); r.StatusCode != 500 || got != `{"errors":[{"message":"x","extensions":{"code":"INTERNAL"}}]}` {
		t.Errorf("%d %s", r.StatusCode, got)
	}
}
