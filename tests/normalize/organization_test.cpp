#include "normalize/organization.h"

#include "tests/support/boost_test.h"

namespace svod {

namespace {

std::string name_in(std::string_view text) {
    const auto found = find_organization(text);
    return found ? found->name : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(organization)

BOOST_AUTO_TEST_CASE(the_school_of_a_phrase_is_named_in_the_nominative) {
    struct Case {
        std::string_view phrase;
        std::string_view name;
    };
    const std::vector<Case> cases{
        {"План работы МБОУ СОШ № 3 города Тосно на 2021 год", "МБОУ СОШ № 3"},
        {"Отчет о работе в МКОУ «Ольховская ООШ» Тосненского района", "МКОУ «Ольховская ООШ»"},
        {"в МАОУ «Гимназия № 2» г. Тосно", "МАОУ «Гимназия № 2»"},
        {"ПЛАН РАБОТЫ МБОУ «ИТ- ЛИЦЕЙ №8» НА 2022 ГОД", "МБОУ «ИТ-ЛИЦЕЙ №8»"},
        {"Директор МБДОУ «Детский сад № 5 «Ромашка» города Тосно", "МБДОУ «Детский сад № 5 «Ромашка»"},
        {"Директор МБДОУ «Детский сад города Тосно", ""},
        {"МБДОУ детского сада № 5 «Ромашка»", "МБДОУ детский сад № 5 «Ромашка»"},
        {"в лицее № 3 города Тосно", "лицей № 3"},
        {"МБУ ДО «Дом детского творчества» за 2021 год", "МБУ ДО «Дом детского творчества»"},
        {"МОУ Ольховской средней школы", "МОУ Ольховская средняя школа"},
        {"МБОУ СОШ № 1 им. А.С. Грина на 2021 год", "МБОУ СОШ № 1 им. А.С. Грина"},
        {"МКОУ СОШ с. Ольховка на 2021 год", "МКОУ СОШ с. Ольховка"},
        {"муниципального бюджетного общеобразовательного учреждения «Лицей № 4»",
         "муниципальное бюджетное общеобразовательное учреждение «Лицей № 4»"},
        {"Муниципальное учреждение дополнительного образования «Радуга»",
         "Муниципальное учреждение дополнительного образования «Радуга»"},
        {"Муниципальное общеобразовательное учреждение Ольховская основная школа",
         "Муниципальное общеобразовательное учреждение Ольховская основная школа"},
        {"муниципальное дошкольное образовательное учреждение Тосненского района детский сад «Мишка»",
         "муниципальное дошкольное образовательное учреждение Тосненского района детский сад «Мишка»"},
        {"ПРОГРАММА МБОУСОШ №10 НА 2021 ГОД", "МБОУСОШ №10"},
        {"МБОУ СОШ № 3 (далее – МБОУ СОШ № 3)", "МБОУ СОШ № 3"},
    };
    for (const Case& expected : cases)
        BOOST_TEST(name_in(expected.phrase) == expected.name, expected.phrase << " → " << name_in(expected.phrase));
}

BOOST_AUTO_TEST_CASE(many_schools_and_other_bodies_are_no_organization) {
    for (const char* phrase : {"в образовательных организациях района", "МБОУ СОШ № 3 и МБОУ СОШ № 4",
                               "МКУ «Центр развития»", "в школах города", "МБУ ДПО «Методический центр»",
                               "управление образования", "Муниципальное учреждение «Управление образования»",
                               "в МБОУ и МАОУ", "план для ДОУ и ООУ", "Муниципальный район «Заречный»", ""})
        BOOST_TEST(name_in(phrase) == "", phrase);
}

BOOST_AUTO_TEST_CASE(the_mention_is_as_written) {
    BOOST_TEST(find_organization("в гимназии № 7 города").value().mention == "гимназии № 7");
}

BOOST_AUTO_TEST_CASE(a_document_is_a_schools_by_title_approval_or_letterhead) {
    const auto named = [](const Extraction& extraction) {
        const auto found = document_organization(extraction);
        return found ? found->name : "";
    };
    Extraction titled;
    titled.title = "План МБОУ СОШ № 3";
    titled.approvals.push_back({"approved", {"УТВЕРЖДАЮ Директор МБОУ СОШ № 4", "", {}, false, {}}});
    BOOST_TEST(named(titled) == "МБОУ СОШ № 3");
    Extraction approved = titled;
    approved.title = "План работы с молодыми педагогами";
    BOOST_TEST(named(approved) == "МБОУ СОШ № 4");
    Extraction headed;
    headed.title = "План работы";
    headed.front.push_back({"МБОУ «Ольховская СОШ»", "", {}, false, {}});
    BOOST_TEST(named(headed) == "МБОУ «Ольховская СОШ»");
    Extraction split;
    split.front = {{"Муниципальное общеобразовательное учреждение", "", {}, false, {}},
                   {"Лицей № 3", "", {}, false, {}}};
    BOOST_TEST(named(split) == "Муниципальное общеобразовательное учреждение Лицей № 3");
    Extraction many = approved;
    many.title = "План работы в образовательных организациях района";
    BOOST_TEST(named(many) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
