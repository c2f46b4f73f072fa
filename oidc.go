package main

import (
	"github.com/urfave/cli/v3"

	"tilslutning/server"
	"tilslutning/server/login"
)

// loginFlags are the identity provider, whose roles count, and how often anybody may ask.
func loginFlags() []cli.Flag {
	return flagsOf([]setting{
		{server.OIDCIssuer, "the identity provider; its discovery is at the issuer", ""},
		{server.OIDCClientID, "the product's client there", ""},
		{server.OIDCClientSecret, "its secret; better as the variable, which other users of the machine do not see", ""},
		{server.OIDCAudience, "what access tokens must be for", "tilslutning"},
		{server.OIDCRolesClaim, "the claim with the roles", "roles"},
		{server.OIDCOrgClaim, "the claim with the organisation's CVR number", "cvr"},
		{server.OIDCRolesFormat, "oiobpp where the roles come as privileges in the OIO Basic Privilege Profile", ""},
		{server.OIDCPrivileges, "the role of each privilege, as http://…/finance/1=municipality.finance,…", ""},
		{server.KombitCVR, "KOMBIT's own CVR number, with which its roles count", server.DefaultKombitCVR},
		{server.TrustedProxies, "addresses and networks of proxies whose word for a client's address is taken", ""},
		{server.RateLimit, "requests of one address a second, and at once; or off", server.DefaultRateLimit},
		{server.LoginLimit, "logins of one address a minute, and at once; or off", server.DefaultLoginLimit},
	})
}

// loginConfig is what the flags say of the identity provider.
func loginConfig(c *cli.Command) login.Config {
	return login.Config{
		Issuer: c.String("oidc-issuer"), ClientID: c.String("oidc-client-id"), ClientSecret: c.String("oidc-client-secret"),
		Audience: c.String("oidc-audience"), RolesClaim: c.String("oidc-roles-claim"), OrgClaim: c.String("oidc-org-claim"),
		RolesFormat: c.String("oidc-roles-format"), KombitCVR: c.String("kombit-cvr"),
	}
}
