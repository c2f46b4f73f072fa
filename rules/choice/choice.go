// Package choice writes and reads a value that is one of a few, as the graph has them.
package choice

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Of is a type that lists its values.
type Of interface {
	~string
	Values() []string
}

// Write writes the value in quotes.
func Write[T Of](w io.Writer, value T) { io.WriteString(w, strconv.Quote(string(value))) }

// Read sets the value to what v says; the error tells that it is none of the type's.
func Read[T Of](value *T, v any) error {
	s, _ := v.(string)
	if !slices.Contains((*value).Values(), s) {
		return fmt.Errorf("%.40v is none of %v", v, (*value).Values())
	}
	*value = T(s)
	return nil
}
