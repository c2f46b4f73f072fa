package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/store"
)

// NewHandler serves the graph over HTTP, to the viewer in each request's context.
func NewHandler(s *store.Store) *handler.Server {
	h := handler.New(NewExecutableSchema(Config{Resolvers: &Resolver{store: s}}))
	h.AddTransport(transport.GET{})
	h.AddTransport(transport.POST{})
	h.SetQueryCache(lru.New[*ast.QueryDocument](1000))
	h.SetParserTokenLimit(4000)
	h.Use(extension.Introspection{})
	h.Use(bounded{})
	h.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(withFacts(ctx))
	})
	h.AroundFields(visibleOnly)
	h.SetErrorPresenter(present)
	h.SetRecoverFunc(recovered)
	return h
}
