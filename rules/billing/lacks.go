package billing

import (
	"fmt"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// Unpriced is the error of a charged day before the first price (4.1).
type Unpriced struct{ On day.Day }

func (e Unpriced) Error() string { return e.Refusal().Message.English }

// Refusal is the error for the user.
func (e Unpriced) Refusal() terms.Refusal { return unpriced.Of(written.Day(e.On)) }

// Uncounted is the error of a year without inhabitants, and no earlier year with any (4.1).
type Uncounted struct {
	Municipality string // its code; "" in a simulation without one
	Year         int
}

func (e Uncounted) Error() string { return e.Refusal().Message.English }

// Refusal is the error for the user.
func (e Uncounted) Refusal() terms.Refusal {
	if e.Municipality == "" {
		return uncounted.Of(fmt.Sprint(e.Year))
	}
	return uncountedIn.Of(e.Municipality, fmt.Sprint(e.Year))
}

var (
	unpriced = terms.Refusal{Code: "NO_PRICE", Path: "prices", Message: terms.Text{
		Danish:  "En pris skal gælde fra den første dag, kommunen betaler for: %s.",
		English: "A price must hold from the first day that is charged: %s."}}
	uncounted = terms.Refusal{Code: "NO_INHABITANTS", Path: "inhabitants", Message: terms.Text{
		Danish:  "Indbyggertallet pr. 1. januar %s, eller et tidligere, skal være kendt.",
		English: "The inhabitants on 1 January %s, or an earlier year, must be known."}}
	uncountedIn = terms.Refusal{Code: "NO_INHABITANTS", Path: "inhabitants", Message: terms.Text{
		Danish:  "Indbyggertallet i kommune %s pr. 1. januar %s, eller et tidligere, skal være kendt.",
		English: "The inhabitants of municipality %s on 1 January %s, or an earlier year, must be known."}}
)
