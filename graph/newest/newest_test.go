package newest

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// asked is a database that answers when it is told to.
type asked struct {
	put    atomic.Int64
	answer chan int
}

func (a *asked) ask(ctx context.Context) (int, error) {
	a.put.Add(1)
	select {
	case n := <-a.answer:
		return n, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

func TestOneQuestionAnswersAllWhoCameBeforeItWasPut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		of := &asked{answer: make(chan int)}
		c := New(of.ask)
		var waiting sync.WaitGroup
		var mu sync.Mutex
		heard := map[int]int{}
		comes := func() {
			waiting.Go(func() {
				n, err := c.Number(t.Context())
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				defer mu.Unlock()
				heard[n]++
			})
		}
		comes()
		synctest.Wait() // its question is put
		for range 15 {
			comes()
		}
		synctest.Wait()
		if n := of.put.Load(); n != 1 {
			t.Errorf("%d questions are put at once", n)
		}
		of.answer <- 7
		of.answer <- 8
		waiting.Wait()
		if heard[7] != 1 || heard[8] != 15 || of.put.Load() != 2 {
			t.Errorf("who came after a question was put must not hear its answer: %v by %d questions", heard, of.put.Load())
		}
	})
}

func TestWhoGoesAwayTakesNobodysAnswerAlong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		of := &asked{answer: make(chan int)}
		c := New(of.ask)
		ctx, goes := context.WithCancel(t.Context())
		var waiting sync.WaitGroup
		waiting.Go(func() {
			if _, err := c.Number(ctx); !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		})
		synctest.Wait()
		goes()
		waiting.Wait()
		of.answer <- 7
		waiting.Go(func() {
			if n, err := c.Number(t.Context()); n != 8 || err != nil {
				t.Error(n, err)
			}
		})
		of.answer <- 8
		waiting.Wait()
	})
}

func TestADatabaseThatDoesNotAnswerIsNotWaitedForForEver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New((&asked{}).ask)
		if _, err := c.Number(t.Context()); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
}

func TestWhatWasFoundOutInARequestIsNotAskedAgainInIt(t *testing.T) {
	of := &asked{answer: make(chan int, 2)}
	c := New(of.ask)
	of.answer <- 7
	of.answer <- 8
	first, err := c.Since(t.Context())
	again, errAgain := c.Since(With(t.Context(), first))
	anew, errAnew := c.Number(With(t.Context(), first))
	if err := errors.Join(err, errAgain, errAnew); err != nil || first != 7 || again != 7 || anew != 8 {
		t.Error(first, again, anew, err)
	}
}
