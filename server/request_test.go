package server

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func TestTheAuditLogIsToldWhichRequestAnActIsOf(t *testing.T) {
	nothing := func(context.Context, *db.Client) (terms.Ruling, error) { return terms.Ruling{}, nil }
	s := storetest.Open(t, storetest.SQLite(t), func() time.Time { return day.Day("2026-11-26").Noon() })
	log := slog.New(slog.DiscardHandler)
	site := addressed(nil, logged(log, recorded(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if _, err := s.Change(r.Context(), store.Act{Name: "act"}, nothing); err != nil {
			t.Error(err)
		}
	}))))
	r := httptest.NewRequest("POST", "/graphql", nil)
	r.RemoteAddr = "[2001:db8::7]:4711"
	w := httptest.NewRecorder()
	site.ServeHTTP(w, r)
	origin, err := s.AuditOrigin.Query().Only(store.AsStore(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	if origin.Request == "" || origin.Request != w.Header().Get("X-Request-Id") || origin.Address != "2001:db8::7" {
		t.Errorf("%+v, answered with %s", origin, w.Header().Get("X-Request-Id"))
	}
}
