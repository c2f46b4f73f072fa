package access_test

import (
	"testing"

	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func grantable() access.ClientFacts {
	return access.ClientFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", Client: "kbh-budget", Name: "Budgethuset",
		CVR: "64942212", Municipal: true, Roles: []access.Role{access.MunicipalityFinance}}
}

func TestRegisterClient(t *testing.T) {
	rule := termstest.Rule(t, access.RegisterClient, grantable)
	rule("a client may have a role at its municipality", nil)
	rule("it may have KOMBIT's roles at KOMBIT", func(f *access.ClientFacts) {
		f.Municipal, f.Roles = false, []access.Role{access.KombitFinance, access.KombitProject}
	})
	rule("a grant may be another from now on", func(f *access.ClientFacts) {
		f.Registered = &access.Grant{CVR: f.CVR, Name: f.Name, Roles: []access.Role{access.MunicipalityReader}}
	})
	rule("what it has already is no grant", func(f *access.ClientFacts) {
		f.Registered = &access.Grant{CVR: f.CVR, Name: f.Name, Roles: f.Roles}
	}, "UNCHANGED client")
	rule("KOMBIT's roles do not count at a municipality",
		func(f *access.ClientFacts) { f.Roles = []access.Role{access.KombitAdmin} }, "OTHER_ORGANISATION roles")
	rule("nor a municipality's at KOMBIT", func(f *access.ClientFacts) { f.Municipal = false }, "OTHER_ORGANISATION roles")
	rule("an audience is no role", func(f *access.ClientFacts) { f.Roles = []access.Role{access.BodyMember} }, "NO_ROLE roles")
	rule("a CVR number has eight digits", func(f *access.ClientFacts) { f.CVR = "6494221" }, "NO_CVR cvr")
	rule("and no letters", func(f *access.ClientFacts) { f.CVR = "6494221x" }, "NO_CVR cvr")
	rule("a client without roles may be anybody's", func(f *access.ClientFacts) { f.Municipal, f.Roles = false, nil })
	rule("all that is empty is told at once", func(f *access.ClientFacts) { f.Client, f.Name = "", "" }, "EMPTY client", "EMPTY name")
	rule("nothing is decided on a day that has not come",
		func(f *access.ClientFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}

func TestRevokeClient(t *testing.T) {
	rule := termstest.Rule(t, access.RevokeClient, func() access.ClientFacts {
		f := grantable()
		f.Registered = &access.Grant{Roles: f.Roles}
		return f
	})
	rule("what is granted can be taken back", nil)
	rule("an unknown client has nothing", func(f *access.ClientFacts) { f.Registered = nil }, "NOT_REGISTERED client")
}

func TestErase(t *testing.T) {
	rule := termstest.Rule(t, access.Erase, func() access.ErasureFacts {
		return access.ErasureFacts{Today: "2026-03-01", ErasedOn: day.Never, SeatsTo: []day.Day{"2026-02-28"}}
	})
	rule("who has left the last seat may be erased", nil)
	rule("not on the seat's last day", func(f *access.ErasureFacts) { f.SeatsTo = append(f.SeatsTo, "2026-03-01") }, "3.18 HAS_SEAT person")
	rule("not while a seat has no end", func(f *access.ErasureFacts) { f.SeatsTo = []day.Day{day.Never, day.Never} }, "3.18 HAS_SEAT person")
	rule("not a contact person", func(f *access.ErasureFacts) { f.ContactToday = true }, "8.2 IS_CONTACT person")
	rule("not twice", func(f *access.ErasureFacts) { f.ErasedOn = "2026-01-01" }, "ALREADY_ERASED person")
}

func TestEraseTraces(t *testing.T) {
	termstest.Refused(t, access.EraseTraces("2026-03-31", "2026-03-01"))
	termstest.Refused(t, access.EraseTraces("2026-03-31", "2026-03-02"), "TOO_NEW before")
}

func TestARoleCountsForItsOwnKindOfOrganisation(t *testing.T) {
	all := []string{"municipality.reader", "municipality.coordinator", "municipality.finance", "municipality.signatory",
		"kombit.project", "kombit.finance", "kombit.admin", "kombit.unknown"}
	for _, c := range []struct {
		cvr       string
		municipal bool
		counting  int
	}{{"64942212", true, 4}, {"19435075", false, 3}, {"99999999", false, 0}, {"", false, 0}} {
		login := access.Login{CVR: c.cvr, Roles: all}
		if roles, ignored := login.Counting("19435075", c.municipal); len(roles) != c.counting || len(ignored) != len(all)-c.counting {
			t.Errorf("with CVR number %q %v count, and %v do not", c.cvr, roles, ignored)
		}
	}
	if roles, _ := (access.Login{Roles: all}).Counting("", false); len(roles) > 0 {
		t.Errorf("without any CVR number %v count", roles)
	}
}
