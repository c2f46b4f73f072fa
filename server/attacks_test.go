package server_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/go-jose/go-jose/v4"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
	"tilslutning/server"
	"tilslutning/server/login"
)

const (
	kombit     = "19435075"
	copenhagen = "64942212"
)

type object = map[string]any

// attacked is the whole product over its own database, with a provider whose key the test has: whatever
// token a provider could sign, it can.
type attacked struct {
	t        *testing.T
	file     string // the database's
	address  string
	log      lines
	provider *provider
}

func newAttacked(t *testing.T) *attacked {
	t.Helper()
	location := storetest.SQLite(t)
	a := &attacked{t: t, file: strings.TrimPrefix(location, "sqlite://"), provider: newProvider(t)}
	s := storetest.Open(t, location, time.Now)
	for _, grant := range []struct {
		client, cvr string
		role        access.Role
	}{
		{"admin", kombit, access.KombitAdmin},
		{"robot", copenhagen, access.MunicipalityFinance},
		{"accountant", kombit, access.KombitFinance},
		{"kombit.at.home", copenhagen, access.KombitAdmin}, // as no act of the graph grants
		{"finance.at.kombit", kombit, access.MunicipalityFinance},
	} {
		a.grant(s, grant.client, grant.cvr, grant.role)
	}

	site := httptest.NewUnstartedServer(nil)
	a.address = "http://" + site.Listener.Addr().String()
	log := slog.New(server.LogHandler(slog.NewJSONHandler(&a.log, nil)))
	logins, err := login.New(login.Config{Issuer: a.provider.address, ClientID: "page", ClientSecret: "s", Audience: "tilslutning",
		RolesClaim: "roles", OrgClaim: "cvr", PublicURL: a.address, KombitCVR: kombit}, s, log, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if site.Config.Handler, err = server.New(server.Parts{
		Graph: graph.NewHandler(s),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return graph.Execute(ctx, s, query, variables)
		},
		Page:   fstest.MapFS{"index.html": {Data: []byte("<!doctype html>")}},
		Ready:  s.Ready,
		Log:    log,
		Logins: logins,
	}); err != nil {
		t.Fatal(err)
	}
	site.Start()
	t.Cleanup(site.Close)
	return a
}

func (a *attacked) grant(s *store.Store, client, cvr string, role access.Role) {
	a.t.Helper()
	ctx := access.With(a.t.Context(), access.Viewer{Subject: "a", CVR: kombit, Roles: []access.Role{access.KombitAdmin}})
	_, err := s.Change(ctx, store.Act{Name: "test"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		return terms.Ruling{}, tx.IntegratorClient.Create().SetClient(client).SetName("The " + client).SetCvr(cvr).
			SetRoles([]access.Role{role}).Exec(ctx)
	})
	if err != nil {
		a.t.Fatal(err)
	}
}

// content is every row of every table but of the sessions, which logins write.
func (a *attacked) content() string {
	a.t.Helper()
	handle, err := sql.Open("sqlite3", a.file)
	if err != nil {
		a.t.Fatal(err)
	}
	defer handle.Close()
	var content strings.Builder
	for _, table := range a.rows(handle, `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessions' ORDER BY name`) {
		fmt.Fprintln(&content, table[0], a.rows(handle, fmt.Sprintf(`SELECT * FROM "%s" ORDER BY 1`, table[0])))
	}
	return content.String()
}

func (a *attacked) rows(handle *sql.DB, query string) (all [][]any) {
	a.t.Helper()
	rows, err := handle.QueryContext(a.t.Context(), query)
	if err != nil {
		a.t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		a.t.Fatal(err)
	}
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			a.t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		a.t.Fatal(err)
	}
	return all
}

// browser keeps cookies and follows no redirect. Headers come in pairs, Host among them.
type browser struct {
	*attacked
	*http.Client
}

