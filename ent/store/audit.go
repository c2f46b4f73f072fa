package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/auditentry"
	"tilslutning/ent/db/privacy"
	"tilslutning/rules/access"
)

// Version is the number of the newest change: it rises with every one, in its transaction.
func (s *Store) Version(ctx context.Context) (int, error) {
	newest, err := s.AuditEntry.Query().Order(db.Desc(auditentry.FieldID)).Limit(1).IDs(AsStore(ctx))
	return append(newest, 0)[0], err
}

// checkChain reports the first audit entry that does not follow from the one before it.
func (s *Store) checkChain(ctx context.Context) error {
	const page = 1000
	previous := &db.AuditEntry{}
	for {
		entries, err := s.AuditEntry.Query().Where(auditentry.IDGT(previous.ID)).
			Order(db.Asc(auditentry.FieldID)).Limit(page).All(AsStore(ctx))
		if err != nil || len(entries) == 0 {
			return err
		}
		for _, e := range entries {
			if e.ID != previous.ID+1 || e.Hash != hash(previous, e) {
				return fmt.Errorf("audit entry %d does not follow from the one before it", e.ID)
			}
			previous = e
		}
	}
}

func (s *Store) record(ctx context.Context, tx *db.Client, act Act, input string, out Outcome) error {
	ctx = AsStore(ctx)
	last, err := newest(ctx, tx)
	if err != nil {
		return err
	}
	v := access.From(ctx)
	e := &db.AuditEntry{
		ID: last.ID + 1, At: s.now().UTC().Truncate(time.Second), Subject: v.Subject, Cvr: v.CVR,
		Act: act.Name, Key: act.Key, Input: input, Rows: out.Rows, Ruling: out.Ruling,
	}
	err = tx.AuditEntry.Create().SetID(e.ID).SetAt(e.At).SetSubject(e.Subject).SetCvr(e.Cvr).SetAct(e.Act).
		SetNillableKey(e.Key).SetInput(e.Input).SetRows(e.Rows).SetRuling(e.Ruling).SetHash(hash(last, e)).Exec(ctx)
	from := requestOf(ctx)
	if err != nil || from == (Request{}) && v.Client == "" {
		return err
	}
	return tx.AuditOrigin.Create().SetEntryID(e.ID).SetRequest(from.ID).SetAddress(from.Address).SetClient(v.Client).Exec(ctx)
}

// newest is the last entry, or an empty one before the first.
func newest(ctx context.Context, client *db.Client) (*db.AuditEntry, error) {
	e, err := client.AuditEntry.Query().Order(db.Desc(auditentry.FieldID)).First(ctx)
	if err != nil {
		return &db.AuditEntry{}, db.MaskNotFound(err)
	}
	return e, nil
}

// hash covers every field of e but its own, and through previous all that came before.
func hash(previous, e *db.AuditEntry) string {
	return digest([]any{previous.Hash, e.ID, e.At.UTC(), e.Subject, e.Cvr, e.Act, e.Key, e.Input, e.Rows, e.Ruling})
}

// digest is the SHA-256 of what has a JSON form, in hexadecimal.
func digest(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // only for what no act is made of: channels, functions
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// AsStore reads and writes past the policies, for what the rules and the log need and no viewer
// is shown.
func AsStore(ctx context.Context) context.Context {
	return privacy.DecisionContext(ctx, privacy.Allow)
}
