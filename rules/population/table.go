package population

import (
	"strings"

	"tilslutning/rules/terms"
)

// table is a file of separated values: one heading, and rows with as many cells.
type table struct {
	heading row
	rows    []row
	open    bool // the last line does not end: the file may have been cut there
}

// row is one line's cells, without quotes and space around them.
type row struct {
	line  int // the first is 1
	cells []string
}

// readTable reads the file's lines; those that are blank do not count. The separator is the first
// of those given that the heading has. A row in a fault is not among the rows, and without a
// heading there is no table but the fault.
func readTable(file []byte, separators string) (table, []Fault) {
	s, fault := decode(file)
	if fault != nil {
		return table{}, []Fault{*fault}
	}
	var t table
	var faults []Fault
	separator := separators[0]
	for i, line := range strings.Split(s, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		first := t.heading.cells == nil
		if first {
			separator = separatorOf(line, separators)
		}
		cells, closed := split(line, separator)
		r := row{line: i + 1, cells: cells}
		switch {
		case !closed:
			faults = append(faults, Fault{Line: r.line, Reason: openQuote})
			if first {
				return table{}, faults
			}
		case first:
			t.heading = r
		case len(cells) != len(t.heading.cells):
			faults = append(faults, Fault{Line: r.line, Reason: wrongCells(len(cells), len(t.heading.cells))})
		default:
			t.rows = append(t.rows, r)
		}
	}
	if len(t.rows) == 0 && faults == nil {
		faults = append(faults, Fault{Reason: noRows})
	}
	t.open = !strings.HasSuffix(s, "\n")
	return t, faults
}

func separatorOf(heading, separators string) byte {
	for i := range len(separators) {
		if strings.IndexByte(heading, separators[i]) >= 0 {
			return separators[i]
		}
	}
	return separators[0]
}

// split is a line's cells. A cell may stand in quotes, a quote in it doubled; it ends on its line.
func split(line string, separator byte) (cells []string, closed bool) {
	for {
		cell, rest, more, closed := nextCell(line, separator)
		if !closed {
			return nil, false
		}
		cells = append(cells, strings.TrimSpace(cell))
		if !more {
			return cells, true
		}
		line = rest
	}
}

func nextCell(line string, separator byte) (cell, rest string, more, closed bool) {
	quoted, isQuoted := strings.CutPrefix(line, `"`)
	if !isQuoted {
		cell, rest, more = strings.Cut(line, string(separator))
		return cell, rest, more, true
	}
	var b strings.Builder
	for {
		part, after, found := strings.Cut(quoted, `"`)
		b.WriteString(part)
		if !found {
			return "", "", false, false
		}
		if quoted, found = strings.CutPrefix(after, `"`); found {
			b.WriteByte('"')
			continue
		}
		between, rest, more := strings.Cut(after, string(separator))
		return b.String(), rest, more, strings.TrimSpace(between) == ""
	}
}

var (
	noRows = text("Filen har kun overskrifter, ingen rækker.", "The file has headings only, no rows.")

	openQuote = text("Et anførselstegn lukkes ikke, hvor cellen slutter.",
		"A quotation mark is not closed where the cell ends.")
)

func wrongCells(has, wanted int) terms.Text {
	return text("Linjen har %[1]d celler, overskrifterne %[2]d. Den er måske skåret over.",
		"The line has %[1]d cells, the headings %[2]d. It may have been cut.", has, wanted)
}
