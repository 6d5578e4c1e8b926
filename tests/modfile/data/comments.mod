// Top of the file, free of everything.

// Deprecated: use example.com/new instead.
// It has what this one lacked.
module example.com/app // the app

go 1.21 // language

// direct ones
require ( // opens
	// first comment
	example.com/b v1.10.0 // keep: needed by the importer

	example.com/a v1.2.3
	example.com/c/v3 v3.0.1 // indirect; held for example.com/b
	// before the end
) // closes

require example.com/alone v0.0.0-20240102030405-abcdef123456 // indirect

// last words
