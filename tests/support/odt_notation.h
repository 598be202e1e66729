#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Short text notation for OpenDocument tests: what stands between the tags of office:text, styles apart.

namespace svod::odt_notation {

struct StyleText {
    std::string common;     ///< children of office:styles
    std::string automatic;  ///< children of office:automatic-styles
};

/// The flat document (.fodt) whose office:text holds `body`.
std::string fodt(std::string_view body, const StyleText& styles = {});

/// The package form of the same, with styles.xml, a manifest and a mimetype part.
std::string odt(std::string_view body, const StyleText& styles = {});

/// The same, stored without compression and without a manifest: cheap to make many times over.
std::string stored_odt(std::string_view body, const StyleText& styles = {});

/// A ZIP container of parts, in order, deflated but for «mimetype».
std::string zip(const std::vector<std::pair<std::string, std::string>>& parts);

Document read_odt_body(std::string_view body, const StyleText& styles = {}, const Limits& limits = {});
Document read_odt_package(const std::string& bytes, const Limits& limits = {});

std::string p(std::string_view text, std::string_view style = {});
std::string item(std::string_view content, std::string_view attributes = {});
std::string list(std::string_view style, std::string_view items, std::string_view attributes = {});
std::string cell(std::string_view text, std::string_view attributes = {});
std::string covered(std::string_view attributes = {});
std::string row(std::string_view cells, std::string_view attributes = {});
std::string table(std::string_view rows);

/// A list style whose levels print «1.», «1.1.», «1.1.1.».
std::string decimal_style(std::string_view name);
/// A list style of one level.
std::string number_style(std::string_view name, std::string_view format, std::string_view attributes = {});

/// All paragraphs outside tables, joined by « | ».
std::string paragraphs(const Document& document);
/// A table row by row: cells joined by « | », rows by « / »; a span is written before its cell as «2x1:» (rows ×
/// columns).
std::string grid(const Document& document, std::size_t table);

}  // namespace svod::odt_notation
