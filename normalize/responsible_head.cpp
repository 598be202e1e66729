// Adjectives and the noun that a party's name begins with.
#include "normalize/responsible_head.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Words = std::vector<NameWord>;

/// May an adjective with this ending stand before the reading of the noun?
bool agrees(std::string_view adjective, const NounReading& noun) {
    const bool plural = noun.gender == Gender::plural;
    const bool feminine = noun.gender == Gender::feminine;
    const auto ends = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return adjective.ends_with(ending); });
    };
    switch (noun.form) {
        case Case::nominative:
            return plural                          ? ends({"ые", "ие"})
                   : feminine                      ? ends({"ая", "яя"})
                   : noun.gender == Gender::neuter ? ends({"ое", "ее"})
                                                   : ends({"ый", "ий", "ой"});
        case Case::genitive:
            return plural ? ends({"ых", "их"}) : feminine ? ends({"ой", "ей"}) : ends({"ого", "его"});
        case Case::dative:
            return plural ? ends({"ым", "им"}) : feminine ? ends({"ой", "ей"}) : ends({"ому", "ему"});
        case Case::accusative:
            return plural     ? ends({"ые", "ие", "ых", "их"})
                   : feminine ? ends({"ую", "юю"})
                              : ends({"ый", "ий", "ой", "ого", "его", "ое", "ее"});
        case Case::instrumental:
            return plural ? ends({"ыми", "ими"}) : feminine ? ends({"ой", "ей", "ою", "ею"}) : ends({"ым", "им"});
        case Case::prepositional:
            return plural ? ends({"ых", "их"}) : feminine ? ends({"ой", "ей"}) : ends({"ом", "ем"});
    }
    return false;
}

std::size_t after_dot(const Words& words, std::size_t at) {
    return at < words.size() && words[at].is(".") ? at + 1 : at;
}

/// A contraction counts without a dot only where no other word is spelt so.
std::string_view contraction_at(const Words& words, std::size_t at) {
    const std::string_view full = contraction(words[at].folded);
    const bool dotted = at + 1 < words.size() && words[at + 1].is(".");
    const bool plain = words[at].folded.find('-') != std::string::npos || full.starts_with("заместител") ||
                       full == "заведующий" || full == "начальник" || full.starts_with("временно");
    return dotted || plain ? full : std::string_view();
}

bool adjective_at(const Words& words, std::size_t at, std::size_t& end) {
    if (at >= words.size() || words[at].kind == NameWord::Kind::mark || words[at].upper) return false;
    const std::string_view full = contraction_at(words, at);
    if (!full.empty() && adjective_like(std::string(full)) && noun_readings(std::string(full)).empty()) {
        end = after_dot(words, at + 1);
        return true;
    }
    end = at + 1;
    return adjective_like(words[at].folded);
}

/// «и.о.», «И. о.», «врио».
std::size_t acting_end(const Words& words, std::size_t at) {
    const auto is = [&](std::size_t i, std::string_view text) { return i < words.size() && words[i].folded == text; };
    if (is(at, "и") && is(at + 1, ".") && is(at + 2, "о") && is(at + 3, ".")) return at + 4;
    if (is(at, "врио")) return after_dot(words, at + 1);
    return at;
}

std::string noun_form(const Words& words, std::size_t at) {
    const std::string_view full = contraction_at(words, at);
    return full.empty() ? words[at].folded : std::string(full);
}

bool acting(const Words& words, const PartyHead& head) {
    return acting_end(words, head.noun) != head.noun;
}

PartyHead acting_head(std::size_t begin, std::size_t at, std::size_t end, bool temporary) {
    const std::string name = temporary ? "временно исполняющий обязанности" : "исполняющий обязанности";
    return {begin, at, end, {{name, name, name, Gender::masculine, Case::nominative, Party::Kind::role, true, false}}};
}

