package population

import (
	"slices"
	"strconv"
	"strings"

	"tilslutning/rules/terms"
)

// The columns of municipalities.csv.
var municipalityColumns = []string{"code", "name", "region_code", "region", "cvr"}

// Organisation is one that is known by a CVR number.
type Organisation struct {
	CVR, Name    string
	Municipality string // the code of the municipality it is; else ""
}

// ParseMunicipalities reads a file as municipalities.csv: comma separated, with the headings code,
// name, region_code, region and cvr in any order. The municipalities come by code. A file with any
// fault gives none; one is a CVR number that another organisation of those known has.
func ParseMunicipalities(file []byte, known []Organisation) ([]Municipality, Faults) {
	t, faults := readTable(file, ",")
	if t.heading.cells == nil {
		return nil, report(faults)
	}
	at, more := municipalityHeadings(t.heading)
	if more != nil {
		return nil, report(append(faults, more...))
	}
	c := checking{faults: faults, holders: map[string]Organisation{}, codes: map[string]int{}, names: map[string]int{}, cvrs: map[string]int{},
		regions: map[string]string{}, regionCodes: map[string]string{}}
	for _, o := range known {
		c.holders[o.CVR] = o
	}
	var all []Municipality
	for _, r := range t.rows {
		m := Municipality{Code: r.cells[at[0]], Name: r.cells[at[1]], RegionCode: r.cells[at[2]], Region: r.cells[at[3]], CVR: r.cells[at[4]]}
		c.check(r.line, m)
		all = append(all, m)
	}
	if len(c.faults) > 0 {
		return nil, report(c.faults)
	}
	slices.SortFunc(all, func(a, b Municipality) int { return strings.Compare(a.Code, b.Code) })
	return all, Faults{}
}

// municipalityHeadings is where each of the columns stands.
func municipalityHeadings(heading row) (at []int, faults []Fault) {
	refuse := func(column string, reason terms.Text) {
		faults = append(faults, Fault{Line: heading.line, Column: column, Reason: reason})
	}
	for _, name := range municipalityColumns {
		i := slices.Index(heading.cells, name)
		if i < 0 {
			refuse("", text("Kolonnen %[1]s mangler. Filen skal være kommasepareret med kolonnerne %[2]s.",
				"The column %[1]s is missing. The file must be comma separated with the columns %[2]s.",
				name, strings.Join(municipalityColumns, ",")))
		}
		at = append(at, i)
	}
	for i, name := range heading.cells {
		switch {
		case !slices.Contains(municipalityColumns, name):
			refuse(name, text("Kolonne %d kendes ikke.", "Column %d is not known.", i+1))
		case slices.Index(heading.cells, name) != i:
			refuse(name, text("Kolonne %d findes to gange.", "Column %d is there twice.", i+1))
		}
	}
	return at, faults
}

// checking is what the rows so far have said.
type checking struct {
	faults               []Fault
	codes, names, cvrs   map[string]int          // to the line
	regions, regionCodes map[string]string       // code to name and name to code
	holders              map[string]Organisation // by CVR number
}

func (c *checking) check(line int, m Municipality) {
	refuse := func(column string, reason terms.Text) {
		c.faults = append(c.faults, Fault{Line: line, Column: column, Reason: reason})
	}
	once := func(column, value, as string, lines map[string]int) {
		if first, taken := lines[as]; taken {
			refuse(column, text("%.40[1]q står også i linje %[2]d.", "%.40[1]q also stands in line %[2]d.", value, first))
			return
		}
		lines[as] = line
	}

	switch n, _ := strconv.Atoi(m.Code); {
	case len(m.Code) != 3 || !digits(m.Code) || n < 101 || n > 860:
		refuse("code", text("%.40q er ikke en kommunekode fra 101 til 860.", "%.40q is no municipality's code from 101 to 860.", m.Code))
	case others[n].kind == ertholmene:
		refuse("code", text("411 er Christiansø, som ikke er en kommune.", "411 is Christiansø, which is no municipality."))
	default:
		once("code", m.Code, m.Code, c.codes)
	}

	if m.Name == "" {
		refuse("name", text("Navnet mangler.", "The name is missing."))
	} else {
		once("name", m.Name, key(m.Name), c.names)
	}

	if len(m.RegionCode) != 4 || !digits(m.RegionCode) {
		refuse("region_code", text("%.40q er ikke en regionskode på fire cifre.", "%.40q is no region's code of four digits.", m.RegionCode))
	} else if m.Region == "" {
		refuse("region", text("Regionen mangler.", "The region is missing."))
	} else {
		c.checkRegion(m, refuse)
	}

	if !isCVR(m.CVR) {
		refuse("cvr", text("%.40q er ikke et CVR-nummer: otte cifre, der går op i modulus 11.",
			"%.40q is no CVR number: eight digits that pass modulus 11.", m.CVR))
	} else if holder, held := c.holders[m.CVR]; held && holder.Municipality != m.Code {
		refuse("cvr", text("%[1]q er CVR-nummeret for %.80[2]s.", "%[1]q is the CVR number of %.80[2]s.", m.CVR, holder.Name))
	} else {
		once("cvr", m.CVR, m.CVR, c.cvrs)
	}
}

// checkRegion holds that a region has one code and one name in all rows.
func (c *checking) checkRegion(m Municipality, refuse func(string, terms.Text)) {
	name, code := c.regions[m.RegionCode], c.regionCodes[m.Region]
	switch {
	case name != "" && name != m.Region:
		refuse("region", text("Koden %[1]s er %.40[2]q i en tidligere række, ikke %.40[3]q.",
			"The code %[1]s is %.40[2]q in a row before, not %.40[3]q.", m.RegionCode, name, m.Region))
	case code != "" && code != m.RegionCode:
		refuse("region_code", text("%.40[1]q har koden %[2]s i en tidligere række, ikke %[3]s.",
			"%.40[1]q has the code %[2]s in a row before, not %[3]s.", m.Region, code, m.RegionCode))
	default:
		c.regions[m.RegionCode], c.regionCodes[m.Region] = m.Region, m.RegionCode
	}
}

// isCVR says whether s is eight digits whose weighted sum is divisible by 11.
func isCVR(s string) bool {
	if len(s) != 8 || !digits(s) || s[0] == '0' {
		return false
	}
	sum := 0
	for i, weight := range []int{2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(s[i]-'0')
	}
	return sum%11 == 0
}

// FullName is the name of the municipality with the code as an authority; two are called otherwise than the rest.
func FullName(code, name string) string {
	switch code {
	case "101":
		return "Københavns Kommune"
	case "400":
		return "Bornholms Regionskommune"
	}
	return name + " Kommune"
}
