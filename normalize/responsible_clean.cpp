// What a responsible cell holds besides its parties is taken out here.
#include "normalize/responsible_clean.h"

#include "normalize/inflection.h"
#include "normalize/order_mentions.h"
#include "normalize/responsible_lexicon.h"
#include "normalize/responsible_phrases.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Words = std::vector<NameWord>;

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

/// «1. Иванов … 2. Кураторы», bullets at the beginning of a line.
void separate_lists(Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool starts = at == 0 || words[at].line;
        if ((words[at].is("-") && starts) || words[at].is("•") || words[at].is("·") || words[at].is("▪") ||
            words[at].is("\uF0B7")) {
            words[at] = party_separator();
            continue;
        }
        const bool item = is_number(words, at) && words[at].text.size() <= 2 &&
                          (is(words, at + 1, ".") || is(words, at + 1, ")")) && is_word(words, at + 2);
        const bool after =
            at == 0 || words[at].line || words[at - 1].is(".") || words[at - 1].is(";") || words[at - 1].is(",");
        if (item && (after || words[at + 2].capital) && !(at > 0 && words[at - 1].is("№"))) {
            words[at] = party_separator();
            words[at + 1] = party_separator();
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
                kept.push_back(party_separator());
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

bool share_form(const NameWord& left, const NameWord& right) {
    const std::vector<NounReading> first = noun_readings(left.folded);
    for (const NounReading& other : noun_readings(right.folded))
        for (const NounReading& reading : first)
            if (reading.form == other.form && (reading.gender == Gender::plural) == (other.gender == Gender::plural))
                return true;
    return false;
}

/// «педагог психолог», «учителя логопеда»: the hyphen is missing. In the plural they may be two roles.
bool hyphen_missing(const NameWord& left, const NameWord& right) {
    if (right.kind != NameWord::Kind::word || right.line || !apposed(left, right)) return false;
    const std::vector<NounReading> readings = noun_readings(right.folded);
    const bool role = readings.front().kind == Party::Kind::role && !readings.front().open;
    return role && share_form(left, right);
}

/// «пед.-психолог»: one word, the contraction in full; before a plural in the singular, as the whole will be given.
/// «соц.-педагог» is an adjective before its noun: the dash goes.
void write_out_contractions(Words& words) {
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool pattern = at >= 2 && words[at].is("-") && words[at - 1].is(".") && at + 1 < words.size() &&
                             words[at + 1].kind == NameWord::Kind::word && kept.size() >= 2 && !words[at + 1].spaced;
        const std::string full = pattern ? std::string(contraction(words[at - 2].folded)) : std::string();
        if (full.empty() || noun_readings(words[at + 1].folded).empty()) {
            kept.push_back(words[at]);
            continue;
        }
        if (noun_readings(full).empty()) {
            words[at + 1].spaced = true;
            continue;
        }
        kept.pop_back();
        const std::string second = noun_readings(words[at + 1].folded).front().singular;
        NameWord& word = kept.back();
        word.text = (word.capital ? capitalize(full) : full) + "-" + second;
        word.folded = full + "-" + second;
        ++at;
    }
    words = std::move(kept);
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
        if (!kept.empty() && kept.back().kind == NameWord::Kind::word && hyphen_missing(kept.back(), words[at])) {
            kept.back().text += "-" + words[at].text;
            kept.back().folded += "-" + words[at].folded;
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
    Words words = may_cite_orders(cell) ? name_words(mark_citations(cell)) : name_words(cell);
    drop_citations(words);
    drop_addresses(words);
    drop_telephones(words);
    drop_phrases(words);
    separate_lists(words);
    drop_labels(words);
    if (std::any_of(words.begin(), words.end(), [](const NameWord& word) { return word.is("-"); }))
        write_out_contractions(words);
    join_compounds(words);
    mend_cut_words(words);
    return words;
}

}  // namespace svod
