#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The grammar of deadlines behind normalize/deadline.h. A namespace of its own, because its plain names (Token, Term,
/// Link, Rule) would meet those of the other rooms.
namespace svod::due {

/// What a word does in a deadline phrase; the classes of lexicon/deadline_words.tsv and lexicon/months.tsv, by name.
enum class Word : std::uint8_t {
    unknown,
    month,
    weekday,
    cardinal,
    ordinal,
    days_adjective,
    year,
    quarter,
    half,
    half_year,
    month_unit,
    week,
    day_unit,
    hour,
    decade,
    school_term,
    school,
    calendar,
    working,
    season,
    season_adjective,
    season_mixed,
    season_time,
    holidays,
    heating,
    until,
    toward,
    by,
    from,
    of,
    in,
    on,
    for_,
    not_,
    and_,
    or_,
    after,
    before,
    at,
    through,
    later,
    earlier,
    inclusive,
    during,
    in_during,
    not_later,
    course,
    whole,
    each,
    every,
    constant,
    permanent,
    basis,
    indefinite,
    times,
    rarer,
    next,
    report,
    current,
    previous,
    planned,
    new_,
    number,
    beginning,
    middle,
    ending,
    half_part,
    last,
    results,
    schedule,
    accordance,
    agreement,
    term_word,
    set,
    clarify,
    need,
    measure,
    presence,
    moment,
    realization,
    programme,
    period,
    further,
    separate,
    document,
    reference,
    unit_of_measure,
    shortest,
    stage,
    meeting,
    none,
    status_on,
    moved,
    actual,
    except,
    minute,
    street
};

struct WordSense {
    Word word = Word::unknown;
    int value = 0;  ///< month, weekday, number; see the lexicon
};

/// One folded letter is one byte: а–я as in windows-1251 (ё is е), Latin and digits as in ASCII. Short keys make the
/// lookups and the comparison of misspelt words cheap.
char folded_letter(char32_t lower_case);

/// The sense of a word of folded letters; `unknown` when the lexicons have none.
WordSense find_word(std::string_view letters);

/// The month (or other calendar word) that `letters` misspells by one slip: a letter missing, added, replaced, or two
/// swapped. Only words of five letters and more are taken for misspelt; `lenient` also takes «мрат».
WordSense guess_word(std::string_view letters, bool lenient);

/// Splits what was typed without a space: «втечение», «доконца», «ежегоднодо» → length of the first word, 0 when the
/// word is not such a pair.
std::size_t glued_pair(std::string_view letters);

/// Classes of lexicon/deadline_endings.tsv.
enum class Endings : std::uint8_t { ordinal, cardinal, action, glued, joined };

/// The endings of a class, in folded letters.
const std::vector<std::string>& endings_of(Endings kind);

/// Folded letters of UTF-8 text.
std::string folded_letters(std::string_view utf8);

}  // namespace svod::due
