package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// signature is what must not be found of a token, and hidden of any other secret.
const (
	signature = "Zm9yZ2VkLXNpZ25hdHVyZQ"
	token     = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrYmguZmluYW5jZSJ9." + signature
	hidden    = "hunter2-7YWHMFk9"
)

// line is what the log writes.
func line(write func(*slog.Logger)) string {
	lines := &bytes.Buffer{}
	write(slog.New(LogHandler(slog.NewJSONHandler(lines, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	return lines.String()
}

// valuer gives its secret to the log alone.
type valuer struct{}

// LogValue is the secret.
func (valuer) LogValue() slog.Value { return slog.GroupValue(slog.String("Client-Secret", hidden)) }

func TestASecretNeverReachesTheLog(t *testing.T) {
	address, err := url.Parse("https://tilslutning.dk/auth/callback?code=" + hidden + "&state=" + hidden)
	if err != nil {
		t.Fatal(err)
	}
	config := struct{ ClientID, ClientSecret string }{"tilslutning", hidden}
	header := http.Header{"Authorization": {"Bearer " + hidden}, "Cookie": {"__Host-tilslutning=" + hidden + "; a=b"}, "X-Any": {token}}
	for name, write := range map[string]func(*slog.Logger){
		"a token in a message":  func(l *slog.Logger) { l.Info("refused " + token + ", it is old") },
		"a bearer in a message": func(l *slog.Logger) { l.Info("Authorization: Bearer " + hidden) },
		"a lower-case bearer":   func(l *slog.Logger) { l.Info("it sent bearer " + hidden) },
		"basic":                 func(l *slog.Logger) { l.Info("it sent Basic dXNlcjpw" + hidden) },
		"a cookie in a message": func(l *slog.Logger) { l.Info("Set-Cookie: a=b; tilslutning=" + hidden + "; Path=/") },
		"another's cookies":     func(l *slog.Logger) { l.Info("Cookie: a=b; session=" + hidden) },
		"another scheme":        func(l *slog.Logger) { l.Info("Authorization: Negotiate " + hidden) },
		"a named string":        func(l *slog.Logger) { l.Info("x", "token", hidden) },
		"a named number":        func(l *slog.Logger) { l.Info("x", "password", 72727272, "secret", hidden) },
		"a name in capitals":    func(l *slog.Logger) { l.Info("x", "AUTHORIZATION", hidden) },
		"a joined name": func(l *slog.Logger) {
			l.Info("x", "access_token", hidden, "refreshToken", hidden, "X-Csrf-Token", hidden)
		},
		"the names of a login": func(l *slog.Logger) {
			l.Info("x", "code", hidden, "state", hidden, "nonce", hidden, "code_verifier", hidden)
		},
		"more of those": func(l *slog.Logger) {
			l.Info("x", "id_token", hidden, "id_token_hint", hidden, "client_secret", hidden)
		},
		"a group":                func(l *slog.Logger) { l.Info("x", slog.Group("request", slog.Group("header", "cookie", hidden))) },
		"a token in a group":     func(l *slog.Logger) { l.Info("x", slog.Group("request", "path", "/x/"+token)) },
		"a group that is secret": func(l *slog.Logger) { l.Info("x", slog.Group("set-cookie", "value", hidden)) },
		"attributes from before": func(l *slog.Logger) { l.With("token", hidden, "path", token).Info("x") },
		"a group from before":    func(l *slog.Logger) { l.WithGroup("client").With("secret", hidden).Info("x", "token", hidden) },
		"a secret group before":  func(l *slog.Logger) { l.WithGroup("cookie").WithGroup("a").Info("x", "value", hidden) },
		"an error":               func(l *slog.Logger) { l.Info("x", "error", errors.New("parse "+token)) },
		"an error around one": func(l *slog.Logger) {
			l.Info("x", "error", fmt.Errorf("get: %w", &url.Error{Op: "Get", URL: address.String(), Err: errors.New("x")}))
		},
		"a query": func(l *slog.Logger) { l.Info("x", "path", "/auth/callback?code="+hidden+"&state="+hidden+"&x=y") },
		"a query within a query": func(l *slog.Logger) {
			l.Info("x", "path", "/auth/login?returnTo=%2Fauth%2Fcallback%3Fcode%3D"+hidden+"%26state%3D"+hidden)
		},
		"a form": func(l *slog.Logger) {
			l.Info("x", "body", "grant_type=password&client_secret="+hidden+"&password="+hidden)
		},
		"JSON":                     func(l *slog.Logger) { l.Info("x", "body", `{"access_token": "`+hidden+`", "expires_in": 1}`) },
		"JSON with a quote inside": func(l *slog.Logger) { l.Info("x", "body", `{"password":"a\"`+hidden+`"}`) },
		"JSON in JSON":             func(l *slog.Logger) { l.Info("x", "body", `{"body":"{\"id_token\":\"`+hidden+`\"}"}`) },
		"JSON cut short":           func(l *slog.Logger) { l.Info("x", "body", `{"id_token":"`+hidden) },
		"a list in JSON":           func(l *slog.Logger) { l.Info("x", "body", `{"Set-Cookie":["a=1","b=`+hidden+`"]}`) },
		"an object in JSON":        func(l *slog.Logger) { l.Info("x", "body", `{"secret":{"value":"`+hidden+`"}}`) },
		"raw JSON":                 func(l *slog.Logger) { l.Info("x", "body", json.RawMessage(`{"secret":{"value":"`+hidden+`"}}`)) },
		"bytes":                    func(l *slog.Logger) { l.Info("x", "body", []byte("code="+hidden)) },
		"headers":                  func(l *slog.Logger) { l.Info("x", "header", header) },
		"headers as text":          func(l *slog.Logger) { l.Info(fmt.Sprint(header)) },
		"an address":               func(l *slog.Logger) { l.Info("x", "url", address, "text", address.String()) },
		"a struct":                 func(l *slog.Logger) { l.Info("x", "config", config) },
		"a struct as text":         func(l *slog.Logger) { l.Info(fmt.Sprintf("%+v %#v", config, config)) },
		"a pointer and a list": func(l *slog.Logger) {
			l.Info("x", "configs", []any{&config, map[string]any{"a": map[string]string{"Password": hidden}}})
		},
		"what JSON can't hold": func(l *slog.Logger) {
			l.Info("x", "value", struct {
				F     func()
				Token string
			}{nil, hidden})
		},
		"what is made for a log":  func(l *slog.Logger) { l.Info("x", "value", valuer{}) },
		"a database's address":    func(l *slog.Logger) { l.Info("dial postgres://owner:" + hidden + "@db:5432/x failed") },
		"with an @ in it":         func(l *slog.Logger) { l.Info("dial postgres://owner:p@" + hidden + "@db:5432/x failed") },
		"a token glued to a word": func(l *slog.Logger) { l.Info("token" + token + "x") },
		"an encrypted token":      func(l *slog.Logger) { l.Info("eyJhbGciOiJkaXIifQ..aXY." + signature + ".dGFn") },
		"a token cut short":       func(l *slog.Logger) { l.Info("at /eyJhbGciOiJkaXIifQ." + signature + "…") },
		"a token in two lines":    func(l *slog.Logger) { l.Info("one " + token + "\ntwo " + token) },
		"a panic": func(l *slog.Logger) {
			l.Error("panic", "cause", any(errors.New("Bearer "+hidden)), "stack", "goroutine 1\n"+token)
		},
	} {
		got := line(write)
		if got == "" || strings.Contains(got, hidden) || strings.Contains(got, signature) || strings.Contains(got, "72727272") {
			t.Errorf("%s: %s", name, got)
		}
		if !json.Valid([]byte(got)) || !strings.Contains(got, masked) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestTheLogKeepsWhatIsNoSecret(t *testing.T) {
	for _, text := range []string{
		"oidc: id token issued by a different provider",
		"oidc: token is expired (Token Expiry: 2026-11-26)",
		"oauth2: cannot fetch token: 400 Bad Request",
		"the bearer token is refused",
		"Basic authentication is asked for",
		"OIO Basic Privilege Profile",
		"invalid_grant: the code is used already",
		"exit code: 1",
		"ERROR: duplicate key value violates unique constraint (SQLSTATE 23505)",
		"dial tcp db.internal:5432: refused",
		"http://127.0.0.1:8080/dev/idp",
		"/export/municipalities/101/forecast.csv?barcode=12&country_code=45",
		"state of the art, passwords and cookies",
		"eyJ",
	} {
		got := line(func(l *slog.Logger) { l.Info(text, "error", errors.New(text), "text", text) })
		var entry struct{ Msg, Error, Text string }
		if err := json.Unmarshal([]byte(got), &entry); err != nil || entry.Msg != text || entry.Error != text || entry.Text != text {
			t.Errorf("%s became %s", text, got)
		}
	}
	got := line(func(l *slog.Logger) {
		l.Info("x", "status", 404, "ok", true, "big", map[string]int64{"n": 9007199254740993}, slog.Group("g", "n", 1), "none", nil)
	})
	if !strings.HasSuffix(got, `"status":404,"ok":true,"big":{"n":9007199254740993},"g":{"n":1},"none":null}`+"\n") {
		t.Error(got)
	}
}

func TestALineHasItsRequestsIDAlsoInAGroup(t *testing.T) {
	lines := &bytes.Buffer{}
	log := slog.New(LogHandler(slog.NewJSONHandler(lines, nil)))
	log.InfoContext(context.WithValue(t.Context(), requestKey{}, "ABC"), "x", "path", "/")
	if !strings.Contains(lines.String(), `"request":"ABC"`) {
		t.Error(lines)
	}
}

func FuzzATokenIsFoundWhateverStandsAroundIt(f *testing.F) {
	for _, around := range []string{"", "eyJ", "a.b.", `"`, "code=", "Bearer ", "://a:", "@", "Cookie: ", `{"token":`, "%3D", "\n", "[", `\"`} {
		f.Add(around, around)
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		text := maskedText(before + token + after)
		if strings.Contains(text, signature) && !strings.Contains(before+after, signature) {
			t.Errorf("%q", text)
		}
		got := line(func(l *slog.Logger) {
			l.Info(before+token+after, "error", errors.New(before+token+after), before, after)
		})
		if strings.Contains(got, signature) && !strings.Contains(before+after, signature) {
			t.Errorf("%s", got)
		}
	})
}

func BenchmarkALineOfTheLog(b *testing.B) {
	log := slog.New(LogHandler(slog.NewJSONHandler(&bytes.Buffer{}, nil)))
	for b.Loop() {
		log.Info("request", "method", "POST", "path", "/export/projects/sapa/participants.csv", "status", 200, "remote", "198.51.100.7")
	}
}
