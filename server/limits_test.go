package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"tilslutning/rules/access"
)

// clock stands still until a test moves it.
type clock struct{ at time.Time }

func (c *clock) now() time.Time          { return c.at }
func (c *clock) move(past time.Duration) { c.at = c.at.Add(past) }

func newClock() *clock { return &clock{time.Date(2026, 11, 26, 8, 0, 0, 0, time.UTC)} }

// limitedSite answers 200 to everyone within the rate, by the clock, and logs to lines.
func limitedSite(rate Rate, key func(*http.Request) string) (h http.Handler, c *clock, lines *bytes.Buffer) {
	c, lines = newClock(), &bytes.Buffer{}
	log := slog.New(LogHandler(slog.NewJSONHandler(lines, nil)))
	ok := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	limited := newLimit("address", rate, log, c.now).by(key, ok)
	return addressed(nil, logged(log, secured(true, limited))), c, lines
}

// askFrom sends a request from the address.
func askFrom(h http.Handler, address, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	r.RemoteAddr = address
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// letThrough counts how many of n requests from the address are.
func letThrough(h http.Handler, n int, address string) (count int) {
	for range n {
		if askFrom(h, address, "GET", "/").StatusCode == http.StatusOK {
			count++
		}
	}
	return count
}

func TestWhoAsksTooOftenWaitsAsLongAsTheAnswerSays(t *testing.T) {
	h, c, _ := limitedSite(Rate{2 * time.Second, 3}, byAddress)
	if got := letThrough(h, 10, "198.51.100.7:1"); got != 3 {
		t.Fatalf("%d at once", got)
	}
	c.move(500 * time.Millisecond)
	r := askFrom(h, "198.51.100.7:1", "GET", "/")
	if r.StatusCode != 429 || r.Header.Get("Retry-After") != "2" || r.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d, Retry-After %s, %s", r.StatusCode, r.Header.Get("Retry-After"), r.Header.Get("Cache-Control"))
	}
	c.move(1499 * time.Millisecond)
	if got := letThrough(h, 1, "198.51.100.7:1"); got != 0 {
		t.Error("too early")
	}
	c.move(time.Millisecond)
	if got := letThrough(h, 2, "198.51.100.7:1"); got != 1 {
		t.Errorf("%d once the time has passed: what is refused must not cost", got)
	}
	c.move(time.Hour)
	if got := letThrough(h, 10, "198.51.100.7:1"); got != 3 {
		t.Errorf("%d after a pause", got)
	}
}

func TestAnAddressIsLimitedByItselfAndAnIPv6NetworkAsOne(t *testing.T) {
	h, _, _ := limitedSite(Rate{time.Second, 1}, byAddress)
	for _, step := range []struct {
		address string
		want    int
	}{
		{"198.51.100.7:1", 1},
		{"198.51.100.7:2", 0},
		{"[::ffff:198.51.100.7]:3", 0},
		{"198.51.100.8:1", 1},
		{"[2001:db8:0:1::1]:1", 1},
		{"[2001:db8:0:1:ffff::2]:1", 0},
		{"[2001:db8:0:2::1]:1", 1},
		{"@", 1},
		{"@", 0}, // who comes without an address does not come without a limit
	} {
		if got := letThrough(h, 1, step.address); got != step.want {
			t.Errorf("%s: %d", step.address, got)
		}
	}
}

