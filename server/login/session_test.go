package login

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tilslutning/rules/access"
)

func TestWhoHasNoSessionIsAVisitorAndNothingIsWritten(t *testing.T) {
	h := open(t)
	b := h.browser()
	for _, headers := range [][]string{nil, {"Cookie", "other=1"}, {"Sec-Fetch-Site", "cross-site"}} {
		page := b.get("/graphql", headers...)
		if got := page.viewer(t); got.Subject != "" || len(page.Header.Values("Set-Cookie")) > 0 || page.Header.Get(SessionHeader) != "" {
			t.Errorf("%v: %+v %v", headers, got, page.Header)
		}
	}
	b.ask(http.MethodPost, "/auth/logout", "")
	b.plant("made up")
	b.who()
	b.plant("made up")
	b.ask(http.MethodPost, "/auth/logout", "")
	if h.store.writes != 0 {
		t.Errorf("%d writes", h.store.writes)
	}
	if got := b.get("/graphql", "Accept-Language", "en").viewer(t); !got.English {
		t.Error("reads no English")
	}
}

func TestASessionEndsWhenNobodyUsesIt(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	for range 5 {
		h.clock.move(59 * time.Minute)
		if got := b.who().Subject; got != "kbh.reader" {
			t.Fatalf("in use it is %q's", got)
		}
	}
	session := b.session()
	h.clock.move(time.Hour)
	page := b.get("/graphql")
	if got := page.viewer(t); got.Subject != "" {
		t.Errorf("after an hour it is %s's", got.Subject)
	}
	if page.Header.Get(SessionHeader) != "ended" || b.session() != "" {
		t.Errorf("the page is not told: %v", page.Header)
	}
	h.clock.move(-time.Hour)
	b.plant(session)
	if got := b.who().Subject; got != "" {
		t.Errorf("it is back for %s", got)
	}
}

func TestASessionOfAnotherProviderIsNone(t *testing.T) {
	h := open(t)
	b := h.browser()
	for _, issuer := range []string{"https://login.example.dk", ""} {
		h.config.Issuer = "http://" + h.host + "/dev/idp"
		h.start()
		b.login("kbh.reader")
		h.config.Issuer = issuer
		h.start()
		if got := b.who().Subject; got != "" {
			t.Errorf("with %q it is %s's", issuer, got)
		}
	}
}

func TestASessionEndsInTheEveningHoweverMuchItIsUsed(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	for range 23 {
		h.clock.move(30 * time.Minute)
		if got := b.who().Subject; got != "kbh.reader" {
			t.Fatalf("it is %q's", got)
		}
	}
	if got := b.who().Expires; got.Sub(h.clock.now()) > 30*time.Minute {
		t.Errorf("ends at %s, it is %s", got, h.clock.now())
	}
	h.clock.move(30 * time.Minute)
	if got := b.who().Subject; got != "" {
		t.Errorf("after twelve hours it is %s's", got)
	}
}

func TestReadingWritesNoOftenerThanEveryFiveMinutes(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	before := h.store.writes
	for range 10 {
		h.clock.move(29 * time.Second)
		b.who()
	}
	if got := h.store.writes - before; got != 0 {
		t.Errorf("%d writes within five minutes", got)
	}
	h.clock.move(10 * time.Second)
	for range 3 {
		b.who()
	}
	if got := h.store.writes - before; got != 1 {
		t.Errorf("%d writes after five minutes", got)
	}
}

func TestASessionThatCanNotBeRenewedIsReadWith(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	h.store.broken = true
	h.clock.move(10 * time.Minute)
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("it is %q's", got)
	}
	h.logged("session not renewed")
}

func TestASessionEndedWhileItIsRenewedStaysEnded(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	h.clock.move(10 * time.Minute)
	h.store.beforeCommit = func() {
		if err := h.logins.sessions.end(t.Context(), b.session()); err != nil {
			t.Error(err)
		}
	}
	b.who() // was asked before the end
	if got := b.who().Subject; got != "" {
		t.Errorf("it is back for %s", got)
	}
}

