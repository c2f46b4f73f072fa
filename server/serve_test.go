package server

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"
)

// running serves the handler on a port of this machine until stop is called; ended gets what
// serve returns.
func running(t *testing.T, h http.HandlerFunc, within time.Duration) (address string, stop func(), ended <-chan error) {
	t.Helper()
	on, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	end := make(chan error, 1)
	go func() { end <- serve(ctx, on, h, slog.New(slog.DiscardHandler), within) }()
	return "http://" + on.Addr().String(), cancel, end
}

func TestARequestThatIsRunningFinishesWhenTheServerStops(t *testing.T) {
	begun, finish := make(chan struct{}), make(chan struct{})
	address, stop, ended := running(t, func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-finish
		if r.Context().Err() != nil {
			t.Error("the request was cancelled")
		}
		_, _ = io.WriteString(w, "finished")
	}, time.Minute)

	answers := make(chan string, 1)
	go func() {
		r, err := http.Get(address)
		if err != nil {
			answers <- err.Error()
			return
		}
		defer r.Body.Close()
		body, _ := io.ReadAll(r.Body)
		answers <- string(body)
	}()
	<-begun
	stop()
	// A stopping server takes nobody new: the port closes while the request still runs.
	for {
		c, err := net.Dial("tcp", address[len("http://"):])
		if err != nil {
			break
		}
		_ = c.Close()
	}
	select {
	case err := <-ended:
		t.Fatalf("ended with a request running: %v", err)
	default:
	}
	close(finish)
	if got := <-answers; got != "finished" {
		t.Errorf("the request got %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("no clean end: %v", err)
	}
}

func TestARequestThatNeverEndsDoesNotKeepTheServer(t *testing.T) {
	begun := make(chan struct{})
	address, stop, ended := running(t, func(_ http.ResponseWriter, r *http.Request) {
		close(begun)
		<-r.Context().Done()
	}, time.Millisecond)
	go func() {
		if r, err := http.Get(address); err == nil {
			_ = r.Body.Close()
		}
	}()
	<-begun
	stop()
	if err := <-ended; err == nil {
		t.Error("it ended as if all had been answered")
	}
}
