package main

import (
	"strings"

	"github.com/urfave/cli/v3"

	"tilslutning/server"
	"tilslutning/server/document"
)

// sellerFlags are who issues the invoices, and the account that they are paid to.
func sellerFlags() []cli.Flag {
	return flagsOf([]setting{
		{server.SellerName, "who issues the invoices", ""},
		{server.SellerAddress, "its address, the lines with commas between them", ""},
		{server.SellerCVR, "its CVR number", ""},
		{server.SellerContact, "whom to write to about an invoice", ""},
		{server.BankRegistration, "the account's registration number", ""},
		{server.BankAccount, "the account's number", ""},
		{server.BankIBAN, "the account's IBAN", ""},
		{server.EANNumbers, "EAN numbers of municipalities by code, as 101:5790000000005,751:5790000000012", ""},
	})
}

// setting is a variable of the environment, what it is, and what holds without it.
type setting struct{ variable, usage, value string }

// flagsOf gives each setting the flag of the same name.
func flagsOf(settings []setting) (flags []cli.Flag) {
	for _, s := range settings {
		name := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(s.variable, "TILSLUTNING_"), "_", "-"))
		flags = append(flags, &cli.StringFlag{Name: name, Usage: s.usage, Value: s.value, Sources: cli.EnvVars(s.variable)})
	}
	return flags
}

// seller is what the flags say of it.
func seller(c *cli.Command) document.Seller {
	return document.Seller{Name: c.String("seller-name"), Address: c.String("seller-address"), CVR: c.String("seller-cvr"),
		Contact: c.String("seller-contact"), Bank: document.Bank{
			Registration: c.String("bank-registration"), Account: c.String("bank-account"), IBAN: c.String("bank-iban")}}
}
