// Package written is numbers, amounts and days as people read them, in Danish and in English.
package written

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Kroner is an amount with two decimals, or as many more as it needs: "1.054.467,32 kr.",
// "DKK 1,054,467.32".
func Kroner(amount decimal.Decimal) terms.Text {
	_, needed, _ := strings.Cut(amount.String(), ".")
	return InKroner(Number(amount.StringFixed(int32(max(2, len(needed))))))
}

// InKroner is a number that is kroner: "3,2500 kr.", "DKK 3.2500".
func InKroner(number terms.Text) terms.Text {
	return terms.Text{Danish: number.Danish + " kr.", English: "DKK " + number.English}
}

// Number is a decimal number as it is exchanged, "-1054467.32", with all its decimals:
// "-1.054.467,32", "-1,054,467.32".
func Number(exchanged string) terms.Text {
	unsigned, negative := strings.CutPrefix(exchanged, "-")
	whole, decimals, broken := strings.Cut(unsigned, ".")
	var t terms.Text
	if negative {
		t = terms.Text{Danish: "-", English: "-"}
	}
	t.Danish += grouped(whole, ".")
	t.English += grouped(whole, ",")
	if broken {
		t.Danish += "," + decimals
		t.English += "." + decimals
	}
	return t
}

// Count is a whole number: "643.613", "643,613".
func Count(n int) terms.Text { return Number(strconv.Itoa(n)) }

// grouped is digits with a mark between thousands.
func grouped(digits, mark string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + mark + digits[at:]
	}
	return digits
}

// Percent is a share from 0 to 1 in hundredths, with the decimals it needs: "25 %", "25%".
func Percent(share decimal.Decimal) terms.Text {
	text := Number(share.Shift(2).String())
	return terms.Text{Danish: text.Danish + " %", English: text.English + "%"}
}

// Day is a day in full: "15. februar 2023", "15 February 2023"; nothing for no day.
func Day(d day.Day) terms.Text {
	if d == "" {
		return terms.Text{}
	}
	date, year := strings.TrimPrefix(string(d[8:]), "0"), string(d[:4])
	month := months[(d[5]-'0')*10+d[6]-'0'-1]
	return terms.Text{Danish: date + ". " + month.Danish + " " + year, English: date + " " + month.English + " " + year}
}

// Days is the days from one to another, both included: "1. januar 2023 – 30. juni 2023".
func Days(r day.Range) terms.Text {
	start, end := Day(r.Start), Day(r.End)
	if r.Start == r.End {
		return start
	}
	return terms.Text{Danish: start.Danish + " – " + end.Danish, English: start.English + " – " + end.English}
}

var months = []terms.Text{
	{Danish: "januar", English: "January"}, {Danish: "februar", English: "February"}, {Danish: "marts", English: "March"},
	{Danish: "april", English: "April"}, {Danish: "maj", English: "May"}, {Danish: "juni", English: "June"},
	{Danish: "juli", English: "July"}, {Danish: "august", English: "August"}, {Danish: "september", English: "September"},
	{Danish: "oktober", English: "October"}, {Danish: "november", English: "November"}, {Danish: "december", English: "December"},
}
