package money

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestAnAmountKeepsItsOre(t *testing.T) {
	for text, want := range map[string]string{"985697.72": "985697.72", "0": "0.00", "-0.01": "-0.01", "12.5": "12.50", "92233720368547758.07": "92233720368547758.07"} {
		if o, err := ParseOre(text); err != nil || o.String() != want {
			t.Errorf("%s became %s (%v), want %s", text, o, err, want)
		}
	}
}

func TestWhatIsNoAmountIsRefused(t *testing.T) {
	for _, text := range []string{"", "0.001", "12,50", "92233720368547758.08", "1e400000000", "1e-400000000"} {
		if o, err := ParseOre(text); err == nil {
			t.Errorf("%q became %s", text, o)
		}
	}
}

func TestAnAmountOfWholeOreIsKept(t *testing.T) {
	if o, err := OreOf(decimal.RequireFromString("-12.50")); err != nil || o != -1250 {
		t.Error(o, err)
	}
	for _, kroner := range []string{"0.005", "1e20"} {
		if o, err := OreOf(decimal.RequireFromString(kroner)); err == nil {
			t.Errorf("%s kr. became %s", kroner, o)
		}
	}
}

func TestARateIsWrittenWithTheDecimalsItNeeds(t *testing.T) {
	for text, want := range map[string]string{"0.25": "0.25", "0": "0", "1.0000": "1", "0.0001": "0.0001"} {
		if r, err := ParseRate(text); err != nil || r.String() != want {
			t.Errorf("%s became %s (%v), want %s", text, r, err, want)
		}
	}
}

func TestANumberOfAnySizeIsRefusedAtOnce(t *testing.T) {
	for _, text := range []string{"1e400000000", "1e2000000000", "0e2000000000"} {
		if p, err := ParsePrice(text); err == nil && p != 0 {
			t.Errorf("%q became %s", text, p)
		}
	}
}
