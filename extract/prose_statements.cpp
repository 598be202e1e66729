#include "extract/prose_statements.h"

#include "extract/caption.h"
#include "ingest/time_limit.h"
#include "text/characters.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t longest_plain_item = 120;  ///< characters of a list line without a bullet («городских – 5;»)

bool digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// A run of digits that may count something: not a year, a day, a number after «№» or a part of one.
bool counts_something(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!digit(text, at)) continue;
        std::size_t end = at;
        while (digit(text, end)) ++end;
        const std::string_view before = trim(text.substr(at > 8 ? at - 8 : 0, at > 8 ? 8 : at));
        const bool numbered = before.ends_with("№") || before.ends_with("N");
        const bool date = end < text.size() && text[end] == '.' && digit(text, end + 1) && end - at <= 2;
        const bool dated = at > 0 && text[at - 1] == '.' && at > 1 && digit(text, at - 2);
        const bool year = end - at == 4 && (text.substr(at).starts_with("19") || text.substr(at).starts_with("20"));
        if (!numbered && !date && !dated && !year) return true;
        at = end;
    }
    return false;
}

bool usable(const ProseLine& line) {
    return !line.blank() && line.cell < 0 && line.use == ProseLine::Use::free;
}

/// Text of the paragraph that starts at `at`, its further lines joined; `end` is set behind them.
RawField paragraph_at(const std::vector<ProseLine>& lines, std::size_t at, std::size_t& end) {
    RawField field = field_of(lines[at]);
    field.text = field.lines = std::string(lines[at].body());
    end = at + 1;
    while (end < lines.size() && !lines[end].starts && usable(lines[end]) &&
           lines[end].label.kind == ListLabel::Kind::none) {
        field.text += " " + lines[end].text;
        field.lines += "\n" + lines[end].text;
        ++end;
    }
    return field;
}

/// Does `line` break down what the lead says? A numbered line does only under a lead that counts itself: otherwise the
/// list says several things («Итоги показывают следующее:»).
bool is_breakdown(const ProseLine& lead, bool lead_counts, const ProseLine& line) {
    if (!usable(line) || line.after_table) return false;
    switch (line.label.kind) {
        case ListLabel::Kind::bullet:
        case ListLabel::Kind::letter:
            return true;
        case ListLabel::Kind::number:
            return lead_counts && (lead.label.kind != ListLabel::Kind::number || line.label.depth > lead.label.depth);
        case ListLabel::Kind::none:
            return length(line.text) <= longest_plain_item && counts_something(line.text) && !line.text.ends_with(":");
    }
    return false;
}

/// A line without a bullet behind one with a bullet begins a new paragraph when it or the bullet says so; so does a
/// line behind «…;», «…;», «….».
bool closes_list(const std::vector<RawField>& items, ListLabel::Kind kind, const ProseLine& line) {
    if (items.empty() || line.label.kind != ListLabel::Kind::none) return false;
    const std::string_view first = std::string_view(line.text).substr(0, line.text.find(' '));
    if (kind != ListLabel::Kind::none) return items.back().text.ends_with(".") || first != lower(first);
    return items.back().text.ends_with(".") && items.size() > 1 && items[items.size() - 2].text.ends_with(";");
}

/// «Таблица 2 – …» counts nothing.
bool is_caption(const ProseLine& line) {
    return is_caption_word(first_word(line.words));
}

}  // namespace

std::vector<Statement> read_statements(const std::vector<ProseLine>& lines) {
    std::vector<Statement> statements;
    for (std::size_t at = 0; at < lines.size();) {
        check_time();
        if (!usable(lines[at]) || is_caption(lines[at])) {
            ++at;
            continue;
        }
        const ProseLine& lead = lines[at];
        Statement statement;
        statement.place.paragraph = lead.location.paragraph;
        std::size_t end = at + 1;
        statement.lead = paragraph_at(lines, at, end);
        const bool counts = counts_something(statement.lead.text);
        bool items_count = false;
        ListLabel::Kind kind = ListLabel::Kind::none;
        if (statement.lead.text.ends_with(":")) {
            while (end < lines.size() && (lines[end].blank() || is_breakdown(lead, counts, lines[end]))) {
                if (lines[end].blank()) {
                    ++end;
                    continue;
                }
                if (closes_list(statement.items, kind, lines[end])) break;
                if (statement.items.empty()) kind = lines[end].label.kind;
                statement.items.push_back(paragraph_at(lines, end, end));
                items_count |= counts_something(statement.items.back().text);
            }
        }
        if (counts || items_count) statements.push_back(std::move(statement));
        at = end;
    }
    return statements;
}

}  // namespace svod
