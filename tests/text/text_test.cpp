#include "tests/support/boost_test.h"

#include "text/characters.h"
#include "text/date.h"
#include "text/lexicon.h"
#include "text/text.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(white_space_of_every_kind_folds_to_single_spaces) {
    BOOST_TEST(clean_line("  до\u00a005.09\t2020 \n г. ") == "до 05.09 2020 г.");
    BOOST_TEST(clean_line("на\u00adстав\u200bник\ufeff") == "наставник");
    BOOST_TEST(clean_line("и\u0306") == "й");
    BOOST_TEST(clean_line("") == "");
}

BOOST_AUTO_TEST_CASE(malformed_bytes_become_replacement_characters) {
    BOOST_TEST(to_nfc("пл\xffан") == "пл\ufffdан");
    BOOST_TEST(to_nfc("план\xd0") == "план\ufffd");
    BOOST_TEST(to_nfc("план \ufffd") == "план \ufffd");
}

BOOST_AUTO_TEST_CASE(a_word_cut_by_the_line_end_is_joined_and_a_compound_keeps_its_hyphen) {
    BOOST_TEST(clean_line("настав-\nник") == "наставник");
    BOOST_TEST(clean_line("научно-\nметодический") == "научно-методический");
    BOOST_TEST(clean_line("Усть-\nЛабинск") == "Усть-Лабинск");
    BOOST_TEST(clean_line("учитель -\nученик") == "учитель - ученик");
    BOOST_TEST(clean_line("2020-\n2021") == "2020- 2021");
}

BOOST_AUTO_TEST_CASE(folding_makes_spellings_equal) {
    BOOST_TEST(fold("Отчёт — «О ходе»") == "отчет - \"о ходе\"");
    BOOST_TEST(fold("№ 304-ОД") == "№ 304-од");
    BOOST_TEST(fold("\u2163 квартал") == "iv квартал");
    BOOST_TEST(fold("Cентябрь") == "сентябрь");  // Latin C
    BOOST_TEST(fold("ZOOM") == "zoom");
    BOOST_TEST(fold("январь -- март") == "январь - март");
    BOOST_TEST(fold_words("№ 1 (ОО), «Центр»") == "1 оо центр");
    BOOST_TEST(fold(fold("Ёлка № 5")) == fold("Ёлка № 5"));
}

/// Usual characters, alone and beside each other, as a short cut meets them; the suffix sends the text the general way.
template <class Check>
void for_usual_texts(Check&& check) {
    std::vector<char32_t> characters;
    for (char32_t c = 1; c < 0x100; ++c) characters.push_back(c);
    for (char32_t c = 0x400; c < 0x490; ++c) characters.push_back(c);
    for (char32_t c = 0x2000; c < 0x2040; ++c) characters.push_back(c);
    for (const char32_t c : {U'№', U'−', U'…', U'\ufeff', U'\u0306'}) characters.push_back(c);
    for (const char32_t c : characters)
        for (const char* before : {"", "Ё", "x ", "план -\n", "до\u00a0", "«"})
            for (const char* after : {"", "й", "-Z", " \n и", "\u2013"}) {
                std::string text = before;
                append_character(text, c);
                check(text + after);
            }
}

BOOST_AUTO_TEST_CASE(usual_text_is_folded_as_any_other) {
    for_usual_texts([](const std::string& text) {
        if (fold(text).empty()) return;
        BOOST_TEST(fold(text + " \u00aa") == fold(text) + " a", text);
        BOOST_TEST(clean_line(text + " \u00aa") == clean_line(text) + " \u00aa", text);
        BOOST_TEST(to_nfc(text + "\u01c5") == to_nfc(text) + "\u01c5", text);
    });
}

BOOST_AUTO_TEST_CASE(the_case_of_usual_text_is_changed_as_that_of_any_other) {
    for_usual_texts([](const std::string& text) {
        BOOST_TEST(lower(text + "\u0133") == lower(text) + "\u0133", text);
        BOOST_TEST(upper(text + "\u0132") == upper(text) + "\u0132", text);
    });
}

