package login

import (
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	strict "github.com/go-jose/go-jose/v4/json"
	"github.com/go-jose/go-jose/v4/jwt"

	"tilslutning/rules/access"
)

const (
	tokenLimit  = 8 << 10     // bytes
	clockSkew   = time.Minute // that the provider's clock may be ahead of this one
	clientLimit = 200         // bytes of a client's id
)

// tokenTypes is what the typ of an access token may be, in lower case (RFC 9068, and what providers
// write that are older).
var tokenTypes = []string{"at+jwt", "application/at+jwt", "jwt"}

// refused is why a token does not count: 401. The words are for the log; whoever sent the token is told
// invalid_token and no more.
type refused struct{ reason string }

// Error is the reason. It quotes nothing of the token as it was sent, though a word of what it says.
func (r refused) Error() string { return r.reason }

// tokenHeader is what is looked at of a token's header before its signature. The keys come from the
// provider alone: jwk, jku, x5c and x5u are never believed.
type tokenHeader struct {
	Type     string          `json:"typ"`
	Critical json.RawMessage `json:"crit"`
}

// tokenClaims is what a token says beside what the login is made of.
type tokenClaims struct {
	jwt.Claims
	ClientID     string          `json:"client_id"`
	Authorized   string          `json:"azp"`
	Confirmation json.RawMessage `json:"cnf"`
}

// bearer is the viewer that an access token stands for: what it says, and never more than the grant
// recorded for its client. The error is refused (401, logged here), down where nobody can say whether
// the token is good (503), or of the store.
func (l *Logins) bearer(ctx context.Context, token string) (access.Viewer, error) {
	viewer, err := l.viewerOf(ctx, token)
	if r := (refused{}); errors.As(err, &r) {
		l.log.WarnContext(ctx, "token refused", "reason", shortened(r.reason))
	}
	return viewer, err
}

// viewerOf is bearer without the log of refusals.
func (l *Logins) viewerOf(ctx context.Context, token string) (access.Viewer, error) {
	raw, claims, err := l.verified(ctx, token)
	if err != nil {
		return access.Viewer{}, err
	}
	client, err := l.clientOf(claims)
	if err != nil {
		return access.Viewer{}, err
	}
	login, beyond, err := l.granted(ctx, client, raw)
	if err != nil {
		return access.Viewer{}, err
	}
	viewer, ignored, err := l.store.Viewer(ctx, login, l.config.KombitCVR)
	if err != nil {
		return access.Viewer{}, err
	}
	for _, role := range slices.Concat(beyond, ignored) {
		l.log.WarnContext(ctx, "role ignored", "client", client, "sub", login.Subject, "role", shortened(role), "cvr", login.CVR)
	}
	viewer.Client, viewer.Expires = client, claims.Expiry.Time()
	if login.Subject != client {
		// A person's seats are no part of the grant: a client acting for somebody does not get them.
		viewer.Person, viewer.Bodies, viewer.Steering = "", nil, nil
	}
	return viewer, nil
}

// clientOf is the client that the token was given to.
func (l *Logins) clientOf(claims tokenClaims) (string, error) {
	client := cmp.Or(claims.ClientID, claims.Authorized)
	switch {
	case client == "" || len(client) > clientLimit:
		return "", refused{"it names no client"}
	case client == l.config.ClientID: // an ID token, where its audience is that of access tokens too
		return "", refused{"it is of the client that logs browsers in"}
	}
	return client, nil
}

// granted is the login that the claims describe as far as the client's grant goes, and the roles beyond
// it. A token that names no organisation is for none, whatever the grant says.
func (l *Logins) granted(ctx context.Context, client string, claims []byte) (login access.Login, beyond []string, err error) {
	login, elsewhere, err := l.config.read(claims)
	if err != nil {
		return access.Login{}, nil, refused{fmt.Sprintf("of client %q: %s", client, err)}
	}
	grant, err := l.store.Grant(ctx, client)
	switch {
	case err != nil:
		return access.Login{}, nil, err
	case grant == nil:
		return access.Login{}, nil, refused{fmt.Sprintf("no grant is recorded for client %q", client)}
	case login.CVR != "" && login.CVR != grant.CVR:
		return access.Login{}, nil, refused{fmt.Sprintf("client %q has no grant for CVR number %s", client, login.CVR)}
	}
	if len(elsewhere) > 0 {
		l.log.DebugContext(ctx, "roles of the token do not count here", "client", client, "ignored", few(elsewhere))
	}
	login.Name = cmp.Or(login.Name, grant.Name)
	login, beyond = within(*grant, login)
	return login, beyond, nil
}

// verified is the claims of a token that is an access token for this server, signed by the provider, and
// in its time.
func (l *Logins) verified(ctx context.Context, token string) (raw json.RawMessage, claims tokenClaims, err error) {
	if l.config.Issuer == "" {
		return nil, claims, refused{"there is no identity provider"}
	}
	if err := checkHeader(token); err != nil {
		return nil, claims, err
	}
	signed, err := l.provider.verify(ctx, l.config.Audience, token)
	if failed := (down{}); errors.As(err, &failed) {
		return nil, claims, err
	}
	if err != nil {
		return nil, claims, refused{err.Error()}
	}
	if err := signed.Claims(&raw); err != nil {
		return nil, claims, refused{"its claims can't be read"}
	}
	if err := strict.Unmarshal(raw, &claims); err != nil {
		return nil, claims, refused{"its claims are not of their types, or stand twice"}
	}
	// The library takes a token five minutes before its time, one from the future, and "ISS" for "iss".
	err = claims.ValidateWithLeeway(jwt.Expected{
		Issuer:      l.config.Issuer,
		AnyAudience: jwt.Audience{l.config.Audience},
		Time:        l.now(),
	}, clockSkew)
	switch {
	case err != nil:
		return nil, claims, refused{err.Error()}
	case !l.now().Before(claims.Expiry.Time()): // the library takes it for one moment more
		return nil, claims, refused{"it has expired"}
	case claims.Confirmation != nil:
		return nil, claims, refused{"it is bound to a key that a bearer does not prove to have"}
	}
	return raw, claims, nil
}

// checkHeader refuses what can be seen to be no access token before any key is asked for.
func checkHeader(token string) error {
	if len(token) > tokenLimit {
		return refused{fmt.Sprintf("it is longer than %d bytes", tokenLimit)}
	}
	encoded, _, _ := strings.Cut(token, ".")
	if strings.Count(token, ".") != 2 {
		return refused{"it is no JWT"}
	}
	var header tokenHeader
	decoded, err := base64.RawURLEncoding.DecodeString(encoded)
	if err != nil || strict.Unmarshal(decoded, &header) != nil {
		return refused{"its header is no JSON object in base64, or names a thing twice"}
	}
	switch {
	case !slices.Contains(tokenTypes, strings.ToLower(header.Type)):
		return refused{"its typ is not that of an access token"}
	case header.Critical != nil:
		return refused{"its header has extensions that must be understood"}
	}
	return nil
}

// within is the login with those of its roles that the grant has, or that come with one it has, and the
// claim values of the others.
func within(grant access.Grant, login access.Login) (granted access.Login, beyond []string) {
	most := access.Viewer{Roles: grant.Roles}
	var roles []string
	for _, claim := range login.Roles {
		if role, known := access.RoleOf(claim); known && most.Has(role) {
			roles = append(roles, claim)
		} else {
			beyond = append(beyond, claim)
		}
	}
	login.Roles = roles
	return login, beyond
}
