// Places: their paradigms, and back to the nominative.
#include "normalize/inflection.h"

#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

/// The forms of one word by case; several where the rule alone cannot tell.
using Paradigm = std::array<std::vector<std::string>, 6>;

constexpr std::array<Case, 6> cases{Case::nominative, Case::genitive,     Case::dative,
                                    Case::accusative, Case::instrumental, Case::prepositional};

void add(Paradigm& forms, std::string_view stem, const std::array<std::string_view, 6>& endings) {
    for (std::size_t i = 0; i < endings.size(); ++i) {
        std::string form = std::string(stem) + std::string(endings[i]);
        if (std::find(forms[i].begin(), forms[i].end(), form) == forms[i].end()) forms[i].push_back(std::move(form));
    }
}

std::string_view last_letter(std::string_view word) {
    return word.size() < 2 ? word : word.substr(word.size() - 2);
}

bool letter_of(std::string_view letter, std::string_view letters) {
    for (std::size_t i = 0; i + 1 < letters.size(); i += 2)
        if (letters.substr(i, 2) == letter) return true;
    return false;
}

bool vowel(std::string_view letter) {
    return letter_of(letter, "аеиоуыэюя");
}
bool takes_i(std::string_view letter) {
    return letter_of(letter, "гкхжшчщ");
}

void decline_adjective(Paradigm& forms, std::string_view word) {
    const std::string stem = adjective_stem(word);
    const std::string_view ending = word.substr(stem.size());
    const bool soft_vowels =
        !takes_i(last_letter(stem)) && (ending == "ий" || ending == "яя" || ending == "ее" || ending == "ие");
    const bool i_vowels = soft_vowels || takes_i(last_letter(stem));
    if (ending == "ая" || ending == "яя") {
        if (soft_vowels || letter_of(last_letter(stem), "жшчщ"))
            add(forms, stem, {ending, "ей", "ей", soft_vowels ? "юю" : "ую", "ей", "ей"});
        else
            add(forms, stem, {ending, "ой", "ой", "ую", "ой", "ой"});
    } else if (ending == "ые" || ending == "ие") {
        if (i_vowels)
            add(forms, stem, {ending, "их", "им", ending, "ими", "их"});
        else
            add(forms, stem, {ending, "ых", "ым", ending, "ыми", "ых"});
    } else {
        if (soft_vowels || (letter_of(last_letter(stem), "жшчщ") && ending != "ой"))
            add(forms, stem, {ending, "его", "ему", ending, "им", "ем"});
        else
            add(forms, stem, {ending, "ого", "ому", ending, i_vowels ? "им" : "ым", "ом"});
    }
}

/// «орел» → «орл», «елец» → «ельц», «торжок» → «торжк»; empty when no vowel can fall out.
std::string without_fleeting_vowel(std::string_view word) {
    if (word.size() < 8) return {};
    const std::string_view before = word.substr(word.size() - 4, 2);
    if (before != "е" && before != "о") return {};
    if (!letter_of(last_letter(word), "лцкнрв")) return {};
    std::string stem(word.substr(0, word.size() - 4));
    if (vowel(last_letter(stem))) return {};
    if (before == "е" && last_letter(stem) == "л") stem += "ь";  // «Ельца», but «Орла»
    return stem + std::string(last_letter(word));
}

void decline_masculine(Paradigm& forms, std::string_view word) {
    const std::string_view soft_instrumental = letter_of(last_letter(word), "жшчщц") ? "ем" : "ом";
    add(forms, word, {"", "а", "у", "", soft_instrumental, "е"});
    const std::string fleeting = without_fleeting_vowel(word);
    if (!fleeting.empty()) {
        add(forms, fleeting, {"", "а", "у", "", letter_of(last_letter(word), "жшчщц") ? "ем" : "ом", "е"});
        forms[0].pop_back();
        forms[3].pop_back();
    }
}

void decline_soft(Paradigm& forms, std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    add(forms, stem, {"ь", "и", "и", "ь", "ью", "и"});
    add(forms, stem, {"ь", "я", "ю", "ь", "ем", "е"});
}

