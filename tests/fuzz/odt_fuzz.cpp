#include "tests/fuzz/fuzz_case.h"
#include "tests/support/odt_notation.h"

/// The content of office:text, then that of office:automatic-styles, in a package.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto [body, styles] = svod::fuzz::two_parts(svod::fuzz::text_of(data, size));
    svod::fuzz::read_fairly(svod::odt_notation::stored_odt(body, {"", styles}));
    return 0;
}
