// Package server is the product over HTTP: it finds out who asks, and hands on to the graph
// and the page.
package server

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"

	"github.com/klauspost/compress/gzhttp"

	"tilslutning/server/document"
	"tilslutning/server/explorer"
)

// Parts are what the server hands on to.
type Parts struct {
	Graph  http.Handler                // gqlgen's server: the viewer is in the request's context
	Ask    Ask                         // the graph asked by the program itself, for exports
	Schema string                      // the text at /schema.graphql
	Page   fs.FS                       // the built page: index.html, and hashed files under assets/
	Ready  func(context.Context) error // whether the database is reachable and migrated
	Log    *slog.Logger
	HTTPS  bool              // browsers are told to come by https alone
	Seller document.Seller   // who issues the invoices; the zero value for nobody
	EAN    map[string]string // the municipalities' numbers for electronic invoices, by code
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
	// The jitter hides from a listener how well a secret in an answer compresses (BREACH).
	compress, err := gzhttp.NewWrapper(gzhttp.EnableZstd(false), gzhttp.RandomJitter(32, 0, false))
	if err != nil {
		return nil, err
	}

	mux := http.NewServeMux()
	mux.Handle("/graphql", graphQL(asVisitor(p.Graph)))
	mux.Handle("/explorer", explorerAt("/explorer", tool))
	mux.Handle("/explorer/", explorerAt("/explorer", tool))
	mux.Handle("/export/", asVisitor(exports(p)))
	mux.HandleFunc("GET /schema.graphql", text(p.Schema))
	mux.HandleFunc("GET /healthz", text("ok\n"))
	mux.HandleFunc("GET /readyz", ready(p.Ready, p.Log))
	// These addresses are never the page's, so that a mistyped one doesn't answer 200.
	for _, prefix := range []string{"/graphql/", "/auth/", "/dev/"} {
		mux.Handle(prefix, http.NotFoundHandler())
	}
	mux.Handle("/", pageOf(page))

	return logged(p.Log, secured(p.HTTPS, compress(recovered(p.Log, mux)))), nil
}

// text answers the same plain text to everyone.
func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		w.Write([]byte(s))
	}
}
