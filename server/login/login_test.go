package login

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
)

func TestALoginBeginsASessionAndLeadsBack(t *testing.T) {
	h := open(t)
	b := h.browser()
	begun := b.get("/auth/login?returnTo=" + url.QueryEscape("/kommuner/101?aar=2026"))
	to := begun.to(t)
	if !strings.HasPrefix(to.String(), h.config.Issuer+"/authorize?") || begun.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s to %s", begun.Status, to)
	}
	asked := to.Query()
	for name, want := range map[string]string{"response_type": "code", "client_id": h.idp.ClientID, "scope": "openid profile",
		"redirect_uri": h.address + "/auth/callback", "code_challenge_method": "S256"} {
		if got := asked.Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	for _, name := range []string{"state", "nonce", "code_challenge"} {
		if len(asked.Get(name)) < 26 {
			t.Errorf("%s is %q", name, asked.Get(name))
		}
	}
	done := b.get(b.atProvider(to.String(), "kbh.finance"))
	if got := done.to(t).String(); got != h.address+"/kommuner/101?aar=2026" {
		t.Errorf("leads to %s", got)
	}
	if got := done.Header.Get("Cache-Control"); got != "no-store" {
		t.Errorf("Cache-Control is %q", got)
	}
	v := b.who()
	if v.Subject != "kbh.finance" || v.Name != "Mette Holm" || v.CVR != "64942212" || v.Municipality == "" ||
		!slices.Equal(v.Roles, []access.Role{access.MunicipalityReader, access.MunicipalityFinance}) {
		t.Errorf("logged in as %+v", v)
	}
	if want := h.clock.now().Add(time.Hour); v.Expires.Sub(want).Abs() > time.Second {
		t.Errorf("ends at %s, not at %s", v.Expires, want)
	}
}

func TestTheSessionsCookieIsForThisHostAlone(t *testing.T) {
	for address, name := range map[string]string{"http://127.0.0.1:8080": "tilslutning", "https://tilslutning.example.dk": "__Host-tilslutning"} {
		h := open(t)
		h.config.PublicURL = address
		h.start()
		r := httptest.NewRequest(http.MethodGet, address+"/auth/login", nil)
		w := httptest.NewRecorder()
		h.logins.Handler().ServeHTTP(w, r)
		h.logins.setCookie(w, h.logins.cookieName(), "a session", 0)
		var lines []string
		for _, line := range w.Header().Values("Set-Cookie") {
			lines = append(lines, regexp.MustCompile(`=[^;]*;`).ReplaceAllString(line, ";"))
		}
		secure := ""
		if strings.HasPrefix(address, "https") {
			secure = " Secure;"
		}
		want := []string{
			name + "-login; Path; Max-Age; HttpOnly;" + secure + " SameSite=Lax",
			name + "; Path; HttpOnly;" + secure + " SameSite=Lax",
		}
		if len(lines) != 2 || !sameAttributes(lines[0], want[0]) || !sameAttributes(lines[1], want[1]) {
			t.Errorf("%s sets %q, not %q", address, lines, want)
		}
	}
}

func sameAttributes(a, b string) bool {
	x, y := strings.Split(a, "; "), strings.Split(b, "; ")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func TestLoginsInSeveralTabsAllWork(t *testing.T) {
	h := open(t)
	b := h.browser()
	first := b.get("/auth/login?returnTo=/first").to(t).String()
	second := b.get("/auth/login?returnTo=/second").to(t).String()
	firstBack, secondBack := b.atProvider(first, "kbh.reader"), b.atProvider(second, "kbh.finance")
	if got := b.get(secondBack).to(t).Path; got != "/second" {
		t.Errorf("the second tab is led to %s", got)
	}
	if got := b.get(firstBack).to(t).Path; got != "/first" {
		t.Errorf("the first tab is led to %s", got)
	}
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("the last login is of %s", got)
	}
}

