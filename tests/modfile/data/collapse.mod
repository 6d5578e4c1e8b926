module (
	example.com/app
)

go 1.24

// why this block
require ( // lost
	// why this line
	example.com/a v1.0.0 // end of line
) // lost too

exclude ()

require (
	example.com/b v1.0.0
	// keeps the block
)

toolchain go1.24.3
