#include "tests/support/boost_test.h"

#include "extract/label.h"

using namespace svod;

namespace {

/// «1.2|rest», or «-» where there is no label.
std::string cut(const std::string& text) {
    const auto label = read_label(text);
    return label ? label->text + "|" + text.substr(label->bytes) : "-";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(a_label_ends_with_its_mark) {
    BOOST_TEST(cut("1. Дело") == "1| Дело");
    BOOST_TEST(cut("1.2.1 Дело") == "1.2.1| Дело");
    BOOST_TEST(cut("2) дело") == "2| дело");
    BOOST_TEST(cut("3.Дело") == "3|Дело");
    BOOST_TEST(cut("IV. Дело") == "IV| Дело");
    BOOST_TEST(cut("III/2") == "III/2|");
    BOOST_TEST(cut("II Дело") == "II| Дело");
    BOOST_TEST(cut("а) дело") == "а| дело");
    BOOST_TEST(cut("№ 7") == "7|");
    BOOST_TEST(cut("П. Дело") == "П| Дело");  // the Cyrillic letter that stands for II
}

BOOST_AUTO_TEST_CASE(dates_counts_and_words_have_none) {
    for (const std::string text : {"2022 год", "28.05.2020", "5-й класс", "12 школ города", "У каждого наставника",
                                   "По плану", "", "а", "1,5 ставки", "1000. Дело"})
        BOOST_TEST(cut(text) == "-", text);
}

BOOST_AUTO_TEST_CASE(a_cell_of_a_label_alone_is_a_whole_label) {
    BOOST_TEST(whole_label("1.2.")->values.size() == 2u);
    BOOST_TEST(whole_label(" 14 ")->values.front() == 14);
    BOOST_TEST(!whole_label("1. Дело"));
    BOOST_TEST((whole_label("V.")->form == Label::Form::roman));
}

BOOST_AUTO_TEST_CASE(levels_are_told_by_their_beginnings) {
    BOOST_TEST(is_below(*whole_label("1.2"), *whole_label("1.")));
    BOOST_TEST(is_below(*whole_label("III/2"), *whole_label("III")));
    BOOST_TEST(!is_below(*whole_label("2.1"), *whole_label("1.")));
    BOOST_TEST(!is_below(*whole_label("1"), *whole_label("1")));
}

BOOST_AUTO_TEST_SUITE_END()