bool agree_all(const Words& words, const std::vector<std::size_t>& adjectives, const NounReading& reading) {
    for (const std::size_t at : adjectives)
        if (contraction_at(words, at).empty() && !agrees(words[at].folded, reading)) return false;
    return true;
}

std::optional<PartyHead> read_head_at(const Words& words, std::size_t begin, int depth);

/// «ответственный секретарь»: a noun of its own only where no noun follows that it agrees with.
bool modifies_next(const Words& words, std::size_t at, std::size_t next_at, const PartyHead& head, int depth) {
    constexpr int deepest = 3;
    if (depth >= deepest) return false;
    const std::optional<PartyHead> next = read_head_at(words, next_at, depth + 1);
    if (!next || acting(words, *next)) return false;
    return std::any_of(next->readings.begin(), next->readings.end(), [&](const NounReading& reading) {
        return agrees(words[at].folded, reading) &&
               (reading.form == Case::nominative || !head.can_be(Case::nominative));
    });
}

std::optional<PartyHead> read_head_at(const Words& words, std::size_t begin, int depth) {
    constexpr std::size_t most_adjectives = 5;
    std::vector<std::size_t> adjectives;
    for (std::size_t at = begin; at < words.size() && adjectives.size() <= most_adjectives;) {
        const bool ordinal = words[at].kind == NameWord::Kind::number && words[at].text.size() > 2;
        if (words[at].kind != NameWord::Kind::word && !ordinal) return std::nullopt;
        const std::size_t acting_to = acting_end(words, at);
        if (acting_to != at) return acting_head(begin, at, acting_to, words[at].folded == "врио");
        PartyHead head{begin, at, contraction_at(words, at).empty() ? at + 1 : after_dot(words, at + 1), {}};
        for (const NounReading& reading : noun_readings(noun_form(words, at)))
            if (agree_all(words, adjectives, reading)) head.readings.push_back(reading);
        std::size_t end = at;
        const bool adjective = adjective_at(words, at, end);
        if (!head.readings.empty() && !(adjective && modifies_next(words, at, end, head, depth))) return head;
        if (!adjective) return std::nullopt;
        adjectives.push_back(at);
        at = end;
    }
    return std::nullopt;
}

}  // namespace

bool PartyHead::can_be(Case form) const {
    return std::any_of(readings.begin(), readings.end(),
                       [form](const NounReading& reading) { return reading.form == form; });
}

std::optional<PartyHead> read_head(const Words& words, std::size_t at) {
    return read_head_at(words, at, 0);
}

const NounReading& chosen_reading(const PartyHead& head) {
    const bool one_of_its_kind = head.kind() == Party::Kind::org && head.readings.front().open;
    const auto wanted = [&](auto matches) { return std::find_if(head.readings.begin(), head.readings.end(), matches); };
    auto found = wanted([](const NounReading& r) { return r.form == Case::nominative && r.gender != Gender::plural; });
    if (found == head.readings.end() && one_of_its_kind)
        found = wanted([](const NounReading& r) { return r.gender != Gender::plural; });
    if (found == head.readings.end()) found = wanted([](const NounReading& r) { return r.form == Case::nominative; });
    return found == head.readings.end() ? head.readings.front() : *found;
}

NounReading in_singular(NounReading reading) {
    if (reading.gender != Gender::plural) return reading;
    reading.nominative = reading.singular;
    const std::string_view noun = reading.nominative;
    const std::string_view first = noun.substr(0, noun.find('-'));
    const bool feminine = (first.ends_with("а") || first.ends_with("я")) && reading.kind == Party::Kind::org;
    const bool neuter = first.ends_with("о") || first.ends_with("е");
    reading.gender = feminine || first == "сестра" || first == "медсестра" ? Gender::feminine
                     : neuter                                              ? Gender::neuter
                                                                           : Gender::masculine;
    return reading;
}