func (a *attacked) browser() browser {
	a.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		a.t.Fatal(err)
	}
	return browser{a, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

type reply struct {
	*http.Response
	body string
}

func (b browser) ask(method, address, body string, headers ...string) reply {
	b.t.Helper()
	if strings.HasPrefix(address, "/") {
		address = b.address + address
	}
	r, err := http.NewRequestWithContext(b.t.Context(), method, address, strings.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := b.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return reply{answer, string(all)}
}

// begun is the address of the callback, with the code and state of a login that is to end there.
func (b browser) begun(returnTo string) string {
	b.t.Helper()
	there := b.ask("GET", "/auth/login?returnTo="+url.QueryEscape(returnTo), "").Header.Get("Location")
	return b.ask("GET", there, "").Header.Get("Location")
}

// enter logs in as KOMBIT's administrator, and is where that led: the callback, and the page after it.
func (b browser) enter(returnTo string) (callback, page string) {
	b.t.Helper()
	callback = b.begun(returnTo)
	done := b.ask("GET", callback, "")
	if done.StatusCode != http.StatusSeeOther {
		b.t.Fatalf("%s: %s", done.Status, done.body)
	}
	return callback, done.Header.Get("Location")
}

// session is the token in the browser's cookie.
func (b browser) session() string {
	b.t.Helper()
	for _, cookie := range b.Jar.Cookies(b.site()) {
		if cookie.Name == "tilslutning" {
			return cookie.Value
		}
	}
	return ""
}

func (b browser) site() *url.URL {
	b.t.Helper()
	site, err := url.Parse(b.address)
	if err != nil {
		b.t.Fatal(err)
	}
	return site
}

// register is an act of KOMBIT's administrator: what each attack is after.
const register = `{"query":"mutation { registerClient(input: {client: \"mallory\", name: \"Mallory\", cvr: \"64942212\", roles: [MUNICIPALITY_FINANCE]}) { refusals { code } } }"}`

const succeeded = `"registerClient":{"refusals":[]}`

// act posts it.
func (b browser) act(headers ...string) reply {
	b.t.Helper()
	return b.ask("POST", "/graphql", register, append([]string{"Content-Type", "application/json"}, headers...)...)
}

// repelled fails unless the attack is answered with the status, has changed nothing, and stands in one
// line of the log, with the words.
func (a *attacked) repelled(name string, status int, words string, attack func() reply) {
	a.t.Helper()
	before := a.content()
	a.log.taken()
	answer := attack()
	if answer.StatusCode != status || strings.Contains(answer.body, succeeded) {
		a.t.Errorf("%s: %s: %s", name, answer.Status, answer.body)
	}
	if a.content() != before {
		a.t.Errorf("%s: the database has changed", name)
	}
	a.told(name, words)
}

// told fails unless one line of the log, of those since it was last taken, warns of a request with the words.
func (a *attacked) told(name, words string) {
	a.t.Helper()
	var warnings []string
	for line := range strings.Lines(a.log.taken()) {
		if strings.Contains(line, `"level":"WARN"`) || strings.Contains(line, `"level":"ERROR"`) {
			warnings = append(warnings, line)
		}
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], words) || !strings.Contains(warnings[0], `"request":`) {
		a.t.Errorf("%s: logged %q, not one line with %q", name, warnings, words)
	}
}

func TestForgedAndForeignTokensAreRefusedLoggedAndChangeNothing(t *testing.T) {
	a := newAttacked(t)
	p, other := a.provider, newKey()
	good := p.claims()
	with := func(changes object) string { return token(p.header(), merged(good, changes), signer(p.key)) }
	der, err := x509.MarshalPKIXPublicKey(p.key.Public())
	if err != nil {
		t.Fatal(err)
	}
	public := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})
	at := func(d time.Duration) int64 { return time.Now().Add(d).Unix() }

	for name, attack := range map[string]struct{ token, reason string }{
		"alg none":                   {token(object{"alg": "none", "typ": "at+jwt"}, good, func([]byte) []byte { return nil }), "algorithm"},
		"HS256 with the public key":  {token(object{"alg": "HS256", "kid": "k", "typ": "at+jwt"}, good, hs256(public)), "algorithm"},
		"another's key":              {token(p.header(), good, signer(other)), "signature"},
		"another issuer":             {with(object{"iss": "https://login.example.com"}), "issued by a different provider"},
		"another audience":           {with(object{"aud": "another"}), "audience"},
		"expired":                    {with(object{"exp": at(-time.Second)}), "expired"},
		"not yet":                    {with(object{"nbf": at(2 * time.Minute)}), "nbf"},
		"issued in the future":       {with(object{"iat": at(2 * time.Minute)}), "iat"},
		"another client's":           {with(object{"client_id": "unknown"}), "no grant is recorded"},
		"another organisation's":     {with(object{"client_id": "robot", "sub": "robot"}), "no grant for CVR number"},
		"the browser's own ID token": {with(object{"aud": []string{"page", "tilslutning"}, "client_id": nil, "azp": "page"}), "logs browsers in"},
		"no JWT":                     {"mallory", "no JWT"},
	} {
		a.repelled(name, http.StatusUnauthorized, attack.reason, func() reply {
			return a.browser().act("Authorization", "Bearer "+attack.token)
		})
	}

	a.repelled("a scheme that is none", http.StatusUnauthorized, "no bearer token", func() reply {
		return a.browser().act("Authorization", "Basic YWRtaW46cw==")
	})
	if answer := a.browser().act("Authorization", "Bearer "+with(nil)); !strings.Contains(answer.body, succeeded) {
		t.Errorf("the token itself, whole: %s: %s", answer.Status, answer.body)
	}
}

