package server

import (
	"net"
	"strings"
	"testing"
)

func TestAWrongValueIsOneLineThatNamesItsVariable(t *testing.T) {
	for name, c := range map[string]struct {
		config   Config
		variable string
	}{
		"no port":                    {Config{Listen: "127.0.0.1"}, Listen},
		"nothing":                    {Config{Listen: ""}, Listen},
		"a port by name":             {Config{Listen: "127.0.0.1:http"}, Listen},
		"a port too high":            {Config{Listen: "127.0.0.1:65536"}, Listen},
		"no scheme":                  {Config{Listen: ":8080", PublicURL: "tilslutning.dk"}, PublicURL},
		"another scheme":             {Config{Listen: ":8080", PublicURL: "ftp://tilslutning.dk"}, PublicURL},
		"a path":                     {Config{Listen: ":8080", PublicURL: "https://kombit.dk/tilslutning"}, PublicURL},
		"a password":                 {Config{Listen: ":8080", PublicURL: "https://a:secret@kombit.dk"}, PublicURL},
		"--dev for everybody":        {Config{Listen: ":8080", Dev: true}, Listen},
		"--dev on every address":     {Config{Listen: "0.0.0.0:8080", Dev: true}, Listen},
		"--dev on IPv6's all":        {Config{Listen: "[::]:8080", Dev: true}, Listen},
		"--dev on the local network": {Config{Listen: "192.168.1.4:8080", Dev: true}, Listen},
		"--dev by a name":            {Config{Listen: "example.dk:8080", Dev: true}, Listen},
	} {
		err := c.config.Check()
		if err == nil {
			t.Errorf("%s: taken", name)
			continue
		}
		if line := err.Error(); !strings.HasPrefix(line, c.variable+": ") || strings.Contains(line, "\n") || strings.Contains(line, "secret") {
			t.Errorf("%s: %q", name, line)
		}
	}
}

func TestTheExternalAddressIsTheListenAddressUnlessItIsGiven(t *testing.T) {
	for _, c := range []struct {
		config Config
		public string
		https  bool
	}{
		{Config{Listen: "127.0.0.1:8080"}, "http://127.0.0.1:8080", false},
		{Config{Listen: "127.0.0.1:8080", Dev: true}, "http://127.0.0.1:8080", false},
		{Config{Listen: "[::1]:8080", Dev: true}, "http://[::1]:8080", false},
		{Config{Listen: "localhost:0", Dev: true}, "http://localhost:0", false},
		{Config{Listen: ":8080", PublicURL: "https://tilslutning.kombit.dk/"}, "https://tilslutning.kombit.dk", true},
	} {
		if err := c.config.Check(); err != nil {
			t.Errorf("%+v: %v", c.config, err)
		}
		if c.config.PublicURL != c.public || c.config.HTTPS() != c.https {
			t.Errorf("%+v, want %s", c.config, c.public)
		}
	}
}

func TestTheExternalAddressHasThePortThatTheSystemChose(t *testing.T) {
	for listen, public := range map[string]string{
		"127.0.0.1:0": "http://127.0.0.1:4711", "localhost:0": "http://localhost:4711", "localhost:8080": "http://localhost:8080", "0.0.0.0:8080": "http://0.0.0.0:8080",
	} {
		config := Config{Listen: listen}
		if err := config.Check(); err != nil {
			t.Fatal(err)
		}
		config.ListenOn(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4711})
		if config.PublicURL != public || config.Login.PublicURL != public {
			t.Errorf("at %s it is %s, and logins are at %s", listen, config.PublicURL, config.Login.PublicURL)
		}
	}
}

func TestAMisspeltOrEmptyVariableStopsTheStart(t *testing.T) {
	if err := CheckEnvironment([]string{"PATH=/bin", "TILSLUTNING_LISTEN=:1", "HOME="}); err != nil {
		t.Errorf("a right environment is refused: %v", err)
	}
	for line, name := range map[string]string{
		"TILSLUTNING_DATABASEURL=postgres://a:secret@b/c": "TILSLUTNING_DATABASEURL",
		"TILSLUTNING_PUBLIC_URL=":                         PublicURL,
	} {
		err := CheckEnvironment([]string{line})
		if err == nil || !strings.HasPrefix(err.Error(), name+": ") || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", line, err)
		}
	}
}
