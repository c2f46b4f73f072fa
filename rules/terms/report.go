package terms

// ReportStatus is how the facts stand to a clause that is reported, not enforced.
type ReportStatus string

const (
	Met     ReportStatus = "MET"
	NotMet  ReportStatus = "NOT_MET"
	Pending ReportStatus = "PENDING" // not due yet
)

// Report is how a project or a body meets one clause today.
type Report struct {
	Clause     *Clause
	Status     ReportStatus
	Message    Text        // what is there against what the clause asks
	Deviations []Deviation // what the agreement says of the clause
}
