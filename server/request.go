package server

import (
	"net/http"

	"tilslutning/ent/store"
	published "tilslutning/graph"
)

// reachable has the graph tell how to reach whoever runs it.
func reachable(contact string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(published.WithContact(r.Context(), contact)))
	})
}

// recorded tells the store where an act comes from: the request's id, and the client's address.
func recorded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		from := store.Request{ID: RequestID(ctx)}
		if address := Address(ctx); address.IsValid() {
			from.Address = address.String()
		}
		next.ServeHTTP(w, r.WithContext(store.WithRequest(ctx, from)))
	})
}
