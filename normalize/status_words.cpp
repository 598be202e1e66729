#include "normalize/status_words.h"

#include "normalize/word_pattern.h"
#include "text/lately.h"
#include "text/lexicon.h"

#include <array>
#include <charconv>
#include <initializer_list>
#include <stdexcept>
#include <string>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings)
        if (word.ends_with(ending)) return true;
    return false;
}

/// «создан», «создана», «создано», «созданы»: the word without -а, -о, -ы.
std::string_view without_short_ending(std::string_view word) {
    if (ends_with_any(word, {"а", "о", "ы"})) word.remove_suffix(2);
    return word;
}

bool short_participle(std::string_view word) {
    const std::string_view stem = without_short_ending(word);
    if (letters(stem) < 5 && !(letters(stem) == 4 && stem != word)) return false;
    if (ends_with_any(stem, {"ан", "ян", "ен"})) return true;
    // «выполненно», «проведенны»: the doubled н of the full form, a common slip; adverbs end in -менно, -венно, -ченно
    return ends_with_any(word, {"енно", "анно", "енны", "анны"}) && letters(word) >= 8 &&
           ends_with_any(word, {"лненно", "дённо", "веденно", "щенно", "ланно", "бранно", "танно", "данно", "ржденно",
                                "люченно", "рованно", "ованны", "лненны", "веденны"});
}

/// «провела», «участвовали», «состоялось», «велась».
bool past_tense(std::string_view word) {
    if (ends_with_any(word, {"лся", "лась", "лось", "лись"})) return letters(word) >= 5;
    if (letters(word) < 5 || ends_with_any(word, {"тели", "тела", "тель"})) return false;
    std::string_view stem = word;
    if (ends_with_any(stem, {"ла", "ло", "ли"})) stem.remove_suffix(2);
    return ends_with_any(stem, {"ал", "ил", "ел", "ял", "ул", "ыл"});
}

bool present_tense(std::string_view word) {
    if (letters(word) < 6) return false;
    return ends_with_any(word, {"ется", "ются", "ится", "атся", "ятся", "утся",  "ает", "яет", "ует",   "юет",
                                "еет",  "ают",  "яют",  "уют",  "еют",  "ируем", "аем", "яем", "аемся", "имся"});
}

/// «исполн-но», «разраб-на», «выполн-ся»: a verb with its middle left out.
Traits clipped_verb(std::string_view word) {
    const auto hyphen = word.find('-');
    if (hyphen == std::string_view::npos || letters(word.substr(0, hyphen)) < 3) return {};
    const std::string_view rest = word.substr(hyphen + 1);
    for (const std::string_view ending : {"но", "на", "ны", "ено", "ена", "ены", "ано", "ана", "аны", "лось", "лись"})
        if (rest == ending) return Trait::past;
    for (const std::string_view ending : {"ся", "тся", "ется", "ются", "ится", "ятся"})
        if (rest == ending) return Trait::present;
    return {};
}

/// «провести», «внести»; «области», «новости» are nouns.
bool infinitive(std::string_view word) {
    return letters(word) >= 4 && ends_with_any(word, {"ать", "ить", "еть", "ять", "уть", "ыть", "вести", "нести",
                                                      "брести", "зти", "ться", "тись"});
}

bool full_participle(std::string_view word) {
    for (const std::string_view ending : {"ый", "ая", "ое", "ые", "ого", "ой", "ую",  "ых", "ым", "ыми", "ому",
                                          "ом", "ий", "ие", "ее", "их",  "им", "ими", "ую", "юю", "ей",  "его"})
        if (word.ends_with(ending)) {
            const std::string_view stem = word.substr(0, word.size() - ending.size());
            if (ends_with_any(stem, {"нн", "ающ", "яющ", "ующ", "ющ", "ащ", "ящ", "ущ", "вш", "шедш"})) return true;
        }
    return ends_with_any(word, {"щийся", "щиеся", "щихся", "щимся", "щимися", "вшихся", "вшиеся", "щегося"});
}

bool action_noun(std::string_view word) {
    return letters(word) >= 6 && ends_with_any(word, {"ание", "ение", "ания", "ения", "анию", "ению", "ация", "ации",
                                                      "ацию", "яция", "иция", "тие", "овка", "отка", "ботка"});
}