func TestNoLoginLeadsOffTheSite(t *testing.T) {
	h := open(t)
	b := h.browser()
	for _, evil := range []string{
		"https://evil.example", "http://evil.example/", "HTTPS://evil.example", "//evil.example", "//evil.example/path", "///evil.example", "/a#\r\nSet-Cookie: a=b", "////evil.example/a",
		`/\evil.example`, `\\evil.example`, `\/evil.example`, `/\/evil.example`, "/\t/evil.example", "/\n/evil.example", "/\r\nLocation: https://evil.example",
		"/%2f%2fevil.example", "/%2F/evil.example", "/%5cevil.example", "/%255cevil.example", "/%252f%252fevil.example", "/%09/evil.example", "/%0d%0aSet-Cookie:%20a=b",
		"/.//evil.example", "/..//evil.example", "/a/../../evil.example", "/%2e%2e//evil.example", " //evil.example", "/ /evil.example", "javascript:alert(1)", "data:text/html,x",
		"evil.example", "@evil.example", ":@evil.example", ".evil.example", "http:evil.example", "https:/evil.example", "//evil.example@127.0.0.1/", "/\x00/evil.example",
		"/\u00a0/evil.example", "/auth/logout", "/auth/login?returnTo=/auth/login", "/%61uth/login", "/dev/idp/login", "", "/" + strings.Repeat("a", 3000),
	} {
		if got := localPath(evil); got != "/" {
			t.Errorf("%q leads to %q", evil, got)
		}
	}
	back := b.atProvider(b.get("/auth/login?returnTo="+url.QueryEscape("//evil.example")).to(t).String(), "kbh.reader")
	if got := b.get(back).to(t).String(); got != h.address+"/" {
		t.Errorf("leads to %s", got)
	}
	for _, good := range []string{"/", "/projekter/sapa?on=2026-01-31", "/kommuner/%C3%A6r%C3%B8", "/vilkaar/5.11#b", "/a?next=https://other.example//x", "/authors"} {
		if got := localPath(good); got != good {
			t.Errorf("%q leads to %q", good, got)
		}
	}
}

func TestAStateAndACodeWorkOnce(t *testing.T) {
	h := open(t)
	b := h.browser()
	back := b.begin("kbh.reader")
	b.get(back)
	for _, again := range []*browser{b, h.browser()} {
		before := again.session()
		if replayed := again.get(back); replayed.StatusCode != http.StatusBadRequest || again.session() != before {
			t.Errorf("the same answer again: %s", replayed.Status)
		}
	}
	h.logged("state is unknown, used or too old")

	// The used code with a state of a login of one's own.
	other := h.browser()
	mixed, err := url.Parse(back)
	if err != nil {
		t.Fatal(err)
	}
	query := mixed.Query()
	query.Set("state", other.get("/auth/login").to(t).Query().Get("state"))
	mixed.RawQuery = query.Encode()
	if replayed := other.get(mixed.String()); replayed.StatusCode != http.StatusBadRequest || other.session() != "" {
		t.Errorf("a used code: %s", replayed.Status)
	}
	h.logged("code: invalid_grant")
}

func TestACodeOfAnotherLoginIsRefused(t *testing.T) {
	h := open(t)
	attacker, victim := h.browser(), h.browser()
	stolen, err := url.Parse(victim.begin("kbh.signatory")) // and never used
	if err != nil {
		t.Fatal(err)
	}
	query := stolen.Query()
	query.Set("state", attacker.get("/auth/login").to(t).Query().Get("state"))
	stolen.RawQuery = query.Encode()
	if done := attacker.get(stolen.String()); done.StatusCode != http.StatusBadRequest || attacker.session() != "" {
		t.Errorf("a stolen code: %s", done.Status)
	}
	h.logged("code: invalid_grant") // PKCE's verifier is the victim's
}

func TestALoginOfAnotherBrowserIsRefused(t *testing.T) {
	h := open(t)
	attacker, victim := h.browser(), h.browser()
	planted := attacker.begin("kbh.reader")
	victim.get("/auth/login") // has a secret of its own
	for _, b := range []*browser{victim, h.browser()} {
		if done := b.get(planted); done.StatusCode != http.StatusBadRequest || b.session() != "" {
			t.Errorf("logged in as the attacker: %s", done.Status)
		}
	}
	h.logged("state belongs to another browser")
	if done := attacker.get(planted); done.StatusCode != http.StatusBadRequest {
		t.Errorf("a state that others have seen still works: %s", done.Status)
	}
}

func TestALoginThatTakesTooLongIsRefused(t *testing.T) {
	h := open(t)
	b := h.browser()
	back := b.begin("kbh.reader")
	h.clock.move(10 * time.Minute)
	if done := b.get(back); done.StatusCode != http.StatusBadRequest || b.session() != "" {
		t.Errorf("after ten minutes: %s", done.Status)
	}
	h.logged("state is unknown, used or too old")
}

