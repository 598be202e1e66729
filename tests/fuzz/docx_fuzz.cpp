#include "tests/fuzz/fuzz_case.h"
#include "tests/support/docx_notation.h"

using namespace svod;

namespace {

docx_notation::Parts usual_parts(std::string styles) {
    docx_notation::Parts parts;
    parts.styles = std::move(styles);
    parts.numbering = "<w:abstractNum w:abstractNumId=\"0\">" + docx_notation::level(0, "decimal", "%1.") +
                      docx_notation::level(1, "russianLower", "%1.%2)") +
                      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    return parts;
}

}  // namespace

/// The content of w:body, then that of w:styles; or a whole main part with its declaration.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    if (text.substr(0, 5) == "<?xml" || (!text.empty() && (text.front() == '\xff' || text.front() == '\xfe'))) {
        fuzz::read_fairly(docx_notation::package_around(text));
        return 0;
    }
    auto [body, styles] = fuzz::two_parts(text);
    fuzz::read_fairly(docx_notation::docx(body, usual_parts(std::move(styles))));
    return 0;
}
