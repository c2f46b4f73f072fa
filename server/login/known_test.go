package login

import (
	"context"
	"errors"
	"reflect"
	"sync/atomic"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/integratorclient"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
)

// comes asks with the token, and tells how many statements that took.
func (w *tokenWorld) comes(t *testing.T, token string) (viewer access.Viewer, statements int64, err error) {
	t.Helper()
	var n atomic.Int64
	_, viewer, err = w.bearerOnce(store.Count(t.Context(), &n), token)
	return viewer, n.Load(), err
}

// known wants the token to count, and to have been known or not.
func (w *tokenWorld) knows(t *testing.T, token string, known bool) {
	t.Helper()
	viewer, statements, err := w.comes(t, token)
	if err != nil || (statements == 1) != known {
		t.Errorf("%d statements, %v", statements, err)
	}
	if fresh := w.accepted(t, token); !reflect.DeepEqual(viewer, fresh) {
		t.Errorf("is %+v, and anew %+v", viewer, fresh)
	}
}

func (w *tokenWorld) refuses(t *testing.T, token string) {
	t.Helper()
	if viewer, _, err := w.comes(t, token); !errors.As(err, new(refused)) {
		t.Errorf("%+v %v", viewer, err)
	}
}

func TestATokenThatIsKnownTakesOneStatement(t *testing.T) {
	w := newTokenWorld(t)
	token, other := w.token(), w.token(object{"client_id": "signer", "sub": "signer", "roles": []string{"municipality.reader"}})
	w.accepted(t, token) // the provider's keys are fetched
	w.knows(t, token, false)
	w.knows(t, token, true)
	w.knows(t, other, false)
	w.knows(t, other, true)
	w.knows(t, token, true)
}

func TestAKnownTokenCountsForNoMoreThanAnUnknownOne(t *testing.T) {
	for name, happens := range map[string]func(w *tokenWorld){
		"its grant is revoked": func(w *tokenWorld) {
			w.change(t, access.KombitAdmin, func(ctx context.Context, tx *db.Client) error {
				return tx.IntegratorClient.Update().Where(integratorclient.Client("robot")).SetRevoked(true).Exec(ctx)
			})
		},
		"its time is over":     func(w *tokenWorld) { w.now = w.now.Add(time.Hour) },
		"its key is withdrawn": func(w *tokenWorld) { w.provider.publish(newKey("k2")); w.now = w.now.Add(time.Hour - time.Second) },
		"another key is fetched": func(w *tokenWorld) {
			k2 := newKey("k2")
			w.provider.publish(k2)
			w.accepted(t, compact(with(w.header(), object{"kid": "k2"}), w.claims(), k2.sign))
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTokenWorld(t)
			token := w.token(object{"exp": w.now.Add(time.Hour).Unix()})
			if name == "its key is withdrawn" {
				token = w.token(object{"exp": w.now.Add(2 * time.Hour).Unix()})
			}
			w.accepted(t, token)
			w.knows(t, token, false)
			w.knows(t, token, true)
			happens(w)
			if name == "its key is withdrawn" {
				w.knows(t, token, true)
				w.now = w.now.Add(time.Second)
			}
			w.refuses(t, token)
		})
	}
}

func TestAChangeOrADayHasAKnownTokenLookedAtAnew(t *testing.T) {
	w := newTokenWorld(t)
	token := w.token(object{"exp": w.now.Add(48 * time.Hour).Unix()})
	w.accepted(t, token)
	w.knows(t, token, false)
	w.grant(t, "another", copenhagen, access.MunicipalityReader)
	w.knows(t, token, false)
	w.knows(t, token, true)
	w.now = w.now.Add(11 * time.Hour) // past midnight in Denmark
	w.accepted(t, token)              // and past the hour after which the keys are fetched anew
	w.knows(t, token, false)
	w.knows(t, token, true)
}
