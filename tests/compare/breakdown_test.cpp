#include "compare/breakdown.h"

#include "tests/support/boost_test.h"

#include <memory>

using namespace svod;

namespace {

struct Rows {
    Comparison comparison;
    std::vector<std::unique_ptr<Event>> kept;

    Event& add(const std::string& section, Status status) {
        kept.push_back(std::make_unique<Event>());
        Event& event = *kept.back();
        event.completion.emplace();
        event.completion->status = status;
        event.completion->confidence = 1;
        ComparedRow row;
        row.section = section;
        row.cells.push_back({ComparedEvent{"отчёт.docx", &event}});
        comparison.rows.push_back(row);
        return event;
    }
};

Responsible parties(std::vector<Party> all) {
    return {"как написано", std::move(all), 1};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(breakdown)

BOOST_AUTO_TEST_CASE(sections_come_in_the_order_of_the_rows) {
    Rows rows;
    rows.add("Кадры", Status::done);
    rows.add("", Status::done);
    rows.add("Кадры", Status::not_done);
    const auto parts = totals_by_section(rows.comparison);
    BOOST_REQUIRE(parts.size() == 2u);
    BOOST_TEST(parts[0].name == "Кадры");
    BOOST_TEST(parts[0].totals.completion.denominator == 2);
    BOOST_TEST(parts[0].totals.completion.numerator == 1);
    BOOST_TEST(parts[1].name == "Без раздела");
}

BOOST_AUTO_TEST_CASE(a_section_says_what_each_territory_has_in_it) {
    Rows rows;
    rows.add("Кадры", Status::done);
    const Event& second = rows.add("Кадры", Status::not_done);
    rows.comparison.rows[0].cells.emplace_back();
    rows.comparison.rows[1].cells.insert(rows.comparison.rows[1].cells.begin(), 1, {});
    rows.comparison.rows.push_back(rows.comparison.rows[1]);  // the same event in another row
    rows.comparison.rows[2].section = "Ремонт";
    BOOST_REQUIRE(rows.comparison.rows[2].cells[1].at(0).event == &second);
    const auto parts = totals_by_section(rows.comparison);
    BOOST_REQUIRE(parts.size() == 1u);
    BOOST_REQUIRE(parts[0].by_territory.size() == 2u);
    BOOST_TEST(parts[0].by_territory[0].by_status.at(Status::done) == 1);
    BOOST_TEST(parts[0].by_territory[0].events == 1);
    BOOST_TEST(parts[0].by_territory[1].by_status.at(Status::not_done) == 1);
    BOOST_TEST(parts[0].by_territory[1].events == 1);
    BOOST_TEST(parts[0].totals.events == 2);
    BOOST_TEST(parts[0].totals.completion.denominator == 2);
}

BOOST_AUTO_TEST_CASE(an_activity_counts_once_for_each_body_and_never_for_a_person) {
    Rows rows;
    rows.add("", Status::done).responsible =
        parties({{Party::Kind::org, "Управление образования", ""}, {Party::Kind::person, "Чижов О.О.", "методист"}});
    rows.add("", Status::done).responsible =
        parties({{Party::Kind::org, "управление образования", ""}, {Party::Kind::org, "Управление образования", ""}});
    rows.add("", Status::done).responsible = parties({{Party::Kind::person, "Лобанов И.С.", ""}});
    const auto parts = totals_by_responsible(rows.comparison);
    BOOST_REQUIRE(parts.size() == 3u);
    BOOST_TEST(parts[0].name == "Управление образования");
    BOOST_TEST(parts[0].totals.events == 2);
    BOOST_TEST(parts[1].name == "методист");
    BOOST_TEST(parts[2].name == "не указан");
}

BOOST_AUTO_TEST_CASE(a_cell_that_is_not_understood_names_no_body) {
    Rows rows;
    rows.add("", Status::done).responsible = Responsible{"???", {{Party::Kind::org, "Что-то", ""}}, 0.3};
    BOOST_TEST(totals_by_responsible(rows.comparison).at(0).name == "не распознан");
}

BOOST_AUTO_TEST_CASE(a_body_is_one_however_it_is_called) {
    Report report;
    const auto add = [&](const char* name) {
        Event event;
        event.responsible = parties({{Party::Kind::org, name, ""}});
        report.events.push_back(std::move(event));
    };
    add("КО");
    add("комитет образования");
    add("Комитет по образованию");
    add("Комитет по культуре");
    report.title = "План, принятый комитетом по образованию (далее – КО)";
    Comparison comparison;
    comparison.reports.push_back(std::move(report));
    for (const Event& event : comparison.reports[0].events) {
        ComparedRow row;
        row.cells.push_back({ComparedEvent{"план.docx", &event}});
        comparison.rows.push_back(row);
    }
    const auto parts = totals_by_responsible(comparison);
    BOOST_REQUIRE(parts.size() == 2u);
    BOOST_TEST(parts[0].name == "комитет образования");  // not the words of the title, whose case is another
    BOOST_TEST(parts[0].totals.events == 3);
    BOOST_TEST(parts[1].name == "Комитет по культуре");
}

BOOST_AUTO_TEST_SUITE_END()
