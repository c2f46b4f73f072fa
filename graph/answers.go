package graph

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/store"
	"tilslutning/graph/newest"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// What may be kept: so many bytes in all, and answers to requests of a moderate length alone.
const (
	maxKept  = 64 << 20
	maxAsked = 64 << 10
	aside    = 512 // bytes that an answer takes beside its own
)

// Handler serves the graph over HTTP to the viewer in each request's context. Answers are kept for as long
// as nothing they rest on can have changed: docs/decisions/0009-answers.md says what that is.
type Handler struct {
	made     http.Handler // gqlgen's server
	today    func() day.Day
	newest   *newest.Change
	kept     *kept
	mu       sync.Mutex
	underWay map[asking]chan struct{} // the answers that are being made; closed once one is
}

// asking is all that an answer rests on, as a digest, but the change counter.
type asking [sha256.Size]byte

// Answer is an answer without errors. All whom it is shown to share it: it must not be changed.
type Answer struct {
	Body []byte // JSON
	Tag  string // an ETag of the body
	kind string // the Content-Type that gqlgen gave it

	in     *kept
	of     asking
	size   int // that it counts in the cache, under the cache's lock
	once   sync.Once
	packed []byte
}

// Packed is the body as pack writes it, which is asked once.
func (a *Answer) Packed(pack func(body []byte) []byte) []byte {
	a.once.Do(func() {
		a.packed = pack(a.Body)
		a.in.grew(a, len(a.packed))
	})
	return a.packed
}

// Taker is a ResponseWriter that takes an answer as a whole.
type Taker interface{ Take(*Answer) }

func (a *Answer) writeTo(w http.ResponseWriter) {
	if taker, takes := w.(Taker); takes {
		taker.Take(a)
		return
	}
	w.Header().Set("Content-Type", a.kind)
	_, _ = w.Write(a.Body)
}

func newHandler(made http.Handler, s *store.Store) *Handler {
	return &Handler{made: made, today: s.Today, newest: newest.New(s.Version), kept: newKept(maxKept), underWay: map[asking]chan struct{}{}}
}

// ServeHTTP answers with what is kept, where the newest change is the one that it was made after, and
// otherwise has it made.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	begun := graphql.Now()
	asked := read(r)
	if asked == nil {
		h.made.ServeHTTP(w, r)
		return
	}
	ask := h.newest.Since
	for waited := false; ; waited = true {
		of := asked.by(access.From(r.Context()), h.today())
		version, err := ask(r.Context())
		if err != nil { // making it says what is wrong
			h.made.ServeHTTP(w, asked.request(r.Context(), r))
			return
		}
		if answer := h.kept.get(version, of); answer != nil {
			watchOf(r.Context()).Kept(true)
			watchOf(r.Context()).Answered(string(ast.Query), graphql.Now().Sub(begun))
			answer.writeTo(w)
			return
		}
		first, made := h.begins(of)
		if !first && !waited {
			select {
			case <-made:
			case <-r.Context().Done():
			}
			ask = h.newest.Number
			continue
		}
		watchOf(r.Context()).Kept(false)
		h.make(w, r, asked, of, version, func() {
			if first {
				h.ends(of)
			}
		})
		return
	}
}

// begins says whether who asks is the first to make the answer; if not, made is closed once it is.
func (h *Handler) begins(of asking) (first bool, made chan struct{}) {
	h.mu.Lock()
	defer h.mu.Unlock()
	made, underWay := h.underWay[of]
	if !underWay {
		h.underWay[of] = make(chan struct{})
	}
	return !underWay, made
}

func (h *Handler) ends(of asking) {
	h.mu.Lock()
	defer h.mu.Unlock()
	close(h.underWay[of])
	delete(h.underWay, of)
}

// make has gqlgen answer, and keeps the answer if nothing changed meanwhile. If something did, it is made
// once more: what was read before a change does not stand beside what was read after it.
func (h *Handler) make(w http.ResponseWriter, r *http.Request, asked *asked, of asking, version int, madeOnce func()) {
	defer madeOnce()
	for again := false; ; again = true {
		asks, made := &keeping{}, &recorded{header: http.Header{}}
		h.made.ServeHTTP(made, asked.request(context.WithValue(r.Context(), keepingKey{}, asks), r))
		if !asks.may || made.status != http.StatusOK || !bytes.HasPrefix(made.body, []byte(`{"data":`)) {
			made.writeTo(w)
			return
		}
		answer := &Answer{Body: made.body, Tag: tagOf(made.body), kind: made.header.Get("Content-Type")}
		after, err := h.newest.Number(r.Context())
		now := asked.by(access.From(r.Context()), h.today())
		stood := err == nil && after == version && now == of
		if stood {
			h.kept.keep(version, of, answer)
		}
		if stood || again || err != nil {
			answer.writeTo(w)
			return
		}
		version, of = after, now
	}
}

