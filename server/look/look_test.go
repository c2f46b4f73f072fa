package look

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

func TestThePagesBesideHaveTheColoursOfThePage(t *testing.T) {
	token := regexp.MustCompile(`(--[a-z0-9-]+):\s*([^;]+);`)
	values := func(file string) map[string][]string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string][]string{}
		for _, m := range token.FindAllStringSubmatch(string(text), -1) {
			if !slices.Contains(found[m[1]], m[2]) {
				found[m[1]] = append(found[m[1]], m[2])
			}
		}
		return found
	}
	page := values("../../frontend/src/ui/tokens.css")
	for name, said := range values("base.css") {
		// The page has more of some, where a reader chose tight rows.
		if known := page[name]; len(known) < len(said) || !slices.Equal(said, known[:len(said)]) {
			t.Errorf("%s is %v, on the page %v", name, said, page[name])
		}
	}
}
