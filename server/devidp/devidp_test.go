package devidp_test

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/net/html"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"tilslutning/server/devidp"
)

// listed is the users as the interface lists them, told here once more.
var listed = []struct {
	id, cvr string
	roles   []string
}{
	{"kbh.reader", "64942212", []string{"municipality.reader"}},
	{"kbh.coordinator", "64942212", []string{"municipality.reader", "municipality.coordinator"}},
	{"kbh.finance", "64942212", []string{"municipality.reader", "municipality.finance"}},
	{"kbh.signatory", "64942212", []string{"municipality.reader", "municipality.finance", "municipality.signatory"}},
	{"aeroe.finance", "28856075", []string{"municipality.reader", "municipality.finance"}},
	{"aeroe.signatory", "28856075", []string{"municipality.reader", "municipality.finance", "municipality.signatory"}},
	{"kombit.project", "19435075", []string{"kombit.project"}},
	{"kombit.finance", "19435075", []string{"kombit.finance"}},
	{"kombit.admin", "19435075", []string{"kombit.admin"}},
	{"odense.seat", "35209115", []string{"municipality.reader"}},
	{"stranger", "99999999", []string{}},
}

// site is a provider that runs, and the product beside it as one who uses it sees it.
type site struct {
	*devidp.Provider
	address string
	found   *oidc.Provider // by discovery
	login   oauth2.Config
	browser *http.Client // follows no redirect
}

// begin starts a provider on a free port of this machine.
func begin(t *testing.T) *site {
	t.Helper()
	running := httptest.NewUnstartedServer(nil)
	address := "http://" + running.Listener.Addr().String()
	provider, err := devidp.New(address+"/dev/idp", address+"/auth/callback", address+"/", "the-api")
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/dev/idp/", provider)
	running.Config.Handler = mux
	running.Start()
	t.Cleanup(running.Close)

	found, err := oidc.NewProvider(t.Context(), address+"/dev/idp")
	if err != nil {
		t.Fatal(err)
	}
	return &site{
		Provider: provider, address: address, found: found,
		login: oauth2.Config{ClientID: provider.ClientID, ClientSecret: provider.ClientSecret, Endpoint: found.Endpoint(),
			RedirectURL: address + "/auth/callback", Scopes: []string{oidc.ScopeOpenID}},
		browser: &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
	}
}

// answer is what came, read to its end.
type answer struct {
	*http.Response
	body string
}

func (s *site) send(t *testing.T, r *http.Request) answer {
	t.Helper()
	response, err := s.browser.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response, string(body)}
}

func (s *site) get(t *testing.T, address string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s.send(t, r)
}

func (s *site) post(t *testing.T, address string, form url.Values) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return s.send(t, r)
}

// to is where the answer sends the browser.
func (a answer) to(t *testing.T) *url.URL {
	t.Helper()
	to, err := a.Location()
	if err != nil {
		t.Fatalf("%s instead of a redirect: %s", a.Status, a.body)
	}
	return to
}

// form is the login page's form: where it is sent, and what it holds as it stands.
type form struct {
	action string
	fields url.Values
	users  []string
}

// loginForm goes from the product to the login page, and reads its form.
func (s *site) loginForm(t *testing.T, more ...oauth2.AuthCodeOption) form {
	t.Helper()
	page := s.get(t, s.get(t, s.login.AuthCodeURL("the state", more...)).to(t).String())
	if page.StatusCode != http.StatusOK {
		t.Fatalf("login page: %s: %s", page.Status, page.body)
	}
	return page.form(t)
}

func (a answer) form(t *testing.T) form {
	t.Helper()
	f := form{fields: url.Values{}}
	eachElement(t, a.body, func(name string, is map[string]string) {
		_, checked := is["checked"]
		switch {
		case name == "form":
			action, err := a.Request.URL.Parse(is["action"])
			if err != nil {
				t.Fatal(err)
			}
			f.action = action.String()
		case name == "input" && is["type"] == "radio":
			f.users = append(f.users, is["value"])
			if checked {
				f.fields.Set(is["name"], is["value"])
			}
		case name == "input":
			f.fields.Set(is["name"], is["value"])
		}
	})
	return f
}

// eachElement visits the elements of a page in order, with their attributes.
func eachElement(t *testing.T, page string, visit func(name string, is map[string]string)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		is := map[string]string{}
		for _, a := range n.Attr {
			is[a.Key] = a.Val
		}
		visit(n.Data, is)
	}
}

