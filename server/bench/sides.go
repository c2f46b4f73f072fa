package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"tilslutning/ent/store"
	"tilslutning/frontend"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/server"
	"tilslutning/server/devidp"
	"tilslutning/server/login"
)

// financeUser is the development user whose token the private questions are asked with.
const financeUser = "kbh.finance"

// serveGraph serves the whole product, limiting nobody and logging nothing, until the context ends. It
// gives its address and a token of the finance user.
func serveGraph(ctx context.Context, s *store.Store) (address, token string, err error) {
	on, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", "", err
	}
	public := "http://" + on.Addr().String()
	issuer := public + "/dev/idp"
	config := login.Config{Issuer: issuer, Audience: "tilslutning", RolesClaim: "roles", OrgClaim: "cvr", PublicURL: public, KombitCVR: server.DefaultKombitCVR}
	idp, err := devidp.New(issuer, public+"/auth/callback", public+"/", config.Audience)
	if err != nil {
		return "", "", err
	}
	config.ClientID, config.ClientSecret = idp.ClientID, idp.ClientSecret
	silent := slog.New(slog.DiscardHandler)
	logins, err := login.New(config, s, silent, time.Now)
	if err != nil {
		return "", "", err
	}
	handler, err := server.New(server.Parts{
		Graph: graph.NewHandler(s),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return graph.Execute(ctx, s, query, variables)
		},
		Schema: graph.SchemaText, Page: frontend.Files, Ready: s.Ready, Log: silent, Logins: logins, IDP: idp, PublicURL: public,
		Metrics: server.NewMetrics(s),
	})
	if err != nil {
		return "", "", err
	}
	go func() { _ = server.Serve(ctx, on, handler, silent) }()
	if err := grant(ctx, s); err != nil {
		return "", "", err
	}
	token, err = tokenOf(ctx, issuer)
	return on.Addr().String(), token, err
}

// grant registers the finance user as an integrator's client.
func grant(ctx context.Context, s *store.Store) error {
	ctx = access.With(ctx, access.Viewer{Subject: "bench", Roles: []access.Role{access.KombitAdmin}})
	for _, user := range devidp.Users {
		if user.ID != financeUser {
			continue
		}
		input := map[string]any{"client": user.ID, "name": user.Name, "cvr": user.CVR, "roles": []any{"MUNICIPALITY_READER", "MUNICIPALITY_FINANCE"}}
		answer := graph.Execute(ctx, s, `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { refusals { message } } }`, map[string]any{"input": input})
		if len(answer.Errors) > 0 {
			return answer.Errors
		}
		return nil
	}
	return errors.New("no development user is " + financeUser)
}

func tokenOf(ctx context.Context, issuer string) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, issuer+"/oauth/token", strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return "", err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.SetBasicAuth(financeUser, devidp.Password)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var given struct {
		Token string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&given); err != nil || given.Token == "" {
		return "", fmt.Errorf("no token: %s %w", answer.Status, err)
	}
	return given.Token, nil
}

// serveStatements serves each question's statement at its letter, until the context ends: one statement,
// prepared before, and its JSON sent on as it comes. It knows nobody, and keeps nothing.
func (d database) serveStatements(ctx context.Context, handle *sql.DB) (address string, err error) {
	mux := http.NewServeMux()
	for _, q := range questions {
		statement, err := handle.PrepareContext(ctx, dialect(d.driver, q.sql))
		if err != nil {
			return "", fmt.Errorf("(%s): %w", q.letter, err)
		}
		mux.HandleFunc("GET /"+q.letter, func(w http.ResponseWriter, r *http.Request) {
			var answer sql.RawBytes
			rows, err := statement.QueryContext(r.Context(), q.values...)
			if err == nil {
				defer rows.Close()
				if rows.Next() {
					err = rows.Scan(&answer)
				}
				err = errors.Join(err, rows.Err())
			}
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			w.Header().Set("Content-Length", strconv.Itoa(len(answer)))
			w.Write(answer)
		})
	}
	on, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	serving := &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute}
	go func() { _ = serving.Serve(on) }()
	context.AfterFunc(ctx, func() { serving.Close() })
	return on.Addr().String(), nil
}