void decline_feminine(Paradigm& forms, std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    const bool after_i = last_letter(stem) == "и";
    if (last_letter(word) == "а") {
        const std::string_view genitive = takes_i(last_letter(stem)) ? "и" : "ы";
        add(forms, stem, {"а", genitive, "е", "у", letter_of(last_letter(stem), "жшчщц") ? "ей" : "ой", "е"});
    } else {
        add(forms, stem, {"я", "и", after_i ? "и" : "е", "ю", "ей", after_i ? "и" : "е"});
    }
}

void decline_neuter(Paradigm& forms, std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    if (last_letter(word) == "о")
        add(forms, stem, {"о", "а", "у", "о", "ом", "е"});
    else
        add(forms, stem, {"е", "я", "ю", "е", "ем", letter_of(last_letter(stem), "и") ? "и" : "е"});
    if (last_letter(word) == "е" && letter_of(last_letter(stem), "щцжш"))
        add(forms, stem, {"е", "а", "у", "е", "ем", "е"});
    add(forms, word, {"", "", "", "", "", ""});
}

/// «химк» → «химок», «чебоксар», «люберц» → «люберец»: the genitive plural without an ending.
std::string bare_plural(std::string_view stem) {
    if (stem.size() < 6) return std::string(stem);
    const std::string_view last = last_letter(stem);
    const std::string_view before = stem.substr(stem.size() - 4, 2);
    if (vowel(before) || !letter_of(last, "кцн")) return std::string(stem);
    const std::string_view fleeting = last == "к" && !letter_of(before, "жшчщй") ? "о" : "е";
    std::string_view head = stem.substr(0, stem.size() - 2);
    if (before == "ь" || before == "й") head = head.substr(0, head.size() - 2);
    return std::string(head) + std::string(fleeting) + std::string(last);
}

void decline_plural(Paradigm& forms, std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    const std::string_view end = last_letter(word);
    add(forms, stem, {end, letter_of(last_letter(stem), "жшчщ") ? "ей" : "ов", "ам", end, "ами", "ах"});
    forms[1].push_back(bare_plural(stem));
    if (end == "и" && !takes_i(last_letter(stem))) add(forms, stem, {end, "ей", "ям", end, "ями", "ях"});
}

bool adjective_name(std::string_view word) {
    for (const std::string_view ending : {"ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие"})
        if (word.ends_with(ending)) return word.size() >= 8;
    return false;
}

Paradigm decline_part(std::string_view word) {
    Paradigm forms;
    const std::string_view last = last_letter(word);
    if (word.size() < 6) add(forms, word, {"", "", "", "", "", ""});
    if (word.size() < 4) return forms;
    if (adjective_name(word)) decline_adjective(forms, word);
    if (last == "й")
        add(forms, word.substr(0, word.size() - 2), {"й", "я", "ю", "й", "ем", "е"});
    else if (last == "ь")
        decline_soft(forms, word);
    else if (last == "а" || last == "я")
        decline_feminine(forms, word);
    else if (last == "о" || last == "е")
        decline_neuter(forms, word);
    else if (last == "ы" || last == "и")
        decline_plural(forms, word);
    else if (vowel(last) || last.size() < 2)
        add(forms, word, {"", "", "", "", "", ""});
    else
        decline_masculine(forms, word);
    return forms;
}

/// Which parts of «ростов-на-дону», «каменск-уральский», «горно-алтайск», «усть-илимск» are declined.
std::vector<std::vector<bool>> declined_parts(const std::vector<std::string_view>& parts) {
    const std::size_t count = parts.size();
    if (count == 1) return {{true}};
    if (count >= 3 && (parts[1] == "на" || parts[1] == "де")) {
        std::vector<bool> first(count, false);
        first[0] = true;
        return {first};
    }
    std::vector<bool> last(count, false);
    last[count - 1] = true;
    std::vector<std::vector<bool>> ways{last};
    const std::string_view end = last_letter(parts[0]);
    if (adjective_name(parts[count - 1]) && !vowel(end)) ways.emplace_back(count, true);
    return ways;
}

