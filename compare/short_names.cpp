#include "compare/short_names.h"

#include "text/text.h"

#include <algorithm>
#include <set>
#include <vector>

namespace svod {

namespace {

constexpr std::string_view opening = "(далее";
constexpr std::size_t longest_bracket = 120;  ///< bytes
constexpr std::size_t longest_full_name = 300;
constexpr std::size_t least_letters = 2;
constexpr std::size_t most_letters = 8;
constexpr std::size_t letter_bytes = 2;                  ///< of a Cyrillic letter
constexpr std::size_t longest_joint = 3 * letter_bytes;  ///< «и», «по», «для»: an abbreviation may leave it out

bool is_letter(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte == 0xD0 || byte == 0xD1) && at + 1 < text.size();
}

/// Runs of Cyrillic letters.
std::vector<std::string_view> letter_runs(std::string_view text) {
    std::vector<std::string_view> runs;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        while (at < text.size() && is_letter(text, at)) at += letter_bytes;
        if (at > from) runs.push_back(text.substr(from, at - from));
        if (at == from) ++at;
    }
    return runs;
}

bool is_capital(std::string_view letter) {
    const auto second = static_cast<unsigned char>(letter[1]);
    return letter[0] == '\xD0' && (second == 0x81 || (second >= 0x90 && second <= 0xAF));
}

/// «ЦМН», «МОиН»: two capitals or more.
bool is_abbreviation(std::string_view run) {
    if (run.size() < least_letters * letter_bytes || run.size() > most_letters * letter_bytes) return false;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < run.size(); at += letter_bytes) capitals += is_capital(run.substr(at)) ? 1 : 0;
    return capitals >= least_letters && is_capital(run);
}

/// The words at the end of `before` that begin with the letters of `name`; empty when they do not.
std::string words_of(std::string_view name, std::string_view before) {
    const std::vector<std::string_view> words = letter_runs(before);
    const std::string letters = fold(name);
    std::size_t left = letters.size();
    for (std::size_t i = words.size(); i-- > 0 && left > 0;) {
        const std::string first = fold(words[i].substr(0, letter_bytes));
        if (std::string_view(letters).substr(left - letter_bytes, letter_bytes) == first) {
            left -= letter_bytes;
            if (left == 0)
                return std::string(trim(before.substr(static_cast<std::size_t>(words[i].data() - before.data()))));
        } else if (words[i].size() > longest_joint || i + 1 == words.size()) {
            return {};
        }
    }
    return {};
}

std::string_view end_of(std::string_view text) {
    std::size_t from = text.size() > longest_full_name ? text.size() - longest_full_name : 0;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    return text.substr(from);
}

void find_in(std::string_view text, ShortNames& names) {
    for (std::size_t at = 0; (at = text.find(opening, at)) != std::string_view::npos;) {
        const std::size_t bracket = at;
        at += opening.size();
        const std::string_view after = text.substr(at, longest_bracket);
        const std::size_t close = after.find(')');
        if (close == std::string_view::npos) continue;
        const std::vector<std::string_view> runs = letter_runs(after.substr(0, close));
        if (runs.empty() || !is_abbreviation(runs.back())) continue;
        std::string full = words_of(runs.back(), end_of(text.substr(0, bracket)));
        if (!full.empty()) names.emplace(runs.back(), std::move(full));
    }
}

/// Does `at` stand in a bracket that says «далее»?
bool explains(std::string_view text, std::size_t at) {
    const std::string_view before = end_of(text.substr(0, at));
    const std::size_t bracket = before.rfind(opening);
    return bracket != std::string_view::npos && before.find(')', bracket) == std::string_view::npos;
}

}  // namespace

ShortNames short_names(const Report& report) {
    ShortNames names;
    find_in(report.title, names);
    for (const Approval& approval : report.approvals) find_in(approval.text, names);
    for (const OrderReference& order : report.orders) find_in(order.title, names);
    for (const Event& event : report.events) {
        for (const SectionTitle& section : event.section) find_in(section.title, names);
        find_in(event.activity, names);
        if (event.responsible) find_in(event.responsible->text, names);
        if (event.result) find_in(*event.result, names);
        if (event.completion) find_in(event.completion->text, names);
    }
    return names;
}

std::string written_out(const std::string& activity, const ShortNames& names) {
    if (names.empty()) return activity;
    std::string out;
    std::size_t copied = 0;
    std::set<std::string_view> done;
    for (const std::string_view run : letter_runs(activity)) {
        if (!is_abbreviation(run)) continue;
        const auto at = static_cast<std::size_t>(run.data() - activity.data());
        const auto found = names.find(run);
        if (found == names.end() || explains(activity, at) || !done.insert(run).second) continue;
        out += activity.substr(copied, at - copied) + found->second;
        copied = at + run.size();
    }
    return out + activity.substr(copied);
}

}  // namespace svod
