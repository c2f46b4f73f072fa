package login

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	jose "github.com/go-jose/go-jose/v4"
)

// described is a provider's description of itself.
func described(issuer string) string {
	return `{"issuer":"` + issuer + `","authorization_endpoint":"` + issuer + `/authorize","token_endpoint":"` + issuer + `/token","jwks_uri":"` + issuer + `/keys","id_token_signing_alg_values_supported":["none","HS256","ES256"]}`
}

// at is a provider at an address of a test's own, that answers as given.
func at(t *testing.T, answer http.HandlerFunc) *provider {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	return newProvider(Config{Issuer: server.URL, ClientID: "tilslutning", PublicURL: "http://127.0.0.1:8080"}, time.Now)
}

// asks is a provider that is asked without a network.
type asks func(*http.Request) (*http.Response, error)

// RoundTrip answers.
func (a asks) RoundTrip(r *http.Request) (*http.Response, error) { return a(r) }

func TestHoweverManyWaitTheProviderIsAskedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const issuer = "https://login.example.dk"
		var asked atomic.Int64
		answer := make(chan struct{})
		p := newProvider(Config{Issuer: issuer}, time.Now)
		p.client = &http.Client{Transport: asks(func(*http.Request) (*http.Response, error) {
			asked.Add(1)
			<-answer
			w := httptest.NewRecorder()
			w.Body.WriteString(described(issuer))
			return w.Result(), nil
		})}
		var waiting sync.WaitGroup
		for range 50 {
			waiting.Go(func() {
				if _, err := p.fresh(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		synctest.Wait()
		close(answer)
		waiting.Wait()
		if got := asked.Load(); got != 1 {
			t.Errorf("asked %d times", got)
		}
	})
}

func TestAProviderThatDescribesItselfBadlyIsDown(t *testing.T) {
	for name, description := range map[string]string{
		"no JSON":           "<html>",
		"another issuer":    described("https://evil.example"),
		"nothing":           "{}",
		"no addresses":      `{"issuer":"ISSUER"}`,
		"a relative one":    strings.ReplaceAll(described("ISSUER"), "ISSUER/keys", "/keys"),
		"one for a script":  strings.ReplaceAll(described("ISSUER"), "ISSUER/authorize", "javascript:alert(1)"),
		"a logout for none": strings.ReplaceAll(described("ISSUER"), "{", `{"end_session_endpoint":"javascript:alert(1)",`),
		"without end":       strings.Repeat(" ", 2*providerLimit) + described("ISSUER"),
	} {
		p := at(t, func(w http.ResponseWriter, r *http.Request) {
			w.Write([]byte(strings.ReplaceAll(description, "ISSUER", "http://"+r.Host)))
		})
		if _, err := p.known(t.Context()); !errors.As(err, new(down)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheProviderIsNotFollowedElsewhere(t *testing.T) {
	var followed atomic.Int64
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { followed.Add(1) }))
	t.Cleanup(elsewhere.Close)
	p := at(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/.well-known/openid-configuration" {
			w.Write([]byte(described("http://" + r.Host)))
			return
		}
		http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
	})
	d, err := p.known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l := &Logins{config: p.config, provider: p}
	if _, _, err := l.exchange(t.Context(), "a code", pending{Verifier: "a verifier"}); err == nil {
		t.Error("the code is exchanged")
	}
	if _, err := d.keys.VerifySignature(t.Context(), "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"); !errors.As(err, new(down)) {
		t.Errorf("the keys are had: %v", err)
	}
	if followed.Load() != 0 {
		t.Error("it is followed")
	}
}

func TestTheClientProvesItselfAsTheProviderTakesIt(t *testing.T) {
	for methods, header := range map[string]bool{
		``:                      true,
		`"client_secret_basic"`: true,
		`"client_secret_post"`:  false,
		`"client_secret_post","client_secret_basic"`: true,
	} {
		var byHeader, byForm, times atomic.Int64
		p := at(t, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/token" {
				w.Write([]byte(strings.Replace(described("http://"+r.Host), "{", `{"token_endpoint_auth_methods_supported":[`+methods+`],`, 1)))
				return
			}
			times.Add(1)
			if _, secret, ok := r.BasicAuth(); ok && secret == "oursecret" {
				byHeader.Add(1)
			}
			if r.FormValue("client_secret") == "oursecret" {
				byForm.Add(1)
			}
			http.Error(w, `{"error":"invalid_grant"}`, http.StatusBadRequest)
		})
		p.config.ClientSecret = "oursecret"
		l := &Logins{config: p.config, provider: p}
		if _, _, err := l.exchange(t.Context(), "a code", pending{}); !errors.As(err, new(turned)) {
			t.Errorf("%s: %v", methods, err)
		}
		if times.Load() != 1 || (byHeader.Load() == 1) != header || (byForm.Load() == 1) == header {
			t.Errorf("%s: %d times, %d by header, %d by form", methods, times.Load(), byHeader.Load(), byForm.Load())
		}
	}
}

