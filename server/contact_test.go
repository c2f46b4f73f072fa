package server_test

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestEveryoneIsToldHowToReachWhoeverRunsIt(t *testing.T) {
	h, _ := product(t)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/graphql?query={about{contact}}", nil))
	if want := `{"about":{"contact":"drift@example.dk, 70 10 20 30"}}`; !strings.Contains(w.Body.String(), want) {
		t.Errorf("got %s, want %s", w.Body, want)
	}
}
