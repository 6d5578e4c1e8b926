//go:build !fresnel

package lamp

const kind = "a plain bulb"
