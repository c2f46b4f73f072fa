package server

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/testserver"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"tilslutning/rules/access"
)

// built is a page as the frontend's build leaves it.
func built() fs.FS {
	return fstest.MapFS{
		".keep":                  {},
		".vite/manifest.json":    {Data: []byte("{}")},
		"index.html":             {Data: []byte("<!doctype html><title>Tilslutning</title>")},
		"icon.svg":               {Data: []byte("<svg/>")},
		"assets/index-abc123.js": {Data: []byte(strings.Repeat("console.log(1);", 1000))},
	}
}

// graph is gqlgen's own server over a schema with { name }.
func graph() http.Handler {
	s := testserver.New()
	s.AddTransport(transport.GET{})
	s.AddTransport(transport.POST{})
	s.Use(extension.FixedComplexityLimit(1000))
	return s
}

// site is the whole server over the parts, and what it has logged.
func site(t *testing.T, change func(*Parts)) (http.Handler, *bytes.Buffer) {
	t.Helper()
	lines := &bytes.Buffer{}
	parts := Parts{
		Graph:  graph(),
		Schema: "type Query { name: String! }\n",
		Page:   built(),
		Ready:  func(context.Context) error { return nil },
		Logins: visitors(t),
		Log:    slog.New(LogHandler(slog.NewJSONHandler(lines, &slog.HandlerOptions{Level: slog.LevelDebug}))),
	}
	if change != nil {
		change(&parts)
	}
	handler, err := New(parts)
	if err != nil {
		t.Fatal(err)
	}
	return handler, lines
}

// ask sends a request; the headers come in pairs.
func ask(h http.Handler, method, target, body string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestThePageStandsAtEveryAddressThatIsNoFile(t *testing.T) {
	h, _ := site(t, nil)
	for _, address := range []string{"/", "/projekter", "/projekter/sapa?on=2026-01-31", "/vilkaar/5.11", "/index.html", "/.vite/manifest.json"} {
		r := ask(h, "GET", address, "")
		if r.StatusCode != 200 || !strings.Contains(bodyOf(t, r), "<title>Tilslutning") {
			t.Errorf("%s: %d", address, r.StatusCode)
		}
		if got := r.Header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s may be kept: %q", address, got)
		}
		if got := r.Header.Get("Content-Type"); got != "text/html; charset=utf-8" {
			t.Errorf("%s is %q", address, got)
		}
	}
}

func TestAHashedFileIsKeptForeverAndAnUnknownOneIsNotFound(t *testing.T) {
	h, _ := site(t, nil)
	r := ask(h, "GET", "/assets/index-abc123.js", "")
	if got := r.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
		t.Errorf("Cache-Control is %q", got)
	}
	if got := r.Header.Get("Content-Type"); got != "text/javascript; charset=utf-8" {
		t.Errorf("Content-Type is %q", got)
	}
	for _, address := range []string{"/assets/index-gone.js", "/assets/", "/dev/idp", "/graphql/x", "/explorer/assets/gone.js"} {
		if r := ask(h, "GET", address, ""); r.StatusCode == 200 || strings.Contains(bodyOf(t, r), "<title>") {
			t.Errorf("%s answers %d", address, r.StatusCode)
		}
	}
}

func TestAFileThatTheBrowserHasIsNotSentAgain(t *testing.T) {
	h, _ := site(t, nil)
	tag := ask(h, "GET", "/", "").Header.Get("ETag")
	if tag == "" {
		t.Fatal("no ETag")
	}
	for address, want := range map[string]int{"/": 304, "/projekter": 304, "/icon.svg": 200} {
		if r := ask(h, "GET", address, "", "If-None-Match", tag); r.StatusCode != want {
			t.Errorf("%s: %d, not %d", address, r.StatusCode, want)
		}
	}
}

func TestThePageIsReadOnly(t *testing.T) {
	h, _ := site(t, nil)
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		if r := ask(h, method, "/", ""); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", method, r.StatusCode)
		}
	}
	if r := ask(h, "HEAD", "/", ""); r.StatusCode != 200 || bodyOf(t, r) != "" {
		t.Errorf("HEAD: %d", r.StatusCode)
	}
}

