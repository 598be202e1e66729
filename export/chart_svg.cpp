#include "export/chart_svg.h"

#include "export/markup.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace svod {

namespace {

constexpr int picture_width = 760;
constexpr int names_width = 270;
constexpr int labels_width = 220;
constexpr int bars_width = picture_width - names_width - labels_width;
constexpr int line_height = 17;
constexpr int bar_gap = 9;
constexpr std::size_t letters_a_line = 28;  // of the names column, 14 pixels high

std::vector<std::string> name_lines(const std::string& name) {
    std::vector<std::string> lines(1);
    const std::string clean = clean_line(name);
    for (const std::string_view word : split(clean, ' ')) {
        std::string& line = lines.back();
        if (!line.empty() && length(line) + 1 + length(word) > letters_a_line)
            lines.emplace_back(shorten(word, letters_a_line));
        else
            line += (line.empty() ? "" : " ") + shorten(word, letters_a_line);
    }
    return lines;
}

std::string text_at(int x, int y, const char* anchor, const std::string& text) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" text-anchor=\"" + anchor + "\">" +
           escaped(text) + "</text>";
}

}  // namespace

std::string chart_svg(const BarChart& chart, const std::string& id) {
    double most = chart.share ? 1 : 0;
    for (const Bar& bar : chart.bars) most = std::max(most, bar.value);
    std::string inside;
    int y = bar_gap;
    for (const Bar& bar : chart.bars) {
        const std::vector<std::string> lines = name_lines(bar.name);
        const int height = line_height * static_cast<int>(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            inside += text_at(names_width - 8, y + line_height * static_cast<int>(i) + 13, "end", lines[i]);
        const auto width = static_cast<int>(std::lround(most > 0 ? bars_width * bar.value / most : 0));
        const int middle = y + height / 2;
        inside += "<rect x=\"" + std::to_string(names_width) + "\" y=\"" + std::to_string(middle - 8) + "\" width=\"" +
                  std::to_string(std::max(width, 1)) + "\" height=\"16\" fill=\"var(--bar)\"/>" +
                  text_at(names_width + width + 6, middle + 5, "start", bar.label) + "\n";
        y += height + bar_gap;
    }
    return "<svg role=\"img\" aria-labelledby=\"" + id + "t " + id + "d\" viewBox=\"0 0 " +
           std::to_string(picture_width) + " " + std::to_string(y) + "\" width=\"" + std::to_string(picture_width) +
           "\" height=\"" + std::to_string(y) + "\" font-size=\"14\" fill=\"currentColor\"><title id=\"" + id + "t\">" +
           escaped(chart.title) + "</title><desc id=\"" + id + "d\">" + escaped(clean_line(chart.description)) +
           "</desc>\n<line x1=\"" + std::to_string(names_width) + "\" y1=\"0\" x2=\"" + std::to_string(names_width) +
           "\" y2=\"" + std::to_string(y) + "\" stroke=\"currentColor\"/>\n" + inside + "</svg>";
}

}  // namespace svod