// code logs the user in with the page's form, and is what the browser takes back to the product.
func (s *site) code(t *testing.T, user string, more ...oauth2.AuthCodeOption) string {
	t.Helper()
	f := s.loginForm(t, more...)
	f.fields.Set("user", user)
	back := s.post(t, f.action, f.fields).to(t)
	if !strings.HasPrefix(back.String(), s.address+"/auth/callback?") || back.Query().Get("state") != "the state" {
		t.Fatalf("sent back to %s", back)
	}
	return back.Query().Get("code")
}

// claims are what a token says, once its signature, issuer, audience and expiry are checked.
func (s *site) claims(t *testing.T, token, audience string) (*oidc.IDToken, map[string]any) {
	t.Helper()
	checked, err := s.found.Verifier(&oidc.Config{ClientID: audience}).Verify(t.Context(), token)
	if err != nil {
		t.Fatal(err)
	}
	var claims map[string]any
	if err := checked.Claims(&claims); err != nil {
		t.Fatal(err)
	}
	return checked, claims
}

func roles(claims map[string]any) []string {
	list, given := claims["roles"].([]any)
	if !given {
		return nil
	}
	said := []string{}
	for _, each := range list {
		role, _ := each.(string)
		said = append(said, role)
	}
	return said
}

func same(a, b []string) bool { return (a == nil) == (b == nil) && slices.Equal(a, b) }

func TestEveryUserLogsInThroughThePage(t *testing.T) {
	s := begin(t)
	if len(devidp.Users) != len(listed) {
		t.Errorf("there are %d users, and %d listed", len(devidp.Users), len(listed))
	}
	for _, u := range listed {
		t.Run(u.id, func(t *testing.T) {
			verifier := oauth2.GenerateVerifier()
			code := s.code(t, u.id, oauth2.S256ChallengeOption(verifier), oidc.Nonce("the nonce"))
			tokens, err := s.login.Exchange(t.Context(), code, oauth2.VerifierOption(verifier))
			if err != nil {
				t.Fatal(err)
			}
			idToken, _ := tokens.Extra("id_token").(string)
			checked, claims := s.claims(t, idToken, s.ClientID)
			if checked.Nonce != "the nonce" {
				t.Errorf("nonce %q", checked.Nonce)
			}
			if checked.Subject != u.id || claims["cvr"] != u.cvr || !same(roles(claims), u.roles) {
				t.Errorf("%v", claims)
			}
			if name, _ := claims["name"].(string); !strings.Contains(name, " ") {
				t.Errorf("name %q", name)
			}
			info, err := s.found.UserInfo(t.Context(), oauth2.StaticTokenSource(tokens))
			if err != nil {
				t.Fatal(err)
			}
			if info.Subject != u.id {
				t.Errorf("user info is of %q", info.Subject)
			}
		})
	}
}

func TestTheLoginPageListsTheUsersAndHasThePasswordReady(t *testing.T) {
	f := begin(t).loginForm(t, oauth2.S256ChallengeOption(oauth2.GenerateVerifier()))
	var all []string
	for _, u := range listed {
		all = append(all, u.id)
	}
	if !slices.Equal(f.users, all) {
		t.Errorf("%v", f.users)
	}
	if f.fields.Get("password") != "dev" || f.fields.Get("user") != "kbh.reader" {
		t.Errorf("%v", f.fields)
	}
}

