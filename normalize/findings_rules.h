#pragma once

#include "normalize/quantity_figure.h"
#include "normalize/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a rule of find_findings may look at.
struct FindingSource {
    const Document& document;
    const Extraction& extraction;
    const Report& report;
};

/// Each adds what it finds, in the order of the document.
void find_event_trouble(const FindingSource& source,
                        std::vector<Finding>& findings);  ///< deadlines, lateness, empty marks
void find_number_trouble(const FindingSource& source,
                         std::vector<Finding>& findings);                             ///< duplicate_number, number_gap
void find_mixed_words(const FindingSource& source, std::vector<Finding>& findings);   ///< mixed_alphabet
void find_wrong_totals(const FindingSource& source, std::vector<Finding>& findings);  ///< total_mismatch of tables
void find_oversized_parts(const FindingSource& source,
                          std::vector<Finding>& findings);  ///< total_mismatch: «из них» above its whole
void find_wrong_shares(const FindingSource& source, std::vector<Finding>& findings);     ///< share_mismatch of tables
void find_wrong_sentences(const FindingSource& source, std::vector<Finding>& findings);  ///< both, of sentences
void find_contradictions(const FindingSource& source, std::vector<Finding>& findings);   ///< cross_table_mismatch
void find_unread(const FindingSource& source,
                 std::vector<Finding>& findings);  ///< territory_unknown, schema_unrecognised

/// A figure that holds a number or a mark.
struct CheckedFigure {
    const Figure* figure = nullptr;
    FigureValue value;
};
std::vector<CheckedFigure> checked_figures(const LogicalTable& table);

/// Whether `share` printed with `decimals` digits may stand for `part` of `whole`: rounding and cutting off are both
/// allowed.
bool share_fits(double share, int decimals, double part, double whole);

std::string shown_number(double value);             ///< «1542», «12,5»
std::string shown_place(const Location& location);  ///< «таблица 2, строка 14, столбец 3», counted from 1
std::string shown_labels(const Figure& figure);  ///< «Всего, дошкольных организациях»
Place place_of(const Location& location);

}  // namespace svod
