#include "normalize/definitions.h"

#include "normalize/responsible.h"
#include "tests/support/boost_test.h"

#include <string>
#include <string_view>

using namespace svod;

namespace {

std::string defined(std::string_view text) {
    std::string out;
    for (const Definition& definition : find_definitions(text))
        out += (out.empty() ? "" : "; ") + definition.short_name + " = " + definition.full_name;
    return out;
}

std::string parties(std::string_view cell, std::string_view text) {
    Responsible responsible = normalize_responsible(cell);
    resolve_parties(responsible, find_definitions(text));
    std::string out;
    for (const Party& party : responsible.parties) out += (out.empty() ? "" : "; ") + party.name;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(definitions)

BOOST_AUTO_TEST_CASE(a_short_name_stands_in_brackets_behind_the_full_one) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"Муниципальный методический центр (далее – Центр) координирует работу.",
         "Центр = Муниципальный методический центр"},
        {"Создан муниципальный центр наставничества (далее - «Центр»).", "Центр = муниципальный центр наставничества"},
        {"работу ведёт Управление образования администрации города Энска (далее — Управление), школы",
         "Управление = Управление образования администрации города Энска"},
        {"МБУ ДПО «Информационно-методический центр» (далее по тексту: ИМЦ)",
         "ИМЦ = МБУ ДПО «Информационно-методический центр»"},
        {"Методология (целевая модель) наставничества (далее – Целевая модель)", ""},
        {"план мероприятий (далее – План)", ""},
        {"сроки (далее уточняются", ""},
        {"Центр работает и далее.", ""},
    };
    for (const auto& [text, expected] : cases) BOOST_TEST(defined(text) == expected, text << ": " << defined(text));
}

BOOST_AUTO_TEST_CASE(a_party_under_a_defined_name_gets_the_full_one) {
    constexpr std::string_view text = "Муниципальный методический центр (далее – Центр) создан в 2021 году.";
    BOOST_TEST(parties("Центр, руководители ОО", text) == "Муниципальный методический центр; руководитель ОО");
    BOOST_TEST(parties("Специалисты Центра", text) == "специалист Центра");
    BOOST_TEST(parties("Центр «Точка роста»", text) == "Центр «Точка роста»");
    BOOST_TEST(parties("Центр", "Ничего не определено") == "Центр");
}

BOOST_AUTO_TEST_SUITE_END()
