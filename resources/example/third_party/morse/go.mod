module example.org/morse

go 1.20
