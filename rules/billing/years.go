package billing

// Nothing says that nothing is charged, issued or planned.
func (c Costs) Nothing() bool {
	return c.Accrued.IsZero() && c.Issued.none() && c.Planned.none()
}

func (a Amounts) none() bool { return a.Net.IsZero() && a.Gross.IsZero() }

// EarlierYears is the corrections dated in a year whose lines are of an earlier one.
func EarlierYears(issued []Invoice, year int) (sum Amounts) {
	for _, i := range issued {
		if y := i.correctedYear(); i.Date.Year() == year && y != 0 && y < year {
			sum = sum.Plus(i.Amounts())
		}
	}
	return sum
}
