package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Watch is told what the graph does, for the operator's figures. The words it is told by are of fixed
// lists: the schema's names and the published codes, never a client's own. It is called by many at once.
type Watch interface {
	Answered(kind string, took time.Duration) // "query", "mutation", or "unread" for what could not be read; kept answers too
	Failed(code string)                       // an error of an answer
	Acted(act, outcome string)                // a mutation by its name, and one of ActDone and those beside it
	Kept(found bool)                          // whether an answer was found among those kept, or made
}

// What comes of an act.
const (
	ActDone      = "done"
	ActRefused   = "refused"   // by a rule
	ActFailed    = "failed"    // with an error
	ActValidated = "validated" // and no more was asked
)

type watchKey struct{}

// WithWatch has the watch told of what the graph does in the context.
func WithWatch(ctx context.Context, w Watch) context.Context {
	return context.WithValue(ctx, watchKey{}, w)
}

// watchOf is the context's watch, or one that looks away.
func watchOf(ctx context.Context) Watch {
	if w, watched := ctx.Value(watchKey{}).(Watch); watched {
		return w
	}
	return unwatched{}
}

type unwatched struct{}

func (unwatched) Answered(string, time.Duration) {}
func (unwatched) Failed(string)                  {}
func (unwatched) Acted(string, string)           {}
func (unwatched) Kept(bool)                      {}

// tellAnswers tells the watch of each answer that is made, also of one that refuses to run the request.
func tellAnswers(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	answer := next(ctx)
	if answer == nil || !graphql.HasOperationContext(ctx) {
		return answer
	}
	watch, asked := watchOf(ctx), graphql.GetOperationContext(ctx)
	kind := "unread"
	if asked.Operation != nil {
		kind = string(asked.Operation.Operation)
	}
	watch.Answered(kind, time.Since(asked.Stats.OperationStart))
	for _, err := range answer.Errors {
		code, _ := err.Extensions["code"].(string)
		watch.Failed(code)
	}
	return answer
}

// tellActs tells the watch what comes of each mutation.
func tellActs(ctx context.Context, next graphql.Resolver) (any, error) {
	at := graphql.GetFieldContext(ctx)
	if at.Object != "Mutation" {
		return next(ctx)
	}
	payload, err := next(ctx)
	ruled, hasRuling := payload.(interface{ Allowed() bool })
	outcome := ActDone
	switch {
	case err != nil:
		outcome = ActFailed
	case at.Field.Directives.ForName("validateOnly") != nil:
		outcome = ActValidated
	case hasRuling && !ruled.Allowed():
		outcome = ActRefused
	}
	watchOf(ctx).Acted(at.Field.Name, outcome)
	return payload, err
}
