#include "normalize/status_boxes.h"

#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// The text from one mark to the next; the first piece has no mark.
struct Piece {
    TickMark mark = TickMark::none;
    std::string text;
};

std::vector<Piece> cut_at_marks(std::string_view note) {
    constexpr char32_t variation = 0xFE0F;
    std::vector<Piece> pieces(1);
    for (std::size_t position = 0; position < note.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(note, position);
        if (character == variation || is_ignorable(character)) continue;
        if (const TickMark mark = tick_mark(character); mark != TickMark::none)
            pieces.push_back({mark, {}});
        else
            pieces.back().text.append(note.substr(here, position - here));
    }
    return pieces;
}

std::string without_edges(std::string_view text) {
    constexpr std::string_view edges = " \t\r\n,;:/|-";
    const std::string_view inner = trim(text);
    const auto first = inner.find_first_not_of(edges);
    if (first == std::string_view::npos) return {};
    return std::string(inner.substr(first, inner.find_last_not_of(edges) - first + 1));
}

std::size_t count(const std::vector<Piece>& pieces, TickMark mark) {
    return static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [mark](const Piece& piece) { return piece.mark == mark; }));
}

/// Ticks alone are bullets; «решено √2» and the like have one mark that is neither a box nor in front.
bool is_form(const std::vector<Piece>& pieces) {
    const std::size_t boxes = count(pieces, TickMark::empty_box) + count(pieces, TickMark::ticked_box);
    const std::size_t crosses = count(pieces, TickMark::cross);
    const bool marked_in_front = pieces.size() > 1 && without_edges(pieces.front().text).empty();
    return boxes > 0 || (crosses > 0 && (marked_in_front || count(pieces, TickMark::tick) > 0));
}

/// «да ☒ нет ☐»: the words stand before their mark. A lead-in («Исполнение:») stands before the first mark too, but
/// then words follow the last one.
bool words_come_first(const std::vector<Piece>& pieces) {
    return !without_edges(pieces.front().text).empty() && without_edges(pieces.back().text).empty();
}

/// «Приказ издан ☒ размещён» is one statement; a lead-in with a colon says only what is asked.
std::string with_lead(std::string_view lead, const std::string& words) {
    const std::string_view text = trim(lead);
    const std::string before = text.ends_with(':') ? std::string() : without_edges(text);
    return before.empty() ? words : before + ", " + words;
}

}  // namespace

std::vector<FormChoice> form_choices(std::string_view note) {
    const std::vector<Piece> pieces = cut_at_marks(note);
    if (!is_form(pieces)) return {};
    const bool words_first = words_come_first(pieces);
    const bool cross_chooses = count(pieces, TickMark::empty_box) > 0 && count(pieces, TickMark::tick) == 0 &&
                               count(pieces, TickMark::ticked_box) == 0;
    std::vector<FormChoice> choices;
    for (std::size_t at = 1; at < pieces.size(); ++at) {
        const TickMark mark = pieces[at].mark;
        const bool chosen = says_yes(mark) || (cross_chooses && mark == TickMark::cross);
        choices.push_back({mark, without_edges(pieces[words_first ? at - 1 : at].text), chosen});
    }
    if (choices.size() == 1 && !words_first)
        choices.front().words = with_lead(pieces.front().text, choices.front().words);
    return choices;
}

}  // namespace svod
