package login

import (
	"errors"
	"html/template"
	"net/http"

	"golang.org/x/text/language"

	"tilslutning/server/look"
)

// notice is a page that a login, or what is left of one, ends in.
type notice struct {
	status int
	da, en words
}

type words struct{ title, text string }

var (
	noLogins = notice{http.StatusServiceUnavailable,
		words{"Man kan ikke logge ind her", "Denne server er ikke forbundet med en login-tjeneste. Alt det offentlige kan ses uden login."},
		words{"Nobody can log in here", "This server is not connected to an identity provider. Everything public can be seen without a login."}}
	providerDown = notice{http.StatusServiceUnavailable,
		words{"Man kan ikke logge ind lige nu", "Login-tjenesten svarer ikke. Prøv igen om lidt. Alt det offentlige kan ses uden login."},
		words{"Nobody can log in right now", "The identity provider does not answer. Try again in a moment. Everything public can be seen without a login."}}
	stale = notice{http.StatusBadRequest,
		words{"Login kan ikke fuldføres", "Login er allerede brugt, er udløbet eller blev begyndt i en anden browser. Log ind igen."},
		words{"The login can't be completed", "It has been used already, has expired or was begun in another browser. Log in again."}}
	brokenOff = notice{http.StatusForbidden,
		words{"Login blev afbrudt", "Login-tjenesten gav ikke adgang, eller login blev fortrudt."},
		words{"The login was broken off", "The identity provider gave no access, or the login was cancelled."}}
	notAccepted = notice{http.StatusBadGateway,
		words{"Login blev ikke godtaget", "Login-tjenestens svar er ikke, som det skal være. Sker det igen, så sig det til den, der driver siden."},
		words{"The login was not accepted", "The identity provider's answer is not as it must be. If it happens again, tell whoever runs this site."}}
	misdirected = notice{http.StatusMisdirectedRequest,
		words{"Forkert adresse", "Siden står på en anden adresse end den, browseren spurgte på."},
		words{"Wrong address", "This site stands at another address than the one the browser asked for."}}
	crossSite = notice{http.StatusForbidden,
		words{"Afvist", "En anden side bad browseren om dette."},
		words{"Refused", "Another site had the browser ask for this."}}
	wentWrong = notice{http.StatusInternalServerError,
		words{"Noget gik galt", "Prøv igen."},
		words{"Something went wrong", "Try again."}}
	logoutQuestion = notice{http.StatusOK,
		words{"Log ud", "Vil du logge ud?"},
		words{"Log out", "Do you want to log out?"}}
	loggedOut = notice{http.StatusOK,
		words{"Du er logget ud her", "Nu logges du også ud hos login-tjenesten."},
		words{"You are logged out here", "Now you are logged out at the identity provider too."}}
)

// stylePath is where the look of the pages is.
const stylePath = "/auth/page.css"

var page = template.Must(template.New("").Parse(`<!doctype html>
<html lang="{{.Language}}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{{with .Next}}<meta http-equiv="refresh" content="0; url={{.}}">
{{end}}<title>{{.Title}} – Tilslutning</title>
<link rel="stylesheet" href="{{.Style}}">
<header><div class="wrap"><a class="wordmark" href="{{.Home}}">Tilslutning</a></div></header>
<main class="wrap">
<h1>{{.Title}}</h1>
<p class="lead">{{.Text}}</p>
{{with .Button}}<form method="post" action="/auth/logout"><button>{{.}}</button></form>
{{end}}{{with .Next}}<p><a href="{{.}}">{{$.Onward}}</a></p>
{{else}}<p><a href="{{.Home}}">{{.Back}}</a></p>
{{end}}</main>
</html>
`))

// show answers with the page.
func (l *Logins) show(w http.ResponseWriter, r *http.Request, n notice) { l.showNext(w, r, n, "") }

// showNext is a page that moves on to the next address, if there is one.
func (l *Logins) showNext(w http.ResponseWriter, r *http.Request, n notice, next string) {
	values := struct{ Language, Style, Title, Text, Button, Next, Onward, Home, Back string }{
		"da", stylePath, n.da.title, n.da.text, "", next, "Videre", l.config.PublicURL + "/", "Til forsiden"}
	if ReadsEnglish(r) {
		values.Language, values.Title, values.Text = "en", n.en.title, n.en.text
		values.Onward, values.Back = "Onward", "To the front page"
	}
	if n == logoutQuestion {
		values.Button = values.Title
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(n.status)
	if err := page.Execute(w, values); err != nil { // the browser has gone
		l.log.DebugContext(r.Context(), "page not sent", "err", err)
	}
}

// style answers with how the pages look.
func style(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Cache-Control", "public, max-age=3600")
	look.Serve(w, "form { margin-bottom: 1rem; }\n")
}

// turned is why somebody is turned away: what they are told, and the reason for the log.
type turned struct {
	why    notice
	reason string
}

// Error is the reason.
func (t turned) Error() string { return t.reason }

// turnAway ends a login by a page that says why, as far as the browser may know.
func (l *Logins) turnAway(w http.ResponseWriter, r *http.Request, err error) {
	turned, unasked := turned{}, down{}
	switch {
	case errors.As(err, &turned):
		l.refuse(w, r, turned.why, turned.reason)
	case errors.As(err, &unasked):
		l.unavailable(w, r, err)
	default:
		l.fail(w, r, err)
	}
}

// refuse logs the reason and shows the page.
func (l *Logins) refuse(w http.ResponseWriter, r *http.Request, n notice, reason string) {
	l.log.WarnContext(r.Context(), "login refused", "reason", shortened(reason), "path", shortened(r.URL.Path), "host", shortened(r.Host))
	l.show(w, r, n)
}

// unavailable says that the provider is down.
func (l *Logins) unavailable(w http.ResponseWriter, r *http.Request, err error) {
	l.log.ErrorContext(r.Context(), "no login", "err", shortened(err.Error()))
	w.Header().Set("Retry-After", retryAfter)
	l.show(w, r, providerDown)
}

// fail is what nobody but the operator can help.
func (l *Logins) fail(w http.ResponseWriter, r *http.Request, err error) {
	l.log.ErrorContext(r.Context(), "login failed", "err", shortened(err.Error()))
	l.show(w, r, wentWrong)
}

// languages are the page's; who asks for neither gets the first.
var languages = language.NewMatcher([]language.Tag{language.Danish, language.English})

// ReadsEnglish says whether Accept-Language prefers English to Danish.
func ReadsEnglish(r *http.Request) bool {
	_, index := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
	return index == 1
}

// shortened keeps what others write from filling the log.
func shortened(s string) string {
	if len(s) > 200 {
		return s[:200] + "…"
	}
	return s
}