func TestEveryUsersScriptGetsAnAccessToken(t *testing.T) {
	s := begin(t)
	for _, u := range listed {
		t.Run(u.id, func(t *testing.T) {
			script := clientcredentials.Config{ClientID: u.id, ClientSecret: "dev",
				TokenURL: s.address + "/dev/idp/oauth/token", AuthStyle: oauth2.AuthStyleInHeader}
			token, err := script.Token(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			checked, claims := s.claims(t, token.AccessToken, "the-api")
			if checked.Subject != u.id || claims["client_id"] != u.id || claims["cvr"] != u.cvr || !same(roles(claims), u.roles) {
				t.Errorf("%v", claims)
			}
			if name, _ := claims["name"].(string); !strings.Contains(name, " ") {
				t.Errorf("name %q", name)
			}
			if !slices.Equal(checked.Audience, []string{"the-api"}) {
				t.Errorf("for %v", checked.Audience)
			}
		})
	}
}

// tokenFor asks for an access token, and is the status and the error of the answer.
func (s *site) tokenFor(t *testing.T, client, secret string) (status int, refusal string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.address+"/dev/idp/oauth/token",
		strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.SetBasicAuth(client, secret)
	a := s.send(t, r)
	var said struct{ Error string }
	if err := json.Unmarshal([]byte(a.body), &said); err != nil {
		t.Fatalf("%s: %v", a.body, err)
	}
	if a.Header.Get("Cache-Control") != "no-store" {
		t.Error("an answer with a token may be kept")
	}
	return a.StatusCode, said.Error
}

func TestAScriptWithoutTheRightNameAndPasswordGetsNoToken(t *testing.T) {
	s := begin(t)
	for name, c := range map[string]struct {
		client, secret string
		status         int
		refusal        string
	}{
		"the right one":         {"kbh.finance", "dev", http.StatusOK, ""},
		"wrong password":        {"kbh.finance", "Dev", http.StatusUnauthorized, "invalid_client"},
		"no password":           {"kbh.finance", "", http.StatusUnauthorized, "invalid_client"},
		"unknown user":          {"kbh.mayor", "dev", http.StatusUnauthorized, "invalid_client"},
		"no user":               {"", "dev", http.StatusUnauthorized, "invalid_client"},
		"the product":           {s.ClientID, s.ClientSecret, http.StatusBadRequest, "unauthorized_client"},
		"the product as a user": {s.ClientID, "dev", http.StatusUnauthorized, "invalid_client"},
	} {
		t.Run(name, func(t *testing.T) {
			if status, refusal := s.tokenFor(t, c.client, c.secret); status != c.status || refusal != c.refusal {
				t.Errorf("%d %s", status, refusal)
			}
		})
	}
}

func TestALoginWithoutPKCEIsRefused(t *testing.T) {
	s := begin(t)
	for name, options := range map[string][]oauth2.AuthCodeOption{
		"none":      nil,
		"plain":     {oauth2.SetAuthURLParam("code_challenge", "abc"), oauth2.SetAuthURLParam("code_challenge_method", "plain")},
		"no method": {oauth2.SetAuthURLParam("code_challenge", "abc")},
		"no value":  {oauth2.SetAuthURLParam("code_challenge_method", "S256")},
	} {
		t.Run(name, func(t *testing.T) {
			back := s.get(t, s.login.AuthCodeURL("the state", options...)).to(t)
			if !strings.HasPrefix(back.String(), s.address+"/auth/callback?") || back.Query().Get("error") != "invalid_request" {
				t.Errorf("sent to %s", back)
			}
		})
	}
}

func TestALoginThatMustNotAskIsRefused(t *testing.T) {
	s := begin(t)
	back := s.get(t, s.login.AuthCodeURL("the state", oauth2.S256ChallengeOption(oauth2.GenerateVerifier()),
		oauth2.SetAuthURLParam("prompt", "none"))).to(t)
	if back.Query().Get("error") != "login_required" {
		t.Errorf("sent to %s", back)
	}
}

func TestACodeIsGoodForItsOwnVerifierAndSecretAlone(t *testing.T) {
	s := begin(t)
	verifier := oauth2.GenerateVerifier()
	for name, exchange := range map[string]func(code string) error{
		"another verifier": func(code string) error {
			_, err := s.login.Exchange(t.Context(), code, oauth2.VerifierOption(oauth2.GenerateVerifier()))
			return err
		},
		"no verifier": func(code string) error {
			_, err := s.login.Exchange(t.Context(), code)
			return err
		},
		"another secret": func(code string) error {
			other := s.login
			other.ClientSecret = "dev"
			_, err := other.Exchange(t.Context(), code, oauth2.VerifierOption(verifier))
			return err
		},
		"a user's script": func(code string) error {
			other := s.login
			other.ClientID, other.ClientSecret = "kombit.admin", "dev"
			_, err := other.Exchange(t.Context(), code, oauth2.VerifierOption(verifier))
			return err
		},
		"another address": func(code string) error {
			other := s.login
			other.RedirectURL += "2"
			_, err := other.Exchange(t.Context(), code, oauth2.VerifierOption(verifier))
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			if err := exchange(s.code(t, "kbh.reader", oauth2.S256ChallengeOption(verifier))); err == nil {
				t.Error("it gave tokens")
			}
		})
	}
}

