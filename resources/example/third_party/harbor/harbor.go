// Package harbor tells ships when they may enter.
package harbor

import (
	"time"

	"example.org/morse"
	"example.org/tide"
)

// Opens returns when the harbor opens next.
func Opens(known, now time.Time) time.Time { return tide.Next(known, now).Add(-time.Hour) }

// Greeting is sent to every ship.
func Greeting() string { return morse.Encode("welcome") }
