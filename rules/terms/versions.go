package terms

import "tilslutning/rules/day"

// Version is one version of the terms and what it changed (13.2).
type Version struct {
	Number     string  // "1.0", as agreements carry it
	Dated      day.Day // the date of the change
	HoldsAfter day.Day // it holds for agreements entered after this day, in projects started after it (1.1)
	Change     Text
}

// Versions lists the versions of the terms, the oldest first.
var Versions = []Version{
	{original, "2019-07-05", "2019-08-01", Text{"Oprindelig version.", "Original version."}},
}

// InForce is the version that an agreement entered on that day carries, in a project started
// that day; "" where none holds yet (1.1), or for no day.
func InForce(on day.Day) string {
	number := ""
	for _, v := range Versions {
		if on.Known() && v.HoldsAfter < on {
			number = v.Number
		}
	}
	return number
}
