package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzhttp"

	published "tilslutning/graph"
	"tilslutning/rules/access"
)

// The two types an answer of the graph can have. Under the older, every well-formed request
// answers 200, so that clients which look no further than the status read the errors.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// maxBody is how many bytes a request may post.
const maxBody = 1 << 20

// graphQL makes of gqlgen's server one that follows the GraphQL over HTTP specification: which
// requests are well formed, and which status says what.
func graphQL(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Add("Vary", "Accept")
		accepted := negotiated(r.Header.Values("Accept"))
		if accepted == "" {
			refuse(w, typeResponse, http.StatusNotAcceptable, "Accept must allow "+typeResponse+" or "+typeJSON+".")
			return
		}
		fault := faultOf(w, r)
		if fault != nil {
			refuse(w, accepted, fault.status, fault.message)
			return
		}
		kept := &kept{header: http.Header{}}
		next.ServeHTTP(kept, accepting(r, accepted))
		kept.answer(w, r, accepted)
	})
}

// accepting is the request with one type that it accepts.
func accepting(r *http.Request, media string) *http.Request {
	one := r.WithContext(r.Context())
	one.Header = maps.Clone(r.Header)
	one.Header.Set("Accept", media)
	return one
}

// fault is why a request is not run.
type fault struct {
	status  int
	message string
}

// faultOf finds what is wrong with the form of the request. It reads the body and puts it back.
func faultOf(w http.ResponseWriter, r *http.Request) *fault {
	switch r.Method {
	case http.MethodGet:
		return faultOfQuery(r.URL.RawQuery)
	case http.MethodPost:
		return faultOfPost(w, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return &fault{http.StatusMethodNotAllowed, "Use POST, or GET for a query."}
}

func faultOfQuery(raw string) *fault {
	bad := func(message string) *fault { return &fault{http.StatusBadRequest, message} }
	parameters, err := url.ParseQuery(raw)
	switch {
	case err != nil:
		return bad("The query string can't be read.")
	case parameters.Get("query") == "":
		return bad("query is missing.")
	}
	for _, name := range []string{"variables", "extensions"} {
		if value := parameters.Get(name); value != "" && !isObject([]byte(value)) {
			return bad(name + " must be a JSON object.")
		}
	}
	return nil
}

func faultOfPost(w http.ResponseWriter, r *http.Request) *fault {
	media, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset := parameters["charset"]
	if err != nil || media != typeJSON || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return &fault{http.StatusUnsupportedMediaType, "Content-Type must be application/json in UTF-8."}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return &fault{http.StatusRequestEntityTooLarge, "The request is over 1 MiB."}
	case err != nil:
		return &fault{http.StatusBadRequest, "The request broke off."}
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return faultOfBody(body)
}

func faultOfBody(body []byte) *fault {
	bad := func(message string) *fault { return &fault{http.StatusBadRequest, message} }
	if bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("[")) {
		return bad("A request is one JSON object: batches are off. Ask for more in one query.")
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &members) != nil || members == nil {
		return bad("The request must be one JSON object.")
	}
	if !isText(members["query"]) {
		return bad("query must be a text.")
	}
	if name := members["operationName"]; !isNull(name) && !isText(name) {
		return bad("operationName must be a text or null.")
	}
	for _, name := range []string{"variables", "extensions"} {
		if !isObject(members[name]) {
			return bad(name + " must be a JSON object or null.")
		}
	}
	return nil
}

func isNull(value json.RawMessage) bool { return value == nil || string(value) == "null" }

// isText says whether value is a JSON string with something in it.
func isText(value json.RawMessage) bool {
	var text string
	return json.Unmarshal(value, &text) == nil && text != ""
}

// isObject says whether value is a JSON object, null or nothing.
func isObject(value json.RawMessage) bool {
	var members map[string]json.RawMessage
	return value == nil || json.Unmarshal(value, &members) == nil
}

// negotiated is the type that the client likes best, the older where it does not say; "" where
// it takes neither.
func negotiated(accept []string) string {
	if strings.TrimSpace(strings.Join(accept, "")) == "" {
		return typeJSON
	}
	best, most := "", 0.0
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		media, parameters, err := mime.ParseMediaType(part)
		charset := parameters["charset"]
		if err != nil || charset != "" && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		weight := 1.0
		if q, given := parameters["q"]; given {
			if weight, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		switch media {
		case "application/*", "*/*":
			media = typeJSON
		case typeJSON, typeResponse:
		default:
			continue
		}
		if weight > most {
			best, most = media, weight
		}
	}
	return best
}

// refuse answers a request that is not run.
func refuse(w http.ResponseWriter, media string, status int, message string) {
	body, err := json.Marshal(map[string]any{"errors": []any{map[string]any{
		"message":    message,
		"extensions": map[string]string{"code": "BAD_USER_INPUT"},
	}}})
	if err != nil {
		panic(err) // texts alone
	}
	send(w, media, status, body)
}

func send(w http.ResponseWriter, media string, status int, body []byte) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body)
}

// kept holds the graph's answer back until its status is known.
type kept struct {
	header http.Header
	status int
	body   bytes.Buffer
	whole  *published.Answer // an answer without errors, in place of the others
}

// Header is gqlgen's; of it nothing is sent.
func (k *kept) Header() http.Header { return k.header }

