// One cell of a table of figures: marks, numbers with units and shares, units alone.
#include "extract/figures_cell.h"

#include "extract/tick_marks.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <array>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t longest_cell = 120;
constexpr std::size_t longest_word = 40;  // of marks and units; longer texts without a number are not folded at all

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool starts(std::string_view text, std::string_view head) {
    return text.substr(0, head.size()) == head;
}

/// Bytes of the white space that `text` begins with; NBSP and narrow NBSP are white space here.
std::size_t space_length(std::string_view text) {
    if (starts(text, " ")) return 1;
    if (starts(text, "\u00a0")) return 2;
    if (starts(text, "\u202f") || starts(text, "\u2009")) return 3;
    return 0;
}

std::string_view skip_space(std::string_view text) {
    while (const std::size_t space = space_length(text)) text.remove_prefix(space);
    return text;
}

std::size_t digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

/// Bytes of « 542» at the start of `text`: a space and exactly three digits.
std::size_t group_length(std::string_view text) {
    const std::size_t space = space_length(text);
    if (space == 0) return 0;
    return digits(text.substr(space)) == 3 ? space + 3 : 0;
}

const std::map<std::string, CountedNoun, std::less<>>& counted_nouns() {
    static const auto table = [] {
        const std::map<std::string_view, CountedKind> kinds{
            {"person", CountedKind::person}, {"organisation", CountedKind::organisation},
            {"thing", CountedKind::thing},   {"money", CountedKind::money},
            {"share", CountedKind::share},   {"none", CountedKind::none}};
        std::map<std::string, CountedNoun, std::less<>> nouns;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "counted_nouns"))
            nouns.try_emplace(stem(fold(row[0])), CountedNoun{row[1], kinds.at(row[2]), row[3] == "1"});
        return nouns;
    }();
    return table;
}

struct FigureWords {
    std::array<std::set<std::string, std::less<>>, 17> phrases;
    std::array<std::set<std::string, std::less<>>, 17> stems;
};

const FigureWords& figure_words() {
    static const FigureWords words = [] {
        static constexpr std::array<std::string_view, 17> names{
            "yes",     "no",    "nothing",      "total", "part",     "number", "unit",   "measure", "identity",
            "subject", "share", "organisation", "whole", "unsummed", "when",   "answer", "cross"};
        FigureWords read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "figure_words")) {
            std::size_t kind = 0;
            while (kind < names.size() && names[kind] != row[0]) ++kind;
            if (kind == names.size()) throw std::logic_error("figure_words: unknown kind " + std::string(row[0]));
            read.phrases[kind].insert(fold(row[1]));
            read.stems[kind].insert(stem(fold(row[1])));
        }
        return read;
    }();
    return words;
}

/// «(63%)», «63 %», «– 63 %», «, 63%»: a percentage and nothing else; white space and brackets around it are allowed.
std::optional<PrintedNumber> scan_share(std::string_view text) {
    text = skip_space(text);
    for (const std::string_view before : {"(", "[", "–", "—", "-", ",", ";", "/"})
        if (starts(text, before)) {
            text = skip_space(text.substr(before.size()));
            break;
        }
    const auto number = scan_number(text);
    if (!number) return std::nullopt;
    text = skip_space(text.substr(number->length));
    if (starts(text, "%"))
        text.remove_prefix(1);
    else
        return std::nullopt;
    text = skip_space(text);
    if (starts(text, ")") || starts(text, "]")) text.remove_prefix(1);
    while (!text.empty() && (text.front() == '.' || text.front() == ';' || text.front() == ',')) text.remove_prefix(1);
    return skip_space(text).empty() ? number : std::nullopt;
}

/// Whether `text` is a unit: at most four words of which the first that is not an adjective is a counted noun.
bool is_unit(std::string_view text) {
    if (text == "%") return true;
    if (text.empty() || text.size() > 80) return false;
    const std::string words = fold_words(text);
    if (words.empty()) return false;
    const auto parts = split(words, ' ');
    if (parts.size() > 4) return false;
    for (const std::string_view word : parts) {
        if (is_digit(word.front())) return false;
        if (find_counted_noun(word)) return true;
    }
    return false;
}

/// «чел.», «ед. (ОО)», «тыс. руб.», «%»: a unit also where no number stands before it.
bool is_unit_alone(std::string_view text) {
    if (text == "%") return true;
    if (text.empty() || text.size() > 40) return false;
    const std::string words = fold_words(text);
    if (words.empty()) return false;
    const auto parts = split(words, ' ');
    const CountedNoun* first = find_counted_noun(parts.front());
    if (first == nullptr || !first->alone || parts.size() > 3) return false;
    for (const std::string_view word : parts)
        if (is_digit(word.front())) return false;
    return true;
}

