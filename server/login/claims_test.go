package login

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/access"
)

func TestClaimsBecomeALogin(t *testing.T) {
	plainNames := Config{OrgClaim: "cvr", RolesClaim: "roles"}
	within := Config{OrgClaim: "organisation.cvr", RolesClaim: "realm_access.roles"}
	broker := privileges()
	broker.OrgClaim, broker.RolesClaim = "https://data.gov.dk/model/core/eid/professional/cvr", "https://data.gov.dk/model/core/eid/privilegesIntermediate"
	finance := access.Login{Subject: "a", Name: "Åse", CVR: copenhagen, Roles: []string{"municipality.reader", "municipality.finance"}}
	for _, c := range []struct {
		name    string
		config  Config
		claims  string
		login   access.Login
		ignored []string
	}{
		{"a list", plainNames, `{"sub":"a","name":"Åse","cvr":"64942212","roles":["municipality.reader","municipality.finance"]}`, finance, nil},
		{"words", plainNames, `{"sub":"a","name":"Åse","cvr":"64942212","roles":" municipality.reader  municipality.finance"}`, finance, nil},
		{"a role twice", plainNames, `{"sub":"a","name":"Åse","cvr":"64942212","roles":["municipality.reader","municipality.finance","municipality.reader"]}`, finance, nil},
		{"a number", plainNames, `{"sub":"a","name":"Åse","cvr":64942212,"roles":"municipality.reader municipality.finance"}`, finance, nil},
		{"a VAT number", plainNames, `{"sub":"a","name":"Åse","cvr":"DK64942212","roles":"municipality.reader municipality.finance"}`, finance, nil},
		{"roles of other systems", plainNames, `{"sub":"a","name":"Åse","cvr":"64942212","roles":["offline_access","municipality.reader","Municipality.Signatory","municipality.finance","VISITOR","kombit.*"]}`,
			finance, []string{"offline_access", "Municipality.Signatory", "VISITOR", "kombit.*"}},
		{"claims within claims", within, `{"sub":"a","name":"Åse","organisation":{"cvr":"64942212"},"realm_access":{"roles":["municipality.reader","municipality.finance"]}}`, finance, nil},
		{"a claim with a dot in its name comes first", within,
			`{"sub":"a","name":"Åse","organisation.cvr":"64942212","organisation":{"cvr":"28856075"},"realm_access":{"roles":["municipality.reader","municipality.finance"]}}`, finance, nil},
		{"privileges", broker, `{"sub":"a","name":"Åse","https://data.gov.dk/model/core/eid/professional/cvr":"64942212",
			"https://data.gov.dk/model/core/eid/privilegesIntermediate":"` + inBase64(sample(t, "context-handler.xml")) + `"}`, finance, []string{
			"http://tilslutning.kombit.dk/roles/usersystemrole/signatory/1: has a constraint",
			"http://fagsystem.example.dk/roles/usersystemrole/godkend_faktura/1: maps to no role"}},
		{"somebody without anything", plainNames, `{"sub":"a"}`, access.Login{Subject: "a"}, nil},
		{"null", plainNames, `{"sub":"a","name":null,"cvr":null,"roles":null}`, access.Login{Subject: "a"}, nil},
		{"nobody's organisation", plainNames, `{"sub":"a","cvr":"","roles":[]}`, access.Login{Subject: "a"}, nil},
		{"a path through a text", within, `{"sub":"a","organisation":"64942212","realm_access":["municipality.finance"]}`, access.Login{Subject: "a"}, nil},
		{"privileges without an organisation", broker, `{"sub":"a","https://data.gov.dk/model/core/eid/privilegesIntermediate":"` + inBase64(list(group(""))) + `"}`,
			access.Login{Subject: "a"}, []string{"urn:dk:kombit:tilslutning:reader: is not for the login's organisation"}},
	} {
		login, ignored, err := c.config.read([]byte(c.claims))
		if err != nil || !reflect.DeepEqual(login, c.login) || !slices.Equal(ignored, c.ignored) {
			t.Errorf("%s: %+v, ignored %q, error %v", c.name, login, ignored, err)
		}
	}
}

