package projects

import (
	"io"

	"tilslutning/rules/choice"
)

// MarshalGQL writes it as the graph has it.
func (v Origin) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *Origin) UnmarshalGQL(from any) error { return choice.Read(v, from) }
