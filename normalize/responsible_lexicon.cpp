// The head nouns of parties in all their forms.
#include "normalize/responsible_lexicon.h"

#include "text/lately.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <array>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

constexpr std::array<Case, 6> cases{Case::nominative, Case::genitive,     Case::dative,
                                    Case::accusative, Case::instrumental, Case::prepositional};
using Endings = std::array<std::string_view, 6>;

struct Declension {
    std::string_view cut;  ///< what the lemma loses
    Endings singular;
    Endings plural;
    Gender gender;
};

constexpr Declension hard{"", {"", "а", "у", "а", "ом", "е"}, {"ы", "ов", "ам", "ов", "ами", "ах"}, Gender::masculine};
constexpr Declension velar{"", {"", "а", "у", "а", "ом", "е"}, {"и", "ов", "ам", "ов", "ами", "ах"}, Gender::masculine};
constexpr Declension sibilant{
    "", {"", "а", "у", "а", "ом", "е"}, {"и", "ей", "ам", "ей", "ами", "ах"}, Gender::masculine};
constexpr Declension fleeting_ets{
    "ец", {"ец", "ца", "цу", "ца", "цем", "це"}, {"цы", "цев", "цам", "цев", "цами", "цах"}, Gender::masculine};
constexpr Declension soft{
    "ь", {"ь", "я", "ю", "я", "ем", "е"}, {"и", "ей", "ям", "ей", "ями", "ях"}, Gender::masculine};
constexpr Declension short_i{
    "й", {"й", "я", "ю", "й", "ем", "е"}, {"и", "ев", "ям", "и", "ями", "ях"}, Gender::masculine};
constexpr Declension feminine_soft{
    "ь", {"ь", "и", "и", "ь", "ью", "и"}, {"и", "ей", "ям", "и", "ями", "ях"}, Gender::feminine};
constexpr Declension feminine_hard{
    "а", {"а", "ы", "е", "у", "ой", "е"}, {"ы", "", "ам", "ы", "ами", "ах"}, Gender::feminine};
constexpr Declension feminine_velar{
    "а", {"а", "и", "е", "у", "ой", "е"}, {"и", "", "ам", "и", "ами", "ах"}, Gender::feminine};
constexpr Declension feminine_iya{
    "ия", {"ия", "ии", "ии", "ию", "ией", "ии"}, {"ии", "ий", "иям", "ии", "иями", "иях"}, Gender::feminine};
constexpr Declension neuter_o{"о", {"о", "а", "у", "о", "ом", "е"}, {"а", "", "ам", "а", "ами", "ах"}, Gender::neuter};
constexpr Declension neuter_ie{
    "ие", {"ие", "ия", "ию", "ие", "ием", "ии"}, {"ия", "ий", "иям", "ия", "иями", "иях"}, Gender::neuter};
constexpr Declension plural_i{"и", {"", "", "", "", "", ""}, {"и", "ей", "ям", "ей", "ями", "ях"}, Gender::plural};

bool velar_end(std::string_view stem) {
    return stem.ends_with("к") || stem.ends_with("г") || stem.ends_with("х");
}
bool sibilant_end(std::string_view stem) {
    return stem.ends_with("ж") || stem.ends_with("ш") || stem.ends_with("ч") || stem.ends_with("щ");
}

const Declension* declension(std::string_view lemma, std::string_view gender) {
    if (gender == "p") return &plural_i;
    if (lemma.ends_with("ия")) return &feminine_iya;
    if (lemma.ends_with("ие")) return &neuter_ie;
    if (lemma.ends_with("а")) return velar_end(lemma.substr(0, lemma.size() - 2)) ? &feminine_velar : &feminine_hard;
    if (lemma.ends_with("ь")) return gender == "f" ? &feminine_soft : &soft;
    if (lemma.ends_with("й")) return &short_i;
    if (gender == "n" && !lemma.ends_with("о")) return nullptr;  // «бюро», «минобрнауки»
    if (lemma == "бюро") return nullptr;
    if (lemma.ends_with("о")) return gender == "n" && lemma != "лицо" ? nullptr : &neuter_o;
    if (lemma.ends_with("ец") && lemma.size() > 6) return &fleeting_ets;
    return velar_end(lemma) ? &velar : sibilant_end(lemma) ? &sibilant : &hard;
}

