#include "tests/fuzz/fuzz_case.h"
#include "tests/support/odt_notation.h"

/// A whole flat document; text that does not begin with a tag stands for the content of its office:text.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = svod::fuzz::text_of(data, size);
    const bool body = text.substr(0, 6) == "<text:" || text.substr(0, 7) == "<table:";
    svod::fuzz::read_fairly(body ? svod::odt_notation::fodt(text) : std::string(text));
    return 0;
}