BOOST_AUTO_TEST_CASE(latin_letters_inside_russian_words_are_told) {
    BOOST_TEST(mixed_alphabet_words("Cентябрь 2020, ZOOM, IT-куб") == std::vector<std::string>{"Cентябрь"},
               boost::test_tools::per_element());
    BOOST_TEST(mixed_alphabet_words("обычный текст").empty());
}

BOOST_AUTO_TEST_CASE(roman_numerals_are_read_in_every_spelling) {
    BOOST_TEST(roman_value("IV") == 4);
    BOOST_TEST(roman_value("\u2163") == 4);
    BOOST_TEST(roman_value("П") == 2);
    BOOST_TEST(roman_value("Ш") == 3);
    BOOST_TEST(roman_value("ІУ") == 4);
    BOOST_TEST(roman_value("1V") == 4);
    BOOST_TEST(roman_value("ХII") == 12);
    for (const char* none : {"", "1", "11", "IIII", "VX", "план", "IC"}) BOOST_TEST(roman_value(none) == 0, none);
}

BOOST_AUTO_TEST_CASE(a_stem_is_the_same_however_often_it_is_asked_for) {
    std::vector<std::string> words;
    for (int i = 0; i < 9000; ++i) {  // more than are remembered
        std::string word;
        for (int rest = i + 33; rest > 0; rest /= 32) append_character(word, U'а' + static_cast<char32_t>(rest % 32));
        words.push_back(word + "ами");
    }
    std::vector<std::string> first;
    for (const std::string& word : words) first.push_back(stem(word));
    for (std::size_t i = words.size(); i-- > 0;) BOOST_TEST(stem(words[i]) == first[i], words[i]);
    BOOST_TEST(stem("наставниками") == stem("наставника"));
}

BOOST_AUTO_TEST_CASE(stems_join_the_forms_of_a_word) {
    BOOST_TEST(stem("наставника") == stem("наставники"));
    BOOST_TEST(stem("2020") == "2020");
    BOOST_TEST(stems("Кураторы внедрения").size() == 2u);
}

BOOST_AUTO_TEST_CASE(counts_agree_with_their_noun) {
    BOOST_TEST(plural(1, "документ", "документа", "документов") == "1 документ");
    BOOST_TEST(plural(22, "документ", "документа", "документов") == "22 документа");
    BOOST_TEST(plural(11, "документ", "документа", "документов") == "11 документов");
    BOOST_TEST(plural(0, "документ", "документа", "документов") == "0 документов");
}

BOOST_AUTO_TEST_CASE(names_sort_as_in_a_russian_dictionary) {
    BOOST_TEST(collates_before("Ёлкино", "Жуково"));
    BOOST_TEST(collates_before("Школа № 2", "Школа № 10"));
}

BOOST_AUTO_TEST_CASE(a_text_is_shortened_by_characters) {
    BOOST_TEST(shorten("наставник", 5) == "наст…");
    BOOST_TEST(shorten("план", 5) == "план");
    BOOST_TEST(capitalize("ёлка") == "Ёлка");
    BOOST_TEST(length("ёлка") == 4u);
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_are_no_dates) {
    BOOST_TEST(!make_date(2021, 2, 29));
    BOOST_TEST(!make_date(2022, 9, 31));
    BOOST_TEST(!make_date(2022, 13, 1));
    BOOST_TEST(iso(*make_date(2020, 2, 29)) == "2020-02-29");
    BOOST_TEST(iso(last_day_of_month(2024, 2)) == "2024-02-29");
    BOOST_TEST(russian(*parse_iso("2020-09-05")) == "05.09.2020");
    BOOST_TEST(!parse_iso("2020-9-5"));
    BOOST_TEST(parse_iso_range("2020-09-01..2021-08-31").has_value());
    BOOST_TEST(!parse_iso_range("2020-09-01"));
}

BOOST_AUTO_TEST_CASE(a_lexicon_is_rows_of_columns) {
    static constexpr LexiconText table[] = {{"words", "# comment\nword\tmeaning\nдо\tby\n\nпо\n"}};
    const auto rows = lexicon_rows(table, "words");
    BOOST_TEST(rows.size() == 2u);
    BOOST_TEST(rows[0][1] == "by");
    BOOST_TEST(rows[1].size() == 2u);
    BOOST_CHECK_THROW(lexicon_rows(table, "absent"), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