func TestASessionKnownBeforeALoginIsNoneAfterIt(t *testing.T) {
	h := open(t)
	attacker, victim := h.browser(), h.browser()
	attacker.login("kbh.reader")
	for _, planted := range []string{"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", attacker.session()} {
		victim.plant(planted)
		victim.login("kbh.signatory")
		if victim.session() == planted {
			t.Error("the session is the one that was planted")
		}
		attacker.plant(planted)
		if got := attacker.who().Subject; got != "" {
			t.Errorf("the attacker is %s", got)
		}
		if got := victim.who().Subject; got != "kbh.signatory" {
			t.Errorf("the victim is %q", got)
		}
	}
	before := victim.session()
	victim.login("kbh.signatory")
	if victim.session() == before {
		t.Error("the next login has the session of the last")
	}
	victim.plant(before)
	if got := victim.who().Subject; got != "" {
		t.Errorf("the last session goes on for %s", got)
	}
}

func TestAStateIsNoSessionAndASessionNoState(t *testing.T) {
	h := open(t)
	b := h.browser()
	state := b.get("/auth/login").to(t).Query().Get("state")
	b.plant(state)
	if got := b.who().Subject; got != "" {
		t.Errorf("a state is the session of %s", got)
	}
	b.login("kbh.reader")
	if done := b.get("/auth/callback?code=x&state=" + b.session()); done.StatusCode != http.StatusBadRequest {
		t.Errorf("a session is a state: %s", done.Status)
	}
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("and it is gone: %q", got)
	}
}

func TestAnIDTokenForAnotherLoginIsRefused(t *testing.T) {
	h := open(t)
	b := h.browser()
	to := b.get("/auth/login").to(t)
	query := to.Query()
	query.Set("nonce", "another, which the provider repeats")
	to.RawQuery = query.Encode()
	if done := b.get(b.atProvider(to.String(), "kbh.reader")); done.StatusCode != http.StatusBadGateway || b.session() != "" {
		t.Errorf("another nonce: %s", done.Status)
	}
	h.logged("ID token has another nonce")
}

func TestTheProvidersRefusalIsToldInWords(t *testing.T) {
	h := open(t)
	for _, test := range []struct {
		answer string
		status int
		words  string
		log    string
	}{
		{"error=access_denied", http.StatusForbidden, "Login blev afbrudt", "access_denied"},
		{"error=temporarily_unavailable", http.StatusServiceUnavailable, "lige nu", "temporarily_unavailable"},
		{"error=invalid_scope&error_description=x", http.StatusBadGateway, "ikke godtaget", "invalid_scope"},
		{"error=%3Cscript%3E", http.StatusBadGateway, "ikke godtaget", "an error without a name"},
		{"code=x&iss=https%3A%2F%2Fevil.example", http.StatusBadGateway, "ikke godtaget", "answer of another issuer"},
		{"code=made-up-by-me", http.StatusBadRequest, "Log ind igen", "code: invalid_grant"},
		{"", http.StatusBadRequest, "Log ind igen", "no code"},
	} {
		b := h.browser()
		state := b.get("/auth/login").to(t).Query().Get("state")
		done := b.get("/auth/callback?state=" + state + "&" + test.answer)
		if done.StatusCode != test.status || !strings.Contains(done.body, test.words) || strings.Contains(done.body, "<script") {
			t.Errorf("%s: %s: %s", test.answer, done.Status, done.body)
		}
		h.logged(test.log)
		if again := b.get("/auth/callback?state=" + state + "&" + test.answer); again.StatusCode != http.StatusBadRequest {
			t.Errorf("%s again: %s", test.answer, again.Status)
		}
	}
	if done := h.browser().get("/auth/callback?error=access_denied"); done.StatusCode != http.StatusBadRequest {
		t.Errorf("a refusal of no login: %s", done.Status)
	}
}

func TestPagesAreInTheReadersLanguageAndBringNoScript(t *testing.T) {
	h := open(t)
	b := h.browser()
	for language, words := range map[string]string{"": "Log ind igen", "da": "Log ind igen", "en-GB,en;q=0.9": "Log in again", "de": "Log ind igen"} {
		page := b.get("/auth/callback", "Accept-Language", language)
		if !strings.Contains(page.body, words) || !strings.Contains(page.body, `<a href="`+h.address+`/">`) {
			t.Errorf("%q: %s", language, page.body)
		}
		if regexp.MustCompile(`<script|<style|style=|\son\w+=`).MatchString(page.body) {
			t.Errorf("the site's policy does not let it run: %s", page.body)
		}
		if got := page.Header.Get("Content-Type"); got != "text/html; charset=utf-8" {
			t.Errorf("Content-Type is %q", got)
		}
	}
}

func TestWithoutAProviderNobodyLogsIn(t *testing.T) {
	h := open(t, func(c *Config) { c.Issuer = "" })
	b := h.browser()
	for _, address := range []string{"/auth/login", "/auth/callback?state=x"} {
		if page := b.get(address); page.StatusCode != http.StatusServiceUnavailable || !strings.Contains(page.body, "ikke forbundet") {
			t.Errorf("%s: %s", address, page.Status)
		}
	}
	if got := b.who().Subject; got != "" {
		t.Errorf("a visitor is %s", got)
	}
}

