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
	configure(h, s)
	return h
}

// configurable is what a server and an executor have in common.
type configurable interface {
	Use(graphql.HandlerExtension)
	AroundOperations(graphql.OperationMiddleware)
	AroundResponses(graphql.ResponseMiddleware)
	AroundFields(graphql.FieldMiddleware)
	SetErrorPresenter(graphql.ErrorPresenterFunc)
	SetRecoverFunc(graphql.RecoverFunc)
	SetParserTokenLimit(int)
}

// configure puts what holds for every operation around it.
func configure(h configurable, s *store.Store) {
	h.SetParserTokenLimit(4000)
	h.Use(extension.Introspection{})
	h.Use(bounded{})
	h.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(withFacts(ctx))
	})
	h.AroundResponses(keepReadings(s))
	h.AroundFields(anewAfterEachAct)
	h.AroundFields(visibleOnly)
	h.SetErrorPresenter(present)
	h.SetRecoverFunc(recovered)
}