bool participle(std::string_view lemma) {
    return lemma.ends_with("щий") || lemma.ends_with("щийся") || lemma.ends_with("мый") || lemma.ends_with("нный") ||
           lemma.ends_with("жатый") || lemma.ends_with("ковый") || lemma.ends_with("журный");
}

using Table = std::unordered_map<std::string, std::vector<NounReading>>;

struct Noun {
    std::string lemma;
    Party::Kind kind;
    std::string_view gender;
    std::string_view plural;
    bool open;
    bool stays_plural;
    std::string genitive = {};
};

void add(Table& table, const Noun& noun, const std::string& form, const std::string& nominative, Gender gender,
         Case which) {
    std::vector<NounReading>& readings = table[form];
    for (const NounReading& reading : readings)
        if (reading.nominative == nominative && reading.form == which) return;
    readings.push_back({nominative, noun.lemma, noun.genitive, gender, which, noun.kind, noun.open, noun.stays_plural});
}

/// «сестр» → «сестер», «школ» stays: the genitive plural without an ending.
std::string bare_genitive(const std::string& stem) {
    return stem.ends_with("сестр") ? stem.substr(0, stem.size() - 2) + "ер" : stem;
}

void add_noun(Table& table, Noun noun) {
    const Declension* kind = declension(noun.lemma, noun.gender);
    noun.genitive = noun.lemma;
    if (!kind) {
        add(table, noun, noun.lemma, noun.lemma, Gender::neuter, Case::nominative);
        return;
    }
    const std::string stem = noun.lemma.substr(0, noun.lemma.size() - kind->cut.size());
    noun.genitive = stem + std::string(kind->singular[1]);
    const Gender gender = noun.gender == "m" ? Gender::masculine : kind->gender;
    const std::string plural = noun.plural.empty() ? stem + std::string(kind->plural[0]) : std::string(noun.plural);
    const bool soft_plural = noun.plural.ends_with("я");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (kind->gender != Gender::plural)
            add(table, noun, stem + std::string(kind->singular[i]), noun.lemma, gender, cases[i]);
        const std::string form = i == 0 ? plural : stem + std::string(kind->plural[i]);
        const bool zero = kind->plural[i].empty();
        add(table, noun, zero ? bare_genitive(form) : form, plural, Gender::plural, cases[i]);
    }
    if (soft_plural) add(table, noun, plural, plural, Gender::plural, Case::nominative);
    if (noun.kind == Party::Kind::org) add(table, noun, plural, plural, Gender::plural, Case::accusative);
}

void add_adjective(Table& table, Noun noun) {
    const bool reflexive = noun.lemma.ends_with("ся");
    const std::string tail = reflexive ? "ся" : "";
    const std::string word = noun.lemma.substr(0, noun.lemma.size() - tail.size());
    const std::string stem = adjective_stem(word);
    const bool soft_vowels = stem.ends_with("щ") || stem.ends_with("ж");
    const Endings masculine =
        soft_vowels ? Endings{"ий", "его", "ему", "его", "им", "ем"} : Endings{"ый", "ого", "ому", "ого", "ым", "ом"};
    const Endings feminine =
        soft_vowels ? Endings{"ая", "ей", "ей", "ую", "ей", "ей"} : Endings{"ая", "ой", "ой", "ую", "ой", "ой"};
    const Endings plural =
        soft_vowels ? Endings{"ие", "их", "им", "их", "ими", "их"} : Endings{"ые", "ых", "ым", "ых", "ыми", "ых"};
    noun.genitive = stem + std::string(masculine[1]) + tail;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        add(table, noun, stem + std::string(masculine[i]) + tail, noun.lemma, Gender::masculine, cases[i]);
        add(table, noun, stem + std::string(feminine[i]) + tail, stem + "ая" + tail, Gender::feminine, cases[i]);
        add(table, noun, stem + std::string(plural[i]) + tail, stem + std::string(plural[0]) + tail, Gender::plural,
            cases[i]);
    }
}

const Table& nouns() {
    static const Table table = [] {
        Table built;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_nouns")) {
            const Noun noun{std::string(row[0]),
                            row[1] == "org" ? Party::Kind::org : Party::Kind::role,
                            row[2],
                            row[3],
                            row[4] == "yes",
                            row[5] == "plural",
                            {}};
            if (participle(noun.lemma))
                add_adjective(built, noun);
            else
                add_noun(built, noun);
        }
        return built;
    }();
    return table;
}

