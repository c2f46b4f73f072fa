package graph

import "context"

type contactKey struct{}

// WithContact lets the graph tell how to write to and call whoever runs it; "" tells of nobody.
func WithContact(ctx context.Context, contact string) context.Context {
	return context.WithValue(ctx, contactKey{}, contact)
}

func contactOf(ctx context.Context) *string {
	if contact, _ := ctx.Value(contactKey{}).(string); contact != "" {
		return &contact
	}
	return nil
}
