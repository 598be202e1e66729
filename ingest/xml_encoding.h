#pragma once

#include <string_view>

namespace svod {

/// What the first bytes of a part that is not UTF-16 say of its encoding (XML 1.0 §4.3.3 and appendix F).
enum class XmlEncoding {
    unfinished,  ///< the XML declaration does not end yet
    readable,    ///< «<», «>» and the quotes are the bytes of ASCII
    foreign      ///< any other encoding, or a declaration that names none clearly
};

/// Tags are measured in bytes before the parser sees them, so a part is only read in encodings in which they show:
/// in UTF-7 or EBCDIC a tag of any size would pass. `start`: at least four bytes, when the part has them.
XmlEncoding xml_encoding(std::string_view start);

}  // namespace svod
