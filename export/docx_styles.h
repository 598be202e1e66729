#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace svod {

/// A named style of the memo (ECMA-376 Part 1 §17.7), as a person edits it in a word processor.
struct MemoStyle {
    std::string_view key;       ///< by which the body asks for it
    std::string_view id;        ///< w:styleId in a document of our own
    std::string_view type;      ///< "paragraph" or "table"
    std::string_view name;      ///< built-in names are the English ones of the standard, shown in the user's language
    std::string_view based_on;  ///< key; empty = on the default style
    std::string_view inside;    ///< the properties, as XML
};
std::span<const MemoStyle> memo_styles();

/// key → w:styleId in the document that is written.
using MemoStyleIds = std::map<std::string, std::string, std::less<>>;
MemoStyleIds own_style_ids();

/// One w:style under the id that `ids` gives it; `normal`: id of the default paragraph style, empty for the style that
/// is it.
std::string style_xml(const MemoStyle& style, const MemoStyleIds& ids, const std::string& normal);

/// Whole parts of a document of our own.
std::string own_styles_part();
std::string_view own_numbering_part();  ///< list 1: headings «1.», «1.1.»; list 2: dashes

}  // namespace svod