/// The rest of a cell after its number: unit, share, or both; nullopt when it is anything else.
std::optional<CellReading> read_tail(std::string_view tail, const PrintedNumber& number) {
    CellReading reading;
    reading.kind = CellReading::Kind::quantity;
    reading.value = number.value;
    reading.decimals = number.decimals;
    tail = trim(skip_space(tail));
    while (!tail.empty() && (tail.back() == ';' || tail.back() == '*')) tail.remove_suffix(1);
    if (tail.empty() || tail == ".") return reading;
    if (starts(tail, ".") || starts(tail, ")")) return std::nullopt;  // «1.1. Есть приказ» numbers a text
    if (starts(tail, "%")) {
        reading.kind = CellReading::Kind::share;
        reading.unit = "%";
        const std::string_view more = trim(skip_space(tail.substr(1)));
        if (more.empty() || more == ".") return reading;
        if (more.front() != '(' || more.back() != ')') return std::nullopt;
        const CellReading inner = read_cell(more.substr(1, more.size() - 2));
        if (inner.kind != CellReading::Kind::quantity) return std::nullopt;
        reading.kind = CellReading::Kind::quantity;
        reading.share = number.value;
        reading.share_decimals = number.decimals;
        reading.value = inner.value;
        reading.decimals = inner.decimals;
        reading.unit = inner.unit;
        return reading;
    }
    for (std::size_t at = 0; at <= tail.size(); ++at) {
        if (at < tail.size() && !is_digit(tail[at])) continue;
        if (at == tail.size()) {
            if (!is_unit(tail)) return std::nullopt;
            reading.unit = std::string(tail);
            return reading;
        }
        std::size_t cut = at;
        for (const std::string_view before : {"(", "[", "–", "—", "-", ",", "/"}) {
            const auto found = tail.substr(0, at).rfind(before);
            if (found != std::string_view::npos &&
                trim(skip_space(tail.substr(found + before.size(), at - found - before.size()))).empty())
                cut = found;
        }
        const auto share = scan_share(tail.substr(cut));
        const std::string_view unit = trim(tail.substr(0, cut));
        if (!share || (!unit.empty() && !is_unit(unit))) return std::nullopt;
        reading.share = share->value;
        reading.share_decimals = share->decimals;
        reading.unit = std::string(unit);
        return reading;
    }
    return std::nullopt;
}

/// «+ (с 2020 г.)», «нет (готовится)»: a mark with a remark in brackets.
std::optional<bool> noted_mark(std::string_view text) {
    constexpr std::size_t longest_noted = 200;
    const auto open = text.find('(');
    if (open == std::string_view::npos || open > longest_word || text.back() != ')' || text.size() > longest_noted)
        return std::nullopt;
    const std::string mark = fold(trim(text.substr(0, open)));
    if (is_figure_phrase(FigureWord::yes, mark)) return true;
    return is_figure_phrase(FigureWord::no, mark) && mark != "-" ? std::optional(false) : std::nullopt;
}

}  // namespace

std::optional<PrintedNumber> scan_number(std::string_view text) {
    std::size_t at = digits(text);
    if (at == 0 || at > 12) return std::nullopt;
    std::string whole(text.substr(0, at));
    if (at <= 3)
        while (const std::size_t group = group_length(text.substr(at))) {
            whole += text.substr(at + group - 3, 3);
            at += group;
            if (whole.size() > 12) return std::nullopt;
        }
    PrintedNumber number;
    std::string fraction;
    if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at + 1])) {
        const std::size_t count = digits(text.substr(at + 1));
        fraction = std::string(text.substr(at + 1, count));
        at += 1 + count;
        if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) return std::nullopt;
        if (count > 6) return std::nullopt;
    }
    if (at + 1 < text.size() && (text[at] == '/' || text[at] == ':') && is_digit(text[at + 1])) return std::nullopt;
    number.value = std::stod(whole);
    if (!fraction.empty()) number.value += std::stod(fraction) / std::pow(10.0, static_cast<double>(fraction.size()));
    if (!fraction.empty()) number.value = std::round(number.value * 1e6) / 1e6;
    number.decimals = static_cast<int>(fraction.size());
    number.length = at;
    return number;
}

