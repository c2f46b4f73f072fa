package server

import (
	"log/slog"
	"testing"
	"time"

	"tilslutning/ent/store/storetest"
	"tilslutning/server/login"
)

// visitors is logins without an identity provider, over an empty database: everybody is a visitor.
func visitors(t *testing.T) *login.Logins {
	t.Helper()
	logins, err := login.New(login.Config{PublicURL: "https://tilslutning.example.dk", KombitCVR: DefaultKombitCVR},
		storetest.Open(t, storetest.SQLite(t), time.Now), slog.New(slog.DiscardHandler), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	return logins
}
