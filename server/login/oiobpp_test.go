package login

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const copenhagen, aeroe = "64942212", "28856075"

// privileges takes them as an operator would.
func privileges() Config {
	return Config{OrgClaim: "cvr", RolesClaim: "privileges_intermediate", RolesFormat: RolesOIOBPP, Privileges: map[string]string{
		"http://tilslutning.kombit.dk/roles/usersystemrole/reader/1":      "municipality.reader",
		"http://tilslutning.kombit.dk/roles/usersystemrole/coordinator/1": "municipality.coordinator",
		"http://tilslutning.kombit.dk/roles/usersystemrole/finance/1":     "municipality.finance",
		"http://tilslutning.kombit.dk/roles/usersystemrole/signatory/1":   "municipality.signatory",
		"urn:dk:kombit:tilslutning:reader":                                "municipality.reader",
		"urn:dk:kombit:tilslutning:finance":                               "municipality.finance",
		"urn:dk:kombit:tilslutning:signatory":                             "municipality.signatory",
	}}
}

func sample(t *testing.T, name string) string {
	t.Helper()
	document, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(document)
}

func inBase64(document string) string { return base64.StdEncoding.EncodeToString([]byte(document)) }

// list is a document with that inside its root, as most write it.
func list(inside string) string {
	return `<bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile">` + inside + `</bpp:PrivilegeList>`
}

// group is one that gives the reader's role in Copenhagen, with that beside the privilege.
func group(beside string) string {
	return `<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:64942212"><Privilege>urn:dk:kombit:tilslutning:reader</Privilege>` +
		beside + `</PrivilegeGroup>`
}

func TestPrivilegesForTheLoginsOwnOrganisationBecomeRoles(t *testing.T) {
	for _, c := range []struct {
		sample, cvr string
		roles       []string
		ignored     int
	}{
		{"context-handler.xml", copenhagen, []string{"municipality.reader", "municipality.finance"}, 2},
		{"context-handler.xml", aeroe, nil, 4},
		{"context-handler.xml", "", nil, 4},
		{"default-namespace.xml", copenhagen, []string{"municipality.coordinator"}, 0},
		{"nemlogin.xml", copenhagen, []string{"municipality.reader"}, 3},
		{"nemlogin.xml", aeroe, []string{"municipality.finance"}, 3},
	} {
		roles, ignored, err := privileges().rolesOfPrivileges(inBase64(sample(t, c.sample)), c.cvr)
		if err != nil || !slices.Equal(roles, c.roles) || len(ignored) != c.ignored {
			t.Errorf("%s for %q: roles %q, ignored %q, error %v", c.sample, c.cvr, roles, ignored, err)
		}
	}
}

func TestWhatIsIgnoredOfPrivilegesNamesNoPerson(t *testing.T) {
	_, ignored, err := privileges().rolesOfPrivileges(inBase64(sample(t, "nemlogin.xml")), copenhagen)
	if err != nil || len(ignored) != 3 {
		t.Fatal(ignored, err)
	}
	if all := strings.Join(ignored, "\n"); strings.Contains(all, "0101700000") {
		t.Errorf("a civil registration number would be logged: %s", all)
	}
}

func TestPrivilegesAreTakenInEveryFormThatBrokersSend(t *testing.T) {
	document := list(group(""))
	for len(inBase64(document))%4 != 0 || !strings.HasSuffix(inBase64(document), "=") {
		document += "\n" // so that there is padding to leave out
	}
	padded := inBase64(document)
	for name, claim := range map[string]any{
		"padded":       padded,
		"unpadded":     strings.TrimRight(padded, "="),
		"in lines":     padded[:76] + "\r\n" + padded[76:] + "\n",
		"a list":       []any{padded},
		"with a BOM":   inBase64("\ufeff" + document),
		"a role twice": inBase64(list(group("") + group("") + group("<Privilege>http://tilslutning.kombit.dk/roles/usersystemrole/reader/1</Privilege>"))),
		"declared":     inBase64(`<?xml version="1.0" encoding="utf-8"?>` + document),
		"text in CDATA": inBase64(list(`<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:64942212"><Privilege>
			<![CDATA[urn:dk:kombit:tilslutning:reader]]> </Privilege></PrivilegeGroup>`)),
	} {
		roles, _, err := privileges().rolesOfPrivileges(claim, copenhagen)
		if err != nil || !slices.Equal(roles, []string{"municipality.reader"}) {
			t.Errorf("%s: roles %q, error %v", name, roles, err)
		}
	}
	for name, claim := range map[string]any{"no claim": nil, "an empty list": inBase64(list(""))} {
		if roles, ignored, err := privileges().rolesOfPrivileges(claim, copenhagen); err != nil || roles != nil || ignored != nil {
			t.Errorf("%s: roles %q, ignored %q, error %v", name, roles, ignored, err)
		}
	}
}

