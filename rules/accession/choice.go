package accession

import (
	"io"

	"tilslutning/rules/choice"
)

// MarshalGQL writes it as the graph has it.
func (v Status) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *Status) UnmarshalGQL(from any) error { return choice.Read(v, from) }
