package devidp

import (
	"testing"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
)

// at is the logins under way, by a clock that the test turns.
func at(now *time.Time) *pending { return &pending{now: func() time.Time { return *now }} }

func TestALoginThatTakesTooLongIsForgotten(t *testing.T) {
	now := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	p := at(&now)
	begun := p.add(&oidc.AuthRequest{})
	now = now.Add(loginWithin - time.Second)
	if _, found := p.byID(begun.id); !found {
		t.Error("it is forgotten before its time")
	}
	now = now.Add(time.Second)
	if _, found := p.loggedIn(begun.id, "kbh.reader"); found {
		t.Error("somebody logged in after its time")
	}
	if len(p.logins) != 0 {
		t.Error("it is still kept")
	}
}

func TestACodeIsGoodForAMinute(t *testing.T) {
	now := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	p := at(&now)
	for wait, good := range map[time.Duration]bool{fetchWithin - time.Second: true, fetchWithin: false} {
		begun := p.add(&oidc.AuthRequest{})
		p.loggedIn(begun.id, "kbh.reader")
		p.issued(begun.id, "the code")
		now = now.Add(wait)
		if _, found := p.take("the code"); found != good {
			t.Errorf("after %s: %t", wait, found)
		}
	}
}

func TestALaterCodeOfALoginReplacesTheEarlier(t *testing.T) {
	now := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	p := at(&now)
	begun := p.add(&oidc.AuthRequest{})
	p.issued(begun.id, "first")
	p.issued(begun.id, "second")
	if _, found := p.take("first"); found {
		t.Error("the first is still good")
	}
	if _, found := p.take("second"); !found {
		t.Error("the second is not")
	}
	if _, found := p.take("second"); found {
		t.Error("it is good twice")
	}
}

func TestALoginWithoutACodeIsNotTakenByNone(t *testing.T) {
	now := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	p := at(&now)
	p.add(&oidc.AuthRequest{})
	if _, found := p.take(""); found {
		t.Error("it was")
	}
}

func TestOnlySoManyLoginsAreUnderWay(t *testing.T) {
	now := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	p := at(&now)
	oldest, second := p.add(&oidc.AuthRequest{}), p.add(&oidc.AuthRequest{})
	for range maxPending - 1 {
		p.add(&oidc.AuthRequest{})
	}
	if len(p.logins) != maxPending {
		t.Errorf("%d are kept", len(p.logins))
	}
	if _, found := p.byID(oldest.id); found {
		t.Error("the oldest is still kept")
	}
	if _, found := p.byID(second.id); !found {
		t.Error("the one after it is gone")
	}
}
