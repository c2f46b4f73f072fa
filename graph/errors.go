package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/ent/db"
	"tilslutning/ent/db/privacy"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// present turns every error into one of the published codes, and tells nothing else.
func present(ctx context.Context, err error) *gqlerror.Error {
	var published *gqlerror.Error
	var invalid *db.ValidationError
	switch {
	case errors.As(err, &published) && published.Extensions["code"] != nil:
		if published.Path == nil {
			published.Path = graphql.GetPath(ctx)
		}
		return published
	case errors.As(err, &published) && graphql.GetPath(ctx) == nil:
		errcode.Set(published, errcode.ValidationFailed)
		return published
	case errors.Is(err, privacy.Deny):
		return at(ctx, forbidden(ctx))
	case errors.As(err, &invalid):
		return at(ctx, badInput("%s is empty, too long or not as it must be", invalid.Name))
	case db.IsConstraintError(err):
		return at(ctx, badInput("an id is unknown, or a value that must be its own is taken"))
	case db.IsNotFound(err):
		return at(ctx, failure("NOT_FOUND", "Not found."))
	case errors.As(err, &published) && len(published.Path) > len(graphql.GetPath(ctx)):
		unread := badInput("an argument cannot be read")
		unread.Path = published.Path // inside the field's arguments
		return unread
	}
	id := uuid.NewString()
	slog.ErrorContext(ctx, "graph", "id", id, "error", err)
	hidden := at(ctx, failure("INTERNAL", "Something went wrong."))
	hidden.Extensions["id"] = id
	return hidden
}

// recovered is a fault of ours: its cause stands in the log alone.
func recovered(_ context.Context, cause any) error {
	return fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
}

// forbidden tells a visitor to log in, and others that no login of theirs helps.
func forbidden(ctx context.Context) *gqlerror.Error {
	viewer := access.From(ctx)
	code, said := "FORBIDDEN", terms.Text{Danish: "Ikke for din rolle.", English: "Not for your role."}
	if viewer.Subject == "" {
		code, said = "UNAUTHENTICATED", terms.Text{Danish: "Log ind først.", English: "Log in first."}
	}
	if viewer.English {
		return failure(code, said.English)
	}
	return failure(code, said.Danish)
}

func badInput(format string, values ...any) *gqlerror.Error {
	return failure("BAD_USER_INPUT", fmt.Sprintf(format, values...))
}

func failure(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}

// at is where in the answer the error stands.
func at(ctx context.Context, e *gqlerror.Error) *gqlerror.Error {
	e.Path = graphql.GetPath(ctx)
	return e
}
