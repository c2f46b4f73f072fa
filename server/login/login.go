// Package login finds out who asks: a person by a browser's session, which a login at the identity
// provider begins, or an integrator's client by its access token.
package login

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/alexedwards/scs/v2"
	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"tilslutning/rules/access"
)

// Config is what the operator says of the identity provider.
type Config struct {
	Issuer, ClientID, ClientSecret string // Issuer "" for no logins
	Audience                       string // that access tokens must be for
	RolesClaim, OrgClaim           string
	RolesFormat                    string            // RolesOIOBPP, or "" for a list of names
	Privileges                     map[string]string // with RolesOIOBPP: the role of each privilege, as municipality.finance
	PublicURL                      string            // https://tilslutning.example.dk, no path
	KombitCVR                      string
}

// Store is what logins need of the database.
type Store interface {
	// Sessions keeps sessions, each under the digest of its token.
	Sessions() scs.Store
	// Viewer is who the login is today, and which of its roles don't count with its CVR number.
	Viewer(ctx context.Context, l access.Login, kombitCVR string) (v access.Viewer, ignored []string, err error)
	// Grant is the most that an integrator's client may be; nil where none is recorded.
	Grant(ctx context.Context, client string) (*access.Grant, error)
	// Version is the number of the newest change of what Viewer and Grant say.
	Version(ctx context.Context) (int, error)
}

// Logins finds out who asks.
type Logins struct {
	config   Config
	store    Store
	log      *slog.Logger
	now      func() time.Time
	provider *provider
	sessions *sessions
	known    *known
	host     string // of the public address
	https    bool
}

// New asks the provider nothing yet: whether it can be reached is found out at the first login. The
// clock decides when sessions, logins and tokens end.
func New(c Config, s Store, log *slog.Logger, now func() time.Time) (*Logins, error) {
	public, err := url.Parse(c.PublicURL)
	if err != nil || public.Host == "" || public.Path != "" {
		return nil, fmt.Errorf("the public address %q must be a scheme, a host and a port", c.PublicURL)
	}
	if err := CheckIssuer(c.Issuer); err != nil {
		return nil, err
	}
	https := public.Scheme == "https"
	return &Logins{
		config:   c,
		store:    s,
		log:      log,
		now:      now,
		provider: newProvider(c, now),
		sessions: newSessions(s.Sessions(), c.Issuer, now, log),
		known:    newKnown(s),
		host:     withoutDefaultPort(public.Host, https),
		https:    https,
	}, nil
}

// CheckIssuer refuses an issuer that anyone on the way could speak for.
func CheckIssuer(issuer string) error {
	if issuer == "" {
		return nil
	}
	at, err := url.Parse(issuer)
	if err == nil && at.Scheme == "http" && at.Host != "" {
		address, err := netip.ParseAddr(at.Hostname())
		if at.Hostname() == "localhost" || err == nil && address.IsLoopback() {
			return nil
		}
	}
	if err != nil || at.Scheme != "https" || at.Host == "" || at.User != nil || at.RawQuery != "" || at.Fragment != "" {
		return errors.New("the issuer must be an address as https://login.example.dk, or http on this machine")
	}
	return nil
}

