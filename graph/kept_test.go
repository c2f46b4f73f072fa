package graph

import (
	"bytes"
	"encoding/binary"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"context"
	"tilslutning/graph/newest"
	"tilslutning/rules/day"
)

// numbered is a request of the number's own.
func numbered(n int) (of asking) {
	binary.BigEndian.PutUint64(of[:], uint64(n))
	return of
}

func TestAnswersAreKeptUpToSoManyBytes(t *testing.T) {
	k := newKept(100_000)
	answer := func() *Answer { return &Answer{Body: bytes.Repeat([]byte("x"), 10_000-aside)} }
	for n := range 30 {
		k.keep(1, numbered(n), answer())
		k.keep(1, numbered(n), answer()) // in place of the first
		if k.get(1, numbered(0)) == nil {
			t.Fatalf("what is asked for again is gone after %d others", n)
		}
		if k.bytes > k.most || k.bytes != k.answers.Len()*10_000 {
			t.Fatalf("%d bytes of %d answers", k.bytes, k.answers.Len())
		}
	}
	if k.answers.Len() != 10 || k.get(1, numbered(29)) == nil || k.get(1, numbered(1)) != nil {
		t.Errorf("%d answers are kept", k.answers.Len())
	}
	k.keep(1, numbered(99), &Answer{Body: make([]byte, 100_000/8+1)})
	if k.get(1, numbered(99)) != nil {
		t.Error("one answer may take an eighth of the place")
	}
}

func TestACompressedBodyCountsToo(t *testing.T) {
	k := newKept(100_000)
	gone := &Answer{Body: make([]byte, 1_000)}
	k.keep(1, numbered(0), gone)
	for n := range 10 {
		k.keep(1, numbered(n), &Answer{Body: make([]byte, 9_000)})
	}
	before, times := k.bytes, 0
	packs := func([]byte) []byte { times++; return make([]byte, 3_000) }
	for range 2 {
		if got := k.get(1, numbered(9)).Packed(packs); len(got) != 3_000 || times != 1 {
			t.Errorf("%d bytes, compressed %d times", len(got), times)
		}
	}
	if k.bytes != before+3_000 {
		t.Errorf("%d bytes, and before %d", k.bytes, before)
	}
	if k.get(1, numbered(8)).Packed(packs); k.bytes > k.most || k.get(1, numbered(0)) != nil {
		t.Errorf("%d bytes", k.bytes)
	}
	at := k.bytes
	gone.Packed(packs)
	(&Answer{}).Packed(packs)
	if k.bytes != at {
		t.Error("what is not kept counts")
	}
}

func TestAChangeFreesAllThatWasKeptBefore(t *testing.T) {
	k := newKept(100_000)
	k.keep(7, numbered(1), &Answer{Body: []byte("seven")})
	if k.get(8, numbered(1)) != nil || k.bytes != 0 || k.answers.Len() != 0 {
		t.Errorf("%d bytes are kept", k.bytes)
	}
	k.keep(8, numbered(1), &Answer{Body: []byte("eight")})
	k.keep(7, numbered(2), &Answer{Body: []byte("late")})
	if k.get(7, numbered(1)) != nil || k.get(8, numbered(2)) != nil || k.get(7, numbered(2)) != nil {
		t.Error("an answer of another change is given")
	}
	if got := k.get(8, numbered(1)); got == nil || string(got.Body) != "eight" {
		t.Error("who is late has others' answers forgotten")
	}
}

// Over a server that answers when it is told to.
func TestWhatManyAskAtOnceIsMadeOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		made, let := atomic.Int64{}, make(chan bool)
		h := &Handler{today: func() day.Day { return "2026-01-01" }, kept: newKept(maxKept), underWay: map[asking]chan struct{}{},
			newest: newest.New(func(context.Context) (int, error) { return 1, nil }),
			made: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				made.Add(1)
				r.Context().Value(keepingKey{}).(*keeping).may = <-let
				_, _ = w.Write([]byte(`{"data":{}}`))
			})}
		var waiting sync.WaitGroup
		asks := func(query string) {
			waiting.Go(func() {
				w := httptest.NewRecorder()
				h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?query="+query, nil))
				if !strings.HasPrefix(w.Body.String(), `{"data"`) {
					t.Error(w.Body)
				}
			})
		}
		for range 16 {
			asks("{a}")
		}
		synctest.Wait()
		if n := made.Load(); n != 1 {
			t.Errorf("made %d times at once", n)
		}
		let <- true
		waiting.Wait()
		if n := made.Load(); n != 1 {
			t.Errorf("made %d times", n)
		}
		for range 16 {
			asks("{b}")
		}
		synctest.Wait()
		let <- false // it can't be kept: the others have theirs made, none after the other
		synctest.Wait()
		if n := made.Load(); n != 1+16 {
			t.Errorf("made %d times", n)
		}
		close(let)
		waiting.Wait()
		if len(h.underWay) > 0 {
			t.Error("something is under way still")
		}
	})
}