func TestACodeIsGoodOnce(t *testing.T) {
	s := begin(t)
	verifier := oauth2.GenerateVerifier()
	code := s.code(t, "kbh.reader", oauth2.S256ChallengeOption(verifier))
	if _, err := s.login.Exchange(t.Context(), code, oauth2.VerifierOption(verifier)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.login.Exchange(t.Context(), code, oauth2.VerifierOption(verifier)); err == nil || !strings.Contains(err.Error(), "invalid_grant") {
		t.Errorf("the second time: %v", err)
	}
}

func TestAWrongPasswordIsRefusedInWordsAndMayBeTriedAgain(t *testing.T) {
	s := begin(t)
	for name, change := range map[string]func(url.Values){
		"wrong password": func(f url.Values) { f.Set("password", "kodeord") },
		"no password":    func(f url.Values) { f.Del("password") },
		"unknown user":   func(f url.Values) { f.Set("user", "kbh.mayor") },
		"no user":        func(f url.Values) { f.Del("user") },
	} {
		t.Run(name, func(t *testing.T) {
			f := s.loginForm(t, oauth2.S256ChallengeOption(oauth2.GenerateVerifier()))
			f.fields.Set("user", "aeroe.finance")
			change(f.fields)
			refused := s.post(t, f.action, f.fields)
			if refused.StatusCode != http.StatusForbidden || !strings.Contains(refused.body, "passer ikke sammen") {
				t.Fatalf("%s: %s", refused.Status, refused.body)
			}
			again := refused.form(t)
			if known := f.fields.Get("user") == "aeroe.finance"; known && again.fields.Get("user") != "aeroe.finance" {
				t.Error("who was chosen is forgotten")
			}
			again.fields.Set("user", "aeroe.finance")
			if back := s.post(t, again.action, again.fields).to(t); back.Query().Get("code") == "" {
				t.Errorf("sent to %s", back)
			}
		})
	}
}

func TestNobodyIsSentAnywhereElse(t *testing.T) {
	s := begin(t)
	for name, change := range map[string]func(*oauth2.Config){
		"another path":    func(c *oauth2.Config) { c.RedirectURL = s.address + "/auth/callback/2" },
		"more at the end": func(c *oauth2.Config) { c.RedirectURL += "?next=1" },
		"another host":    func(c *oauth2.Config) { c.RedirectURL = "https://example.com/auth/callback" },
		"a user's script": func(c *oauth2.Config) { c.ClientID = "kbh.reader" },
		"unknown client":  func(c *oauth2.Config) { c.ClientID = "other" },
	} {
		t.Run(name, func(t *testing.T) {
			asked := s.login
			change(&asked)
			a := s.get(t, asked.AuthCodeURL("the state", oauth2.S256ChallengeOption(oauth2.GenerateVerifier())))
			if a.StatusCode != http.StatusBadRequest || a.Header.Get("Location") != "" {
				t.Errorf("%s, sent to %s", a.Status, a.Header.Get("Location"))
			}
		})
	}
}

func TestTheEndOfASessionSendsBackToTheSite(t *testing.T) {
	s, other := begin(t), begin(t)
	idToken := func(s *site) string {
		verifier := oauth2.GenerateVerifier()
		tokens, err := s.login.Exchange(t.Context(), s.code(t, "kbh.reader", oauth2.S256ChallengeOption(verifier)), oauth2.VerifierOption(verifier))
		if err != nil {
			t.Fatal(err)
		}
		token, _ := tokens.Extra("id_token").(string)
		return token
	}
	home := s.address + "/"
	for name, c := range map[string]struct {
		asked url.Values
		to    string // "" for nowhere
	}{
		"with the token":                        {url.Values{"id_token_hint": {idToken(s)}, "post_logout_redirect_uri": {home}}, home},
		"with a token of before a restart":      {url.Values{"id_token_hint": {idToken(other)}, "post_logout_redirect_uri": {home}}, home},
		"with the client":                       {url.Values{"client_id": {s.ClientID}, "post_logout_redirect_uri": {home}}, home},
		"with a state":                          {url.Values{"post_logout_redirect_uri": {home}, "state": {"x"}}, home + "?state=x"},
		"with nothing":                          {nil, home},
		"to another site":                       {url.Values{"post_logout_redirect_uri": {"https://example.com/"}}, ""},
		"to another site, with another client":  {url.Values{"client_id": {"kbh.reader"}, "post_logout_redirect_uri": {"https://example.com/"}}, ""},
		"to another page of the site, unlisted": {url.Values{"post_logout_redirect_uri": {home + "projekter"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, a := range []answer{
				s.get(t, s.address+"/dev/idp/end_session?"+c.asked.Encode()),
				s.post(t, s.address+"/dev/idp/end_session", c.asked),
			} {
				if to := a.Header.Get("Location"); to != c.to || (c.to == "") != (a.StatusCode == http.StatusBadRequest) {
					t.Errorf("%s %s, sent to %q", a.Request.Method, a.Status, to)
				}
			}
		})
	}
}

func TestAnIssuerOfAnotherMachineIsRefused(t *testing.T) {
	for issuer, allowed := range map[string]bool{
		"http://127.0.0.1:8080/dev/idp":             true,
		"http://127.8.9.10:8080/dev/idp":            true,
		"http://localhost:8080/dev/idp":             true,
		"http://[::1]:8080/dev/idp":                 true,
		"http://0.0.0.0:8080/dev/idp":               false,
		"http://[::]:8080/dev/idp":                  false,
		"http://192.168.1.2:8080/dev/idp":           false,
		"https://tilslutning.example.dk/dev/idp":    false,
		"http://127.0.0.1.example.dk/dev/idp":       false,
		"http://localhost.example.dk/dev/idp":       false,
		"http://127.0.0.1@example.dk/dev/idp":       false,
		"http://example.dk/dev/idp?host=127.0.0.1":  false,
		"http://127.0.0.1:8080/dev/idp?tenant=1":    false,
		"127.0.0.1:8080/dev/idp":                    false,
		"/dev/idp":                                  false,
		"":                                          false,
		"ftp://127.0.0.1/dev/idp":                   false,
		"http://example.dk#http://127.0.0.1/dev/id": false,
	} {
		_, err := devidp.New(issuer, "http://127.0.0.1:8080/auth/callback", "http://127.0.0.1:8080/", "tilslutning")
		if allowed != (err == nil) {
			t.Errorf("%s: %v", issuer, err)
		}
	}
}

func TestARotatedKeyIsPublishedOnceMore(t *testing.T) {
	s := begin(t)
	token := func() string {
		script := clientcredentials.Config{ClientID: "kbh.reader", ClientSecret: "dev", TokenURL: s.address + "/dev/idp/oauth/token"}
		given, err := script.Token(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return given.AccessToken
	}
	// A verifier that has seen no key yet, so that what is published now counts.
	check := func(token string) error {
		found, err := oidc.NewProvider(t.Context(), s.address+"/dev/idp")
		if err != nil {
			t.Fatal(err)
		}
		_, err = found.Verifier(&oidc.Config{ClientID: "the-api"}).Verify(t.Context(), token)
		return err
	}
	rotate := func() {
		if err := s.Rotate(); err != nil {
			t.Fatal(err)
		}
	}

	first := token()
	rotate()
	second := token()
	if kid(t, first) == kid(t, second) {
		t.Error("both are signed with one key")
	}
	if err := check(first); err != nil {
		t.Errorf("after one rotation: %v", err)
	}
	rotate()
	if err := check(second); err != nil {
		t.Errorf("the key before: %v", err)
	}
	if err := check(first); err == nil {
		t.Error("after two rotations the first key still counts")
	}
}

func kid(t *testing.T, token string) string {
	t.Helper()
	head, _, _ := strings.Cut(token, ".")
	var said struct{ Kid string }
	text, err := base64.RawURLEncoding.DecodeString(head)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &said); err != nil {
		t.Fatal(err)
	}
	return said.Kid
}

func TestTwoProvidersShareNothing(t *testing.T) {
	a, b := begin(t), begin(t)
	if a.ClientSecret == b.ClientSecret {
		t.Error("they share a secret")
	}
	verifier := oauth2.GenerateVerifier()
	code := a.code(t, "kbh.reader", oauth2.S256ChallengeOption(verifier))
	if _, err := b.login.Exchange(t.Context(), code, oauth2.VerifierOption(verifier)); err == nil {
		t.Error("the code of one gave tokens at the other")
	}
}

func TestDiscoveryTellsOfWhatThereIsAndNothingElseIsThere(t *testing.T) {
	s := begin(t)
	var document map[string]any
	if err := s.found.Claims(&document); err != nil {
		t.Fatal(err)
	}
	for name, value := range document {
		if address, ok := value.(string); ok && name != "issuer" {
			if a := s.get(t, address); a.StatusCode == http.StatusNotFound {
				t.Errorf("%s: %s", name, a.Status)
			}
		}
	}
	for _, path := range []string{"", "healthz", "ready", "oauth/introspect", "revoke", "device_authorization", "authorize/callback?id=1"} {
		if a := s.get(t, s.address+"/dev/idp/"+path); a.StatusCode != http.StatusNotFound {
			t.Errorf("/dev/idp/%s: %s", path, a.Status)
		}
	}
	for _, grant := range []string{"refresh_token", "password", "urn:ietf:params:oauth:grant-type:token-exchange",
		"urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:jwt-bearer", ""} {
		a := s.post(t, s.address+"/dev/idp/oauth/token", url.Values{"grant_type": {grant}, "client_id": {"kbh.reader"},
			"client_secret": {"dev"}, "assertion": {"x"}, "refresh_token": {"x"}})
		if a.StatusCode != http.StatusBadRequest {
			t.Errorf("grant %q: %s %s", grant, a.Status, a.body)
		}
	}
}

func TestAnotherSitesPageIsNotLetIn(t *testing.T) {
	s := begin(t)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.address+"/dev/idp/keys", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "https://example.com")
	if a := s.send(t, r); a.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("%v", a.Header)
	}
}

