#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A word, number or punctuation mark of a phrase that names persons, organisations or places.
struct NameWord {
    enum class Kind { word, number, mark };
    Kind kind = Kind::mark;
    std::string text;      ///< as written; inner dashes «-», opening quotes «, closing »
    std::string folded;    ///< lower case, ё → е, Latin look-alikes Cyrillic; of a mark the mark itself
    bool capital = false;  ///< the first letter is a capital one
    bool upper = false;    ///< two letters or more, all capital
    bool spaced = false;   ///< white space before it
    bool line = false;     ///< a line end before it

    bool is(std::string_view mark) const { return kind == Kind::mark && folded == mark; }
};

/// The words of `text` in order, in linear time. «Усть-Вымский», «5-9» are one word; «настав-\nник» is joined; so is
/// «Северо–Енисейский» with any dash. Invisible characters are dropped.
std::vector<NameWord> name_words(std::string_view text);

/// Words [begin, end) as printed text: single spaces, none inside quotes and brackets or before commas.
std::string printed(const std::vector<NameWord>& words, std::size_t begin, std::size_t end);

}  // namespace svod
