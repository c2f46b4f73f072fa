//go:build race

package graph_test

// slower is how many times as long computing takes where each access of memory is watched.
const slower = 10
