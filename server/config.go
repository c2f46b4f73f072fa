package server

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"tilslutning/server/document"
	"tilslutning/server/login"
)

// The variables of the environment that the program reads. Each has a flag of the same name.
const (
	DatabaseURL = "TILSLUTNING_DATABASE_URL"
	Listen      = "TILSLUTNING_LISTEN"
	PublicURL   = "TILSLUTNING_PUBLIC_URL"
	Contact     = "TILSLUTNING_CONTACT"
)

// variables are all of them.
var variables = []string{DatabaseURL, Listen, PublicURL, Contact, SellerName, SellerAddress, SellerCVR, SellerContact,
	BankRegistration, BankAccount, BankIBAN, EANNumbers, OIDCIssuer, OIDCClientID, OIDCClientSecret, OIDCAudience, OIDCRolesClaim,
	OIDCOrgClaim, OIDCRolesFormat, OIDCPrivileges, KombitCVR, TrustedProxies, RateLimit, LoginLimit, AdminListen}

// Wrong is a value that the program can't start with. It reads as one line that names the
// variable, and never repeats the value of one that can hold a password.
type Wrong struct{ Variable, Reason string }

// Error is the line.
func (w Wrong) Error() string { return w.Variable + ": " + w.Reason }

// Config is what the server is told from outside.
type Config struct {
	Listen    string // "127.0.0.1:8080"
	PublicURL string // "https://tilslutning.example.dk", what browsers write; "" where they write Listen
	Contact   string // how to write to and call whoever runs it; "" for nobody
	Dev       bool   // example data, for one person on this machine

	AdminListen string // for the operator: "127.0.0.1:8081", or "off"; "" is DefaultAdminListen where that is free

	Seller document.Seller
	EAN    string // "101:5790000000005,…", of municipalities by code; "" for none

	Login      login.Config // PublicURL and Privileges are filled in
	Privileges string       // "http://…/finance/1=municipality.finance,…"; "" for none
	Proxies    string       // "10.0.0.5,fd00::/8"; "" for none
	RateLimit  string       // "50/500", or "off"
	LoginLimit string

	ean     map[string]string
	proxies Proxies
	limits  Limits
}

// Check finds what is wrong with the values, and fills in what follows from others.
func (c *Config) Check() error {
	if err := c.checkAddress(Listen, c.Listen); err != nil {
		return err
	}
	if c.AdminListen != "" && c.AdminListen != off {
		if err := c.checkAddress(AdminListen, c.AdminListen); err != nil {
			return err
		}
	}
	if c.PublicURL == "" {
		c.PublicURL = "http://" + c.Listen
	}
	address, err := url.Parse(c.PublicURL)
	if err != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
		return Wrong{PublicURL, "must be an address as https://tilslutning.example.dk"}
	}
	if address.User != nil || strings.Trim(address.Path, "/") != "" || address.RawQuery != "" || address.Fragment != "" {
		return Wrong{PublicURL, "must end after the host and port"}
	}
	c.PublicURL = strings.TrimRight(c.PublicURL, "/")
	if c.ean, err = readEANNumbers(c.EAN); err != nil {
		return err
	}
	if c.proxies, err = ParseProxies(c.Proxies); err != nil {
		return err
	}
	if c.limits, err = ParseLimits(c.RateLimit, c.LoginLimit); err != nil {
		return err
	}
	if err := c.checkLogin(); err != nil {
		return err
	}
	return c.checkSeller()
}

// off is the value of what can be turned off.
const off = "off"

// checkAddress finds what is wrong with an address to listen on.
func (c *Config) checkAddress(variable, address string) error {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return Wrong{variable, "must be an address and a port, as 127.0.0.1:8080"}
	}
	if number, err := strconv.ParseUint(port, 10, 16); err != nil || strconv.FormatUint(number, 10) != port {
		return Wrong{variable, "must end with a port from 0 to 65535"}
	}
	if c.Dev && !isLoopback(host) {
		return Wrong{variable, "--dev serves this machine alone: use a loopback address, as 127.0.0.1:8080"}
	}
	return nil
}

// ListenOn fills in what follows from the address that the server came to listen on: in place of port 0
// the system has chosen one.
func (c *Config) ListenOn(address *net.TCPAddr) {
	if host, none := strings.CutSuffix(c.PublicURL, ":0"); none {
		c.PublicURL = host + ":" + strconv.Itoa(address.Port)
	}
	c.Login.PublicURL = c.PublicURL
}

// EANNumbers is the municipalities' numbers for electronic invoices, by code, once Check has read them.
func (c *Config) EANNumbers() map[string]string { return c.ean }

// TrustedProxies is the proxies whose word is taken, once Check has read them.
func (c *Config) TrustedProxies() Proxies { return c.proxies }

// Limits is how often anybody may ask, once Check has read it.
func (c *Config) Limits() Limits { return c.limits }

// CheckDatabaseURL finds out whether the address is one of the databases there are. It may hold a
// password, and is never repeated.
func CheckDatabaseURL(address string) error {
	scheme, rest, _ := strings.Cut(address, "://")
	if rest == "" || scheme != "sqlite" && scheme != "postgres" && scheme != "postgresql" {
		return Wrong{DatabaseURL, "must be sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"}
	}
	return nil
}

// HTTPS says whether browsers come by https.
func (c *Config) HTTPS() bool { return strings.HasPrefix(c.PublicURL, "https://") }

func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.IsLoopback()
}

// CheckEnvironment finds a variable (as os.Environ gives them) that looks like the product's
// and is not, or that is set to nothing: a misspelt name would silently leave the default in
// force.
func CheckEnvironment(environ []string) error {
	for _, line := range environ {
		name, value, _ := strings.Cut(line, "=")
		switch {
		case !strings.HasPrefix(name, "TILSLUTNING_"):
		case !slices.Contains(variables, name):
			return Wrong{name, "is unknown; there are " + strings.Join(variables, ", ")}
		case value == "":
			return Wrong{name, "is empty: give it a value or leave it out"}
		}
	}
	return nil
}
