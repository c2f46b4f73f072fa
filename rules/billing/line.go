package billing

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// Line is what is charged for the days of one calendar year under one price, or takes such a line
// back (4.4, 4.5).
type Line struct {
	Start, End  day.Day
	Days        int          // charged; negative where it takes a line back
	Model       prices.Model // "" for CLAIM and SETTLEMENT, which have no price
	Price       money.Price
	Tiers       []prices.Tier
	Inhabitants *int            // before tiers; nil for FIXED
	FigureYear  int             // of whose 1 January they are; 0 where Inhabitants is nil
	Net         decimal.Decimal // kroner, whole øre
	Clauses     []terms.ClauseID
	Of          Kind   // of the invoice that today's schedule has it in; "" means the document's own
	TakesBack   *Place // the line that no longer holds; nil for what is charged

	sums *sums
}

// ShownModel is what the price is asked for; nil where the line has none.
func (l Line) ShownModel() *prices.Model {
	if l.Model == "" {
		return nil
	}
	return &l.Model
}

// ShownPrice is the price; nil where the line has none.
func (l Line) ShownPrice() *money.Price {
	if l.Model == "" {
		return nil
	}
	return &l.Price
}

// Place is a line among an agreement's documents, both counted from 0 in the order of issue.
type Place struct{ Document, Line int }

// same says whether both charge the same: dates, model, price, tiers, inhabitants and net (4.5).
func (l Line) same(o Line) bool {
	return l.Start == o.Start && l.End == o.End && l.Days == o.Days && l.Model == o.Model && l.Price == o.Price &&
		sameInhabitants(l.Inhabitants, o.Inhabitants) && l.Net.Equal(o.Net) && sameTiers(l.Tiers, o.Tiers)
}

func sameInhabitants(a, b *int) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// sameTiers compares by number and factor, not by order or how the factor is written.
func sameTiers(a, b []prices.Tier) bool {
	return slices.EqualFunc(Price{Tiers: a}.byAbove(), Price{Tiers: b}.byAbove(), func(a, b prices.Tier) bool {
		return a.Above == b.Above && (a.Factor == b.Factor || factorOf(a) == factorOf(b))
	})
}

// sums is how a line's net comes about: the year's exact sums, in 1/100 000 000 kr. times days.
type sums struct {
	before, toEnd *big.Int // of the year's charged days before the line, and to its end
	year          account  // the year's stretches to the one in which the line ends
}

// lines charges those days: a line for each year and price, in date order (4.4).
func (a account) lines(days day.Range) []Line {
	var lines []Line
	charged := a.of(days)
	for i, s := range charged {
		cut := s.days.And(days)
		if i > 0 && sameLine(charged[i-1], s) {
			l := &lines[len(lines)-1]
			l.End, l.Days = cut.End, l.Days+cut.Days()
			l.sums.toEnd = s.sumTo(cut.End)
			continue
		}
		l := Line{Start: cut.Start, End: cut.End, Days: cut.Days(), sums: &sums{before: s.sumTo(cut.Start.Plus(-1)), toEnd: s.sumTo(cut.End)}}
		if s.price != nil {
			l.Model, l.Price, l.Tiers = s.price.Model, s.price.Amount, s.price.Tiers
		}
		if s.figure != nil {
			l.Inhabitants, l.FigureYear = &s.figure.Inhabitants, s.figure.Year
		}
		lines = append(lines, l)
	}
	for i := range lines {
		l := &lines[i]
		l.sums.year = a.of(day.Range{Start: day.StartOf(l.Start.Year()), End: l.End})
		l.Net = l.sums.roundedToEnd().Sub(l.sums.roundedBefore())
	}
	return lines
}

// sameLine says whether two stretches on end stand in one line: of one year and one price.
func sameLine(a, b stretch) bool {
	return a.price == b.price && a.days.Start.Year() == b.days.Start.Year()
}

