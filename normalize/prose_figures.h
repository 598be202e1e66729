#pragma once

#include "extract/extraction.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// One number of a sentence that counts something.
struct ProseFigure {
    std::string measure;  ///< the sentence without its numbers: «разработано и утверждено положение …»
    std::string object;  ///< what is counted, as written: «образовательных организациях»; may be empty
    std::string label;  ///< of a part: «дошкольных»; empty for a whole
    double value = 0;
    int decimals = 0;
    std::string unit;             ///< canonical; "%" for a percentage without a number
    std::optional<double> share;  ///< percent beside it
    int share_decimals = 0;
    int whole = -1;              ///< index of the figure that this one is a part of; −1: it stands alone
    bool bracketed = false;      ///< its parts stand in brackets behind the whole: all of them are named
    std::optional<double> base;  ///< «78 из 123 организаций»: 123
    std::string text;            ///< the number with its noun, as written
    Place place;
};

/// The figures of a sentence and of its list items, wholes before their parts. Numbers of orders, paragraphs, schools,
/// dates, ages, lengths of time, bounds («не менее 10») and everything in a sentence about the future are none.
std::vector<ProseFigure> read_prose_figures(const Statement& statement);

}  // namespace svod
