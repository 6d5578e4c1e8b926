// Package signal sends a text as light.
package signal

import (
	"strings"
	"time"

	"example.org/morse"
	morse2 "example.org/morse/v2"
)

// Duration returns how long it takes to send a text, without the pauses.
func Duration(text string) time.Duration {
	var total time.Duration
	for _, sign := range strings.Fields(morse.Encode(text)) {
		for _, length := range morse2.Lengths(sign) {
			total += length
		}
	}
	return total
}
