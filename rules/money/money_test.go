package money

import "testing"

func TestAPriceKeepsFourDecimalsExactly(t *testing.T) {
	for text, want := range map[string]string{"3.25": "3.2500", "0.0001": "0.0001", "-1": "-1.0000", "100000": "100000.0000"} {
		if p, err := ParsePrice(text); err != nil || p.String() != want {
			t.Errorf("%s became %s (%v), want %s", text, p, err, want)
		}
	}
}

func TestWhatIsNoPriceIsRefused(t *testing.T) {
	for _, text := range []string{"", "3,25", "kr", "0.00001", "1e30", "99999999999999999999", "1e-400000000", "NaN"} {
		if p, err := ParsePrice(text); err == nil {
			t.Errorf("%q became %s", text, p)
		}
	}
}

func TestANumberIsWrittenInDigits(t *testing.T) {
	for _, text := range []string{"1e5", "1E5", "1e-2", ".5", "5.", "+5", "-.5", "--5", " 5", "5\n", "1_000", "0x10", "٣", "Inf"} {
		if d, err := ParseDecimal(text); err == nil {
			t.Errorf("%q became %s", text, d)
		}
	}
	for text, want := range map[string]string{"0": "0", "-0": "0", "007": "7", "-12.50": "-12.5"} {
		if d, err := ParseDecimal(text); err != nil || d.String() != want {
			t.Errorf("%s became %s (%v), want %s", text, d, err, want)
		}
	}
}
