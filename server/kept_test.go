package server_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestAKeptAnswerGoesOutAsTheFirst asks the whole server twice in each way there is.
func TestAKeptAnswerGoesOutAsTheFirst(t *testing.T) {
	a := newAttacked(t)
	const query = `{ municipalities(first: 98) { edges { node { code name region } } } }`
	asks := func(method string, headers ...string) (*http.Response, string) {
		t.Helper()
		target, body := "/graphql", io.Reader(strings.NewReader(`{"query":"`+query+`"}`))
		if method == http.MethodGet {
			target, body = target+"?query="+strings.ReplaceAll(query, " ", "+"), nil
		}
		r, err := http.NewRequestWithContext(t.Context(), method, a.address+target, body)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept-Encoding", "identity")
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		got, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer got.Body.Close()
		text, err := io.ReadAll(got.Body)
		if err != nil {
			t.Fatal(err)
		}
		got.Header.Del("Date")
		got.Header.Del("X-Request-Id")
		return got, string(text)
	}
	_, whole := asks("POST")
	if !strings.HasPrefix(whole, `{"data":{"municipalities"`) {
		t.Fatal(whole)
	}
	for _, headers := range [][]string{{}, {"Accept", "application/graphql-response+json"}, {"Accept-Encoding", "gzip"}} {
		for _, method := range []string{"POST", "GET"} {
			first, body := asks(method, headers...)
			again, same := asks(method, headers...)
			if body != same || first.StatusCode != 200 || again.StatusCode != 200 {
				t.Errorf("%s %v: %d, then %d with another body", method, headers, first.StatusCode, again.StatusCode)
			}
			for name := range first.Header {
				if first.Header.Get(name) != again.Header.Get(name) {
					t.Errorf("%s %v: %s is %q, then %q", method, headers, name, first.Header.Get(name), again.Header.Get(name))
				}
			}
			if len(headers) > 0 && headers[0] == "Accept-Encoding" {
				plain, err := gzip.NewReader(strings.NewReader(same))
				if err != nil {
					t.Fatal(err)
				}
				if text, err := io.ReadAll(plain); err != nil || string(text) != whole {
					t.Errorf("%s compressed: %v %s", method, err, text)
				}
			}
			tag := again.Header.Get("ETag")
			if (tag != "") != (method == "GET") {
				t.Errorf("%s has the tag %q", method, tag)
			}
			if method == "GET" {
				if got, body := asks(method, append(headers, "If-None-Match", tag)...); got.StatusCode != http.StatusNotModified || body != "" {
					t.Errorf("%d %s", got.StatusCode, body)
				}
			}
		}
	}
}
