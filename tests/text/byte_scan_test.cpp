#include "text/byte_scan.h"

#include "tests/support/boost_test.h"

#include <string>

namespace svod {
namespace {

bool has_x(std::string_view text) {
    return any_byte(text, [](ByteBlock bytes, ByteBlock) { return bytes == 'x'; });
}

bool has_double_blank(std::string_view text) {
    return any_byte(text, [](ByteBlock bytes, ByteBlock next) { return (bytes == ' ') & (next == ' '); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(byte_scan)

BOOST_AUTO_TEST_CASE(a_byte_is_found_wherever_it_stands_and_only_there) {
    for (std::size_t size = 0; size < 70; ++size) {
        const std::string plain(size, 'y');
        BOOST_TEST(!has_x(plain), size);
        for (std::size_t at = 0; at < size; ++at) {
            std::string marked = plain;
            marked[at] = 'x';
            BOOST_TEST(has_x(marked), size << " " << at);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_pair_is_found_across_the_blocks) {
    for (std::size_t size = 2; size < 70; ++size)
        for (std::size_t at = 0; at + 1 < size; ++at) {
            std::string marked(size, 'y');
            marked[at] = ' ';
            BOOST_TEST(!has_double_blank(marked), size << " " << at);
            marked[at + 1] = ' ';
            BOOST_TEST(has_double_blank(marked), size << " " << at);
        }
    std::string blank_last(16, 'y');
    blank_last.back() = ' ';
    BOOST_TEST(!has_double_blank(blank_last));
}

BOOST_AUTO_TEST_CASE(bytes_beyond_the_text_are_not_looked_at) {
    const std::string text = "yyyyx";
    BOOST_TEST(!has_x(std::string_view(text).substr(0, 4)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
