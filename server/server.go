// Package server is the product over HTTP: it finds out who asks, and hands on to the graph
// and the page.
package server

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"tilslutning/server/document"
	"tilslutning/server/explorer"
	"tilslutning/server/login"
)

// Parts are what the server hands on to.
type Parts struct {
	Graph  http.Handler                // gqlgen's server: the viewer is in the request's context
	Ask    Ask                         // the graph asked by the program itself, for exports
	News   News                        // what became public last, for the feed
	Schema string                      // the text at /schema.graphql
	Page   fs.FS                       // the built page: index.html, and hashed files under assets/
	Ready  func(context.Context) error // whether the database is reachable and migrated
	Log    *slog.Logger
	HTTPS  bool              // browsers are told to come by https alone
	Logins *login.Logins     // who asks
	IDP    http.Handler      // the development identity provider, beneath /dev/idp/; nil for none
	From   Proxies           // whose word for a client's address is taken
	Limits Limits            // how often anybody may ask
	Seller document.Seller   // who issues the invoices; the zero value for nobody
	EAN    map[string]string // the municipalities' numbers for electronic invoices, by code

	Metrics *Metrics // what is counted of the requests; nil for nothing

	Contact   string // how to write to and call whoever runs it; "" for nobody
	PublicURL string // what the open data calls itself by: https://tilslutning.example.dk, no path
}

// New serves every address of the product.
func New(p Parts) (http.Handler, error) {
	page, err := read(p.Page)
	if err != nil {
		return nil, err
	}
	tool, err := read(explorer.Files)
	if err != nil {
		return nil, err
	}
	compress, err := compressing()
	if err != nil {
		return nil, err
	}

	limit := func(name string, r Rate) *limit {
		l := newLimit(name, r, p.Log, time.Now)
		if p.Metrics != nil {
			l.refused = p.Metrics.limited.WithLabelValues(name).Inc
		}
		return l
	}
	everyone, clients, logins := limit("address", p.Limits.Requests), limit("client", p.Limits.Requests), limit("login", p.Limits.Logins)
	asked := func(next http.Handler) http.Handler {
		return everyone.by(byAddress, p.Logins.Identify(clients.by(byClient, personal(recorded(next)))))
	}
	loggingIn := func(next http.Handler) http.Handler { return everyone.by(byAddress, logins.by(byLogin, next)) }

	mux := http.NewServeMux()
	mux.Handle("/graphql", asked(reachable(p.Contact, graphQL(p.Graph))))
	mux.Handle("/explorer", explorerAt("/explorer", tool))
	mux.Handle("/explorer/", explorerAt("/explorer", tool))
	mux.Handle("/export/", asked(exports(p)))
	data := everyone.by(byAddress, openData(p))
	for _, pattern := range openPatterns() {
		mux.Handle(pattern, data)
	}
	mux.Handle("/auth/", loggingIn(p.Logins.Handler()))
	mux.HandleFunc("GET /schema.graphql", text(p.Schema))
	mux.HandleFunc("GET /healthz", text("ok\n"))
	mux.Handle("GET /readyz", everyone.by(byAddress, ready(p.Ready, p.Log)))
	// These addresses are never the page's, so that a mistyped one doesn't answer 200.
	for _, prefix := range []string{"/graphql/", "/dev/"} {
		mux.Handle(prefix, http.NotFoundHandler())
	}
	if p.IDP != nil {
		mux.Handle("/dev/idp/", loggingIn(p.IDP))
	}
	mux.Handle("/", pageOf(page))

	all := secured(p.HTTPS, compress(recovered(p.Log, named(mux))))
	if p.Metrics != nil {
		all = p.Metrics.measured(all)
	}
	return addressed(p.From, logged(p.Log, all)), nil
}

// text answers the same plain text to everyone.
func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		w.Write([]byte(s))
	}
}
