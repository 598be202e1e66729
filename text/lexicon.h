#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace svod {

/// A data file compiled into the program: its name without the ending, and its text.
struct LexiconText {
    std::string_view name;
    std::string_view text;
};

/// One row of a lexicon file: its tab-separated columns (views into the compiled-in text).
using LexiconRow = std::vector<std::string_view>;

/// The rows of a lexicon: empty lines and lines starting with `#` are comments; the first other line names the
/// columns and is left out. A row shorter than the head is filled up with empty columns.
/// Throws std::logic_error naming the lexicon when `table` has no `name` or a row is longer than the head.
std::vector<LexiconRow> lexicon_rows(std::span<const LexiconText> table, std::string_view name);

}  // namespace svod
