#pragma once

#include "compare/comparison.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a user's file says of how many there are in each municipality.
struct BaseFile {
    std::string name;  ///< in the genitive, from the head of the second column; empty: none
    struct Line {
        std::string territory;
        double number = 0;
    };
    std::vector<Line> lines;
    std::vector<std::string> not_understood;  ///< lines without a number above 0
};

/// Reads lines «муниципалитет, TAB or «;», число» («12 345», «12,5»); a first line whose second column is no number is
/// the head. Empty lines and those that begin with `#` are left out.
BaseFile read_base(std::string_view text);

/// The numbers by territory of `comparison`; `unknown` takes the names that none of them has.
GivenBase base_of(const BaseFile& file, const Comparison& comparison, std::vector<std::string>& unknown);

}  // namespace svod
