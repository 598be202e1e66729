#include "normalize/context.h"

#include "normalize/confidence.h"
#include "normalize/deadline.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

constexpr std::size_t longest_head_line = 250;  ///< characters; longer lines are body text
constexpr std::size_t least_dated_deadlines = 3;
constexpr std::size_t most_texts = 400;  ///< of the body, looked at for a municipality

/// Lines of approvals: their dates are those of the approval, not of the document's period.
std::set<std::string> approval_lines(const Extraction& extraction) {
    std::set<std::string> lines;
    for (const ApprovalBlock& block : extraction.approvals)
        for (const std::string_view line : split(block.text.lines, '\n')) lines.emplace(line);
    return lines;
}

/// Prose that stands before the first table is no part of the head.
std::set<std::string> prose_lines(const Extraction& extraction) {
    std::set<std::string> lines;
    for (const ProseItem& item : extraction.prose) lines.insert(item.text.text);
    for (const Statement& statement : extraction.statements) {
        lines.insert(statement.lead.text);
        for (const RawField& item : statement.items) lines.insert(item.text);
    }
    return lines;
}

bool is_sentence(std::string_view line) {
    line = trim(line);
    return line.ends_with(';') || line.ends_with(':') ||
           (line.ends_with('.') && !line.ends_with(" г.") && !line.ends_with(" гг."));
}

/// «Отчётный период: …», «за период с … по …»: the line says itself that it speaks of a period.
bool speaks_of_period(std::string_view line) {
    return fold(line).find("период") != std::string::npos;
}

bool whole_months(const Period& period) {
    using std::chrono::days;
    return day_of(period.start) == 1 && day_of(period.end + days(1)) == 1;
}

/// The period that a line of the front states: any in a head; in prose only one of whole months, and none of an item
/// of a list («3. С 15 по 26 ноября проведена неделя …»).
std::optional<Period> stated_period(std::string_view line, const std::set<std::string>& prose) {
    const auto period = find_period(line);
    if (!period || speaks_of_period(line)) return period;
    if (prose.contains(std::string(line))) return std::nullopt;
    return is_sentence(line) && !whole_months(*period) ? std::nullopt : period;
}

/// Front lines in the order in which they are asked: heads first, body text after them.
std::vector<std::string_view> front_texts(const Extraction& extraction) {
    const std::set<std::string> approvals = approval_lines(extraction);
    std::vector<std::string_view> heads;
    std::vector<std::string_view> body;
    for (const RawField& line : extraction.front) {
        if (approvals.contains(line.text)) continue;
        (length(line.text) <= longest_head_line ? heads : body).push_back(line.text);
    }
    heads.insert(heads.end(), body.begin(), body.end());
    return heads;
}

std::optional<Period> period_of_deadlines(const Extraction& extraction) {
    std::vector<Date> ends;
    for (const LogicalTable& table : extraction.tables) {
        if (table.role != TableRole::roadmap) continue;
        for (const Record& record : table.records) {
            const auto field = record.fields.find(HeaderField::deadline);
            if (field == record.fields.end() || field->second.inherited || field->second.text.empty()) continue;
            const Deadline deadline = normalize_deadline(field->second.text, {});
            if (deadline.end) ends.push_back(*deadline.end);
        }
    }
    if (ends.size() < least_dated_deadlines) return std::nullopt;
    const auto [first, last] = std::minmax_element(ends.begin(), ends.end());
    const int year = year_of(*first);
    if (year_of(*last) == year) {
        return Period{*make_date(year, 1, 1), *make_date(year, 12, 31), std::to_string(year) + " год"};
    }
    const int autumn = month_of(*first) >= 9 ? year : year - 1;
    if (*last > *make_date(autumn + 1, 8, 31)) return std::nullopt;
    return Period{*make_date(autumn, 9, 1), *make_date(autumn + 1, 8, 31),
                  std::to_string(autumn) + "–" + std::to_string(autumn + 1) + " учебный год"};
}

