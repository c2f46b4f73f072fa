package login

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/alexedwards/scs/v2"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
	"tilslutning/server/devidp"
)

// house is the product's logins as they run, with a provider beside them that can be killed, on a
// database of the test's own.
type house struct {
	t       *testing.T
	config  Config
	url     string // of the database
	store   *watched
	logins  *Logins
	address string
	host    string // the provider's
	idp     *devidp.Provider
	running *httptest.Server // the provider's
	clock   *clock
	log     *capture

	mu      sync.Mutex
	secrets []string // that have been seen anywhere, and must not stand in the log
	asked   []string // of the provider: paths
}

// open opens the house. The clock starts at the machine's time, which the provider goes by.
func open(t *testing.T, change ...func(*Config)) *house {
	t.Helper()
	h := &house{t: t, url: storetest.One(t), clock: &clock{at: time.Now()}, log: &capture{}}
	h.store = &watched{Store: storetest.Open(t, h.url, h.clock.now)}

	site := httptest.NewUnstartedServer(nil)
	h.address = "http://" + site.Listener.Addr().String()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h.host = listener.Addr().String()
	issuer := "http://" + h.host + "/dev/idp"
	if h.idp, err = devidp.New(issuer, h.address+"/auth/callback", h.address+"/", "tilslutning"); err != nil {
		t.Fatal(err)
	}
	h.serveProvider(listener)

	h.config = Config{
		Issuer: issuer, ClientID: h.idp.ClientID, ClientSecret: h.idp.ClientSecret, Audience: "tilslutning",
		RolesClaim: "roles", OrgClaim: "cvr", PublicURL: h.address, KombitCVR: "19435075",
	}
	for _, each := range change {
		each(&h.config)
	}
	h.secrets = append(h.secrets, h.config.ClientSecret)
	h.start()
	site.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.handler().ServeHTTP(w, r) })
	site.Start()
	t.Cleanup(site.Close)
	t.Cleanup(h.checkLog)
	return h
}

// start starts the product's side, as after a restart of the program.
func (h *house) start() {
	h.t.Helper()
	logins, err := New(h.config, h.store, slog.New(slog.NewJSONHandler(h.log, &slog.HandlerOptions{Level: slog.LevelDebug})), h.clock.now)
	if err != nil {
		h.t.Fatal(err)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.logins = logins
}

// handler is the product: logins, and at every other address who asks.
func (h *house) handler() http.Handler {
	h.mu.Lock()
	defer h.mu.Unlock()
	mux := http.NewServeMux()
	mux.Handle("/auth/", h.logins.Handler())
	mux.Handle("/", h.logins.Identify(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewEncoder(w).Encode(access.From(r.Context())); err != nil {
			h.t.Error(err)
		}
	})))
	return mux
}

// serveProvider serves the provider, and notes what secrets go in and out.
func (h *house) serveProvider(listener net.Listener) {
	h.running = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		form, _ := url.ParseQuery(string(body))
		given := httptest.NewRecorder()
		h.idp.ServeHTTP(given, r)
		var tokens map[string]any
		if json.Unmarshal(given.Body.Bytes(), &tokens) != nil { // a page
			tokens = nil
		}

		h.mu.Lock()
		h.asked = append(h.asked, strings.TrimPrefix(r.URL.Path, "/dev/idp"))
		h.secrets = append(h.secrets, form.Get("code_verifier"), form.Get("client_secret"), r.Header.Get("Authorization"))
		for _, name := range []string{"access_token", "id_token"} {
			token, _ := tokens[name].(string)
			h.secrets = append(h.secrets, strings.Split(token, ".")...)
		}
		h.mu.Unlock()
		maps.Copy(w.Header(), given.Header())
		w.WriteHeader(given.Code)
		w.Write(given.Body.Bytes())
	}))
	h.running.Listener.Close()
	h.running.Listener = listener
	h.running.Start()
	h.t.Cleanup(h.running.Close)
}

// kill ends the provider.
func (h *house) kill() { h.running.Close() }

// revive has the provider back where it was.
func (h *house) revive() {
	h.t.Helper()
	listener, err := net.Listen("tcp", h.host)
	if err != nil {
		h.t.Fatal(err)
	}
	h.serveProvider(listener)
}

// times is how often the provider was asked at the path.
func (h *house) times(path string) (n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, asked := range h.asked {
		if asked == path {
			n++
		}
	}
	return n
}

func (h *house) secret(values ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.secrets = append(h.secrets, values...)
}

// checkLog finds secrets in the log. Every test ends with it.
func (h *house) checkLog() {
	h.mu.Lock()
	defer h.mu.Unlock()
	log := h.log.text()
	if h.t.Failed() {
		h.t.Log(log)
	}
	for _, secret := range h.secrets {
		if len(secret) > 7 && strings.Contains(log, secret) {
			h.t.Errorf("the secret %q stands in the log:\n%s", secret, log)
		}
	}
}