func TestClaimsThatAreNotAsTheyMustBeAreRefusedByName(t *testing.T) {
	config := Config{OrgClaim: "organisation.cvr", RolesClaim: "roles"}
	for claims, named := range map[string]string{
		`{}`:                "sub",
		`{"sub":null}`:      "sub",
		`{"sub":""}`:        "sub",
		`{"sub":1}`:         "sub",
		`{"sub":["a"]}`:     "sub",
		`{"Sub":"a"}`:       "sub",
		`{"sub":"a\nb"}`:    "sub",
		`{"sub":"a\u0000"}`: "sub",
		`{"sub":"` + strings.Repeat("å", 128) + `"}`:           "sub",
		`{"sub":"a","name":1}`:                                 "name",
		`{"sub":"a","name":["b"]}`:                             "name",
		`{"sub":"a","name":"b\tc"}`:                            "name",
		`{"sub":"a","name":"b\u2028c"}`:                        "name",
		`{"sub":"a","name":"b\u202ec"}`:                        "name",
		`{"sub":"a","organisation.cvr":"6494221"}`:             "organisation.cvr",
		`{"sub":"a","organisation.cvr":"649422122"}`:           "organisation.cvr",
		`{"sub":"a","organisation.cvr":" 64942212"}`:           "organisation.cvr",
		`{"sub":"a","organisation.cvr":"SE64942212"}`:          "organisation.cvr",
		`{"sub":"a","organisation.cvr":"DK"}`:                  "organisation.cvr",
		`{"sub":"a","organisation.cvr":"DKDK64942212"}`:        "organisation.cvr",
		`{"sub":"a","organisation.cvr":"٦٤٩٤٢٢١٢"}`:            "organisation.cvr",
		`{"sub":"a","organisation.cvr":6494221.2}`:             "organisation.cvr",
		`{"sub":"a","organisation.cvr":-6494221}`:              "organisation.cvr",
		`{"sub":"a","organisation.cvr":6.4942212e7}`:           "organisation.cvr",
		`{"sub":"a","organisation.cvr":true}`:                  "organisation.cvr",
		`{"sub":"a","organisation.cvr":["64942212"]}`:          "organisation.cvr",
		`{"sub":"a","organisation":{"cvr":{}}}`:                "organisation.cvr",
		`{"sub":"a","roles":1}`:                                "roles",
		`{"sub":"a","roles":true}`:                             "roles",
		`{"sub":"a","roles":{"municipality.finance":true}}`:    "roles",
		`{"sub":"a","roles":["municipality.finance",1]}`:       "roles",
		`{"sub":"a","roles":["municipality.finance",null]}`:    "roles",
		`{"sub":"a","roles":[["municipality.finance"]]}`:       "roles",
		`{"sub":"a","sub":"b"}`:                                "claims",
		`{"sub":"a","roles":[],"roles":["kombit.admin"]}`:      "claims",
		`{"sub":"a","organisation":{"cvr":"1","cvr":"2"}}`:     "claims",
		`{"sub":"a","r\u006fles":[],"roles":["kombit.admin"]}`: "claims",
		`null`:       "claims",
		`["sub"]`:    "claims",
		`"sub"`:      "claims",
		``:           "claims",
		`{"sub":"a"`: "claims",
	} {
		login, _, err := config.read([]byte(claims))
		if err == nil || !strings.Contains(err.Error(), named) {
			t.Errorf("%s: %+v, error %v", claims, login, err)
		}
		if err != nil && !reflect.DeepEqual(login, access.Login{}) {
			t.Errorf("%s: refused, and yet %+v", claims, login)
		}
	}
}

func TestALongNameIsCut(t *testing.T) {
	config := Config{OrgClaim: "cvr", RolesClaim: "roles"}
	login, _, err := config.read([]byte(`{"sub":"a","name":"` + strings.Repeat("å", 201) + `"}`))
	if err != nil || login.Name != strings.Repeat("å", 200) {
		t.Errorf("%d bytes, error %v", len(login.Name), err)
	}
}
