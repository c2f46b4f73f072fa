// Package money is amounts in exact arithmetic, as both databases keep them.
package money

import (
	"errors"
	"regexp"

	"github.com/shopspring/decimal"
)

// Price is kroner a year in 1/10 000 kr., as recorded prices are kept.
type Price int64

// ParsePrice reads kroner with at most four decimals, within what an int64 of 1/10 000 kr. holds.
func ParsePrice(s string) (Price, error) {
	n, err := scaled(s, 4)
	return Price(n), err
}

// String is kroner with four decimals, as "3.2500".
func (p Price) String() string { return decimal.New(int64(p), -4).StringFixed(4) }

// plain is a number as people write it: no power of ten, no plus, digits on both sides of the point.
var plain = regexp.MustCompile(`^-?\d+(\.\d+)?$`)

// ParseDecimal reads a number as "-12.50", at most 40 characters.
func ParseDecimal(s string) (decimal.Decimal, error) {
	if len(s) > 40 {
		return decimal.Zero, errNotExact
	}
	if !plain.MatchString(s) {
		return decimal.Zero, errNotDecimal
	}
	return decimal.NewFromString(s)
}

// scaled reads a number in units of its last decimal.
func scaled(s string, decimals int32) (int64, error) {
	d, err := ParseDecimal(s)
	if err != nil {
		return 0, err
	}
	return whole(d, decimals)
}

// whole is the number in units of its last decimal. A power of ten that an int64 can't hold is
// never worked out: it could be of any size.
func whole(d decimal.Decimal, decimals int32) (int64, error) {
	if d.IsZero() {
		return 0, nil
	}
	units := d.Shift(decimals)
	if units.Exponent() > 18 || !units.IsInteger() || !units.BigInt().IsInt64() {
		return 0, errNotExact
	}
	return units.IntPart(), nil
}

var (
	errNotDecimal = errors.New("is no decimal number as 3.2500")
	errNotExact   = errors.New("has too many decimals, or is too large")
)
