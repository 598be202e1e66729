#include "tests/fuzz/fuzz_case.h"

#include <tuple>
#include "tests/support/docx_notation.h"

using namespace svod;

namespace {

/// Lists that begin, go deeper, come back, share a definition and are named by a style.
std::string list_body() {
    std::string body;
    for (const int level : {0, 1, 1, 2, 8, 0, 1, -1, 9})
        for (const int list : {0, 1, 2, 3}) body += docx_notation::item(list, level, "Дело");
    body += docx_notation::p("Пункт", "<w:pStyle w:val=\"S\"/>");
    return body + docx_notation::table({docx_notation::row({docx_notation::cell(docx_notation::item(1, 0, ""))})});
}

}  // namespace

/// The content of w:numbering, then that of w:styles.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string body = list_body();
    docx_notation::Parts parts;
    std::tie(parts.numbering, parts.styles) = fuzz::two_parts(fuzz::text_of(data, size));
    fuzz::read_fairly(docx_notation::docx(body, parts));
    return 0;
}
