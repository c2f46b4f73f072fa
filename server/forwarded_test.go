package server

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

// clientOf is who asks, by a server that trusts the proxies; the headers come in pairs.
func clientOf(t *testing.T, trusted, peer string, headers ...string) netip.Addr {
	t.Helper()
	proxies, err := ParseProxies(trusted)
	if err != nil {
		t.Fatal(err)
	}
	var found netip.Addr
	h := addressed(proxies, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { found = Address(r.Context()) }))
	r := httptest.NewRequest("GET", "/", nil)
	r.RemoteAddr = peer
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	h.ServeHTTP(httptest.NewRecorder(), r)
	return found
}

const (
	usual    = "X-Forwarded-For"
	standard = "Forwarded"
)

func TestWhatATrustedProxySaysOfItsClientIsBelieved(t *testing.T) {
	for name, c := range map[string]struct {
		trusted, peer string
		headers       []string
		want          string
	}{
		"the usual header":             {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "198.51.100.7"}, "198.51.100.7"},
		"the standard's":               {"10.0.0.0/8", "10.0.0.1:80", []string{standard, "for=198.51.100.7;proto=https;by=10.0.0.1"}, "198.51.100.7"},
		"in capitals":                  {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `Proto=https; FOR="198.51.100.7:4711"`}, "198.51.100.7"},
		"beside a comma in quotes":     {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `for=198.51.100.7;by="a,b"`}, "198.51.100.7"},
		"beside a quote in quotes":     {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `by="a\",b";for=198.51.100.7`}, "198.51.100.7"},
		"IPv6":                         {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `for="[2001:db8::7]"`}, "2001:db8::7"},
		"IPv6 with a port":             {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `for="[2001:db8::7]:4711"`}, "2001:db8::7"},
		"IPv6 as it is usually sent":   {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "2001:db8::7"}, "2001:db8::7"},
		"IPv6 in brackets":             {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "[2001:db8::7]:4711"}, "2001:db8::7"},
		"with a port":                  {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "198.51.100.7:4711"}, "198.51.100.7"},
		"IPv4 written as IPv6":         {"10.0.0.0/8", "[::ffff:10.0.0.1]:80", []string{usual, "::ffff:198.51.100.7"}, "198.51.100.7"},
		"a proxy with an IPv6 address": {"fd00::/8", "[fd00::1]:80", []string{usual, "198.51.100.7"}, "198.51.100.7"},
		"one address in the list":      {"192.0.2.1, 10.0.0.1", "10.0.0.1:80", []string{usual, "198.51.100.7"}, "198.51.100.7"},
		"two proxies":                  {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "198.51.100.7, 10.0.0.2"}, "198.51.100.7"},
		"two proxies, a line each":     {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "198.51.100.7", usual, "10.0.0.2"}, "198.51.100.7"},
		"two proxies, the standard's":  {"10.0.0.0/8", "10.0.0.1:80", []string{standard, `for=198.51.100.7, for="10.0.0.2:80"`}, "198.51.100.7"},
		"a client among the proxies":   {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "10.0.0.3, 10.0.0.2"}, "10.0.0.3"},
		"both headers that agree":      {"10.0.0.0/8", "10.0.0.1:80", []string{usual, "198.51.100.7", standard, "for=198.51.100.7"}, "198.51.100.7"},
		"no header":                    {"10.0.0.0/8", "10.0.0.1:80", nil, "10.0.0.1"},
	} {
		if got := clientOf(t, c.trusted, c.peer, c.headers...); got.String() != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}
}

