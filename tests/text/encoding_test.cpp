#include "text/encoding.h"

#include "tests/support/boost_test.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(a_list_made_in_notepad_is_read_in_either_encoding) {
    BOOST_TEST(user_text("город Зея\n") == "город Зея\n");
    BOOST_TEST(user_text("\xEF\xBB\xBFгород") == "город");
    BOOST_TEST(user_text("\xE3\xEE\xF0\xEE\xE4 \xC7\xE5\xFF\r\n") == "город Зея\r\n");
    BOOST_TEST(user_text("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