func TestAnIssuerThatAnybodyOnTheWayCanSpeakForIsRefused(t *testing.T) {
	for issuer, good := range map[string]bool{
		"": true, "https://login.example.dk/realms/a": true, "http://127.0.0.1:8080/dev/idp": true, "http://localhost:1": true, "http://[::1]:1": true,
		"http://login.example.dk": false, "login.example.dk": false, "https://": false, "ftp://login.example.dk": false, "http://127.0.0.1.evil.example": false,
		"https://user:word@login.example.dk": false, "https://login.example.dk?a=b": false, "https://login.example.dk#a": false, "http://": false,
	} {
		if err := CheckIssuer(issuer); (err == nil) != good {
			t.Errorf("%q: %v", issuer, err)
		}
	}
}

func TestARequestForAnotherHostIsRefused(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	for _, address := range []string{"/auth/login", "/auth/callback?state=x&code=y", "/auth/logout", "/graphql", "/export/x.csv"} {
		for _, host := range []string{"evil.example", "evil.example:80", "127.0.0.1", h.address[len("http://"):] + ".evil.example"} {
			refused := b.get(address, "Host", host, "Cookie", "tilslutning="+b.session())
			if refused.StatusCode != http.StatusMisdirectedRequest || len(refused.Cookies()) > 0 || strings.Contains(refused.body, "evil") {
				t.Errorf("%s at %s: %s: %s", address, host, refused.Status, refused.body)
			}
		}
	}
	h.logged(`"host":"evil.example"`)
	// Headers that some proxies set, and anybody can.
	to := b.get("/auth/login", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example", "X-Forwarded-Proto", "https").to(t)
	if got := to.Query().Get("redirect_uri"); got != h.address+"/auth/callback" {
		t.Errorf("the provider is told to lead to %s", got)
	}
	// A visitor is nobody's victim.
	if page := h.browser().get("/graphql", "Host", "localhost"); page.StatusCode != http.StatusOK {
		t.Errorf("a visitor: %s", page.Status)
	}
}

func TestTheDefaultPortIsNoOtherHost(t *testing.T) {
	h := open(t)
	h.config.PublicURL = "https://tilslutning.example.dk"
	h.start()
	for host, status := range map[string]int{"tilslutning.example.dk": 303, "tilslutning.example.dk:443": 303, "TILSLUTNING.example.dk": 303,
		"tilslutning.example.dk:80": 421, "tilslutning.example.dk:8443": 421, "": 421} {
		r := httptest.NewRequest(http.MethodGet, "/auth/login", nil)
		r.Host = host
		w := httptest.NewRecorder()
		h.logins.Handler().ServeHTTP(w, r)
		if w.Code != status {
			t.Errorf("%q: %d", host, w.Code)
		}
	}
}

func TestLogoutEndsTheSessionHereAndAtTheProvider(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	session := b.session()
	out := b.ask(http.MethodPost, "/auth/logout", "", "Sec-Fetch-Site", "same-origin", "Origin", h.address)
	if out.StatusCode != http.StatusOK || b.session() != "" {
		t.Fatalf("%s: %s", out.Status, out.body)
	}
	next := regexp.MustCompile(`http-equiv="refresh" content="0; url=([^"]+)"`).FindStringSubmatch(out.body)
	if next == nil {
		t.Fatalf("leads nowhere: %s", out.body)
	}
	to, err := url.Parse(strings.ReplaceAll(next[1], "&amp;", "&"))
	if err != nil {
		t.Fatal(err)
	}
	h.secret(to.Query().Get("id_token_hint"))
	if !strings.HasPrefix(to.String(), h.config.Issuer+"/end_session?") || len(to.Query().Get("id_token_hint")) < 100 ||
		to.Query().Get("post_logout_redirect_uri") != h.address+"/" || to.Query().Get("client_id") != h.idp.ClientID {
		t.Errorf("leads to %s", to)
	}
	if home := b.get(to.String()).to(t).String(); home != h.address+"/" {
		t.Errorf("the provider leads to %s", home)
	}
	b.plant(session)
	if got := b.who().Subject; got != "" {
		t.Errorf("the session goes on for %s", got)
	}
	if again := b.ask(http.MethodPost, "/auth/logout", ""); again.to(t).String() != h.address+"/" {
		t.Errorf("logged out twice: %s", again.Status)
	}
}

func TestNoOtherSiteLogsAnybodyOut(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.reader")
	for _, headers := range [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}, {"Origin", "null"},
	} {
		if out := b.ask(http.MethodPost, "/auth/logout", "", headers...); out.StatusCode != http.StatusForbidden {
			t.Errorf("%v: %s", headers, out.Status)
		}
	}
	h.logged("cross-site logout")
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete} {
		b.ask(method, "/auth/logout", "", "Sec-Fetch-Site", "cross-site")
	}
	if page := b.get("/auth/logout"); !strings.Contains(page.body, `<form method="post" action="/auth/logout"><button>Log ud</button></form>`) {
		t.Errorf("no button: %s", page.body)
	}
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("logged out: %q", got)
	}
}