// Handler serves /auth/login, /auth/callback and /auth/logout, and how their pages look.
func (l *Logins) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /auth/login", l.begin)
	mux.HandleFunc("GET /auth/callback", l.finish)
	mux.HandleFunc("GET /auth/logout", l.askLogout)
	mux.HandleFunc("POST /auth/logout", l.logout)
	mux.HandleFunc("GET "+stylePath, style)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if l.misdirected(r) {
			l.refuse(w, r, misdirected, "host")
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// pendingFor is how long a login may take.
const pendingFor = 10 * time.Minute

// begin sends the browser to the provider.
func (l *Logins) begin(w http.ResponseWriter, r *http.Request) {
	if l.config.Issuer == "" {
		l.show(w, r, noLogins)
		return
	}
	// The provider is asked again, so that a login says that it is down instead of leading there.
	provider, err := l.provider.fresh(r.Context())
	if err != nil {
		l.unavailable(w, r, err)
		return
	}
	given := r.URL.Query().Get("returnTo")
	returnTo := localPath(given)
	if given != "" && returnTo != given {
		l.log.WarnContext(r.Context(), "return address refused", "reason", "it is no address of the page's")
	}
	browser := l.browser(w, r)
	login := pending{
		Browser:  digest(browser),
		Nonce:    rand.Text(),
		Verifier: oauth2.GenerateVerifier(),
		ReturnTo: returnTo,
	}
	state, err := l.sessions.keepPending(r.Context(), login)
	if err != nil {
		l.fail(w, r, err)
		return
	}
	http.Redirect(w, r, provider.oauth.AuthCodeURL(state,
		oidc.Nonce(login.Nonce), oauth2.S256ChallengeOption(login.Verifier)), http.StatusSeeOther)
}

// browser is the secret that ties logins to the browser that began them. The browser keeps it for as
// long as a login may take, and for all its tabs: one that logs in doesn't spoil the login of another.
func (l *Logins) browser(w http.ResponseWriter, r *http.Request) string {
	secret := l.browserOf(r)
	if len(secret) < len(rand.Text()) {
		secret = rand.Text()
	}
	l.setCookie(w, l.cookieName()+"-login", secret, pendingFor)
	return secret
}

// browserOf is the secret that the browser sends, or "".
func (l *Logins) browserOf(r *http.Request) string {
	cookie, err := r.Cookie(l.cookieName() + "-login")
	if err != nil {
		return ""
	}
	return cookie.Value
}

// finish takes the browser back from the provider, and begins its session.
func (l *Logins) finish(w http.ResponseWriter, r *http.Request) {
	if l.config.Issuer == "" {
		l.show(w, r, noLogins)
		return
	}
	query := r.URL.Query()
	began, err := l.began(r, query.Get("state"))
	if err != nil {
		l.turnAway(w, r, err)
		return
	}
	if iss := query.Get("iss"); iss != "" && iss != l.config.Issuer { // RFC 9207
		l.refuse(w, r, notAccepted, "answer of another issuer")
		return
	}
	if code := query.Get("error"); code != "" {
		l.answeredError(w, r, code)
		return
	}
	id, token, err := l.exchange(r.Context(), query.Get("code"), began)
	if err != nil {
		l.turnAway(w, r, err)
		return
	}
	if err := l.enter(w, r, id, token); err != nil {
		l.turnAway(w, r, err)
		return
	}
	http.Redirect(w, r, l.config.PublicURL+began.ReturnTo, http.StatusSeeOther)
}

// began is the login that the state belongs to, which it takes out of the store: a state works once,
// also where it comes from another browser. Whoever sends that is up to something.
func (l *Logins) began(r *http.Request, state string) (pending, error) {
	login, found, err := l.sessions.takePending(r.Context(), state)
	switch {
	case err != nil:
		return pending{}, err
	case !found:
		return pending{}, turned{stale, "state is unknown, used or too old"}
	case subtle.ConstantTimeCompare([]byte(login.Browser), []byte(digest(l.browserOf(r)))) != 1:
		return pending{}, turned{stale, "state belongs to another browser"}
	}
	return login, nil
}

// exchange trades the code for an ID token, and verifies that it answers this login.
func (l *Logins) exchange(ctx context.Context, code string, began pending) (*oidc.IDToken, string, error) {
	if code == "" {
		return nil, "", turned{stale, "no code"}
	}
	provider, err := l.provider.known(ctx)
	if err != nil {
		return nil, "", err
	}
	ctx = oidc.ClientContext(ctx, l.provider.client)
	answer, err := provider.oauth.Exchange(ctx, code, oauth2.VerifierOption(began.Verifier))
	if err != nil {
		return nil, "", exchangeError(err)
	}
	raw, _ := answer.Extra("id_token").(string)
	token, err := l.provider.verify(ctx, l.config.ClientID, raw)
	if failed := (down{}); errors.As(err, &failed) {
		return nil, "", err
	}
	if err != nil {
		return nil, "", turned{notAccepted, "ID token: " + err.Error()}
	}
	var party struct {
		Authorized string `json:"azp"`
	}
	if err := token.Claims(&party); err != nil {
		return nil, "", turned{notAccepted, "ID token: " + err.Error()}
	}
	if party.Authorized != "" && party.Authorized != l.config.ClientID {
		return nil, "", turned{notAccepted, "ID token is for another client"}
	}
	// The library leaves the nonce to its user.
	if subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(began.Nonce)) != 1 {
		return nil, "", turned{notAccepted, "ID token has another nonce"}
	}
	return token, raw, nil
}

// exchangeError tells a code that the provider refuses from a provider that does not answer. What the
// provider wrote is not repeated: it may hold what was sent.
func exchangeError(err error) error {
	var answered *oauth2.RetrieveError
	switch {
	case !errors.As(err, &answered):
		return down{err}
	case answered.Response.StatusCode >= http.StatusInternalServerError:
		return down{errors.New("token endpoint: " + answered.Response.Status)}
	case answered.ErrorCode == "invalid_grant":
		return turned{stale, "code: invalid_grant"}
	}
	return turned{notAccepted, "code: " + errorCode(answered.ErrorCode)}
}

