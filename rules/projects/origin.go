// Package projects is how a joint project begins, departs from the terms and is followed by
// another (1.1, 1.2, 2.1, 3.12, 4.4).
package projects

// Origin is why a project exists (2.1).
type Origin string

const (
	MunicipalDemand Origin = "MUNICIPAL_DEMAND"
	Law             Origin = "LAW"
	KLAgreement     Origin = "KL_AGREEMENT"
	Innovation      Origin = "INNOVATION"
)

// Values lists the origins as the database and the graph write them.
func (Origin) Values() []string {
	return []string{"MUNICIPAL_DEMAND", "LAW", "KL_AGREEMENT", "INNOVATION"}
}