func TestAPageOfTheLoginsHasTheStyleItAsksFor(t *testing.T) {
	h := open(t)
	b := h.browser()
	page := b.get("/auth/logout")
	link := regexp.MustCompile(`<link rel="stylesheet" href="([^"]+)">`).FindStringSubmatch(page.body)
	if link == nil {
		t.Fatalf("no style: %s", page.body)
	}
	style := b.get(link[1])
	if got := style.Header.Get("Content-Type"); style.StatusCode != http.StatusOK || got != "text/css; charset=utf-8" {
		t.Errorf("%s: %s, %s", link[1], style.Status, got)
	}
	tokens, err := os.ReadFile("../../frontend/src/ui/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range regexp.MustCompile(`--[a-z0-9-]+: [^;]+;`).FindAllString(style.body, -1) {
		if !strings.Contains(string(tokens), said) {
			t.Errorf("the page's tokens have no %s", said)
		}
	}
}

func TestWhenTheProviderIsKilledSessionsGoOnAndLoginsSaySo(t *testing.T) {
	h := open(t)
	b, other := h.browser(), h.browser()
	b.login("kbh.reader")
	pending := other.begin("kbh.finance")
	h.kill()
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("the session is %q's", got)
	}
	for _, address := range []string{"/auth/login", pending} {
		page := other.get(address)
		if page.StatusCode != http.StatusServiceUnavailable || !strings.Contains(page.body, "Login-tjenesten svarer ikke") || page.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %s: %s", address, page.Status, page.body)
		}
	}
	h.logged("the identity provider can't be asked")
	h.start() // a restart while the provider is down
	if got := b.who().Subject; got != "kbh.reader" {
		t.Errorf("after a restart the session is %q's", got)
	}
	if page := other.get("/auth/login"); page.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("after a restart: %s", page.Status)
	}
	if out := b.ask(http.MethodPost, "/auth/logout", ""); out.to(t).String() != h.address+"/" || b.who().Subject != "" {
		t.Errorf("logout: %s", out.Status)
	}
	h.logged("logged out here alone")
	h.revive()
	other.login("kbh.finance")
	if got := other.who().Subject; got != "kbh.finance" {
		t.Errorf("with the provider back: %q", got)
	}
}

func TestALoginAfterTheProviderHasNewKeysWorks(t *testing.T) {
	h := open(t)
	h.browser().login("kbh.reader")
	h.browser().login("kbh.reader")
	if got := h.times("/keys"); got != 1 {
		t.Errorf("the keys are asked for %d times", got)
	}
	if err := h.idp.Rotate(); err != nil {
		t.Fatal(err)
	}
	h.browser().login("kbh.finance")
}

func TestARoleThatDoesNotCountIsLoggedOnceALogin(t *testing.T) {
	h := open(t, func(c *Config) { c.KombitCVR = "11111111" })
	b := h.browser()
	b.login("kombit.finance")
	for range 3 {
		if v := b.who(); v.Subject != "kombit.finance" || len(v.Roles) > 0 {
			t.Errorf("is %+v", v)
		}
	}
	h.logged(`"msg":"role ignored","sub":"kombit.finance","role":"kombit.finance","cvr":"19435075"`)
	if n := strings.Count(h.log.text(), "role ignored"); n != 1 {
		t.Errorf("logged %d times", n)
	}
}

func TestAMunicipalitysRolesDoNotCountElsewhere(t *testing.T) {
	h := open(t)
	b := h.browser()
	b.login("kbh.finance")
	if got := b.who(); len(got.Roles) == 0 {
		t.Fatalf("is %+v", got)
	}
	storetest.Tamper(t, h.url, `UPDATE municipalities SET cvr = '00000000' WHERE cvr = '64942212'`)
	if got := b.who(); len(got.Roles) > 0 || got.Municipality != "" || got.Subject == "" {
		t.Errorf("what the municipality lost its people keep: %+v", got)
	}
}
