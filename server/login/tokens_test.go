package login

import (
	"bytes"
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

const kombit = "19435075"

// signingKey is a provider's, or an attacker's.
type signingKey struct {
	id, alg string
	signer  crypto.Signer
}

// newKey makes an ES256 key.
func newKey(id string) signingKey {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	return signingKey{id, "ES256", key}
}

// rsaKey is one for RS256, made once: that takes a while.
var rsaKey = sync.OnceValue(func() signingKey {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return signingKey{"rsa", "RS256", key}
})

// public is what the provider publishes of the key.
func (k signingKey) public() jose.JSONWebKey {
	return jose.JSONWebKey{Key: k.signer.Public(), KeyID: k.id, Algorithm: k.alg, Use: "sig"}
}

// sign signs the first two parts of a token.
func (k signingKey) sign(input []byte) []byte {
	digest := sha256.Sum256(input)
	if key, ok := k.signer.(*ecdsa.PrivateKey); ok {
		r, s, err := ecdsa.Sign(rand.Reader, key, digest[:])
		if err != nil {
			panic(err)
		}
		return append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)
	}
	var options crypto.SignerOpts = crypto.SHA256
	if k.alg == "PS256" {
		options = &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash, Hash: crypto.SHA256}
	}
	signature, err := k.signer.Sign(rand.Reader, digest[:], options)
	if err != nil {
		panic(err)
	}
	return signature
}

// compact is a token of that header and those claims, each written as JSON, or JSON already.
func compact(header, claims any, sign func([]byte) []byte) string {
	input := part(header) + "." + part(claims)
	return input + "." + base64.RawURLEncoding.EncodeToString(sign([]byte(input)))
}

func part(of any) string {
	text, raw := of.(string)
	if !raw {
		written, err := json.Marshal(of)
		if err != nil {
			panic(err)
		}
		text = string(written)
	}
	return base64.RawURLEncoding.EncodeToString([]byte(text))
}

type object = map[string]any

// with is the object with others' values over its own; nil takes one out.
func with(base object, changes ...object) object {
	base = maps.Clone(base)
	for _, change := range changes {
		for name, value := range change {
			if base[name] = value; value == nil {
				delete(base, name)
			}
		}
	}
	return base
}

// foreignProvider is an identity provider as far as access tokens need one.
type foreignProvider struct {
	address string // and its issuer, behind http://
	server  *httptest.Server

	mu      sync.Mutex
	keys    []jose.JSONWebKey
	fetched int // how often the keys were
}

func newForeignProvider(t *testing.T, keys ...signingKey) *foreignProvider {
	t.Helper()
	p := &foreignProvider{address: "127.0.0.1:0"}
	p.publish(keys...)
	p.start(t)
	t.Cleanup(p.stop)
	return p
}

// start serves, again at the same address.
func (p *foreignProvider) start(t *testing.T) {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	p.address = listener.Addr().String()
	p.server = &httptest.Server{Listener: listener, Config: &http.Server{Handler: p}}
	p.server.Start()
}

func (p *foreignProvider) stop() {
	p.server.CloseClientConnections()
	p.server.Close()
}

func (p *foreignProvider) issuer() string { return "http://" + p.address }

// publish replaces the published keys.
func (p *foreignProvider) publish(keys ...signingKey) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.keys = nil
	for _, k := range keys {
		p.keys = append(p.keys, k.public())
	}
}

func (p *foreignProvider) fetches() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.fetched
}

// ServeHTTP offers more algorithms than anyone should take.
func (p *foreignProvider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	var answer any
	switch r.URL.Path {
	case "/.well-known/openid-configuration":
		answer = object{"issuer": p.issuer(), "jwks_uri": p.issuer() + "/keys",
			"authorization_endpoint": p.issuer() + "/authorize", "token_endpoint": p.issuer() + "/token",
			"id_token_signing_alg_values_supported": []string{"none", "HS256", "RS256", "PS256", "ES256"}}
	case "/keys":
		p.fetched++
		answer = jose.JSONWebKeySet{Keys: p.keys}
	default:
		w.WriteHeader(http.StatusNotFound)
	}
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		panic(err)
	}
}

// lines is a log that can be read while it is written.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

// taken is what was logged since it was last taken.
func (l *lines) taken() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.text.Reset()
	return l.text.String()
}

