#include "ingest/odt_lists.h"

#include "ingest/odt_numbers.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace svod {
namespace {

std::size_t at(int level) {
    return static_cast<std::size_t>(level);
}

/// What LibreOffice falls back to: an unknown style prints bullets, a level that its style leaves out is decimal.
const OdtListStyle& bullets() {
    static const OdtListStyle style = [] {
        OdtListStyle made;
        for (OdtListLevel& level : made.levels) {
            level.kind = OdtListLevel::Kind::bullet;
            level.bullet = "•";
        }
        return made;
    }();
    return style;
}

std::string number_of(const OdtListLevel& level, int number) {
    if (level.kind == OdtListLevel::Kind::bullet) return {};
    if (level.kind == OdtListLevel::Kind::undefined) return std::to_string(number);
    return format_odt_number(number, level.format, level.letter_sync);
}

bool prints_nothing(const OdtListLevel& level) {
    return level.kind == OdtListLevel::Kind::number && level.format.empty();
}

std::string trimmed(std::string text) {
    const auto blank = [](char character) { return character == ' ' || character == '\t' || character == '\n'; };
    while (!text.empty() && blank(text.back())) text.pop_back();
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), blank));
    return text;
}

/// «%1%.%2%)»: each «%n%» is the number of level n.
std::string fill_pattern(std::string_view pattern, const OdtListStyle& style, std::span<const int> numbers) {
    std::string filled;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t end = pattern[i] == '%' ? pattern.find('%', i + 1) : std::string_view::npos;
        const std::size_t digits = end == std::string_view::npos ? 0 : end - i - 1;
        int level = 0;
        for (std::size_t k = 0; k < digits && digits <= 2; ++k) {
            const char digit = pattern[i + 1 + k];
            level = digit < '0' || digit > '9' ? -100 : level * 10 + (digit - '0');
        }
        if (level < 1 || at(level) > numbers.size()) {
            filled += pattern[i];
            continue;
        }
        filled += number_of(style.levels[at(level - 1)], numbers[at(level - 1)]);
        i = end;
    }
    return filled;
}

}  // namespace

void OdtLists::add_style(std::string name, OdtListStyle style, bool automatic) {
    auto& styles = automatic ? automatic_ : common_;
    check_limit(styles.size(), "lists", limits_.lists);
    styles.insert_or_assign(std::move(name), std::move(style));
}

void OdtLists::set_outline(std::string name, OdtListStyle style) {
    for (OdtListLevel& level : style.levels)
        if (level.kind == OdtListLevel::Kind::undefined) level.kind = OdtListLevel::Kind::number;
    outline_name_ = std::move(name);
    outline_ = std::move(style);
}

const OdtListStyle* OdtLists::find(std::string_view name) const {
    for (const auto* styles : {&automatic_, &common_})
        if (const auto found = styles->find(name); found != styles->end()) return &found->second;
    return is_outline(name) ? &*outline_ : nullptr;
}

std::string OdtLists::open(const OdtListStart& start) {
    std::string key;
    if (is_outline(start.style)) key = outline_key;
    if (const auto found = keys_.find(start.continue_list);
        key.empty() && !start.continue_list.empty() && found != keys_.end())
        key = found->second;
    if (key.empty() && start.continue_numbering) {
        const auto found = last_of_.find(start.style);
        // With xml:id only the list just before can be meant; without it producers continue their last list of the
        // style.
        if (found != last_of_.end() && (start.id.empty() || found->second == last_)) key = found->second;
    }
    if (key.empty()) key = "list " + std::to_string(++anonymous_);
    if (!start.id.empty()) keys_.insert_or_assign(start.id, key);
    last_of_.insert_or_assign(start.style, key);
    last_ = key;
    return key;
}

OdtLabel OdtLists::next(const std::string& key, std::string_view style_name, int level, std::optional<int> start) {
    level = std::clamp(level, 0, odt_list_levels - 1);
    const OdtListStyle* style = find(style_name);
    if (style == nullptr) style = &bullets();
    Counters& counters = counters_[key];
    count(counters, *style, level, start);
    return {label(counters, *style, level), style->levels[at(level)].gap,
            style->levels[at(level)].kind == OdtListLevel::Kind::bullet};
}

/// A level that was skipped («1.1.» right at the beginning) counts as if its first paragraph stood there.
void OdtLists::count(Counters& counters, const OdtListStyle& style, int level, std::optional<int> start) {
    for (int upper = counters.depth; upper < level; ++upper)
        counters.numbers[at(upper)] = style.levels[at(upper)].start;
    int& number = counters.numbers[at(level)];
    if (start)
        number = *start;
    else if (style.consecutive && counters.last != 0)
        number = counters.last + 1;
    else
        number = counters.depth > level ? number + 1 : style.levels[at(level)].start;
    counters.last = number;
    counters.depth = level + 1;
}

std::string OdtLists::label(const Counters& counters, const OdtListStyle& style, int level) {
    const OdtListLevel& own = style.levels[at(level)];
    if (own.kind == OdtListLevel::Kind::bullet) return own.bullet;
    const std::span<const int> numbers(counters.numbers.data(), at(level) + 1);
    if (own.pattern && !prints_nothing(own)) return trimmed(fill_pattern(*own.pattern, style, numbers));
    std::string text = own.kind == OdtListLevel::Kind::undefined ? "" : own.prefix;
    const int shown = prints_nothing(own) ? 1 : std::clamp(own.display_levels, 1, level + 1);
    for (int each = level + 1 - shown; each <= level; ++each) {
        if (prints_nothing(style.levels[at(each)])) continue;
        text += number_of(style.levels[at(each)], numbers[at(each)]);
        if (each != level) text += '.';
    }
    return trimmed(text + (own.kind == OdtListLevel::Kind::undefined ? "." : own.suffix));
}

}  // namespace svod
