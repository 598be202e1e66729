#include "extract/prose.h"

#include "extract/prose_approvals.h"
#include "extract/prose_items.h"
#include "extract/prose_statements.h"
#include "extract/prose_title.h"

#include <algorithm>

namespace svod {

namespace {

/// A plan whose title is the first, merged row of its table.
std::string title_in_a_table(const Extraction& extraction) {
    for (const LogicalTable& table : extraction.tables) {
        if (table.role != TableRole::roadmap) continue;
        const bool paragraph = std::any_of(extraction.front.begin(), extraction.front.end(),
                                           [&](const RawField& line) { return line.text == table.caption; });
        return paragraph || title_genre(table.caption).empty() ? std::string() : table.caption;
    }
    return {};
}

std::vector<RawField> front_of(const std::vector<ProseLine>& lines) {
    std::vector<RawField> front;
    for (const ProseLine& line : lines)
        if (line.front && !line.blank()) front.push_back(field_of(line));
    return front;
}

}  // namespace

void read_prose(const Document& document, Extraction& extraction) {
    std::vector<ProseLine> lines = read_prose_lines(document, extraction.tables);
    extraction.front = front_of(lines);
    extraction.approvals = take_approvals(lines);
    extraction.title = take_title(lines);
    if (extraction.title.empty()) extraction.title = title_in_a_table(extraction);
    extraction.prose = take_prose_items(lines);
    extraction.statements = read_statements(lines);
}

}  // namespace svod
