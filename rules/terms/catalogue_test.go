package terms

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"tilslutning/rules/day"
)

func TestTheCatalogueHasEveryClauseOfTheTermsInOrder(t *testing.T) {
	want := strings.Fields(`1.1 1.2 2.1
		3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15 3.16 3.17 3.18 3.19 3.20
		4.1 4.2 4.3 4.4
		5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 5.11 5.12 5.13
		6.1 6.2 6.3 7.1 8.1 8.2 8.3
		9.1 9.2 9.3 9.4 9.5 9.6 10.1 11.1 12.1 12.2 13.1 13.2`)
	var got []string
	for _, c := range Catalogue {
		got = append(got, string(c.ID))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the catalogue has\n%v, want\n%v", got, want)
	}
}

func TestEveryClauseIsToldInBothLanguages(t *testing.T) {
	titles := map[string]ClauseID{}
	for _, c := range Catalogue {
		for _, title := range []string{c.Title.Danish, c.Title.English} {
			if title == "" || strings.HasSuffix(title, ".") {
				t.Errorf("%s has the title %q", c.ID, title)
			}
			if other, taken := titles[title]; taken {
				t.Errorf("%s and %s are both called %q", other, c.ID, title)
			}
			titles[title] = c.ID
		}
		for _, summary := range []string{c.Summary.Danish, c.Summary.English} {
			if !isOneSentence(summary) {
				t.Errorf("the summary of %s is not one sentence: %q", c.ID, summary)
			}
		}
		if p := c.Parameter; p != nil && (p.Danish == "" || p.English == "") {
			t.Errorf("the number of %s is not named in both languages", c.ID)
		}
		if c.Version != "1.0" {
			t.Errorf("%s stands in version %q", c.ID, c.Version)
		}
	}
}

// isOneSentence says that s begins with a capital, ends with its only full stop, and that no
// stop inside it is followed by a capital ("1. august" is no stop).
func isOneSentence(s string) bool {
	body, ended := strings.CutSuffix(s, ".")
	if !ended || body == "" || !unicode.IsUpper([]rune(body)[0]) {
		return false
	}
	for _, rest := range strings.Split(body, ". ")[1:] {
		if unicode.IsUpper([]rune(rest + " ")[0]) {
			return false
		}
	}
	return true
}

func TestEveryClauseIsEnforcedReportedOrRecordedAsTheDomainSays(t *testing.T) {
	others := map[ClauseID]Enforcement{
		"3.1": Reported, "3.8": Reported, "3.13": Reported, "3.14": Reported, "3.17": Reported,
		"5.1": Reported, "9.5": Reported, "10.1": Reported, "13.2": Reported,
		"3.3": Recorded, "3.12": Recorded, "3.19": Recorded, "5.2": Recorded, "6.1": Recorded,
		"7.1": Recorded, "8.3": Recorded, "9.2": Recorded, "9.6": Recorded, "11.1": Recorded,
	}
	for _, c := range Catalogue {
		want, ok := others[c.ID]
		if !ok {
			want = Enforced
		}
		if c.Enforcement != want {
			t.Errorf("%s is %s, want %s", c.ID, c.Enforcement, want)
		}
	}
}

func TestThreeClausesHaveANumber(t *testing.T) {
	var got []ClauseID
	for _, c := range Catalogue {
		if c.Parameter != nil {
			got = append(got, c.ID)
		}
	}
	if want := []ClauseID{"3.5", "5.5", "5.11"}; !slices.Equal(got, want) {
		t.Errorf("%v have a number, want %v", got, want)
	}
}

func TestAClauseIsFoundByItsNumber(t *testing.T) {
	if c := Find("9.1"); c == nil || c.ID != "9.1" {
		t.Error("9.1 is", c)
	}
	if c := Find("14.1"); c != nil {
		t.Error("14.1 is", c)
	}
}

func TestTheTermsHoldForAgreementsEnteredAfterTheFirstOfAugust2019(t *testing.T) {
	for on, want := range map[day.Day]string{
		"2019-07-05": "", "2019-08-01": "", "2019-08-02": "1.0", "2026-09-30": "1.0", day.Never: "", "": "",
	} {
		if got := InForce(on); got != want {
			t.Errorf("on %q the version in force is %q, want %q", on, got, want)
		}
	}
}

func TestTheVersionsAreListedWithTheirChanges(t *testing.T) {
	if len(Versions) == 0 {
		t.Fatal("no version is listed")
	}
	for i, v := range Versions {
		if v.Number == "" || v.Change.Danish == "" || v.Change.English == "" || v.HoldsAfter < v.Dated {
			t.Errorf("version %q is not told whole: %+v", v.Number, v)
		}
		if i > 0 && v.HoldsAfter <= Versions[i-1].HoldsAfter {
			t.Errorf("version %s does not come after the one before it", v.Number)
		}
	}
}