// tagOf is a weak ETag: it may come compressed.
func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// asked is a request as it is run. gqlgen is given just this, so that an answer is to what it is kept under:
// of a member that stands twice the second counts, and none is heeded that is not here.
type asked struct {
	Query         string          `json:"query"`
	OperationName string          `json:"operationName,omitempty"`
	Variables     json.RawMessage `json:"variables,omitempty"`
	accept        string
}

// read finds out what is asked. It is nil where gqlgen has to say what is wrong with the request, which has
// its body still, and where it is too long to be kept.
func read(r *http.Request) *asked {
	a := &asked{accept: r.Header.Get("Accept")}
	switch media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); {
	case r.Header.Get("Upgrade") != "":
		return nil
	case r.Method == http.MethodGet:
		given, err := url.ParseQuery(r.URL.RawQuery)
		if err != nil || len(r.URL.RawQuery) > maxAsked {
			return nil
		}
		a.Query, a.OperationName = given.Get("query"), given.Get("operationName")
		a.Variables = json.RawMessage(given.Get("variables"))
		return a
	case r.Method == http.MethodPost && media == "application/json":
		body, err := io.ReadAll(r.Body)
		r.Body = io.NopCloser(io.MultiReader(bytes.NewReader(body), r.Body)) // which ends as it did
		if err != nil || len(body) > maxAsked || json.Unmarshal(body, a) != nil {
			return nil
		}
		return a
	}
	return nil
}

// by is the request with who asks it, and when: all of the viewer but when its session or token ends, of
// which no answer that is kept tells.
func (a *asked) by(v access.Viewer, today day.Day) (of asking) {
	v.Expires = time.Time{}
	viewer, err := json.Marshal(v)
	if err != nil {
		panic(err) // texts alone
	}
	sum := sha256.New()
	for _, part := range [][]byte{viewer, []byte(today), []byte(a.accept), []byte(a.Query), []byte(a.OperationName), a.Variables} {
		var length [8]byte
		binary.BigEndian.PutUint64(length[:], uint64(len(part)))
		sum.Write(length[:])
		sum.Write(part)
	}
	sum.Sum(of[:0])
	return of
}

// request is one that asks it of gqlgen.
func (a *asked) request(ctx context.Context, r *http.Request) *http.Request {
	asks := r.WithContext(ctx)
	if r.Method == http.MethodGet {
		given := url.Values{"query": {a.Query}, "operationName": {a.OperationName}, "variables": {string(a.Variables)}}
		asks.URL = &url.URL{Path: r.URL.Path, RawQuery: given.Encode()}
		return asks
	}
	body, err := json.Marshal(a)
	if err != nil {
		panic(err) // it was JSON
	}
	asks.Body = io.NopCloser(bytes.NewReader(body))
	return asks
}

// recorded holds gqlgen's answer back.
type recorded struct {
	header http.Header
	status int
	body   []byte
}

// Header is gqlgen's.
func (m *recorded) Header() http.Header { return m.header }

// WriteHeader keeps the first status.
func (m *recorded) WriteHeader(status int) {
	if m.status == 0 {
		m.status = status
	}
}

// Write keeps the body.
func (m *recorded) Write(b []byte) (int, error) {
	m.WriteHeader(http.StatusOK)
	m.body = append(m.body, b...)
	return len(b), nil
}

func (m *recorded) writeTo(w http.ResponseWriter) {
	maps.Copy(w.Header(), m.header)
	w.WriteHeader(m.status)
	_, _ = w.Write(m.body)
}

// keeping is whether the answer to a request may be kept.
type keeping struct {
	may     bool
	passing atomic.Bool // it tells of what changes without the change counter
}

type keepingKey struct{}

// tellKeeping lets a query's answer be kept that has no errors, logged no reading, and tells of nothing that
// changes without the change counter.
func tellKeeping(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	answer := next(ctx)
	of, asked := ctx.Value(keepingKey{}).(*keeping)
	f, _ := ctx.Value(factsKey{}).(*facts)
	if asked && f != nil && answer != nil && len(answer.Errors) == 0 {
		query := graphql.GetOperationContext(ctx).Operation.Operation == ast.Query
		of.may = query && len(f.shown) == 0 && !of.passing.Load()
	}
	return answer
}

// tellPassing notes where the answer tells of what changes without the change counter: when the viewer's
// session ends, and who has read contact data.
func tellPassing(ctx context.Context, next graphql.Resolver) (any, error) {
	if passes(ctx, graphql.GetFieldContext(ctx)) {
		if of, asked := ctx.Value(keepingKey{}).(*keeping); asked {
			of.passing.Store(true)
		}
	}
	return next(ctx)
}

func passes(ctx context.Context, at *graphql.FieldContext) bool {
	switch at.Object {
	case "Viewer":
		return at.Field.Name == "expires" && !access.From(ctx).Expires.IsZero()
	case "Query":
		switch at.Field.Name {
		case "readings":
			return true
		case "node":
			id, _ := at.Args["id"].(string)
			return strings.HasPrefix(id, "RD")
		case "nodes":
			ids, _ := at.Args["ids"].([]string)
			for _, id := range ids {
				if strings.HasPrefix(id, "RD") {
					return true
				}
			}
		}
	}
	return false
}
