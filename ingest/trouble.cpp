#include "ingest/trouble.h"

#include "text/text.h"

namespace svod {

DocumentError::DocumentError(ErrorCode code, const std::string& message)
    : std::runtime_error(to_nfc(message)), code_(code) {}

std::string_view name(ErrorCode code) {
    switch (code) {
        case ErrorCode::not_found:
            return "not_found";
        case ErrorCode::unreadable:
            return "unreadable";
        case ErrorCode::unsupported_format:
            return "unsupported_format";
        case ErrorCode::encrypted:
            return "encrypted";
        case ErrorCode::corrupt_container:
            return "corrupt_container";
        case ErrorCode::corrupt_xml:
            return "corrupt_xml";
        case ErrorCode::limit_exceeded:
            return "limit_exceeded";
        case ErrorCode::no_content:
            return "no_content";
        case ErrorCode::internal:
            break;
    }
    return "internal";
}

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

}  // namespace svod
