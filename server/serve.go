package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// How long a client and a request may take. A write waits up to 30 s for its turn, so an answer
// is given more.
const (
	headerWithin  = 5 * time.Second
	requestWithin = 30 * time.Second
	answerWithin  = 60 * time.Second
	idleFor       = 2 * time.Minute
	maxHeader     = 64 << 10
)

// StopWithin is how long requests that are running may take once the server is told to stop.
const StopWithin = 30 * time.Second

// Serve answers on the listener until the context ends. Then it takes no more requests, lets
// the running ones finish, and returns nil; an error says that it could not serve, or that
// requests were still running after StopWithin.
func Serve(ctx context.Context, on net.Listener, handler http.Handler, log *slog.Logger) error {
	return serve(ctx, on, handler, log, StopWithin)
}

func serve(ctx context.Context, on net.Listener, handler http.Handler, log *slog.Logger, within time.Duration) error {
	running := newServer(handler, log)
	failed := make(chan error, 1)
	go func() { failed <- running.Serve(on) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.InfoContext(ctx, "stopping")
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), within)
	defer cancel()
	if err := running.Shutdown(ending); err != nil {
		return errors.Join(fmt.Errorf("requests were still running after %s", within), running.Close())
	}
	return nil
}

// newServer waits for no client longer than is said above.
func newServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerWithin,
		ReadTimeout:       requestWithin,
		WriteTimeout:      answerWithin,
		IdleTimeout:       idleFor,
		MaxHeaderBytes:    maxHeader,

		DisableGeneralOptionsHandler: true, // it would answer past the headers that guard a browser
		ErrorLog:                     slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}