func TestAScopeThatIsNoCVRNumberGivesNothing(t *testing.T) {
	for _, scope := range []string{
		"", copenhagen,
		"urn:dk:gov:saml:seNumberIdentifier:64942212",
		"urn:dk:gov:saml:cvrNumberIdentifier:",
		"urn:dk:gov:saml:cvrNumberIdentifier:6494221",
		"urn:dk:gov:saml:cvrNumberIdentifier:64942212 ",
		"urn:dk:gov:saml:cvrNumberIdentifier:649422122",
		"urn:dk:gov:saml:cvrNumberIdentifier:DK64942212",
		"URN:DK:gov:saml:cvrNumberIdentifier:64942212",
		"urn:dk:gov:saml:cvrNumberIdentifier:64942212,28856075",
	} {
		document := list(strings.Replace(group(""), "urn:dk:gov:saml:cvrNumberIdentifier:64942212", scope, 1))
		for _, cvr := range []string{copenhagen, ""} {
			roles, ignored, err := privileges().rolesOfPrivileges(inBase64(document), cvr)
			if err != nil || roles != nil || len(ignored) != 1 {
				t.Errorf("scope %q: roles %q, ignored %q, error %v", scope, roles, ignored, err)
			}
		}
	}
}

func TestADocumentThatIsNotTheProfilesIsRefused(t *testing.T) {
	if _, err := parsePrivileges([]byte(list(group(`<Constraint Name="a">b</Constraint>`)))); err != nil {
		t.Fatal(err) // or the cases below would be refused for another reason
	}
	for name, document := range map[string]string{
		"nothing":                       "",
		"no XML":                        "municipality.reader",
		"half of it":                    strings.TrimSuffix(list(group("")), ">"),
		"another root":                  strings.ReplaceAll(list(group("")), "PrivilegeList", "Privileges"),
		"another namespace":             strings.Replace(list(group("")), "digst.dk", "digst.example", 1),
		"no namespace":                  `<PrivilegeList>` + group("") + `</PrivilegeList>`,
		"a prefix that is not declared": strings.Replace(list(group("")), "xmlns:bpp", "xmlns:other", 1),
		"two roots":                     list(group("")) + list(group("")),
		"text after the root":           list(group("")) + "x",
		"text between":                  list(group("") + "x"),
		"a document type":               `<!DOCTYPE PrivilegeList>` + list(group("")),
		"an entity of its own":          `<!DOCTYPE a [<!ENTITY r "urn:dk:kombit:tilslutning:reader">]>` + list(group("<Privilege>&r;</Privilege>")),
		"an entity undeclared":          list(group("<Privilege>&r;</Privilege>")),
		"a comment":                     list("<!-- -->" + group("")),
		"a comment in a privilege":      list(group("<Privilege>urn:dk:kombit:tilslutning:signatory<!-- -->:none</Privilege>")),
		"an instruction before it":      `<?php ?>` + list(group("")),
		"an instruction":                list("<?php ?>" + group("")),
		"a late declaration":            list(`<?xml version="1.0"?>` + group("")),
		"another encoding":              `<?xml version="1.0" encoding="utf-16"?>` + list(group("")),
		"an unknown element":            list(group("") + "<Delegation/>"),
		"an element like a group":       list(strings.ReplaceAll(group(""), "PrivilegeGroup", "Delegation")),
		"an unknown element inside":     list(group("<Expires>2020-01-01</Expires>")),
		"a group in a group":            list(group(group(""))),
		"an element in a privilege":     list(group("<Privilege><b>urn:dk:kombit:tilslutning:signatory</b></Privilege>")),
		"a group of another namespace":  list(strings.Replace(group(""), "<PrivilegeGroup", `<PrivilegeGroup xmlns="urn:other"`, 1)),
		"an attribute of the root":      strings.Replace(list(group("")), " xmlns", ` Valid="no" xmlns`, 1),
		"an attribute of a group":       list(strings.Replace(group(""), " Scope", ` Deny="true" Scope`, 1)),
		"an attribute of a privilege":   list(strings.Replace(group(""), "<Privilege>", `<Privilege Deny="true">`, 1)),
		"two scopes":                    list(strings.Replace(group(""), " Scope", ` Scope="urn:dk:gov:saml:cvrNumberIdentifier:28856075" Scope`, 1)),
		"a scope of another namespace":  list(strings.Replace(group(""), " Scope", ` xmlns:o="urn:other" o:Scope`, 1)),
		"no scope":                      list("<PrivilegeGroup><Privilege>urn:dk:kombit:tilslutning:reader</Privilege></PrivilegeGroup>"),
		"a group of nothing":            list(`<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:64942212"></PrivilegeGroup>`),
		"an empty privilege":            list(group("<Privilege> </Privilege>")),
		"a constraint without a name":   list(group("<Constraint>25.*</Constraint>")),
	} {
		if groups, err := parsePrivileges([]byte(document)); err == nil {
			t.Errorf("%s: taken as %+v", name, groups)
		}
	}
}

