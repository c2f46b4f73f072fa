package login

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Danish public identity providers, KOMBIT's context handler among them, pass what a user may do in the
// OIO Basic Privilege Profile: a short XML document, in base64, of groups of privileges, each for one
// organisation. A broker between them and this server hands it on as a claim.

const (
	privilegesLimit = 64 << 10 // bytes of XML
	groupScope      = "urn:dk:gov:saml:cvrNumberIdentifier:"
)

// profiles is the namespaces of the profile's versions 1.0 and 1.1, and 1.2.
var profiles = []string{
	"http://itst.dk/oiosaml/basic_privilege_profile",
	"http://digst.dk/oiosaml/basic_privilege_profile",
}

// privilegeGroup is privileges that hold for one organisation.
type privilegeGroup struct {
	CVR         string // "" where the group is for something else: a person, a production unit
	Privileges  []string
	Constrained bool // they hold for a part of the data alone
}

// rolesOfPrivileges is the roles that Config.Privileges gives for the privileges in a roles claim. Only
// those count that are for the login's own organisation and hold without a constraint: none is known
// here, and what holds for a part of the data must not be taken to hold for all of it.
func (c Config) rolesOfPrivileges(claim any, cvr string) (roles, ignored []string, err error) {
	if list, ok := claim.([]any); ok && len(list) == 1 { // as brokers do that know claims of many values alone
		claim = list[0]
	}
	if claim == nil {
		return nil, nil, nil
	}
	encoded, ok := claim.(string)
	if !ok {
		return nil, nil, errors.New("is neither a text nor a list of one")
	}
	groups, err := readPrivileges(encoded)
	if err != nil {
		return nil, nil, fmt.Errorf("is no list of privileges: %w", err)
	}
	for _, group := range groups {
		for _, privilege := range group.Privileges {
			role, known := c.Privileges[privilege]
			switch {
			case !known:
				ignored = append(ignored, shortened(privilege)+": maps to no role")
			case group.CVR == "" || group.CVR != cvr:
				ignored = append(ignored, shortened(privilege)+": is not for the login's organisation")
			case group.Constrained:
				ignored = append(ignored, shortened(privilege)+": has a constraint")
			case !slices.Contains(roles, role):
				roles = append(roles, role)
			}
		}
	}
	return roles, ignored, nil
}

// readPrivileges reads a list of privileges in base64, in one line or many, with or without its padding.
func readPrivileges(encoded string) ([]privilegeGroup, error) {
	encoded = strings.Join(strings.Fields(encoded), "")
	if len(encoded) > base64.StdEncoding.EncodedLen(privilegesLimit) {
		return nil, fmt.Errorf("it is longer than %d bytes", privilegesLimit)
	}
	encoding := base64.RawStdEncoding
	if strings.HasSuffix(encoded, "=") {
		encoding = base64.StdEncoding
	}
	document, err := encoding.Strict().DecodeString(encoded)
	if err != nil {
		return nil, errors.New("it is not in base64")
	}
	return parsePrivileges(document)
}

// parsePrivileges reads the document. What the profile does not know is refused and not skipped: it may
// be what limits a privilege.
func parsePrivileges(document []byte) ([]privilegeGroup, error) {
	document = bytes.TrimPrefix(document, []byte("\xef\xbb\xbf")) // what some write before UTF-8
	r := privilegeReader{decoder: xml.NewDecoder(bytes.NewReader(document))}
	root, err := r.element()
	if err != nil {
		return nil, err
	}
	if root == nil || root.Name.Local != "PrivilegeList" || !slices.Contains(profiles, root.Name.Space) {
		return nil, errors.New("it is no PrivilegeList of the profile")
	}
	r.namespace = root.Name.Space
	groups, err := r.groups(root)
	if err != nil {
		return nil, err
	}
	if next, err := r.element(); err != nil || next != nil {
		return nil, errors.New("something follows the list")
	}
	return groups, nil
}

// privilegeReader reads one document.
type privilegeReader struct {
	decoder   *xml.Decoder
	namespace string // of the root
	begun     bool
}