func TestWhatAnotherSiteHasABrowserSendIsRefused(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.signatory")
	for name, headers := range map[string][]string{
		"form":               {"Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Origin", "https://evil.example"},
		"plain text":         {"Content-Type", "text/plain", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
		"fetch":              {"Content-Type", "application/json", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors", "Origin", "https://evil.example"},
		"a subdomain":        {"Content-Type", "application/json", "Sec-Fetch-Site", "same-site", "Origin", "https://evil.tilslutning.example.dk"},
		"an old browser":     {"Content-Type", "application/json", "Origin", "https://evil.example"},
		"a sandboxed frame":  {"Content-Type", "application/json", "Origin", "null"},
		"the same host name": {"Content-Type", "application/json", "Origin", "http://127.0.0.1:1"},
	} {
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
			refused := b.ask(method, "/graphql", `{"query":"mutation { runInvoicing }"}`, headers...)
			if refused.StatusCode != http.StatusForbidden || !strings.Contains(refused.body, `"code":"FORBIDDEN"`) {
				t.Errorf("%s by %s: %s: %s", method, name, refused.Status, refused.body)
			}
		}
	}
	h.logged("cross-origin request detected")
	h.logged(`"origin":"https://evil.example"`)
	for _, headers := range [][]string{{"Sec-Fetch-Site", "same-origin", "Origin", h.address}, {"Origin", h.address}, nil} {
		if own := b.ask(http.MethodPost, "/graphql", "{}", headers...); own.viewer(t).Subject != "kbh.signatory" {
			t.Errorf("%v: %s", headers, own.body)
		}
	}
	// Without a session there is nothing to misuse.
	if visitor := h.browser().ask(http.MethodPost, "/graphql", "{}", "Origin", "https://other.example"); visitor.viewer(t).Subject != "" {
		t.Errorf("a visitor's: %s", visitor.Status)
	}
}

func TestABadTokenIsNeverAVisitorNorTheSessionsUser(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	for _, authorization := range []string{"Bearer nonsense-token", "Bearer", "Bearer ", "Basic a2JoLnJlYWRlcjpkZXY=", "nonsense-token", "", "bearer a.b.c", "DPoP a.b.c"} {
		for _, who := range []*browser{b, h.browser()} {
			refused := who.get("/graphql", "Authorization", authorization, "Accept", "application/graphql-response+json")
			if refused.StatusCode != http.StatusUnauthorized || refused.Header.Get("WWW-Authenticate") != `Bearer realm="tilslutning", error="invalid_token"` {
				t.Errorf("%q: %s %v", authorization, refused.Status, refused.Header)
			}
			if !strings.HasPrefix(refused.body, `{"errors":[{"extensions":{"code":"UNAUTHENTICATED"},"message":"invalid_token`) ||
				refused.Header.Get("Content-Type") != "application/graphql-response+json; charset=utf-8" {
				t.Errorf("%q: %v %s", authorization, refused.Header, refused.body)
			}
		}
	}
	h.logged("token refused")
	h.secret("nonsense-token", "a2JoLnJlYWRlcjpkZXY=")
	if refused := b.get("/export/x.csv", "Authorization", "Bearer x"); refused.StatusCode != http.StatusUnauthorized || strings.HasPrefix(refused.body, "{") {
		t.Errorf("elsewhere: %s: %s", refused.Status, refused.body)
	}
}

func TestATokenIgnoresTheBrowsersSession(t *testing.T) {
	h := open(t)
	h.kill()
	b := h.browser()
	b.plant("whatever")
	down := b.ask(http.MethodPost, "/graphql", "{}", "Origin", "https://evil.example",
		"Authorization", "Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.AAAA")
	if down.StatusCode != http.StatusServiceUnavailable || down.Header.Get("Retry-After") == "" || len(down.Header.Values("Set-Cookie")) > 0 {
		t.Errorf("%s %v: %s", down.Status, down.Header, down.body)
	}
	h.secret("eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9")
}

func TestAGoodTokenCountsAsABearersAlone(t *testing.T) {
	w := newTokenWorld(t)
	good := w.token()
	asked := func(authorization ...string) (int, access.Viewer) {
		var viewer access.Viewer
		r := httptest.NewRequest(http.MethodPost, "http://evil.example/graphql", nil)
		r.Header["Authorization"] = authorization
		r.Header.Set("Origin", "https://evil.example") // what protects sessions, tokens don't need
		r.AddCookie(&http.Cookie{Name: "tilslutning", Value: "some session"})
		answer := httptest.NewRecorder()
		w.Identify(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { viewer = access.From(r.Context()) })).ServeHTTP(answer, r)
		if len(answer.Header().Values("Set-Cookie")) > 0 {
			t.Errorf("%q: the browser's cookie is touched", authorization)
		}
		return answer.Code, viewer
	}
	for _, authorization := range []string{"Bearer " + good, "bearer " + good, "Bearer  " + good} {
		if status, viewer := asked(authorization); status != http.StatusOK || viewer.Subject != "robot" {
			t.Errorf("%q: %d %+v", authorization[:10], status, viewer)
		}
	}
	for _, authorization := range [][]string{{"DPoP " + good}, {"Basic " + good}, {good}, {"Bearer " + good + " x"}, {"Bearer " + good, "Bearer " + good}} {
		if status, viewer := asked(authorization...); status != http.StatusUnauthorized || viewer.Subject != "" {
			t.Errorf("%q: %d %+v", authorization[0][:10], status, viewer)
		}
	}
}
