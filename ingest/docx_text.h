#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Appends text of w:t as it is seen: line ends and tabs of the XML are spaces, soft hyphens and bidi marks are
/// dropped, private-use characters become what their symbol font draws. `font` = the run's symbol font or empty.
/// Returns true when the text may need NFC.
bool append_visible_text(std::string& to, std::string_view characters, std::string_view font);

/// Drops XML white space (not the non-breaking space) at the end of `text`, down to `from`.
void trim_end(std::string& text, std::size_t from);

/// `text` without XML white space at its start.
std::string_view trim_start(std::string_view text);

/// The target of a field code `HYPERLINK "address" \l "anchor"`; empty for any other field.
std::string hyperlink_of_field(std::string_view code);

}  // namespace svod
