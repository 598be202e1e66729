#include "compare/indicator_rows.h"
#include "compare/given_base.h"

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

BOOST_AUTO_TEST_CASE(one_indicator_is_recognised_however_it_is_worded) {
    Region region(2);
    const auto dimension = [&](int territory, double value, const char* measure, const char* name, const char* of) {
        region.report(territory, measure, value, "чел.").dimensions.push_back({name, of});
    };
    dimension(0, 5, "Число учащихся в ОУ", "Типы ОО", "ИТОГО");
    dimension(1, 7, "Количество обучающихся в образовательных организациях", "Тип организации", "Всего");
    dimension(0, 2, "Учёт по ступеням", "Ступень", "Начальная школа");
    dimension(1, 3, "УЧЕТ ПО СТУПЕНЯМ", "Класс", "начальной школы");
    dimension(0, 2, "Разбивка", "класс", "5");
    dimension(1, 3, "Разбивка", "возраст", "5");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].sum.value() == 12);
    BOOST_TEST(rows[1].sum.value() == 5);
}

BOOST_AUTO_TEST_CASE(names_of_dimensions_count_where_one_document_tells_them_apart) {
    Region region(2);
    for (const int territory : {0, 1})
        for (const char* name : {"Наставники", "Наставляемые"})
            region.report(territory, "Участники", name[4] == name[5] ? 1 : 2, "чел.")
                .dimensions.push_back({name, "педагоги"});
    BOOST_TEST(indicator_rows(region.comparison).size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_name_of_the_municipality_does_not_keep_an_indicator_apart) {
    Region region(2);
    region.comparison.territories[0].name = "город Дальний";
    region.comparison.territories[1].name = "Озёрный муниципальный район";
    region.report(0, "Охвачено наставничеством в городе Дальнем", 5, "чел.");
    region.report(1, "Охвачено наставничеством в Озёрном муниципальном районе", 6, "чел.");
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].reported == 2);
}

BOOST_AUTO_TEST_CASE(the_column_of_the_whole_is_the_base_of_its_table) {
    Region region(2);
    for (const int territory : {0, 1})
        for (const char* kind : {"Основные школы", "Гимназии"}) {
            const auto column = [&](const char* name, double value, const char* unit) {
                Indicator& made = region.report(territory, "Охват программами", value, unit);
                made.dimensions.push_back({"Тип", kind});
                made.dimensions.push_back({"", name});
            };
            column("Школ", 4, "ед.");
            column("Всего обучающихся", kind[2] == '\xD0' ? 500 : 250, "чел.");
            column("Охвачено", 50, "чел.");
        }
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 6u);
    BOOST_TEST(!rows[0].per_1000.has_value());
    BOOST_TEST(!rows[1].per_1000.has_value());  // the whole itself
    BOOST_REQUIRE(rows[2].per_1000.has_value());
    BOOST_TEST(rows[2].per_1000->base == "обучающихся");
    BOOST_TEST(rows[2].per_1000->denominator == rows[1].sum.value());
    BOOST_REQUIRE(rows[5].per_1000.has_value());
    BOOST_TEST(rows[5].per_1000->denominator == rows[4].sum.value());
}

BOOST_AUTO_TEST_CASE(what_is_counted_is_no_dimension_of_a_base) {
    Region region(2);
    for (const int territory : {0, 1}) {
        region.report(territory, "Общее количество обучающихся", 1000, "чел.")
            .dimensions.push_back({"Что посчитано", "обучающихся"});
        region.report(territory, "Число наставляемых", 25, "чел.");
    }
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_REQUIRE(rows[1].per_1000.has_value());
    BOOST_TEST(rows[1].per_1000->value() == 25);
}

BOOST_AUTO_TEST_CASE(a_base_of_the_user_serves_where_documents_have_none) {
    Region region(3);
    const char* names[] = {"город Дальний", "Озёрный район", "город Ближний"};
    for (int i = 0; i < 3; ++i) {
        region.comparison.territories[static_cast<std::size_t>(i)].name = names[i];
        region.report(i, "Число волонтёрских отрядов", 3, "отряд");
        region.report(i, "Охват", 30, "%");
    }
    const BaseFile file =
        read_base("Муниципалитет\tжителей\n# 2022\nДальний\t3 000\nОзёрный р-н;1500,0\nГорск\t5\nБлижний\tмного\n");
    BOOST_TEST(file.name == "жителей");
    BOOST_TEST(file.not_understood == std::vector<std::string>{"Ближний много"}, boost::test_tools::per_element());
    std::vector<std::string> unknown;
    region.comparison.base = base_of(file, region.comparison, unknown);
    BOOST_TEST(unknown == std::vector<std::string>{"Горск"}, boost::test_tools::per_element());
    const auto rows = indicator_rows(region.comparison);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_REQUIRE(rows[0].per_1000.has_value());
    BOOST_TEST(rows[0].per_1000->base == "жителей");
    BOOST_TEST(rows[0].per_1000->territories == 2);
    BOOST_TEST(rows[0].per_1000->cells[0].value() == 1);
    BOOST_TEST(rows[0].per_1000->cells[1].value() == 2);
    BOOST_TEST(!rows[0].per_1000->cells[2].has_value());
    BOOST_TEST(!rows[1].per_1000.has_value());  // a share is of something already
}

BOOST_AUTO_TEST_SUITE_END()
