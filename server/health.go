package server

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

// readyWithin is how long the database may take before the server calls itself not ready.
const readyWithin = 2 * time.Second

// ready answers 200 when the database can be used and 503 otherwise. The reason goes to the
// log: it may name hosts and users.
func ready(check func(context.Context) error, log *slog.Logger) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readyWithin)
		defer cancel()
		if err := check(ctx); err != nil {
			log.WarnContext(r.Context(), "not ready", "error", err.Error())
			w.Header().Set("Cache-Control", "no-store")
			http.Error(w, "The database is not ready.", http.StatusServiceUnavailable)
			return
		}
		text("ready\n")(w, r)
	}
}
