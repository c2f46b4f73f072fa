// Package newest finds out the number of the newest change: by one statement for all who wait for it.
package newest

import (
	"context"
	"sync"
	"time"
)

// within is how long the database may take to say it.
const within = 20 * time.Second

// Change is the newest change of one database.
type Change struct {
	ask func(context.Context) (int, error)

	mu      sync.Mutex
	asking  bool
	waiting *answer // to those who have come since it was last asked; nil for nobody
}

// answer is what will have been found out, once done is closed.
type answer struct {
	ctx    context.Context // of who came first, without its end
	done   chan struct{}
	number int
	err    error
}

// New has the database asked by ask, as store.Version does it.
func New(ask func(context.Context) (int, error)) *Change { return &Change{ask: ask} }

// Number is that of a change that was the newest at some time after the call. A question that was put before
// the call is not waited for: its answer may be older.
func (c *Change) Number(ctx context.Context) (int, error) {
	c.mu.Lock()
	mine := c.waiting
	if mine == nil {
		mine = &answer{ctx: context.WithoutCancel(ctx), done: make(chan struct{})}
		c.waiting = mine
	}
	if !c.asking {
		c.asking = true
		go c.answerAll()
	}
	c.mu.Unlock()
	select {
	case <-mine.done:
		return mine.number, mine.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// answerAll asks until nobody waits.
func (c *Change) answerAll() {
	for next := c.next(); next != nil; next = c.next() {
		c.answer(next)
	}
}

// next is whom to answer now, and nil, with which it has come to its end, where nobody waits.
func (c *Change) next() *answer {
	c.mu.Lock()
	defer c.mu.Unlock()
	next := c.waiting
	c.waiting, c.asking = nil, next != nil
	return next
}

func (c *Change) answer(a *answer) {
	ctx, cancel := context.WithTimeout(a.ctx, within)
	defer cancel()
	defer close(a.done)
	a.number, a.err = c.ask(ctx)
}

type numberKey struct{}

// With keeps for the rest of a request what Number said in its course.
func With(ctx context.Context, number int) context.Context {
	return context.WithValue(ctx, numberKey{}, number)
}

// Since is Number, or what it said before in the course of the same request.
func (c *Change) Since(ctx context.Context) (int, error) {
	if number, known := ctx.Value(numberKey{}).(int); known {
		return number, nil
	}
	return c.Number(ctx)
}
