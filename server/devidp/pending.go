package devidp

import (
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
)

// How long somebody may take to log in, and the product to fetch the tokens after that; and how many
// logins may be under way, the oldest of which gives way to one more.
const (
	loginWithin = 10 * time.Minute
	fetchWithin = time.Minute
	maxPending  = 200
)

// request is one login, from when the browser comes until the tokens are fetched.
type request struct {
	*oidc.AuthRequest
	id      string
	user    string    // "" until somebody has logged in
	at      time.Time // when that was
	code    string    // for which the product gets the tokens; "" until then
	expires time.Time
}

// The rest of what the library asks of a request.

func (r request) GetID() string          { return r.id }
func (r request) GetACR() string         { return "" }
func (r request) GetAMR() []string       { return []string{"pwd"} }
func (r request) GetAudience() []string  { return []string{r.ClientID} }
func (r request) GetAuthTime() time.Time { return r.at }
func (r request) GetClientID() string    { return r.ClientID }
func (r request) GetNonce() string       { return r.Nonce }
func (r request) GetScopes() []string    { return r.Scopes }
func (r request) GetSubject() string     { return r.user }
func (r request) Done() bool             { return r.user != "" }
func (r request) GetCodeChallenge() *oidc.CodeChallenge {
	return &oidc.CodeChallenge{Challenge: r.CodeChallenge, Method: r.CodeChallengeMethod}
}

// pending are the logins under way: few, and none for long.
type pending struct {
	now func() time.Time

	mu     sync.Mutex
	logins []*request // the oldest first
}

func newPending() *pending { return &pending{now: time.Now} }

// add begins a login.
func (p *pending) add(asked *oidc.AuthRequest) request {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forget()
	if len(p.logins) >= maxPending {
		p.logins = slices.Delete(p.logins, 0, 1)
	}
	begun := &request{AuthRequest: asked, id: rand.Text(), expires: p.now().Add(loginWithin)}
	p.logins = append(p.logins, begun)
	return *begun
}

// byID is a login under way.
func (p *pending) byID(id string) (r request, found bool) {
	return p.change(id, func(*request) {})
}

// loggedIn tells who it was.
func (p *pending) loggedIn(id, user string) (r request, found bool) {
	return p.change(id, func(r *request) { r.user, r.at = user, p.now() })
}

// issued keeps the code that the browser takes to the product, in place of an earlier one.
func (p *pending) issued(id, code string) (r request, found bool) {
	return p.change(id, func(r *request) { r.code, r.expires = code, p.now().Add(fetchWithin) })
}

// take is the login of a code, and ends it: a code is good once, also where what follows fails.
func (p *pending) take(code string) (r request, found bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forget()
	i := slices.IndexFunc(p.logins, func(r *request) bool { return r.code != "" && r.code == code })
	if i < 0 {
		return request{}, false
	}
	taken := *p.logins[i]
	p.logins = slices.Delete(p.logins, i, i+1)
	return taken, true
}

// change is a login under way, once it is changed.
func (p *pending) change(id string, act func(*request)) (r request, found bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forget()
	i := slices.IndexFunc(p.logins, func(r *request) bool { return r.id == id })
	if i < 0 {
		return request{}, false
	}
	act(p.logins[i])
	return *p.logins[i], true
}

// forget drops what took too long; the caller holds the lock.
func (p *pending) forget() {
	now := p.now()
	p.logins = slices.DeleteFunc(p.logins, func(r *request) bool { return !now.Before(r.expires) })
}
