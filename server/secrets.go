package server

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
)

// masked stands in the log where a secret would.
const masked = "[masked]"

// withoutSecrets masks what must never be in a log: whatever stands under the name of a secret, and
// tokens wherever they stand. Code that logs is to leave them out; this catches what it overlooks,
// as in the text of somebody else's error.
type withoutSecrets struct {
	slog.Handler
	all bool // inside a group that is named as a secret
}

// Handle masks the message and the attributes.
func (h withoutSecrets) Handle(ctx context.Context, line slog.Record) error {
	safe := slog.NewRecord(line.Time, line.Level, maskedText(line.Message), line.PC)
	line.Attrs(func(a slog.Attr) bool {
		safe.AddAttrs(h.attr(a))
		return true
	})
	return h.Handler.Handle(ctx, safe)
}

// WithAttrs masks the attributes at once.
func (h withoutSecrets) WithAttrs(attrs []slog.Attr) slog.Handler {
	safe := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		safe[i] = h.attr(a)
	}
	return withoutSecrets{h.Handler.WithAttrs(safe), h.all}
}

// WithGroup remembers whether the group is one of secrets.
func (h withoutSecrets) WithGroup(name string) slog.Handler {
	return withoutSecrets{h.Handler.WithGroup(name), h.all || isSecret(name)}
}

// attr masks the value.
func (h withoutSecrets) attr(a slog.Attr) slog.Attr {
	if h.all || isSecret(a.Key) {
		return slog.String(a.Key, masked)
	}
	switch v := a.Value.Resolve(); v.Kind() {
	case slog.KindString:
		a.Value = slog.StringValue(maskedText(v.String()))
	case slog.KindGroup:
		group := make([]slog.Attr, len(v.Group()))
		for i, inner := range v.Group() {
			group[i] = h.attr(inner)
		}
		a.Value = slog.GroupValue(group...)
	case slog.KindAny:
		a.Value = slog.AnyValue(maskedAny(v.Any()))
	}
	return a
}

// maskedAny is the value as JSON has it, without secrets; an error is its text.
func maskedAny(v any) any {
	switch v := v.(type) {
	case error:
		return maskedText(v.Error())
	case []byte:
		return maskedText(string(v))
	}
	var text bytes.Buffer
	if json.NewEncoder(&text).Encode(v) != nil {
		return maskedText(fmt.Sprintf("%+v", v))
	}
	var plain any
	from := json.NewDecoder(&text)
	from.UseNumber()
	if err := from.Decode(&plain); err != nil {
		return masked
	}
	return maskedJSON(plain)
}

// maskedJSON goes through objects and lists.
func maskedJSON(v any) any {
	switch v := v.(type) {
	case string:
		return maskedText(v)
	case []any:
		for i := range v {
			v[i] = maskedJSON(v[i])
		}
	case map[string]any:
		for name := range v {
			if isSecret(name) {
				v[name] = masked
			} else {
				v[name] = maskedJSON(v[name])
			}
		}
	}
	return v
}

// What the name of a secret is or ends with, however it is joined: access_token, accessToken,
// X-Access-Token. A code and a state are secrets of the login flow by these very names alone.
var (
	secretNames   = []string{"code", "state", "id_token_hint", "tilslutning", "__host-tilslutning"}
	secretEndings = []string{"token", "secret", "password", "passwd", "authorization", "cookie", "assertion", "verifier", "nonce"}
	secretPattern = `(?:` + strings.Join(secretNames, "|") + `|[\w-]*(?:` + strings.Join(secretEndings, "|") + `))`
)

var (
	// A JWT, signed or encrypted, also one that has been cut.
	jwt = regexp.MustCompile(`eyJ[\w-]*(?:\.[\w-]*){1,4}`)

	// Authorization: Bearer …, in a header or in prose.
	credentials = regexp.MustCompile(`(?i)\b(bearer|basic|dpop)((?:\s|%20|[+:="])+)([\w.~+/=%-]+)`)

	// code=…&state=… of an address or a form, also encoded once more; {Password:…} as Go prints it.
	pair = regexp.MustCompile(`(?i)((?:\b|%26|%3f)` + secretPattern + `)(=|:|%3d)("[^"]*"|\[[^\]]*\]|[^&\s"',;}\])]+)`)

	// "client_secret": "…", and the same within a text that is quoted once more.
	member = regexp.MustCompile(`(?i)(\\*"` + secretPattern + `\\*"\s*:\s*)("(?:[^"\\]|\\.)*"?|\\+"[^"]*"?|\[[^\]]*\]?|\{[^}]*\}?|[^",\s}\]]+)`)

	// A header to the end of its line: a cookie's values stand between blanks.
	header = regexp.MustCompile(`(?i)\b((?:proxy-)?authorization|(?:set-)?cookie)(:\s*)([^\r\n]+)`)

	// postgres://user:password@host
	userinfo = regexp.MustCompile(`(://[^/\s:@]*:)\S+@`)
)

// isSecret says whether what has this name is never logged.
func isSecret(name string) bool {
	name = strings.ToLower(name)
	return slices.Contains(secretNames, name) ||
		slices.ContainsFunc(secretEndings, func(ending string) bool { return strings.HasSuffix(name, ending) })
}

// maskedText is the text without what looks like a secret in it.
func maskedText(text string) string {
	text = jwt.ReplaceAllString(text, masked)
	if !strings.ContainsAny(text, " =:%+\"\t\n") {
		return text // as most are, which is quicker
	}
	text = userinfo.ReplaceAllString(text, "${1}"+masked+"@")
	text = header.ReplaceAllString(text, "${1}${2}"+masked)
	text = member.ReplaceAllString(text, "${1}\""+masked+"\"")
	text = pair.ReplaceAllString(text, "${1}${2}"+masked)
	return credentials.ReplaceAllStringFunc(text, func(found string) string {
		parts := credentials.FindStringSubmatch(found)
		if word.MatchString(parts[3]) {
			return found // of a sentence about bearer tokens
		}
		return parts[1] + parts[2] + masked
	})
}

// word is one of prose rather than a token.
var word = regexp.MustCompile(`^[A-Za-z][a-z]{0,14}[.:]?$`)
