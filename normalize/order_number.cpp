// Numbers of orders in every spelling.
#include "normalize/order_text.h"
#include "normalize/status_words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

/// «№ 304 - од», «№ 304-од» cut by spaces: the dash stands next to one of its sides, or the suffix is a known one.
bool dashed_suffix(const OrderText& text, int end) {
    constexpr std::size_t longest = 4;
    if (!text.is(end, Kind::dash) || !text.is(end + 1, Kind::word)) return false;
    const std::string_view suffix = text.word(end + 1);
    if (letters(suffix) > longest || begins_title(suffix) || suffix == "от") return false;
    return text.glued(end + 1) || text.glued(end) || order_word(suffix) == OrderWord::suffix;
}

/// «16 о/д»
bool slashed_suffix(const OrderText& text, int end) {
    return (text.word(end) == "о" || text.word(end) == "o") && text.is(end + 1, Kind::other) &&
           text.word(end + 2) == "д";
}

/// «№ 45 п», but not «№ 45 п. 3».
bool spaced_suffix(const OrderText& text, int end) {
    if (order_word(text.word(end)) != OrderWord::suffix) return false;
    const bool abbreviation =
        text.is(end + 1, Kind::stop) && text.glued(end + 1) && end + 2 < text.size() && text.sign(end + 1) == '.';
    return !abbreviation || letters(text.word(end)) > 1;
}

int append_suffix(const OrderText& text, std::string& number, int end) {
    if (dashed_suffix(text, end)) {
        number += "-" + std::string(text.slice(end + 1));
        return end + 2;
    }
    if (text.is(end, Kind::dash) && text.is(end + 1, Kind::number) && text.glued(end + 1)) {
        number += "-" + std::string(text.slice(end + 1));
        return end + 2;
    }
    if (slashed_suffix(text, end)) {
        number += " " + std::string(text.between(end, end + 3));
        return end + 3;
    }
    if (spaced_suffix(text, end)) {
        number += " " + std::string(text.slice(end));
        return end + 1;
    }
    return end;
}

/// «12от 05.09.2020»
void strip_glued_from(std::string& number) {
    constexpr std::size_t from = 4;  // bytes of «от»
    if (number.size() <= from || !number.ends_with("от")) return;
    const char before = number[number.size() - from - 1];
    if (before >= '0' && before <= '9') number.resize(number.size() - from);
}

std::string tidy(std::string number) {
    std::replace(number.begin(), number.end(), '\n', ' ');
    std::string out = clean_line(number);
    for (const std::string_view dash : {"‑", "–", "—", "‐", "−"})
        for (std::size_t found; (found = out.find(dash)) != std::string::npos;) out.replace(found, dash.size(), "-");
    return out;
}

}  // namespace

std::optional<OrderNumber> read_order_number(const OrderText& text, int at) {
    constexpr std::size_t longest_prefix = 3;
    OrderNumber number;
    if (text.is(at, Kind::word) && letters(text.word(at)) <= longest_prefix && text.is(at + 1, Kind::dash) &&
        text.is(at + 2, Kind::number)) {
        number.text = std::string(text.slice(at)) + "-" + std::string(text.slice(at + 2));
        number.end = at + 3;
    } else if (text.is(at, Kind::number) || text.is(at, Kind::no_day)) {
        number.text = text.slice(at);
        number.end = at + 1;
    } else {
        return std::nullopt;
    }
    number.end = append_suffix(text, number.text, number.end);
    strip_glued_from(number.text);
    number.text = tidy(std::move(number.text));
    return number;
}

}  // namespace svod
