// Package access says who is asking and what their roles reach (section 3 of the domain).
package access

import (
	"context"
	"slices"
	"time"
)

// Role is a role of the login, or an audience matched by a row's body, project or person.
type Role string

const (
	Visitor                 Role = "VISITOR" // everyone
	MunicipalityReader      Role = "MUNICIPALITY_READER"
	MunicipalityCoordinator Role = "MUNICIPALITY_COORDINATOR"
	MunicipalityFinance     Role = "MUNICIPALITY_FINANCE"
	MunicipalitySignatory   Role = "MUNICIPALITY_SIGNATORY"
	KombitProject           Role = "KOMBIT_PROJECT"
	KombitFinance           Role = "KOMBIT_FINANCE"
	KombitAdmin             Role = "KOMBIT_ADMIN"
	BodyMember              Role = "BODY_MEMBER"    // has a seat in the row's body
	SteeringGroup           Role = "STEERING_GROUP" // has a seat in the steering group of the row's project
	Self                    Role = "SELF"           // is the row's person
)

// Roles lists them as the graph writes them.
var Roles = []Role{Visitor, MunicipalityReader, MunicipalityCoordinator, MunicipalityFinance,
	MunicipalitySignatory, KombitProject, KombitFinance, KombitAdmin, BodyMember, SteeringGroup, Self}

// includes is what a role brings with it, down to the last.
var includes = map[Role][]Role{
	MunicipalityCoordinator: {MunicipalityReader},
	MunicipalityFinance:     {MunicipalityReader},
	MunicipalitySignatory:   {MunicipalityFinance, MunicipalityReader},
	KombitAdmin:             {KombitProject, KombitFinance},
}

// Viewer is who is asking; the zero value is a visitor.
type Viewer struct {
	Subject      string // the login's sub; "" for a visitor
	Name         string
	CVR          string   // of the organisation the login is for
	Municipality string   // id of the municipality with that CVR number, or ""
	Person       string   // id of the person with that sub, or ""
	Bodies       []string // ids of the bodies where that person has a seat today
	Steering     []string // ids of the projects in whose steering group that person has a seat today
	Roles        []Role
	English      bool      // reads English; Danish otherwise
	Client       string    // of the integrator whose access token it is; "" for a browser
	Expires      time.Time // when the access token or the session ends; zero for a visitor
}

// Row is whose a row is: the ids of the municipality, body, project and person it belongs to.
type Row struct{ Municipality, Body, Project, Person string }

// Reaches says whether one of the roles is the viewer's for the row. A municipal role reaches
// its own municipality's rows and no other.
func (v Viewer) Reaches(row Row, roles ...Role) bool {
	return slices.ContainsFunc(roles, func(r Role) bool {
		switch {
		case r == Visitor:
			return true
		case r == BodyMember:
			return row.Body != "" && slices.Contains(v.Bodies, row.Body)
		case r == SteeringGroup:
			return row.Project != "" && slices.Contains(v.Steering, row.Project)
		case r == Self:
			return row.Person != "" && row.Person == v.Person
		case r.municipal():
			return v.Has(r) && row.Municipality != "" && row.Municipality == v.Municipality
		}
		return v.Has(r)
	})
}

// ReachesSome says whether one of the roles is the viewer's for some row at least: its own, or one of a
// body or project where it has a seat.
func (v Viewer) ReachesSome(roles ...Role) bool {
	row := v.Own()
	if len(v.Bodies) > 0 {
		row.Body = v.Bodies[0]
	}
	if len(v.Steering) > 0 {
		row.Project = v.Steering[0]
	}
	return v.Reaches(row, roles...)
}

// Has says whether the role is among the viewer's, or comes with one of them.
func (v Viewer) Has(role Role) bool {
	return slices.ContainsFunc(v.Roles, func(r Role) bool {
		return r == role || slices.Contains(includes[r], role)
	})
}

// Own is the row of the viewer's own: what a query or a mutation as a whole belongs to.
func (v Viewer) Own() Row { return Row{Municipality: v.Municipality, Person: v.Person} }

type viewerKey struct{}

// With puts the viewer into the context of a request.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// From is the request's viewer. No viewer is a visitor, never more.
func From(ctx context.Context) Viewer {
	v, _ := ctx.Value(viewerKey{}).(Viewer)
	return v
}
