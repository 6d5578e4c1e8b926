//go:build fresnel

package lamp

const kind = "a Fresnel lens"