// tokenWorld is a server that takes tokens, with a provider and recorded grants.
type tokenWorld struct {
	*Logins
	provider *foreignProvider
	key      signingKey
	now      time.Time
	lines    lines
	store    *store.Store
	people   []string // ids of those whose sub is robot, and person
}

func newTokenWorld(t *testing.T) *tokenWorld {
	t.Helper()
	w := &tokenWorld{key: newKey("k1"), now: time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)}
	w.provider = newForeignProvider(t, w.key)
	w.store = storetest.Open(t, storetest.One(t), w.clock)
	w.grant(t, "robot", copenhagen, access.MunicipalityFinance)
	w.grant(t, "signer", copenhagen, access.MunicipalitySignatory)
	w.grant(t, "national", kombit, access.KombitFinance)
	w.grant(t, "mixed", copenhagen, access.KombitFinance, access.MunicipalityReader)
	w.grant(t, "mixed.kombit", kombit, access.KombitFinance, access.MunicipalityFinance)
	w.grant(t, "page", copenhagen, access.MunicipalityFinance)
	w.person(t, "robot")
	w.person(t, "person")
	w.restart(t)
	return w
}

func (w *tokenWorld) clock() time.Time { return w.now }

// restart forgets all that the server has in memory.
func (w *tokenWorld) restart(t *testing.T) {
	t.Helper()
	logins, err := New(w.config(), w.store, slog.New(slog.NewJSONHandler(&w.lines, &slog.HandlerOptions{Level: slog.LevelDebug})), w.clock)
	if err != nil {
		t.Fatal(err)
	}
	w.Logins = logins
}

func (w *tokenWorld) config() Config {
	return Config{Issuer: w.provider.issuer(), ClientID: "page", ClientSecret: "s", Audience: "tilslutning",
		RolesClaim: "roles", OrgClaim: "cvr", PublicURL: "http://127.0.0.1:8080", KombitCVR: kombit}
}

// grant records one as an administrator does.
func (w *tokenWorld) grant(t *testing.T, client, cvr string, roles ...access.Role) {
	t.Helper()
	w.change(t, access.KombitAdmin, func(ctx context.Context, tx *db.Client) error {
		return tx.IntegratorClient.Create().SetClient(client).SetName("The " + client).SetCvr(cvr).SetRoles(roles).Exec(ctx)
	})
}

func (w *tokenWorld) person(t *testing.T, subject string) {
	t.Helper()
	w.change(t, access.KombitProject, func(ctx context.Context, tx *db.Client) error {
		at, err := tx.Organisation.Create().SetKind("SUPPLIER").SetName("Nordlys " + subject).Save(ctx)
		if err != nil {
			return err
		}
		who, err := tx.Person.Create().SetName(subject).SetTitle("Chef").SetSubject(subject).SetOrganisation(at).Save(ctx)
		if err == nil {
			w.people = append(w.people, who.ID)
		}
		return err
	})
}