// groups reads the root's content.
func (r *privilegeReader) groups(root *xml.StartElement) ([]privilegeGroup, error) {
	if _, err := attribute(root, ""); err != nil {
		return nil, err
	}
	var groups []privilegeGroup
	for {
		start, err := r.element()
		if err != nil || start == nil {
			return groups, err
		}
		if !r.is(start, "PrivilegeGroup") {
			return nil, errors.New("its list holds something else than groups")
		}
		group, err := r.group(start)
		if err != nil {
			return nil, err
		}
		groups = append(groups, group)
	}
}

// group reads the content of a PrivilegeGroup.
func (r *privilegeReader) group(of *xml.StartElement) (group privilegeGroup, err error) {
	scope, err := attribute(of, "Scope")
	if err != nil {
		return privilegeGroup{}, err
	}
	if number, ok := strings.CutPrefix(scope, groupScope); ok {
		group.CVR = number
	}
	for {
		start, err := r.element()
		switch {
		case err != nil:
			return privilegeGroup{}, err
		case start == nil && len(group.Privileges) == 0:
			return privilegeGroup{}, errors.New("a group has no privilege")
		case start == nil:
			return group, nil
		case r.is(start, "Privilege"):
			privilege, err := r.text(start, "")
			if err != nil || privilege == "" {
				return privilegeGroup{}, errors.New("a privilege is not text alone")
			}
			group.Privileges = append(group.Privileges, privilege)
		case r.is(start, "Constraint"):
			if _, err := r.text(start, "Name"); err != nil {
				return privilegeGroup{}, errors.New("a constraint is not a name and text alone")
			}
			group.Constrained = true
		default:
			return privilegeGroup{}, errors.New("a group holds something else than privileges and constraints")
		}
	}
}

// is says whether the element is the profile's with that name. Its schema puts the root alone into the
// namespace; where that is written as the default, the others stand in it too.
func (r *privilegeReader) is(start *xml.StartElement, name string) bool {
	return start.Name.Local == name && (start.Name.Space == "" || start.Name.Space == r.namespace)
}

// element is the next element that starts, nil where the one around it ends.
func (r *privilegeReader) element() (*xml.StartElement, error) {
	for {
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, errors.New("it is no XML")
		}
		first := !r.begun
		r.begun = true
		switch token := token.(type) {
		case xml.StartElement:
			return &token, nil
		case xml.EndElement:
			return nil, nil
		case xml.CharData:
			if len(bytes.TrimSpace(token)) > 0 {
				return nil, errors.New("it has text between its elements")
			}
		case xml.ProcInst:
			if !first || token.Target != "xml" {
				return nil, errors.New("it has an instruction inside")
			}
		default: // a document type may define entities; a comment may cut a text in two
			return nil, errors.New("it has a document type or a comment")
		}
	}
}

// text is the text of an element that holds nothing else, without the space around it.
func (r *privilegeReader) text(start *xml.StartElement, attributeName string) (string, error) {
	if _, err := attribute(start, attributeName); err != nil {
		return "", err
	}
	var text []byte
	for {
		token, err := r.decoder.Token()
		if err != nil {
			return "", errors.New("it is no XML")
		}
		switch token := token.(type) {
		case xml.CharData:
			text = append(text, token...)
		case xml.EndElement:
			return string(bytes.TrimSpace(text)), nil
		default:
			return "", errors.New("it has an element where text alone may stand")
		}
	}
}

// attribute is the value of the one attribute that the element has, which must be so called; none at all
// where the name is "". Declared namespaces are no attributes.
func attribute(of *xml.StartElement, name string) (value string, err error) {
	found := false
	for _, a := range of.Attr {
		switch {
		case a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns":
		case a.Name.Space == "" && a.Name.Local == name && !found:
			value, found = a.Value, true
		default:
			return "", fmt.Errorf("%s has an attribute too many", of.Name.Local)
		}
	}
	if name != "" && !found {
		return "", fmt.Errorf("%s has no %s", of.Name.Local, name)
	}
	return value, nil
}
