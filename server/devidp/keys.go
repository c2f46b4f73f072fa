package devidp

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"fmt"
	"sync"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// algorithm signs every token: the one that each client must know.
const algorithm = jose.RS256

// key signs tokens.
type key struct {
	id      string
	private *rsa.PrivateKey
}

func newKey() (key, error) {
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return key{}, fmt.Errorf("making a key: %w", err)
	}
	return key{rand.Text(), private}, nil
}

// keys are the key that signs, and the one before it.
type keys struct {
	mu        sync.Mutex
	published []key // one or two, the newest first
}

func newKeys() (*keys, error) {
	first, err := newKey()
	return &keys{published: []key{first}}, err
}

func (k *keys) rotate() error {
	next, err := newKey()
	if err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.published = []key{next, k.published[0]}
	return nil
}

// SigningKey is the one that signs now.
func (k *keys) SigningKey(context.Context) (op.SigningKey, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return signingKey{k.published[0]}, nil
}

// KeySet is what anybody may check a token with.
func (k *keys) KeySet(context.Context) ([]op.Key, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	var set []op.Key
	for _, each := range k.published {
		set = append(set, publicKey{each})
	}
	return set, nil
}

// SignatureAlgorithms is the one there is.
func (k *keys) SignatureAlgorithms(context.Context) ([]jose.SignatureAlgorithm, error) {
	return []jose.SignatureAlgorithm{algorithm}, nil
}

// signingKey is a key as the library signs with it.
type signingKey struct{ key }

func (k signingKey) SignatureAlgorithm() jose.SignatureAlgorithm { return algorithm }
func (k signingKey) Key() any                                    { return k.private }
func (k signingKey) ID() string                                  { return k.id }

// publicKey is a key as the library publishes it.
type publicKey struct{ key }

func (k publicKey) ID() string                         { return k.id }
func (k publicKey) Algorithm() jose.SignatureAlgorithm { return algorithm }
func (k publicKey) Use() string                        { return "sig" }
func (k publicKey) Key() any                           { return &k.private.PublicKey }
