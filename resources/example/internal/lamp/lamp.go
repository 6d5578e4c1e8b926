// Package lamp names the light that is built in; build tags choose which one.
package lamp

// Describe returns one sentence about the light.
func Describe() string { return "The light is " + kind + "." }
