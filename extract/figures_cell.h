#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// A number as Russian documents print it («1 542», «1 021», «12,5») and the bytes of the text it takes.
struct PrintedNumber {
    double value = 0;
    int decimals = 0;
    std::size_t length = 0;
};

/// The number that `text` (of clean_line) begins with. Groups of three digits apart by one space are one number;
/// both `,` and `.` are decimal signs. nullopt: no digit first, a date («01.06.2022»), a chain («1.2.3», «2021/2022»).
std::optional<PrintedNumber> scan_number(std::string_view text);

/// What one cell of a table of figures holds.
struct CellReading {
    enum class Kind {
        empty,
        nothing,  ///< «-», «н/д»: in a matrix the first means no, in a count table no value
        mark,
        quantity,  ///< the whole cell is one number, with its unit and share if it has them
        share,     ///< the whole cell is one percentage
        unit,      ///< only a unit («чел.», «ед. (ОО)», «%»)
        text,
    };
    Kind kind = Kind::empty;
    bool mark = false;
    double value = 0;             ///< of a quantity or (percent) of a share
    int decimals = 0;             ///< of `value` as printed
    std::string unit;             ///< as written
    std::optional<double> share;  ///< percent beside a quantity: «78 (63%)»
    int share_decimals = 0;
};

/// Reads the text of a cell (clean_line). Texts longer than 120 bytes are `text` unread.
CellReading read_cell(std::string_view text);

enum class CountedKind { person, organisation, thing, money, share, none };

/// A word that can stand after a number, by its stem.
struct CountedNoun {
    std::string_view unit;  ///< in one spelling: «чел.», «ед. (ОО)»
    CountedKind kind = CountedKind::none;
    bool alone = false;  ///< a unit also where no number stands before it
};
const CountedNoun* find_counted_noun(std::string_view folded_word);

/// The unit at the end of a head or caption («Количество ОО, ед.», «Обучающиеся (чел.)», «Доля, %»), and what is left.
struct HeadUnit {
    std::string text;
    std::string unit;  ///< as written, empty when none
};
HeadUnit split_head_unit(std::string_view head);

/// The words of figure_words.tsv.
enum class FigureWord {
    yes,
    no,
    nothing,
    total,
    part,
    number,
    unit,
    measure,
    identity,
    subject,
    share,
    organisation,
    whole,
    unsummed,
    when,
    answer,
    cross
};
bool is_figure_phrase(FigureWord kind, std::string_view folded);  ///< the whole text is one of the phrases
bool has_figure_word(FigureWord kind, std::string_view text);     ///< some word of `text` has the stem of one

/// «Итого», «Всего», «ИТОГО по району»; not «Всего обучающихся», which counts something.
bool is_total_label(std::string_view text);
/// Also «Всего обучающихся», «За год»: they may sum what stands beside them, which only the numbers can tell.
bool may_be_total_label(std::string_view text);
/// «из них», «в том числе …»: the row is a part of the one above it, not of the total.
bool is_part_label(std::string_view text);

}  // namespace svod
