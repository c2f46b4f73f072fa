package login

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/sync/singleflight"
	"golang.org/x/time/rate"
)

const (
	providerTimeout = 10 * time.Second // for one answer of the provider
	providerLimit   = 1 << 20          // bytes of one answer that are read
	keyFetchEvery   = 10 * time.Second // the provider's keys are asked for no oftener than this,
	keyFetchBurst   = 3                // but for so many times in a row
)

// provider is the identity provider as this server knows it. It is asked when it is first needed,
// never at start, so that the program starts while the provider is down, or is its own.
type provider struct {
	config   Config
	callback string // where the provider sends the browser back to
	client   *http.Client
	now      func() time.Time

	asking singleflight.Group // however many requests wait, the provider is asked once
	mu     sync.Mutex
	last   *discovered // nil until the provider has answered
}

// discovered is what the provider says of itself.
type discovered struct {
	oauth      *oauth2.Config
	endSession string   // "" where it offers no logout
	algorithms []string // it signs with; asymmetric ones alone
	jwks       string
	keys       *keySet
}

// down is why the provider could not be asked, or gave no sensible answer.
type down struct{ cause error }

// Error says so. It holds no secret: what is sent to the provider stands in bodies and headers.
func (d down) Error() string { return "the identity provider can't be asked: " + d.cause.Error() }

// Unwrap is the cause.
func (d down) Unwrap() error { return d.cause }

// newProvider asks nothing yet.
func newProvider(c Config, now func() time.Time) *provider {
	return &provider{
		config:   c,
		callback: c.PublicURL + "/auth/callback",
		client:   providerClient(),
		now:      now,
	}
}

