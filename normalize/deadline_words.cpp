#include "normalize/deadline_words.h"

#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

namespace svod {
std::span<const LexiconText> normalize_lexicons();
}

namespace svod::due {

namespace {

constexpr std::pair<std::string_view, Word> word_names[] = {
    {"month", Word::month},
    {"weekday", Word::weekday},
    {"cardinal", Word::cardinal},
    {"ordinal", Word::ordinal},
    {"days_adjective", Word::days_adjective},
    {"year", Word::year},
    {"quarter", Word::quarter},
    {"half", Word::half},
    {"half_year", Word::half_year},
    {"month_unit", Word::month_unit},
    {"week", Word::week},
    {"day_unit", Word::day_unit},
    {"hour", Word::hour},
    {"decade", Word::decade},
    {"school_term", Word::school_term},
    {"school", Word::school},
    {"calendar", Word::calendar},
    {"working", Word::working},
    {"season", Word::season},
    {"season_adjective", Word::season_adjective},
    {"season_mixed", Word::season_mixed},
    {"season_time", Word::season_time},
    {"holidays", Word::holidays},
    {"heating", Word::heating},
    {"until", Word::until},
    {"toward", Word::toward},
    {"by", Word::by},
    {"from", Word::from},
    {"of", Word::of},
    {"in", Word::in},
    {"on", Word::on},
    {"for", Word::for_},
    {"not", Word::not_},
    {"and", Word::and_},
    {"or", Word::or_},
    {"after", Word::after},
    {"before", Word::before},
    {"at", Word::at},
    {"through", Word::through},
    {"later", Word::later},
    {"earlier", Word::earlier},
    {"inclusive", Word::inclusive},
    {"during", Word::during},
    {"in_during", Word::in_during},
    {"not_later", Word::not_later},
    {"course", Word::course},
    {"whole", Word::whole},
    {"each", Word::each},
    {"every", Word::every},
    {"constant", Word::constant},
    {"permanent", Word::permanent},
    {"basis", Word::basis},
    {"indefinite", Word::indefinite},
    {"times", Word::times},
    {"rarer", Word::rarer},
    {"next", Word::next},
    {"report", Word::report},
    {"current", Word::current},
    {"previous", Word::previous},
    {"planned", Word::planned},
    {"new", Word::new_},
    {"number", Word::number},
    {"beginning", Word::beginning},
    {"middle", Word::middle},
    {"ending", Word::ending},
    {"half_part", Word::half_part},
    {"last", Word::last},
    {"results", Word::results},
    {"schedule", Word::schedule},
    {"accordance", Word::accordance},
    {"agreement", Word::agreement},
    {"term_word", Word::term_word},
    {"set", Word::set},
    {"clarify", Word::clarify},
    {"need", Word::need},
    {"measure", Word::measure},
    {"presence", Word::presence},
    {"moment", Word::moment},
    {"realization", Word::realization},
    {"programme", Word::programme},
    {"period", Word::period},
    {"further", Word::further},
    {"separate", Word::separate},
    {"document", Word::document},
    {"reference", Word::reference},
    {"unit_of_measure", Word::unit_of_measure},
    {"shortest", Word::shortest},
    {"stage", Word::stage},
    {"meeting", Word::meeting},
    {"none", Word::none},
    {"status_on", Word::status_on},
    {"street", Word::street},
    {"moved", Word::moved},
    {"actual", Word::actual},
    {"except", Word::except},
    {"minute", Word::minute},
};

Word word_by_name(std::string_view name) {
    for (const auto& [known, word] : word_names)
        if (known == name) return word;
    throw std::logic_error("lexicon deadline_words: no class " + std::string(name));
}

struct Form {
    std::string letters;
    WordSense sense;
};

/// The words whose misspellings are worth guessing: those that carry a date or a recurrence.
bool is_guessable(Word word) {
    return word == Word::month || word == Word::quarter || word == Word::half || word == Word::every ||
           word == Word::constant || word == Word::during || word == Word::school || word == Word::inclusive ||
           word == Word::ordinal;
}

class WordTable {
public:
    WordTable() {
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "months")) add(Word::month, row[0], row[1]);
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "deadline_words"))
            add(word_by_name(row[0]), row[1], row[2]);
    }

    WordSense find(std::string_view letters) const {
        const auto found = senses_.find(std::string(letters));
        return found == senses_.end() ? WordSense{} : found->second;
    }

    const std::vector<Form>& guessable(std::size_t length) const {
        static const std::vector<Form> none;
        return length < by_length_.size() ? by_length_[length] : none;
    }

private:
    void add(Word word, std::string_view value, std::string_view forms) {
        int number = 0;
        std::from_chars(value.data(), value.data() + value.size(), number);
        for (const std::string_view form : split(forms, ' ')) {
            if (form.empty()) continue;
            const std::string letters = folded_letters(form);
            const WordSense sense{word, number};
            senses_.emplace(letters, sense);
            if (!is_guessable(word) || letters.size() < 4) continue;
            if (by_length_.size() <= letters.size()) by_length_.resize(letters.size() + 1);
            by_length_[letters.size()].push_back({letters, sense});
        }
    }

    std::unordered_map<std::string, WordSense> senses_;
    std::vector<std::vector<Form>> by_length_;
};

