module example.org/lighthouse/tools

go 1.22

require example.org/tide v1.0.2

require example.org/morse v1.2.0 // indirect

replace (
	example.org/morse => ../third_party/morse
	example.org/tide => ../third_party/tide
)
