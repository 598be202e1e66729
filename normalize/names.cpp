// Recognising persons.
#include "normalize/names.h"

#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

struct GivenName {
    std::string nominative;
    Gender gender;
    Case form;
};

/// Forms of the first names: «Ирине» → Ирина.
const std::unordered_multimap<std::string, GivenName>& given_names() {
    static const std::unordered_multimap<std::string, GivenName> names = [] {
        std::unordered_multimap<std::string, GivenName> map;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "first_names"))
            for (const auto& [form, which] : place_paradigm(fold(row[0])))
                map.emplace(
                    form, GivenName{std::string(row[0]), row[1] == "f" ? Gender::feminine : Gender::masculine, which});
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "first_names"))
            if (!row[2].empty())
                for (const auto& [form, which] : place_paradigm(fold(row[2])))
                    if (which != Case::nominative)
                        map.emplace(form, GivenName{std::string(row[0]), Gender::masculine, which});
        return map;
    }();
    return names;
}

struct Patronymic {
    std::string_view ending;
    std::string_view nominative;
    Gender gender;
    Case form;
};

// «-ичу» before «-ич» does not matter: the whole ending must match.
constexpr std::array<Patronymic, 21> patronymics{{
    {"ович", "ович", Gender::masculine, Case::nominative},   {"овича", "ович", Gender::masculine, Case::genitive},
    {"овичу", "ович", Gender::masculine, Case::dative},      {"овичем", "ович", Gender::masculine, Case::instrumental},
    {"евич", "евич", Gender::masculine, Case::nominative},   {"евича", "евич", Gender::masculine, Case::genitive},
    {"евичу", "евич", Gender::masculine, Case::dative},      {"евичем", "евич", Gender::masculine, Case::instrumental},
    {"ич", "ич", Gender::masculine, Case::nominative},       {"ича", "ич", Gender::masculine, Case::genitive},
    {"ичу", "ич", Gender::masculine, Case::dative},          {"ичом", "ич", Gender::masculine, Case::instrumental},
    {"ичем", "ич", Gender::masculine, Case::instrumental},   {"вна", "вна", Gender::feminine, Case::nominative},
    {"вны", "вна", Gender::feminine, Case::genitive},        {"вне", "вна", Gender::feminine, Case::dative},
    {"вной", "вна", Gender::feminine, Case::instrumental},   {"ична", "ична", Gender::feminine, Case::nominative},
    {"ичны", "ична", Gender::feminine, Case::genitive},      {"ичне", "ична", Gender::feminine, Case::dative},
    {"ичной", "ична", Gender::feminine, Case::instrumental},
}};

const Patronymic* patronymic(std::string_view folded) {
    for (const Patronymic& kind : patronymics)
        if (folded.size() >= kind.ending.size() + 4 && folded.ends_with(kind.ending)) return &kind;
    return nullptr;
}

/// A word that may be part of a name: capital, not all capitals unless longer than an abbreviation.
bool name_word(const std::vector<NameWord>& words, std::size_t at, CommonWord common) {
    if (at >= words.size() || words[at].kind != NameWord::Kind::word || !words[at].capital || words[at].text.size() < 4)
        return false;
    constexpr std::size_t abbreviation = 8;  // four letters
    if (words[at].upper && words[at].text.size() <= abbreviation) return false;
    return !common(words[at].folded);
}

/// A capital letter alone, Cyrillic or like one.
std::optional<std::string> single_letter(const std::vector<NameWord>& words, std::size_t at) {
    if (at >= words.size() || words[at].kind != NameWord::Kind::word || !words[at].capital) return std::nullopt;
    std::size_t position = 0;
    char32_t letter = next_character(words[at].text, position);
    if (position != words[at].text.size()) return std::nullopt;
    if (is_latin(letter)) letter = cyrillic_look_alike(letter);
    if (letter == 0) return std::nullopt;
    std::string out;
    append_character(out, letter);
    return out;
}

std::size_t after_mark(const std::vector<NameWord>& words, std::size_t at) {
    return at < words.size() && (words[at].is(".") || words[at].is(",")) ? at + 1 : at;
}

struct Initials {
    std::string text;
    std::size_t end = 0;
    int count = 0;
};

