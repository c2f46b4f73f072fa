package server

import (
	"context"
	"fmt"
	"mime"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// TrustedProxies names the proxies whose word for a client's address is taken.
const TrustedProxies = "TILSLUTNING_TRUSTED_PROXIES"

// Proxies are the networks of the trusted proxies. With none, nobody's word is taken.
type Proxies []netip.Prefix

// ParseProxies reads a comma list of addresses and networks, as "10.0.0.5,fd00::/8"; "" is none.
// An error is Wrong.
func ParseProxies(list string) (Proxies, error) {
	if list == "" {
		return nil, nil
	}
	var proxies Proxies
	for item := range strings.SplitSeq(list, ",") {
		item = strings.TrimSpace(item)
		network, err := netip.ParsePrefix(item)
		if address, single := netip.ParseAddr(item); single == nil && address.Zone() == "" {
			network, err = netip.PrefixFrom(address, address.BitLen()), nil
		}
		switch {
		case err != nil:
			return nil, Wrong{TrustedProxies, fmt.Sprintf("%q is no address and no network, as 10.0.0.5 or 10.0.0.0/8", item)}
		case network != network.Masked():
			return nil, Wrong{TrustedProxies, fmt.Sprintf("%s lies inside a network: write %s, or the address alone", item, network.Masked())}
		case network.Bits() == 0:
			return nil, Wrong{TrustedProxies, item + " is everybody, and everybody could then take any address"}
		case network.Addr().Is4In6():
			return nil, Wrong{TrustedProxies, item + " must be written as IPv4"}
		}
		proxies = append(proxies, network)
	}
	return proxies, nil
}

type addressKey struct{}

// Address is the client's: the peer of the connection, or who trusted proxies say has asked them.
// It is invalid outside a request.
func Address(ctx context.Context) netip.Addr {
	address, _ := ctx.Value(addressKey{}).(netip.Addr)
	return address
}

// addressed finds out who has asked. Of what proxies send, this alone is believed: the site's own
// scheme and host are configured.
func addressed(proxies Proxies, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), addressKey{}, proxies.client(r))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// client is the nearest address on the request's way that is no trusted proxy's. A proxy that writes
// one of the two headers passes on what a client writes into the other: where they differ, neither
// is believed.
func (p Proxies) client(r *http.Request) netip.Addr {
	peer := addressOf(r.RemoteAddr)
	if !p.trust(peer) {
		return peer
	}
	standard, usual := r.Header.Values("Forwarded"), r.Header.Values("X-Forwarded-For")
	byStandard, byUsual := p.nearest(peer, hopsOf(standard)), p.nearest(peer, usualHopsOf(usual))
	switch {
	case len(standard) == 0:
		return byUsual
	case len(usual) == 0 || byStandard == byUsual:
		return byStandard
	}
	return peer
}

// trust says whether the address is a trusted proxy's.
func (p Proxies) trust(address netip.Addr) bool {
	return slices.ContainsFunc(p, func(network netip.Prefix) bool { return network.Contains(address) })
}

// nearest goes from the peer back over the hops, which each proxy has appended to, for as long as
// it stands at a trusted one and the next is known.
func (p Proxies) nearest(peer netip.Addr, hops []netip.Addr) netip.Addr {
	at := peer
	for _, hop := range slices.Backward(hops) {
		if !p.trust(at) || !hop.IsValid() {
			break
		}
		at = hop
	}
	return at
}

// usualHopsOf reads X-Forwarded-For. What is no address is an invalid hop.
func usualHopsOf(lines []string) (hops []netip.Addr) {
	for _, line := range lines {
		for hop := range strings.SplitSeq(line, ",") {
			hops = append(hops, addressOf(hop))
		}
	}
	return hops
}

// hopsOf reads Forwarded (RFC 7239). What is malformed, hidden or without "for" is an invalid hop.
func hopsOf(lines []string) (hops []netip.Addr) {
	for _, line := range lines {
		for _, element := range elementsOf(line) {
			// An element has the form of a media type's parameters.
			_, pairs, err := mime.ParseMediaType("x/x;" + element)
			if err != nil {
				pairs = nil
			}
			hops = append(hops, addressOf(pairs["for"]))
		}
	}
	return hops
}

// elementsOf splits at the commas outside quotes.
func elementsOf(line string) (elements []string) {
	begun, quoted := 0, false
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '"':
			quoted = !quoted
		case line[i] == '\\' && quoted:
			i++
		case line[i] == ',' && !quoted:
			elements = append(elements, line[begun:i])
			begun = i + 1
		}
	}
	return append(elements, line[begun:])
}

// addressOf reads an address, with or without a port: 192.0.2.1, 192.0.2.1:80, 2001:db8::1,
// [2001:db8::1]:80. An IPv4 address is one however it is written, and a zone is left out.
func addressOf(text string) netip.Addr {
	text = strings.TrimSpace(text)
	if both, err := netip.ParseAddrPort(text); err == nil {
		return both.Addr().Unmap().WithZone("")
	}
	address, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"))
	if err != nil {
		return netip.Addr{}
	}
	return address.Unmap().WithZone("")
}
