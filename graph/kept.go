package graph

import (
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// kept is the answers made after the newest change that is known: no others can be of use again.
type kept struct {
	mu      sync.Mutex
	most    int // bytes
	bytes   int
	version int
	answers *simplelru.LRU[asking, *Answer]
}

func newKept(most int) *kept {
	k := &kept{most: most}
	answers, err := simplelru.NewLRU(most/aside, func(_ asking, a *Answer) { k.bytes -= a.size })
	if err != nil {
		panic(err) // only for a size below one
	}
	k.answers = answers
	return k
}

// get is the answer as of the version, or nil.
func (k *kept) get(version int, of asking) *Answer {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.at(version) {
		return nil
	}
	answer, _ := k.answers.Get(of)
	return answer
}

// at forgets what was made before the version, and says whether the answers kept are of it.
func (k *kept) at(version int) bool {
	if version > k.version {
		k.answers.Purge()
		k.version = version
	}
	return version == k.version
}

// keep keeps an answer as of the version, unless it is larger than an eighth of all. For its place go those that
// were asked for longest ago.
func (k *kept) keep(version int, of asking, a *Answer) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.at(version) || len(a.Body) > k.most/8 {
		return
	}
	k.answers.Remove(of)
	a.in, a.of, a.size = k, of, len(a.Body)+aside
	k.answers.Add(of, a)
	k.bytes += a.size
	k.shrink()
}

// grew counts what an answer takes more than it did, if it is kept still.
func (k *kept) grew(a *Answer, bytes int) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if now, _ := k.answers.Peek(a.of); now == a {
		a.size += bytes
		k.bytes += bytes
		k.shrink()
	}
}

func (k *kept) shrink() {
	for k.bytes > k.most {
		k.answers.RemoveOldest()
	}
}
