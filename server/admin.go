package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/pprof"
	"syscall"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// AdminListen names the address for the operator alone, and DefaultAdminListen is what holds unless it is set.
const (
	AdminListen        = "TILSLUTNING_ADMIN_LISTEN"
	DefaultAdminListen = "127.0.0.1:8081"
)

// Admin serves the figures at /metrics and the profiles beneath /debug/pprof/, to whoever reaches it. The
// command line is not among them: it may hold a secret.
func (m *Metrics) Admin(log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}))
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	return recovered(log, mux)
}

// ListenAdmin listens for the operator. It is nil where that is off, and, so that several may run on a
// machine, where nobody chose an address and another has the usual one already.
func (c *Config) ListenAdmin(ctx context.Context, log *slog.Logger) (net.Listener, error) {
	if c.AdminListen == off {
		return nil, nil
	}
	return listenAdmin(ctx, c.AdminListen, DefaultAdminListen, log)
}

func listenAdmin(ctx context.Context, chosen, usual string, log *slog.Logger) (net.Listener, error) {
	on, err := (&net.ListenConfig{}).Listen(ctx, "tcp", cmp.Or(chosen, usual))
	switch {
	case err == nil:
		log.InfoContext(ctx, "figures and profiles", "address", on.Addr().String())
		return on, nil
	case chosen == "" && errors.Is(err, syscall.EADDRINUSE):
		log.WarnContext(ctx, "no figures and profiles", "reason", err.Error(), "remedy", "set "+AdminListen+" to a free address, or to off")
		return nil, nil
	}
	return nil, fmt.Errorf("%s: %w", AdminListen, err)
}

// ServeAdmin answers on the listener until stop is called, which waits for nobody: a profile may run for
// long. With no listener there is nothing to do.
func ServeAdmin(ctx context.Context, on net.Listener, handler http.Handler, log *slog.Logger) (stop func() error) {
	if on == nil {
		return func() error { return nil }
	}
	running := newServer(handler, log)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := running.Serve(on); !errors.Is(err, http.ErrServerClosed) {
			log.ErrorContext(ctx, "no more figures and profiles", "error", err.Error())
		}
	}()
	return func() error {
		err := running.Close()
		<-ended
		return err
	}
}