func (w *tokenWorld) change(t *testing.T, as access.Role, write func(context.Context, *db.Client) error) {
	t.Helper()
	ctx := access.With(t.Context(), access.Viewer{Subject: "a", CVR: kombit, Roles: []access.Role{as}})
	_, err := w.store.Change(ctx, store.Act{Name: "test"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		return terms.Ruling{}, write(ctx, tx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// header is a good one, claims are good ones of robot.
func (w *tokenWorld) header() object {
	return object{"alg": w.key.alg, "kid": w.key.id, "typ": "at+jwt"}
}

func (w *tokenWorld) claims() object {
	return object{"iss": w.provider.issuer(), "aud": "tilslutning", "sub": "robot", "client_id": "robot", "jti": rand.Text(),
		"iat": w.now.Unix(), "exp": w.now.Add(time.Hour).Unix(), "cvr": copenhagen, "roles": []string{"municipality.finance"}}
}

// token is a good one of robot, but for the changes.
func (w *tokenWorld) token(changes ...object) string {
	return compact(w.header(), with(w.claims(), changes...), w.key.sign)
}

// accepted is the viewer that the token stands for.
func (w *tokenWorld) accepted(t *testing.T, token string) access.Viewer {
	t.Helper()
	viewer, err := w.bearer(t.Context(), token)
	if err != nil {
		t.Fatal(err)
	}
	return viewer
}

func TestAnAccessTokenStandsForItsClient(t *testing.T) {
	w := newTokenWorld(t)
	viewer := w.accepted(t, w.token())
	if viewer.Subject != "robot" || viewer.Name != "The robot" || viewer.CVR != copenhagen || viewer.Municipality == "" ||
		!slices.Equal(viewer.Roles, []access.Role{access.MunicipalityFinance}) || !viewer.Expires.Equal(w.now.Add(time.Hour)) {
		t.Errorf("%+v", viewer)
	}
	if logged := w.lines.taken(); logged != "" {
		t.Error("logged", logged)
	}
}

func TestTokensAreTakenAsProvidersWriteThem(t *testing.T) {
	w := newTokenWorld(t)
	rs, ps := rsaKey(), rsaKey()
	ps.id, ps.alg = "pss", "PS256"
	w.provider.publish(w.key, rs, ps)
	for name, token := range map[string]string{
		"typ JWT":               compact(with(w.header(), object{"typ": "JWT"}), w.claims(), w.key.sign),
		"typ in full":           compact(with(w.header(), object{"typ": "application/AT+jwt"}), w.claims(), w.key.sign),
		"no kid":                compact(with(w.header(), object{"kid": nil}), w.claims(), w.key.sign),
		"RS256":                 compact(object{"alg": "RS256", "kid": "rsa", "typ": "JWT"}, w.claims(), rs.sign),
		"PS256":                 compact(object{"alg": "PS256", "kid": "pss", "typ": "JWT"}, w.claims(), ps.sign),
		"the client as azp":     w.token(object{"client_id": nil, "azp": "robot"}),
		"several audiences":     w.token(object{"aud": []string{"another", "tilslutning"}}),
		"valid from now":        w.token(object{"nbf": w.now.Unix()}),
		"a clock a bit ahead":   w.token(object{"nbf": w.now.Unix() + 60, "iat": w.now.Unix() + 60}),
		"nothing but its time":  w.token(object{"iat": nil, "jti": nil, "cvr": nil, "roles": nil}),
		"a second left":         w.token(object{"exp": w.now.Unix() + 1}),
		"keys that are ignored": compact(with(w.header(), object{"jwk": newKey("k1").public(), "jku": "http://127.0.0.1:1/", "x5u": "http://127.0.0.1:1/"}), w.claims(), w.key.sign),
	} {
		if viewer, err := w.bearer(t.Context(), token); err != nil || viewer.Subject != "robot" {
			t.Errorf("%s: %+v, %v", name, viewer, err)
		}
	}
}

func TestATokenGetsNoMoreThanItsGrant(t *testing.T) {
	w := newTokenWorld(t)
	for _, c := range []struct {
		name           string
		client, cvr    any
		claimed        []string
		roles          []access.Role
		ignored        []string
		notOfThisHouse bool
	}{
		{"what it asks", "robot", copenhagen, []string{"municipality.finance"}, []access.Role{access.MunicipalityFinance}, nil, false},
		{"less than it may", "signer", copenhagen, []string{"municipality.reader"}, []access.Role{access.MunicipalityReader}, nil, false},
		{"what comes with what it may", "signer", copenhagen, []string{"municipality.finance"}, []access.Role{access.MunicipalityFinance}, nil, false},
		{"a role beyond the grant", "robot", copenhagen, []string{"municipality.reader", "municipality.signatory"},
			[]access.Role{access.MunicipalityReader}, []string{"municipality.signatory"}, false},
		{"KOMBIT's roles beyond the grant", "robot", copenhagen, []string{"kombit.admin", "municipality.coordinator"}, nil, []string{"kombit.admin", "municipality.coordinator"}, false},
		{"a role that the granted one is a part of", "national", kombit, []string{"kombit.admin"}, nil, []string{"kombit.admin"}, false},
		{"KOMBIT's role with a municipality's number", "mixed", copenhagen, []string{"kombit.finance", "municipality.reader"},
			[]access.Role{access.MunicipalityReader}, []string{"kombit.finance"}, false},
		{"a municipality's role with KOMBIT's number", "mixed.kombit", kombit, []string{"municipality.finance", "kombit.finance"},
			[]access.Role{access.KombitFinance}, []string{"municipality.finance"}, false},
		{"no organisation", "robot", nil, []string{"municipality.finance"}, nil, []string{"municipality.finance"}, false},
		{"no organisation for KOMBIT", "national", nil, []string{"kombit.finance"}, nil, []string{"kombit.finance"}, false},
		{"roles that are none", "robot", copenhagen, []string{"MUNICIPALITY_FINANCE", "STEERING_GROUP"}, nil, nil, true},
	} {
		viewer := w.accepted(t, w.token(object{"client_id": c.client, "sub": c.client, "cvr": c.cvr, "roles": c.claimed}))
		logged := w.lines.taken()
		if !slices.Equal(viewer.Roles, c.roles) {
			t.Errorf("%s: roles %q", c.name, viewer.Roles)
		}
		if n := strings.Count(logged, `"role ignored"`); n != len(c.ignored) {
			t.Errorf("%s: %d roles ignored: %s", c.name, n, logged)
		}
		for _, role := range c.ignored {
			if !strings.Contains(logged, `"role":"`+role+`"`) {
				t.Errorf("%s: %s is not in the log: %s", c.name, role, logged)
			}
		}
		if c.notOfThisHouse != strings.Contains(logged, `"ignored":["MUNICIPALITY_FINANCE","STEERING_GROUP"]`) {
			t.Errorf("%s: %s", c.name, logged)
		}
	}
}

func TestAClientActingForAPersonDoesNotGetThePersonsSeats(t *testing.T) {
	w := newTokenWorld(t)
	if viewer := w.accepted(t, w.token()); viewer.Person != w.people[0] {
		t.Errorf("who has a seat itself is %q, not %q", viewer.Person, w.people[0])
	}
	viewer := w.accepted(t, w.token(object{"sub": "person"}))
	if viewer.Subject != "person" || viewer.Person != "" || viewer.Bodies != nil || viewer.Steering != nil {
		t.Errorf("%+v", viewer)
	}
}

func TestTokensThatDoNotCountAreRefusedAndLogged(t *testing.T) {
	w := newTokenWorld(t)
	rs := rsaKey()
	w.provider.publish(w.key, rs)
	attacker := newKey(w.key.id)
	good := func(changes object) string { return w.token(changes) }
	headed := func(changes object) string { return compact(with(w.header(), changes), w.claims(), w.key.sign) }
	forged := func(changes object) string {
		return compact(with(w.header(), changes), w.claims(), attacker.sign)
	}
	der, err := x509.MarshalPKIXPublicKey(rs.signer.Public())
	if err != nil {
		t.Fatal(err)
	}
	jwk, err := json.Marshal(rs.public())
	if err != nil {
		t.Fatal(err)
	}
	hs256 := func(secret []byte) string {
		return compact(object{"alg": "HS256", "kid": "rsa", "typ": "JWT"}, w.claims(), func(input []byte) []byte {
			mac := hmac.New(sha256.New, secret)
			mac.Write(input)
			return mac.Sum(nil)
		})
	}
	unsigned := func([]byte) []byte { return nil }
	parts := strings.Split(w.token(), ".")
	foreign := object{"iss": "http://127.0.0.1:1"}

	cases := map[string]struct{ token, reason string }{
		"alg none":                        {compact(object{"alg": "none", "typ": "JWT"}, w.claims(), unsigned), "algorithm"},
		"alg None":                        {compact(object{"alg": "None", "kid": "k1", "typ": "JWT"}, w.claims(), w.key.sign), "algorithm"},
		"an endless alg":                  {headed(object{"alg": strings.Repeat("a", 4000)}), "algorithm"},
		"no alg":                          {headed(object{"alg": nil}), "algorithm"},
		"HS256 with the public key's PEM": {hs256(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})), "algorithm"},
		"HS256 with the public key's DER": {hs256(der), "algorithm"},
		"HS256 with the public key's JWK": {hs256(jwk), "algorithm"},
		"an algorithm not offered":        {headed(object{"alg": "ES384"}), "algorithm"},
		"another key's algorithm":         {headed(object{"alg": "RS256"}), "signature"},
		"another's signature":             {forged(nil), "signature"},
		"no signature":                    {parts[0] + "." + parts[1] + ".", "signature"},
		"another token's claims":          {parts[0] + "." + strings.Split(w.token(), ".")[1] + "." + parts[2], "signature"},
		"a key of its own":                {forged(object{"jwk": attacker.public()}), "signature"},
		"a private key of its own":        {forged(object{"jwk": jose.JSONWebKey{Key: attacker.signer}}), "malformed"},
		"a key at its own address":        {forged(object{"jku": w.provider.issuer() + "/mine"}), "signature"},
		"a certificate at its address":    {forged(object{"x5u": w.provider.issuer() + "/mine"}), "signature"},
		"a kid that is a path":            {forged(object{"kid": "../../../../dev/null"}), "signature"},
		"a kid that is an address":        {forged(object{"kid": w.provider.issuer() + "/mine"}), "signature"},
		"a kid that is SQL":               {forged(object{"kid": "' OR 1=1 --"}), "signature"},
		"a kid that is no text":           {forged(object{"kid": []string{"k1"}}), "malformed"},
		"a critical extension":            {headed(object{"crit": []string{"exp"}, "exp": 1}), "extensions"},
		"b64 false": {func() string {
			claims, _ := json.Marshal(w.claims())
			head := part(with(w.header(), object{"crit": []string{"b64"}, "b64": false}))
			return head + "." + base64.RawURLEncoding.EncodeToString(claims) + "." +
				base64.RawURLEncoding.EncodeToString(w.key.sign([]byte(head+"."+string(claims))))
		}(), "extensions"},
		"a header that names a thing twice": {compact(`{"alg":"ES256","kid":"k1","typ":"JWT","typ":"at+jwt"}`, w.claims(), w.key.sign), "twice"},
		"a header that is a list":           {compact(`["ES256"]`, w.claims(), w.key.sign), "header"},
		"an ID token by typ":                {headed(object{"typ": "id+jwt"}), "typ"},
		"a logout token":                    {headed(object{"typ": "logout+jwt"}), "typ"},
		"a proof of possession":             {headed(object{"typ": "dpop+jwt"}), "typ"},
		"no typ":                            {headed(object{"typ": nil}), "typ"},
		"a typ that is no text":             {headed(object{"typ": 1}), "header"},

		"another issuer":                {good(foreign), "different provider"},
		"a longer issuer":               {good(object{"iss": w.provider.issuer() + "/"}), "different provider"},
		"no issuer":                     {good(object{"iss": nil}), "different provider"},
		"an issuer in capitals":         {good(object{"iss": nil, "ISS": w.provider.issuer()}), "issuer"},
		"another audience":              {good(object{"aud": "another"}), "audience"},
		"an ID token of the page":       {good(object{"aud": "page", "client_id": nil, "azp": "page", "nonce": "n"}), "audience"},
		"other audiences":               {good(object{"aud": []string{"tilslutning2", "Tilslutning", ""}}), "audience"},
		"no audience":                   {good(object{"aud": nil}), "audience"},
		"an audience in capitals":       {good(object{"aud": nil, "AUD": "tilslutning"}), "audience"},
		"an audience that is an object": {good(object{"aud": object{"tilslutning": true}}), "claims"},

		"an expired one":           {good(object{"exp": w.now.Unix() - 1}), "expired"},
		"one that expires now":     {good(object{"exp": w.now.Unix()}), "expired"},
		"no expiry":                {good(object{"exp": nil}), "expired"},
		"an expiry in capitals":    {good(object{"exp": nil, "EXP": w.now.Unix() + 3600}), "expired"},
		"an expiry that is text":   {good(object{"exp": "4000000000"}), "types"},
		"an expiry without bounds": {compact(w.header(), strings.Replace(asText(w.claims()), `"exp":`, `"exp":9e18,"was":`, 1), w.key.sign), "types"},
		"one of the future":        {good(object{"nbf": w.now.Unix() + 61}), "not valid yet"},
		"one of the far future":    {good(object{"nbf": w.now.Unix() + 3600}), "not before"},
		"one issued in the future": {good(object{"iat": w.now.Unix() + 61}), "issued in the future"},
		"one that needs a proof":   {good(object{"cnf": object{"jkt": "x"}}), "bound to a key"},

		"no client":                      {good(object{"client_id": nil}), "names no client"},
		"a client that is a number":      {good(object{"client_id": 1}), "types"},
		"an endless client":              {good(object{"client_id": strings.Repeat("a", 201)}), "names no client"},
		"a client without a grant":       {good(object{"client_id": "stranger"}), "no grant"},
		"a client by nearly its name":    {good(object{"client_id": "Robot"}), "no grant"},
		"another client than azp's":      {good(object{"client_id": "stranger", "azp": "robot"}), "no grant"},
		"the page's client":              {good(object{"client_id": nil, "azp": "page"}), "logs browsers in"},
		"another organisation":           {good(object{"cvr": aeroe}), "no grant for CVR number 28856075"},
		"KOMBIT's number":                {good(object{"cvr": kombit, "roles": []string{"kombit.admin"}}), "no grant for CVR number"},
		"no subject":                     {good(object{"sub": nil}), "claim sub"},
		"an organisation that is a list": {good(object{"cvr": []string{copenhagen}}), "claim cvr"},
		"roles that are an object":       {good(object{"roles": object{"municipality.finance": true}}), "claim roles"},
		"claims that stand twice":        {compact(w.header(), strings.Replace(asText(w.claims()), `"sub":`, `"sub":"x","sub":`, 1), w.key.sign), "twice"},
		"roles that stand twice":         {compact(w.header(), strings.Replace(asText(w.claims()), `"roles":`, `"roles":["kombit.admin"],"roles":`, 1), w.key.sign), "twice"},

		"100 kB":           {good(object{"pad": strings.Repeat("a", 100_000)}), "longer"},
		"100 kB of dots":   {strings.Repeat(".", 100_000), "longer"},
		"nothing":          {"", "no JWT"},
		"a word":           {"dev", "no JWT"},
		"two parts":        {parts[0] + "." + parts[1], "no JWT"},
		"five parts":       {w.token() + ".a.b", "no JWT"},
		"JSON":             {`{"payload":"` + parts[1] + `","protected":"` + parts[0] + `","signature":"` + parts[2] + `"}`, "no JWT"},
		"padded base64":    {parts[0] + "=." + parts[1] + "." + parts[2], "header"},
		"no claims at all": {parts[0] + ".." + parts[2], "signature"},
		"claims of text":   {compact(w.header(), `"robot"`, w.key.sign), "claims"},
	}
	var answers []string
	for name, c := range cases {
		viewer, err := w.bearer(t.Context(), c.token)
		logged := w.lines.taken()
		if !errors.As(err, new(refused)) || viewer.Subject != "" || viewer.Roles != nil {
			t.Errorf("%s: %+v, %v", name, viewer, err)
		}
		if !strings.Contains(logged, `"token refused"`) || !strings.Contains(logged, c.reason) || strings.Count(logged, "\n") != 1 {
			t.Errorf("%s: logged %s", name, logged)
		}
		if stands := bytesOf(c.token, logged); stands != "" {
			t.Errorf("%s: %q of the token stands in the log", name, stands)
		}
		if len(logged) > 1000 {
			t.Errorf("%s: fills the log with %d bytes", name, len(logged))
		}
		answer := w.ask(c.token)
		answers = append(answers, fmt.Sprint(answer.Code, answer.Header(), answer.Body))
		w.lines.taken()
	}
	if different := slices.Compact(answers); len(different) != 1 {
		t.Errorf("the answers tell tokens apart: %q", different)
	}
	if w.accepted(t, w.token()).Subject != "robot" {
		t.Error("the server takes no token any more")
	}
}

// ask sends a request with the token, of which the answer is 200 where it counts.
func (w *tokenWorld) ask(token string) *httptest.ResponseRecorder {
	asked := httptest.NewRequest(http.MethodPost, "http://127.0.0.1:8080/graphql", nil)
	asked.Header.Set("Authorization", "Bearer "+token)
	answer := httptest.NewRecorder()
	w.Identify(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})).ServeHTTP(answer, asked)
	return answer
}