/// «И.О.», «И. О.», «И,О,», «И О», one letter «И.».
std::optional<Initials> read_initials(const std::vector<NameWord>& words, std::size_t at) {
    const std::optional<std::string> first = single_letter(words, at);
    if (!first) return std::nullopt;
    const bool marked = at + 1 < words.size() && (words[at + 1].is(".") || words[at + 1].is(","));
    const std::size_t second_at = after_mark(words, at + 1);
    if (const std::optional<std::string> second = single_letter(words, second_at)) {
        const bool dotted = second_at + 1 < words.size() &&
                            (words[second_at + 1].is(".") || (words[second_at + 1].is(",") && words[at + 1].is(",")));
        return Initials{*first + "." + *second + ".", dotted ? second_at + 2 : second_at + 1, 2};
    }
    if (!marked || words[at + 1].is(",")) return std::nullopt;
    return Initials{*first + ".", at + 2, 1};
}

/// «ИИ», «ВВ.»: two capitals without dots, after a word that is a surname by its ending.
std::optional<Initials> read_glued_initials(const std::vector<NameWord>& words, std::size_t at, CommonWord common) {
    if (at >= words.size() || !words[at].upper || words[at].text.size() != 4 || common(words[at].folded))
        return std::nullopt;
    const std::size_t end = at + 1 < words.size() && words[at + 1].is(".") ? at + 2 : at + 1;
    return Initials{words[at].text.substr(0, 2) + "." + words[at].text.substr(2) + ".", end, 2};
}

bool oglu(const std::vector<NameWord>& words, std::size_t at) {
    return at < words.size() &&
           (words[at].folded == "оглы" || words[at].folded == "кызы" || words[at].folded == "оглу");
}

bool ends_party(const std::vector<NameWord>& words, std::size_t at) {
    return at >= words.size() || words[at].line || words[at].is(",") || words[at].is(";") || words[at].is("(") ||
           words[at].is("-") || words[at].is(")");
}

/// `starts`: nothing of the same party is before it, so that «Ким А.» is a person though its ending tells nothing.
std::optional<PersonMention> surname_first(const std::vector<NameWord>& words, std::size_t at, bool starts,
                                           CommonWord common) {
    if (!name_word(words, at, common)) return std::nullopt;
    if (const std::optional<Initials> initials = read_initials(words, at + 1)) {
        if (initials->count == 1 && oglu(words, initials->end + 1))
            return PersonMention{at,
                                 initials->end + 2,
                                 words[at].text,
                                 initials->text + " " + words[initials->end].text + " " + words[initials->end + 1].text,
                                 "",
                                 ""};
        if (initials->count == 2 && oglu(words, initials->end))
            return PersonMention{
                at, initials->end + 1, words[at].text, initials->text + " " + words[initials->end].text, "", ""};
        if (initials->count == 2 || surname_like(words[at].folded) || (starts && ends_party(words, initials->end)))
            return PersonMention{at, initials->end, words[at].text, initials->text, "", ""};
    }
    const bool glued_possible = surname_like(words[at].folded);
    if (const std::optional<Initials> initials =
            glued_possible ? read_glued_initials(words, at + 1, common) : std::nullopt)
        return PersonMention{at, initials->end, words[at].text, initials->text, "", ""};
    return std::nullopt;
}

std::optional<PersonMention> initials_first(const std::vector<NameWord>& words, std::size_t at, CommonWord common) {
    const std::optional<Initials> initials = read_initials(words, at);
    if (!initials || !name_word(words, initials->end, common)) return std::nullopt;
    if (initials->count == 1 && !surname_like(words[initials->end].folded)) return std::nullopt;
    return PersonMention{at, initials->end + 1, words[initials->end].text, initials->text, "", ""};
}

/// «Директоров И.И.»: a surname that is a form of another word, where nothing but initials is beside it.
std::optional<PersonMention> common_surname(const std::vector<NameWord>& words, std::size_t at, CommonWord common) {
    const std::string& folded = words[at].folded;
    const bool ending = folded.ends_with("ов") || folded.ends_with("ев") || folded.ends_with("ин");
    if (!ending || words[at].upper || !common(folded)) return std::nullopt;
    const std::optional<Initials> initials = read_initials(words, at + 1);
    if (!initials || initials->count != 2 || name_word(words, initials->end, common)) return std::nullopt;
    return PersonMention{at, initials->end, words[at].text, initials->text, "", ""};
}

bool next_to(const std::vector<NameWord>& words, std::size_t at) {
    return at < words.size() && words[at].kind == NameWord::Kind::word;
}

