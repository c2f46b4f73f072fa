package server

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

type requestKey struct{}

// RequestID is the id of the request that the context belongs to: in the answer's
// X-Request-Id and in every line of the log about it. "" outside a request.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// LogHandler adds the request's id to every line logged with a request's context, and masks secrets
// in every line.
func LogHandler(next slog.Handler) slog.Handler { return withRequest{withoutSecrets{Handler: next}} }

type withRequest struct{ slog.Handler }

func (h withRequest) Handle(ctx context.Context, line slog.Record) error {
	if id := RequestID(ctx); id != "" {
		line.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, line)
}

func (h withRequest) WithAttrs(attrs []slog.Attr) slog.Handler {
	return withRequest{h.Handler.WithAttrs(attrs)}
}

func (h withRequest) WithGroup(name string) slog.Handler {
	return withRequest{h.Handler.WithGroup(name)}
}

// logged gives every request an id and writes one line about it: never its query, headers or
// body, where secrets and personal data may stand.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, begun := rand.Text(), time.Now()
		w.Header().Set("X-Request-Id", id)
		ctx := context.WithValue(r.Context(), requestKey{}, id)
		seen := &observed{ResponseWriter: w}
		defer func() {
			log.LogAttrs(ctx, levelOf(r, seen.status), "request",
				slog.String("method", shortened(r.Method)),
				slog.String("path", shortened(r.URL.Path)),
				slog.Int("status", seen.status),
				slog.Int("bytes", seen.bytes),
				slog.Int64("ms", time.Since(begun).Milliseconds()),
				slog.String("remote", Address(ctx).String()))
		}()
		next.ServeHTTP(seen, r.WithContext(ctx))
	})
}

// levelOf keeps the probes of a machine that asks every second out of the usual log, and requests
// that a limit has refused: it counts them there itself.
func levelOf(r *http.Request, status int) slog.Level {
	switch {
	case status >= http.StatusInternalServerError:
		return slog.LevelError
	case r.URL.Path == "/healthz" || r.URL.Path == "/readyz" || status == http.StatusTooManyRequests:
		return slog.LevelDebug
	}
	return slog.LevelInfo
}

// shortened keeps what a client writes from filling the log.
func shortened(s string) string {
	if len(s) > 200 {
		return s[:200] + "…"
	}
	return s
}

// recovered answers 500 where the handler panics. The stack goes to the log alone.
func recovered(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen := &observed{ResponseWriter: w}
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			if err, ok := cause.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(cause)
			}
			log.ErrorContext(r.Context(), "panic", "cause", cause, "stack", string(debug.Stack()))
			if seen.status != 0 { // half an answer must not look whole
				panic(http.ErrAbortHandler)
			}
			http.Error(w, "Something went wrong: "+RequestID(r.Context()), http.StatusInternalServerError)
		}()
		next.ServeHTTP(seen, r)
	})
}

// observed notes what was answered: status 0 is nothing yet.
type observed struct {
	http.ResponseWriter
	status, bytes int
}

// WriteHeader notes the status. An informational one is not the answer.
func (o *observed) WriteHeader(status int) {
	if o.status == 0 && status >= http.StatusOK {
		o.status = status
	}
	o.ResponseWriter.WriteHeader(status)
}

// Write notes the bytes.
func (o *observed) Write(b []byte) (int, error) {
	if o.status == 0 {
		o.status = http.StatusOK
	}
	n, err := o.ResponseWriter.Write(b)
	o.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (o *observed) Unwrap() http.ResponseWriter { return o.ResponseWriter }