func TestARefusalHasTheFormOfItsAddress(t *testing.T) {
	h, _, _ := limitedSite(Rate{time.Minute, 1}, byAddress)
	letThrough(h, 1, "198.51.100.7:1")
	for _, c := range []struct{ target, accept, language, media, words string }{
		{"/graphql", "", "", typeJSON, "For mange forespørgsler: prøv igen om 60 s."},
		{"/graphql", typeResponse, "en", typeResponse, "Too many requests: try again in 60 s."},
		{"/graphql", "image/png", "en", typeResponse, "Too many requests: try again in 60 s."},
	} {
		r := askFrom(h, "198.51.100.7:1", "POST", c.target, "Accept", c.accept, "Accept-Language", c.language)
		var answer struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
			Data any
		}
		if err := json.Unmarshal([]byte(bodyOf(t, r)), &answer); err != nil || len(answer.Errors) != 1 {
			t.Fatalf("%v %+v", err, answer)
		}
		if e := answer.Errors[0]; r.StatusCode != 429 || e.Extensions.Code != "RATE_LIMITED" || e.Message != c.words {
			t.Errorf("%d %+v", r.StatusCode, e)
		}
		if got := r.Header.Get("Content-Type"); got != c.media+"; charset=utf-8" {
			t.Errorf("for %q it is %s", c.accept, got)
		}
	}
	r := askFrom(h, "198.51.100.7:1", "GET", "/export/projects.csv", "Accept-Language", "en")
	if got := bodyOf(t, r); r.StatusCode != 429 || got != "Too many requests: try again in 60 s.\n" {
		t.Errorf("%d %s", r.StatusCode, got)
	}
}

// refusals are the log's counts, a line each.
func refusals(t *testing.T, lines *bytes.Buffer) (counts []string) {
	t.Helper()
	for line := range strings.Lines(lines.String()) {
		var entry struct {
			Level, Msg, By, Limit, Remote, Request string
			Times                                  json.Number
		}
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Fatal(err)
		}
		if entry.Msg != "refused" {
			continue
		}
		if entry.Level != "WARN" || entry.Limit != "address" || entry.Remote == "" || entry.Request == "" {
			t.Errorf("%s", line)
		}
		counts = append(counts, entry.By+" "+entry.Times.String())
	}
	return counts
}

func TestTheLogCountsRefusalsAndCannotBeFloodedWithThem(t *testing.T) {
	h, c, lines := limitedSite(Rate{time.Hour, 1}, byAddress)
	letThrough(h, 1001, "198.51.100.7:1")
	letThrough(h, 3, "198.51.100.8:1")
	c.move(59 * time.Second)
	letThrough(h, 10, "198.51.100.7:1")
	c.move(time.Second)
	letThrough(h, 10, "198.51.100.7:1")
	want := []string{"198.51.100.7 1", "198.51.100.8 1", "198.51.100.7 1010"}
	if got := refusals(t, lines); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q, not %q", got, want)
	}
	if got := strings.Count(lines.String(), "\n"); got != 5 { // and a line for each of the two requests answered
		t.Errorf("%d lines in the log", got)
	}
}

func TestRefusalsThatEndAreToldOfOnceTheKeyIsSeenAgain(t *testing.T) {
	h, c, lines := limitedSite(Rate{time.Hour, 1}, byAddress)
	letThrough(h, 6, "198.51.100.7:1")
	c.move(time.Hour)
	if letThrough(h, 1, "198.51.100.7:1") != 1 {
		t.Fatal("still refused")
	}
	if got := refusals(t, lines); fmt.Sprint(got) != "[198.51.100.7 1 198.51.100.7 4]" {
		t.Errorf("%q", got)
	}
}

func TestALimitForgetsWhoHasGoneAndKeepsNoMoreThanItsBound(t *testing.T) {
	c := newClock()
	l := newLimit("address", Rate{time.Second, 2}, slog.New(slog.DiscardHandler), c.now)
	for i := range maxKeys + 10 {
		l.take(strconv.Itoa(i))
	}
	if got := l.buckets.Len(); got != maxKeys {
		t.Errorf("%d keys", got)
	}
	c.move(toldEvery - 1)
	l.take("last")
	if got := l.buckets.Len(); got != maxKeys {
		t.Errorf("%d keys: forgotten too early", got)
	}
	c.move(1)
	l.take("next")
	if got := l.buckets.Len(); got != 2 {
		t.Errorf("%d keys after a pause, not the last and the next", got)
	}
}