std::optional<PersonMention> full_name(const std::vector<NameWord>& words, std::size_t at, CommonWord common) {
    if (!name_word(words, at, common) || !next_to(words, at + 1)) return std::nullopt;
    if (at + 2 < words.size() && name_word(words, at + 2, common) &&
        (patronymic(words[at + 2].folded) || oglu(words, at + 3)) && name_word(words, at + 1, common)) {
        const std::size_t end = oglu(words, at + 3) ? at + 4 : at + 3;
        return PersonMention{at, end, words[at].text, "", words[at + 1].text, printed(words, at + 2, end)};
    }
    if (name_word(words, at + 1, common) && patronymic(words[at + 1].folded) && name_word(words, at + 2, common))
        return PersonMention{at, at + 3, words[at + 2].text, "", words[at].text, words[at + 1].text};
    if (!name_word(words, at + 1, common)) return std::nullopt;
    const bool first_here = given_names().count(words[at].folded) > 0;
    const bool first_next = given_names().count(words[at + 1].folded) > 0;
    if (first_next && surname_like(words[at].folded))
        return PersonMention{at, at + 2, words[at].text, "", words[at + 1].text, ""};
    if (first_here && surname_like(words[at + 1].folded))
        return PersonMention{at, at + 2, words[at + 1].text, "", words[at].text, ""};
    return std::nullopt;
}

struct NamedCase {
    std::optional<Gender> gender;
    std::optional<Case> form;
};

/// What the patronymic, else the first name, says of gender and case.
NamedCase named_case(const PersonMention& person) {
    if (const Patronymic* kind = patronymic(fold(person.patronymic))) {
        // «Петровне» is a dative and a prepositional; a list of persons is rather in the dative.
        return {kind->gender, kind->form};
    }
    const auto [first, last] = given_names().equal_range(fold(person.first));
    for (auto it = first; it != last; ++it)
        if (it->second.form == Case::nominative) return {it->second.gender, it->second.form};
    if (first != last) return {first->second.gender, first->second.form};
    return {};
}

std::string nominative_first(const std::string& first, const NamedCase& named) {
    const auto [begin, end] = given_names().equal_range(fold(first));
    std::string found;
    for (auto it = begin; it != end; ++it)
        if ((!named.gender || it->second.gender == *named.gender) && (found.empty() || it->second.nominative < found))
            found = it->second.nominative;
    if (!found.empty() && fold(found) != fold(first)) return found;
    return title_case(first);
}

std::string nominative_patronymic(const std::string& word) {
    const std::string folded = fold(word);
    const Patronymic* kind = patronymic(folded);
    if (!kind || folded.size() != word.size()) return word;
    return title_case(word.substr(0, word.size() - kind->ending.size()) + std::string(kind->nominative));
}

}  // namespace

std::optional<PersonMention> read_person(const std::vector<NameWord>& words, std::size_t at, bool starts,
                                         CommonWord common) {
    if (at >= words.size() || words[at].kind != NameWord::Kind::word || !words[at].capital) return std::nullopt;
    if (std::optional<PersonMention> person = initials_first(words, at, common)) return person;
    std::optional<PersonMention> person = full_name(words, at, common);
    if (person) return person;
    if (starts)
        if (std::optional<PersonMention> person_of_word = common_surname(words, at, common)) return person_of_word;
    person = surname_first(words, at, starts, common);
    // «ОО г. Зея С.С. Петров»: the word before the initials belongs to what stands before, the surname follows.
    if (person && !starts && !surname_like(words[at].folded) && person->end > at + 1)
        if (const std::optional<PersonMention> other = initials_first(words, at + 1, common))
            if (!read_initials(words, other->end)) return std::nullopt;
    return person;
}

std::string person_name(const PersonMention& person, std::optional<Case> form) {
    if (!person.initials.empty()) {
        const std::string surname = nominative_surname(person.surname, std::nullopt, form);
        return surname + " " + person.initials;
    }
    if (person.first.empty()) return nominative_surname(person.surname, std::nullopt, form);
    const NamedCase named = named_case(person);
    const std::optional<Case> which = named.form ? named.form : form;
    std::string name =
        nominative_surname(person.surname, named.gender, which) + " " + nominative_first(person.first, named);
    if (!person.patronymic.empty()) name += " " + nominative_patronymic(person.patronymic);
    return name;
}

}  // namespace svod
