package access

import (
	"slices"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// ClientFacts is all that registering an integrator's client rests on.
type ClientFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Client     string
	Name       string
	CVR        string // of the organisation it is to ask for
	Municipal  bool   // that is a municipality's
	Roles      []Role
	Registered *Grant // what it may be now; nil where it is not registered, or revoked
}

// RegisterClient decides whether a client may be granted the roles (section 3 of the domain); with none it
// sees what everyone sees. No clause decides it.
func RegisterClient(f ClientFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Client != "", empty.At("client"))
	agreed.Require("", f.Name != "", empty.At("name"))
	agreed.Require("", isCVR(f.CVR), noCVR)
	for _, r := range f.Roles {
		agreed.Require("", r.Claim() != "", noLoginRole.Of(r))
		agreed.Require("", r.Claim() == "" || r.municipal() == f.Municipal, otherOrganisation.Of(r))
	}
	same := f.Registered != nil && f.Registered.CVR == f.CVR && f.Registered.Name == f.Name &&
		slices.Equal(slices.Sorted(slices.Values(f.Registered.Roles)), slices.Sorted(slices.Values(f.Roles)))
	agreed.Require("", !same, unchanged)
	return agreed.Ruling()
}

// RevokeClient decides whether there is anything to take from a client.
func RevokeClient(f ClientFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Registered != nil, notRegistered)
	return agreed.Ruling()
}

// isCVR says whether it is written as a CVR number is.
func isCVR(text string) bool {
	return len(text) == 8 && strings.Trim(text, "0123456789") == ""
}

var (
	empty = terms.Refusal{Code: "EMPTY", Message: terms.Text{
		Danish:  "Feltet skal udfyldes.",
		English: "The field must be filled in."}}
	noCVR = terms.Refusal{Code: "NO_CVR", Path: "cvr", Message: terms.Text{
		Danish:  "Et CVR-nummer er otte cifre.",
		English: "A CVR number is eight digits."}}
	noLoginRole = terms.Refusal{Code: "NO_ROLE", Path: "roles", Message: terms.Text{
		Danish:  "%s er ikke en rolle, som et login kan have.",
		English: "%s is not a role that a login can have."}}
	otherOrganisation = terms.Refusal{Code: "OTHER_ORGANISATION", Path: "roles", Message: terms.Text{
		Danish:  "%s tæller ikke for en organisation med det CVR-nummer.",
		English: "%s does not count for an organisation with that CVR number."}}
	unchanged = terms.Refusal{Code: "UNCHANGED", Path: "client", Message: terms.Text{
		Danish:  "Klienten har netop den adgang i forvejen.",
		English: "The client has just that access already."}}
	notRegistered = terms.Refusal{Code: "NOT_REGISTERED", Path: "client", Message: terms.Text{
		Danish:  "Klienten har ingen adgang.",
		English: "The client has no access."}}
)