CellReading read_cell(std::string_view text) {
    CellReading reading;
    text = trim(skip_space(text));
    if (text.empty()) return reading;
    reading.kind = CellReading::Kind::text;
    if (text.size() > (is_digit(text.front()) ? longest_cell : longest_word)) {
        const auto mark = noted_mark(text);
        if (!mark) return reading;
        reading.kind = CellReading::Kind::mark;
        reading.mark = *mark;
        return reading;
    }
    if (const auto number = scan_number(text)) {
        if (auto read = read_tail(text.substr(number->length), *number)) return *read;
        return reading;
    }
    std::string folded = fold(text);
    while (!folded.empty() && (folded.back() == '.' || folded.back() == ';' || folded.back() == ',')) folded.pop_back();
    if (is_figure_phrase(FigureWord::nothing, folded))
        reading.kind = CellReading::Kind::nothing;
    else if (is_figure_phrase(FigureWord::yes, folded) || is_figure_phrase(FigureWord::no, folded)) {
        reading.kind = CellReading::Kind::mark;
        reading.mark = is_figure_phrase(FigureWord::yes, folded);
    } else if (is_unit_alone(text))
        reading.kind = CellReading::Kind::unit;
    else if (const auto mark = noted_mark(text)) {
        reading.kind = CellReading::Kind::mark;
        reading.mark = *mark;
    }
    if (reading.kind == CellReading::Kind::unit) reading.unit = std::string(text);
    return reading;
}

const CountedNoun* find_counted_noun(std::string_view folded_word) {
    const auto& nouns = counted_nouns();
    const auto found = nouns.find(stem(folded_word));
    return found == nouns.end() ? nullptr : &found->second;
}

HeadUnit split_head_unit(std::string_view head) {
    const std::string_view text = trim(head);
    if (is_unit_alone(text)) return {"", std::string(text)};
    const auto without_in = [](std::string_view inside) {
        inside = trim(inside);
        return starts(inside, "в ") ? trim(inside.substr(std::string_view("в ").size())) : inside;
    };
    if (!text.empty() && text.back() == ')') {
        const auto open = text.rfind('(');
        if (open != std::string_view::npos) {
            const std::string_view inside = without_in(text.substr(open + 1, text.size() - open - 2));
            if (is_unit_alone(inside)) return {std::string(trim(text.substr(0, open))), std::string(inside)};
        }
    }
    const auto comma = text.rfind(',');
    if (comma != std::string_view::npos) {
        const std::string_view inside = without_in(text.substr(comma + 1));
        if (is_unit_alone(inside)) return {std::string(trim(text.substr(0, comma))), std::string(inside)};
    }
    if (!text.empty() && text.back() == '%') {
        std::string_view before = trim(text.substr(0, text.size() - 1));
        constexpr std::string_view in = " в";
        if (before.size() > in.size() && before.substr(before.size() - in.size()) == in)
            before = trim(before.substr(0, before.size() - in.size()));
        return {std::string(before), "%"};
    }
    return {std::string(text), ""};
}

bool is_figure_phrase(FigureWord kind, std::string_view folded) {
    if (kind == FigureWord::yes || kind == FigureWord::no)
        if (const TickMark mark = tick_mark(folded); mark != TickMark::none)
            return says_yes(mark) == (kind == FigureWord::yes);
    const auto& phrases = figure_words().phrases[static_cast<std::size_t>(kind)];
    return phrases.find(folded) != phrases.end();
}

bool has_figure_word(FigureWord kind, std::string_view text) {
    const auto& known = figure_words().stems[static_cast<std::size_t>(kind)];
    for (const std::string& word : stems(text))
        if (known.find(word) != known.end()) return true;
    return false;
}

bool is_total_label(std::string_view text) {
    if (text.size() > longest_cell) return false;
    std::string folded = fold(split_head_unit(text).text);
    while (!folded.empty() && (folded.back() == ':' || folded.back() == '.' || folded.back() == ',')) folded.pop_back();
    if (is_figure_phrase(FigureWord::total, folded)) return true;
    const auto space = folded.find(' ');
    if (space == std::string::npos) return false;
    const std::string_view rest = std::string_view(folded).substr(space + 1);
    if (!is_figure_phrase(FigureWord::total, folded.substr(0, space))) return false;
    return starts(rest, "по ") || starts(rest, "за ") || starts(rest, "в ") || starts(folded, "итого ");
}

bool may_be_total_label(std::string_view text) {
    if (text.size() > longest_cell) return false;
    const std::string words = fold_words(split_head_unit(text).text);
    return is_figure_phrase(FigureWord::total, std::string_view(words).substr(0, words.find(' '))) ||
           is_figure_phrase(FigureWord::whole, words);
}

bool is_part_label(std::string_view text) {
    const std::string folded = fold(text.substr(0, std::min<std::size_t>(text.size(), longest_cell)));
    for (const std::string& phrase : figure_words().phrases[static_cast<std::size_t>(FigureWord::part)])
        if (starts(folded, phrase) ||
            (folded.size() > 2 && starts(std::string_view(folded).substr(2), phrase) && folded[0] == '-'))
            return true;
    return false;
}

}  // namespace svod
