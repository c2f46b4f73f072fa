package graph

import (
	"context"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// running is the context of an operation.
func running(t *testing.T, of ast.Operation) context.Context {
	t.Helper()
	return graphql.WithOperationContext(t.Context(), &graphql.OperationContext{Operation: &ast.OperationDefinition{Operation: of}})
}

func TestAQueryHasADeadlineAndAnActHasNone(t *testing.T) {
	for of, want := range map[ast.Operation]bool{ast.Query: true, ast.Mutation: false} {
		inTime(time.Hour)(running(t, of), func(ctx context.Context) *graphql.Response {
			if _, has := ctx.Deadline(); has != want {
				t.Errorf("a %s has a deadline: %v", of, has)
			}
			return nil
		})
	}
}

func TestAnAnswerThatComesTooLateIsOneErrorWithItsCost(t *testing.T) {
	late := inTime(0)(running(t, ast.Query), func(context.Context) *graphql.Response {
		return &graphql.Response{Data: []byte(`{"half":1}`), Extensions: map[string]any{"cost": 1}}
	})
	if late.Data != nil || len(late.Errors) != 1 || late.Errors[0].Extensions["code"] != "TOO_COMPLEX" || late.Extensions["cost"] != 1 {
		t.Errorf("%+v", late)
	}
}
