#include "ingest/package.h"
#include "ingest/trouble.h"
#include "tests/fuzz/fuzz_case.h"

namespace {

/// Every part, also those that no reader asks for.
void inflate_all(std::string_view bytes) {
    svod::Limits limits;
    limits.inflated_bytes = 8ull << 20;
    limits.part_bytes = 4ull << 20;
    try {
        const svod::Package package(bytes, limits);
        for (const std::string& part : package.part_names())
            package.stream(part, [](std::string_view piece) { return !piece.empty(); });
    } catch (const svod::DocumentError&) {
    }
}

}  // namespace

/// The bytes of a file.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(svod::fuzz::text_of(data, size));
    inflate_all(bytes);
    svod::fuzz::read_fairly(bytes);
    return 0;
}
