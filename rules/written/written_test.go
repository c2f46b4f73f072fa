package written

import (
	"testing"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func TestAmountsNumbersAndDaysReadAsInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct {
		got             terms.Text
		danish, english string
	}{
		{Kroner(decimal.RequireFromString("1054467.32")), "1.054.467,32 kr.", "DKK 1,054,467.32"},
		{Kroner(decimal.RequireFromString("-15315.07")), "-15.315,07 kr.", "DKK -15,315.07"},
		{Kroner(decimal.RequireFromString("-315.5")), "-315,50 kr.", "DKK -315.50"},
		{Kroner(decimal.RequireFromString("0")), "0,00 kr.", "DKK 0.00"},
		{Kroner(decimal.RequireFromString("396806.5000")), "396.806,50 kr.", "DKK 396,806.50"},
		{Kroner(decimal.RequireFromString("1.23450")), "1,2345 kr.", "DKK 1.2345"},
		{InKroner(Number("3.2500")), "3,2500 kr.", "DKK 3.2500"},
		{Kroner(decimal.New(12, 5)), "1.200.000,00 kr.", "DKK 1,200,000.00"},
		{Number("99999999999999999999.000001"), "99.999.999.999.999.999.999,000001", "99,999,999,999,999,999,999.000001"},
		{Count(643613), "643.613", "643,613"},
		{Count(-172), "-172", "-172"},
		{Percent(decimal.RequireFromString("0.25")), "25 %", "25%"},
		{Percent(decimal.RequireFromString("0.0625")), "6,25 %", "6.25%"},
		{Day("2023-02-05"), "5. februar 2023", "5 February 2023"},
		{Day("2024-12-31"), "31. december 2024", "31 December 2024"},
		{Days(day.Range{Start: "2023-01-10", End: "2023-06-30"}), "10. januar 2023 – 30. juni 2023", "10 January 2023 – 30 June 2023"},
		{Days(day.Range{Start: "2024-05-03", End: "2024-05-03"}), "3. maj 2024", "3 May 2024"},
	} {
		if c.got != (terms.Text{Danish: c.danish, English: c.english}) {
			t.Errorf("%q, want %q and %q", c.got, c.danish, c.english)
		}
	}
}
