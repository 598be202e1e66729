// Latin letters inside Russian words: invisible to the eye, they break every search.
#include "normalize/findings_rules.h"

#include "text/characters.h"
#include "text/text.h"

#include <map>
#include <optional>

namespace svod {

namespace {

/// Events by the rows they stand in.
using EventRows = std::map<std::pair<int, int>, const Event*>;

EventRows rows_of(const Report& report) {
    EventRows rows;
    for (const Event& event : report.events)
        for (const Place::Rows& part : event.place.tables)
            for (const int row : part.rows) rows.emplace(std::pair{part.table, row}, &event);
    return rows;
}

/// Some Latin letter of the word has a Cyrillic twin; «QRкод» is a word glued to an abbreviation, not a slip of the
/// layout.
bool has_look_alike(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t character = next_character(word, at);
        if (is_latin(character) && cyrillic_look_alike(character) != 0) return true;
    }
    return false;
}

/// The text without addresses, whose letters mean what they are.
std::string without_addresses(std::string_view text) {
    std::string kept;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const bool address = word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
                             word.find("www.") != std::string_view::npos;
        if (!address) kept.append(word);
        if (end == text.size()) break;
        kept += text[end];
        begin = end + 1;
    }
    return kept;
}

bool has_latin(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>((c | 0x20) - 'a') < 26) return true;
    return false;
}

void check_text(std::string_view text, const Location& location, const Report& report, std::optional<EventRows>& rows,
                std::vector<Finding>& findings) {
    if (!has_latin(text)) return;
    for (const std::string& word : mixed_alphabet_words(without_addresses(text))) {
        if (!has_look_alike(word)) continue;
        if (!rows) rows = rows_of(report);
        const auto event = rows->find({location.table, location.row});
        findings.push_back({"mixed_alphabet", "info",
                            "в слове «" + word + "» латинские буквы среди русских (" + shown_place(location) + ")",
                            place_of(location), event == rows->end() ? "" : event->second->id});
    }
}

}  // namespace

void find_mixed_words(const FindingSource& source, std::vector<Finding>& findings) {
    std::optional<EventRows> rows;  // made when a word is found: most documents have none
    for (const Block& block : source.document.blocks) {
        const auto index = static_cast<std::size_t>(block.index);
        if (block.kind == Block::Kind::paragraph) {
            check_text(source.document.paragraphs[index].text, {-1, -1, -1, block.index}, source.report, rows,
                       findings);
            continue;
        }
        const Table& table = source.document.tables[index];
        for (const Cell& cell : table.cells)
            check_text(cell.text, {table.index, cell.row, cell.column, -1}, source.report, rows, findings);
    }
}

}  // namespace svod
