#pragma once

#include "app/files.h"
#include "ingest/trouble.h"
#include "normalize/normalize.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace svod {

/// What came of reading one file: a report, or why there is none.
struct ReadFile {
    Source source;      ///< name always; hash and size where the bytes could be read
    std::string bytes;  ///< of the file; empty when they could not be read
    std::optional<Report> report;
    std::string prose;                    ///< paragraphs outside tables, a line each
    std::vector<Diagnostic> diagnostics;  ///< what the reader went round
    std::string error_code;
    std::string error_message;
};

/// Reads one file all the way to its report. Never throws on content: any trouble becomes an error code. A file whose
/// hash is in `known` is not read further: neither report nor error.
ReadFile read_file_to_report(const InputFile& file, const NormalizeOptions& options,
                             const std::set<std::string>& known = {});

/// Reads a document whose bytes are there already, in the same way. `name` is that of the file.
ReadFile read_bytes_to_report(std::string bytes, const std::string& name, const NormalizeOptions& options,
                              const std::set<std::string>& known = {});

/// The registry of `--registry` (empty path: none). Throws UsageError when the file cannot be used.
std::unique_ptr<Registry> load_registry(const std::string& path);

}  // namespace svod
