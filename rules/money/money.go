// Package money is amounts in exact arithmetic, as both databases keep them.
package money

import (
	"errors"

	"github.com/shopspring/decimal"
)

// Price is kroner a year in 1/10 000 kr., as recorded prices are kept.
type Price int64

// ParsePrice reads kroner with at most four decimals, within what an int64 of 1/10 000 kr. holds.
func ParsePrice(s string) (Price, error) {
	if len(s) > 40 {
		return 0, errNotExact
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return 0, errNotDecimal
	}
	scaled := d.Shift(4)
	if !scaled.IsInteger() || !scaled.BigInt().IsInt64() {
		return 0, errNotExact
	}
	return Price(scaled.IntPart()), nil
}

// String is kroner with four decimals, as "3.2500".
func (p Price) String() string { return decimal.New(int64(p), -4).StringFixed(4) }

var (
	errNotDecimal = errors.New("is no decimal number as 3.2500")
	errNotExact   = errors.New("has more than four decimals, or is too large")
)
