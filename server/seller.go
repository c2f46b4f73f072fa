package server

import (
	"slices"
	"strings"

	"tilslutning/server/document"
)

// The variables of who issues the invoices, and of the account that they are paid to. Without any, no
// invoice can be had as a document; with one, all that are needed must be there.
const (
	SellerName       = "TILSLUTNING_SELLER_NAME"
	SellerAddress    = "TILSLUTNING_SELLER_ADDRESS"
	SellerCVR        = "TILSLUTNING_SELLER_CVR"
	SellerContact    = "TILSLUTNING_SELLER_CONTACT"
	BankRegistration = "TILSLUTNING_BANK_REGISTRATION"
	BankAccount      = "TILSLUTNING_BANK_ACCOUNT"
	BankIBAN         = "TILSLUTNING_BANK_IBAN"
	EANNumbers       = "TILSLUTNING_EAN_NUMBERS"
)

// exampleSeller is made up, for --dev.
var exampleSeller = document.Seller{Name: "Eksempel A/S (opdigtet)", Address: "Eksempelvej 1, 2300 København S", CVR: "12345674",
	Contact: "faktura@example.dk", Example: true,
	Bank: document.Bank{Registration: "0040", Account: "0440116243", IBAN: "DK5000400440116243"}}

// checkSeller finds what is missing or wrong with the seller, and has --dev make one up.
func (c *Config) checkSeller() error {
	s := &c.Seller
	s.Bank.IBAN = strings.ReplaceAll(s.Bank.IBAN, " ", "")
	if *s == (document.Seller{}) {
		if c.Dev {
			*s = exampleSeller
		}
		return nil
	}
	for _, v := range []struct {
		variable, value string
		right           func(string) bool
		must            string
	}{
		{SellerName, s.Name, func(v string) bool { return v != "" }, "must be given, as the seller is on every invoice"},
		{SellerAddress, s.Address, func(v string) bool { return v != "" }, "must be an address, its lines with commas between them"},
		{SellerCVR, s.CVR, isCVR, "must be a CVR number of eight digits"},
		{BankRegistration, s.Bank.Registration, func(v string) bool { return len(v) == 4 && isNumber(v) }, "must be four digits"},
		{BankAccount, s.Bank.Account, func(v string) bool { return 1 <= len(v) && len(v) <= 10 && isNumber(v) }, "must be at most ten digits"},
		{BankIBAN, s.Bank.IBAN, isDanishIBAN, "must be an IBAN as DK50 0040 0440 1162 43"},
	} {
		if !v.right(v.value) {
			return Wrong{v.variable, v.must}
		}
	}
	return nil
}

// readEANNumbers reads the municipalities' numbers for electronic invoices, as "101:5790000000005".
func readEANNumbers(text string) (byCode map[string]string, err error) {
	byCode = map[string]string{}
	for pair := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		code, number, _ := strings.Cut(pair, ":")
		if len(code) != 3 || !isNumber(code) || !isEAN(number) || byCode[code] != "" {
			return nil, Wrong{EANNumbers, "must be a municipality's code and its EAN number, each once, as 101:5790000000005,751:5790000000012"}
		}
		byCode[code] = number
	}
	return byCode, nil
}

func isNumber(s string) bool {
	return s != "" && !slices.ContainsFunc([]byte(s), func(c byte) bool { return c < '0' || c > '9' })
}

// isCVR says whether s is a CVR number: eight digits whose weighted sum 11 divides.
func isCVR(s string) bool {
	if len(s) != 8 || !isNumber(s) {
		return false
	}
	sum := 0
	for n, weight := range []int{2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(s[n]-'0')
	}
	return sum%11 == 0
}

// isEAN says whether s is an EAN location number: thirteen digits, every second counted three times,
// whose sum 10 divides.
func isEAN(s string) bool {
	if len(s) != 13 || !isNumber(s) {
		return false
	}
	sum := 0
	for n := range s {
		sum += (1 + 2*(n%2)) * int(s[n]-'0')
	}
	return sum%10 == 0
}

// isDanishIBAN says whether s is one: DK, two digits of check and fourteen of the account. With the
// first four last, and letters counted from A as 10, it leaves 1 by 97.
func isDanishIBAN(s string) bool {
	digits, danish := strings.CutPrefix(s, "DK")
	if !danish || len(digits) != 16 || !isNumber(digits) {
		return false
	}
	rest := 0
	for _, c := range digits[2:] + "1320" + digits[:2] {
		rest = (rest*10 + int(c-'0')) % 97
	}
	return rest == 1
}