func TestPrivilegesThatAreNotInBase64OrTooLongAreRefused(t *testing.T) {
	document := list(group(""))
	odd := document
	for len(odd)%3 != 1 { // so that the last letter has bits to spare
		odd = " " + odd
	}
	if _, err := readPrivileges(inBase64(odd)); err != nil {
		t.Fatal(err)
	}
	long := list(strings.Repeat(group(""), privilegesLimit/len(group(""))+1))
	for name, claim := range map[string]any{
		"plain XML":           document,
		"the other alphabet":  base64.URLEncoding.EncodeToString([]byte(document + "\n<!--ÿþÿþ-->")),
		"wrong padding":       inBase64(document+" ") + "=",
		"bits left over":      strings.TrimSuffix(inBase64(odd), "g==") + "h==",
		"twice":               inBase64(inBase64(document)),
		"two in a list":       []any{inBase64(document), inBase64(document)},
		"a list of numbers":   []any{1},
		"a number":            1,
		"an object":           map[string]any{"roles": inBase64(document)},
		"longer than allowed": inBase64(long),
	} {
		if roles, _, err := privileges().rolesOfPrivileges(claim, copenhagen); err == nil {
			t.Errorf("%s: taken as %q", name, roles)
		}
	}
}

func FuzzPrivilegesNeverHoldForAnotherOrganisation(f *testing.F) {
	for _, name := range []string{"context-handler.xml", "default-namespace.xml", "nemlogin.xml"} {
		document, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(document)
	}
	f.Add([]byte(list(group(`<Constraint Name="a">b</Constraint>`))))
	f.Add([]byte(list(group("<Privilege>a<!-- -->b</Privilege>"))))
	f.Fuzz(func(t *testing.T, document []byte) {
		groups, err := parsePrivileges(document)
		again, err2 := parsePrivileges(document)
		if !reflect.DeepEqual(groups, again) || (err == nil) != (err2 == nil) {
			t.Fatalf("read twice: %+v, %+v", groups, again)
		}
		for _, g := range groups {
			if len(g.Privileges) == 0 {
				t.Fatalf("a group that is none: %+v", g)
			}
		}
		roles, _, err := privileges().rolesOfPrivileges(base64.StdEncoding.EncodeToString(document), copenhagen)
		if err != nil || len(roles) == 0 {
			return
		}
		if !strings.Contains(string(document), copenhagen) && !strings.Contains(string(document), "&#") {
			t.Fatalf("roles %q of a document that does not name the organisation: %s", roles, document)
		}
	})
}