/// Everything the body says, nearest to the head first.
class BodyTexts {
public:
    explicit BodyTexts(const Extraction& extraction) {
        for (const LogicalTable& table : extraction.tables) add(table.caption);
        for (const Statement& statement : extraction.statements) add(statement.lead.text);
        for (const ProseItem& item : extraction.prose) {
            for (const SectionTitle& section : item.section) add(section.title);
            add(item.text.text);
        }
        for (const LogicalTable& table : extraction.tables) {
            for (const Record& record : table.records) {
                if (texts_.size() == most_texts) return;
                for (const SectionTitle& section : record.section) add(section.title);
                for (const auto& [field, raw] : record.fields) add(raw.text);
            }
        }
    }
    const std::vector<std::string_view>& all() const { return texts_; }

private:
    void add(std::string_view text) {
        if (!text.empty() && texts_.size() < most_texts && (texts_.empty() || texts_.back() != text))
            texts_.push_back(text);
    }
    std::vector<std::string_view> texts_;
};

/// The region that the head of the document names: its title, front or approvals.
std::string region_of_head(const Extraction& extraction) {
    if (std::string region = find_region(extraction.title); !region.empty()) return region;
    for (const std::string_view line : front_texts(extraction))
        if (std::string region = find_region(line); !region.empty()) return region;
    for (const ApprovalBlock& block : extraction.approvals)
        if (std::string region = find_region(block.text.text); !region.empty()) return region;
    return {};
}

/// The first region that the body names; it may be that of a guest or of a cited order.
std::string region_of_body(const Document& document, const BodyTexts& body) {
    for (const Paragraph& paragraph : document.paragraphs)
        if (std::string region = find_region(paragraph.text); !region.empty()) return region;
    for (const std::string_view text : body.all())
        if (std::string region = find_region(text); !region.empty()) return region;
    return {};
}

std::optional<Territory> less_sure(std::optional<Territory> territory, double factor) {
    if (territory) territory->confidence *= factor;
    return territory;
}

}  // namespace

std::optional<Period> document_period(const Extraction& extraction) {
    if (const auto period = find_period(extraction.title)) return period;
    const std::set<std::string> prose = prose_lines(extraction);
    for (const std::string_view text : front_texts(extraction))
        if (const auto period = stated_period(text, prose)) return period;
    for (const LogicalTable& table : extraction.tables) {
        if (table.role != TableRole::roadmap && table.role != TableRole::events) continue;
        if (const auto period = find_period(table.caption)) return period;
        for (const SchemaColumn& column : table.schema.columns)
            if (const auto period = find_period(column.header)) return period;
    }
    return period_of_deadlines(extraction);
}

std::optional<Date> document_as_of(const Extraction& extraction) {
    if (const auto date = find_as_of(extraction.title)) return date;
    for (const std::string_view text : front_texts(extraction))
        if (const auto date = find_as_of(text)) return date;
    for (const LogicalTable& table : extraction.tables) {
        if (const auto date = find_as_of(table.caption)) return date;
        for (const SchemaColumn& column : table.schema.columns)
            if (const auto date = find_as_of(column.header)) return date;
    }
    return std::nullopt;
}

std::optional<Territory> document_territory(const Document& document, const Extraction& extraction,
                                            const std::optional<Period>& period, const NormalizeOptions& options) {
    const BodyTexts body(extraction);
    TerritoryContext context;
    context.registry = options.registry;
    context.region = region_of_head(extraction);
    if (context.region.empty()) context.region = options.region;
    if (context.region.empty()) context.region_in_body = region_of_body(document, body);
    if (period) context.year = year_of(period->start);
    if (const auto titled = find_territory(extraction.title, context)) return titled;
    for (const std::string_view text : front_texts(extraction))
        if (const auto found = find_territory(text, context)) return less_sure(found, sure::from_head);
    for (const ApprovalBlock& block : extraction.approvals)
        if (const auto found = find_territory(block.text.text, context)) return less_sure(found, sure::from_head);
    for (const Paragraph& paragraph : document.paragraphs)
        if (const auto found = find_territory(paragraph.text, context)) return less_sure(found, sure::from_body);
    for (const std::string_view text : body.all())
        if (const auto found = find_territory(text, context)) return less_sure(found, sure::from_body);
    return std::nullopt;
}

}  // namespace svod