func TestALoginThatIsNotUnderWayIsToldInWords(t *testing.T) {
	s := begin(t)
	for name, a := range map[string]answer{
		"no id":          s.get(t, s.address+"/dev/idp/login"),
		"unknown id":     s.get(t, s.address+"/dev/idp/login?id=x"),
		"an unknown one": s.post(t, s.address+"/dev/idp/login", url.Values{"id": {"x"}, "user": {"kbh.reader"}, "password": {"dev"}}),
	} {
		if a.StatusCode != http.StatusNotFound || !strings.Contains(a.body, "Begynd forfra") || !strings.Contains(a.body, s.address+"/") {
			t.Errorf("%s: %s %s", name, a.Status, a.body)
		}
	}
}

func TestTheLoginPageSpeaksTheBrowsersLanguage(t *testing.T) {
	s := begin(t)
	page := s.get(t, s.login.AuthCodeURL("the state", oauth2.S256ChallengeOption(oauth2.GenerateVerifier()))).to(t).String()
	for accepted, want := range map[string][]string{
		"":               {`lang="da"`, "Adgangskode", "læser, økonomi, tegningsberettiget", "ingen roller"},
		"de":             {`lang="da"`},
		"en-GB,da;q=0.5": {`lang="en"`, "Password", "reader, finance, signatory", "no roles"},
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, page, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Language", accepted)
		a := s.send(t, r)
		for _, text := range want {
			if !strings.Contains(a.body, text) {
				t.Errorf("%q: no %s", accepted, text)
			}
		}
	}
}

// The product's policy lets a page load its own files alone, and run or style nothing written into it.
func TestTheLoginPageKeepsToTheProductsPolicy(t *testing.T) {
	s := begin(t)
	page := s.get(t, s.get(t, s.login.AuthCodeURL("the state", oauth2.S256ChallengeOption(oauth2.GenerateVerifier()))).to(t).String())
	styled := false
	eachElement(t, page.body, func(name string, is map[string]string) {
		switch name {
		case "script", "style", "base", "iframe", "object":
			t.Errorf("there is a %s", name)
		case "link":
			style, err := page.Request.URL.Parse(is["href"])
			if err != nil {
				t.Fatal(err)
			}
			css := s.get(t, style.String())
			styled = css.StatusCode == http.StatusOK && css.Header.Get("Content-Type") == "text/css; charset=utf-8"
		}
		for attribute := range is {
			if attribute == "style" || strings.HasPrefix(attribute, "on") {
				t.Errorf("%s has %s", name, attribute)
			}
		}
	})
	if !styled {
		t.Error("it has no style")
	}
}
