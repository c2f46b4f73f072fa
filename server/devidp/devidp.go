// Package devidp is the identity provider of development: made-up users with one password, on this
// machine alone. To the product it is a provider like any other: discovery, keys, the code flow with
// PKCE, client credentials, end of session.
//
// Its keys, and the secret of the product's client, are made when it starts. A restart therefore
// invalidates every token it gave; sessions of the product go on.
package devidp

import (
	"crypto/rand"
	"fmt"
	"net/http"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// clientID is the product's own client, which logs browsers in.
const clientID = "tilslutning-page"

// maxBody is the most bytes a request may bring: forms of a few fields.
const maxBody = 64 << 10

// Provider answers everything beneath the path of its issuer.
type Provider struct {
	ClientID, ClientSecret string // of the product, for logging browsers in

	store   *storage
	handler http.Handler
}

// New makes the provider with a key of its own. The issuer is the address it is reached at, as
// http://127.0.0.1:8080/dev/idp; it is refused where it is not of this machine. Browsers are sent back
// to redirectURI alone once they are logged in, and to afterLogout once they are logged out; access
// tokens are for the audience.
func New(issuer, redirectURI, afterLogout, audience string) (*Provider, error) {
	address, loopback := op.HTTPLoopbackOrLocalhost(issuer)
	if !loopback {
		return nil, fmt.Errorf("the development identity provider serves this machine alone, not %s", issuer)
	}
	signing, err := newKeys()
	if err != nil {
		return nil, err
	}
	p := &Provider{ClientID: clientID, ClientSecret: rand.Text()}
	p.store = &storage{
		pending:  newPending(),
		keys:     signing,
		audience: audience,
		product: client{id: p.ClientID, secret: p.ClientSecret, grant: oidc.GrantTypeCode,
			loginAt: address.Path + "/login", redirectTo: redirectURI, afterLogout: afterLogout},
	}
	config := &op.Config{DefaultLogoutRedirectURI: afterLogout}
	rand.Read(config.CryptoKey[:])
	// Plain http is fine on loopback; no other site's page has any business here.
	engine, err := op.NewProvider(config, p.store, op.StaticIssuer(issuer), op.WithAllowInsecure(), op.WithCORSOptions(nil))
	if err != nil {
		return nil, fmt.Errorf("the development identity provider: %w", err)
	}
	p.handler = http.StripPrefix(address.Path, http.MaxBytesHandler(routes(engine, p.store, issuer), maxBody))
	return p, nil
}

// ServeHTTP answers a request with its whole path, as /dev/idp/keys.
func (p *Provider) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.handler.ServeHTTP(w, r) }

// Rotate signs with a new key from now on. The key before stays published, so that tokens signed with
// it go on; the one before that is gone.
func (p *Provider) Rotate() error { return p.store.rotate() }

// routes are what is offered. The library has more addresses, for grants that nobody uses here: they
// are left out.
func routes(engine *op.Provider, store *storage, issuer string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+oidc.DiscoveryEndpoint, func(w http.ResponseWriter, _ *http.Request) {
		op.Discover(w, discovery(engine, issuer))
	})
	for _, pattern := range []string{"GET /authorize", "POST /authorize", "POST /oauth/token", "GET /keys",
		"GET /userinfo", "POST /userinfo"} {
		mux.Handle(pattern, engine)
	}
	mux.Handle("GET /end_session", endSession(engine))
	mux.Handle("POST /end_session", endSession(engine))
	mux.HandleFunc("GET /login", loginPage(store))
	mux.HandleFunc("POST /login", logIn(store, engine))
	mux.HandleFunc("GET /login.css", loginStyle)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store") // tokens, and keys that a restart changes
		mux.ServeHTTP(w, r)
	})
}

// discovery is the document at the issuer, and tells of what is offered alone.
func discovery(engine *op.Provider, issuer string) *oidc.DiscoveryConfiguration {
	return &oidc.DiscoveryConfiguration{
		Issuer:                            issuer,
		AuthorizationEndpoint:             engine.AuthorizationEndpoint().Absolute(issuer),
		TokenEndpoint:                     engine.TokenEndpoint().Absolute(issuer),
		UserinfoEndpoint:                  engine.UserinfoEndpoint().Absolute(issuer),
		EndSessionEndpoint:                engine.EndSessionEndpoint().Absolute(issuer),
		JwksURI:                           engine.KeysEndpoint().Absolute(issuer),
		ScopesSupported:                   []string{oidc.ScopeOpenID, oidc.ScopeProfile},
		ResponseTypesSupported:            []string{string(oidc.ResponseTypeCode)},
		GrantTypesSupported:               []oidc.GrantType{oidc.GrantTypeCode, oidc.GrantTypeClientCredentials},
		SubjectTypesSupported:             []string{"public"},
		IDTokenSigningAlgValuesSupported:  []string{string(algorithm)},
		TokenEndpointAuthMethodsSupported: []oidc.AuthMethod{oidc.AuthMethodBasic, oidc.AuthMethodPost},
		ClaimsSupported:                   []string{"sub", "name", "cvr", "roles"},
		CodeChallengeMethodsSupported:     []oidc.CodeChallengeMethod{oidc.CodeChallengeMethodS256},
	}
}

// endSession sends the browser back. There is no session here to end: every login asks who it is. So
// whose ID token is shown makes no difference, and one from before a restart, which the library would
// refuse for its key, does not stand in the way.
func endSession(engine *op.Provider) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		r.Form.Del("id_token_hint")
		r.Form.Set("client_id", clientID) // whose addresses are held against the one asked for
		engine.ServeHTTP(w, r)
	}
}
