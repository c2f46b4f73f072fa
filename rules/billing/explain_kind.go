package billing

import "tilslutning/rules/terms"

// Title is what a document of that kind is called.
func (k Kind) Title() terms.Text { return titles[k] }

var titles = map[Kind]terms.Text{
	Ordinary:   {Danish: "Faktura", English: "Invoice"},
	Exit:       {Danish: "Faktura for udtræden", English: "Exit invoice"},
	Correction: {Danish: "Faktura for efterregulering", English: "Corrective invoice"},
	CreditNote: {Danish: "Kreditnota", English: "Credit note"},
	Settlement: {Danish: "Faktura for andel af restomkostninger", English: "Settlement invoice"},
	Claim:      {Danish: "Faktura for andel af krav", English: "Claim invoice"},
	Extension:  {Danish: "Faktura for videreførelse", English: "Extension invoice"},
}
