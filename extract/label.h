#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A printed number of a row or a heading: «1.», «1.2.1», «2)», «IV.», «III/2», «а)».
struct Label {
    enum class Form { arabic, roman, letter };
    Form form = Form::arabic;
    std::string text;         ///< as printed, without the closing dot or bracket
    std::vector<int> values;  ///< of every part; a letter counts from 1
    std::size_t bytes = 0;    ///< how much of the text it took, the closing mark included
    bool closed = false;      ///< a dot, bracket or colon closes it
};

/// The label at the start of `text` (white space and «№» before it are passed over). Where it ends the text goes on
/// after white space, a closing mark, or not at all: «2022 год» and «5-й класс» have none, nor has «28.05.2020».
std::optional<Label> read_label(std::string_view text);

/// `text` is a label and nothing else.
std::optional<Label> whole_label(std::string_view text);

/// Is `child` one level below `parent` or deeper: 1.2 below 1, III/2 below III?
bool is_below(const Label& child, const Label& parent);

}  // namespace svod