func TestAKeyIsNotForgivenByBeingForgotten(t *testing.T) {
	c := newClock()
	l := newLimit("login", Rate{time.Hour, 2}, slog.New(slog.DiscardHandler), c.now)
	for range 3 {
		l.take("guesser")
	}
	c.move(30 * time.Minute)
	l.take("somebody else")
	if wait, _ := l.take("guesser"); wait == 0 {
		t.Error("forgiven")
	}
}

func TestAnIntegratorsClientIsLimitedWhereverItAsksFrom(t *testing.T) {
	c, log := newClock(), slog.New(slog.DiscardHandler)
	ok := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
	limited := newLimit("client", Rate{time.Second, 1}, log, c.now).by(byClient, ok)
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		viewer := access.Viewer{Subject: r.Header.Get("Subject"), Client: r.Header.Get("Client")}
		limited.ServeHTTP(w, r.WithContext(access.With(r.Context(), viewer)))
	})
	for _, step := range []struct {
		address, subject, client string
		want                     int
	}{
		{"198.51.100.7:1", "kmd", "kmd", 200},
		{"198.51.100.8:1", "kmd", "kmd", 429},
		{"198.51.100.8:1", "somebody", "kmd", 429}, // for whom it acts
		{"198.51.100.7:1", "netcompany", "netcompany", 200},
		{"198.51.100.7:1", "somebody", "", 200}, // a session
		{"198.51.100.7:1", "somebody", "", 200},
		{"198.51.100.7:1", "", "", 200}, // a visitor
	} {
		if got := askFrom(h, step.address, "GET", "/", "Subject", step.subject, "Client", step.client).StatusCode; got != step.want {
			t.Errorf("%+v: %d", step, got)
		}
	}
}

func TestLoginsAreCountedAndNothingElseIs(t *testing.T) {
	for _, c := range []struct{ method, target, key string }{
		{"GET", "/auth/login?returnTo=/", "198.51.100.7"},
		{"GET", "/auth/callback?code=a", "198.51.100.7"},
		{"POST", "/dev/idp/login", "198.51.100.7"},
		{"POST", "/dev/idp/oauth/token", "198.51.100.7 token"},
		{"GET", "/dev/idp/login", ""},
		{"GET", "/dev/idp/keys", ""},
		{"POST", "/auth/logout", ""},
		{"POST", "/graphql", ""},
		{"GET", "/", ""},
	} {
		var key string
		askFrom(addressed(nil, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { key = byLogin(r) })), "198.51.100.7:1", c.method, c.target)
		if key != c.key {
			t.Errorf("%s %s: %q", c.method, c.target, key)
		}
	}
}

func TestALimitThatIsOffLetsEverythingThrough(t *testing.T) {
	off, err := ParseLimits("off", "off")
	if err != nil || off != (Limits{}) {
		t.Fatal(off, err)
	}
	h, _, _ := limitedSite(off.Requests, byAddress)
	if got := letThrough(h, 5000, "198.51.100.7:1"); got != 5000 {
		t.Errorf("%d", got)
	}
}

func TestALimitIsTwoNumbersOrOff(t *testing.T) {
	l, err := ParseLimits(DefaultRateLimit, DefaultLoginLimit)
	want := Limits{Requests: Rate{20 * time.Millisecond, 500}, Logins: Rate{2 * time.Second, 60}}
	if err != nil || l != want {
		t.Errorf("%+v, %v", l, err)
	}
	if unset, err := ParseLimits("", ""); err != nil || unset != want {
		t.Errorf("nothing set: %+v, %v", unset, err)
	}
	for _, wrong := range []string{" ", "50", "50/", "/500", "0/500", "50/0", "-1/500", "50/500/1", "1.5/2", "50 /500", "1000001/1", "1/1000001", "OFF", "50/500\n"} {
		if _, err := ParseLimits(wrong, "off"); err == nil || !strings.HasPrefix(err.Error(), RateLimit+": ") {
			t.Errorf("%q: %v", wrong, err)
		}
		if _, err := ParseLimits("off", wrong); err == nil || !strings.HasPrefix(err.Error(), LoginLimit+": ") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}
