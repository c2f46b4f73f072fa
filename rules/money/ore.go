package money

import "github.com/shopspring/decimal"

// Ore is an amount in øre, as amounts are kept.
type Ore int64

// ParseOre reads kroner with at most two decimals, as "985697.72".
func ParseOre(s string) (Ore, error) {
	n, err := scaled(s, 2)
	return Ore(n), err
}

// OreOf is an amount of whole øre; the error says that it is none, or too large to be kept.
func OreOf(kroner decimal.Decimal) (Ore, error) {
	n, err := whole(kroner, 2)
	return Ore(n), err
}

// Kroner is the amount for exact arithmetic of any size.
func (o Ore) Kroner() decimal.Decimal { return decimal.New(int64(o), -2) }

// String is kroner with two decimals, as "985697.72".
func (o Ore) String() string { return o.Kroner().StringFixed(2) }

// Rate is a share in 1/10 000, as a VAT rate of 0.25.
type Rate int64

// ParseRate reads a share with at most four decimals, as "0.25".
func ParseRate(s string) (Rate, error) {
	n, err := scaled(s, 4)
	return Rate(n), err
}

// IsShare says whether it is one: from 0 to 1.
func (r Rate) IsShare() bool { return 0 <= r && r <= 10_000 }

// String is the share with the decimals it needs, as "0.25".
func (r Rate) String() string { return decimal.New(int64(r), -4).String() }
