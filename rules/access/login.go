package access

import "strings"

// Login is what an identity provider says of who is asking: a person, or an integrator's client.
type Login struct {
	Subject, Name string
	CVR           string   // of the organisation it is for, eight digits; "" for none
	Roles         []string // claim values, as municipality.finance
}

// Grant is the most that an integrator's client may be, as an administrator recorded it.
type Grant struct {
	Client string // the client's id at the identity provider
	Name   string // who the integrator is
	CVR    string // of the organisation it may ask for
	Roles  []Role
}

// claims is the claim value of each role that a login can have.
var claims = map[string]Role{
	"municipality.reader":      MunicipalityReader,
	"municipality.coordinator": MunicipalityCoordinator,
	"municipality.finance":     MunicipalityFinance,
	"municipality.signatory":   MunicipalitySignatory,
	"kombit.project":           KombitProject,
	"kombit.finance":           KombitFinance,
	"kombit.admin":             KombitAdmin,
}

// RoleOf is the role that a claim value names; false where it names none.
func RoleOf(claim string) (Role, bool) {
	role, known := claims[claim]
	return role, known
}

// Counting is which of the login's roles count, and which of its claim values do not: KOMBIT's count
// only with KOMBIT's own CVR number, and a municipality's only with that of a municipality.
func (l Login) Counting(kombit string, municipal bool) (roles []Role, ignored []string) {
	for _, claim := range l.Roles {
		role, known := RoleOf(claim)
		if known && (strings.HasPrefix(claim, "kombit.") && l.CVR != "" && l.CVR == kombit || role.municipal() && municipal) {
			roles = append(roles, role)
		} else {
			ignored = append(ignored, claim)
		}
	}
	return roles, ignored
}

// municipal says whether it is a role at a municipality.
func (r Role) municipal() bool { return strings.HasPrefix(string(r), "MUNICIPALITY_") }

// Claim is the claim value of a role that a login can have; "" of other roles.
func (r Role) Claim() string {
	for claim, role := range claims {
		if role == r {
			return claim
		}
	}
	return ""
}