func TestATokenOf100KBIsRefusedLoggedAndChangesNothing(t *testing.T) {
	a := newAttacked(t)
	long := token(a.provider.header(), merged(a.provider.claims(), object{"filler": strings.Repeat("a", 75_000)}), signer(a.provider.key))
	if len(long) < 100_000 {
		t.Fatal(len(long))
	}
	a.repelled("100 kB", http.StatusUnauthorized, "longer than", func() reply {
		return a.browser().act("Authorization", "Bearer "+long)
	})
}

func TestRolesThatMustNotCountAreLoggedAndGiveNothing(t *testing.T) {
	a := newAttacked(t)
	for name, claims := range map[string]object{
		"beyond the client's grant":          {"client_id": "accountant", "sub": "accountant"},
		"KOMBIT's with a municipality's CVR": {"client_id": "kombit.at.home", "sub": "kombit.at.home", "cvr": copenhagen},
		"a municipality's with KOMBIT's CVR": {"client_id": "finance.at.kombit", "sub": "finance.at.kombit", "roles": []string{"municipality.finance"}},
	} {
		bearer := "Bearer " + token(a.provider.header(), merged(a.provider.claims(), claims), signer(a.provider.key))
		var answer reply
		a.repelled(name, http.StatusOK, `"msg":"role ignored"`, func() reply {
			answer = a.browser().act("Authorization", bearer)
			return answer
		})
		if !strings.Contains(answer.body, `"FORBIDDEN"`) {
			t.Errorf("%s: %s", name, answer.body)
		}
		seen := a.browser().ask("POST", "/graphql", `{"query":"{ viewer { roles } }"}`, "Content-Type", "application/json", "Authorization", bearer)
		if !strings.Contains(seen.body, `"roles":[]`) {
			t.Errorf("%s: %s", name, seen.body)
		}
	}
}

func TestTheRolesOfALoginForAnotherKindOfOrganisationAreLoggedAndGiveNothing(t *testing.T) {
	for name, account := range map[string]object{
		"KOMBIT's with a municipality's CVR": {"cvr": copenhagen, "roles": []string{"kombit.admin"}},
		"a municipality's with KOMBIT's CVR": {"cvr": kombit, "roles": []string{"municipality.finance"}},
	} {
		a := newAttacked(t)
		a.provider.account = account
		b := a.browser()
		callback := b.begun("/")
		a.repelled(name, http.StatusSeeOther, `"msg":"role ignored"`, func() reply { return b.ask("GET", callback, "") })
		before := a.content()
		if answer := b.act(); !strings.Contains(answer.body, `"FORBIDDEN"`) || a.content() != before {
			t.Errorf("%s: %s", name, answer.body)
		}
	}
}

