package devidp

import "slices"

// Password is every user's.
const Password = "dev"

// User is somebody made up. Each logs in through a browser, and is a client whose scripts get tokens.
type User struct {
	ID           string // "kbh.finance": the sub, the user name, and the id of the client
	Name         string // "Mette Holm"
	CVR          string // of the organisation, eight digits
	Organisation string // "Københavns Kommune"
	Roles        []string
}

// Users are all of them.
var Users = []User{
	{"kbh.reader", "Karen Lund", "64942212", "Københavns Kommune", []string{reader}},
	{"kbh.coordinator", "Jens Kofoed", "64942212", "Københavns Kommune", []string{reader, coordinator}},
	{"kbh.finance", "Mette Holm", "64942212", "Københavns Kommune", []string{reader, finance}},
	{"kbh.signatory", "Søren Bang", "64942212", "Københavns Kommune", []string{reader, finance, signatory}},
	{"aeroe.finance", "Bodil Albertsen", "28856075", "Ærø Kommune", []string{reader, finance}},
	{"aeroe.signatory", "Poul Hermansen", "28856075", "Ærø Kommune", []string{reader, finance, signatory}},
	{"kombit.project", "Line Thorup", "19435075", "KOMBIT", []string{kombitProject}},
	{"kombit.finance", "Ole Friis", "19435075", "KOMBIT", []string{kombitFinance}},
	{"kombit.admin", "Asta Winther", "19435075", "KOMBIT", []string{kombitAdmin}},
	{"odense.seat", "Gitte Rask", "35209115", "Odense Kommune", []string{reader}}, // sits in a steering group
	{"stranger", "Frede Nymand", "99999999", "", []string{}},
}

// The roles as the claim has them.
const (
	reader        = "municipality.reader"
	coordinator   = "municipality.coordinator"
	finance       = "municipality.finance"
	signatory     = "municipality.signatory"
	kombitProject = "kombit.project"
	kombitFinance = "kombit.finance"
	kombitAdmin   = "kombit.admin"
)

// userOf finds the user of that id.
func userOf(id string) (u User, known bool) {
	i := slices.IndexFunc(Users, func(u User) bool { return u.ID == id })
	if i < 0 {
		return User{}, false
	}
	return Users[i], true
}
