module example.org/harbor

go 1.21

require (
	example.org/morse v1.1.0
	example.org/signal v0.8.0
	example.org/tide v1.0.5
)
