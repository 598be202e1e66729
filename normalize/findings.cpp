#include "normalize/findings.h"

#include "extract/figures_cell.h"
#include "normalize/findings_rules.h"

#include <cmath>

namespace svod {

std::vector<CheckedFigure> checked_figures(const LogicalTable& table) {
    std::vector<CheckedFigure> checked;
    for (const Figure& figure : table.figures)
        if (const auto value = read_figure_value(figure)) checked.push_back({&figure, *value});
    return checked;
}

bool share_fits(double share, int decimals, double part, double whole) {
    if (whole <= 0) return false;
    const double exact = 100 * part / whole;
    return std::abs(share - exact) <= std::pow(10.0, -decimals) * 1.001;
}

std::string shown_number(double value) {
    const double rounded = std::round(value * 1000) / 1000;
    if (rounded == std::floor(rounded) && std::abs(rounded) < 1e15)
        return std::to_string(static_cast<long long>(rounded));
    std::string text = std::to_string(rounded);
    while (text.back() == '0') text.pop_back();
    const auto point = text.find_first_of(".,");
    if (point != std::string::npos) text[point] = ',';
    return text;
}

std::string shown_place(const Location& location) {
    if (location.table >= 0)
        return "таблица " + std::to_string(location.table + 1) + ", строка " + std::to_string(location.row + 1) +
               ", столбец " + std::to_string(location.column + 1);
    if (location.paragraph >= 0) return "абзац " + std::to_string(location.paragraph + 1);
    return "";
}

std::string shown_labels(const Figure& figure) {
    std::string text;
    for (const Figure::Label& label : figure.labels) text += (text.empty() ? "" : ", ") + label.value;
    return text.empty() ? figure.measure : text;
}

Place place_of(const Location& location) {
    Place place;
    if (location.table >= 0)
        place.tables.push_back({location.table, {location.row}});
    else if (location.paragraph >= 0)
        place.paragraph = location.paragraph;
    return place;
}

std::vector<Finding> find_findings(const Document& document, const Extraction& extraction, const Report& report) {
    const FindingSource source{document, extraction, report};
    std::vector<Finding> findings;
    for (const auto rule :
         {find_event_trouble, find_number_trouble, find_mixed_words, find_wrong_totals, find_oversized_parts,
          find_wrong_shares, find_wrong_sentences, find_contradictions, find_unread})
        rule(source, findings);
    return findings;
}

}  // namespace svod