// sumTo is the year's sum to a day in the stretch, or to the day before it.
func (s stretch) sumTo(d day.Day) *big.Int {
	rest := day.Range{Start: d.Plus(1), End: s.days.End}
	return new(big.Int).Sub(s.toEnd, times(s.yearly, rest.Days()))
}

func (s sums) roundedToEnd() decimal.Decimal  { return rounded(s.toEnd, s.daysInYear()) }
func (s sums) roundedBefore() decimal.Decimal { return rounded(s.before, s.daysInYear()) }

func (s sums) daysInYear() int { return day.DaysIn(s.year[0].days.Start.Year()) }

// rounded is a year's sum in kroner to the øre, half away from zero. No sum is negative.
func rounded(sum *big.Int, daysInYear int) decimal.Decimal {
	perOre := times(big.NewInt(hundredMillionths/100), daysInYear)
	twice := new(big.Int).Add(times(sum, 2), perOre)
	return decimal.NewFromBigInt(twice.Quo(twice, perOre.Lsh(perOre, 1)), -2)
}

// hundredMillionths is how many of its units a sum has to the krone, for a day that is a year.
const hundredMillionths = 100_000_000

func times(n *big.Int, factor int) *big.Int { return new(big.Int).Mul(n, big.NewInt(int64(factor))) }

// Arithmetic is how a line's net comes about, for people to follow (4.4).
type Arithmetic struct {
	Parts                       []Part          // the year's prices up to the line's end
	SumToEnd, SumBefore         Fraction        // kroner for the year's charged days, to the line's end and before the line
	RoundedToEnd, RoundedBefore decimal.Decimal // the sums to the øre, whose difference is the net
}

// Part is the year's charged days under one price, up to a line's end.
type Part struct {
	Model       prices.Model
	Price       money.Price
	Tiers       []prices.Tier
	Inhabitants *int            // before tiers; nil for FIXED
	Yearly      decimal.Decimal // kroner a year, exact
	DaysInYear  int
	Daily       Fraction // kroner a day
	Days        int
}

// Fraction is a number that is exact, or cut after six decimals.
type Fraction struct {
	Digits decimal.Decimal
	Cut    bool
}

// fraction is sum over days in kroner.
func fraction(sum *big.Int, daysInYear int) Fraction {
	const decimals = 6
	digits, rest := new(big.Int).QuoRem(sum, times(big.NewInt(hundredMillionths/1_000_000), daysInYear), new(big.Int))
	return Fraction{decimal.NewFromBigInt(digits, -decimals), rest.Sign() != 0}
}

// Arithmetic is how the line's net comes about; nil where it takes a line back, has no price or
// was not made here.
func (l Line) Arithmetic() *Arithmetic {
	if l.sums == nil {
		return nil
	}
	days := l.sums.daysInYear()
	return &Arithmetic{
		Parts:    l.sums.parts(l.End),
		SumToEnd: fraction(l.sums.toEnd, days), RoundedToEnd: l.sums.roundedToEnd(),
		SumBefore: fraction(l.sums.before, days), RoundedBefore: l.sums.roundedBefore(),
	}
}

// parts is the year's stretches up to the line's end, those of one price together.
func (s sums) parts(end day.Day) []Part {
	var parts []Part
	for i, stretch := range s.year {
		days := stretch.days.And(day.Range{Start: stretch.days.Start, End: end}).Days()
		if i > 0 && sameLine(s.year[i-1], stretch) {
			parts[len(parts)-1].Days += days
			continue
		}
		part := Part{Model: stretch.price.Model, Price: stretch.price.Amount, Tiers: stretch.price.Tiers,
			Yearly: decimal.NewFromBigInt(stretch.yearly, -8), DaysInYear: s.daysInYear(),
			Daily: fraction(stretch.yearly, s.daysInYear()), Days: days}
		if stretch.figure != nil {
			part.Inhabitants = &stretch.figure.Inhabitants
		}
		parts = append(parts, part)
	}
	return parts
}
