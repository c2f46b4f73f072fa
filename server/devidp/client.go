package devidp

import (
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// lifetime is how long a token is good.
const lifetime = time.Hour

// client is the product, or a user's script. A script has no address to send a browser to, and so
// cannot log one in.
type client struct {
	id, secret              string
	grant                   oidc.GrantType // the only one it may use
	loginAt                 string         // the path of the login page
	redirectTo, afterLogout string         // "" for none
}

// What the library asks of a client.

func (c client) GetID() string                       { return c.id }
func (c client) RedirectURIs() []string              { return given(c.redirectTo) }
func (c client) PostLogoutRedirectURIs() []string    { return given(c.afterLogout) }
func (c client) ApplicationType() op.ApplicationType { return op.ApplicationTypeWeb }
func (c client) AuthMethod() oidc.AuthMethod         { return oidc.AuthMethodBasic }
func (c client) ResponseTypes() []oidc.ResponseType {
	return []oidc.ResponseType{oidc.ResponseTypeCode}
}
func (c client) GrantTypes() []oidc.GrantType         { return []oidc.GrantType{c.grant} }
func (c client) LoginURL(id string) string            { return c.loginAt + "?id=" + id }
func (c client) AccessTokenType() op.AccessTokenType  { return op.AccessTokenTypeJWT }
func (c client) IDTokenLifetime() time.Duration       { return lifetime }
func (c client) DevMode() bool                        { return false }
func (c client) IsScopeAllowed(string) bool           { return false }
func (c client) IDTokenUserinfoClaimsAssertion() bool { return true } // name, number and roles are in the ID token
func (c client) ClockSkew() time.Duration             { return 0 }

//nolint:revive // the library's name
func (c client) RestrictAdditionalIdTokenScopes() func([]string) []string     { return all }
func (c client) RestrictAdditionalAccessTokenScopes() func([]string) []string { return all }

func all(scopes []string) []string { return scopes }

func given(address string) []string {
	if address == "" {
		return nil
	}
	return []string{address}
}
