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

BOOST_AUTO_TEST_CASE(fewer_than_five_values_have_no_outlier_and_equal_ones_neither) {
    Region region(6);
    for (int i = 0; i < 4; ++i) region.report(i, "Число школ", i == 3 ? 1000 : 1, "ед.");
    for (int i = 0; i < 6; ++i) region.report(i, "Число пар", 7, "ед.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(!rows[0].deviation.has_value());
    BOOST_TEST(!rows[0].cells[3]->outlier);
    BOOST_TEST(rows[1].deviation.value() == 0);
    BOOST_TEST(!rows[1].cells[0]->outlier);
}

BOOST_AUTO_TEST_CASE(where_most_values_are_equal_the_mean_deviation_tells_the_outlier) {
    Region region(9);
    for (int i = 0; i < 9; ++i) region.report(i, "Число школ", i == 8 ? 500 : 7, "ед.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_TEST(rows.at(0).deviation.value() == 0);
    BOOST_TEST(rows[0].judged == 9);
    BOOST_TEST(rows[0].cells[8]->outlier);
    BOOST_TEST(!rows[0].cells[0]->outlier);
}

BOOST_AUTO_TEST_CASE(where_the_whole_is_reported_a_part_is_counted_per_1000_of_it) {
    Region region(4);
    region.report(0, "Общее количество обучающихся", 2000, "чел.");
    region.report(1, "Общее количество обучающихся", 0.5, "тыс. чел.");
    region.report(3, "Общее количество обучающихся", 0, "чел.");
    for (const int territory : {0, 1, 2, 3}) region.report(territory, "Число наставляемых", 100, "чел.");
    region.report(0, "Число наставляемых школ", 3, "ед.");
    region.report(1, "Число наставляемых школ", 3, "ед.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(!rows[0].per_1000.has_value());  // the whole itself
    BOOST_REQUIRE(rows[1].per_1000.has_value());
    const PerThousand& share = *rows[1].per_1000;
    BOOST_TEST(share.base == "обучающихся");
    BOOST_TEST(share.cells[0].value() == 50);
    BOOST_TEST(share.cells[1].value() == 200);
    BOOST_TEST(!share.cells[2].has_value());  // no base reported
    BOOST_TEST(!share.cells[3].has_value());  // nothing is a share of nothing
    BOOST_TEST(share.territories == 2);
    BOOST_TEST(share.numerator == 200);
    BOOST_TEST(share.denominator == 2500);
    BOOST_TEST(share.value() == 80);
    BOOST_TEST(!rows[2].per_1000.has_value());  // another unit
}

BOOST_AUTO_TEST_CASE(a_part_that_sounds_like_the_whole_is_no_base) {
    Region region(2);
    for (const int territory : {0, 1}) {
        region.report(territory, "Общее количество обучающихся, охваченных наставничеством", 10, "чел.");
        region.report(territory, "Число наставляемых", 5, "чел.");
    }
    for (const auto& row : indicator_rows(region.comparison)) BOOST_TEST(!row.per_1000.has_value());
}

BOOST_AUTO_TEST_CASE(a_big_town_is_no_outlier_when_its_share_is_like_the_others) {
    Region region(6);
    for (int i = 0; i < 6; ++i) {
        const double size = i == 5 ? 100 : 1;
        region.report(i, "Общее количество обучающихся", 1000 * size, "чел.");
        region.report(i, "Число наставляемых", (100 + i) * size, "чел.");
    }
    const auto rows = indicator_rows(region.comparison);
    BOOST_TEST(rows.at(0).cells[5]->outlier);
    BOOST_TEST(rows.at(1).judged_per_1000);
    BOOST_TEST(!rows[1].cells[5]->outlier);
}

BOOST_AUTO_TEST_CASE(thousands_and_millions_of_any_unit_are_reconciled) {
    const std::pair<const char*, const char*> pairs[] = {
        {"тыс. ед.", "единиц"}, {"тыс. кв. м", "кв. м"}, {"тысячи рублей", "руб."}, {"тысяч программ", "программа"}};
    for (const auto& [scaled, plain] : pairs) {
        Region region(2);
        region.report(0, "Сколько", 2, scaled);
        region.report(1, "Сколько", 5, plain);
        const auto rows = indicator_rows(region.comparison);
        BOOST_REQUIRE_MESSAGE(rows.size() == 1u, scaled);
        BOOST_TEST(rows[0].sum.value() == 2005);
    }
    Region region(2);
    region.report(0, "Сколько", 2, "тысячелетних дубов");
    region.report(1, "Сколько", 5, "дубов");
    BOOST_TEST(indicator_rows(region.comparison).empty());
}

BOOST_AUTO_TEST_SUITE_END()