func TestAProgramBuiltWithoutItsPageSaysSo(t *testing.T) {
	h, _ := site(t, func(p *Parts) { p.Page = fstest.MapFS{".keep": {}} })
	r := ask(h, "GET", "/", "")
	if r.StatusCode != 503 || !strings.Contains(bodyOf(t, r), "make build") {
		t.Errorf("%d", r.StatusCode)
	}
	if r := ask(h, "GET", "/.keep", ""); r.StatusCode != 503 {
		t.Errorf("a hidden file is served: %d", r.StatusCode)
	}
}

func TestTextIsCompressedForWhoTakesIt(t *testing.T) {
	h, _ := site(t, nil)
	r := ask(h, "GET", "/assets/index-abc123.js", "", "Accept-Encoding", "gzip, br")
	if got := r.Header.Get("Content-Encoding"); got != "gzip" {
		t.Fatalf("Content-Encoding is %q", got)
	}
	plain, err := gzip.NewReader(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(plain)
	if err != nil || len(content) != 15000 {
		t.Errorf("%d bytes, %v", len(content), err)
	}
	if !strings.Contains(r.Header.Get("Vary"), "Accept-Encoding") {
		t.Error("a cache between would mix up the two")
	}
	if r := ask(h, "GET", "/assets/index-abc123.js", ""); r.Header.Get("Content-Encoding") != "" || len(bodyOf(t, r)) != 15000 {
		t.Error("who takes no gzip gets it")
	}
}

func TestEveryAnswerTellsTheBrowserWhatItMustNotDo(t *testing.T) {
	h, _ := site(t, nil)
	for _, address := range []string{"/", "/assets/gone.js", "/graphql", "/healthz", "/explorer"} {
		r := ask(h, "GET", address, "")
		policy := r.Header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: the policy %q lacks %s", address, policy, part)
			}
		}
		if inline := strings.Contains(policy, "unsafe-inline"); inline != (address == "/explorer") {
			t.Errorf("%s: inline styles allowed: %v", address, inline)
		}
		if strings.Contains(policy, "unsafe-eval") || strings.Contains(policy, "script-src") {
			t.Errorf("%s: scripts from elsewhere: %q", address, policy)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options":     "nosniff",
			"Referrer-Policy":            "same-origin",
			"Cross-Origin-Opener-Policy": "same-origin",
			"Strict-Transport-Security":  "",
		} {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, not %q", address, name, got, want)
			}
		}
	}
	behindHTTPS, _ := site(t, func(p *Parts) { p.HTTPS = true })
	if got := ask(behindHTTPS, "GET", "/", "").Header.Get("Strict-Transport-Security"); got != "max-age=31536000" {
		t.Errorf("on https the browser may come back by http: %q", got)
	}
}

func TestTheServerLivesWithoutItsDatabaseButIsNotReady(t *testing.T) {
	h, lines := site(t, func(p *Parts) {
		p.Ready = func(context.Context) error { return errors.New("dial tcp db.internal:5432: refused") }
	})
	if r := ask(h, "GET", "/healthz", ""); r.StatusCode != 200 {
		t.Errorf("/healthz: %d", r.StatusCode)
	}
	r := ask(h, "GET", "/readyz", "")
	if body := bodyOf(t, r); r.StatusCode != 503 || strings.Contains(body, "db.internal") {
		t.Errorf("/readyz: %d %s", r.StatusCode, body)
	}
	if !strings.Contains(lines.String(), "db.internal:5432") {
		t.Error("the log does not say why")
	}
	whole, _ := site(t, nil)
	if r := ask(whole, "GET", "/readyz", ""); r.StatusCode != 200 {
		t.Errorf("/readyz with a database: %d", r.StatusCode)
	}
}

func TestTheSchemaIsServedAsText(t *testing.T) {
	h, _ := site(t, nil)
	r := ask(h, "GET", "/schema.graphql", "")
	if got := bodyOf(t, r); got != "type Query { name: String! }\n" || !strings.HasPrefix(r.Header.Get("Content-Type"), "text/plain") {
		t.Errorf("%q", got)
	}
}

