#pragma once

#include "ingest/document.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Why a document cannot be read; the names are those of the contract (`not_found`, `encrypted`, …).
enum class ErrorCode {
    not_found,
    unreadable,
    unsupported_format,
    encrypted,
    corrupt_container,
    corrupt_xml,
    limit_exceeded,
    no_content,
    internal,
};
std::string_view name(ErrorCode code);

/// This document cannot be read. `what()` is a Russian sentence that says what it is and what to do.
/// Caught in one place (read by the batch); nothing else of the batch is affected. A message may name a part as a
/// damaged container does: bytes that are no UTF-8 become U+FFFD.
class DocumentError : public std::runtime_error {
public:
    DocumentError(ErrorCode code, const std::string& message);
    ErrorCode code() const { return code_; }

private:
    ErrorCode code_;
};

enum class Severity { info, warning, error };
std::string_view name(Severity severity);

/// Trouble in the content of a document that could still be read. `code` names what happened.
struct Diagnostic {
    std::string_view code;
    Severity severity = Severity::warning;
    Location location;
    std::string text;  ///< the words concerned, as written
};

/// At most `most` of one document are kept: a file may hold as many as it has elements.
class Diagnostics {
public:
    static constexpr std::size_t most = 1000;
    void add(std::string_view code, const Location& location, std::string text, Severity severity = Severity::warning) {
        if (entries_.size() < most) entries_.push_back({code, severity, location, std::move(text)});
    }
    const std::vector<Diagnostic>& entries() const { return entries_; }

private:
    std::vector<Diagnostic> entries_;
};

}  // namespace svod
