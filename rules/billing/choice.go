package billing

import (
	"io"

	"tilslutning/rules/choice"
)

// MarshalGQL writes it as the graph has it.
func (k Kind) MarshalGQL(w io.Writer) { choice.Write(w, k) }

// UnmarshalGQL reads it.
func (k *Kind) UnmarshalGQL(from any) error { return choice.Read(k, from) }

// MarshalGQL writes it as the graph has it.
func (k CostKind) MarshalGQL(w io.Writer) { choice.Write(w, k) }

// UnmarshalGQL reads it.
func (k *CostKind) UnmarshalGQL(from any) error { return choice.Read(k, from) }

// MarshalGQL writes it as the graph has it.
func (u SurplusUse) MarshalGQL(w io.Writer) { choice.Write(w, u) }

// UnmarshalGQL reads it.
func (u *SurplusUse) UnmarshalGQL(from any) error { return choice.Read(u, from) }