func TestAnIDTokenThatIsNotForThisLoginIsRefused(t *testing.T) {
	ours, other := newKey("ours"), newKey("ours")
	var token string
	p := at(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		var answer any = jose.JSONWebKeySet{Keys: []jose.JSONWebKey{ours.public()}}
		switch r.URL.Path {
		case "/.well-known/openid-configuration":
			answer = json.RawMessage(described("http://" + r.Host))
		case "/token":
			answer = object{"access_token": "x", "token_type": "Bearer", "id_token": token}
		}
		if err := json.NewEncoder(w).Encode(answer); err != nil {
			t.Error(err)
		}
	})
	l := &Logins{config: p.config, provider: p}
	header := object{"alg": "ES256", "kid": "ours"}
	claims := object{"iss": p.config.Issuer, "sub": "somebody", "aud": "tilslutning", "nonce": "the nonce",
		"iat": time.Now().Unix(), "exp": time.Now().Add(time.Minute).Unix()}
	exchanged := func(raw string) error {
		token = raw
		_, _, err := l.exchange(t.Context(), "a code", pending{Nonce: "the nonce"})
		return err
	}
	for name, good := range map[string]object{
		"as it should be": {}, "for several": {"aud": []string{"tilslutning", "another"}, "azp": "tilslutning"},
	} {
		if err := exchanged(compact(header, with(claims, good), ours.sign)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, bad := range map[string]string{
		"another nonce":        compact(header, with(claims, object{"nonce": "another"}), ours.sign),
		"no nonce":             compact(header, with(claims, object{"nonce": nil}), ours.sign),
		"another audience":     compact(header, with(claims, object{"aud": "another"}), ours.sign),
		"another client's":     compact(header, with(claims, object{"aud": []string{"tilslutning", "another"}, "azp": "another"}), ours.sign),
		"another issuer":       compact(header, with(claims, object{"iss": "https://evil.example"}), ours.sign),
		"expired":              compact(header, with(claims, object{"exp": time.Now().Add(-time.Second).Unix()}), ours.sign),
		"no expiry":            compact(header, with(claims, object{"exp": nil}), ours.sign),
		"another key":          compact(header, claims, other.sign),
		"none":                 compact(object{"alg": "none"}, claims, func([]byte) []byte { return nil }),
		"signed by the secret": compact(object{"alg": "HS256"}, claims, func(b []byte) []byte { return hmacOf(b, p.config.ClientSecret) }),
		"no token":             "",
	} {
		if err := exchanged(bad); !errors.As(err, new(turned)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func hmacOf(text []byte, key string) []byte {
	sum := hmac.New(sha256.New, []byte(key))
	sum.Write(text)
	return sum.Sum(nil)
}

func TestTheKeysAreNotAskedForAtThePaceOfAFlood(t *testing.T) {
	h := open(t)
	h.browser().login("kbh.reader")
	flood := func() {
		if _, err := h.logins.provider.verify(t.Context(), "tilslutning", "eyJhbGciOiJSUzI1NiIsImtpZCI6InVua25vd24ifQ.e30.AAAA"); err == nil || errors.As(err, new(down)) {
			t.Errorf("a made-up token: %v", err)
		}
	}
	for range 20 {
		flood()
	}
	if got := h.times("/keys"); got != keyFetchBurst {
		t.Errorf("asked %d times", got)
	}
	h.clock.move(keyFetchEvery)
	flood()
	flood()
	if got := h.times("/keys"); got != keyFetchBurst+1 {
		t.Errorf("and later: %d", got)
	}
	h.browser().login("kbh.finance") // by the keys that are known
}
