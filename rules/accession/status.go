// Package accession is how a municipality comes into a project, and what binds it (3.4–3.6, 3.9,
// 5.3, 5.7, 8.1).
package accession

// Status is how far an agreement has come.
type Status string

const (
	Invited   Status = "INVITED"
	Acceded   Status = "ACCEDED"
	Withdrawn Status = "WITHDRAWN" // before the deadline
	Exited    Status = "EXITED"    // the municipality left (5.8)
	Ended     Status = "ENDED"     // the project closed (5.9), or its period is over
)

// Values lists the statuses as the database and the graph write them.
func (Status) Values() []string {
	return []string{"INVITED", "ACCEDED", "WITHDRAWN", "EXITED", "ENDED"}
}

// Binding says whether the municipality has acceded and not withdrawn, whatever came after.
func (s Status) Binding() bool { return s == Acceded || s == Exited || s == Ended }