func TestReplayedAndStolenLoginsAreRefusedLoggedAndChangeNothing(t *testing.T) {
	a := newAttacked(t)
	b := a.browser()
	used, _ := b.enter("/")
	a.repelled("code and state again", http.StatusBadRequest, "state is unknown, used or too old", func() reply { return b.ask("GET", used, "") })
	a.repelled("in another browser", http.StatusBadRequest, "state is unknown, used or too old", func() reply { return a.browser().ask("GET", used, "") })

	again, err := url.Parse(b.begun("/"))
	if err != nil {
		t.Fatal(err)
	}
	code, err := url.Parse(used)
	if err != nil {
		t.Fatal(err)
	}
	query := again.Query()
	query.Set("code", code.Query().Get("code"))
	again.RawQuery = query.Encode()
	a.repelled("the code with a new state", http.StatusBadRequest, "invalid_grant", func() reply { return b.ask("GET", again.String(), "") })

	unused, victim := b.begun("/"), a.browser()
	victim.begun("/") // it has a login of its own under way
	a.repelled("a login that another began", http.StatusBadRequest, "state belongs to another browser", func() reply { return victim.ask("GET", unused, "") })
	if victim.session() != "" {
		t.Error("the victim is logged in as the attacker")
	}
}

func TestAFixedSessionIsNoneBeforeALoginNorAfterIt(t *testing.T) {
	a := newAttacked(t)
	attacker := a.browser()
	attacker.enter("/")
	known := attacker.session()
	for name, fixed := range map[string]string{"made up": rand.Text(), "an attacker's own": known} {
		victim := a.browser()
		victim.Jar.SetCookies(victim.site(), []*http.Cookie{{Name: "tilslutning", Value: fixed, Path: "/"}})
		a.log.taken()
		victim.enter("/")
		a.told(name, "session replaced")
		if victim.session() == fixed {
			t.Errorf("%s: it is the session after the login", name)
		}
		before := a.content()
		if answer := a.browser().act("Cookie", "tilslutning="+fixed); strings.Contains(answer.body, succeeded) || a.content() != before {
			t.Errorf("%s: it is logged in: %s", name, answer.body)
		}
	}
}

func TestALoginLeadsToNoOtherSite(t *testing.T) {
	a := newAttacked(t)
	for _, returnTo := range []string{"//evil.example", "https://evil.example/", `/\evil.example`, "/%5Cevil.example", "/%2F/evil.example",
		"/%252F/evil.example", "javascript:alert(1)", "\t//evil.example", "/.//evil.example", "@evil.example", ".evil.example", "/auth/logout"} {
		a.log.taken()
		if _, page := a.browser().enter(returnTo); page != a.address+"/" {
			t.Errorf("%q leads to %s", returnTo, page)
		}
		a.told(returnTo, "return address refused")
	}
	if _, page := a.browser().enter("/projekter?q=a#b"); page != a.address+"/projekter?q=a#b" {
		t.Errorf("an address of this site leads to %s", page)
	}
}

