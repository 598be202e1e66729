#include "tests/support/boost_test.h"

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "tests/support/document_notation.h"

#include <algorithm>

using namespace svod;

namespace {

using Words = std::vector<std::string>;

/// The messages of one code in a document.
Words messages(const std::string& code, const std::string& notation) {
    const Document document = document_of(notation);
    Words found;
    for (const Finding& finding : normalize_report(document, extract(document), {}).findings)
        if (finding.code == code) found.push_back(finding.message);
    return found;
}

/// One finding of `code`, which names every one of `words`.
void check_found(const std::string& code, const std::string& notation, const Words& words) {
    const Words found = messages(code, notation);
    BOOST_REQUIRE_MESSAGE(found.size() == 1u, code << ": " << found.size() << " in\n" << notation);
    for (const std::string& word : words)
        BOOST_TEST(found.front().find(word) != std::string::npos, found.front() << " lacks " << word);
}

void check_none(const std::string& code, const Words& notations) {
    for (const std::string& notation : notations)
        BOOST_TEST(messages(code, notation).empty(), code << " in\n" << notation);
}

const std::string plan_title = "Дорожная карта внедрения наставничества в городе Приозёрном на 2021 год\n";
const std::string plan_head = "|№|Мероприятие|Срок|Ответственный|\n";
const std::string report_title = "Отчёт о выполнении дорожной карты в городе Приозёрном за 2021 год\n";
const std::string report_head = "|№|Мероприятие|Срок|Ответственный|Отметка о выполнении|\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(finding_codes)

BOOST_AUTO_TEST_CASE(total_mismatch_has_the_sum_and_the_printed_total) {
    check_found("total_mismatch", "Кадры\n|Школа|Педагоги|Ученики|\n|Первая|11|100|\n|Вторая|12|200|\n|Итого|24|300|\n",
                {"24", "11 + 12 = 23", "строка 4, столбец 2", "строка 2, столбец 2"});
    check_found("total_mismatch", "Справка\nРаботают 30 кружков, из них 17 спортивных и 14 музыкальных.\n",
                {"30", "17 + 14 = 31", "абзац 2"});
    check_none("total_mismatch",
               {"Кадры\n|Школа|Педагоги|Ученики|\n|Первая|11|100|\n|Вторая|12|200|\n|Итого|23|300|\n",
                "Кадры\n|Показатель|Чел.|\n|Всего педагогов|23|\n|с высшей категорией|9|\n|молодых|4|\n",
                "Справка\nРаботают 30 кружков, из них 17 спортивных.\n"});
}

BOOST_AUTO_TEST_CASE(share_mismatch_has_the_printed_and_the_computed_percentage) {
    check_found("share_mismatch",
                "Охват\n|Школа|Всего детей|Охвачено|%|\n|Первая|200|50|25|\n|Вторая|400|60|15|\n|Третья|100|30|40|\n",
                {"40 %", "30 из 100", "это 30 %", "строка 4, столбец 4", "строка 4, столбец 2"});
    check_found("share_mismatch", "Справка\nИз 40 школ 30 (70%) имеют спортзал.\n", {"70 %", "30 из 40", "75 %"});
    check_none("share_mismatch", {"Охват\n|Школа|Всего детей|Охвачено|%|\n|Первая|300|50|16,6|\n|Вторая|400|61|15,3|\n",
                                  "Рост\n|Школа|2020|2021|Рост, %|\n|Первая|20|50|150|\n|Вторая|40|60|50|\n",
                                  "Справка\nИз 40 школ 30 (75%) имеют спортзал.\n"});
}

BOOST_AUTO_TEST_CASE(cross_table_mismatch_has_both_tables) {
    const std::string first = "Кадры района\n|Показатель|Чел.|\n|Наставники|12|\n|Методисты|3|\n|Логопеды|5|\n";
    check_found("cross_table_mismatch",
                first + "Участники слёта\n|Показатель|Чел.|\n|Наставники|15|\n|Родители|40|\n|Гости|7|\n",
                {"12 (таблица 1, строка 2", "15 (таблица 2, строка 2"});
    check_none("cross_table_mismatch",
               {first + "Участники слёта\n|Показатель|Чел.|\n|Наставники|12|\n|Родители|40|\n|Гости|7|\n",
                "Кадры на начало года\n|Показатель|Чел.|\n|Наставники|12|\n|Методисты|3|\n|Логопеды|5|\n"
                "Кадры на конец года\n|Показатель|Чел.|\n|Наставники|15|\n|Психологи|3|\n|Тьюторы|5|\n"});
}

BOOST_AUTO_TEST_CASE(deadline_outside_period_has_the_deadline_and_the_period) {
    check_found("deadline_outside_period", plan_title + plan_head + "|1|Провести слёт|до 10.03.2023|Методист|\n",
                {"10.03.2023", "01.01.2021", "31.12.2021", "п. 1"});
    check_none("deadline_outside_period",
               {plan_title + plan_head + "|1|Провести слёт|до 10.03.2021|Методист|\n",
                plan_title + plan_head + "|1|Провести слёт|декабрь 2021 – январь 2022|Методист|\n",
                plan_title + plan_head + "|1|Провести слёт|постоянно|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(completed_late_has_both_days) {
    check_found("completed_late",
                report_title + report_head + "|1|Провести слёт|до 10.03.2021|Методист|Проведён 12.03.2021|\n",
                {"12.03.2021", "10.03.2021", "2 дня"});
    check_none("completed_late",
               {report_title + report_head + "|1|Провести слёт|до 10.03.2021|Методист|Проведён 10.03.2021|\n",
                report_title + report_head + "|1|Провести слёт|март 2021|Методист|Проведён 31.03.2021|\n",
                report_title + report_head + "|1|Провести слёт|до 10.03.2021|Методист|Проведён|\n"});
}

BOOST_AUTO_TEST_CASE(completion_missing_names_the_activity) {
    const std::string done = "|1|Провести слёт|до 10.03.2021|Методист|Проведён|\n";
    check_found("completion_missing", report_title + report_head + done + "|2|Издать сборник|май 2021|Методист||\n",
                {"п. 2", "Издать сборник"});
    check_none("completion_missing",
               {report_title + report_head + done + "|2|Издать сборник|май 2021|Методист|не издан|\n",
                plan_title + plan_head + "|2|Издать сборник|май 2021|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(duplicate_number_has_both_rows) {
    const std::string first = "|1|Провести слёт|март 2021|Методист|\n";
    check_found("duplicate_number", plan_title + plan_head + first + "|1|Издать сборник|май 2021|Методист|\n",
                {"Провести слёт", "строка 2", "Издать сборник", "строка 3"});
    check_none("duplicate_number", {plan_title + plan_head + first + "|2|Издать сборник|май 2021|Методист|\n",
                                    plan_title + plan_head + "|I. Начало|<|<|<|\n" + first +
                                        "|II. Продолжение|<|<|<|\n" + "|1|Издать сборник|май 2021|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(number_gap_has_both_numbers) {
    const std::string first = "|1|Провести слёт|март 2021|Методист|\n";
    check_found("number_gap", plan_title + plan_head + first + "|4|Издать сборник|май 2021|Методист|\n",
                {"после номера 1", "строка 2", "идёт 4", "строка 3", "2–3"});
    check_none("number_gap", {plan_title + plan_head + first + "|2|Издать сборник|май 2021|Методист|\n",
                              plan_title + plan_head + first + "|1.1|Издать сборник|май 2021|Методист|\n" +
                                  "|2|Открыть клуб|май 2021|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(mixed_alphabet_has_the_word_and_the_place) {
    check_found("mixed_alphabet", plan_title + plan_head + "|1|Провести cлёт|март 2021|Методист|\n",
                {"cлёт", "таблица 1, строка 2, столбец 2"});
    check_none("mixed_alphabet", {plan_title + plan_head + "|1|Провести IT-слёт|март 2021|Методист|\n",
                                  plan_title + plan_head +
                                      "|1|Завести сайт nastavnik-слёт.example|март 2021|Методист|\n"
                                      "|2|Собрать QR-коды|май 2021|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(territory_unknown_is_said_of_a_document_without_a_municipality) {
    check_found("territory_unknown", "Дорожная карта на 2021 год\n" + plan_head + "|1|Слёт|март 2021|Методист|\n",
                {"муниципальном образовании"});
    check_none("territory_unknown", {plan_title + plan_head + "|1|Слёт|март 2021|Методист|\n",
                                     "Дорожная карта Лесногорского муниципального района на 2021 год\n" + plan_head +
                                         "|1|Слёт|март 2021|Методист|\n"});
}

BOOST_AUTO_TEST_CASE(schema_unrecognised_has_the_table) {
    check_found("schema_unrecognised", "Заметки\n|альфа|бета|\n|гамма|дельта|\n|эпсилон|дзета|\n",
                {"таблица 1", "строк 3"});
    check_none("schema_unrecognised", {plan_title + plan_head + "|1|Слёт|март 2021|Методист|\n",
                                       "Кадры\n|Школа|Педагоги|\n|Первая|11|\n|Вторая|12|\n"});
}

BOOST_AUTO_TEST_SUITE_END()
