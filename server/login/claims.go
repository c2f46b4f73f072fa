package login

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	strict "github.com/go-jose/go-jose/v4/json"

	"tilslutning/rules/access"
)

const (
	subjectLimit = 255 // bytes, by OpenID Connect
	nameLimit    = 200 // characters; longer names are cut
)

// RolesOIOBPP is the Config.RolesFormat of a roles claim in the OIO Basic Privilege Profile.
const RolesOIOBPP = "oiobpp"

// loginOf is what verified claims, a JSON object, say of who logs in. What is said of roles at other
// systems does not count, and is logged. An error names the claim that is not as it must be.
func (l *Logins) loginOf(ctx context.Context, raw []byte) (access.Login, error) {
	login, ignored, err := l.config.read(raw)
	if err == nil && len(ignored) > 0 {
		l.log.InfoContext(ctx, "roles of the login do not count here", "sub", login.Subject, "cvr", login.CVR, "ignored", few(ignored))
	}
	return login, err
}

// few is the first of many: a claim may name hundreds, and the log needs not.
func few(texts []string) []string { return texts[:min(len(texts), 20)] }

// read is the login that the claims describe, and what in them names no role here, in words for the log.
func (c Config) read(raw []byte) (login access.Login, ignored []string, err error) {
	claims, err := objectOf(raw)
	if err != nil {
		return access.Login{}, nil, err
	}
	if login.Subject, err = subjectOf(claims["sub"]); err != nil {
		return access.Login{}, nil, fmt.Errorf("claim sub %w", err)
	}
	if login.Name, err = nameOf(claims["name"]); err != nil {
		return access.Login{}, nil, fmt.Errorf("claim name %w", err)
	}
	if login.CVR, err = cvrOf(named(claims, c.OrgClaim)); err != nil {
		return access.Login{}, nil, fmt.Errorf("claim %s %w", c.OrgClaim, err)
	}
	if login.Roles, ignored, err = c.rolesOf(named(claims, c.RolesClaim), login.CVR); err != nil {
		return access.Login{}, nil, fmt.Errorf("claim %s %w", c.RolesClaim, err)
	}
	return login, ignored, nil
}

// objectOf reads a JSON object, and refuses one that names a thing twice: two readers would take two
// different ones.
func objectOf(raw []byte) (map[string]any, error) {
	decoder := strict.NewDecoder(bytes.NewReader(raw))
	decoder.SetNumberType(strict.UnmarshalJSONNumber)
	var claims map[string]any
	if err := decoder.Decode(&claims); err != nil || claims == nil {
		return nil, errors.New("the claims are no JSON object, or name one twice")
	}
	return claims, nil
}

// named is the claim with that name: the claim so called, or, where there is none, what stands within
// others, as in Keycloak's realm_access.roles. Nil where there is neither.
func named(claims map[string]any, name string) any {
	if claim, there := claims[name]; there {
		return claim
	}
	outer, inner, nested := strings.Cut(name, ".")
	within, object := claims[outer].(map[string]any)
	if !nested || !object {
		return nil
	}
	return named(within, inner)
}

func subjectOf(claim any) (string, error) {
	subject, ok := claim.(string)
	switch {
	case !ok || subject == "":
		return "", errors.New("is missing, or no text")
	case len(subject) > subjectLimit:
		return "", fmt.Errorf("is longer than %d bytes", subjectLimit)
	case !plain(subject):
		return "", errors.New("holds control characters")
	}
	return subject, nil
}

func nameOf(claim any) (string, error) {
	name, ok := claim.(string)
	switch {
	case claim == nil:
		return "", nil
	case !ok:
		return "", errors.New("is no text")
	case !plain(name):
		return "", errors.New("holds control characters")
	case utf8.RuneCountInString(name) > nameLimit:
		return string([]rune(name)[:nameLimit]), nil
	}
	return name, nil
}

// plain says whether text can stand in a line: nothing in it ends the line, or turns its direction.
func plain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
	})
}

// isCVR says whether the text is eight digits.
func isCVR(text string) bool {
	return len(text) == 8 && strings.Trim(text, "0123456789") == ""
}

// cvrOf is the CVR number in a claim: eight digits, as text or as a number, or with DK before them as
// in a VAT number. "" where the claim is missing or empty: a login need not be for an organisation.
func cvrOf(claim any) (string, error) {
	var text string
	switch claim := claim.(type) {
	case nil:
		return "", nil
	case string:
		text = claim
	case strict.Number:
		text = claim.String()
	default:
		return "", errors.New("is no text and no number")
	}
	number := strings.TrimPrefix(text, "DK")
	switch {
	case text == "":
		return "", nil
	case !isCVR(number):
		return "", errors.New("is no CVR number of eight digits")
	}
	return number, nil
}

// rolesOf is the claim values of the roles that a roles claim gives a login for the organisation with
// that CVR number.
func (c Config) rolesOf(claim any, cvr string) (roles, ignored []string, err error) {
	if c.RolesFormat == RolesOIOBPP {
		return c.rolesOfPrivileges(claim, cvr)
	}
	names, err := textsOf(claim)
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		if _, known := access.RoleOf(name); !known {
			ignored = append(ignored, shortened(name))
		} else if !slices.Contains(roles, name) {
			roles = append(roles, name)
		}
	}
	return roles, ignored, nil
}

// textsOf is a list of texts, or the words of one. Nil where the claim is missing.
func textsOf(claim any) ([]string, error) {
	switch claim := claim.(type) {
	case nil:
		return nil, nil
	case string:
		return strings.Fields(claim), nil
	case []any:
		var texts []string
		for _, element := range claim {
			text, ok := element.(string)
			if !ok {
				return nil, errors.New("is a list of other things than texts")
			}
			texts = append(texts, text)
		}
		return texts, nil
	}
	return nil, errors.New("is neither a text nor a list of texts")
}
