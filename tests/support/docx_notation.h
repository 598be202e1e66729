#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"
#include "ingest/trouble.h"

#include <string>
#include <string_view>
#include <vector>

// Short text notation for DOCX tests: what stands between the tags of w:body, other parts apart.

namespace svod::docx_notation {

/// The parts beside the main one; an empty text leaves the part out. Each is the content of the part's root.
struct Parts {
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string comments;
    std::string diagram;        ///< data model of a SmartArt, related as «id-diagramData»
    std::string relationships;  ///< further w:Relationship elements of the main part
};

/// The main part around `body`, with the usual namespaces declared.
std::string document_xml(std::string_view body);

/// A .docx of these.
std::string docx(std::string_view body, const Parts& parts = {});

/// A package whose main part is `xml`, under `name` with `content_type`, all related through _rels/.rels.
std::string package_around(std::string_view xml, std::string_view name = "word/document.xml");

Document read_docx_bytes(const std::string& bytes, const Limits& limits = {});
Document read_body(std::string_view body, const Parts& parts = {}, const Limits& limits = {});

/// The code of the error that reading `bytes` ends in; «read» when it does not.
std::string outcome(const std::string& bytes, const Limits& limits = {});

std::string p(std::string_view text, std::string_view properties = {});
std::string r(std::string_view text, std::string_view properties = {});
/// A paragraph of list `num_id` at `level`.
std::string item(int num_id, int level, std::string_view text);
std::string cell(std::string_view text, std::string_view properties = {});
std::string row(const std::vector<std::string>& cells, std::string_view properties = {});
std::string table(const std::vector<std::string>& rows);
/// w:lvl with these; `more` stands after the text.
std::string level(int at, std::string_view format, std::string_view text, std::string_view more = {}, int start = 1);

/// All paragraphs outside tables, joined by « | ».
std::string paragraphs(const Document& document);
/// A table row by row: cells joined by « | », rows by « / »; a span stands before its cell as «2x1:» (rows × columns).
std::string grid(const Document& document, std::size_t table);
/// The text of the only cell of table 0.
std::string only_cell(std::string_view body, const Parts& parts = {});

}  // namespace svod::docx_notation