func TestWhoIsNotLoggedInIsAVisitorWhoReadsDanishUnlessEnglishIsAskedFor(t *testing.T) {
	var viewer access.Viewer
	h, _ := site(t, func(p *Parts) {
		p.Graph = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { viewer = access.From(r.Context()) })
	})
	for language, english := range map[string]bool{
		"":                     false,
		"da":                   false,
		"en":                   true,
		"en-GB,en;q=0.9":       true,
		"da, en-gb;q=0.8":      false,
		"en;q=0.3, da-DK;q=.9": false,
		"de":                   false,
		"fr, en;q=0.5":         true,
		"\x00;;=":              false,
	} {
		ask(h, "POST", "/graphql", `{"query":"{name}"}`, "Content-Type", "application/json", "Accept-Language", language,
			"Cookie", "session=somebody")
		if viewer.English != english {
			t.Errorf("%q: English is %v", language, viewer.English)
		}
		if viewer.Subject != "" || len(viewer.Roles) != 0 {
			t.Errorf("%q: %+v is no visitor", language, viewer)
		}
	}
}

// logLine is the access log's line about the one request.
func logLine(t *testing.T, lines *bytes.Buffer) map[string]any {
	t.Helper()
	for line := range strings.Lines(lines.String()) {
		var entry map[string]any
		from := json.NewDecoder(strings.NewReader(line))
		from.UseNumber()
		if err := from.Decode(&entry); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if entry["msg"] == "request" {
			return entry
		}
	}
	t.Fatalf("no line about the request: %s", lines)
	return nil
}

func TestTheLogHasALineForEachRequestWithoutWhatWasAsked(t *testing.T) {
	for name, request := range map[string]struct{ method, target, body string }{
		"GET":  {"GET", "/graphql?query=%7Bname%7D&variables=%7B%22secret%22:1%7D", ""},
		"POST": {"POST", "/graphql", `{"query":"query secret { name }","variables":{"secret":"secret"}}`},
		"bad":  {"POST", "/graphql", `{"query":"query secret { secret"}`},
	} {
		h, lines := site(t, nil)
		r := ask(h, request.method, request.target, request.body, "Content-Type", "application/json",
			"Authorization", "Bearer secret", "Cookie", "session=secret")
		entry := logLine(t, lines)
		if entry["path"] != "/graphql" || entry["method"] != request.method || entry["status"] != json.Number(strconv.Itoa(r.StatusCode)) {
			t.Errorf("%s: %v", name, entry)
		}
		if entry["request"] == "" || entry["request"] != r.Header.Get("X-Request-Id") {
			t.Errorf("%s: the log's id %v is not the answer's %q", name, entry["request"], r.Header.Get("X-Request-Id"))
		}
		for _, word := range []string{"secret", "name}", "%7B"} {
			if strings.Contains(lines.String(), word) {
				t.Errorf("%s: the log has %q: %s", name, word, lines)
			}
		}
	}
}

func TestALongPathDoesNotFillTheLog(t *testing.T) {
	h, lines := site(t, nil)
	ask(h, "GET", "/"+strings.Repeat("a", 10_000), "")
	if lines.Len() > 1000 {
		t.Errorf("%d bytes", lines.Len())
	}
}

func TestAPanicIsAnAnswerWithAnIDThatIsInTheLog(t *testing.T) {
	h, lines := site(t, func(p *Parts) {
		p.Graph = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("the cause") })
	})
	r := ask(h, "POST", "/graphql", `{"query":"{name}"}`, "Content-Type", "application/json")
	body := bodyOf(t, r)
	if r.StatusCode != 500 || strings.Contains(body, "the cause") || !strings.Contains(body, r.Header.Get("X-Request-Id")) {
		t.Errorf("%d %s", r.StatusCode, body)
	}
	if !strings.Contains(lines.String(), `"cause":"the cause"`) || logLine(t, lines)["status"] != json.Number("500") {
		t.Errorf("the log says %s", lines)
	}
}

func TestAPanicAfterHalfAnAnswerBreaksTheConnection(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	h := recovered(log, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("half"))
		panic("the cause")
	}))
	defer func() {
		if cause, _ := recover().(error); !errors.Is(cause, http.ErrAbortHandler) {
			t.Errorf("recovered %v", cause)
		}
	}()
	ask(h, "GET", "/", "")
}
