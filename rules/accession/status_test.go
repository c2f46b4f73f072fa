package accession

import (
	"testing"

	"tilslutning/rules/day"
)

func TestAnAgreementEndsWithWhatComesFirst(t *testing.T) {
	for name, c := range map[string]struct {
		leaves, closes day.Day
		status         Status
		ends           day.Day
	}{
		"with its period":                    {day.Never, day.Never, Acceded, "2031-01-01"},
		"with an exit":                       {"2028-03-01", day.Never, Exited, "2028-03-01"},
		"with a closing":                     {day.Never, "2028-03-01", Ended, "2028-03-01"},
		"with the exit before a closing":     {"2028-03-01", "2028-03-02", Exited, "2028-03-01"},
		"with a closing on the exit's day":   {"2028-03-01", "2028-03-01", Ended, "2028-03-01"},
		"with a closing before the exit":     {"2028-03-01", "2028-02-01", Ended, "2028-02-01"},
		"with the exit on its last day":      {"2030-12-31", day.Never, Exited, "2030-12-31"},
		"with its period and not after it":   {"2031-01-01", "2031-02-01", Acceded, "2031-01-01"},
		"on no known day without any period": {day.Never, day.Never, Acceded, day.Never},
	} {
		periodEnds := day.Day("2030-12-31")
		if c.ends == day.Never {
			periodEnds = day.Never
		}
		if status, ends := EndOf(periodEnds, c.leaves, c.closes); status != c.status || ends != c.ends {
			t.Errorf("an agreement ends %s: got %s on %s, want %s on %s", name, status, ends, c.status, c.ends)
		}
	}
}
