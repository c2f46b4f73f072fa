package store

import (
	"context"
	"errors"
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect"

	"tilslutning/ent/db"
	"tilslutning/ent/db/auditentry"
	"tilslutning/rules/access"
	"tilslutning/rules/terms"
)

// Act is what somebody asks for. With a Key, the same act of the same subject happens once.
type Act struct {
	Name  string  // of the mutation or command
	Key   *string // the client's; nil for none
	Input any     // the audit log keeps its digest
	Row   string  // of an act on many rows: its own row, to which theirs point; "" notes each row
}

// Outcome is what came of an act.
type Outcome struct {
	terms.Ruling
	Rows []string // ids of what was made or changed, in that order; none when refused
}

// Work loads the facts, asks the rule and, unless it refuses, stores.
type Work func(ctx context.Context, tx *db.Client) (terms.Ruling, error)

// Change carries out an act in one transaction that holds the write lock: its work, and its entry
// in the audit log. A refusal or an error leaves nothing behind. A repeated key gives the first
// outcome and does nothing; with another input it is refused.
func (s *Store) Change(ctx context.Context, act Act, work Work) (out Outcome, err error) {
	input := digest(act.Input)
	tx, err := s.Tx(ctx)
	if err != nil {
		return out, err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	if err := s.lock(ctx, tx); err != nil {
		return out, err
	}
	client := tx.Client()
	if first, done, err := earlier(ctx, client, act, input); done || err != nil {
		return first, validated(ctx, first.Ruling, err)
	}
	noted := &changed{at: s.now().UTC().Truncate(time.Second), by: access.From(ctx).Subject}
	ctx = context.WithValue(ctx, changedKey{}, noted)
	out.Ruling, err = work(ctx, client)
	if err = validated(ctx, out.Ruling, err); err != nil || !out.Allowed() {
		return Outcome{Ruling: out.Ruling}, err
	}
	if out.Rows = noted.rows; act.Row != "" {
		out.Rows = []string{act.Row}
	}
	if err := s.record(ctx, client, act, input, out); err != nil {
		return Outcome{}, err
	}
	if err := tx.Commit(); err != nil || !noted.deletes {
		return out, err
	}
	return out, s.settle(ctx)
}

// Validated is the error of every act that is only to be validated: what it would have come to.
type Validated struct{ terms.Ruling }

func (*Validated) Error() string { return "the act was only validated" }

type validateOnlyKey struct{}

// ValidateOnly lets acts be judged with all that they would store, and undone before it is seen. Each
// ends with a Validated.
func ValidateOnly(ctx context.Context) context.Context {
	return context.WithValue(ctx, validateOnlyKey{}, true)
}

// validated is the Validated of a ruling where no more is asked; an error stays what it is.
func validated(ctx context.Context, ruling terms.Ruling, err error) error {
	if err == nil && ctx.Value(validateOnlyKey{}) != nil {
		return &Validated{ruling}
	}
	return err
}

// lock makes writes serial. On SQLite the transaction itself holds the write lock from its start.
func (s *Store) lock(ctx context.Context, tx *db.Tx) error {
	if s.dialect != dialect.Postgres {
		return nil
	}
	_, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock(7465726)")
	return err
}

// earlier is the outcome of the subject's act with the same key, if there was one.
func earlier(ctx context.Context, tx *db.Client, act Act, input string) (out Outcome, done bool, err error) {
	if act.Key == nil {
		return out, false, nil
	}
	entry, err := tx.AuditEntry.Query().
		Where(auditentry.Subject(access.From(ctx).Subject), auditentry.Key(*act.Key)).Only(AsStore(ctx))
	switch {
	case err != nil:
		return out, false, db.MaskNotFound(err)
	case entry.Act != act.Name || entry.Input != input:
		out.Refusals = []terms.Refusal{keyUsed}
	default:
		out = Outcome{entry.Ruling, entry.Rows}
	}
	return out, true, nil
}

var keyUsed = terms.Refusal{Code: "IDEMPOTENCY_KEY_USED", Path: "idempotencyKey", Message: terms.Text{
	Danish:  "Nøglen er brugt til noget andet.",
	English: "The key has been used for something else."}}

// changed is what a change has written so far, and when and by whom.
type changed struct {
	rows    []string
	deletes bool
	at      time.Time
	by      string
}

type changedKey struct{}

// noteRow notes each row that a change writes, dates each fact, and stops a write outside Change,
// which no audit entry would tell of.
func (s *Store) noteRow(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		noted, _ := ctx.Value(changedKey{}).(*changed)
		if noted == nil {
			return nil, errors.New("store: a write outside Change")
		}
		if _, isFact := m.Field("recorded_at"); isFact && m.Op().Is(ent.OpCreate) {
			if err := errors.Join(m.SetField("recorded_at", noted.at), m.SetField("recorded_by", noted.by)); err != nil {
				return nil, err
			}
		}
		noted.deletes = noted.deletes || m.Op().Is(ent.OpDelete|ent.OpDeleteOne)
		value, err := next.Mutate(ctx, m)
		if row, ok := m.(interface{ ID() (string, bool) }); ok && err == nil {
			if id, one := row.ID(); one { // none of a deletion
				noted.rows = append(noted.rows, id)
			}
		}
		return value, err
	})
}