namespace {

/// «партнер» from «партнёрам»: ё as it is written.
std::string with_its_letters(std::string nominative, const NameWord& noun) {
    if (noun.text.size() != noun.folded.size()) return nominative;
    const std::string text = lower(noun.text);
    std::size_t same = 0;
    while (same < nominative.size() && same < noun.folded.size() && nominative[same] == noun.folded[same]) ++same;
    while (same > 0 && same < nominative.size() && (static_cast<unsigned char>(nominative[same]) & 0xC0) == 0x80)
        --same;
    return text.substr(0, same) + nominative.substr(same);
}

}  // namespace

std::string head_in_nominative(const Words& words, const PartyHead& head, const NounReading& reading) {
    std::string out;
    for (std::size_t at = head.begin; at < head.noun; ++at) {
        if (words[at].kind == NameWord::Kind::mark) continue;
        const std::string_view full = contraction_at(words, at);
        const std::string word = full.empty()        ? words[at].text
                                 : words[at].capital ? capitalize(full)
                                                     : std::string(full);
        out += (out.empty() ? "" : " ") + nominative_adjective(word, reading.gender);
    }
    const NameWord& noun = words[head.noun];
    const bool unchanged = noun.folded == reading.nominative;
    const std::string nominative = with_its_letters(reading.nominative, noun);
    std::string name = unchanged ? noun.text : noun.capital ? capitalize(nominative) : nominative;
    if (noun.upper && noun.text.size() > 8) name = unchanged ? noun.text : upper(name);
    return out + (out.empty() ? "" : " ") + name;
}

namespace {

/// «образовательных», feminine → «образовательной».
std::string genitive_adjective(std::string_view word, Gender gender) {
    const std::string folded = fold(word);
    const std::string stem = adjective_stem(folded);
    if (stem.empty() || folded.size() != word.size()) return std::string(word);
    const bool velar = stem.ends_with("к") || stem.ends_with("г") || stem.ends_with("х");
    const bool soft = folded.ends_with("их") && !velar;
    return std::string(word.substr(0, stem.size())) +
           (gender == Gender::feminine ? (soft ? "ей" : "ой") : (soft ? "его" : "ого"));
}

/// The reading of a complement that is a genitive plural and nothing else.
const NounReading* genitive_plural(const PartyHead& head) {
    const auto singular = [](const NounReading& reading) { return reading.gender != Gender::plural; };
    if (std::any_of(head.readings.begin(), head.readings.end(), singular)) return nullptr;
    const auto found = std::find_if(head.readings.begin(), head.readings.end(),
                                    [](const NounReading& r) { return r.form == Case::genitive && !r.stays_plural; });
    return found == head.readings.end() ? nullptr : &*found;
}

}  // namespace

std::string with_short_complement(const Words& words, std::size_t& begin, std::size_t end) {
    if (begin >= end || noun_form(words, begin) == words[begin].folded) return {};
    const std::vector<NounReading>& readings = noun_readings(noun_form(words, begin));
    if (readings.empty()) return {};
    begin = std::min(end, after_dot(words, begin + 1));
    return readings.front().genitive;
}

std::string complement_in_singular(const Words& words, std::size_t begin, std::size_t end) {
    std::string out;
    while (begin < end) {
        const std::optional<PartyHead> head = read_head(words, begin);
        const NounReading* noun = head && head->end <= end ? genitive_plural(*head) : nullptr;
        const bool listed = noun && head->end < end && (words[head->end].is(",") || words[head->end].folded == "и");
        if (!noun || listed || words[head->noun].capital) break;
        const Gender gender = in_singular(*noun).gender;
        for (std::size_t i = head->begin; i < head->noun; ++i)
            out += (out.empty() ? "" : " ") + genitive_adjective(words[i].text, gender);
        out += (out.empty() ? "" : " ") + noun->genitive;
        begin = head->end;
    }
    const std::string rest = printed(words, begin, end);
    return out + (out.empty() || rest.empty() || words[begin].is(",") ? "" : " ") + rest;
}

}  // namespace svod