func asText(claims object) string {
	text, err := json.Marshal(claims)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// bytesOf is a stretch of the token that stands in the text, or "".
func bytesOf(token, text string) string {
	const stretch = 12
	for at := 0; at+stretch <= min(len(token), 10_000); at++ {
		if piece := token[at : at+stretch]; strings.Contains(text, piece) && strings.Trim(piece, ".") != "" {
			return piece
		}
	}
	return ""
}

func TestWithoutAProviderNoTokenCounts(t *testing.T) {
	w := newTokenWorld(t)
	config := w.config()
	config.Issuer = ""
	logins, err := New(config, w.store, slog.New(slog.NewJSONHandler(&w.lines, nil)), w.clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := logins.bearer(t.Context(), w.token()); !errors.As(err, new(refused)) {
		t.Error(err)
	}
}

func TestANewKeyIsFetchedWhenATokenNamesIt(t *testing.T) {
	w := newTokenWorld(t)
	old := w.token()
	w.accepted(t, old)
	w.now = w.now.Add(time.Minute)

	w.key = newKey("k2")
	w.provider.publish(w.key)
	w.accepted(t, w.token())
	if n := w.provider.fetches(); n != 2 {
		t.Errorf("the keys were fetched %d times", n)
	}
	if _, err := w.bearer(t.Context(), old); !errors.As(err, new(refused)) {
		t.Errorf("a token of the key that was taken back: %v", err)
	}
}

func TestAFloodOfUnknownKeysDoesNotReachTheProvider(t *testing.T) {
	w := newTokenWorld(t)
	w.accepted(t, w.token())
	var asking sync.WaitGroup
	for i := range 200 {
		asking.Go(func() {
			stranger := newKey(fmt.Sprint("stranger", i))
			token := compact(object{"alg": "ES256", "kid": stranger.id, "typ": "JWT"}, w.claims(), stranger.sign)
			if _, err := w.bearer(t.Context(), token); !errors.As(err, new(refused)) {
				t.Error(err)
			}
		})
	}
	asking.Wait()
	if n := w.provider.fetches(); n > 3 {
		t.Errorf("200 tokens had the keys fetched %d times", n)
	}
	if w.accepted(t, w.token()).Subject != "robot" {
		t.Error("good tokens suffer")
	}
}

func TestKnownKeysGoOnWorkingWhileTheProviderIsDown(t *testing.T) {
	w := newTokenWorld(t)
	w.accepted(t, w.token())
	w.provider.stop()
	w.now = w.now.Add(24 * time.Hour)
	w.accepted(t, w.token())

	// What its new keys have signed can't be told from what nobody has.
	known := w.key
	w.key = newKey("k2")
	w.provider.publish(w.key)
	if _, err := w.bearer(t.Context(), w.token()); !errors.As(err, new(down)) {
		t.Error(err)
	}
	unknown := w.token()
	w.key = known
	w.accepted(t, w.token())

	w.provider.start(t)
	w.now = w.now.Add(time.Minute)
	w.accepted(t, unknown)
}

func TestAKeyThatTheProviderWithdrawsIsTrustedForAnHourAtTheMost(t *testing.T) {
	w := newTokenWorld(t)
	w.accepted(t, w.token())
	w.provider.publish(newKey("k2"))
	w.now = w.now.Add(59 * time.Minute)
	w.accepted(t, w.token())
	w.now = w.now.Add(time.Minute)
	if _, err := w.bearer(t.Context(), w.token()); !errors.As(err, new(refused)) {
		t.Errorf("after an hour: %v", err)
	}
}

func TestAServerThatNeverReachedTheProviderSaysSoUntilItDoes(t *testing.T) {
	w := newTokenWorld(t)
	w.provider.stop()
	w.restart(t)
	token := w.token()
	answer := w.ask(token)
	if answer.Code != http.StatusServiceUnavailable || answer.Header().Get("Retry-After") == "" || answer.Header().Get("WWW-Authenticate") != "" {
		t.Errorf("%d %v", answer.Code, answer.Header())
	}
	if logged := w.lines.taken(); !strings.Contains(logged, "can't be asked") || bytesOf(token, logged) != "" {
		t.Error("logged", logged)
	}
	if answer := w.ask("not.a.token"); answer.Code != http.StatusUnauthorized {
		t.Errorf("what is no token at all is answered %d", answer.Code)
	}
	w.provider.start(t)
	w.now = w.now.Add(time.Minute)
	if answer := w.ask(token); answer.Code != http.StatusOK {
		t.Errorf("%d %s", answer.Code, answer.Body)
	}
}
