package server

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tilslutning/rules/billing"
	"tilslutning/rules/day"
)

// badAddress says what is wrong with an address.
type badAddress string

// Error is what the client is told.
func (b badAddress) Error() string { return string(b) }

// taking serves an address that takes those parameters, each once. Anything else in it is refused, since
// the answer would be used, and cited, as if it counted.
func taking(serve http.HandlerFunc, names ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := takes(r, names); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		serve(w, r)
	}
}

// takes is what is wrong with the parameters of the address; a badAddress, or nil.
func takes(r *http.Request, names []string) error {
	given, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return badAddress("The query string can't be read.")
	}
	takes := "no parameters"
	if len(names) > 0 {
		takes = strings.Join(names, ", ") + " alone"
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch value := given.Get(name); {
		case !slices.Contains(names, name):
			return badAddress(fmt.Sprintf("%.20q is not understood: this address takes %s", name, takes))
		case len(given[name]) > 1:
			return badAddress(name + " is given more than once")
		case strings.ContainsRune(value, 0) || !utf8.ValidString(value):
			return badAddress(name + ": that is no text")
		}
	}
	return nil
}

// dayOf is the filter of ?on=, or none.
func dayOf(r *http.Request) (map[string]any, error) {
	on := r.URL.Query().Get("on")
	if on == "" {
		return nil, nil
	}
	d, err := day.Parse(on)
	if err != nil {
		return nil, badAddress("on: " + err.Error())
	}
	return map[string]any{"activeOn": string(d)}, nil
}

// yearOf is ?year=, at most last; 0 for none.
func yearOf(r *http.Request, last int) (int, error) {
	asked := r.URL.Query().Get("year")
	if asked == "" {
		return 0, nil
	}
	year, err := strconv.Atoi(asked)
	if first := day.First.Year(); err != nil || year < first || year > last {
		return 0, badAddress(fmt.Sprintf("year: %.20q is no year from %d to %d", asked, first, last))
	}
	return year, nil
}

// maxSearch is how many bytes of ?q= are searched for.
const maxSearch = 200

// invoiceFilters are the names of the filters of invoices.
var invoiceFilters = []string{"year", "project", "kind", "municipality", "run", "q"}

// filters are what those say.
func filters(r *http.Request) (map[string]any, error) {
	where, given := map[string]any{}, r.URL.Query()
	year, err := yearOf(r, day.Last.Year())
	if err != nil {
		return nil, err
	}
	if year != 0 {
		where["year"] = year
	}
	if kind := given.Get("kind"); kind != "" {
		if all := billing.Kind("").Values(); !slices.Contains(all, kind) {
			return nil, badAddress(fmt.Sprintf("kind: %.20q is none of %s", kind, strings.Join(all, ", ")))
		}
		where["kind"] = kind
	}
	for _, name := range []string{"project", "municipality", "run"} {
		if value := given.Get(name); value != "" {
			where[name] = value
		}
	}
	if q := given.Get("q"); len(q) > maxSearch {
		return nil, badAddress(fmt.Sprintf("q: it is over %d bytes", maxSearch))
	} else if q != "" {
		where["search"] = q
	}
	return where, nil
}

// forecastFrom is what a forecast is asked by: for whom, and ?year=, the first of five.
func forecastFrom(r *http.Request) (map[string]any, error) {
	const following = 4
	variables := map[string]any{"code": r.PathValue("code")}
	year, err := yearOf(r, day.Last.Year()-following)
	if year != 0 {
		variables["from"] = year
	}
	return variables, err
}
