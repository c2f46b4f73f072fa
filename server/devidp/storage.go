package devidp

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"slices"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// storage is what the library asks for users, clients, logins and keys.
type storage struct {
	*pending
	*keys
	product  client
	audience string // of access tokens
}

var _ interface {
	op.Storage
	op.ClientCredentialsStorage
	op.CanSetUserinfoFromRequest
} = (*storage)(nil)

var (
	errNoRequest  = errors.New("no such login is under way")
	errNoClient   = errors.New("unknown client or wrong secret")
	errNoUser     = errors.New("unknown user")
	errNotOffered = errors.New("not offered")
)

// CreateAuthRequest begins a login. The library asks only clients without a secret for PKCE; here
// everybody needs it.
func (s *storage) CreateAuthRequest(_ context.Context, asked *oidc.AuthRequest, _ string) (op.AuthRequest, error) {
	if asked.CodeChallenge == "" || asked.CodeChallengeMethod != oidc.CodeChallengeMethodS256 {
		return nil, oidc.ErrInvalidRequest().WithDescription("PKCE with S256 is required")
	}
	if slices.Contains(asked.Prompt, oidc.PromptNone) {
		return nil, oidc.ErrLoginRequired() // nobody is ever logged in here already
	}
	return s.add(asked), nil
}

// AuthRequestByID is a login under way.
func (s *storage) AuthRequestByID(_ context.Context, id string) (op.AuthRequest, error) {
	return orNone(s.byID(id))
}

// AuthRequestByCode is the login of a code, once.
func (s *storage) AuthRequestByCode(_ context.Context, code string) (op.AuthRequest, error) {
	return orNone(s.take(code))
}

// SaveAuthCode keeps the code of a login.
func (s *storage) SaveAuthCode(_ context.Context, id, code string) error {
	_, err := orNone(s.issued(id, code))
	return err
}

// DeleteAuthRequest has nothing to do: taking the code ended the login.
func (s *storage) DeleteAuthRequest(context.Context, string) error { return nil }

func orNone(r request, found bool) (op.AuthRequest, error) {
	if !found {
		return nil, errNoRequest
	}
	return r, nil
}

// CreateAccessToken names a token and says how long it is good. None is kept: each can be checked by
// its signature.
func (s *storage) CreateAccessToken(context.Context, op.TokenRequest) (id string, expires time.Time, err error) {
	return rand.Text(), s.now().Add(lifetime), nil
}

// GetClientByClientID is the product, or the script of a user.
func (s *storage) GetClientByClientID(_ context.Context, id string) (op.Client, error) {
	return s.client(id)
}

func (s *storage) client(id string) (client, error) {
	if id == s.product.id {
		return s.product, nil
	}
	if _, known := userOf(id); known {
		return client{id: id, secret: Password, grant: oidc.GrantTypeClientCredentials}, nil
	}
	return client{}, errNoClient
}

// AuthorizeClientIDSecret finds out whether the secret is the client's.
func (s *storage) AuthorizeClientIDSecret(_ context.Context, id, secret string) error {
	c, err := s.client(id)
	if err == nil && subtle.ConstantTimeCompare([]byte(secret), []byte(c.secret)) != 1 {
		return errNoClient
	}
	return err
}

// ClientCredentials is the client of that secret.
func (s *storage) ClientCredentials(ctx context.Context, id, secret string) (op.Client, error) {
	if err := s.AuthorizeClientIDSecret(ctx, id, secret); err != nil {
		return nil, err
	}
	return s.GetClientByClientID(ctx, id)
}

// ClientCredentialsTokenRequest is the token of a script: it is its user.
func (s *storage) ClientCredentialsTokenRequest(_ context.Context, id string, _ []string) (op.TokenRequest, error) {
	return &oidc.JWTTokenRequest{Subject: id, Audience: []string{s.audience}}, nil
}

// GetPrivateClaimsFromScopes is what an access token says of its user.
func (s *storage) GetPrivateClaimsFromScopes(_ context.Context, user, _ string, _ []string) (map[string]any, error) {
	u, known := userOf(user)
	if !known {
		return nil, errNoUser
	}
	return map[string]any{"name": u.Name, "cvr": u.CVR, "roles": u.Roles}, nil
}

// SetUserinfoFromRequest puts into an ID token the same as into an access token.
func (s *storage) SetUserinfoFromRequest(_ context.Context, info *oidc.UserInfo, r op.IDTokenRequest, _ []string) error {
	return tell(info, r.GetSubject())
}

// SetUserinfoFromToken is the same once more, for who shows an access token.
func (s *storage) SetUserinfoFromToken(_ context.Context, info *oidc.UserInfo, _, user, _ string) error {
	return tell(info, user)
}

func tell(info *oidc.UserInfo, user string) error {
	u, known := userOf(user)
	if !known {
		return errNoUser
	}
	info.Subject, info.Name = u.ID, u.Name
	info.AppendClaims("cvr", u.CVR)
	info.AppendClaims("roles", u.Roles)
	return nil
}

// What the library wants to have, and nobody is offered.

// SetUserinfoFromScopes is the library's old name for SetUserinfoFromRequest.
func (s *storage) SetUserinfoFromScopes(context.Context, *oidc.UserInfo, string, string, []string) error {
	return nil
}

// CreateAccessAndRefreshTokens refuses.
func (s *storage) CreateAccessAndRefreshTokens(context.Context, op.TokenRequest, string) (id, refresh string, expires time.Time, err error) {
	return "", "", time.Time{}, errNotOffered
}

// TokenRequestByRefreshToken refuses.
func (s *storage) TokenRequestByRefreshToken(context.Context, string) (op.RefreshTokenRequest, error) {
	return nil, errNotOffered
}

// GetRefreshTokenInfo knows none.
func (s *storage) GetRefreshTokenInfo(context.Context, string, string) (user, id string, err error) {
	return "", "", op.ErrInvalidRefreshToken
}

// TerminateSession has none to end.
func (s *storage) TerminateSession(context.Context, string, string) error { return nil }

// RevokeToken refuses.
func (s *storage) RevokeToken(context.Context, string, string, string) *oidc.Error {
	return oidc.ErrInvalidRequest()
}

// SetIntrospectionFromToken refuses.
func (s *storage) SetIntrospectionFromToken(context.Context, *oidc.IntrospectionResponse, string, string, string) error {
	return errNotOffered
}

// GetKeyByIDAndClientID knows none: clients have secrets.
func (s *storage) GetKeyByIDAndClientID(context.Context, string, string) (*jose.JSONWebKey, error) {
	return nil, errNotOffered
}

// ValidateJWTProfileScopes refuses.
func (s *storage) ValidateJWTProfileScopes(context.Context, string, []string) ([]string, error) {
	return nil, errNotOffered
}

// Health is always good.
func (s *storage) Health(context.Context) error { return nil }