// enter begins the session of who the ID token is about. Whatever session the browser had ends: no
// token that was known before a login is one after it.
func (l *Logins) enter(w http.ResponseWriter, r *http.Request, id *oidc.IDToken, raw string) error {
	var claims json.RawMessage
	if err := id.Claims(&claims); err != nil {
		return turned{notAccepted, "ID token: " + err.Error()}
	}
	login, err := l.loginOf(r.Context(), claims)
	if err != nil {
		return turned{notAccepted, "ID token: " + err.Error()}
	}
	viewer, ignored, err := l.store.Viewer(r.Context(), login, l.config.KombitCVR)
	if err != nil {
		return err
	}
	for _, role := range ignored {
		l.log.WarnContext(r.Context(), "role ignored", "sub", login.Subject, "role", shortened(role), "cvr", login.CVR)
	}
	for _, old := range l.tokensOf(r) {
		l.log.WarnContext(r.Context(), "session replaced", "sub", login.Subject, "reason", "the browser came with one to the login")
		if err := l.sessions.end(r.Context(), old); err != nil {
			return err
		}
	}
	session, err := l.sessions.begin(r.Context(), login, raw)
	if err != nil {
		return err
	}
	l.setCookie(w, l.cookieName(), session, 0)
	l.log.InfoContext(r.Context(), "logged in", "sub", login.Subject, "cvr", login.CVR, "roles", viewer.Roles)
	return nil
}

// answeredError is the provider's refusal, or the person's.
func (l *Logins) answeredError(w http.ResponseWriter, r *http.Request, code string) {
	switch code {
	case "access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required":
		l.refuse(w, r, brokenOff, errorCode(code))
	case "temporarily_unavailable", "server_error":
		l.unavailable(w, r, down{errors.New(code)})
	default:
		l.refuse(w, r, notAccepted, errorCode(code))
	}
}

var errorCodes = regexp.MustCompile(`^[a-z_]{1,40}$`)

// errorCode is an error's name as OAuth has them. Anybody can write one into an address.
func errorCode(code string) string {
	if errorCodes.MatchString(code) {
		return code
	}
	return "an error without a name"
}

// askLogout shows a button. No GET ends a session, so that no link, picture or preload of another
// site, nor of the browser's own, logs anyone out.
func (l *Logins) askLogout(w http.ResponseWriter, r *http.Request) { l.show(w, r, logoutQuestion) }

// logout ends the session here, and then leads to the provider, which ends its own. It leads by a page
// that moves on: the page's policy lets no form end at another address, not even by a redirect.
func (l *Logins) logout(w http.ResponseWriter, r *http.Request) {
	if err := sameOrigin.Check(r); err != nil {
		l.refuse(w, r, crossSite, "cross-site logout")
		return
	}
	var idToken string
	for _, token := range l.tokensOf(r) {
		session, found, err := l.sessions.find(r.Context(), token)
		if err == nil && found {
			idToken = session.idToken
			l.log.InfoContext(r.Context(), "logged out", "sub", session.login.Subject, "cvr", session.login.CVR)
		}
		if err == nil {
			err = l.sessions.end(r.Context(), token)
		}
		if err != nil {
			l.fail(w, r, err)
			return
		}
	}
	l.dropCookie(w)
	next := l.endSession(r.Context(), idToken)
	if next == "" {
		http.Redirect(w, r, l.config.PublicURL+"/", http.StatusSeeOther)
		return
	}
	l.showNext(w, r, loggedOut, next)
}

// endSession is where the provider ends its session; "" where it can't, or is down.
func (l *Logins) endSession(ctx context.Context, idToken string) string {
	if idToken == "" || l.config.Issuer == "" {
		return ""
	}
	provider, err := l.provider.fresh(ctx)
	if err != nil {
		l.log.WarnContext(ctx, "logged out here alone", "reason", shortened(err.Error()))
		return ""
	}
	at, err := url.Parse(provider.endSession)
	if err != nil || provider.endSession == "" {
		return ""
	}
	query := at.Query()
	query.Set("id_token_hint", idToken)
	query.Set("client_id", l.config.ClientID)
	query.Set("post_logout_redirect_uri", l.config.PublicURL+"/")
	at.RawQuery = query.Encode()
	return at.String()
}

// digest is what the database keeps of a secret.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// localPath is the address on this site that the browser asked to return to, or "/". The answer is
// written after the public address in any case; here falls what a browser or a proxy could read
// otherwise, and what would lead back into a login.
func localPath(given string) string {
	const home = "/"
	if len(given) > 2000 || hasHidden(given) {
		return home
	}
	parsed, err := url.Parse(given)
	if err != nil || parsed.Scheme != "" || parsed.Host != "" || parsed.User != nil || parsed.Opaque != "" {
		return home
	}
	for path := parsed.EscapedPath(); ; {
		if !isPlain(path) || strings.HasPrefix(path, "/auth/") || strings.HasPrefix(path, "/dev/") {
			return home
		}
		decoded, err := url.PathUnescape(path)
		switch {
		case err != nil:
			return home
		case decoded == path:
			return given
		}
		path = decoded
	}
}

// isPlain says whether the path starts at the root and goes down from there, with nothing in it that is
// read as the start of a host.
func isPlain(path string) bool {
	return strings.HasPrefix(path, "/") && !strings.Contains(path, "//") && !strings.Contains(path, "/.") && !hasHidden(path)
}

// hasHidden says whether the text holds what browsers drop, or take for a slash.
func hasHidden(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r == '\\' || unicode.IsControl(r) || unicode.IsSpace(r) })
}
