package day

// Range is the days from Start to End, both included. What has no last day ends on Never; the
// zero Range has no days.
type Range struct{ Start, End Day }

// Nothing is the range of what is not fixed yet: it starts never.
var Nothing = Range{Never, Never}

// Known says that both ends are days.
func (r Range) Known() bool { return r.Start.Known() && r.End.Known() }

// Has says whether d lies in the range.
func (r Range) Has(d Day) bool { return r.Start.By(d) && d <= r.End }
