// Command beacon uses C, to show what that means for the targets.
package main

/*
static int blink(int times) { return times * 2; }
*/
import "C"

import "fmt"

func main() {
	fmt.Println("changes of light:", C.blink(3))
}
