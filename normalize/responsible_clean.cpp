// What a responsible cell holds besides its parties is taken out here.
#include "normalize/responsible_clean.h"

#include "normalize/inflection.h"
#include "normalize/responsible_lexicon.h"

#include <algorithm>

namespace svod {

namespace {

using Words = std::vector<NameWord>;

NameWord separator() {
    NameWord mark;
    mark.text = mark.folded = ";";
    return mark;
}

bool is_number(const Words& words, std::size_t at) {
    return at < words.size() && words[at].kind == NameWord::Kind::number;
}
bool is_word(const Words& words, std::size_t at) {
    return at < words.size() && words[at].kind == NameWord::Kind::word;
}
bool is(const Words& words, std::size_t at, std::string_view text) {
    return at < words.size() && words[at].folded == text;
}

std::size_t digits(const NameWord& word) {
    return static_cast<std::size_t>(
        std::count_if(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool year_range(const NameWord& word) {
    return word.text.size() == 9 && word.text[4] == '-';
}

/// End of a run of digits, brackets and hyphens that is long enough for a telephone; `at` when there is none.
std::size_t telephone_end(const Words& words, std::size_t at) {
    constexpr std::size_t shortest = 5, longest = 16;
    std::size_t end = at, count = 0, last_number = at;
    while (end < words.size() && end < at + longest &&
           (is_number(words, end) || words[end].is("(") || words[end].is(")") || words[end].is("-") ||
            words[end].is("+"))) {
        if (is_number(words, end)) {
            count += digits(words[end]);
            last_number = end + 1;
        }
        ++end;
    }
    if (last_number < end && words[last_number].is(")") && words[at].is("(")) ++last_number;
    const bool numbered = at > 0 && (words[at - 1].is("№") || words[at - 1].folded == "n");
    const bool plain = last_number == at + 1 &&
                       (year_range(words[at]) || words[at].text.find('-') == std::string::npos) &&
                       digits(words[at]) < 6;
    return count >= shortest && !numbered && !(is_number(words, at) && plain) ? last_number : at;
}

bool telephone_label(const Words& words, std::size_t at) {
    for (const std::string_view label : {"тел", "телефон", "телефоны", "факс", "моб", "сот", "email", "е-mail", "mail"})
        if (words[at].folded == label) return true;
    const bool short_label = words[at].folded == "т" && is(words, at + 1, ".");
    return short_label && (is_number(words, at + 2) || is(words, at + 2, "("));
}

std::size_t after_label(const Words& words, std::size_t at) {
    std::size_t end = at + 1;
    while (end < words.size() && (words[end].is(".") || words[end].is(":"))) ++end;
    return end;
}

/// «otdel@example.ru»: the words without spaces around the sign.
void drop_addresses(Words& words) {
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].is("@")) {
            kept.push_back(std::move(words[at]));
            continue;
        }
        while (!kept.empty() && !kept.back().is(",") && !kept.back().is(";") && !kept.back().is("(")) {
            const bool first = kept.back().spaced;
            kept.pop_back();
            if (first) break;
        }
        while (at + 1 < words.size() && !words[at + 1].spaced && !words[at + 1].is(",") && !words[at + 1].is(";")) ++at;
    }
    words = std::move(kept);
}

void drop_telephones(Words& words) {
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        if (is_word(words, at) && telephone_label(words, at)) {
            if (!kept.empty() && kept.back().folded.starts_with("контактн")) kept.pop_back();
            at = after_label(words, at);
            const std::size_t end = telephone_end(words, at);
            at = end == at && is_number(words, at) ? at + 1 : end;
            continue;
        }
        const std::size_t end =
            is_number(words, at) || words[at].is("(") || words[at].is("+") ? telephone_end(words, at) : at;
        if (end == at)
            kept.push_back(std::move(words[at++]));
        else
            at = end;
    }
    words = std::move(kept);
}

/// Length of a phrase that only says how a party takes part: «по согласованию», «при необходимости».
std::size_t modality(const Words& words, std::size_t at) {
    const auto follows = [&](std::size_t i, std::string_view text) { return is(words, i, text); };
    if (follows(at, "по")) {
        if (follows(at + 1, "согласованию") || follows(at + 1, "необходимости") || follows(at + 1, "назначению"))
            return 2;
        if (follows(at + 1, "мере") && follows(at + 2, "необходимости")) return 3;
    }
    if (follows(at, "при") && follows(at + 1, "необходимости")) return 2;
    return 0;
}

void drop_modalities(Words& words) {
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const bool bracket = words[at].is("(");
        const std::size_t length = modality(words, bracket ? at + 1 : at);
        if (length > 0) {
            at += length + (bracket ? 1 : 0);
            if (bracket && is(words, at, ")")) ++at;
        } else {
            kept.push_back(std::move(words[at++]));
        }
    }
    words = std::move(kept);
}

