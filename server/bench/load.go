package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

const (
	clients = 16 // that ask at once, each on a connection that it keeps
	rounds  = 5
	slice   = time.Second // for each kind of request in a round
)

// request is an HTTP/1.1 request as it is sent: the clients share two cores with what they measure, so
// they do no more than send it and read past the answer. In the nine digits from number on, 0 for none,
// it can be made another each time.
type request struct {
	address string
	text    []byte
	number  int
}

// client is a connection that is kept.
type client struct {
	conn net.Conn
	in   *bufio.Reader
}

func (r request) dial(ctx context.Context) (*client, error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", r.address)
	if err != nil {
		return nil, err
	}
	return &client{conn, bufio.NewReaderSize(conn, 64<<10)}, nil
}

func (c *client) close() { c.conn.Close() }

// ask sends a request, and gives how long the body is that can be read now.
func (c *client) ask(text []byte) (body int, err error) {
	if _, err := c.conn.Write(text); err != nil {
		return 0, err
	}
	status, err := c.in.ReadSlice('\n')
	if err != nil {
		return 0, err
	}
	if !bytes.HasPrefix(status, []byte("HTTP/1.1 200 ")) {
		return 0, fmt.Errorf("answered %q", status)
	}
	body = -1
	for {
		line, err := c.in.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		if line = bytes.TrimRight(line, "\r\n"); len(line) == 0 {
			break
		}
		if name, value, _ := bytes.Cut(line, []byte(": ")); bytes.EqualFold(name, []byte("Content-Length")) {
			if body, err = strconv.Atoi(string(value)); err != nil {
				return 0, err
			}
		}
	}
	if body < 0 {
		return 0, errors.New("the answer does not say how long it is")
	}
	return body, nil
}

// numbers makes each request another.
var numbers atomic.Int64

// throughput has all clients ask the same for a slice of time, each time as another request where anew
// says so, and gives the answers a second.
func (r request) throughput(ctx context.Context, anew bool) (ratio, error) {
	runtime.GC()
	var answers atomic.Int64
	var waiting sync.WaitGroup
	failed := make([]error, clients)
	start := time.Now()
	for n := range clients {
		waiting.Go(func() {
			c, err := r.dial(ctx)
			if err != nil {
				failed[n] = err
				return
			}
			defer c.close()
			text := bytes.Clone(r.text)
			for time.Since(start) < slice && ctx.Err() == nil {
				if anew {
					copy(text[r.number:], fmt.Appendf(nil, "%09d", numbers.Add(1)))
				}
				body, err := c.ask(text)
				if err == nil {
					_, err = c.in.Discard(body)
				}
				if err != nil {
					failed[n] = err
					return
				}
				answers.Add(1)
			}
		})
	}
	waiting.Wait()
	return ratio(answers.Load()) / ratio(time.Since(start).Seconds()), errors.Join(failed...)
}