const WordTable& table() {
    static const WordTable words;
    return words;
}

/// True when one letter missing, added, replaced, or two neighbours swapped turns one word into the other.
bool one_slip_apart(std::string_view left, std::string_view right) {
    if (left.size() > right.size()) std::swap(left, right);
    std::size_t start = 0;
    while (start < left.size() && left[start] == right[start]) ++start;
    const std::string_view a = left.substr(start);
    const std::string_view b = right.substr(start);
    if (left.size() + 1 == right.size()) return a == b.substr(1);
    if (left.size() != right.size() || a.empty()) return false;
    if (a.substr(1) == b.substr(1)) return true;
    return a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

/// «ежеквартально» leaves room for two slips where «март» leaves none; a swap counts as one.
bool two_slips_apart(std::string_view left, std::string_view right) {
    for (std::size_t cut = 0; cut < left.size(); ++cut) {
        std::string shorter(left);
        shorter.erase(cut, 1);
        if (one_slip_apart(shorter, right)) return true;
    }
    return false;
}

class EndingTable {
public:
    EndingTable() {
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "deadline_endings"))
            for (const std::string_view ending : split(row[1], ' '))
                lists_[static_cast<std::size_t>(kind_named(row[0]))].push_back(folded_letters(ending));
    }

    const std::vector<std::string>& of(Endings kind) const { return lists_[static_cast<std::size_t>(kind)]; }

private:
    static constexpr std::array<std::string_view, 5> names{"ordinal", "cardinal", "action", "glued", "joined"};

    static Endings kind_named(std::string_view name) {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name) return static_cast<Endings>(i);
        throw std::logic_error("lexicon deadline_endings: no class " + std::string(name));
    }

    std::array<std::vector<std::string>, names.size()> lists_;
};

/// «ежегоднодо»: length of the word of recurrence that a preposition was typed on to.
std::size_t before_glued_preposition(std::string_view letters) {
    constexpr std::size_t shortest = 8;  // «ежегодно»
    for (const std::string& preposition : endings_of(Endings::glued)) {
        if (letters.size() < shortest + preposition.size() || !letters.ends_with(preposition)) continue;
        const std::size_t size = letters.size() - preposition.size();
        if (find_word(letters.substr(0, size)).word == Word::every) return size;
    }
    return 0;
}

}  // namespace

const std::vector<std::string>& endings_of(Endings kind) {
    static const EndingTable endings;
    return endings.of(kind);
}

char folded_letter(char32_t c) {
    if (c >= U'а' && c <= U'я') return static_cast<char>(0xE0 + (c - U'а'));
    if (c >= U'А' && c <= U'Я') return static_cast<char>(0xE0 + (c - U'А'));
    if (c == U'ё' || c == U'Ё') return static_cast<char>(0xE5);
    if (c >= U'A' && c <= U'Z') return static_cast<char>(c + 32);
    return c < 128 ? static_cast<char>(c) : '?';
}

std::string folded_letters(std::string_view utf8) {
    std::string letters;
    for (std::size_t i = 0; i < utf8.size();) letters += folded_letter(next_character(utf8, i));
    return letters;
}

WordSense find_word(std::string_view letters) {
    return table().find(letters);
}

WordSense guess_word(std::string_view letters, bool lenient) {
    const std::size_t size = letters.size();
    if (size < (lenient ? 4u : 5u) || size > 20) return {};
    for (const std::size_t length : {size, size + 1, size - 1})
        for (const Form& form : table().guessable(length)) {
            if (!lenient && (length < 6 || form.letters[0] != letters[0])) continue;
            if (one_slip_apart(letters, form.letters)) return form.sense;
        }
    if (size < 8) return {};
    for (const Form& form : table().guessable(size + 2))  // «ежемечно»: two letters left out
        if (form.letters[0] == letters[0] && form.letters.back() == letters.back() &&
            two_slips_apart(form.letters, letters))
            return form.sense;
    if (size < 9) return {};
    for (const std::size_t length : {size - 1, size, size + 1, size - 2})
        for (const Form& form : table().guessable(length))
            if (form.letters.size() > 8 && form.letters[0] == letters[0] && two_slips_apart(letters, form.letters))
                return form.sense;
    return {};
}

std::size_t glued_pair(std::string_view letters) {
    for (const std::string& preposition : endings_of(Endings::joined)) {
        if (letters.size() < preposition.size() + 3 || !letters.starts_with(preposition)) continue;
        switch (find_word(letters.substr(preposition.size())).word) {
            case Word::month:
            case Word::ending:
            case Word::beginning:
            case Word::during:
            case Word::later:
            case Word::quarter:
            case Word::rarer:
            case Word::moment:
            case Word::day_unit:
            case Word::term_word:
            case Word::agreement:
            case Word::schedule:
            case Word::every:
                return preposition.size();
            case Word::year:  // «вгоду», but «погоду» is the weather
                if (preposition == endings_of(Endings::joined).front() || preposition.size() == 1)
                    return preposition.size();
                break;
            default:
                break;
        }
    }
    return before_glued_preposition(letters);
}

}  // namespace svod::due
