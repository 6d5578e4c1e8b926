module example.org/signal

go 1.21

require (
	example.org/morse v1.4.0
	example.org/morse/v2 v2.0.1
)