/// «1. Иванов … 2. Кураторы», bullets at the beginning of a line.
void separate_lists(Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool starts = at == 0 || words[at].line;
        if ((words[at].is("-") && starts) || words[at].is("•") || words[at].is("·") || words[at].is("▪") ||
            words[at].is("\uF0B7")) {
            words[at] = separator();
            continue;
        }
        const bool item = is_number(words, at) && words[at].text.size() <= 2 &&
                          (is(words, at + 1, ".") || is(words, at + 1, ")")) && is_word(words, at + 2);
        const bool after =
            at == 0 || words[at].line || words[at - 1].is(".") || words[at - 1].is(";") || words[at - 1].is(",");
        if (item && (after || words[at + 2].capital) && !(at > 0 && words[at - 1].is("№"))) {
            words[at] = separator();
            words[at + 1] = separator();
        }
    }
}

bool label_word(const NameWord& word) {
    for (const std::string_view stem : {"ответственн", "исполнител", "соисполнител", "контактн", "лица", "лицо", "за",
                                        "исполнени", "фио", "ф", "и", "о"})
        if (word.folded == stem || (stem.size() > 10 && word.folded.starts_with(stem))) return true;
    return false;
}

/// «Ответственный исполнитель: …»: the words up to the colon at the beginning of the cell or of a line.
void drop_labels(Words& words) {
    if (std::none_of(words.begin(), words.end(), [](const NameWord& word) { return word.is(":"); })) return;
    Words kept;
    kept.reserve(words.size());
    constexpr std::size_t longest = 4;
    for (std::size_t at = 0; at < words.size();) {
        if (at == 0 || words[at].line || words[at - 1].is(";") || words[at - 1].is(".")) {
            std::size_t end = at;
            while (end < words.size() && end < at + longest && is_word(words, end) && label_word(words[end])) ++end;
            if (end > at && is(words, end, ":")) {
                kept.push_back(separator());
                at = end + 1;
                continue;
            }
        }
        kept.push_back(words[at++]);
    }
    words = std::move(kept);
}

/// «педагоги – наставники»: the second noun says what kind of teacher.
bool apposed(const NameWord& left, const NameWord& right) {
    const bool teacher = left.folded.starts_with("педагог") || left.folded.starts_with("учител");
    return teacher && !right.capital && !noun_readings(left.folded).empty() && !noun_readings(right.folded).empty();
}

/// «учебно – воспитательной», «« Усть - Вымский »»: one word.
bool joins(const NameWord& left, const NameWord& right, bool quoted) {
    if (left.kind != NameWord::Kind::word || right.kind != NameWord::Kind::word) return false;
    if (left.capital && right.capital) return quoted;
    if (apposed(left, right)) return true;
    return !right.capital && left.folded.ends_with("о") && left.folded.size() > 6 && adjective_like(right.folded);
}

void join_compounds(Words& words) {
    Words kept;
    kept.reserve(words.size());
    bool quoted = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].is("«")) quoted = true;
        if (words[at].is("»")) quoted = false;
        if (words[at].is("-") && !kept.empty() && at + 1 < words.size() && joins(kept.back(), words[at + 1], quoted)) {
            kept.back().text += "-" + words[at + 1].text;
            kept.back().folded += "-" + words[at + 1].folded;
            kept.back().upper = false;
            ++at;
            continue;
        }
        kept.push_back(std::move(words[at]));
    }
    words = std::move(kept);
}

/// «Руководи-тели», cut by hand: a known noun once the hyphen is out, none with it.
void mend_cut_words(Words& words) {
    for (NameWord& word : words) {
        const auto hyphen = word.folded.find('-');
        if (word.kind != NameWord::Kind::word || hyphen == std::string::npos || word.text.size() != word.folded.size())
            continue;
        if (!contraction(word.folded).empty() || !noun_readings(word.folded).empty()) continue;
        std::string whole = word.folded.substr(0, hyphen) + word.folded.substr(hyphen + 1);
        if (noun_readings(whole).empty()) continue;
        word.text = word.text.substr(0, hyphen) + word.text.substr(hyphen + 1);
        word.folded = std::move(whole);
    }
}

}  // namespace

std::vector<NameWord> responsible_words(std::string_view cell) {
    Words words = name_words(cell);
    drop_addresses(words);
    drop_telephones(words);
    drop_modalities(words);
    separate_lists(words);
    drop_labels(words);
    join_compounds(words);
    mend_cut_words(words);
    return words;
}

}  // namespace svod
