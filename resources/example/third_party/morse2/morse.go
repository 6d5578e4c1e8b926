// Package morse, second edition: durations instead of signs.
package morse

import "time"

// Unit is the length of a dot.
const Unit = 120 * time.Millisecond

// Lengths returns how long each dot or dash of a sign shines.
func Lengths(sign string) []time.Duration {
	var out []time.Duration
	for _, mark := range sign {
		switch mark {
		case '.':
			out = append(out, Unit)
		case '-':
			out = append(out, 3*Unit)
		}
	}
	return out
}
