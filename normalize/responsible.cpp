// The parties of a responsible cell.
#include "normalize/responsible.h"

#include "normalize/confidence.h"
#include "normalize/responsible_clean.h"
#include "normalize/responsible_phrases.h"
#include "normalize/responsible_segment.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Words = std::vector<NameWord>;
using Link = PartySegment::Link;

/// A segment with what it turned out to be.
struct Reading {
    PartySegment segment;
    Party party;
    bool plural = false;
    double confidence = sure::plain;  ///< less where its head is in no lexicon
    bool given_away = false;          ///< the role of a person beside it
    std::optional<Case> form;         ///< of its head
};

bool number_range(const NameWord& word) {
    return word.kind == NameWord::Kind::number;
}

bool quantifier(const NameWord& word) {
    for (const std::string_view all : {"все", "всех", "всем", "всеми", "каждый", "каждому", "каждая"})
        if (word.folded == all) return true;
    return false;
}

void trim(const Words& words, std::size_t& begin, std::size_t& end) {
    const auto loose = [&](std::size_t i) {
        return words[i].kind == NameWord::Kind::mark && !words[i].is("«") && !words[i].is("»") && !words[i].is("(") &&
               !words[i].is(")");
    };
    while (begin < end && (loose(begin) || words[begin].is(")") || quantifier(words[begin]))) ++begin;
    while (end > begin && (loose(end - 1) || words[end - 1].is("(") || words[end - 1].folded == "и")) --end;
    if (end > begin && words[end - 1].is(")") &&
        std::none_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(end), [](const NameWord& w) { return w.is("("); }))
        --end;
    // «классные руководители 5-9 классов»: which of them is no part of the name.
    if (end > begin + 2 && words[end - 1].folded.starts_with("класс") && number_range(words[end - 2])) end -= 2;
}

/// «заместитель директора учебно-воспитательной работе»: «по» was left out.
std::string with_preposition(const Words& words, std::size_t begin, std::size_t end, bool singular) {
    for (std::size_t i = begin; i + 1 < end; ++i) {
        const bool work = words[i + 1].folded == "работе" && words[i].folded.ends_with("ой");
        if (!work || words[i].folded == "по") continue;
        if (i > begin && (words[i - 1].folded == "по" || words[i - 1].folded == "в" || words[i - 1].folded == "о" ||
                          adjective_like(words[i - 1].folded)))
            continue;
        return printed(words, begin, i) + (i > begin ? " " : "") + "по " + printed(words, i, end);
    }
    return singular ? complement_in_singular(words, begin, end) : printed(words, begin, end);
}

std::string lower_first(const std::string& name, const NameWord& first) {
    if (first.upper || name.empty()) return name;
    std::size_t size = static_cast<unsigned char>(name.front()) < 0x80 ? 1 : 2;
    return lower(name.substr(0, size)) + name.substr(size);
}

/// «СОШ № 1» with another number.
std::string with_number(const std::string& name, const std::string& number) {
    const auto at = name.find_last_not_of("0123456789");
    std::string base = at == std::string::npos ? std::string() : name.substr(0, at + 1);
    if (const auto many = base.find("№№"); many != std::string::npos) base.erase(many, std::string_view("№").size());
    return base + number;
}

bool month(std::string_view folded) {
    for (const std::string_view stem :
         {"январ", "феврал", "март", "апрел", "май", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
          "декабр", "квартал", "полугоди", "ежегодно", "ежемесячно", "постоянно", "год"})
        if (folded.starts_with(stem)) return true;
    return false;
}

/// Words without any head: a date or a remark names nobody, small letters a role, the rest an organisation.
std::optional<Party> unknown_party(const Words& words, std::size_t begin, std::size_t end) {
    bool letters = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].kind != NameWord::Kind::word) continue;
        if (month(words[i].folded)) return std::nullopt;
        letters = letters || words[i].text.size() >= 4;
    }
    const NameWord& first = words[begin];
    const bool remark =
        first.kind == NameWord::Kind::word && (first.folded == "по" || first.folded == "в" || first.folded == "до" ||
                                               first.folded == "согласно" || first.folded == "нет");
    if (!letters || remark) return std::nullopt;
    const bool organisation =
        first.upper || first.is("«") ||
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                    words.begin() + static_cast<std::ptrdiff_t>(end), [](const NameWord& w) { return w.is("«"); });
    Party party;
    party.kind = organisation ? Party::Kind::org : Party::Kind::role;
    party.name = organisation ? printed(words, begin, end) : lower_first(printed(words, begin, end), first);
    return party;
}

/// «специалисты …, курирующие наставничество»: the participle of a role that was put in the singular.
std::string participle_in_singular(std::string name) {
    const auto comma = name.find(", ");
    if (comma == std::string::npos) return name;
    const std::size_t begin = comma + 2;
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = name.substr(begin, end - begin);
    if (!word.ends_with("щие") && !word.ends_with("вшие") && word != "ответственные") return name;
    return name.replace(begin, end - begin, nominative_adjective(word, Gender::masculine));
}

