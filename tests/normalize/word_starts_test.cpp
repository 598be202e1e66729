#include "normalize/word_starts.h"

#include "tests/support/boost_test.h"

using namespace svod;

namespace {

WordStarts starts() {
    WordStarts made;
    made.add("приозерск", false);
    made.add("омск", false);
    made.add("рк", true);
    made.add("зарека", true);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(word_starts)

BOOST_AUTO_TEST_CASE(a_word_is_not_missed_however_it_is_spelt) {
    for (const char* text : {"Приозерского района", "ПРИОЗЁРСКИЙ", "в «Приозерске»", "Пpиoзepcкий", "При\u00adозерский",
                             "при-\nозерский", "Омской области", "южно-омский", "РК", "(рк)", "PK", "рк-1", "Зарека",
                             "2022Зарека", "и\u0306 Зарека", "№ 5, рк"})
        BOOST_TEST(starts().may_occur_in(text), text);
}

BOOST_AUTO_TEST_CASE(other_texts_need_not_be_read) {
    for (const char* text : {"", "План мероприятий на 2022 год", "рка", "арк", "приказ от 05.09.2022 № 12-од",
                             "за рекой", "«ом» – единица", "2022 г."})
        BOOST_TEST(!starts().may_occur_in(text), text);
}

BOOST_AUTO_TEST_CASE(a_word_of_no_cyrillic_letters_is_looked_for_everywhere) {
    WordStarts latin;
    latin.add("№", true);
    BOOST_TEST(latin.may_occur_in("план"));
}

BOOST_AUTO_TEST_SUITE_END()