// providerClient asks the provider. It follows no redirect: one would carry code and secret along.
func providerClient() *http.Client {
	return &http.Client{
		Timeout:       providerTimeout,
		Transport:     bounded{http.DefaultTransport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// bounded cuts answers off that are longer than any the provider has to give.
type bounded struct{ next http.RoundTripper }

// RoundTrip asks, and bounds the answer.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := b.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	answer.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(answer.Body, providerLimit), answer.Body}
	return answer, nil
}

// known is the provider as it last described itself; it is asked where it never has. The error is
// down.
func (p *provider) known(ctx context.Context) (*discovered, error) {
	p.mu.Lock()
	last := p.last
	p.mu.Unlock()
	if last != nil {
		return last, nil
	}
	return p.fresh(ctx)
}

// fresh is the provider as it describes itself now. The error is down.
func (p *provider) fresh(ctx context.Context) (*discovered, error) {
	// What one request began others wait for too, and the keys are fetched later still: none of it
	// ends with this request.
	begun := p.asking.DoChan("", func() (any, error) {
		return p.discover(context.WithoutCancel(ctx))
	})
	select {
	case <-ctx.Done():
		return nil, down{ctx.Err()}
	case answer := <-begun:
		if answer.Err != nil {
			return nil, down{answer.Err}
		}
		return answer.Val.(*discovered), nil
	}
}

// discover asks the provider for its description and keeps it. Keys it has already are kept while
// they stand at the same address.
func (p *provider) discover(ctx context.Context) (*discovered, error) {
	described, err := oidc.NewProvider(oidc.ClientContext(ctx, p.client), p.config.Issuer)
	if err != nil {
		return nil, err
	}
	var more struct {
		EndSession  string   `json:"end_session_endpoint"`
		JWKS        string   `json:"jwks_uri"`
		Algorithms  []string `json:"id_token_signing_alg_values_supported"`
		AuthMethods []string `json:"token_endpoint_auth_methods_supported"`
	}
	if err := described.Claims(&more); err != nil {
		return nil, err
	}
	endpoint := described.Endpoint()
	endpoint.AuthStyle = p.authStyle(more.AuthMethods)
	for _, address := range []string{endpoint.AuthURL, endpoint.TokenURL, more.JWKS, cmp.Or(more.EndSession, p.config.Issuer)} {
		if at, err := url.Parse(address); err != nil || at.Host == "" || at.Scheme != "https" && at.Scheme != "http" {
			return nil, fmt.Errorf("its description has an address that is none: %q", shortened(address))
		}
	}
	now := &discovered{
		oauth: &oauth2.Config{
			ClientID:     p.config.ClientID,
			ClientSecret: p.config.ClientSecret,
			Endpoint:     endpoint,
			RedirectURL:  p.callback,
			Scopes:       []string{oidc.ScopeOpenID, oidc.ScopeProfile},
		},
		endSession: more.EndSession,
		algorithms: asymmetric(more.Algorithms),
		jwks:       more.JWKS,
	}

	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != nil && p.last.jwks == now.jwks {
		now.keys = p.last.keys
	} else {
		now.keys = newKeySet(p.client, now.jwks, p.now)
	}
	p.last = now
	return now, nil
}

// authStyle is how the client proves itself. The library would try one way after the other, and the
// second time the code is a replayed one.
func (p *provider) authStyle(methods []string) oauth2.AuthStyle {
	if p.config.ClientSecret == "" || len(methods) > 0 && !slices.Contains(methods, "client_secret_basic") {
		return oauth2.AuthStyleInParams
	}
	return oauth2.AuthStyleInHeader
}

// asymmetric is those of the algorithms whose verifying key may be public: RS256, which every
// provider has, where it names none.
func asymmetric(offered []string) []string {
	known := []string{oidc.RS256, oidc.RS384, oidc.RS512, oidc.ES256, oidc.ES384, oidc.ES512,
		oidc.PS256, oidc.PS384, oidc.PS512, oidc.EdDSA}
	var both []string
	for _, algorithm := range known {
		if slices.Contains(offered, algorithm) {
			both = append(both, algorithm)
		}
	}
	if both == nil {
		return []string{oidc.RS256}
	}
	return both
}

// verify checks a token's signature by the provider's keys, its issuer, that the audience is among
// its own, and its times. The error is down where the keys it needs could not be had; any other says
// what is wrong with the token.
func (p *provider) verify(ctx context.Context, audience, token string) (*oidc.IDToken, error) {
	d, err := p.known(ctx)
	if err != nil {
		return nil, err
	}
	asked := &asked{keys: d.keys}
	verified, err := oidc.NewVerifier(p.config.Issuer, asked, &oidc.Config{
		ClientID:             audience,
		SupportedSigningAlgs: d.algorithms,
		Now:                  p.now,
	}).Verify(ctx, token)
	if asked.failed != nil {
		return nil, asked.failed
	}
	return verified, err
}

// asked keeps what kept the keys away: the library's verifier tells only that there was something.
type asked struct {
	keys   *keySet
	failed error // down, or nil
}

// VerifySignature is the key set's.
func (a *asked) VerifySignature(ctx context.Context, token string) ([]byte, error) {
	payload, err := a.keys.VerifySignature(ctx, token)
	if failed := (down{}); errors.As(err, &failed) {
		a.failed = failed
	}
	return payload, err
}

// keySet is the provider's published keys. Those it has go on working while the provider is down; a
// token that none of them verifies has them fetched anew, at a pace that no flood of such tokens hurries.
// Once an hour they are fetched anew in any case, so that a key which the provider withdraws goes.
type keySet struct {
	renew func() *oidc.RemoteKeySet
	fetch *paced
	now   func() time.Time

	mu     sync.Mutex
	remote *oidc.RemoteKeySet
	asked  time.Time // when they were last fetched, or that was last tried
}

// keysKept is how long keys are trusted without asking for them anew.
const keysKept = time.Hour

func newKeySet(client *http.Client, address string, now func() time.Time) *keySet {
	fetch := &paced{next: client.Transport, now: now, pace: rate.NewLimiter(rate.Every(keyFetchEvery), keyFetchBurst)}
	slow := *client
	slow.Transport = fetch
	// The library asks with this context for as long as it lives.
	ctx := oidc.ClientContext(context.Background(), &slow)
	renew := func() *oidc.RemoteKeySet { return oidc.NewRemoteKeySet(ctx, address) }
	return &keySet{renew: renew, fetch: fetch, now: now, remote: renew(), asked: now()}
}

// VerifySignature gives the token's payload. The error is down where the key may be missing because
// the provider gave none when last asked.
func (k *keySet) VerifySignature(ctx context.Context, token string) ([]byte, error) {
	payload, err := k.keys(ctx, token).VerifySignature(ctx, token)
	if err == nil {
		return payload, nil
	}
	if failed := cmp.Or(ctx.Err(), k.fetch.lastFailure()); failed != nil {
		return nil, down{failed}
	}
	return nil, err
}

// keys is the keys that verify the token: fetched anew where they have been kept for too long and the
// provider gives them. One request an hour waits for that.
func (k *keySet) keys(ctx context.Context, token string) *oidc.RemoteKeySet {
	k.mu.Lock()
	kept, old := k.remote, k.now().Sub(k.asked) >= keysKept
	if old {
		k.asked = k.now()
	}
	k.mu.Unlock()
	if !old {
		return kept
	}
	given, fresh := k.fetch.given(), k.renew()
	_, _ = fresh.VerifySignature(ctx, token) // has the library fetch them
	if k.fetch.given() == given {
		return kept
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.remote = fresh
	return fresh
}

// old says whether the keys have been kept for so long that they are to be asked for anew.
func (k *keySet) old() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now().Sub(k.asked) >= keysKept
}

// paced asks for the keys as often as its pace allows, and remembers how it last went.
type paced struct {
	next http.RoundTripper
	now  func() time.Time
	pace *rate.Limiter

	mu     sync.Mutex
	failed error // of the last time they were asked for
	times  int   // that they were given
}

var errPaced = errors.New("the keys were asked for a moment ago")

// RoundTrip asks, or says that it is too soon.
func (p *paced) RoundTrip(r *http.Request) (*http.Response, error) {
	if !p.pace.AllowN(p.now(), 1) {
		return nil, errPaced
	}
	answer, err := p.keys(r)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.failed = err
	if err == nil {
		p.times++
	}
	return answer, err
}

// keys is the answer to the request, read to its end: what is no JSON is not the keys.
func (p *paced) keys(r *http.Request) (*http.Response, error) {
	answer, err := p.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	if answer.StatusCode != http.StatusOK || !json.Valid(body) {
		return nil, fmt.Errorf("its keys are not at %s: %s", r.URL.Redacted(), answer.Status)
	}
	answer.Body = io.NopCloser(bytes.NewReader(body))
	return answer, nil
}

// given is how often the provider has given its keys.
func (p *paced) given() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.times
}

func (p *paced) lastFailure() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed
}
