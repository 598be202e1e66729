#include "compare/typical.h"
#include "compare/catalogue.h"
#include "compare/comparison.h"
#include "tests/support/boost_test.h"

#include <memory>
#include <tuple>

using namespace svod;

namespace {

Event event(const std::string& activity) {
    Event made;
    made.activity = activity;
    return made;
}

Report report(const std::string& file, ReportKind kind, const std::string& territory,
              const std::vector<std::string>& activities) {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = kind;
    made.territory.emplace();
    made.territory->name = territory;
    made.territory->confidence = 0.95;
    made.period = Period{parse_iso("2022-01-01").value(), parse_iso("2022-12-31").value(), ""};
    for (const std::string& activity : activities) made.events.push_back(event(activity));
    return made;
}

CompareOptions own_catalogue() {
    CatalogueData data;
    data.replaces = true;
    for (const auto& [id, section, title] : {std::tuple{"greenhouse", "Сад", "Постройка школьной теплицы"},
                                             std::tuple{"choir", "Музыка", "Смотр детских хоров района"},
                                             std::tuple{"river", "Природа", "Уборка берегов малых рек"}}) {
        CatalogueRow row;
        row.id = id;
        row.section = section;
        row.title = title;
        row.examples = {title};
        add_row(data, row);
    }
    CompareOptions options;
    options.catalogue = std::make_shared<const Catalogue>(data);
    return options;
}

std::string ids(const std::vector<TypicalActivity>& activities) {
    std::string all;
    for (const TypicalActivity& each : activities) all += (all.empty() ? "" : " ") + each.id;
    return all;
}

const std::optional<TypicalActivities>& typical(const Comparison& comparison, std::size_t territory = 0) {
    return comparison.territories.at(territory).typical;
}

bool holds(const std::vector<TypicalActivity>& activities, const std::string& id) {
    return (" " + ids(activities) + " ").find(" " + id + " ") != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(typical_activities_of_a_roadmap)

BOOST_AUTO_TEST_CASE(what_no_activity_stands_for_is_missing) {
    const Comparison compared = compare({report("а", ReportKind::roadmap, "город Липов",
                                                {"Постройка школьной теплицы", "Покупка микроскопа для кружка"})},
                                        own_catalogue());
    BOOST_REQUIRE(typical(compared).has_value());
    BOOST_TEST(ids(typical(compared)->missing) == "choir river");
    BOOST_TEST(typical(compared)->missing[0].title == "Смотр детских хоров района");
    BOOST_TEST(typical(compared)->missing[0].section == "Музыка");
    BOOST_TEST(typical(compared)->planned.numerator == 1);
    BOOST_TEST(typical(compared)->planned.denominator == 3);
    BOOST_TEST(typical(compared)->planned.not_understood == 0);
}

BOOST_AUTO_TEST_CASE(a_municipality_without_a_roadmap_has_no_data) {
    const Comparison compared = compare(
        {report("а", ReportKind::analytical_report, "город Липов", {"Постройка школьной теплицы"}),
         report("б", ReportKind::roadmap, "город Яснов", {}), report("в", ReportKind::other, "город Тополин", {})},
        own_catalogue());
    for (const ComparedTerritory& territory : compared.territories)
        BOOST_TEST(!territory.typical.has_value(), territory.name);
}

BOOST_AUTO_TEST_CASE(an_organisation_lacks_nothing_municipal) {
    Report school = report("а", ReportKind::roadmap, "город Липов", {"Постройка школьной теплицы"});
    school.organization = Organization{"МБОУ «Школа № 3»", "МБОУ «Школа № 3»"};
    CompareOptions options = own_catalogue();
    options.level = Level::organization;
    const Comparison compared = compare({school}, options);
    BOOST_REQUIRE(compared.territories.size() == 1u);
    BOOST_TEST(!typical(compared).has_value());
}

BOOST_AUTO_TEST_CASE(a_filter_of_statuses_takes_nothing_out_of_a_plan_and_one_of_sections_asks_for_less) {
    const Report roadmap = report("а", ReportKind::roadmap, "город Липов", {"Постройка школьной теплицы"});
    CompareOptions options = own_catalogue();
    options.statuses = {Status::not_done};
    const Comparison by_status = compare({roadmap}, options);
    BOOST_TEST(by_status.rows.empty());
    BOOST_TEST(typical(by_status)->planned.numerator == 1);
    options = own_catalogue();
    options.sections = {"музыка"};
    const Comparison by_section = compare({roadmap}, options);
    BOOST_TEST(ids(typical(by_section)->missing) == "choir");
    BOOST_TEST(typical(by_section)->planned.denominator == 1);
}

BOOST_AUTO_TEST_CASE(one_that_is_compared_unsurely_is_doubtful_not_missing) {
    const auto catalogue = Catalogue::built_in();
    const auto all = [](const std::string&) { return true; };
    const std::string& first = catalogue->entries().front().id;
    const TypicalActivities sure = typical_activities(*catalogue, {{first, 0.6}}, all);
    const TypicalActivities unsure = typical_activities(*catalogue, {{first, 0.59}}, all);
    BOOST_TEST(sure.planned.numerator == 1);
    BOOST_TEST(sure.doubtful.empty());
    BOOST_TEST(unsure.planned.numerator == 0);
    BOOST_TEST(unsure.planned.not_understood == 1);
    BOOST_TEST(ids(unsure.doubtful) == first);
    BOOST_TEST(!holds(unsure.missing, first));
    BOOST_TEST(unsure.missing.size() == sure.missing.size());
}

BOOST_AUTO_TEST_CASE(an_activity_that_covers_two_leaves_neither_missing) {
    const Comparison compared = compare(
        {report("а", ReportKind::roadmap, "город Липов", {"Формирование базы наставников и базы наставляемых района"})},
        {});
    BOOST_REQUIRE(typical(compared).has_value());
    BOOST_TEST(!holds(typical(compared)->missing, "base-mentee"));
    BOOST_TEST((!holds(typical(compared)->missing, "base-mentor") || !holds(typical(compared)->missing, "base-m")));
    BOOST_TEST(holds(typical(compared)->missing, "conference"));
}

BOOST_AUTO_TEST_CASE(those_planned_doubtful_and_missing_are_all) {
    const Comparison compared =
        compare({report("а", ReportKind::roadmap, "город Липов",
                        {"Встречи с выпускниками", "Конкурс наставников района", "Сайт", "Итоги", "Контроль"}),
                 report("б", ReportKind::roadmap, "город Яснов", {"Отчёт", "Анкетирование желающих", "Семинар"})},
                {});
    for (const ComparedTerritory& territory : compared.territories) {
        const TypicalActivities& each = territory.typical.value();
        BOOST_TEST(static_cast<std::size_t>(each.planned.numerator) + each.missing.size() + each.doubtful.size() ==
                   static_cast<std::size_t>(each.planned.denominator));
        BOOST_TEST(static_cast<std::size_t>(each.planned.not_understood) == each.doubtful.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