Traits traits_of_ending(std::string_view word, Traits known) {
    if (known.any(Trait::noun | Trait::adjective)) return {};
    if (full_participle(word)) return Trait::full_participle;
    if (short_participle(word) || past_tense(word)) return Trait::past;
    if (present_tense(word) && !known.any(Trait::future | Trait::stative | Trait::must)) return Trait::present;
    if (action_noun(word)) return Trait::action;
    if (infinitive(word)) return Trait::infinitive;
    if (known.any(Trait::future | Trait::past)) return {};
    return clipped_verb(word);
}

constexpr std::array<std::string_view, static_cast<std::size_t>(Trait::infinitive)> trait_names{
    "negation", "absent",      "light",        "past",      "explicit",   "noun",    "adjective",   "bad",
    "report",   "finding",     "found",        "deliver",   "future",     "will",    "must",        "present",
    "stative",  "exists",      "step",         "continues", "coverage",   "growth",  "person",      "body",
    "item",     "quantor",     "subordinate",  "draft",     "draftable",  "drafted", "deliverable", "percent",
    "of",       "contrast",    "basis",        "inform",    "time",       "role",    "institution", "newspaper",
    "irrealis", "copula",      "remains",      "intent",    "other_part", "planned", "fact",        "demand",
    "bidding",  "preposition", "abbreviation", "ending",    "still",      "proven"};

struct Lexicon {
    std::vector<WordSense> senses;  ///< parallel to the patterns
    PatternIndex index;

    static const Lexicon& instance() {
        static const Lexicon lexicon = load();
        return lexicon;
    }

    static Lexicon load() {
        std::vector<WordPattern> patterns;
        std::vector<WordSense> senses;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "status_words")) {
            patterns.push_back(WordPattern::parse(row[0]));
            senses.push_back(sense_named(row[1]));
        }
        return {std::move(senses), PatternIndex(patterns)};
    }

    static WordSense sense_named(std::string_view name) {
        if (name.starts_with("number")) {
            WordSense sense;
            std::from_chars(name.data() + 6, name.data() + name.size(), sense.number);
            return sense;
        }
        for (std::size_t i = 0; i < trait_names.size(); ++i)
            if (trait_names[i] == name) return {static_cast<Trait>(i), 0};
        throw std::logic_error("status_words: no trait " + std::string(name));
    }
};

WordSense sense_by_lexicon(std::string_view word) {
    const Lexicon& lexicon = Lexicon::instance();
    WordSense sense;
    lexicon.index.find(word, [&](int pattern) {
        const WordSense& found = lexicon.senses[static_cast<std::size_t>(pattern)];
        sense.traits.add(found.traits);
        if (found.number) sense.number = found.number;
    });
    return sense;
}

/// «разработанны», «реализованно»: the doubled н of the full form, where the word without it is in the lexicon.
WordSense sense_of_doubled(std::string_view word) {
    if (letters(word) < 8 || !ends_with_any(word, {"нно", "нна", "нны"})) return {};
    std::string single(word.substr(0, word.size() - 4));
    single += word.substr(word.size() - 2);
    const WordSense sense = sense_by_lexicon(single);
    if (!sense.traits.any(Trait::past | Trait::proven | Trait::explicit_)) return {};
    WordSense made = sense;
    made.traits.add(Trait::past);
    return made;
}

WordSense read_word_sense(std::string_view folded_word) {
    WordSense sense = sense_by_lexicon(folded_word);
    if (sense.traits.empty() && !sense.number) sense = sense_of_doubled(folded_word);
    const Traits known = sense.traits;
    sense.traits.add(traits_of_ending(folded_word, known));
    if (known.any(Trait::future | Trait::must | Trait::stative | Trait::absent)) sense.traits.remove(Trait::past);
    if (folded_word.starts_with("не") && letters(folded_word) >= 8 && sense.traits.any(Trait::past)) {
        // «невыполнено»: the rest must be a word of its own that says «done»; «необходимо», «недоработан» are not
        const std::string_view rest = folded_word.substr(4);
        static constexpr std::string_view prefixes[] = {"вы",    "ис",     "про",   "соз",    "раз",   "реал",
                                                        "утв",   "заключ", "сформ", "подгот", "орган", "пред",
                                                        "опред", "изд",    "осущ",  "заверш", "согл"};
        for (const std::string_view prefix : prefixes)
            if (rest.starts_with(prefix)) sense.traits.add(Trait::glued_negation);
    }
    return sense;
}

}  // namespace

WordSense word_sense(std::string_view folded_word) {
    constexpr std::size_t longest = 100;  // bytes
    if (folded_word.size() > longest) return read_word_sense(folded_word);
    thread_local Lately<WordSense, 4096> lately;
    return lately.of(folded_word, read_word_sense);
}

}  // namespace svod
