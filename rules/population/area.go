package population

import (
	"strconv"
	"strings"

	"tilslutning/rules/terms"
)

// area is a place that figures are given for.
type area struct {
	kind kind
	code string // of a municipality; else ""
	name string // as the file writes it, where it does
}

type kind int

const (
	municipality kind = iota
	country
	region
	province
	ertholmene // StatBank's Christiansø: inhabited, and in no municipality
)

// areas finds an area by what a file writes for it.
type areas struct {
	byCode map[int]area
	byName map[string]area // in small letters
}

// aliases are names of municipalities that the English StatBank translates, by code.
var aliases = map[string]string{"101": "Copenhagen"}

func newAreas(known []Municipality) areas {
	a := areas{byCode: map[int]area{}, byName: map[string]area{}}
	for code, other := range others {
		a.byCode[code] = other
		a.byName[key(other.name)] = other
	}
	for _, name := range []string{"Danmark", "All Denmark", "Denmark", "Whole country"} {
		a.byName[key(name)] = area{kind: country}
	}
	for _, m := range known {
		here := area{kind: municipality, code: m.Code, name: m.Name}
		if code, err := strconv.Atoi(m.Code); err == nil {
			a.byCode[code] = here
		}
		a.byName[key(m.Name)] = here
		if alias := aliases[m.Code]; alias != "" {
			a.byName[key(alias)] = here
		}
	}
	return a
}

// others are the areas that are no municipality, by StatBank's codes and those of the regions.
var others = map[int]area{
	0:   {country, "", "Hele landet"},
	1:   {province, "", "Landsdel Byen København"},
	2:   {province, "", "Landsdel Københavns omegn"},
	3:   {province, "", "Landsdel Nordsjælland"},
	4:   {province, "", "Landsdel Bornholm"},
	5:   {province, "", "Landsdel Østsjælland"},
	6:   {province, "", "Landsdel Vest- og Sydsjælland"},
	7:   {province, "", "Landsdel Fyn"},
	8:   {province, "", "Landsdel Sydjylland"},
	9:   {province, "", "Landsdel Østjylland"},
	10:  {province, "", "Landsdel Vestjylland"},
	11:  {province, "", "Landsdel Nordjylland"},
	81:  {region, "", "Region Nordjylland"},
	82:  {region, "", "Region Midtjylland"},
	83:  {region, "", "Region Syddanmark"},
	84:  {region, "", "Region Hovedstaden"},
	85:  {region, "", "Region Sjælland"},
	411: {ertholmene, "", "Christiansø"},

	1081: {region, "", "Region Nordjylland"},
	1082: {region, "", "Region Midtjylland"},
	1083: {region, "", "Region Syddanmark"},
	1084: {region, "", "Region Hovedstaden"},
	1085: {region, "", "Region Sjælland"},
}

// prefixes tell regions and provinces by name: those to come, as Region Østdanmark, too.
var prefixes = map[string]kind{"region ": region, "landsdel ": province, "province ": province}

// find is the area of a cell: a name, a code as 101 or 0101, or both as "101 København".
func (a areas) find(cell string) (area, *terms.Text) {
	code, name := splitArea(cell)
	coded, hasCode := a.byCode[code]
	named, hasName := a.named(name)
	known := true
	switch {
	case cell == "":
		return area{}, &noArea
	case code < 0:
		known = hasName
	case name == "":
		named, known = coded, hasCode
	case hasCode && hasName:
		if coded.kind != named.kind || coded.code != named.code {
			reason := text("Kode og navn passer ikke sammen: %.40[1]q; koden er %[2]s.",
				"Code and name do not belong together: %.40[1]q; the code is that of %[2]s.", cell, coded.name)
			return area{}, &reason
		}
	case hasCode && coded.kind != municipality:
		named = area{kind: coded.kind, name: name}
	default: // a region may have a code that is new
		known = hasName && named.kind != municipality
	}
	if !known {
		reason := text("%.40q er hverken en kommune, en region, en landsdel eller hele landet.",
			"%.40q is no municipality, region, province or the whole country.", cell)
		return area{}, &reason
	}
	return named, nil
}

func (a areas) named(name string) (area, bool) {
	folded := key(name)
	found, ok := a.byName[folded]
	for prefix, kind := range prefixes {
		if !ok && strings.HasPrefix(folded, prefix) {
			found, ok = area{kind: kind}, true
		}
	}
	if found.kind != municipality {
		found.name = name
	}
	return found, ok
}

// splitArea takes the code off the front of a cell; -1 is no code.
func splitArea(cell string) (code int, name string) {
	first, rest, _ := strings.Cut(cell, " ")
	if !digits(first) || len(first) > 4 {
		return -1, cell
	}
	code, _ = strconv.Atoi(first)
	return code, strings.TrimSpace(rest)
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// key is a text as it is compared: small letters, single spaces.
func key(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

var noArea = text("Området mangler.", "The area is missing.")
