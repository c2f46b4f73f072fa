package login

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/alexedwards/scs/v2"

	"tilslutning/rules/access"
)

const (
	idleFor    = time.Hour       // a session that nobody uses ends after it,
	sessionFor = 12 * time.Hour  // and any session after this
	renewEvery = 5 * time.Minute // how exactly it is known when a session was last used
	retryAfter = "10"            // seconds, where the provider is down
)

// SessionHeader stands in an answer to a browser whose session is over, and says "ended": it was
// answered as a visitor.
const SessionHeader = "Tilslutning-Session"

// sessions keeps what the server knows of browsers: their sessions, and the logins they have begun. Both
// stand in the database under the digest of a secret that only the browser has. Nothing of it is
// written over but when a session was last used. The library's own expiry is by the machine's clock,
// and is what the database is cleaned up by; whether something is over is decided here, by now.
type sessions struct {
	store    scs.Store
	sessions *scs.SessionManager
	pending  *scs.SessionManager
	issuer   string // another one's subs are other people
	now      func() time.Time
	log      *slog.Logger
}

func newSessions(store scs.Store, issuer string, now func() time.Time, log *slog.Logger) *sessions {
	manager := func(lifetime time.Duration) *scs.SessionManager {
		m := scs.New()
		m.Store, m.Lifetime, m.HashTokenInStore = store, lifetime, true
		return m
	}
	return &sessions{store: store, sessions: manager(sessionFor), pending: manager(pendingFor), issuer: issuer, now: now, log: log}
}

// session is a login that a browser has. Who the viewer is follows from it anew with every request: a
// seat lost is lost at once.
type session struct {
	login       access.Login
	idToken     string // for the provider's logout
	begun, used time.Time
}

// ends is when the session ends if nobody uses it.
func (s session) ends() time.Time {
	idle, last := s.used.Add(idleFor), s.begun.Add(sessionFor)
	if idle.Before(last) {
		return idle
	}
	return last
}

// begin begins a session under a token that nobody has seen before.
func (s *sessions) begin(ctx context.Context, login access.Login, idToken string) (token string, err error) {
	if ctx, err = s.sessions.Load(ctx, ""); err != nil {
		return "", err
	}
	now := s.now().Unix()
	for key, value := range map[string]any{"issuer": s.issuer, "sub": login.Subject, "name": login.Name,
		"cvr": login.CVR, "roles": login.Roles, "idToken": idToken, "begun": now, "used": now} {
		s.sessions.Put(ctx, key, value)
	}
	token, _, err = s.sessions.Commit(ctx)
	return token, err
}

// find is the session of the token, which it notes to be in use.
func (s *sessions) find(ctx context.Context, token string) (session, bool, error) {
	ctx, err := s.sessions.Load(ctx, token)
	if err != nil {
		return session{}, false, err
	}
	roles, _ := s.sessions.Get(ctx, "roles").([]string)
	found := session{
		login: access.Login{
			Subject: s.sessions.GetString(ctx, "sub"),
			Name:    s.sessions.GetString(ctx, "name"),
			CVR:     s.sessions.GetString(ctx, "cvr"),
			Roles:   roles,
		},
		idToken: s.sessions.GetString(ctx, "idToken"),
		begun:   time.Unix(s.sessions.GetInt64(ctx, "begun"), 0),
		used:    time.Unix(s.sessions.GetInt64(ctx, "used"), 0),
	}
	now := s.now()
	switch {
	case found.login.Subject == "": // there is none, or it is a login under way
		return session{}, false, nil
	case !now.Before(found.ends()) || s.sessions.GetString(ctx, "issuer") != s.issuer:
		return session{}, false, s.end(ctx, token)
	case now.Sub(found.used) >= renewEvery:
		if err := s.renew(ctx, token); err != nil { // reading goes on without
			s.log.WarnContext(ctx, "session not renewed", "err", err)
		}
		found.used = now
	}
	return found, true, nil
}