func TestNobodyTakesAnAddressByAHeader(t *testing.T) {
	const proxies, proxy = "10.0.0.0/8", "10.0.0.1:80"
	for name, c := range map[string]struct {
		trusted, peer string
		headers       []string
		want          string
	}{
		"no proxies":                         {"", "198.51.100.7:80", []string{usual, "1.1.1.1", standard, "for=1.1.1.1"}, "198.51.100.7"},
		"past the proxy":                     {proxies, "198.51.100.7:80", []string{usual, "1.1.1.1"}, "198.51.100.7"},
		"past the proxy, as a proxy":         {proxies, "198.51.100.7:80", []string{usual, "10.0.0.9"}, "198.51.100.7"},
		"before what the proxy appends":      {proxies, proxy, []string{usual, "1.1.1.1, 198.51.100.7"}, "198.51.100.7"},
		"a proxy's before that":              {proxies, proxy, []string{usual, "1.1.1.1, 10.0.0.9, 198.51.100.7"}, "198.51.100.7"},
		"a line before the proxy's":          {proxies, proxy, []string{usual, "1.1.1.1", usual, "198.51.100.7"}, "198.51.100.7"},
		"by the standard's header":           {proxies, proxy, []string{standard, "for=1.1.1.1, for=198.51.100.7"}, "198.51.100.7"},
		"by the header the proxy leaves be":  {proxies, proxy, []string{standard, "for=1.1.1.1", usual, "198.51.100.7"}, "10.0.0.1"},
		"by the other one":                   {proxies, proxy, []string{usual, "1.1.1.1", standard, "for=198.51.100.7"}, "10.0.0.1"},
		"behind a hidden one":                {proxies, proxy, []string{standard, "for=1.1.1.1, for=_hidden"}, "10.0.0.1"},
		"behind an unknown one":              {proxies, proxy, []string{usual, "1.1.1.1, unknown"}, "10.0.0.1"},
		"behind an empty one":                {proxies, proxy, []string{usual, "1.1.1.1,"}, "10.0.0.1"},
		"behind one that says nothing":       {proxies, proxy, []string{standard, "for=1.1.1.1, proto=https"}, "10.0.0.1"},
		"two in one element":                 {proxies, proxy, []string{standard, "for=198.51.100.7;for=1.1.1.1"}, "10.0.0.1"},
		"a quote that stays open":            {proxies, proxy, []string{standard, `for="1.1.1.1, for=198.51.100.7`}, "10.0.0.1"},
		"a quote that takes in the proxy's":  {proxies, proxy, []string{standard, `for=1.1.1.1;by="x, for="[2001:db8::7]"`}, "10.0.0.1"},
		"a line whose quote stays open":      {proxies, proxy, []string{standard, `for="1.1.1.1`, standard, "for=198.51.100.7"}, "198.51.100.7"},
		"a comma in quotes":                  {proxies, proxy, []string{standard, `for="1.1.1.1, for=2.2.2.2"`}, "10.0.0.1"},
		"a quote escaped in quotes":          {proxies, proxy, []string{standard, `for="\"1.1.1.1, for=2.2.2.2"`}, "10.0.0.1"},
		"IPv6 without brackets":              {proxies, proxy, []string{standard, "for=2001:db8::7"}, "10.0.0.1"},
		"a zone":                             {proxies, proxy, []string{usual, "fe80::1%anything"}, "fe80::1"},
		"by headers that nobody ought trust": {proxies, proxy, []string{"X-Real-IP", "1.1.1.1", "True-Client-IP", "1.1.1.1", "CF-Connecting-IP", "1.1.1.1", "X-Forwarded-Host", "1.1.1.1", "Via", "1.1.1.1"}, "10.0.0.1"},
		"a proxy next to those":              {"10.0.0.1", "10.0.0.2:80", []string{usual, "1.1.1.1"}, "10.0.0.2"},
		"an IPv4 network in IPv6":            {"64:ff9b::/96", "[::ffff:10.0.0.1]:80", []string{usual, "1.1.1.1"}, "10.0.0.1"},
	} {
		if got := clientOf(t, c.trusted, c.peer, c.headers...); got.String() != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}
}

func TestAConnectionWithoutAnAddressHasNone(t *testing.T) {
	if got := clientOf(t, "10.0.0.0/8", "@", usual, "10.0.0.1"); got.IsValid() {
		t.Errorf("%s", got)
	}
}

func TestAWrongListOfProxiesIsOneLineThatNamesTheVariable(t *testing.T) {
	for _, list := range []string{",", "10.0.0.1,", "proxy.internal", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.1:80", "0.0.0.0/0", "::/0",
		"::ffff:10.0.0.0/104", "::ffff:10.0.0.1", "fe80::1%eth0", "10.0.0.1 10.0.0.2", "10.0.0.1\n10.0.0.2"} {
		_, err := ParseProxies(list)
		if err == nil || !strings.HasPrefix(err.Error(), TrustedProxies+": ") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", list, err)
		}
	}
}

func FuzzAnUntrustedAddressThatTheProxyAppendsIsTheClient(f *testing.F) {
	for _, said := range []string{"1.1.1.1", "for=1.1.1.1", `for="[::1]:8"`, `for="`, `\`, ",", "10.0.0.1", "a=\"\\", "10.0.0.1%a"} {
		f.Add(said)
	}
	f.Fuzz(func(t *testing.T, said string) {
		if got := clientOf(t, "10.0.0.0/8", "10.0.0.1:80", usual, said+", 198.51.100.7"); got.String() != "198.51.100.7" {
			t.Errorf("after %q it is %s", said, got)
		}
		if got := clientOf(t, "10.0.0.0/8", "10.0.0.1:80", standard, said, standard, "for=198.51.100.7"); got.String() != "198.51.100.7" {
			t.Errorf("after the line %q it is %s", said, got)
		}
		// In one line a quote that is left open hides the client behind the proxy, at the most.
		got := clientOf(t, "10.0.0.0/8", "10.0.0.1:80", standard, said+", for=198.51.100.7").String()
		if got != "198.51.100.7" && got != "10.0.0.1" {
			t.Errorf("after %q it is %s", said, got)
		}
	})
}
