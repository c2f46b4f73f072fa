package governance

import (
	"io"

	"tilslutning/rules/choice"
)

// MarshalGQL writes it as the graph has it.
func (v BodyKind) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *BodyKind) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v ExpertForm) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *ExpertForm) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v SeatKind) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *SeatKind) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v SeatStatus) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *SeatStatus) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v DecisionKind) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *DecisionKind) UnmarshalGQL(from any) error { return choice.Read(v, from) }

// MarshalGQL writes it as the graph has it.
func (v Outcome) MarshalGQL(w io.Writer) { choice.Write(w, v) }

// UnmarshalGQL reads it.
func (v *Outcome) UnmarshalGQL(from any) error { return choice.Read(v, from) }
