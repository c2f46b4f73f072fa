package phases

import (
	"io"

	"tilslutning/rules/choice"
)

// MarshalGQL writes it as the graph has it.
func (v Phase) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *Phase) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v Product) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *Product) UnmarshalGQL(from any) error { return choice.Read(v, from) }
