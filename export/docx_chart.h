#pragma once

#include "export/bar_chart.h"

#include <string>

namespace svod {

/// A DrawingML chart part (ECMA-376 Part 1 §21.2): horizontal bars with labels, the figures cached, and the embedded
/// workbook of chart_workbook() behind relationship rId1 for who edits them.
std::string chart_part(const BarChart& chart);

/// The figures as a workbook: names in column A, values in column B of the sheet «Данные».
std::string chart_workbook(const BarChart& chart);

/// The chart inside a run, `width` twips wide and as high as its bars need; `relation` leads to its part, `number`
/// tells drawings of one document apart.
std::string chart_drawing(const BarChart& chart, const std::string& relation, int number, int width);

}  // namespace svod
