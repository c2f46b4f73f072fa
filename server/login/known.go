package login

import (
	"context"
	"crypto/sha256"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"tilslutning/graph/newest"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// maxKnown bounds the memory of who is known, to some 10 MB.
const maxKnown = 10_000

// known is who asked by a token before.
type known struct {
	change  *newest.Change
	viewers *lru.Cache[basis, access.Viewer]
}

// basis is all that decides who asks, and that is not found in the token itself.
type basis struct {
	token  [sha256.Size]byte // its digest
	change int               // the newest: grants, seats, persons and municipalities are as of it
	today  day.Day           // seats begin and end with a day
	trust  trust
}

// trust is by which keys of the provider's a token is believed.
type trust struct {
	keys       *keySet
	given      int // how often the provider has given them
	algorithms string
}

func newKnown(s Store) *known {
	viewers, err := lru.New[basis, access.Viewer](maxKnown)
	if err != nil {
		panic(err) // only for a size below one
	}
	return &known{newest.New(s.Version), viewers}
}

// bearerOnce is bearer, which is asked once for each token and all that makes it count. The context is to go
// on with: it knows the newest change.
func (l *Logins) bearerOnce(ctx context.Context, token string) (context.Context, access.Viewer, error) {
	trusted, sure := l.provider.trust()
	if !sure {
		viewer, err := l.bearer(ctx, token)
		return ctx, viewer, err
	}
	number, err := l.known.change.Number(ctx)
	if err != nil {
		return ctx, access.Viewer{}, err
	}
	ctx = newest.With(ctx, number)
	on := basis{sha256.Sum256([]byte(token)), number, day.Of(l.now()), trusted}
	if viewer, found := l.known.viewers.Get(on); found && l.now().Before(viewer.Expires) {
		return ctx, viewer, nil
	}
	viewer, err := l.bearer(ctx, token)
	if again, sure := l.provider.trust(); err == nil && sure && again == trusted {
		l.known.viewers.Add(on, viewer)
	}
	return ctx, viewer, err
}

// trust is by which keys a token is believed now. It is not sure before the provider has said which, nor when
// it is time to ask for them anew.
func (p *provider) trust() (t trust, sure bool) {
	p.mu.Lock()
	last := p.last
	p.mu.Unlock()
	if last == nil || last.keys.old() {
		return trust{}, false
	}
	return trust{last.keys, last.keys.fetch.given(), strings.Join(last.algorithms, " ")}, true
}
