module example.com/app extra
module example.com/again
go 1.21.x
go
toolchain gox
toolchain go1.22.0 more
require example.com/a
require example.com/a latest
require example.com/b v2.0.0
require gopkg.in/yaml v1.0.0
require 'quoted' v1.0.0
require (
	example.com/c/v2 v3.0.0
	"example.com/\q" v1.0.0
)
exclude example.com/a master
replace example.com/a ../a
replace example.com/a => example.com/b
replace example.com/a => example.com/b@v1.0.0
replace example.com/a => ./b v1.0.0
replace example.com/a => .\b
replace example.com/a/v1 => ../a
replace example.com/a v2.0.0 => ../a
retract
retract [v1.0.0
retract [v1.0.0,
retract [v1.0.0 v1.1.0]
retract v1.0.0 because
tool a b
ignore
godebug x
godebug x=1,y=2
frobnicate now
frobnicate (
	x
)
go (
	1.21
)
require twice (
)
