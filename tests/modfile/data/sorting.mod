module example.com/app
go 1.21
require (
	example.com/z v1.0.0
	example.com/a v1.9.0
	example.com/a v1.10.0
)
exclude (
	example.com/a v1.10.0
	example.com/a v1.9.0
	example.com/a v1.9.0
)
replace (
	example.com/z => ../z
	example.com/a v1.9.0 => example.com/fork v1.0.0
	example.com/z => ../newer
)
retract (
	v1.0.0
	[v1.2.0, v1.4.0] // broken
	// never meant
	v2.0.0-rc.1
	v1.2.0
)
tool (
	example.com/z/cmd/z
	example.com/a/cmd/a
	example.com/a/cmd/a
)
ignore (
	./node_modules
	./generated
)
godebug (
	http2client=0
	default=go1.20
)
