#include "compare/ranking.h"
#include "compare/expected.h"

#include "tests/support/boost_test.h"

using namespace svod;

namespace {

ComparedTerritory territory(const std::string& name, Rate completion, Rate on_time = {}) {
    ComparedTerritory made;
    made.id = name;
    made.name = name;
    made.documents.push_back({name + ".docx", "", ReportKind::roadmap_report, std::nullopt});
    made.totals.completion = completion;
    made.totals.on_time = on_time;
    return made;
}

Comparison region(std::vector<ComparedTerritory> territories) {
    Comparison comparison;
    comparison.territories = std::move(territories);
    return comparison;
}

std::vector<ExpectedMunicipality> listed(const std::vector<std::string>& names) {
    std::vector<ExpectedMunicipality> all;
    for (const std::string& name : names) all.push_back({name});
    return all;
}

std::vector<std::string> names_of(const std::vector<ExpectedMunicipality>& all) {
    std::vector<std::string> names;
    for (const ExpectedMunicipality& each : all) names.push_back(each.name);
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ranking)

BOOST_AUTO_TEST_CASE(the_best_has_a_hundred_points_and_the_others_their_proportion) {
    const Comparison comparison =
        region({territory("А", {2, 8, 0}), territory("Б", {4, 8, 0}), territory("В", {1, 8, 0})});
    const auto ranked = rank_territories(comparison);
    BOOST_REQUIRE(ranked.size() == 3u);
    BOOST_TEST(comparison.territories[ranked[0].territory].name == "Б");
    BOOST_TEST(ranked[0].by[0].points.value() == 100);
    BOOST_TEST(ranked[1].by[0].points.value() == 50);
    BOOST_TEST(ranked[2].by[0].points.value() == 25);
    BOOST_TEST(ranked[2].place == 3);
    BOOST_TEST(ranked[2].measured == 1);
}

BOOST_AUTO_TEST_CASE(equal_results_share_a_place_and_the_next_is_skipped) {
    const auto ranked =
        rank_territories(region({territory("А", {3, 4, 0}), territory("Б", {6, 8, 0}), territory("В", {1, 8, 0})}));
    BOOST_TEST(ranked[0].place == 1);
    BOOST_TEST(ranked[1].place == 1);
    BOOST_TEST(ranked[2].place == 3);
}

BOOST_AUTO_TEST_CASE(without_data_there_is_no_place_and_no_zero) {
    const auto ranked = rank_territories(region({territory("А", {0, 0, 0}), territory("Б", {0, 8, 0})}));
    BOOST_TEST(ranked[0].territory == 1u);
    BOOST_TEST(ranked[0].score.value() == 0);
    BOOST_TEST(ranked[1].place == 0);
    BOOST_TEST(!ranked[1].score.has_value());
    BOOST_TEST(!ranked[1].by[0].points.has_value());
}

BOOST_AUTO_TEST_CASE(a_report_of_a_few_activities_does_not_lead_the_list) {
    const Comparison comparison = region({territory("А", {5, 5, 0}, {3, 3, 0}), territory("Б", {20, 40, 0}),
                                          territory("В", {30, 40, 0}), territory("Г", {14, 14, 0})});
    const auto ranked = rank_territories(comparison);
    BOOST_TEST(comparison.territories[ranked[0].territory].name == "Г");  // 14 is more than a third of 27
    BOOST_TEST(ranked[0].by[0].points.value() == 100);
    BOOST_TEST(ranked[1].by[0].points.value() == 75);
    const RankedTerritory& few = ranked.back();
    BOOST_TEST(few.territory == 0u);
    BOOST_TEST(few.small_base);
    BOOST_TEST(few.place == 0);
    BOOST_TEST(!few.score.has_value());
    BOOST_TEST(few.by[0].base == 5);
    BOOST_TEST(few.by[0].small_base);
    BOOST_TEST(few.by[0].place == 0);
    BOOST_TEST(few.by[1].points.value() == 100);  // three of three, and only two have it: none is small
}

BOOST_AUTO_TEST_CASE(a_base_is_small_below_a_third_of_the_median) {
    BOOST_TEST(least_base({30, 0, 9, 60}) == 10);
    BOOST_TEST(least_base({10, 20, 30, 40}) == 9);
    BOOST_TEST(least_base({1, 100}) == 0);  // two do not make a region
    BOOST_TEST(least_base({}) == 0);
}

BOOST_AUTO_TEST_CASE(the_score_is_the_mean_of_the_measures_that_have_data) {
    const auto ranked = rank_territories(
        region({territory("А", {4, 8, 0}, {1, 4, 0}), territory("Б", {8, 8, 0}), territory("В", {}, {4, 4, 0})}));
    BOOST_TEST(ranked[0].score.value() == 100);
    BOOST_TEST(ranked[1].score.value() == 100);
    BOOST_TEST(ranked[2].score.value() == 37.5);
    BOOST_TEST(ranked[2].measured == 2);
}

BOOST_AUTO_TEST_CASE(a_list_of_expected_municipalities_is_a_name_a_line) {
    const auto names =
        names_of(read_expected("город Дальний\r\n\n# прошлый год\n2. Ближний район\t01234567\n - Третий район ;x"));
    BOOST_TEST(names == (std::vector<std::string>{"город Дальний", "Ближний район", "Третий район"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_sent_nothing_is_named_once_in_russian_order) {
    const Receipt checked =
        receipt(listed({"Ёлкинский район", "город Дальний", "Ближний муниципальный район", "Жуков", "Ёлкинский р-н"}),
                {territory("Дальний", {}), territory("Ближний район", {})});
    BOOST_TEST(checked.expected == 4u);
    BOOST_TEST(checked.not_received == (std::vector<std::string>{"город Дальний", "Ёлкинский район", "Жуков"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_expected_municipality_is_found_however_the_list_writes_it) {
    ComparedTerritory compared = territory("Ближний район", {});
    compared.region = "Первая область";
    const Receipt once = receipt(listed({"Ближний р-н", "Ближний район, Первая область"}), {compared});
    BOOST_TEST(once.not_received.empty());
    BOOST_TEST(once.expected == 1u);
    BOOST_TEST(receipt(listed({"Ближний район, Амурская область"}), {compared}).not_received.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_region_expects_its_municipalities_of_the_year) {
    const Registry registry(
        {{"10000001", "город Дальний", "Дальний", "город", "", "Первая область", 2000, 9999},
         {"10000002", "Ближний район", "Ближний", "муниципальный район", "", "Первая область", 2000, 2021},
         {"20000001", "Чужой район", "Чужой", "муниципальный район", "", "Вторая область", 2000, 9999}});
    BOOST_TEST(expected_of_region(registry, "первая область", 2021).size() == 2u);
    BOOST_TEST(expected_of_region(registry, "Первая", 2022).size() == 1u);
    BOOST_TEST(expected_of_region(registry, "Третья область", 2022).empty());
    BOOST_TEST(expected_of_region(registry, "", 2022).empty());
}

BOOST_AUTO_TEST_CASE(a_namesake_of_another_region_is_not_who_was_expected) {
    const Registry registry({{"10000001", "Ближний муниципальный район", "Ближний", "муниципальный район", "",
                              "Первая область", 2000, 2021},
                             {"10000009", "Ближний муниципальный округ", "Ближний", "муниципальный округ", "",
                              "Первая область", 2022, 9999},
                             {"20000001", "Ближний муниципальный район", "Ближний", "муниципальный район", "",
                              "Вторая область", 2000, 9999}});
    const auto missing = [&](const std::string& oktmo, const std::string& region) {
        ComparedTerritory sent = territory("Ближний район", {});
        sent.oktmo = oktmo;
        sent.region = region;
        return receipt(expected_of_region(registry, "Первая область", 2022), {sent}).not_received.size();
    };
    BOOST_TEST(missing("10000009", "") == 0u);
    BOOST_TEST(missing("10000001", "") == 0u);  // its number of last year
    BOOST_TEST(missing("20000001", "Вторая область") == 1u);
    BOOST_TEST(missing("", "Вторая область") == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
