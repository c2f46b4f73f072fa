package store

import "context"

// Request is where an act comes from. It is kept beside the audit log, where it can be erased.
type Request struct{ ID, Address string }

type requestKey struct{}

// WithRequest puts the request into its context.
func WithRequest(ctx context.Context, r Request) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

// requestOf is the request of the context; the zero value for a command's.
func requestOf(ctx context.Context) Request {
	r, _ := ctx.Value(requestKey{}).(Request)
	return r
}
