package population

// Changes is what a file's figures would change.
type Changes struct {
	New       []Figure // no figure is known yet
	Changed   []Change
	Unchanged int
}

// Change is another figure than the one that holds now.
type Change struct {
	Municipality string // its code
	Year         int
	Old, New     int
}

// Diff lays a file's figures beside those that hold now, one for each municipality and year, and
// keeps the file's order. What only now has stays as it is.
func Diff(now, file []Figure) Changes {
	type key struct {
		municipality string
		year         int
	}
	known := map[key]int{}
	for _, f := range now {
		known[key{f.Municipality, f.Year}] = f.Inhabitants
	}
	var c Changes
	for _, f := range file {
		old, ok := known[key{f.Municipality, f.Year}]
		switch {
		case !ok:
			c.New = append(c.New, f)
		case old != f.Inhabitants:
			c.Changed = append(c.Changed, Change{f.Municipality, f.Year, old, f.Inhabitants})
		default:
			c.Unchanged++
		}
	}
	return c
}