// logged fails where the log has no warning with the words.
func (h *house) logged(words string) {
	h.t.Helper()
	for line := range strings.Lines(h.log.text()) {
		if strings.Contains(line, words) && (strings.Contains(line, `"level":"WARN"`) || strings.Contains(line, `"level":"ERROR"`)) {
			return
		}
	}
	h.t.Errorf("no warning says %q:\n%s", words, h.log.text())
}

// browser is one that follows no redirect by itself.
type browser struct {
	*house
	*http.Client
}

func (h *house) browser() *browser {
	h.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return &browser{h, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// reply is what came, read to its end.
type reply struct {
	*http.Response
	body string
}

// ask sends a request; the headers come in pairs, Host among them.
func (b *browser) ask(method, address, body string, headers ...string) reply {
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
	response, err := b.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer response.Body.Close()
	all, err := io.ReadAll(response.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, cookie := range response.Cookies() {
		b.secret(cookie.Value)
	}
	if to, err := response.Location(); err == nil {
		for _, name := range []string{"state", "nonce", "code", "code_challenge", "id_token_hint"} {
			b.secret(to.Query().Get(name))
		}
	}
	return reply{response, string(all)}
}

func (b *browser) get(address string, headers ...string) reply {
	b.t.Helper()
	return b.ask(http.MethodGet, address, "", headers...)
}

// to is where the answer leads.
func (p reply) to(t *testing.T) *url.URL {
	t.Helper()
	to, err := p.Location()
	if err != nil {
		t.Fatalf("%s instead of a redirect: %s", p.Status, p.body)
	}
	return to
}

var loginID = regexp.MustCompile(`name="id" value="([^"]+)"`)

// atProvider logs the user in at the provider's address and is where that leads: back.
func (b *browser) atProvider(address, user string) string {
	b.t.Helper()
	form := b.get(b.get(address).to(b.t).String())
	id := loginID.FindStringSubmatch(form.body)
	if id == nil {
		b.t.Fatalf("no login form: %s: %s", form.Status, form.body)
	}
	return b.ask(http.MethodPost, b.config.Issuer+"/login",
		url.Values{"id": {id[1]}, "user": {user}, "password": {devidp.Password}}.Encode(),
		"Content-Type", "application/x-www-form-urlencoded").to(b.t).String()
}

// begin begins a login, and is where the user is back from the provider with a code.
func (b *browser) begin(user string) string {
	b.t.Helper()
	return b.atProvider(b.get("/auth/login").to(b.t).String(), user)
}

// login logs the user in.
func (b *browser) login(user string) {
	b.t.Helper()
	if done := b.get(b.begin(user)); done.StatusCode != http.StatusSeeOther {
		b.t.Fatalf("%s: %s", done.Status, done.body)
	}
}

// who is who the product takes the browser for.
func (b *browser) who() access.Viewer {
	b.t.Helper()
	return b.get("/graphql").viewer(b.t)
}

func (p reply) viewer(t *testing.T) (v access.Viewer) {
	t.Helper()
	if err := json.Unmarshal([]byte(p.body), &v); err != nil || p.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", p.Status, p.body)
	}
	return v
}

// session is the browser's session token, or "".
func (b *browser) session() string {
	b.t.Helper()
	at, err := url.Parse(b.address)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, cookie := range b.Jar.Cookies(at) {
		if cookie.Name == "tilslutning" {
			return cookie.Value
		}
	}
	return ""
}

// plant sets the session cookie, as somebody with a hand in the browser's jar does.
func (b *browser) plant(token string) {
	b.t.Helper()
	at, err := url.Parse(b.address)
	if err != nil {
		b.t.Fatal(err)
	}
	b.Jar.SetCookies(at, []*http.Cookie{{Name: "tilslutning", Value: token, Path: "/"}})
}

// clock stands still until it is moved.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// capture is a log.
type capture struct {
	mu   sync.Mutex
	data bytes.Buffer
}

func (l *capture) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.data.Write(b)
}

func (l *capture) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.data.String()
}

// watched is the store, with its sessions under observation.
type watched struct {
	*store.Store
	writes       int    // of sessions
	beforeCommit func() // once
	broken       bool   // sessions can be read, not written
}

func (w *watched) Sessions() scs.Store { return &watchedSessions{w.Store.Sessions(), w} }

type watchedSessions struct {
	scs.Store
	w *watched
}

func (s *watchedSessions) Commit(token string, b []byte, until time.Time) error {
	if s.w.broken {
		return errors.New("the disk is full")
	}
	if act := s.w.beforeCommit; act != nil {
		s.w.beforeCommit = nil
		act()
	}
	s.w.writes++
	return s.Store.Commit(token, b, until)
}
