package store

import (
	"context"
	"sync/atomic"

	"entgo.io/ent/dialect"
)

// counted is a driver that counts the statements of those who ask.
type counted struct{ dialect.Driver }

type counter struct{}

// Count has every statement under the context counted in n.
func Count(ctx context.Context, n *atomic.Int64) context.Context {
	return context.WithValue(ctx, counter{}, n)
}

func (d counted) Query(ctx context.Context, query string, args, v any) error {
	if n, ok := ctx.Value(counter{}).(*atomic.Int64); ok {
		n.Add(1)
	}
	return d.Driver.Query(ctx, query, args, v)
}
