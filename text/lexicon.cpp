#include "text/lexicon.h"

#include "text/text.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace svod {

std::vector<LexiconRow> lexicon_rows(std::span<const LexiconText> table, std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const LexiconText& entry) { return entry.name == name; });
    if (found == table.end()) throw std::logic_error("no lexicon " + std::string(name));
    std::vector<LexiconRow> rows;
    std::size_t width = 0;
    for (std::string_view line : split(found->text, '\n')) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        LexiconRow row = split(line, '\t');
        if (width == 0) {
            width = row.size();
            continue;
        }
        if (row.size() > width)
            throw std::logic_error("lexicon " + std::string(name) + ": too many columns: " + std::string(line));
        row.resize(width);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace svod
