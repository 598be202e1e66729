#include "tests/support/boost_test.h"

#include "normalize/inflection.h"
#include "normalize/names_words.h"

#include <algorithm>
#include <tuple>

using namespace svod;

namespace {

bool has_form(std::string_view name, std::string_view form) {
    const std::vector<std::string> forms = place_forms(name);
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inflection)

BOOST_AUTO_TEST_CASE(an_adjective_goes_back_to_the_nominative_of_the_gender_asked_for) {
    BOOST_TEST(nominative_adjective("Ачинского", Gender::masculine) == "Ачинский");
    BOOST_TEST(nominative_adjective("Усть-Кутскому", Gender::masculine) == "Усть-Кутский");
    BOOST_TEST(nominative_adjective("Костромского", Gender::masculine) == "Костромской");
    BOOST_TEST(nominative_adjective("городским", Gender::masculine) == "городской");
    BOOST_TEST(nominative_adjective("Целинном", Gender::masculine) == "Целинный");
    BOOST_TEST(nominative_adjective("Нижнего", Gender::masculine) == "Нижний");
    BOOST_TEST(nominative_adjective("рабочей", Gender::feminine) == "рабочая");
    BOOST_TEST(nominative_adjective("старшему", Gender::masculine) == "старший");
    BOOST_TEST(nominative_adjective("детскими", Gender::plural) == "детские");
    BOOST_TEST(nominative_adjective("общего", Gender::neuter) == "общее");
    BOOST_TEST(nominative_adjective("МЕСТНОГО", Gender::masculine) == "МЕСТНЫЙ");
    BOOST_TEST(nominative_adjective("отдел", Gender::masculine) == "отдел");
}

BOOST_AUTO_TEST_CASE(stems_of_adjectives_are_the_same_in_every_case) {
    for (const char* form : {"канский", "канского", "канскому", "канским", "канском", "канская", "канской", "канскую",
                             "канские", "канских", "канскими"})
        BOOST_TEST(adjective_stem(form) == "канск", form);
    BOOST_TEST(adjective_stem("канск").empty());
}

BOOST_AUTO_TEST_CASE(a_place_has_its_forms_in_every_case) {
    const std::vector<std::pair<const char*, const char*>> forms{{"канск", "канску"},
                                                                 {"орел", "орла"},
                                                                 {"елец", "ельца"},
                                                                 {"зея", "зеей"},
                                                                 {"казань", "казани"},
                                                                 {"ярославль", "ярославля"},
                                                                 {"валдай", "валдаем"},
                                                                 {"дубна", "дубне"},
                                                                 {"иваново", "иванова"},
                                                                 {"иваново", "иваново"},
                                                                 {"химки", "химок"},
                                                                 {"мытищи", "мытищ"},
                                                                 {"апатиты", "апатитов"},
                                                                 {"люберцы", "люберцах"},
                                                                 {"грозный", "грозного"},
                                                                 {"нижний тагил", "нижнем тагиле"},
                                                                 {"старая русса", "старой руссе"},
                                                                 {"великие луки", "великих лук"},
                                                                 {"усть-кут", "усть-кутом"},
                                                                 {"ростов-на-дону", "ростове-на-дону"},
                                                                 {"каменск-уральский", "каменска-уральского"},
                                                                 {"йошкар-ола", "йошкар-оле"},
                                                                 {"сочи", "сочи"},
                                                                 {"баку", "баку"}};
    for (const auto& [name, form] : forms) BOOST_TEST(has_form(name, form), name << " → " << form);
}

BOOST_AUTO_TEST_CASE(a_neuter_name_after_a_soft_sign_keeps_its_ending_whatever_the_case) {
    const std::vector<std::pair<const char*, std::optional<Case>>> forms{
        {"Поречья", Case::genitive},      {"Поречью", Case::dative},     {"Поречьем", Case::instrumental},
        {"Поречье", Case::prepositional}, {"Поречье", Case::nominative}, {"Поречья", std::nullopt},
        {"Поречьем", std::nullopt},       {"Поречье", std::nullopt}};
    for (const auto& [written, form] : forms) BOOST_TEST(nominative_place(written, form) == "Поречье", written);
    BOOST_TEST(nominative_place("Казанью", Case::instrumental) == "Казань");
}

BOOST_AUTO_TEST_CASE(a_town_goes_back_to_the_nominative_from_the_case_of_its_type_word) {
    const std::vector<std::tuple<const char*, Case, const char*>> towns{{"Канска", Case::genitive, "Канск"},
                                                                        {"Зеи", Case::genitive, "Зея"},
                                                                        {"Казани", Case::genitive, "Казань"},
                                                                        {"Калуги", Case::genitive, "Калуга"},
                                                                        {"Орла", Case::genitive, "Орёл"},
                                                                        {"Иванова", Case::genitive, "Иваново"},
                                                                        {"Серова", Case::genitive, "Серов"},
                                                                        {"Жуковского", Case::genitive, "Жуковский"},
                                                                        {"Сибая", Case::genitive, "Сибай"},
                                                                        {"Канске", Case::prepositional, "Канск"},
                                                                        {"Туле", Case::prepositional, "Тула"},
                                                                        {"Зее", Case::prepositional, "Зея"},
                                                                        {"Грозном", Case::prepositional, "Грозный"},
                                                                        {"Канском", Case::instrumental, "Канск"},
                                                                        {"Тверью", Case::instrumental, "Тверь"},
                                                                        {"Канску", Case::dative, "Канск"},
                                                                        {"Анапе", Case::dative, "Анапа"},
                                                                        {"ЗЕИ", Case::genitive, "Зея"},
                                                                        {"Канск", Case::genitive, "Канск"},
                                                                        {"Канск", Case::nominative, "Канск"}};
    for (const auto& [word, form, nominative] : towns)
        BOOST_TEST(nominative_place(word, form) == nominative, word << " → " << nominative_place(word, form));
    BOOST_TEST(nominative_place("Канска", std::nullopt) == "Канск");
    BOOST_TEST(nominative_place("Самара", std::nullopt) == "Самара");
    BOOST_TEST(nominative_place("Тынды", std::nullopt) == "Тында");
}

BOOST_AUTO_TEST_CASE(words_know_their_letters_and_are_printed_back) {
    const std::vector<NameWord> words = name_words("« Усть–Кутский »  , РУО;\nнастав-\nник");
    BOOST_TEST(words.size() == 7u);
    BOOST_TEST(words[1].text == "Усть-Кутский");
    BOOST_TEST(words[1].capital);
    BOOST_TEST(words[4].upper);
    BOOST_TEST(words[6].text == "наставник");
    BOOST_TEST(words[6].line);
    BOOST_TEST(printed(words, 0, 5) == "«Усть-Кутский», РУО");
}

BOOST_AUTO_TEST_CASE(title_case_leaves_prepositions_small) {
    BOOST_TEST(title_case("РОСТОВ-НА-ДОНУ") == "Ростов-на-Дону");
    BOOST_TEST(title_case("верхняя пышма") == "Верхняя Пышма");
}

BOOST_AUTO_TEST_SUITE_END()
