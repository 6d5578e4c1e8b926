// Lighthouse is a small project to try things on. It builds without network: every dependency is a folder under third_party.
module example.org/lighthouse

go 1.22

require (
	example.org/harbor v1.3.0
	example.org/morse v1.4.0 // harbor still asks for v1.1.0, tide for v1.2.0
	example.org/signal v0.9.2 // harbor was written for v0.8.0
)

require (
	example.org/morse/v2 v2.0.1 // indirect
	example.org/tide v1.0.5 // indirect
)

// tide v1.0.4 reported high water an hour late.
exclude example.org/tide v1.0.4

replace (
	example.org/harbor => ./third_party/harbor
	example.org/morse => ./third_party/morse
	example.org/morse/v2 => ./third_party/morse2
	example.org/signal => ./third_party/signal
	example.org/tide => ./third_party/tide
)