func TestWhatOtherSitesHaveABrowserSendIsRefusedLoggedAndChangesNothing(t *testing.T) {
	a := newAttacked(t)
	b := a.browser()
	b.enter("/")
	graphQL := func(headers ...string) func() reply { return func() reply { return b.act(headers...) } }
	logout := func(headers ...string) func() reply {
		return func() reply { return b.ask("POST", "/auth/logout", "", headers...) }
	}
	for _, attack := range []struct {
		name, reason string
		status       int
		send         func() reply
	}{
		{"a fetch", "cross-origin", http.StatusForbidden, graphQL("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example")},
		{"a fetch of a sister site", "cross-origin", http.StatusForbidden, graphQL("Sec-Fetch-Site", "same-site")},
		{"a fetch of an old browser", "cross-origin", http.StatusForbidden, graphQL("Origin", "https://evil.example")},
		{"a fetch without an origin", "cross-origin", http.StatusForbidden, graphQL("Origin", "null")},
		{"a form", "cross-origin", http.StatusForbidden, graphQL("Content-Type", "text/plain", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")},
		{"a form that logs out", "cross-site logout", http.StatusForbidden, logout("Sec-Fetch-Site", "cross-site")},
		{"a form of an old browser that logs out", "cross-site logout", http.StatusForbidden, logout("Origin", "https://evil.example")},
		{"another host", `"host":"evil.example"`, http.StatusMisdirectedRequest, graphQL("Host", "evil.example", "Cookie", "tilslutning="+b.session())},
		{"another host at the login", `"host":"evil.example"`, http.StatusMisdirectedRequest, func() reply { return b.ask("GET", "/auth/login", "", "Host", "evil.example") }},
	} {
		a.repelled(attack.name, attack.status, attack.reason, attack.send)
	}
	forwarded := b.ask("GET", "/auth/login", "", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example")
	if to := forwarded.Header.Get("Location"); to == "" || strings.Contains(to, "evil") {
		t.Errorf("a host that a proxy is said to have seen leads to %q", to)
	}
	if answer := b.act("Sec-Fetch-Site", "same-origin", "Origin", a.address); !strings.Contains(answer.body, succeeded) {
		t.Errorf("the page itself: %s: %s", answer.Status, answer.body)
	}
}

// provider is an identity provider as far as the product needs one. It asks nobody for a password.
type provider struct {
	address string
	key     *ecdsa.PrivateKey
	account object // who logs in

	mu     sync.Mutex
	nonces map[string]string // by code
}

func newProvider(t *testing.T) *provider {
	t.Helper()
	p := &provider{key: newKey(), nonces: map[string]string{}, account: object{"cvr": kombit, "roles": []string{"kombit.admin"}}}
	running := httptest.NewServer(p)
	t.Cleanup(running.Close)
	p.address = running.URL
	return p
}

// ServeHTTP offers more algorithms than anyone should take.
func (p *provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	var answer any
	switch r.URL.Path {
	case "/.well-known/openid-configuration":
		answer = object{"issuer": p.address, "jwks_uri": p.address + "/keys", "authorization_endpoint": p.address + "/authorize",
			"token_endpoint": p.address + "/token", "id_token_signing_alg_values_supported": []string{"none", "HS256", "ES256"}}
	case "/keys":
		answer = jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: p.key.Public(), KeyID: "k", Algorithm: "ES256", Use: "sig"}}}
	case "/authorize":
		code, query := rand.Text(), r.URL.Query()
		p.nonces[code] = query.Get("nonce")
		http.Redirect(w, r, query.Get("redirect_uri")+"?"+url.Values{"code": {code}, "state": {query.Get("state")}}.Encode(), http.StatusSeeOther)
		return
	case "/token":
		nonce, unused := p.nonces[r.FormValue("code")]
		if delete(p.nonces, r.FormValue("code")); !unused {
			w.WriteHeader(http.StatusBadRequest)
			answer = object{"error": "invalid_grant"}
			break
		}
		id := merged(p.claims(), p.account, object{"aud": "page", "sub": "asta", "nonce": nonce, "client_id": nil})
		answer = object{"access_token": rand.Text(), "token_type": "Bearer", "id_token": token(object{"alg": "ES256", "kid": "k"}, id, signer(p.key))}
	}
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		panic(err)
	}
}

func (p *provider) header() object { return object{"alg": "ES256", "kid": "k", "typ": "at+jwt"} }

// claims are those of a token with which the act succeeds.
func (p *provider) claims() object {
	now := time.Now()
	return object{"iss": p.address, "aud": "tilslutning", "sub": "admin", "client_id": "admin", "iat": now.Unix(),
		"exp": now.Add(time.Hour).Unix(), "cvr": kombit, "roles": []string{"kombit.admin"}}
}

func newKey() *ecdsa.PrivateKey {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	return key
}

// token is one of that header and those claims.
func token(header, claims object, sign func([]byte) []byte) string {
	input := part(header) + "." + part(claims)
	return input + "." + base64.RawURLEncoding.EncodeToString(sign([]byte(input)))
}

func part(of object) string {
	text, err := json.Marshal(of)
	if err != nil {
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

func signer(key *ecdsa.PrivateKey) func([]byte) []byte {
	return func(input []byte) []byte {
		digest := sha256.Sum256(input)
		r, s, err := ecdsa.Sign(rand.Reader, key, digest[:])
		if err != nil {
			panic(err)
		}
		return append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)
	}
}

func hs256(secret []byte) func([]byte) []byte {
	return func(input []byte) []byte {
		mac := hmac.New(sha256.New, secret)
		mac.Write(input)
		return mac.Sum(nil)
	}
}

// merged is the object with others' values over its own; nil takes one out.
func merged(base object, changes ...object) object {
	base = maps.Clone(base)
	for _, change := range changes {
		for name, value := range change {
			if base[name] = value; value == nil {
				delete(base, name)
			}
		}
	}
	return base
}

// lines is a log that can be read while it is written.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

// taken is what was logged since it was last taken.
func (l *lines) taken() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.text.Reset()
	return l.text.String()
}