// renew notes in the database that the session is in use. The whole session is written: one that was
// ended in the meantime would be back, were it not ended again.
func (s *sessions) renew(ctx context.Context, token string) error {
	s.sessions.Put(ctx, "used", s.now().Unix())
	if _, _, err := s.sessions.Commit(ctx); err != nil {
		return err
	}
	_, ended, err := s.store.Find(endMark(token))
	if err == nil && ended {
		err = s.sessions.Destroy(ctx)
	}
	return err
}

// end ends the session of the token, if it has one. The mark comes first: it is for who renews the
// session at this moment, and goes when the session would have gone.
func (s *sessions) end(ctx context.Context, token string) error {
	ctx, err := s.sessions.Load(ctx, token)
	if err != nil || !s.sessions.Exists(ctx, "sub") {
		return err
	}
	until := s.sessions.Deadline(ctx)
	mark, err := s.sessions.Codec.Encode(until, nil)
	if err != nil {
		return err
	}
	if err := s.store.Commit(endMark(token), mark, until); err != nil {
		return err
	}
	return s.sessions.Destroy(ctx)
}

// endMark is where it stands that the session has ended.
func endMark(token string) string { return digest("ended " + token) }

// pending is a login that a browser has begun.
type pending struct {
	Browser  string // the digest of what the browser has
	Nonce    string // the ID token must repeat it
	Verifier string // PKCE's: who has the code must have this too
	ReturnTo string // a path on this site
}

// keepPending keeps the login under a new state.
func (s *sessions) keepPending(ctx context.Context, login pending) (state string, err error) {
	if ctx, err = s.pending.Load(ctx, ""); err != nil {
		return "", err
	}
	for key, value := range map[string]any{"browser": login.Browser, "nonce": login.Nonce,
		"verifier": login.Verifier, "returnTo": login.ReturnTo, "begun": s.now().Unix()} {
		s.pending.Put(ctx, key, value)
	}
	state, _, err = s.pending.Commit(ctx)
	return state, err
}

// takePending gives the login of the state, once.
func (s *sessions) takePending(ctx context.Context, state string) (login pending, found bool, err error) {
	if ctx, err = s.pending.Load(ctx, state); err != nil || !s.pending.Exists(ctx, "nonce") {
		return pending{}, false, err
	}
	login = pending{
		Browser:  s.pending.GetString(ctx, "browser"),
		Nonce:    s.pending.GetString(ctx, "nonce"),
		Verifier: s.pending.GetString(ctx, "verifier"),
		ReturnTo: s.pending.GetString(ctx, "returnTo"),
	}
	begun := time.Unix(s.pending.GetInt64(ctx, "begun"), 0)
	if err := s.pending.Destroy(ctx); err != nil {
		return pending{}, false, err
	}
	return login, s.now().Before(begun.Add(pendingFor)), nil
}

// sameOrigin tells requests that other sites have a browser send.
var sameOrigin = http.NewCrossOriginProtection()

// Identify puts into the context who asks: by the access token where the request has one, else by the
// browser's session, else a visitor. A token that does not count is refused, and so is what another site
// has a browser send with its session; neither is answered as a visitor.
func (l *Logins) Identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, viewer, err := l.identify(w, r)
		if err != nil {
			l.deny(w, r, err)
			return
		}
		viewer.English = ReadsEnglish(r)
		next.ServeHTTP(w, r.WithContext(access.With(ctx, viewer)))
	})
}

// identify finds out who asks. The context is the request's, to go on with.
func (l *Logins) identify(w http.ResponseWriter, r *http.Request) (context.Context, access.Viewer, error) {
	ctx := r.Context()
	if given := r.Header.Values("Authorization"); len(given) > 0 {
		scheme, token, _ := strings.Cut(given[0], " ")
		if len(given) > 1 || !strings.EqualFold(scheme, "Bearer") {
			l.log.WarnContext(ctx, "token refused", "reason", "it is no bearer token, or not the only one")
			return ctx, access.Viewer{}, refused{}
		}
		return l.bearerOnce(ctx, strings.TrimLeft(token, " "))
	}
	tokens := l.tokensOf(r)
	if len(tokens) == 0 {
		return ctx, access.Viewer{}, nil
	}
	if l.misdirected(r) {
		return ctx, access.Viewer{}, turned{misdirected, "host"}
	}
	if err := sameOrigin.Check(r); err != nil {
		return ctx, access.Viewer{}, turned{crossSite, err.Error()}
	}
	found, there, err := l.sessions.find(ctx, tokens[0])
	if err != nil {
		return ctx, access.Viewer{}, err
	}
	if !there {
		l.dropCookie(w)
		w.Header().Set(SessionHeader, "ended")
		return ctx, access.Viewer{}, nil
	}
	viewer, _, err := l.store.Viewer(ctx, found.login, l.config.KombitCVR)
	viewer.Expires = found.ends()
	return ctx, viewer, err
}

