module "example.com/app"

go 1.18

require (
	"example.com/a" v1
	example.com/b v1.2.3+meta // x
)

replace example.com/a => "../with space"
