#pragma once

#include "compare/comparison.h"
#include "export/writer.h"
#include "ingest/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod::read_back {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

/// `comparison` in the format of this name; throws when there is none.
std::string written(std::string_view format, const Comparison& comparison, const WriteOptions& options = {});

/// Splits a CSV file back into fields.
Rows csv(std::string_view text, char separator = ';');

/// Sheets of a workbook by name; numbers as they are stored, links and formats left out.
std::map<std::string, Rows> sheets(const std::string& xlsx);

/// The document as svod itself reads it.
Document docx(const std::string& bytes);

/// Rows of the table of a document whose head begins with these cells; empty when there is none.
Rows table(const Document& document, const Row& head);

/// Rows of the table of a page under this caption, the head first; empty when there is none.
Rows table(const std::string& html, std::string_view caption);

bool contains(const std::string& text, std::string_view part);

/// The cells of the row that begins so; empty when there is none.
Row row_of(const Rows& rows, const std::string& first, std::size_t column = 0);

}  // namespace svod::read_back
