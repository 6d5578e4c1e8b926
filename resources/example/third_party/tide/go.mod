module example.org/tide

go 1.20

require example.org/morse v1.2.0
