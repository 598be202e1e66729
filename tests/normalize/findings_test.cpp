#include "tests/support/boost_test.h"

#include "extract/extract.h"
#include "normalize/findings.h"
#include "normalize/indicators.h"
#include "tests/support/document_notation.h"

using namespace svod;

namespace {

/// The codes of everything found in a document, but for the territory that these documents do not name.
std::vector<Finding> found(const std::string& notation, Report report = {}) {
    const Document document = document_of(notation);
    const Extraction extraction = extract(document);
    report.territory = Territory{};
    report.indicators = normalize_indicators(document, extraction, std::nullopt);
    return find_findings(document, extraction, report);
}

std::string codes(const std::vector<Finding>& findings) {
    std::string codes;
    for (const Finding& finding : findings) codes += (codes.empty() ? "" : " ") + finding.code;
    return codes;
}

Event event(const std::string& number, const std::string& section = "") {
    Event event;
    event.id = "id-" + number;
    event.number = number;
    event.activity = "Дело " + number;
    if (!section.empty()) event.section.push_back({std::nullopt, section});
    event.place.tables.push_back({0, {1}});
    return event;
}

std::string number_codes(const std::vector<std::pair<std::string, std::string>>& numbers) {
    Report report;
    for (const auto& [section, number] : numbers) report.events.push_back(event(number, section));
    std::string shown;
    for (const Finding& finding : find_findings({}, {}, report))
        if (finding.code == "duplicate_number" || finding.code == "number_gap")
            shown += finding.code + "@" + finding.event + " ";
    return shown;
}

Date day(int year, int month, int date) {
    return *make_date(year, month, date);
}

std::string deadline_codes(Deadline deadline, ReportKind kind = ReportKind::roadmap) {
    Report report;
    report.kind = kind;
    report.territory = Territory{};
    report.period = Period{day(2020, 9, 1), day(2021, 8, 31), ""};
    report.events.push_back(event("1"));
    deadline.confidence = 0.95;
    report.events[0].deadline = std::move(deadline);
    return codes(find_findings({}, {}, report));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(findings)

BOOST_AUTO_TEST_CASE(a_wrong_total_names_both_numbers_and_both_places) {
    const auto findings = found(
        "Охват наставничеством\n"
        "|Тип организации|Количество школ, ед.|Обучающихся, чел.|Охвачено, чел.|\n"
        "|Сельские школы|3|300|30|\n"
        "|Городские школы|2|500|100|\n"
        "|Итого|5|810|130|\n");
    BOOST_REQUIRE(codes(findings) == "total_mismatch");
    for (const char* part :
         {"810", "300 + 500 = 800", "таблица 1, строка 4, столбец 3", "таблица 1, строка 2, столбец 3"})
        BOOST_TEST(findings[0].message.find(part) != std::string::npos, part);
    BOOST_TEST(findings[0].place.tables.at(0).rows.at(0) == 3);
}

BOOST_AUTO_TEST_CASE(a_total_wrong_down_and_across_is_one_finding) {
    BOOST_TEST(codes(found("Число программ\n"
                           "||Программ в|<|Всего|\n"
                           "|^|садах|школах|^|\n"
                           "|Для молодых|5|10|15|\n"
                           "|Для опытных|1|2|3|\n"
                           "|Всего|6|12|20|\n")) == "total_mismatch");
}

BOOST_AUTO_TEST_CASE(right_totals_subtotals_and_sums_of_what_overlaps_are_no_findings) {
    for (const char* table :
         {"Число программ\n|Уровень|Детские сады|Школы|Всего|\n|Первый|1|2|3|\n|Второй|3|-|3|\n|Всего|4|2|6|\n",
          "Наставники, чел.\n|Кто|Количество|\n|учителя|10|\n|из них молодые|4|\n|воспитатели|5|\n|Итого|15|\n",
          "Педагоги, чел.\n|Школы|Количество|\n|Первая|10|\n|Вторая|5|\n|Итого по "
          "городу|15|\n|Третья|7|\n|Четвёртая|1|\n|Итого по селу|8|\n|Всего|23|\n",
          "Формы наставничества\n|Форма|Количество ОО|\n|Педагог – педагог|7|\n|Ученик – ученик|5|\n|Всего|8|\n",
          "Охват\n|Школы|Всего обучающихся|Охвачено|Доля, "
          "%|\n|Первая|100|10|10|\n|Вторая|300|60|20|\n|Итого|400|70|17,5|\n",
          "Доля охвата\n|Школы|2020|2021|\n|Первая|10%|12%|\n|Вторая|20%|22%|\n|Итого|15%|17%|\n"})
        BOOST_TEST(codes(found(table)) == "", table);
}

BOOST_AUTO_TEST_CASE(a_total_printed_in_the_head_is_checked) {
    BOOST_TEST(codes(found("|Количество обучающихся, по ступеням:|Всего|<|\n|^|ед. (ОО)|1 240 чел.|\n|начальная "
                           "школа|4|700 чел.|\n|основная школа|5|540 чел.|\n")) == "");
    BOOST_TEST(codes(found("|Количество обучающихся, по ступеням:|Всего|<|\n|^|ед. (ОО)|1 340 чел.|\n|начальная "
                           "школа|4|700 чел.|\n|основная школа|5|540 чел.|\n")) == "total_mismatch");
}

BOOST_AUTO_TEST_CASE(a_wrong_percentage_is_found_by_what_the_others_are_shares_of) {
    const std::string head = "Охват наставничеством\n|Школы|Обучающихся, чел.|Охвачено, чел.|Доля, %|\n";
    BOOST_TEST(codes(found(head + "|Первая|300|30|10,0|\n|Вторая|150|50|33,3|\n|Третья|500|50|19,0|\n")) ==
               "share_mismatch");
    BOOST_TEST(codes(found(head + "|Первая|300|30|10,0|\n|Вторая|150|50|33,3|\n|Третья|900|50|5,5|\n")) ==
               "");  // cut off, not rounded
    BOOST_TEST(
        codes(found(
            "Ответы школ\n|Ответ|Школы|\n|Да|30 (60%)|\n|Нет|10 (20%)|\n|Не знаю|10 (25%)|\n|Всего|50 (100%)|\n")) ==
        "share_mismatch");
}

BOOST_AUTO_TEST_CASE(sentences_are_checked_like_tables) {
    BOOST_TEST(codes(found("Разработано 50 программ, из них для категории «педагог – педагог» - 31 и для категории "
                           "«студент – ученик» - 20 программ.\n")) == "total_mismatch");
    BOOST_TEST(
        codes(found(
            "Разработано 50 программ, из них 12 программ для молодых педагогов и 3 программы для студентов.\n")) == "");
    BOOST_TEST(codes(found("В опросе приняли участие 40 организаций (20 дошкольных организаций; 15 школ; 4 организации "
                           "дополнительного образования).\n")) == "total_mismatch");
    const std::string base =
        "1. В опросе приняли участие 40 организаций (20 дошкольных организаций; 16 общеобразовательных организаций; 4 "
        "организации дополнительного образования).\n";
    BOOST_TEST(
        codes(found(base +
                    "2. В 20 организациях (50%) есть положение, из них:\n- 10 дошкольных организаций (50%);\n- 8 "
                    "общеобразовательных организаций (50%);\n- 2 организации дополнительного образования (50%).\n")) ==
        "");
    BOOST_TEST(
        codes(found(base +
                    "2. В 20 организациях (50%) есть положение, из них:\n- 10 дошкольных организаций (50%);\n- 8 "
                    "общеобразовательных организаций (57%);\n- 2 организации дополнительного образования (50%).\n")) ==
        "share_mismatch");
}

BOOST_AUTO_TEST_CASE(the_marks_of_a_matrix_are_counted_against_the_number_in_another_table) {
    const std::string matrix =
        "Формы наставничества в школах\n"
        "|Формы/ОО|МБОУ «СОШ № 1»|МБОУ «СОШ № 2»|МБОУ «СОШ № 3»|\n"
        "|Учитель – ученик|+|+|-|\n"
        "|Ученик – ученик|+|-|-|\n"
        "Используемые формы наставничества\n";
    const auto findings =
        found(matrix + "|Форма|Количество ОО|\n|Традиционная «Педагог – ученик»|3|\n|«Ученик – ученик»|1|\n");
    BOOST_REQUIRE(codes(findings) == "cross_table_mismatch");
    for (const char* part : {"2 (таблица 1, строка 2", "3 (таблица 2, строка 2"})
        BOOST_TEST(findings[0].message.find(part) != std::string::npos, findings[0].message);
    BOOST_TEST(codes(found(matrix + "|Форма|Количество ОО|\n|«Педагог – ученик»|2|\n|«Студент – ученик»|1|\n")) == "");
}

BOOST_AUTO_TEST_CASE(numbers_are_checked_within_their_section) {
    BOOST_TEST(number_codes({{"А", "1"}, {"А", "2"}, {"А", "3"}, {"Б", "1"}, {"Б", "2"}}) == "");
    BOOST_TEST(number_codes({{"А", "1"}, {"А", "2"}, {"А", "2"}, {"А", "3"}}) == "duplicate_number@id-2 ");
    BOOST_TEST(number_codes({{"А", "1"}, {"А", "2"}, {"А", "4"}}) == "number_gap@id-4 ");
    BOOST_TEST(number_codes({{"А", "1.1"}, {"А", "1.2"}, {"Б", "2.1"}, {"Б", "2.3"}}) == "number_gap@id-2.3 ");
    BOOST_TEST(number_codes({{"А", "1"}, {"А", "1.1"}, {"А", "1.2"}, {"А", "2"}, {"А", "2.1"}}) == "");
    BOOST_TEST(number_codes({{"А", "1"}, {"А", "2"}, {"Б", "3"}, {"Б", "4"}}) == "");
    BOOST_TEST(number_codes({{"А", "I/1"}, {"А", "I/2"}, {"Б", "II/1"}, {"Б", "II/1"}}) == "duplicate_number@id-II/1 ");
    BOOST_TEST(number_codes({{"А", ""}, {"А", ""}}) == "");
}

BOOST_AUTO_TEST_CASE(a_deadline_lies_outside_when_all_of_it_does) {
    Deadline by;
    by.kind = Deadline::Kind::by;
    by.end = day(2021, 12, 1);
    BOOST_TEST(deadline_codes(by) == "deadline_outside_period");
    by.end = day(2020, 5, 28);
    BOOST_TEST(deadline_codes(by) == "deadline_outside_period");
    by.end = day(2020, 8, 28);  // preparation in August
    BOOST_TEST(deadline_codes(by) == "");
    Deadline within;
    within.kind = Deadline::Kind::within;
    within.start = day(2021, 6, 1);
    within.end = day(2021, 12, 31);
    BOOST_TEST(deadline_codes(within) == "");
    within.start = day(2021, 9, 1);
    BOOST_TEST(deadline_codes(within) == "deadline_outside_period");
    within.kind = Deadline::Kind::recurring;  // the report of the last month is due after the period
    BOOST_TEST(deadline_codes(within) == "");
}

BOOST_AUTO_TEST_CASE(only_a_plan_is_bound_to_its_period) {
    Deadline by;
    by.kind = Deadline::Kind::by;
    by.end = day(2021, 12, 1);
    BOOST_TEST(deadline_codes(by, ReportKind::roadmap_report) == "deadline_outside_period");
    BOOST_TEST(deadline_codes(by, ReportKind::analytical_report) == "");
    BOOST_TEST(deadline_codes(by, ReportKind::other) == "");
}

BOOST_AUTO_TEST_CASE(late_and_empty_marks_are_found) {
    Report report;
    report.territory = Territory{};
    report.events = {event("1"), event("2"), event("3")};
    for (Event& e : report.events) {
        e.deadline = Deadline{};
        e.deadline->end = day(2020, 9, 5);
        e.completion = Completion{};
        e.completion->text = "Издан приказ";
    }
    report.events[0].completion->date = day(2020, 9, 24);
    report.events[0].completion->days_late = 19;
    report.events[1].completion->text = " ";
    report.events[1].completion->status = Status::no_report;
    report.events[2].completion->text = "";  // the remark beside the empty mark told the status
    report.events[2].completion->status = Status::postponed;
    const auto findings = find_findings({}, {}, report);
    BOOST_TEST(codes(findings) == "completed_late completion_missing");
    BOOST_TEST(findings[0].message.find("24.09.2020 при сроке 05.09.2020 — позже на 19 дней") != std::string::npos,
               findings[0].message);
    BOOST_TEST(findings[1].event == "id-2");
}

BOOST_AUTO_TEST_CASE(latin_letters_are_found_in_words_but_not_in_addresses_or_names) {
    BOOST_TEST(
        codes(found(
            "Cентябрь и мaй.\nСайт https://школa.рф/пaпка, вебинар Zoom, QR-код.\n|Школы|Число|\n|Перваяa|1|\n")) ==
        "mixed_alphabet mixed_alphabet mixed_alphabet");
}

BOOST_AUTO_TEST_CASE(a_document_without_territory_or_any_known_table_says_so) {
    const Document document = document_of("Просто текст.\n");
    BOOST_TEST(codes(find_findings(document, extract(document), {})) == "territory_unknown schema_unrecognised");
}

BOOST_AUTO_TEST_SUITE_END()
