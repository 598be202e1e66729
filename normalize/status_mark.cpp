#include "extract/tick_marks.h"
#include "normalize/confidence.h"
#include "normalize/status_rules.h"
#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <charconv>
#include <string>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(text, position);
        if (!is_space(character) && !is_ignorable(character)) out.append(text.substr(here, position - here));
    }
    return out;
}

bool one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
    for (const std::string_view known : marks)
        if (mark == known) return true;
    return false;
}

bool consists_of(std::u32string_view set, std::string_view mark) {
    for (std::size_t position = 0; position < mark.size();)
        if (set.find(next_character(mark, position)) == std::u32string_view::npos) return false;
    return true;
}

/// «-//-», «"», «-"-»: the same as above, which the note alone does not say.
bool ditto(std::string_view mark) {
    if (!consists_of(U"-–—/\\\"”“„»«''′″〃=,", mark)) return false;
    return mark.find_first_of("/\\\"'") != std::string_view::npos || !consists_of(U"-–—=,", mark);
}

}  // namespace

std::optional<Verdict> read_mark(std::string_view raw_note) {
    constexpr std::size_t longest_mark = 24;
    std::string_view note = trim(raw_note);
    if (note.size() > longest_mark) return std::nullopt;
    const std::string mark = without_spaces(note);
    if (mark.empty()) return Verdict{Status::no_report, sure::certain};
    switch (tick_mark(mark)) {
        case TickMark::tick:
            return Verdict{Status::done, sure::plain};
        case TickMark::ticked_box:  // a cross in a box is a choice in Word, and a refusal in the hands of some
            return Verdict{Status::done, mark == "☒" || mark == "🗷" ? sure::convention : sure::plain};
        case TickMark::cross:
        case TickMark::empty_box:
            return Verdict{Status::not_done, sure::convention};
        case TickMark::none:
            break;
    }
    if (one_of(mark, {"+", "++", "+++", "v", "V", "(+)", "+."})) return Verdict{Status::done, sure::plain};
    if (one_of(mark, {"-", "(-)", "−", "×"})) return Verdict{Status::not_done, sure::convention};
    // a letter crosses out in one form and ticks in the next: the cell alone does not say
    if (one_of(mark, {"x", "X", "х", "Х"})) return Verdict{Status::not_done, sure::guess};
    if (one_of(mark, {"‑", "‐"})) return Verdict{Status::not_done, sure::convention};
    if (one_of(mark, {"+/-", "+-", "±", "-/+", "+/–", "+/−", "+–"}))
        return Verdict{Status::partially_done, sure::guess};
    if (consists_of(U"-–—―−_….?·* ", mark)) return Verdict{Status::no_report, sure::plain};
    if (ditto(mark)) return Verdict{Status::unclear, sure::convention};
    return std::nullopt;
}

std::optional<Verdict> read_phrase(std::string_view folded) {
    struct Phrases {
        std::unordered_map<std::string_view, Verdict> by_text;
        std::size_t longest = 0;
    };
    static const Phrases phrases = [] {
        Phrases all;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "status_phrases")) {
            double confidence = 0;
            std::from_chars(row[2].data(), row[2].data() + row[2].size(), confidence);
            all.by_text.emplace(row[0], Verdict{status_by_name(row[1]).value(), confidence});
            all.longest = std::max(all.longest, row[0].size());
        }
        return all;
    }();
    constexpr std::string_view outer = " .,;:!\"()-*";
    const auto first = folded.find_first_not_of(outer);
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view text = folded.substr(first, folded.find_last_not_of(outer) - first + 1);
    if (text.size() > phrases.longest) return std::nullopt;
    const auto found = phrases.by_text.find(text);
    return found == phrases.by_text.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace svod
