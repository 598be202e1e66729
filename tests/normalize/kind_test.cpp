#include "normalize/kind.h"

#include "tests/support/boost_test.h"

namespace svod {

namespace {

LogicalTable plan(bool column, const std::string& mark) {
    LogicalTable table;
    table.role = TableRole::roadmap;
    Record record;
    record.fields[HeaderField::activity].text = "Открыть клуб";
    table.schema.columns.push_back({0, HeaderField::activity, "Мероприятие", 1});
    if (column) {
        table.schema.columns.push_back({1, HeaderField::completion, "Отметка", 1});
        record.fields[HeaderField::completion].text = mark;
    }
    table.records.push_back(record);
    return table;
}

std::string kind(const std::string& title, const Extraction& extraction) {
    Report report;
    report.title = title;
    return std::string(name(document_kind(extraction, report)));
}

Extraction with(LogicalTable table) {
    Extraction extraction;
    extraction.tables.push_back(std::move(table));
    return extraction;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kind_of_document)

BOOST_AUTO_TEST_CASE(a_plan_is_a_report_when_its_marks_are_filled) {
    BOOST_TEST(kind("План работы", with(plan(false, ""))) == "roadmap");
    BOOST_TEST(kind("План работы", with(plan(true, "Выполнено"))) == "roadmap_report");
    BOOST_TEST(kind("План работы", with(plan(true, ""))) == "roadmap");
    BOOST_TEST(kind("Отчет о работе", with(plan(true, ""))) == "roadmap_report");
    BOOST_TEST(kind("", with(plan(false, ""))) == "roadmap");
}

BOOST_AUTO_TEST_CASE(text_with_figures_and_advice_is_an_analytical_report) {
    Extraction counted;
    counted.statements.resize(3);
    BOOST_TEST(kind("", counted) == "analytical_report");
    BOOST_TEST(kind("Справка", with(LogicalTable{})) == "other");
    Extraction advice;
    advice.prose.resize(1);
    BOOST_TEST(kind("Информация", advice) == "analytical_report");
    LogicalTable figures;
    figures.role = TableRole::indicators;
    BOOST_TEST(kind("", with(figures)) == "analytical_report");
    Extraction attached = with(plan(false, ""));
    attached.statements.resize(5);
    BOOST_TEST(kind("Аналитическая справка", attached) == "analytical_report");
    BOOST_TEST(kind("План работы", attached) == "roadmap");
}

BOOST_AUTO_TEST_CASE(anything_else_is_other) {
    BOOST_TEST(kind("", Extraction{}) == "other");
    BOOST_TEST(kind("Протокол собрания", Extraction{}) == "other");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
