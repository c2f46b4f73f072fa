package server

import (
	"strings"

	"tilslutning/rules/access"
	"tilslutning/server/login"
)

// The variables of the identity provider, and of whose roles count. Without an issuer nobody can log in,
// and everybody is a visitor.
const (
	OIDCIssuer       = "TILSLUTNING_OIDC_ISSUER"
	OIDCClientID     = "TILSLUTNING_OIDC_CLIENT_ID"
	OIDCClientSecret = "TILSLUTNING_OIDC_CLIENT_SECRET"
	OIDCAudience     = "TILSLUTNING_OIDC_AUDIENCE"
	OIDCRolesClaim   = "TILSLUTNING_OIDC_ROLES_CLAIM"
	OIDCOrgClaim     = "TILSLUTNING_OIDC_ORG_CLAIM"
	OIDCRolesFormat  = "TILSLUTNING_OIDC_ROLES_FORMAT"
	OIDCPrivileges   = "TILSLUTNING_OIDC_PRIVILEGES"
	KombitCVR        = "TILSLUTNING_KOMBIT_CVR"
)

// DefaultKombitCVR is KOMBIT's number in the CVR register.
const DefaultKombitCVR = "19435075"

// checkLogin finds what is wrong with what the operator says of the identity provider.
func (c *Config) checkLogin() (err error) {
	l := &c.Login
	if l.KombitCVR == "" {
		l.KombitCVR = DefaultKombitCVR
	}
	if !isCVR(l.KombitCVR) {
		return Wrong{KombitCVR, "must be a CVR number of eight digits"}
	}
	if l.RolesFormat != "" && l.RolesFormat != login.RolesOIOBPP {
		return Wrong{OIDCRolesFormat, "must be " + login.RolesOIOBPP + ", or left out for a list of names"}
	}
	if l.Privileges, err = readPrivileges(c.Privileges); err != nil {
		return err
	}
	if l.RolesFormat == login.RolesOIOBPP && len(l.Privileges) == 0 {
		return Wrong{OIDCPrivileges, "must say which role each privilege is: without it no privilege counts"}
	}
	if l.Issuer == "" {
		return nil // nobody logs in, or --dev brings its own
	}
	if err := login.CheckIssuer(l.Issuer); err != nil {
		return Wrong{OIDCIssuer, err.Error()}
	}
	if c.Dev {
		return Wrong{OIDCIssuer, "--dev brings its own identity provider: leave one of them out"}
	}
	for _, v := range []struct{ variable, value string }{
		{OIDCClientID, l.ClientID}, {OIDCAudience, l.Audience}, {OIDCRolesClaim, l.RolesClaim}, {OIDCOrgClaim, l.OrgClaim},
	} {
		if v.value == "" {
			return Wrong{v.variable, "must be given with " + OIDCIssuer}
		}
	}
	if l.ClientID == l.Audience {
		return Wrong{OIDCAudience, "must differ from " + OIDCClientID + ", or a browser's ID token would be an access token"}
	}
	return nil
}

// readPrivileges reads the role of each privilege, as "urn:dk:kombit:tilslutning:finance=municipality.finance".
func readPrivileges(text string) (map[string]string, error) {
	roles := map[string]string{}
	for pair := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' }) {
		at := strings.LastIndex(pair, "=")
		if at < 1 || roles[pair[:at]] != "" {
			return nil, Wrong{OIDCPrivileges, "must be privileges with their roles, each once, as http://…/finance/1=municipality.finance,…"}
		}
		if _, known := access.RoleOf(pair[at+1:]); !known {
			return nil, Wrong{OIDCPrivileges, pair[at+1:] + " is no role; roles are as municipality.finance and kombit.project"}
		}
		roles[pair[:at]] = pair[at+1:]
	}
	return roles, nil
}
