package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

func TestTheOperatorReadsTheFiguresOnAnAddressOfTheirOwnUntilTheServerStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	next, ended := lines(t, ctx, "serve", "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0")
	heard := map[string]string{}
	for heard["listening"] == "" {
		line := next()
		heard[line["msg"].(string)], _ = line["address"].(string)
	}
	admin := heard["figures and profiles"]
	r, err := http.Get("http://" + admin + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	figures, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK || !strings.Contains(string(figures), "\ntilslutning_database_up 1\n") {
		t.Errorf("%d %v %.500s", r.StatusCode, err, figures)
	}
	stop()
	for line := next(); line["msg"] != "stopping"; line = next() {
	}
	if code := <-ended; code != done {
		t.Errorf("ended with %d", code)
	}
	if c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", admin); err == nil {
		t.Error("the operator's address still answers", c.Close())
	}
}

func TestAnAdminAddressThatCannotBeHadStopsTheStart(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for address, code := range map[string]int{taken.Addr().String(): failed, "8081": misuse, "127.0.0.1:metrics": misuse} {
		ended, _, errs := command(t, nil, "serve", "--listen", "127.0.0.1:0", "--admin-listen", address)
		if ended != code || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "TILSLUTNING_ADMIN_LISTEN: ") {
			t.Errorf("%s: %d %s", address, ended, errs)
		}
	}
	if ended, _, errs := command(t, nil, "serve", "--dev", "--admin-listen", "0.0.0.0:0"); ended != misuse || !strings.HasPrefix(errs, "TILSLUTNING_ADMIN_LISTEN: ") {
		t.Errorf("--dev for everybody: %d %s", ended, errs)
	}
}
