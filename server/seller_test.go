package server

import (
	"strings"
	"testing"

	"tilslutning/server/document"
)

// selling is a configuration with a seller and its bank.
func selling() Config {
	return Config{Listen: "127.0.0.1:8080", Seller: document.Seller{Name: "KOMBIT A/S", Address: "Halfdansgade 8, 2300 København S", CVR: "19435075",
		Bank: document.Bank{Registration: "0040", Account: "0440116243", IBAN: "DK50 0040 0440 1162 43"}}}
}

func TestASellerIsWholeOrNotThere(t *testing.T) {
	whole := selling()
	if err := whole.Check(); err != nil || whole.Seller.Bank.IBAN != "DK5000400440116243" || whole.Seller.Example {
		t.Errorf("%+v: %v", whole.Seller, err)
	}
	nobody := Config{Listen: "127.0.0.1:8080"}
	if err := nobody.Check(); err != nil || nobody.Seller.Known() {
		t.Errorf("%+v: %v", nobody.Seller, err)
	}
	for variable, spoil := range map[string]func(*Config){
		SellerName:       func(c *Config) { c.Seller.Name = "" },
		SellerAddress:    func(c *Config) { c.Seller.Address = "" },
		SellerCVR:        func(c *Config) { c.Seller.CVR = "19435076" },
		BankRegistration: func(c *Config) { c.Seller.Bank.Registration = "40" },
		BankAccount:      func(c *Config) { c.Seller.Bank.Account = "04401162430" },
		BankIBAN:         func(c *Config) { c.Seller.Bank.IBAN = "DK51 0040 0440 1162 43" },
		EANNumbers:       func(c *Config) { c.EAN = "101:5790000000006" },
	} {
		c := selling()
		spoil(&c)
		if err := c.Check(); err == nil || !strings.HasPrefix(err.Error(), variable+": ") {
			t.Errorf("%s: %v", variable, err)
		}
	}
}

func TestDevMakesUpASellerThatSaysItIsAnExampleUnlessOneIsGiven(t *testing.T) {
	c := Config{Listen: "127.0.0.1:8080", Dev: true}
	if err := c.Check(); err != nil || !c.Seller.Example || !c.Seller.Known() {
		t.Errorf("%+v: %v", c.Seller, err)
	}
	made := selling()
	made.Seller = c.Seller // what --dev makes up would be taken from anybody
	if err := made.Check(); err != nil {
		t.Error(err)
	}
	given := selling()
	given.Dev = true
	if err := given.Check(); err != nil || given.Seller.Example {
		t.Errorf("%+v: %v", given.Seller, err)
	}
}

func TestEANNumbersAreReadByMunicipality(t *testing.T) {
	c := selling()
	c.EAN = "101:5790000000005, 751:5790000000012"
	if err := c.Check(); err != nil || c.EANNumbers()["751"] != "5790000000012" || len(c.EANNumbers()) != 2 {
		t.Errorf("%v: %v", c.EANNumbers(), err)
	}
	for _, wrong := range []string{"101", "101=5790000000005", "101:5790000000005,101:5790000000005", "1:5790000000005"} {
		c.EAN = wrong
		if c.Check() == nil {
			t.Errorf("%s: taken", wrong)
		}
	}
}
