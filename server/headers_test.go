package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"tilslutning/rules/access"
)

// always are the headers of every answer.
var always = map[string]string{
	"Content-Security-Policy":      pagePolicy,
	"X-Frame-Options":              "DENY",
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "same-origin",
	"Permissions-Policy":           permissions,
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Strict-Transport-Security":    "max-age=31536000",
}

// lacking names the headers that the answer has otherwise, or twice; policy is the one it ought to have.
func lacking(r *http.Response, policy string) (names []string) {
	for name, want := range always {
		if name == "Content-Security-Policy" {
			want = policy
		}
		if got := r.Header.Values(name); len(got) != 1 || got[0] != want {
			names = append(names, name)
		}
	}
	return names
}

func TestEveryAnswerToEveryMethodHasTheHeadersThatGuardABrowser(t *testing.T) {
	h, _ := site(t, func(p *Parts) {
		p.HTTPS = true
		p.Ready = func(context.Context) error { return errors.New("not now") }
	})
	statuses := map[int]bool{}
	for _, path := range []string{
		"/", "/projekter/sapa", "/index.html", "/icon.svg", "/assets/index-abc123.js", "/assets/gone.js",
		"/graphql", "/graphql?query=%7Bname%7D", "/graphql?query=%7B", "/graphql/x", "/schema.graphql", "/schema.graphql/x",
		"/explorer", "/explorer/", "/explorer/assets/gone.js", "/healthz", "/readyz",
		"/auth/login", "/auth/callback?code=a&state=b", "/auth/logout", "/auth/x", "/dev/idp", "/dev/idp/login", "/dev/x",
		"/export/", "/export/gone.csv", "/export/invoices/gone.pdf", "/export/projects/a/participants.csv?on=x",
		"//", "/a/../graphql", "/graphql/../../etc/passwd", "/%2e%2e/", "/?%zz",
	} {
		for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"} {
			r := ask(h, method, path, "")
			statuses[r.StatusCode] = true
			policy := pagePolicy
			if strings.HasPrefix(path, "/explorer") {
				policy = explorerPolicy
			}
			if names := lacking(r, policy); len(names) > 0 {
				t.Errorf("%s %s: %d with another %s", method, path, r.StatusCode, strings.Join(names, ", "))
			}
			for name := range r.Header {
				if strings.HasPrefix(name, "Access-Control-") {
					t.Errorf("%s %s: %s", method, path, name)
				}
			}
		}
	}
	for _, status := range []int{200, 307, 400, 404, 405, 415, 503} {
		if !statuses[status] {
			t.Errorf("no answer was %d: the walk has lost its way", status)
		}
	}
}

func TestARefusalOrAPanicHasTheHeadersToo(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	behind := func(inner http.Handler) http.Handler {
		return addressed(nil, logged(log, secured(true, recovered(log, inner))))
	}
	limit := newLimit("address", Rate{time.Hour, 1}, log, newClock().now)
	for status, inner := range map[int]http.Handler{
		429: limit.by(byAddress, http.RedirectHandler("/", http.StatusFound)),
		500: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("the cause") }),
		302: http.RedirectHandler("https://id.example.dk/", http.StatusFound),
		421: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "Another host.", http.StatusMisdirectedRequest)
		}),
	} {
		h := behind(inner)
		ask(h, "GET", "/", "")
		r := ask(h, "GET", "/", "")
		if names := lacking(r, pagePolicy); r.StatusCode != status || len(names) > 0 {
			t.Errorf("%d: %d with another %s", status, r.StatusCode, strings.Join(names, ", "))
		}
	}
}

func TestOnHTTPNobodyIsSentToHTTPS(t *testing.T) {
	h, _ := site(t, nil)
	if got := ask(h, "GET", "/", "").Header.Values("Strict-Transport-Security"); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestThePolicyAllowsNothingWrittenIntoAPage(t *testing.T) {
	for name, policy := range map[string]string{"page": pagePolicy, "explorer": explorerPolicy} {
		for part := range strings.SplitSeq(policy, ";") {
			words := strings.Fields(part)
			inline := words[0] == "style-src-elem" && name == "explorer" // GraphiQL's dialogs
			if !inline && strings.Contains(part, "unsafe") || strings.ContainsAny(part, "*") || strings.Contains(part, "http") {
				t.Errorf("%s: %s", name, part)
			}
		}
		for _, part := range []string{"default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s lacks %s", name, part)
			}
		}
	}
}

func TestWhatAViewerMayHaveIsKeptByNoCache(t *testing.T) {
	h := personal(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/own" {
			w.Header().Set("Cache-Control", "no-store")
		}
	}))
	for _, c := range []struct {
		viewer     access.Viewer
		path, want string
	}{
		{access.Viewer{}, "/", "no-cache"},
		{access.Viewer{Subject: "stranger"}, "/", "private, no-store"},
		{access.Viewer{Subject: "kbh.finance", Roles: []access.Role{access.MunicipalityFinance}}, "/", "private, no-store"},
		{access.Viewer{Subject: "kbh.finance"}, "/own", "no-store"},
	} {
		r := ask(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r.WithContext(access.With(r.Context(), c.viewer)))
		}), "GET", c.path, "")
		if got := r.Header.Get("Cache-Control"); got != c.want {
			t.Errorf("%+v at %s: %s", c.viewer, c.path, got)
		}
		for _, name := range []string{"Cookie", "Authorization", "Accept-Language"} {
			if !strings.Contains(strings.Join(r.Header.Values("Vary"), ","), name) {
				t.Errorf("a cache would mix up who differs in %s", name)
			}
		}
	}
}
