package population

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// In municipalities.csv line 2 is 101 København, 3 is 147 Frederiksberg, 4 is 151 Ballerup.
func inMunicipalities(old, new string) []byte {
	return bytes.Replace(municipalitiesFile, []byte(old), []byte(new), 1)
}

func TestMunicipalitiesInManyForms(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(string(municipalitiesFile)), "\n")
	backwards := slices.Clone(lines)
	slices.Reverse(backwards[1:])
	var shuffled []string
	for _, line := range lines {
		c := strings.Split(line, ",")
		shuffled = append(shuffled, strings.Join([]string{c[4], c[3], c[1], c[0], c[2]}, ","))
	}
	latin1, err := charmap.ISO8859_1.NewEncoder().Bytes(municipalitiesFile)
	if err != nil {
		t.Fatal(err)
	}
	for sentence, file := range map[string][]byte{
		"as it is":                      municipalitiesFile,
		"with byte-order mark and CRLF": []byte("\ufeff" + strings.Join(lines, "\r\n")),
		"in Latin-1":                    latin1,
		"with columns in another order": []byte(strings.Join(shuffled, "\n")),
		"with rows in another order":    []byte(strings.Join(backwards, "\n")),
		"with a name in quotes":         inMunicipalities("København", `"København"`),
	} {
		t.Run(sentence, func(t *testing.T) {
			got, faults := ParseMunicipalities(file, nil)
			expectFaults(t, faults)
			if !slices.Equal(got, known()) {
				t.Errorf("the %d municipalities are others", len(got))
			}
		})
	}
}

func TestBrokenMunicipalitiesAreRefusedWithLineAndReason(t *testing.T) {
	for _, c := range []struct {
		sentence string
		file     []byte
		want     expect
	}{
		{"empty", nil, expect{0, "", "is empty"}},
		{"headings alone", []byte("code,name,region_code,region,cvr\n"), expect{0, "", "headings only"}},
		{"a cut line", inMunicipalities("1084,Region Hovedstaden,11259979", "10"), expect{3, "", "3 cells, the headings 5"}},
		{"a code too low", inMunicipalities("\n147", "\n099"), expect{3, "code", `"099" is no municipality's code`}},
		{"a code too high", inMunicipalities("\n147", "\n861"), expect{3, "code", `"861" is no municipality's code`}},
		{"a code of four digits", inMunicipalities("\n147", "\n0147"), expect{3, "code", `"0147" is no municipality's code`}},
		{"Christiansø", inMunicipalities("\n147", "\n411"), expect{3, "code", "411 is Christiansø"}},
		{"a code twice", inMunicipalities("\n147", "\n101"), expect{3, "code", `"101" also stands in line 2`}},
		{"a name twice", inMunicipalities("Frederiksberg", "københavn"), expect{3, "name", `"københavn" also stands in line 2`}},
		{"no name", inMunicipalities("Frederiksberg", ""), expect{3, "name", "name is missing"}},
		{"a region's code that is none", inMunicipalities("Frederiksberg,1084", "Frederiksberg,84"), expect{3, "region_code", `"84" is no region's code`}},
		{"no region", inMunicipalities("Frederiksberg,1084,Region Hovedstaden", "Frederiksberg,1084,"), expect{3, "region", "region is missing"}},
		{"a region's code with another name", inMunicipalities("Frederiksberg,1084,Region Hovedstaden", "Frederiksberg,1084,Region Fyn"),
			expect{3, "region", `The code 1084 is "Region Hovedstaden" in a row before, not "Region Fyn"`}},
		{"a region's name with another code", inMunicipalities("Frederiksberg,1084", "Frederiksberg,1089"),
			expect{3, "region_code", `"Region Hovedstaden" has the code 1084 in a row before, not 1089`}},
		{"a CVR number mistyped", inMunicipalities("11259979", "11259978"), expect{3, "cvr", `"11259978" is no CVR number`}},
		{"a CVR number too short", inMunicipalities("11259979", "1125997"), expect{3, "cvr", "is no CVR number"}},
		{"a CVR number twice", inMunicipalities("11259979", "64942212"), expect{3, "cvr", `"64942212" also stands in line 2`}},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			got, faults := ParseMunicipalities(c.file, nil)
			expectFaults(t, faults, c.want)
			if got != nil {
				t.Errorf("a refused file gave %d municipalities", len(got))
			}
		})
	}
}

func TestSemicolonsAreNotTheFormOfMunicipalities(t *testing.T) {
	_, faults := ParseMunicipalities(bytes.ReplaceAll(municipalitiesFile, []byte(","), []byte(";")), nil)
	if len(faults.List) != 6 || !strings.Contains(faults.List[0].Reason.English, "must be comma separated") {
		t.Error(all(faults))
	}
}

func TestAllFaultsOfAMunicipalityAreSaidAtOnce(t *testing.T) {
	_, faults := ParseMunicipalities([]byte("cvr,name,code,region,region_code\n12345678,,99,,x\n"), nil)
	expectFaults(t, faults,
		expect{2, "code", "no municipality's code"}, expect{2, "name", "missing"},
		expect{2, "region_code", "no region's code"}, expect{2, "cvr", "no CVR number"})
}

func TestHeadingsThatAreMissingUnknownOrTwice(t *testing.T) {
	_, faults := ParseMunicipalities(inMunicipalities(",region_code", ",region_nr"), nil)
	expectFaults(t, faults, expect{1, "", "The column region_code is missing"}, expect{1, "region_nr", "Column 3 is not known"})

	_, faults = ParseMunicipalities([]byte("code,name,region_code,region,cvr,cvr\n101,København,1084,Region Hovedstaden,64942212,64942212\n"), nil)
	expectFaults(t, faults, expect{1, "cvr", "Column 6 is there twice"})
}

func TestACVRNumberOfAnotherOrganisationIsRefused(t *testing.T) {
	taken := []Organisation{{CVR: "64942212", Name: "Københavns Kommune", Municipality: "101"},
		{CVR: "11259979", Name: "Frederiksberg Kommune", Municipality: "147"}, {CVR: "19435075", Name: "KOMBIT A/S"}}
	_, faults := ParseMunicipalities(municipalitiesFile, taken)
	expectFaults(t, faults)
	_, faults = ParseMunicipalities(inMunicipalities("11259979", "19435075"), taken)
	expectFaults(t, faults, expect{3, "cvr", `"19435075" is the CVR number of KOMBIT A/S`})

	swapped := strings.NewReplacer("64942212", "11259979", "11259979", "64942212").Replace(string(municipalitiesFile))
	_, faults = ParseMunicipalities([]byte(swapped), taken)
	expectFaults(t, faults, expect{2, "cvr", "is the CVR number of Frederiksberg Kommune"}, expect{3, "cvr", "is the CVR number of Københavns Kommune"})
}

func TestAMunicipalityHasItsNameAsAnAuthority(t *testing.T) {
	for code, want := range map[string]string{"101": "Københavns Kommune", "400": "Bornholms Regionskommune", "492": "Ærø Kommune"} {
		short := map[string]string{"101": "København", "400": "Bornholm", "492": "Ærø"}[code]
		if got := FullName(code, short); got != want {
			t.Errorf("%s is %s", code, got)
		}
	}
}
