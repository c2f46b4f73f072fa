// Package graph answers the published graph: it loads facts, asks the rules and stores.
package graph

import "tilslutning/ent/store"

// Resolver answers from the store.
type Resolver struct{ store *store.Store }
