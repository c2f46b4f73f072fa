package server

import (
	"context"
	"database/sql"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	published "tilslutning/graph" // as the tests call it, who have a graph of their own
)

// Metrics are an operator's figures of this process. Their labels are of fixed lists, the addresses
// that are served, the graph's acts and codes, the limits: nothing a client writes makes a new one.
type Metrics struct {
	registry   *prometheus.Registry
	requests   *prometheus.CounterVec
	took       *prometheus.HistogramVec
	operations *prometheus.HistogramVec
	errors     *prometheus.CounterVec
	acts       *prometheus.CounterVec
	answers    *prometheus.CounterVec
	limited    *prometheus.CounterVec
}

var _ published.Watch = &Metrics{}

// figure is what the library counts in: seconds, numbers of things, never amounts.
type figure = float64 //nolint:forbidigo // the library's

// steps are the upper ends of the durations that are counted together, in seconds.
var steps = []figure{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30}

// NewMetrics counts from zero. Of the database it tells what holds when it is asked.
func NewMetrics(of Database) *Metrics {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: "tilslutning_" + name, Help: help}, labels)
	}
	seconds := func(name, help string, labels ...string) *prometheus.HistogramVec {
		return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "tilslutning_" + name, Help: help, Buckets: steps}, labels)
	}
	m := &Metrics{
		registry:   prometheus.NewRegistry(),
		requests:   counter("requests_total", "Answered requests, by the address as it is served and the class of the status.", "address", "status"),
		took:       seconds("request_seconds", "How long requests took, by the address as it is served.", "address"),
		operations: seconds("graph_seconds", "How long the graph took to answer a query, a mutation, or what could not be read.", "kind"),
		errors:     counter("graph_errors_total", "Errors in the graph's answers, by code.", "code"),
		acts:       counter("acts_total", "Mutations by name, and what came of them: done, refused by a rule, failed, or only validated.", "act", "outcome"),
		answers:    counter("answers_total", "The graph's answers: from those that are kept, or made.", "from"),
		limited:    counter("rate_limited_total", "Requests that a limit refused.", "limit"),
	}
	m.registry.MustRegister(m.requests, m.took, m.operations, m.errors, m.acts, m.answers, m.limited,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), buildInfo(), database{of})
	return m
}

// buildInfo is what this program was built from.
func buildInfo() prometheus.Collector {
	built, _ := debug.ReadBuildInfo()
	labels := prometheus.Labels{"revision": "", "modified": "", "go": ""}
	if built != nil {
		labels["go"] = built.GoVersion
		for _, s := range built.Settings {
			switch s.Key {
			case "vcs.revision":
				labels["revision"] = s.Value
			case "vcs.modified":
				labels["modified"] = s.Value
			}
		}
	}
	info := prometheus.NewGauge(prometheus.GaugeOpts{Name: "tilslutning_build_info", Help: "What the program was built from.", ConstLabels: labels})
	info.Set(1)
	return info
}

// Answered counts an answer of the graph's.
func (m *Metrics) Answered(kind string, took time.Duration) {
	m.operations.WithLabelValues(kind).Observe(took.Seconds())
}

// Failed counts an error of the graph's.
func (m *Metrics) Failed(code string) { m.errors.WithLabelValues(code).Inc() }

// Acted counts a mutation.
func (m *Metrics) Acted(act, outcome string) { m.acts.WithLabelValues(act, outcome).Inc() }

// Kept counts an answer by whether it was kept already.
func (m *Metrics) Kept(found bool) {
	from := "made"
	if found {
		from = "kept"
	}
	m.answers.WithLabelValues(from).Inc()
}

type servedKey struct{}

// measured counts requests, and has the graph tell what it does for them.
func (m *Metrics) measured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun, served, seen := time.Now(), new(string), &observed{ResponseWriter: w}
		defer func() {
			address := *served
			if address == "" {
				address = "none"
			}
			m.requests.WithLabelValues(address, classOf(seen.status)).Inc()
			m.took.WithLabelValues(address).Observe(time.Since(begun).Seconds())
		}()
		ctx := published.WithWatch(context.WithValue(r.Context(), servedKey{}, served), m)
		next.ServeHTTP(seen, r.WithContext(ctx))
	})
}

// classOf is "2xx" and its like; "none" where the connection was given up.
func classOf(status int) string {
	if status == 0 {
		return "none"
	}
	return strconv.Itoa(status/100) + "xx"
}

// named tells the figures which of the mux's patterns a request came by. Of a mux within a mux the
// inner one knows better.
func named(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			served, measured := r.Context().Value(servedKey{}).(*string)
			if !measured || *served != "" || r.Method == http.MethodConnect { // whose pattern is the client's own path
				return
			}
			_, address, hasMethod := strings.Cut(r.Pattern, " ")
			if !hasMethod {
				address = r.Pattern
			}
			*served = address
		}()
		mux.ServeHTTP(w, r)
	})
}

// Database is what the figures tell of the database.
type Database interface {
	Pool() sql.DBStats
	Version(context.Context) (int, error) // the number of the newest change
}

// database asks when it is asked: the figures of the pool, and how far the changes have come.
type database struct{ Database }

var (
	poolMost     = prometheus.NewDesc("tilslutning_sql_connections_max", "How many connections to the database there may be; 0 for as many as it takes.", nil, nil)
	poolOpen     = prometheus.NewDesc("tilslutning_sql_connections_open", "Connections to the database.", nil, nil)
	poolUsed     = prometheus.NewDesc("tilslutning_sql_connections_in_use", "Connections that something is asked by just now.", nil, nil)
	poolWaits    = prometheus.NewDesc("tilslutning_sql_waits_total", "How often a connection had to be waited for.", nil, nil)
	poolWaited   = prometheus.NewDesc("tilslutning_sql_wait_seconds_total", "How long connections were waited for, together.", nil, nil)
	databaseUp   = prometheus.NewDesc("tilslutning_database_up", "Whether the database could be read just now.", nil, nil)
	newestChange = prometheus.NewDesc("tilslutning_audit_entry", "The number of the newest entry of the audit log, which every change has.", nil, nil)
)

// Describe names the figures.
func (database) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{poolMost, poolOpen, poolUsed, poolWaits, poolWaited, databaseUp, newestChange} {
		to <- d
	}
}

// Collect reads the figures. A database that can't be read has no newest change.
func (d database) Collect(to chan<- prometheus.Metric) {
	tell := func(what *prometheus.Desc, kind prometheus.ValueType, value figure) {
		to <- prometheus.MustNewConstMetric(what, kind, value)
	}
	pool := d.Pool()
	tell(poolMost, prometheus.GaugeValue, figure(pool.MaxOpenConnections))
	tell(poolOpen, prometheus.GaugeValue, figure(pool.OpenConnections))
	tell(poolUsed, prometheus.GaugeValue, figure(pool.InUse))
	tell(poolWaits, prometheus.CounterValue, figure(pool.WaitCount))
	tell(poolWaited, prometheus.CounterValue, pool.WaitDuration.Seconds())
	ctx, cancel := context.WithTimeout(context.Background(), readyWithin)
	defer cancel()
	newest, err := d.Version(ctx)
	if err != nil {
		tell(databaseUp, prometheus.GaugeValue, 0)
		return
	}
	tell(databaseUp, prometheus.GaugeValue, 1)
	tell(newestChange, prometheus.GaugeValue, figure(newest))
}
