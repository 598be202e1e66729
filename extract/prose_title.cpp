#include "extract/prose_title.h"

#include "extract/word_list.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t most_front_lines = 60;  ///< lines with text looked at for a title
constexpr std::size_t most_title_lines = 10;
constexpr std::size_t longest_title = 900;  ///< characters
constexpr std::size_t longest_plain_line = 400;
constexpr std::size_t shortest_body_line = 70;
constexpr int act_title_penalty = 4;  ///< the title of what the act approves is the better one
constexpr std::size_t most_adjectives = 3;

bool is_adjective(std::string_view word) {
    static constexpr std::array<std::string_view, 10> endings{"ый", "ий", "ой", "ая", "яя",
                                                              "ое", "ее", "ые", "ие", "но"};
    return word.size() > 8 &&
           std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

/// «разработан», «показал», «содержит»: what makes a sentence of a line that begins like a title.
bool is_finite_verb(std::string_view word) {
    static constexpr std::array<std::string_view, 16> endings{"ана", "ано", "аны", "ена", "ено", "ены", "ает", "яет",
                                                              "ует", "ают", "яют", "уют", "ал",  "ала", "али", "ила"};
    return word.size() > 10 &&
           std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

std::string_view after_first_word(std::string_view words) {
    words.remove_prefix(std::min(words.size(), first_word(words).size() + 1));
    return words;
}

/// The folded words from the head on, with its row of the lexicon; null when there is no head.
const LexiconRow* find_head(std::string_view words, std::string_view& rest) {
    static const WordList heads(extract_lexicons(), "title_heads");
    rest = words;
    for (std::size_t skipped = 0; skipped <= most_adjectives && !rest.empty();
         ++skipped, rest = after_first_word(rest)) {
        if (const LexiconRow* head = heads.find(first_word(rest))) return head;
        if (!is_adjective(first_word(rest))) return nullptr;
    }
    return nullptr;
}

bool is_sentence(const ProseLine& line) {
    std::string_view rest;
    if (!find_head(line.words, rest)) return false;
    rest = after_first_word(rest);
    for (int i = 0; i < 2 && !rest.empty(); ++i, rest = after_first_word(rest))
        if (is_finite_verb(first_word(rest))) return true;
    return false;
}

bool is_letterhead(const ProseLine& line) {
    static const WordList words(extract_lexicons(), "letterhead_words");
    return words.has(first_word(line.words));
}

/// The last word of a line that ends a year: «2022 г.», «2021-2024 гг.», «год».
bool ends_with_year(std::string_view words) {
    const std::string_view last = words.substr(words.rfind(' ') + 1);
    return last == "г" || last == "гг" || last == "год" || last == "года" || last == "годы" ||
           (last.size() == 4 && last.starts_with("20"));
}

/// «Приозёрск, 2022 год», «г. Приозёрск»: where and when, at the foot of a title page.
bool is_place_and_year(const ProseLine& line) {
    const auto count = std::count(line.words.begin(), line.words.end(), ' ') + 1;
    const std::string_view first = first_word(line.words);
    if (count > 6 || first == "на" || first == "за" || first == "в") return false;
    return first == "г" || first == "город" ||
           (ends_with_year(line.words) && (count <= 3 || line.text.find(',') != std::string::npos));
}

bool starts_small(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const char32_t character = next_character(text, at);
        if (is_quote(character) || character == '(') continue;
        return (character >= U'а' && character <= U'я') || character == U'ё';
    }
    return false;
}

bool ends_as_sentence(const ProseLine& line) {
    return line.text.ends_with(".") && !ends_with_year(line.words);
}

/// «(далее – …)» only names the document for what follows.
bool names_itself(const ProseLine& line) {
    return line.words.starts_with("далее");
}

int head_score(const ProseLine& line, std::size_t ordinal) {
    int score = 12 - static_cast<int>(std::min<std::size_t>(ordinal, 12));
    score += line.bold ? 12 : 0;
    score += line.centered ? 12 : 0;
    score += line.outline_level > 0 ? 6 : 0;
    score += line.words.find(" 20") != std::string::npos ? 6 : 0;
    score -= is_sentence(line) ? 24 : 0;
    score -= ends_as_sentence(line) ? 12 : 0;
    score -= line.text.ends_with(":") ? 24 : 0;
    score -= line.label.kind != ListLabel::Kind::none && !line.bold ? 24 : 0;
    return score;
}

class TitleReader {
public:
    explicit TitleReader(std::vector<ProseLine>& lines) : lines_(lines) {}

    std::string take() {
        const auto start = best_head();
        if (start) return take_from(*start);
        const auto heading = first_heading();
        return heading ? take_from(*heading) : std::string();
    }

private:
    bool usable(const ProseLine& line) const {
        return line.front && !line.blank() && line.use == ProseLine::Use::free &&
               length(line.text) <= longest_plain_line;
    }

    /// Calls `look(index, ordinal)` for the lines where a title may begin: before body text, or after the approval of
    /// an annex that follows it.
    template <class Look>
    void for_each_candidate(Look look) const {
        std::size_t ordinal = 0;
        bool in_body = false;
        for (std::size_t i = 0; i < lines_.size() && lines_[i].front && ordinal < most_front_lines; ++i) {
            if (lines_[i].blank()) continue;
            ++ordinal;
            if (lines_[i].use == ProseLine::Use::approval) in_body = false;
            if (usable(lines_[i]) && !in_body) look(i, ordinal);
            in_body |= is_body(lines_[i]);
        }
    }

    static bool is_body(const ProseLine& line) {
        return line.use == ProseLine::Use::free && !line.bold && !line.centered && ends_as_sentence(line) &&
               length(line.text) >= shortest_body_line;
    }

    std::optional<std::size_t> best_head() const {
        std::optional<std::size_t> best;
        int best_score = 0;
        for_each_candidate([&](std::size_t at, std::size_t ordinal) {
            std::string_view rest;
            const bool head = find_head(lines_[at].words, rest);
            if ((!head && !names_act(at)) || continues_a_head(at)) return;
            const int score = head_score(lines_[at], ordinal) - (head ? 0 : act_title_penalty);
            if (score <= best_score) return;
            best = at;
            best_score = score;
        });
        return best;
    }

    /// «О внедрении …» under «ПРИКАЗ», its day and number.
    bool names_act(std::size_t at) const {
        const std::string_view first = first_word(lines_[at].words);
        if (first != "о" && first != "об") return false;
        while (at > 0 && lines_[at - 1].blank()) --at;
        return at > 0 && lines_[at - 1].use == ProseLine::Use::approval;
    }

    /// «План мероприятий» / «(дорожная карта)» / «реализации …» is one title, not three.
    bool continues_a_head(std::size_t at) const {
        if (at == 0 || !usable(lines_[at - 1])) return false;
        std::string_view rest;
        if (continues(at - 1, at) && find_head(lines_[at - 1].words, rest)) return true;
        return starts_small(lines_[at].text) && lines_[at - 1].centered == lines_[at].centered;
    }

    /// Without a head word: the first heading, or the first bold centred line, that is no letterhead.
    std::optional<std::size_t> first_heading() const {
        std::optional<std::size_t> first;
        for_each_candidate([&](std::size_t at, std::size_t) {
            const ProseLine& line = lines_[at];
            const bool heading = line.outline_level == 1 || (line.bold && line.centered);
            if (!first && heading && line.label.kind == ListLabel::Kind::none && !is_letterhead(line) &&
                !is_place_and_year(line))
                first = at;
        });
        return first;
    }

    /// Does the title that has reached `last` go on at `next`?
    bool continues(std::size_t last, std::size_t next) const {
        static const WordList continuations(extract_lexicons(), "title_continues");
        const ProseLine& before = lines_[last];
        const ProseLine& line = lines_[next];
        if (!usable(line) || line.cell != before.cell || is_place_and_year(line)) return false;
        if (!line.starts) return true;
        if (line.label.kind != ListLabel::Kind::none || line.outline_level > std::max(1, before.outline_level))
            return false;
        const bool alike = line.centered == before.centered && line.bold == before.bold;
        if (!alike && !line.centered) return false;
        if (ends_as_sentence(line) && !line.centered && !line.bold) return false;
        if (starts_small(line.text)) return true;
        const bool formatted = line.centered || line.bold;
        if (in_capitals(before.text, 4) && in_capitals(line.text, 2) && formatted) return true;
        if (continuations.has(first_word(line.words)) && (formatted || in_capitals(line.text, 2))) return true;
        return formatted && alike && next == last + 1;
    }

    std::string take_from(std::size_t start) {
        std::string title;
        std::size_t last = start;
        std::size_t taken = 0;
        for (std::size_t i = start; i < lines_.size() && taken < most_title_lines; ++i) {
            if (lines_[i].blank() && i <= last + 1) continue;
            if (i > start && !continues(last, i)) break;
            if (length(title) + length(lines_[i].text) > longest_title) break;
            lines_[i].use = ProseLine::Use::title;
            last = i;
            ++taken;
            if (names_itself(lines_[i])) break;
            title += (title.empty() ? "" : " ") + lines_[i].text;
        }
        return without_tail(clean_line(title));
    }

    static std::string without_tail(std::string title) {
        const auto open = title.rfind('(');
        if (open != std::string::npos && open > 0 &&
            fold_words(std::string_view(title).substr(open)).starts_with("далее") &&
            title.find(')', open) >= title.size() - 2)
            title = std::string(trim(std::string_view(title).substr(0, open)));
        return title;
    }

    std::vector<ProseLine>& lines_;
};

}  // namespace

std::string_view title_genre(std::string_view title) {
    std::string_view rest;
    const std::string words = fold_words(title);
    const LexiconRow* head = find_head(words, rest);
    return head ? (*head)[1] : std::string_view();
}

bool is_title_head(const ProseLine& line) {
    std::string_view rest;
    return find_head(line.words, rest) && !is_sentence(line);
}

std::string take_title(std::vector<ProseLine>& lines) {
    return TitleReader(lines).take();
}

}  // namespace svod
