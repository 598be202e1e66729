// Surnames back to the nominative.
#include "normalize/names.h"

#include "text/text.h"

#include <array>

namespace svod {

namespace {

constexpr std::array<std::string_view, 5> possessive{"ов", "ев", "ин", "ын", "ёв"};

std::string_view cut(std::string_view word, std::string_view ending) {
    return word.substr(0, word.size() - ending.size());
}

bool possessive_stem(std::string_view word) {
    for (const std::string_view ending : possessive)
        if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
    return false;
}

bool oblique(std::optional<Case> form) {
    return form && *form != Case::nominative;
}

/// «Полевой», «Береговой» are nominatives, unlike «Ивановой».
bool stressed_adjective(std::string_view word) {
    for (const std::string_view whole : {"полевой", "береговой", "луговой", "яровой", "садовой", "громовой", "лозовой",
                                         "боровой", "дубовой", "буровой", "низовой", "верховой", "строевой", "рядовой",
                                         "часовой", "деловой", "мостовой", "круговой", "плужевой"})
        if (word == whole) return true;
    return false;
}

/// Петров-, Шишкин-: the endings after the stem.
std::string from_possessive(std::string_view word, std::optional<Gender> gender, std::optional<Case> form) {
    const bool feminine = gender == Gender::feminine;
    for (const std::string_view ending : {"ою", "ой"})
        if (word.ends_with(ending) && possessive_stem(cut(word, ending)) && gender != Gender::masculine &&
            (oblique(form) || !stressed_adjective(word)))
            return std::string(cut(word, ending)) + "а";
    if (word.ends_with("ым") && possessive_stem(cut(word, "ым"))) return std::string(cut(word, "ым"));
    if (word.ends_with("у") && possessive_stem(cut(word, "у")))
        return std::string(cut(word, "у")) + (feminine ? "а" : "");
    if (word.ends_with("е") && possessive_stem(cut(word, "е")) && form == Case::prepositional)
        return std::string(cut(word, "е"));
    const bool genitive = form == Case::genitive || form == Case::accusative;
    if (word.ends_with("а") && possessive_stem(cut(word, "а")) && genitive && !feminine)
        return std::string(cut(word, "а"));
    return {};
}

/// Каминск-, Трубецк-, Бел-.
std::string from_adjective(std::string_view word, std::optional<Gender> gender, std::optional<Case> form) {
    const bool named_ski = word.find("ск") != std::string_view::npos || word.find("цк") != std::string_view::npos;
    for (const std::string_view ending : {"ого", "ому", "его", "ему"})
        if (word.size() > ending.size() + 4 && word.ends_with(ending) && (named_ski || oblique(form)))
            return nominative_adjective(word, Gender::masculine);
    if (word.ends_with("скую") || word.ends_with("цкую")) return std::string(cut(word, "ую")) + "ая";
    const bool ski = word.ends_with("ской") || word.ends_with("цкой");
    if (ski && gender != Gender::masculine && (oblique(form) || (!form && word != "донской" && word != "трубецкой")))
        return std::string(cut(word, "ой")) + "ая";
    if ((word.ends_with("ским") || word.ends_with("цким")) && form != Case::nominative)
        return std::string(cut(word, "им")) + "ий";
    return {};
}

/// Гончарук-, Шульг-: only where the case is known.
std::string from_noun(std::string_view word, std::optional<Gender> gender, std::optional<Case> form) {
    const bool vowel_stem = word.size() > 6 && (word.ends_with("ая") || word.ends_with("ея"));
    if (gender != Gender::feminine) {
        if ((form == Case::dative && word.ends_with("ью")) || (form == Case::genitive && word.ends_with("ья")))
            return std::string(word.substr(0, word.size() - 4)) + "ей";  // «Соловью»
        if (form == Case::dative && word.ends_with("у")) return std::string(cut(word, "у"));
        if (form == Case::dative && word.ends_with("ю"))
            return std::string(cut(word, "ю")) +
                   (word.ends_with("аю") || word.ends_with("ею") || word.ends_with("ию") ? "й" : "ь");
        if (form == Case::genitive && word.ends_with("а") && !word.ends_with("ка") && !word.ends_with("га"))
            return std::string(cut(word, "а"));
        if (form == Case::genitive && word.ends_with("я"))
            return std::string(cut(word, "я")) + (vowel_stem ? "й" : "ь");
        if (form == Case::instrumental && (word.ends_with("ом") || word.ends_with("ем")))
            return std::string(cut(word, "ом"));
    }
    if ((form == Case::dative || form == Case::prepositional) && word.ends_with("е") && !word.ends_with("ее"))
        return std::string(cut(word, "е")) + "а";
    if (form == Case::genitive &&
        (word.ends_with("ы") || word.ends_with("ги") || word.ends_with("ки") || word.ends_with("хи")))
        return std::string(word.substr(0, word.size() - 2)) + "а";
    if (form == Case::instrumental && word.ends_with("ой")) return std::string(cut(word, "ой")) + "а";
    return {};
}

}  // namespace

bool surname_like(std::string_view folded) {
    for (const std::string_view ending :
         {"ов",    "ев",    "ин",   "ын",    "ова",  "ева",  "ина",   "ына",   "ову",  "еву",  "ину",
          "ыну",   "овой",  "евой", "иной",  "ыной", "овым", "евым",  "иным",  "ский", "ская", "ской",
          "скому", "ского", "ским", "цкий",  "цкая", "цкой", "цкому", "цкого", "ко",   "ук",   "юк",
          "ич",    "ян",    "дзе",  "швили", "их",   "ых",   "ец",    "ак",    "як",   "ик",   "ник",
          "ун",    "ай",    "ей",   "енко",  "ой",   "ый",   "ая",    "ман",   "берг", "ер",   "ль"})
        if (folded.size() > ending.size() + 2 && folded.ends_with(ending)) return true;
    return false;
}

bool surname_alone(std::string_view folded) {
    constexpr std::size_t shortest = 8;  // four letters
    for (const std::string_view ending :
         {"ов",   "ев",   "ин",   "ын",   "ова",  "ева",  "ина",  "ына",   "ову",   "еву",  "овой", "евой",
          "иной", "ыной", "овым", "евым", "иным", "ский", "ская", "скому", "скую",  "цкий", "цкая", "цкому",
          "енко", "чук",  "щук",  "люк",  "нюк",  "ович", "евич", "дзе",   "швили", "их",   "ых",   "ян"})
        if (folded.size() >= shortest && folded.size() > ending.size() && folded.ends_with(ending)) return true;
    return false;
}

std::string nominative_surname(std::string_view surname, std::optional<Gender> gender, std::optional<Case> form) {
    const std::string word = lower(surname);
    if (const auto hyphen = word.rfind('-'); hyphen != std::string::npos && word.size() == surname.size()) {
        const std::string head = nominative_surname(surname.substr(0, hyphen), gender, form);
        return head + "-" + nominative_surname(surname.substr(hyphen + 1), gender, form);
    }
    if (form == Case::nominative && gender) return title_case(surname);
    for (const auto from : {from_possessive, from_adjective, from_noun}) {
        const std::string nominative = from(word, gender, form);
        if (!nominative.empty()) return title_case(nominative);
    }
    return title_case(surname);
}

}  // namespace svod
