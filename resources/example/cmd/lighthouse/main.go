// Command lighthouse prints a text in Morse code and how long it takes to send.
package main

import (
	"flag"
	"fmt"
	"strings"
	"time"

	"example.org/harbor"
	"example.org/lighthouse/internal/lamp"
	"example.org/morse"
	"example.org/signal"
)

var (
	version = "dev"
	commit  = "none"
	date    = "unknown"
)

func main() {
	showVersion := flag.Bool("version", false, "print the version and leave")
	flag.Parse()
	if *showVersion {
		fmt.Printf("lighthouse %s (%s, %s)\n", version, commit, date)
		return
	}
	text := strings.Join(flag.Args(), " ")
	if text == "" {
		text = "sos"
	}
	known := time.Date(2026, 1, 1, 6, 0, 0, 0, time.UTC)
	fmt.Println(lamp.Describe())
	fmt.Printf("%s  (%v)\n", morse.Encode(text), signal.Duration(text))
	fmt.Printf("The harbor opens at %s and says %s\n", harbor.Opens(known, time.Now()).Format(time.Kitchen), harbor.Greeting())
}