void name_by_head(Reading& reading, const Words& words, const PartyHead& head, std::size_t end) {
    NounReading noun = chosen_reading(head);
    reading.form = noun.form;
    reading.plural = noun.gender == Gender::plural;
    const bool one_of_numbers = noun.kind == Party::Kind::org && !reading.segment.number.empty();
    const bool made_singular = reading.plural && noun.kind == Party::Kind::role && !noun.stays_plural;
    if (one_of_numbers || (noun.kind == Party::Kind::role && !noun.stays_plural)) noun = in_singular(std::move(noun));
    reading.party.kind = noun.kind;
    std::string name = head_in_nominative(words, head, noun);
    std::size_t rest = head.end;
    const std::string complement = with_short_complement(words, rest, end);
    if (!complement.empty()) name += " " + complement;
    if (end > rest) name += (words[rest].is(",") ? "" : " ") + with_preposition(words, rest, end, made_singular);
    if (made_singular) name = participle_in_singular(std::move(name));
    reading.party.name = noun.kind == Party::Kind::role ? lower_first(name, words[head.begin]) : name;
}

std::optional<Reading> read_segment(const PartySegment& segment, const Words& words) {
    Reading reading;
    reading.segment = segment;
    if (segment.person) {
        reading.party.kind = Party::Kind::person;
        if (segment.begin > 0) reading.form = case_behind(words[segment.begin - 1]);
        const bool surname_alone = segment.person->initials.empty() && segment.person->first.empty();
        if (surname_alone) reading.confidence = sure::convention;
        return reading;
    }
    std::size_t begin = segment.begin, end = segment.end;
    trim(words, begin, end);
    if (begin >= end) return std::nullopt;
    if (const std::optional<PartyHead> head = read_head(words, begin)) {
        name_by_head(reading, words, *head, end);
    } else {
        std::optional<Party> party = unknown_party(words, begin, end);
        if (!party) return std::nullopt;
        constexpr std::size_t three_letters = 6;  // «ЦНППМ» is an institution; «ИП» may belong to what follows
        const bool abbreviation = words[begin].upper && words[begin].text.size() >= three_letters;
        const bool name = words[begin].upper || words[begin].is("«");
        reading.confidence = abbreviation ? sure::plain : name ? sure::convention : sure::guess;
        reading.party = std::move(*party);
    }
    if (!segment.number.empty()) reading.party.name = with_number(reading.party.name, segment.number);
    return reading;
}

bool beside(Link link) {
    return link == Link::space || link == Link::line || link == Link::dash || link == Link::bracket;
}

bool single_role(const Reading& reading) {
    return reading.party.kind == Party::Kind::role && !reading.segment.person && !reading.plural && !reading.given_away;
}

/// «главный специалист РУО Каминская П.А.», «Сидорова А.А. (методист)», «Иванов И.И., директор школы»: one party.
void give_roles(std::vector<Reading>& readings, const Words& words) {
    for (std::size_t i = 0; i + 1 < readings.size(); ++i) {
        Reading& role = readings[i];
        Reading& person = readings[i + 1];
        if (!single_role(role) || !person.segment.person || !beside(person.segment.link)) continue;
        person.party.role = role.party.name;
        person.form = role.form;
        role.given_away = true;
    }
    for (std::size_t i = 1; i < readings.size(); ++i) {
        Reading& person = readings[i - 1];
        Reading& role = readings[i];
        if (!single_role(role) || !person.segment.person || !person.party.role.empty()) continue;
        const bool small = !words[role.segment.begin].capital || words[role.segment.begin].upper;
        const Link link = role.segment.link;
        const bool apart = !(link == Link::bracket || link == Link::dash ||
                             (small && (link == Link::comma || link == Link::space || link == Link::line)));
        if (apart) continue;
        if (!person.form && role.form && *role.form != Case::nominative) person.form = role.form;
        person.party.role = role.party.name;
        role.given_away = true;
    }
}

}  // namespace

Responsible normalize_responsible(std::string_view cell) {
    Responsible responsible;
    responsible.text = clean_line(cell);
    const Words words = responsible_words(cell);
    std::vector<Reading> readings;
    for (const PartySegment& segment : party_segments(words))
        if (std::optional<Reading> reading = read_segment(segment, words)) readings.push_back(std::move(*reading));
    give_roles(readings, words);
    responsible.confidence = readings.empty() ? 0.0 : sure::plain;
    for (Reading& reading : readings) {
        if (reading.given_away) continue;
        if (reading.segment.person) reading.party.name = person_name(*reading.segment.person, reading.form);
        responsible.confidence = std::min(responsible.confidence, reading.confidence);
        responsible.parties.push_back(std::move(reading.party));
    }
    return responsible;
}

}  // namespace svod