void join(Paradigm& into, const std::vector<Paradigm>& parts, std::string_view glue) {
    constexpr std::size_t most = 16;
    for (std::size_t c = 0; c < cases.size(); ++c) {
        std::vector<std::string> forms{""};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::vector<std::string> longer;
            for (const std::string& head : forms)
                for (const std::string& tail : parts[i][c])
                    if (longer.size() < most) longer.push_back(i == 0 ? tail : head + std::string(glue) + tail);
            forms = std::move(longer);
        }
        into[c].insert(into[c].end(), forms.begin(), forms.end());
    }
}

Paradigm decline_word(std::string_view word) {
    const std::vector<std::string_view> parts = split(word, '-');
    Paradigm forms;
    for (const std::vector<bool>& way : declined_parts(parts)) {
        std::vector<Paradigm> declined;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Paradigm part;
            if (way[i])
                part = decline_part(parts[i]);
            else
                add(part, parts[i], {"", "", "", "", "", ""});
            declined.push_back(std::move(part));
        }
        join(forms, declined, "-");
    }
    return forms;
}

struct Town {
    std::string nominative;
    Case form;
};

/// Case forms of the towns whose nominative the ending alone does not give away.
const std::unordered_multimap<std::string, Town>& known_towns() {
    static const std::unordered_multimap<std::string, Town> towns = [] {
        std::unordered_multimap<std::string, Town> map;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "towns"))
            for (const auto& [form, which] : place_paradigm(fold(row[0])))
                map.emplace(form, Town{std::string(row[0]), which});
        return map;
    }();
    return towns;
}

std::string known_town(const std::string& folded, Case form) {
    std::string found;
    const auto [first, last] = known_towns().equal_range(folded);
    for (auto it = first; it != last; ++it) {
        if (it->second.form == form) return it->second.nominative;
        if (found.empty() || it->second.nominative < found) found = it->second.nominative;
    }
    return found;
}

/// Endings of towns that are masculine in nearly every case: after them «-а» is a genitive and «-е» no feminine.
bool masculine_stem(std::string_view stem) {
    for (const std::string_view ending :
         {"ск", "цк", "град", "город", "бург", "ов", "ев", "ин", "он", "дар", "ст", "нт"})
        if (stem.ends_with(ending)) return true;
    return false;
}

/// «Зеи» → «Зея», «Калуги» → «Калуга», «Рязани» → «Рязань».
std::string from_i(std::string_view stem) {
    const std::string_view last = last_letter(stem);
    if (vowel(last) || last == "ь") return std::string(stem) + "я";
    if (takes_i(last)) return std::string(stem) + "а";
    return std::string(stem) + "ь";
}

/// «Зее» → «Зея», «Сибае» → «Сибай»; a masculine name otherwise, unless the case is one whose masculine ending is
/// another.
std::string from_e(std::string_view stem, Case form) {
    if (vowel(last_letter(stem)))
        return std::string(stem) + (last_letter(stem) == "а" && form == Case::prepositional ? "й" : "я");
    if (form == Case::dative) return std::string(stem) + "а";
    if (stem.ends_with("пол") || stem.ends_with("рославл")) return std::string(stem) + "ь";
    return std::string(stem);
}

std::string from_instrumental(std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 4);
    if (word.ends_with("ью")) return std::string(stem) + "ь";
    if (word.ends_with("ым") || word.ends_with("им")) return nominative_adjective(word, Gender::masculine);
    if (word.ends_with("ом") || word.ends_with("ем")) return std::string(stem);
    if (word.ends_with("ой")) return std::string(stem) + "а";
    if (word.ends_with("ей")) return std::string(stem) + (vowel(last_letter(stem)) ? "я" : "а");
    return std::string(word);
}