// asked is a question's request to the graph.
func (q question) asked(address, token string) request {
	const name = "Q000000000"
	query := strings.Replace(q.graph, "{", "query "+name+" {", 1)
	if rest, named := strings.CutPrefix(q.graph, "query "); named {
		query = "query " + name + rest
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": q.variables})
	if err != nil {
		panic(err) // texts and numbers alone
	}
	head := "POST /graphql HTTP/1.1\r\nHost: " + address + "\r\nContent-Type: application/json\r\n"
	if q.asFinance {
		head += "Authorization: Bearer " + token + "\r\n"
	}
	text := fmt.Sprintf("%sContent-Length: %d\r\n\r\n%s", head, len(body), body)
	return request{address: address, text: []byte(text), number: strings.Index(text, name) + 1}
}

func (q question) stated(address string) request {
	return request{address: address, text: []byte("GET /" + q.letter + " HTTP/1.1\r\nHost: " + address + "\r\n\r\n")}
}

// sameAnswer asks both sides once, and tells how the graph's data differs from the statement's JSON.
func sameAnswer(ctx context.Context, graph, statement request) error {
	var answer struct {
		Data   any
		Errors json.RawMessage
	}
	var stated any
	if err := errors.Join(once(ctx, graph, &answer), once(ctx, statement, &stated)); err != nil {
		return err
	}
	if answer.Errors != nil {
		return fmt.Errorf("the graph answers with errors: %s", answer.Errors)
	}
	return difference("data", answer.Data, stated)
}

func once(ctx context.Context, r request, into any) error {
	c, err := r.dial(ctx)
	if err != nil {
		return err
	}
	defer c.close()
	body, err := c.ask(r.text)
	if err != nil {
		return err
	}
	if body < 500 {
		return fmt.Errorf("an answer of %d bytes is none to measure", body)
	}
	read := json.NewDecoder(io.LimitReader(c.in, int64(body)))
	read.UseNumber()
	return read.Decode(into)
}

// difference is where two JSON values differ first; nil where they are the same.
func difference(at string, graph, stated any) error {
	switch g := graph.(type) {
	case map[string]any:
		s, isObject := stated.(map[string]any)
		if !isObject || len(s) != len(g) {
			return fmt.Errorf("%s is %v, and by the statement %v", at, graph, stated)
		}
		for key := range g {
			if err := difference(at+"."+key, g[key], s[key]); err != nil {
				return err
			}
		}
		return nil
	case []any:
		s, isArray := stated.([]any)
		if !isArray || len(s) != len(g) {
			return fmt.Errorf("%s has %d, and by the statement %d", at, len(g), len(s))
		}
		for i := range g {
			if err := difference(fmt.Sprintf("%s[%d]", at, i), g[i], s[i]); err != nil {
				return err
			}
		}
		return nil
	}
	if graph != stated {
		return fmt.Errorf("%s is %v, and by the statement %v", at, graph, stated)
	}
	return nil
}

// scenario is what simulateCosts is asked: an agreement as it was from its first day on, and up to the
// end of this year, as that far is issued.
func scenario(ctx context.Context, s *store.Store) (map[string]any, error) {
	ctx = access.With(ctx, access.Viewer{Subject: "bench", Roles: []access.Role{access.KombitFinance}})
	answer := graph.Execute(ctx, s, `query ($project: String!, $municipality: String!) { agreement(project: $project, municipality: $municipality) {
		availableFrom project { repaymentPeriod { start } } prices { validFrom model amount } } }`,
		map[string]any{"project": simulated, "municipality": municipality})
	if len(answer.Errors) > 0 {
		return nil, answer.Errors
	}
	var found struct {
		Agreement struct {
			AvailableFrom string
			Project       struct{ RepaymentPeriod struct{ Start string } }
			Prices        []struct {
				ValidFrom string `json:"validFrom"`
				Model     string `json:"model"`
				Amount    string `json:"amount"`
			}
		}
	}
	if err := json.Unmarshal(answer.Data, &found); err != nil {
		return nil, err
	}
	a := found.Agreement
	return map[string]any{"of": map[string]any{
		"repaymentPeriod": map[string]any{"start": a.Project.RepaymentPeriod.Start, "end": day.EndOf(asOf.Year())},
		"availableFrom":   a.AvailableFrom, "prices": a.Prices, "municipality": municipality,
	}}, nil
}
