#include "extract/caption.h"
#include "tests/support/boost_test.h"

#include <string>

using namespace svod;

namespace {

std::string behind_label(std::string_view caption) {
    return std::string(caption.substr(caption_label_length(caption)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(caption)

BOOST_AUTO_TEST_CASE(the_label_of_a_caption_ends_behind_its_number_and_sign) {
    BOOST_TEST(behind_label("Таблица 1 – Численность наставников") == "Численность наставников");
    BOOST_TEST(behind_label("Таблица № 2. Охват") == "Охват");
    BOOST_TEST(behind_label("Табл. 3: Охват") == "Охват");
    BOOST_TEST(behind_label("Приложение 4. Охват") == "Охват");
    BOOST_TEST(behind_label("ТАБЛИЦА: Охват") == "Охват");
}

BOOST_AUTO_TEST_CASE(a_word_without_number_or_sign_is_no_label) {
    BOOST_TEST(behind_label("Таблица умножения") == "Таблица умножения");
    BOOST_TEST(behind_label("Численность: Таблица 1") == "Численность: Таблица 1");
    BOOST_TEST(behind_label("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
