package server

import (
	"cmp"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"tilslutning/rules/access"
	"tilslutning/server/login"
)

// The variables of the limits, and what holds unless they are set. A municipality's staff may
// all come from one address.
const (
	RateLimit         = "TILSLUTNING_RATE_LIMIT"
	LoginLimit        = "TILSLUTNING_LOGIN_LIMIT"
	DefaultRateLimit  = "50/500" // requests a second, and at once after a pause
	DefaultLoginLimit = "30/60"  // a minute, and at once: a login takes two
)

// Rate is how often something may be asked: once in Every, after a pause Burst times at once. The
// zero value is as often as one likes.
type Rate struct {
	Every time.Duration
	Burst int
}

// Limits are the rates of this process. The zero value limits nothing.
type Limits struct {
	Requests Rate // of an address, and of an integrator's client
	Logins   Rate // of an address
}

// ParseLimits reads the values of RateLimit and LoginLimit; "" is what holds unless they are set. An
// error is Wrong.
func ParseLimits(requests, logins string) (l Limits, err error) {
	if l.Requests, err = parseRate(RateLimit, cmp.Or(requests, DefaultRateLimit), time.Second); err != nil {
		return Limits{}, err
	}
	if l.Logins, err = parseRate(LoginLimit, cmp.Or(logins, DefaultLoginLimit), time.Minute); err != nil {
		return Limits{}, err
	}
	return l, nil
}

// most is the highest number that a limit may name.
const most = 1_000_000

// parseRate reads "50/500", so many per the unit and so many at once, or "off".
func parseRate(variable, text string, unit time.Duration) (Rate, error) {
	if text == off {
		return Rate{}, nil
	}
	often, once, _ := strings.Cut(text, "/")
	count, errCount := strconv.Atoi(often)
	burst, errBurst := strconv.Atoi(once)
	if errCount != nil || errBurst != nil || min(count, burst) < 1 || max(count, burst) > most {
		return Rate{}, Wrong{variable, "must be two whole numbers from 1 to 1000000, so many a " + wordFor[unit] + " and so many at once, as 50/500; or off"}
	}
	return Rate{unit / time.Duration(count), burst}, nil
}

var wordFor = map[time.Duration]string{time.Second: "second", time.Minute: "minute"}

// maxKeys bounds the memory of a limit, to some 30 MB. Past it, who was seen longest ago is
// forgotten, and so forgiven.
const maxKeys = 100_000

// toldEvery is how often the log hears of a key that is refused again and again.
const toldEvery = time.Minute

// limit is a rate for each of many keys.
type limit struct {
	name string // in the log
	rate Rate
	log  *slog.Logger
	now  func() time.Time

	refused func() // is called for each request that is

	mu      sync.Mutex
	buckets *simplelru.LRU[string, *bucket]
}

// bucket is what a limit knows of a key.
type bucket struct {
	tokens     *rate.Limiter
	seen, told time.Time
	untold     int // refusals that the log has not heard of
}

// newLimit counts by the clock now, and tells the log of refusals.
func newLimit(name string, r Rate, log *slog.Logger, now func() time.Time) *limit {
	buckets, err := simplelru.NewLRU[string, *bucket](maxKeys, nil)
	if err != nil {
		panic(err) // only for a size below one
	}
	return &limit{name: name, rate: r, log: log, now: now, refused: func() {}, buckets: buckets}
}

// by answers 429 to whom the key names once the rate is exceeded. Who has the key "" is not limited.
func (l *limit) by(key func(*http.Request) string, next http.Handler) http.Handler {
	if l.rate == (Rate{}) {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who := key(r)
		if who == "" {
			next.ServeHTTP(w, r)
			return
		}
		wait, untold := l.take(who)
		if untold > 0 {
			l.log.WarnContext(r.Context(), "refused", "reason", "too many requests", "limit", l.name, "by", who,
				"times", untold, "remote", Address(r.Context()).String())
		}
		if wait > 0 {
			l.refused()
			tooMany(w, r, wait)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// take counts one more request of the key: how long it must wait, 0 where it need not, and how many
// refusals the log is to hear of now.
func (l *limit) take(key string) (wait time.Duration, untold int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	b, known := l.buckets.Get(key)
	if !known {
		l.forgetIdle(now)
		b = &bucket{tokens: rate.NewLimiter(rate.Every(l.rate.Every), l.rate.Burst)}
		l.buckets.Add(key, b)
	}
	b.seen = now
	turn := b.tokens.ReserveN(now, 1)
	if wait = turn.DelayFrom(now); wait > 0 {
		turn.CancelAt(now) // it isn't answered later
		b.untold++
	}
	if b.untold > 0 && now.Sub(b.told) >= toldEvery {
		untold, b.untold, b.told = b.untold, 0, now
	}
	return wait, untold
}

// forgetIdle forgets the keys that have all their requests again, and have been told of.
func (l *limit) forgetIdle(now time.Time) {
	full := max(l.rate.Every*time.Duration(l.rate.Burst), toldEvery)
	for {
		_, b, found := l.buckets.GetOldest()
		if !found || now.Sub(b.seen) < full {
			return
		}
		l.buckets.RemoveOldest()
	}
}

// tooMany answers 429.
func tooMany(w http.ResponseWriter, r *http.Request, wait time.Duration) {
	seconds := int((wait + time.Second - 1) / time.Second)
	words := fmt.Sprintf("For mange forespørgsler: prøv igen om %d s.", seconds)
	if login.ReadsEnglish(r) {
		words = fmt.Sprintf("Too many requests: try again in %d s.", seconds)
	}
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	w.Header().Set("Cache-Control", "no-store")
	if r.URL.Path != "/graphql" {
		http.Error(w, words, http.StatusTooManyRequests)
		return
	}
	media := negotiated(r.Header.Values("Accept"))
	if media == "" {
		media = typeResponse
	}
	send(w, media, http.StatusTooManyRequests,
		fmt.Appendf(nil, `{"errors":[{"message":%q,"extensions":{"code":"RATE_LIMITED"}}]}`, words))
}

// byAddress is the client's address; of IPv6 the network, in which one machine has as many
// addresses as it likes.
func byAddress(r *http.Request) string {
	address := Address(r.Context())
	if !address.Is6() {
		return address.String()
	}
	return netip.PrefixFrom(address, 64).Masked().String()
}

// byClient is the client whose access token the request carries, once it has been found good.
func byClient(r *http.Request) string { return access.From(r.Context()).Client }

// byLogin is the address of who logs in, and "" for every other request. What asks for tokens
// counts by itself: with the development provider it is also the server, for who logs in here.
func byLogin(r *http.Request) string {
	switch development := strings.HasPrefix(r.URL.Path, "/dev/idp/") && r.Method == http.MethodPost; {
	case r.URL.Path == "/auth/login" || r.URL.Path == "/auth/callback":
		return byAddress(r)
	case development && strings.HasSuffix(r.URL.Path, "/token"):
		return byAddress(r) + " token"
	case development:
		return byAddress(r)
	}
	return ""
}
