#pragma once

#include "compare/comparison.h"

#include <span>
#include <string>
#include <string_view>

namespace svod {

/// `excel`: UTF-8 with BOM, `;`, dates as 01.09.2021: what Russian Excel opens by a double click. `rfc`: RFC 4180 with
/// `,` and ISO dates, for programs. Both: CRLF, fields quoted per RFC 4180, a leading `'` before text that a
/// spreadsheet would take for a formula. `excel` also writes what would become a date or another number (№ 1.10) as the
/// constant of text ="1.10".
enum class CsvProfile { excel, rfc };

struct WriteOptions {
    int width = 0;  ///< of the terminal for `table`; 0 = no limit
    bool colour = false;
    CsvProfile csv = CsvProfile::excel;
    bool why = false;             ///< in `table`: why each activity stands in its row
    std::string docx_template{};  ///< bytes of the user's own document for `docx`; empty = none
};

/// One output format of the comparison. A new one is a .cpp in this room and a row in writer.cpp.
struct ComparisonWriter {
    std::string_view name;  ///< of --format
    std::string_view extension;
    std::string_view media_type;
    bool binary;  ///< not for a terminal
    std::string (*write)(const Comparison& comparison, const WriteOptions& options);
};

std::span<const ComparisonWriter> comparison_writers();

/// Of the format of this name, with its charset; throws std::out_of_range when there is none.
std::string_view media_type_of(std::string_view format);

/// The archive's events, indicators and findings as data: `svod export`.
struct DataWriter {
    std::string_view name;
    std::string_view media_type;
    std::string (*write)(const std::vector<Report>& reports, const WriteOptions& options);
};

std::span<const DataWriter> data_writers();

/// One line of a CSV file.
std::string csv_line(const std::vector<std::string>& fields, CsvProfile profile = CsvProfile::excel);

}  // namespace svod