// WriteHeader keeps the status.
func (k *kept) WriteHeader(status int) {
	if k.status == 0 {
		k.status = status
	}
}

// Write keeps the body.
func (k *kept) Write(b []byte) (int, error) {
	k.WriteHeader(http.StatusOK)
	return k.body.Write(b)
}

// Take keeps an answer without errors as it is.
func (k *kept) Take(whole *published.Answer) { k.whole = whole }

// answer sends what was kept, with the status of the specification.
func (k *kept) answer(w http.ResponseWriter, r *http.Request, media string) {
	if k.whole != nil {
		sendWhole(w, r, media, k.whole)
		return
	}
	if k.status == http.StatusNotAcceptable { // how gqlgen refuses a mutation by GET
		w.Header().Set("Allow", "POST")
		refuse(w, media, http.StatusMethodNotAllowed, "A mutation must be posted.")
		return
	}
	body, fault := k.withoutData()
	status := http.StatusOK
	switch {
	case fault == ours:
		status = http.StatusInternalServerError
	case fault == theirs && (media == typeResponse || k.status == http.StatusBadRequest):
		status = http.StatusBadRequest
	}
	if r.Method == http.MethodGet && bytes.HasPrefix(body, []byte(`{"data"`)) && status == http.StatusOK && unchanged(w, r, tagOf(body)) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	send(w, media, status, body)
}

// sendWhole sends an answer without errors, compressed as it was before where it is to be compressed.
func sendWhole(w http.ResponseWriter, r *http.Request, media string, whole *published.Answer) {
	if r.Method == http.MethodGet && unchanged(w, r, whole.Tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := whole.Body
	if compresses(w) && len(body) >= gzhttp.DefaultMinSize {
		body = whole.Packed(gzipped)
		w.Header().Set("Content-Encoding", "gzip")
	}
	send(w, media, http.StatusOK, body)
}

// compresses says whether what is written is compressed on its way, because the client takes that.
func compresses(w http.ResponseWriter) bool {
	for {
		switch on := w.(type) {
		case *gzhttp.GzipResponseWriter:
			return true
		case interface{ Unwrap() http.ResponseWriter }:
			w = on.Unwrap()
		default:
			return false
		}
	}
}

// packing compresses as New has all answers compressed.
var packing = func() func(http.Handler) http.HandlerFunc {
	compress, err := compressing()
	if err != nil {
		panic(err) // the options are ours
	}
	return compress
}()

// compressing is how answers are compressed. The jitter hides from a listener how well a secret in one
// compresses (BREACH).
func compressing() (func(http.Handler) http.HandlerFunc, error) {
	return gzhttp.NewWrapper(gzhttp.EnableZstd(false), gzhttp.RandomJitter(32, 0, false))
}

// gzipped is a body as the middleware compresses it.
func gzipped(body []byte) []byte {
	packed := &kept{header: http.Header{}}
	packing(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		send(w, typeJSON, http.StatusOK, body)
	})).ServeHTTP(packed, &http.Request{Header: http.Header{"Accept-Encoding": {"gzip"}}})
	return bytes.Clone(packed.body.Bytes())
}

// unchanged marks an answer without errors so that it may be asked for again, and says whether the
// client has it already. A visitor's may be kept by anyone who asks each time whether it still holds:
// an act is seen by the next who asks. Who is logged in may ask so too, but leaves no copy behind.
func unchanged(w http.ResponseWriter, r *http.Request, tag string) bool {
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "public, no-cache")
	if access.From(r.Context()).Subject != "" {
		w.Header().Set("Cache-Control", "private, no-store")
	}
	for known := range strings.SplitSeq(strings.Join(r.Header.Values("If-None-Match"), ","), ",") {
		if known = strings.TrimSpace(known); known == "*" || "W/"+strings.TrimPrefix(known, "W/") == tag {
			return true
		}
	}
	return false
}

// blame is whose fault it is that a request was not run.
type blame int

const (
	nobodys blame = iota // it was run
	theirs
	ours
)

// withoutData finds an answer to a request that was not run, and takes out the null "data" that
// gqlgen writes all the same. Such an answer has no data and a status that refuses, or errors
// none of which is a field's.
func (k *kept) withoutData() ([]byte, blame) {
	body := k.body.Bytes()
	if !bytes.HasPrefix(body, []byte(`{"errors"`)) {
		return body, nobodys
	}
	var answer struct {
		Errors []struct {
			Path       json.RawMessage `json:"path"`
			Extensions struct {
				Code string `json:"code"`
			} `json:"extensions"`
		} `json:"errors"`
		Data json.RawMessage `json:"data"`
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &answer) != nil || json.Unmarshal(body, &members) != nil || !isNull(answer.Data) {
		return body, nobodys
	}
	fault := theirs
	for _, e := range answer.Errors {
		if e.Path != nil && k.status < http.StatusBadRequest {
			return body, nobodys
		}
		if e.Extensions.Code == "INTERNAL" {
			fault = ours
		}
	}
	if k.status >= http.StatusInternalServerError {
		fault = ours
	}
	delete(members, "data")
	short, err := json.Marshal(members)
	if err != nil {
		panic(err) // members were JSON
	}
	return short, fault
}
