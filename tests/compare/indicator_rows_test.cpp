#include "compare/indicator_rows.h"

#include "tests/support/boost_test.h"

#include <memory>

using namespace svod;

namespace {

/// A comparison of territories «0», «1», … and what they report.
struct Region {
    Comparison comparison;
    std::vector<std::unique_ptr<Indicator>> kept;

    explicit Region(int territories) {
        for (int i = 0; i < territories; ++i) {
            ComparedTerritory territory;
            territory.id = std::to_string(i);
            comparison.territories.push_back(territory);
        }
    }

    Indicator& report(int territory, const std::string& measure, double value, const std::string& unit) {
        kept.push_back(std::make_unique<Indicator>());
        Indicator& made = *kept.back();
        made.measure = measure;
        made.value = value;
        made.unit = unit;
        comparison.indicators.push_back({std::to_string(territory), "отчёт.docx", &made});
        return made;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(indicators_side_by_side)

BOOST_AUTO_TEST_CASE(one_indicator_is_a_row_and_units_are_reconciled) {
    Region region(3);
    region.report(0, "Число наставников", 1.5, "тыс. чел.");
    region.report(1, "число  наставников", 40, "человек");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].unit == "чел.");
    BOOST_TEST(rows[0].cells[0]->value == 1500);
    BOOST_TEST(rows[0].sum.value() == 1540);
    BOOST_TEST(rows[0].median.value() == 770);
    BOOST_TEST(rows[0].reported == 2);
    BOOST_TEST(!rows[0].cells[2].has_value());  // nothing reported is not zero
}

BOOST_AUTO_TEST_CASE(what_only_one_reports_and_what_is_no_quantity_is_left_out) {
    Region region(2);
    region.report(0, "Число центров", 3, "ед.");
    for (const int territory : {0, 1}) region.report(territory, "Есть план", 1, "").is_mark = true;
    BOOST_TEST(indicator_rows(region.comparison).empty());
}

BOOST_AUTO_TEST_CASE(shares_are_not_added_up) {
    Region region(2);
    region.report(0, "Охват", 40, "%");
    region.report(1, "Охват", 60, "процентов");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(!rows[0].sum.has_value());
    BOOST_TEST(rows[0].median.value() == 50);
}

BOOST_AUTO_TEST_CASE(the_latest_date_counts_and_the_other_value_is_told) {
    Region region(2);
    region.report(0, "Число пар", 12, "ед.").as_of = parse_iso("2022-06-01");
    region.report(0, "Число пар", 9, "ед.").as_of = parse_iso("2021-06-01");
    region.report(1, "Число пар", 5, "ед.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].cells[0]->value == 12);
    BOOST_TEST(rows[0].cells[0]->others == 1);
    BOOST_TEST(rows[0].cells[1]->others == 0);
}

BOOST_AUTO_TEST_CASE(a_value_far_from_the_others_is_marked) {
    Region region(6);
    const double values[] = {10, 11, 12, 13, 14, 140};
    for (int i = 0; i < 6; ++i) region.report(i, "Число школ", values[i], "ед.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].cells[5]->outlier);
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST(!rows[0].cells[i]->outlier);
}

BOOST_AUTO_TEST_CASE(dimensions_keep_indicators_apart) {
    Region region(2);
    for (const int territory : {0, 1})
        for (const char* kind : {"педагоги", "ученики"})
            region.report(territory, "Число пар", 3, "ед.").dimensions.push_back({"форма", kind});
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].dimensions == "форма: педагоги");
    BOOST_TEST(rows[1].sum.value() == 6);
}

BOOST_AUTO_TEST_SUITE_END()
