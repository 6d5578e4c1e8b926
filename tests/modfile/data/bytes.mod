module example.com/цибхЭЧ

//  ■ not text
require example.com/a v1.0.0

tool example.com/<b>&"
