module example.org/morse/v2

go 1.21
