#include "export/json.h"
#include "export/table.h"
#include "tests/export/read_back.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"
#include "text/text.h"

using namespace svod;

namespace {

Report on(const char* as_of, char seed, const std::vector<sample::Line>& lines) {
    Report report = sample::report("город Дальний", seed, lines);
    report.as_of = parse_iso(as_of);
    return report;
}

Comparison two_reports() {
    CompareOptions options;
    options.as_of = parse_iso("2022-06-30");
    return compare({on("2022-06-30", 'b',
                       {{"1", "Посадка аллеи памяти", "2022-03-01", "done", "2022-02-20"},
                        {"2", "Закупка жилетов", "2022-04-01", "done", "2022-03-30"},
                        {"3", "Ремонт кабинета", "2022-06-10", "not_done"},
                        {"4", "Покупка семян", "2022-06-01", "done", "2022-05-30"}}),
                    on("2022-05-31", 'a',
                       {{"1", "Посадка аллеи памяти", "2022-03-01", "in_progress"},
                        {"2", "Закупка жилетов", "2022-04-01", "done", "2022-03-30"},
                        {"3", "Ремонт кабинета", "2022-05-01", "not_done"}})},
                   options);
}

Comparison with_schools(int schools) {
    std::vector<Report> reports{on("2022-06-30", 'b', {{"1", "Посадка аллеи", "2022-03-01", "done", "2022-02-20"}})};
    for (int i = 0; i < schools; ++i) {
        const std::string name = "Школа № " + std::to_string(i + 1);
        reports.push_back(on(
            "2022-06-30", 'c',
            {{"1", "День чтения", "2022-03-01", "done", "2022-02-20"}, {"2", "Сбор книг", "2022-03-01", "not_done"}}));
        reports.back().source.name = name + ".docx";
        reports.back().organization = Organization{name, name};
    }
    return compare(std::move(reports), {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_parts)

BOOST_AUTO_TEST_CASE(the_terminal_shows_the_change_in_percentage_points) {
    const std::string text = write_comparison_table(two_reports(), {});
    for (const char* part : {"С прошлого отчёта", "31.05.2022", "33 % (1 из 3)", "75 % (3 из 4)", "+42 п. п."})
        BOOST_TEST(text.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(a_plan_that_came_before_counts_for_deadlines_and_activities_in_every_format) {
    std::vector<Report> reports;
    for (const char* town : {"город Дальний", "город Ясный"}) {
        const bool plan = reports.empty();
        reports.push_back(sample::report(town, plan ? 'a' : 'c',
                                         {{"1", "Посадка аллеи памяти", "2022-03-01", plan ? "" : "in_progress"},
                                          {"2", "Закупка жилетов", "2022-04-01", plan ? "" : "done"}}));
        if (plan) reports.back().kind = ReportKind::roadmap;
        if (!plan) reports.back().as_of = parse_iso("2022-04-30");
        reports.push_back(sample::report(
            town, plan ? 'b' : 'd',
            {{"1", "Посадка аллеи памяти", "2022-05-01", "done"}, {"2", "Закупка жилетов", "2022-04-01", "done"}}));
        reports.back().as_of = parse_iso("2022-06-30");
    }
    for (Report& report : reports) report.source.name = report.source.sha256.substr(0, 1) + ".docx";
    const Comparison comparison = compare(std::move(reports), {});
    BOOST_TEST(comparison.movement.counts.deadline_later == 2);
    const std::string table = write_comparison_table(comparison, {});
    const std::string part = table.substr(table.find("С прошлого отчёта"));
    const std::string total = part.substr(part.find("Всего"), part.find('\n', part.find("Всего")) - part.find("Всего"));
    BOOST_TEST(part.find("план") < part.find("Всего"));
    BOOST_TEST(total.find("+50 п. п.") != std::string::npos, total);
    std::vector<std::string> cells;
    for (const std::string_view cell : split(total, ' '))
        if (!cell.empty()) cells.emplace_back(cell);
    BOOST_REQUIRE(cells.size() > 5u);
    BOOST_TEST(cells[cells.size() - 3] == "2", total);  // the deadline of the plan's municipality, too
    const std::string json = write_comparison_json(comparison, {});
    BOOST_TEST(json.find(R"("deadline_later":2)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_options_that_help_are_named_by_the_terminal_alone) {
    Comparison comparison = two_reports();
    comparison.cautions = {"Отметки старше даты расчёта."};
    BOOST_TEST(write_comparison_table(comparison, {}).find("--as-of documents") != std::string::npos);
    comparison.cautions.clear();
    BOOST_TEST(write_comparison_table(comparison, {}).find("--as-of documents") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_previous_report_or_schools_nothing_is_said_of_them) {
    const std::string text = write_comparison_table(with_schools(0), {});
    BOOST_TEST(text.find("С прошлого отчёта") == std::string::npos);
    BOOST_TEST(text.find("По школам") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(schools_stand_under_their_municipality_and_outside_its_totals) {
    const Comparison comparison = with_schools(2);
    const std::string text = write_comparison_table(comparison, {});
    BOOST_TEST(text.find("По школам") != std::string::npos);
    BOOST_TEST(text.find("Школа № 2") != std::string::npos);
    BOOST_TEST(text.find("50 % (1 из 2)") != std::string::npos);
    BOOST_TEST(text.find("100 % (1 из 1)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(more_schools_than_a_screen_holds_are_counted) {
    const std::string text = write_comparison_table(with_schools(61), {});
    BOOST_TEST(text.find("отчитались 61 организация") != std::string::npos);
    BOOST_TEST(text.find("Школа № 2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_workbook_has_a_sheet_of_schools_with_numerators_and_denominators) {
    const auto sheets = read_back::sheets(read_back::written("xlsx", with_schools(2)));
    BOOST_REQUIRE(sheets.contains("По школам"));
    const read_back::Row row = read_back::row_of(sheets.at("По школам"), "Школа № 2", 1);
    BOOST_REQUIRE(row.size() > 9u);
    BOOST_TEST(row[0] == "город Дальний");
    BOOST_TEST(row[2] == "2");    // activities
    BOOST_TEST(row[7] == "0.5");  // done of due
    BOOST_TEST(row[8] == "1");
    BOOST_TEST(row[9] == "2");
    BOOST_TEST(!read_back::sheets(read_back::written("xlsx", with_schools(0))).contains("По школам"));
}

BOOST_AUTO_TEST_SUITE_END()
