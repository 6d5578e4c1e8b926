module example.com/app
module example.com/again
go 1.21
go 1.22
go v1.23
toolchain 1.23
require example.com/a
require example.com/a latest
require example.com/b v2.0.0
require gopkg.in/yaml v1.0.0
require (
	example.com/c/v2 v3.0.0
	"example.com/d v1.0.0
)
