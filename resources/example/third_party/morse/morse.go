// Package morse turns letters into dots and dashes.
package morse

import "strings"

var signs = map[rune]string{
	'a': ".-", 'b': "-...", 'c': "-.-.", 'd': "-..", 'e': ".", 'f': "..-.", 'g': "--.", 'h': "....", 'i': "..",
	'j': ".---", 'k': "-.-", 'l': ".-..", 'm': "--", 'n': "-.", 'o': "---", 'p': ".--.", 'q': "--.-", 'r': ".-.",
	's': "...", 't': "-", 'u': "..-", 'v': "...-", 'w': ".--", 'x': "-..-", 'y': "-.--", 'z': "--..",
}

// Encode returns the signs of a text, with a space between letters. What has no sign is left out.
func Encode(text string) string {
	var out []string
	for _, letter := range strings.ToLower(text) {
		if sign, ok := signs[letter]; ok {
			out = append(out, sign)
		}
	}
	return strings.Join(out, " ")
}
