// Package tide knows when the water is high.
package tide

import (
	"time"

	"example.org/morse"
)

// Period is the time from one high water to the next.
const Period = 12*time.Hour + 25*time.Minute

// Next returns the high water after now, counted from a known one.
func Next(known, now time.Time) time.Time {
	passed := now.Sub(known) / Period
	return known.Add((passed + 1) * Period)
}

// Call is the sign by which the station is known.
func Call() string { return morse.Encode("tide") }