/// «Заречья», «Заречью», «Заречьем», «Заречье» → «Заречье»; empty for other names («Тверью» is the instrumental of
/// «Тверь»).
std::string neuter_after_soft_sign(std::string_view word, Case form) {
    const bool dative_ending = word.ends_with("ью") && form == Case::dative;
    if (word.ends_with("ье") || dative_ending || (word.ends_with("ья") && form == Case::genitive))
        return std::string(word.substr(0, word.size() - 2)) + "е";
    if (word.ends_with("ьем")) return std::string(word.substr(0, word.size() - 2));
    return {};
}

std::string from_case(std::string_view word, Case form) {
    const std::string_view last = last_letter(word);
    const std::string_view stem = word.substr(0, word.size() - 2);
    if (std::string neuter = neuter_after_soft_sign(word, form); !neuter.empty()) return neuter;
    switch (form) {
        case Case::genitive:
            if (word.ends_with("ого") || word.ends_with("его")) return nominative_adjective(word, Gender::masculine);
            if (last == "а") return std::string(stem);
            if (last == "я") return std::string(stem) + (vowel(last_letter(stem)) ? "й" : "ь");
            if (last == "ы") return std::string(stem) + "а";
            if (last == "и") return from_i(stem);
            break;
        case Case::dative:
            if (word.ends_with("ому") || word.ends_with("ему")) return nominative_adjective(word, Gender::masculine);
            if (last == "у") return std::string(stem);
            if (last == "ю") return std::string(stem) + "ь";
            if (last == "е") return from_e(stem, form);
            if (last == "и") return std::string(stem) + "ь";
            break;
        case Case::prepositional:
            if (word.ends_with("ом") || word.ends_with("ем")) return nominative_adjective(word, Gender::masculine);
            if (last == "е") return from_e(stem, form);
            if (last == "и") return std::string(stem) + "ь";
            break;
        case Case::instrumental:
            return from_instrumental(word);
        default:
            break;
    }
    return std::string(word);
}

/// After «г.» the case is unknown. «-а» is taken for a genitive: the feminine towns are in the lexicon.
std::string from_unknown_case(std::string_view word) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    const std::string_view last = last_letter(word);
    if (word.ends_with("ого") || word.ends_with("ому")) return nominative_adjective(word, Gender::masculine);
    if (last == "а" && word.size() > 8 && !vowel(last_letter(stem))) return std::string(stem);
    if (last == "е" && masculine_stem(stem)) return std::string(stem);
    if (word.ends_with("ья")) return std::string(stem) + "е";
    if (word.ends_with("ьем")) return std::string(stem);
    if (last == "у" && !vowel(last_letter(stem))) return std::string(stem);
    if (word.ends_with("ью")) return std::string(word.substr(0, word.size() - 4)) + "ь";
    if (last == "ы") return std::string(stem) + "а";
    return std::string(word);
}

}  // namespace

std::vector<std::pair<std::string, Case>> place_paradigm(std::string_view folded_name) {
    std::vector<Paradigm> words;
    for (const std::string_view word : split(folded_name, ' ')) words.push_back(decline_word(word));
    Paradigm forms;
    join(forms, words, " ");
    std::vector<std::pair<std::string, Case>> out;
    for (std::size_t c = 0; c < cases.size(); ++c)
        for (std::string& form : forms[c]) out.emplace_back(std::move(form), cases[c]);
    return out;
}

std::vector<std::string> place_forms(std::string_view folded_name) {
    std::vector<std::string> out;
    for (auto& [form, which] : place_paradigm(folded_name)) out.push_back(std::move(form));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string known_place(std::string_view name, std::optional<Case> form) {
    return known_town(fold(name), form.value_or(Case::genitive));
}

std::string nominative_place(std::string_view word, std::optional<Case> form) {
    const std::string folded = fold(word);
    if (form == Case::nominative || folded.size() < 6) return title_case(word);
    const std::string known = known_place(word, form);
    if (!known.empty()) return known;
    return title_case(form ? from_case(lower(word), *form) : from_unknown_case(lower(word)));
}

}  // namespace svod