// deny answers a request that is not run. Why stands in the log alone.
func (l *Logins) deny(w http.ResponseWriter, r *http.Request, err error) {
	turned, unasked := turned{}, down{}
	switch {
	case errors.As(err, new(refused)): // logged where it was found out
		w.Header().Set("WWW-Authenticate", `Bearer realm="tilslutning", error="invalid_token"`)
		answer(w, r, http.StatusUnauthorized, "UNAUTHENTICATED", "invalid_token: the access token does not count here.")
	case errors.As(err, &unasked):
		l.log.ErrorContext(r.Context(), "token not checked", "err", shortened(err.Error()))
		w.Header().Set("Retry-After", retryAfter)
		answer(w, r, http.StatusServiceUnavailable, "UNAUTHENTICATED", "The identity provider can't be asked about the access token. Try again.")
	case errors.As(err, &turned):
		l.log.WarnContext(r.Context(), "request refused", "reason", turned.reason, "host", shortened(r.Host), "origin", shortened(r.Header.Get("Origin")))
		answer(w, r, turned.why.status, "FORBIDDEN", turned.why.en.title+".")
	default:
		l.log.ErrorContext(r.Context(), "viewer not found out", "err", err)
		answer(w, r, http.StatusInternalServerError, "INTERNAL", "Something went wrong.")
	}
}

// answer refuses in the form that the address answers in.
func answer(w http.ResponseWriter, r *http.Request, status int, code, message string) {
	w.Header().Set("Cache-Control", "no-store")
	if r.URL.Path != "/graphql" {
		http.Error(w, message, status)
		return
	}
	body, err := json.Marshal(map[string]any{"errors": []any{map[string]any{
		"message": message, "extensions": map[string]string{"code": code}}}})
	if err != nil {
		panic(err) // texts alone
	}
	media := "application/json"
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		media = "application/graphql-response+json"
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.WriteHeader(status)
	w.Write(body)
}

// cookieName is the session's cookie. The prefix has browsers take it from this host over https alone.
func (l *Logins) cookieName() string {
	if l.https {
		return "__Host-tilslutning"
	}
	return "tilslutning"
}

// tokensOf is the session tokens that the request carries: usually one, or none.
func (l *Logins) tokensOf(r *http.Request) []string {
	var tokens []string
	for _, cookie := range r.CookiesNamed(l.cookieName()) {
		tokens = append(tokens, cookie.Value)
	}
	return slices.Compact(tokens)
}

// setCookie sets a cookie for so long; 0 is until the browser closes.
func (l *Logins) setCookie(w http.ResponseWriter, name, value string, lasts time.Duration) {
	http.SetCookie(w, &http.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: int(lasts.Seconds()),
		HttpOnly: true, Secure: l.https,
		SameSite: http.SameSiteLaxMode, // the provider's redirect must carry it
	})
}

// dropCookie has the browser forget its session.
func (l *Logins) dropCookie(w http.ResponseWriter) { l.setCookie(w, l.cookieName(), "", -time.Second) }

// misdirected says whether the request names another host than this site's.
func (l *Logins) misdirected(r *http.Request) bool {
	return !strings.EqualFold(withoutDefaultPort(r.Host, l.https), l.host)
}

func withoutDefaultPort(host string, https bool) string {
	if https {
		return strings.TrimSuffix(host, ":443")
	}
	return strings.TrimSuffix(host, ":80")
}
