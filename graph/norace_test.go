//go:build !race

package graph_test

// slower is how many times as long computing takes here.
const slower = 1
