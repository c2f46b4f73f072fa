package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/ent/store"
)

// Execute answers a query of the program's own, to the viewer in the context, with all that holds
// for one over HTTP.
func Execute(ctx context.Context, s *store.Store, query string, variables map[string]any) *graphql.Response {
	x := executor.New(NewExecutableSchema(Config{Resolvers: &Resolver{store: s}}))
	x.SetDefaultRulesFn(validation)
	configure(x, s, graphql.NoCache[*ast.QueryDocument]{})
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		return x.DispatchError(graphql.WithOperationContext(ctx, op), errs)
	}
	answer, ctx := x.DispatchOperation(ctx, op)
	if whole := answer(ctx); whole != nil {
		return whole
	}
	return x.DispatchError(ctx, gqlerror.List{failure("TOO_COMPLEX", "The request ended before it was answered.")}) // its context had
}
