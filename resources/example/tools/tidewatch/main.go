// Command tidewatch prints the next high water.
package main

import (
	"fmt"
	"time"

	"example.org/tide"
)

func main() {
	known := time.Date(2026, 1, 1, 6, 0, 0, 0, time.UTC)
	fmt.Println(tide.Call(), tide.Next(known, time.Now()).Format(time.RFC3339))
}
