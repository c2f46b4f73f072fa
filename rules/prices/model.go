// Package prices is the municipal price of a project as it is recorded (5.2).
package prices

// Model is what a price is asked for.
type Model string

const (
	PerInhabitant Model = "PER_INHABITANT" // kroner an inhabitant a year
	Fixed         Model = "FIXED"          // kroner a municipality a year
)

// Values lists the models as the database and the graph write them.
func (Model) Values() []string { return []string{"PER_INHABITANT", "FIXED"} }

// Tier is where inhabitants beyond a number count otherwise, up to the next tier (4.1 of billing).
type Tier struct {
	Above  int    `json:"above"`
	Factor string `json:"factor"` // a decimal number with at most four decimals
}