/// «педагогам-психологам»: the readings of the parts that agree.
std::vector<NounReading> compound_readings(const std::string& folded) {
    const auto hyphen = folded.rfind('-');
    if (hyphen == std::string::npos) return {};
    const auto first = nouns().find(folded.substr(0, hyphen));
    const auto second = nouns().find(folded.substr(hyphen + 1));
    std::vector<NounReading> readings;
    if (first == nouns().end()) {
        if (second == nouns().end()) return {};
        for (NounReading reading : second->second) {  // «школа-сад», «онлайн-школа»
            reading.nominative = folded.substr(0, hyphen + 1) + reading.nominative;
            reading.singular = folded.substr(0, hyphen + 1) + reading.singular;
            reading.genitive = folded.substr(0, hyphen + 1) + reading.genitive;
            readings.push_back(std::move(reading));
        }
        return readings;
    }
    if (second == nouns().end()) {
        for (NounReading reading : first->second) {
            reading.nominative += folded.substr(hyphen);
            reading.singular += folded.substr(hyphen);
            reading.genitive += folded.substr(hyphen);
            readings.push_back(std::move(reading));
        }
        return readings;
    }
    for (NounReading reading : first->second)
        for (const NounReading& other : second->second)
            if (other.form == reading.form && (other.gender == Gender::plural) == (reading.gender == Gender::plural)) {
                NounReading joined = reading;
                joined.nominative += "-" + other.nominative;
                joined.singular += "-" + other.singular;
                joined.genitive += "-" + other.genitive;
                readings.push_back(std::move(joined));
                break;
            }
    return readings;
}

const std::unordered_map<std::string_view, Abbreviation>& abbreviations() {
    static const std::unordered_map<std::string_view, Abbreviation> table = [] {
        std::unordered_map<std::string_view, Abbreviation> built;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_abbreviations"))
            built.emplace(row[0], row[1] == "org"    ? Abbreviation::organisation
                                  : row[1] == "form" ? Abbreviation::form
                                                     : Abbreviation::topic);
        return built;
    }();
    return table;
}

}  // namespace

const std::vector<NounReading>& noun_readings(const std::string& folded) {
    static const std::vector<NounReading> none;
    const auto found = nouns().find(folded);
    if (found != nouns().end()) return found->second;
    if (folded.find('-') == std::string::npos) return none;
    thread_local std::vector<NounReading> compound;
    compound = compound_readings(folded);
    return compound;
}

Abbreviation abbreviation(std::string_view folded) {
    const auto found = abbreviations().find(folded);
    return found == abbreviations().end() ? Abbreviation::none : found->second;
}

std::string_view contraction(std::string_view folded) {
    static const std::unordered_map<std::string_view, std::string_view> table = [] {
        std::unordered_map<std::string_view, std::string_view> built;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_short")) built.emplace(row[0], row[1]);
        return built;
    }();
    const auto found = table.find(folded);
    return found == table.end() ? std::string_view() : found->second;
}

namespace {

struct AdjectiveStem {
    std::string_view stem;
    bool rank;
};

const std::vector<AdjectiveStem>& adjective_stems() {
    static const std::vector<AdjectiveStem> stems = [] {
        std::vector<AdjectiveStem> built;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_adjectives"))
            built.push_back({row[0], row[1] == "rank"});
        return built;
    }();
    return stems;
}

bool read_party_word(std::string_view folded) {
    if (abbreviation(folded) != Abbreviation::none || !contraction(folded).empty()) return true;
    if (!noun_readings(std::string(folded)).empty()) return true;
    if (!adjective_like(folded)) return false;
    for (const AdjectiveStem& known : adjective_stems())
        if (folded.starts_with(known.stem)) return true;
    return false;
}

}  // namespace

bool rank_adjective(std::string_view folded) {
    for (const AdjectiveStem& known : adjective_stems())
        if (known.rank && folded.starts_with(known.stem)) return true;
    return false;
}

bool party_word(std::string_view folded) {
    constexpr std::size_t longest = 100;  // bytes
    if (folded.size() > longest) return read_party_word(folded);
    thread_local Lately<bool, 2048> lately;
    return lately.of(folded, read_party_word);
}

}  // namespace svod
