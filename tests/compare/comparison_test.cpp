#include "compare/comparison.h"
#include "compare/section_filter.h"
#include "compare/selection.h"
#include "compare/totals.h"

#include "tests/support/boost_test.h"
#include "text/text.h"

#include <algorithm>
#include <set>

using namespace svod;

namespace {

Date day(const char* text) {
    return parse_iso(text).value();
}

Event event(const std::string& activity, std::optional<Status> status, const char* end = nullptr,
            std::optional<int> days_late = std::nullopt) {
    Event made;
    made.activity = activity;
    made.deadline.emplace();
    if (end) {
        made.deadline->kind = Deadline::Kind::by;
        made.deadline->end = day(end);
    }
    if (!status) return made;
    made.completion.emplace();
    made.completion->status = *status;
    made.completion->confidence = 0.95;
    made.completion->days_late = days_late;
    return made;
}

Report report(const std::string& file, ReportKind kind, const std::string& territory, std::vector<Event> events,
              const char* start = "2021-01-01", const char* end = "2021-12-31") {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = kind;
    made.title = "Дорожная карта";
    if (!territory.empty()) {
        made.territory.emplace();
        made.territory->name = territory;
        made.territory->confidence = 0.95;
    }
    made.period = Period{day(start), day(end), ""};
    made.events = std::move(events);
    return made;
}

std::vector<std::string> documents(const Comparison& comparison) {
    std::vector<std::string> names;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents) names.push_back(document.name);
    return names;
}

std::vector<std::string> columns(const Comparison& comparison) {
    std::vector<std::string> names;
    for (const ComparedTerritory& territory : comparison.territories) names.push_back(territory.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(totals_follow_their_definitions) {
    CompareOptions options;
    options.as_of = day("2021-06-30");
    std::vector<Event> events{
        event("Дело один", Status::done, "2021-03-01", 0),   event("Дело два", Status::done, "2021-03-01", 12),
        event("Дело три", Status::done, "2021-09-01"),       event("Дело четыре", Status::not_done, "2021-06-30"),
        event("Дело пять", Status::not_done, "2021-06-29"),  event("Дело шесть", Status::substituted, "2021-02-01"),
        event("Дело семь", Status::cancelled, "2021-02-01"), event("Дело восемь", Status::no_report),
        event("Дело девять", Status::unclear, "2021-01-15"), event("Дело десять", std::nullopt, "2021-01-15"),
    };
    const Comparison compared = compare({report("a", ReportKind::roadmap_report, "город Дальний", events)}, options);
    BOOST_REQUIRE(compared.territories.size() == 1u);
    const Totals& totals = compared.territories[0].totals;
    BOOST_TEST(totals.events == 10);
    BOOST_TEST(totals.by_status.at(Status::done) == 3);
    BOOST_TEST(totals.by_status.at(Status::not_done) == 2);
    BOOST_TEST(totals.by_status.at(Status::postponed) == 0);
    BOOST_TEST(totals.due == 8);  // all with a completion column but the one of September
    BOOST_TEST(totals.done_of_due == 2);
    BOOST_TEST(totals.overdue == 2);  // five and nine; four is due on the very day
    BOOST_TEST(totals.late == 1);
    BOOST_TEST(totals.completion.value().value() == 0.25);
    BOOST_TEST(totals.completion.not_understood == 1);
    BOOST_TEST(totals.on_time.numerator == 1);
    BOOST_TEST(totals.on_time.denominator == 2);
    BOOST_TEST(totals.due_soon == 1);  // four, on the very day
    BOOST_TEST(totals.evidenced.denominator == 3);
    BOOST_TEST(totals.evidenced.numerator == 0);
    BOOST_TEST(worst(totals.days_late).value() == 12);
    BOOST_TEST(compared.region.due == totals.due);
}

BOOST_AUTO_TEST_CASE(the_days_late_of_the_region_are_those_of_all_its_territories) {
    const auto late = [](const char* file, const char* place, std::vector<int> days) {
        std::vector<Event> events;
        for (const int each : days)
            events.push_back(event("Дело " + std::to_string(each), Status::done, "2021-03-01", each));
        return report(file, ReportKind::roadmap_report, place, events);
    };
    const Comparison compared =
        compare({late("a", "город Дальний", {40, 0, 3}), late("b", "город Ближний", {7, 1})}, {});
    BOOST_TEST(compared.region.days_late == (std::vector<int>{1, 3, 7, 40}), boost::test_tools::per_element());
    BOOST_TEST(median(compared.region.days_late).value() == 5);
    BOOST_TEST(median(std::vector{4}).value() == 4);
    BOOST_TEST(!median(std::vector<int>{}).has_value());
    BOOST_TEST(!worst({}).has_value());
}

BOOST_AUTO_TEST_CASE(a_municipal_district_and_the_district_of_its_name_are_one) {
    const Comparison compared =
        compare({report("план", ReportKind::roadmap, "Дальний муниципальный район", {event("Дело", std::nullopt)}),
                 report("отчёт", ReportKind::roadmap_report, "Дальний район", {event("Дело", Status::done)})},
                {});
    BOOST_TEST(columns(compared).size() == 1u);
    BOOST_TEST(documents(compared) == Names{"отчёт"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_document_that_names_no_region_joins_the_only_region_of_its_name) {
    std::vector<Report> reports{report("а", ReportKind::roadmap, "Дальний район", {}),
                                report("б", ReportKind::roadmap, "Дальний район", {})};
    reports[0].territory->region = "Первая область";
    BOOST_TEST(compare(reports, {}).territories.size() == 1u);
    reports.push_back(report("в", ReportKind::roadmap, "Дальний район", {}));
    reports[2].territory->region = "Вторая область";
    BOOST_TEST(compare(reports, {}).territories.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_doubtful_completion_counts_as_unclear) {
    CompareOptions options;
    options.as_of = day("2021-06-30");
    std::vector<Event> events{event("Дело один", Status::done, "2021-03-01", 0),
                              event("Дело два", Status::done, "2021-03-01", 0), event("Дело три", Status::no_report)};
    for (const std::size_t i : {1u, 2u}) events[i].completion->confidence = 0.5;
    const Comparison compared = compare({report("a", ReportKind::roadmap_report, "город Дальний", events)}, options);
    const Totals& totals = compared.territories.at(0).totals;
    BOOST_TEST(totals.by_status.at(Status::done) == 1);
    BOOST_TEST(totals.by_status.at(Status::unclear) == 1);
    BOOST_TEST(totals.by_status.at(Status::no_report) == 1);
    BOOST_TEST(totals.due == 3);
    BOOST_TEST(totals.done_of_due == 1);
    BOOST_TEST(totals.overdue == 1);
    BOOST_TEST(totals.completion.not_understood == 1);
    BOOST_TEST(totals.on_time.denominator == 1);
}

BOOST_AUTO_TEST_CASE(what_is_done_on_an_unknown_date_is_not_understood_by_the_rate_of_what_is_on_time) {
    const std::vector<Event> events{event("Дело один", Status::done, "2021-03-01", 0),
                                    event("Дело два", Status::done, "2021-03-01")};
    const Comparison compared = compare({report("a", ReportKind::roadmap_report, "город Дальний", events)}, {});
    const Totals& totals = compared.territories.at(0).totals;
    BOOST_TEST(totals.on_time.denominator == 1);
    BOOST_TEST(totals.on_time.not_understood == 1);
}

BOOST_AUTO_TEST_CASE(a_rate_without_a_denominator_has_no_value) {
    const Comparison compared =
        compare({report("a", ReportKind::roadmap, "город Дальний", {event("Дело", std::nullopt, "2021-03-01")})}, {});
    BOOST_TEST(!compared.territories.at(0).totals.completion.value().has_value());
    BOOST_TEST(compared.territories.at(0).totals.overdue == 0);
}

BOOST_AUTO_TEST_CASE(a_report_supersedes_its_plan_and_a_later_report_an_earlier_one) {
    const std::vector<Event> events{event("Дело", Status::done, "2021-03-01")};
    Report early = report("b", ReportKind::roadmap_report, "город Дальний", events);
    early.as_of = day("2021-06-01");
    Report late = report("a", ReportKind::roadmap_report, "город Дальний", events);
    late.as_of = day("2021-12-01");
    const Report plan = report("c", ReportKind::roadmap, "город Дальний", events);
    BOOST_TEST(documents(compare({plan, early}, {})) == Names{"b"}, boost::test_tools::per_element());
    BOOST_TEST(documents(compare({early, plan, late}, {})) == Names{"a"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_earlier_period_counts_only_when_asked_for) {
    const std::vector<Event> events{event("Дело", Status::done)};
    const Report before = report("a", ReportKind::roadmap_report, "город Дальний", events, "2020-01-01", "2020-12-31");
    const Report after = report("b", ReportKind::roadmap_report, "город Дальний", events);
    BOOST_TEST(documents(compare({before, after}, {})) == Names{"b"}, boost::test_tools::per_element());
    CompareOptions options;
    options.period = DateRange{day("2020-03-01"), day("2020-04-01")};
    BOOST_TEST(documents(compare({before, after}, options)) == Names{"a"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_roadmap_of_another_matter_is_kept_beside) {
    Report other = report("b", ReportKind::roadmap_report, "город Дальний",
                          {event("Ремонт крыши", Status::done), event("Замена окон", Status::done)});
    other.title = "План ремонта";
    const Report first = report("a", ReportKind::roadmap_report, "город Дальний",
                                {event("Дело", Status::done), event("Другое дело", Status::done)});
    BOOST_TEST(documents(compare({first, other}, {})) == (Names{"a", "b"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_analytical_report_tells_counts_only_without_a_roadmap) {
    Report analysis =
        report("a", ReportKind::analytical_report, "город Дальний", {event("Проведен форум", Status::done)});
    analysis.findings.push_back({"total_mismatch", "warning", "1 и 2", {}, ""});
    const Report roadmap =
        report("b", ReportKind::roadmap_report, "город Дальний", {event("Дело", Status::not_done, "2021-03-01")});
    const Comparison both = compare({analysis, roadmap}, {});
    BOOST_TEST(both.territories.at(0).totals.events == 1);
    BOOST_TEST(both.territories.at(0).documents.size() == 2u);
    BOOST_TEST(both.findings.size() == 1u);
    BOOST_TEST(compare({analysis}, {}).territories.at(0).totals.by_status.at(Status::done) == 1);
}

BOOST_AUTO_TEST_CASE(documents_without_activities_are_versions_only_under_one_title) {
    Report first = report("a", ReportKind::analytical_report, "город Дальний", {});
    first.title = "Справка о наставничестве";
    Report second = report("b", ReportKind::analytical_report, "город Дальний", {});
    second.title = "Анализ кадров";
    BOOST_TEST(documents(compare({first, second}, {})) == (Names{"a", "b"}), boost::test_tools::per_element());
    second.title = first.title;
    BOOST_TEST(documents(compare({first, second}, {})) == Names{"b"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(levels_choose_municipalities_organisations_or_both) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report school = report("s", ReportKind::roadmap_report, "город Дальний", events);
    school.organization = Organization{"МБОУ «СОШ № 2»", ""};
    Report lonely = report("t", ReportKind::roadmap_report, "город Ближний", events);
    lonely.organization = Organization{"МБОУ «Лицей»", ""};
    const Report city = report("c", ReportKind::roadmap_report, "город Дальний", events);
    const auto at = [&](Level level) {
        CompareOptions options;
        options.level = level;
        return columns(compare({school, city, lonely}, options));
    };
    BOOST_TEST(at(Level::automatic) == (Names{"город Дальний", "МБОУ «Лицей», город Ближний"}),
               boost::test_tools::per_element());
    BOOST_TEST(at(Level::municipality) == (Names{"город Дальний"}), boost::test_tools::per_element());
    BOOST_TEST(at(Level::organization).size() == 2u);
    BOOST_TEST(at(Level::all).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_document_without_oktmo_joins_the_place_of_its_name_and_namesakes_stay_apart) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report known = report("a", ReportKind::roadmap_report, "Советский район", events);
    known.territory->oktmo = "01642000";
    known.territory->region = "Алтайский край";
    Report unsure = report("b", ReportKind::analytical_report, "Советский район", {});
    BOOST_TEST(columns(compare({known, unsure}, {})).size() == 1u);
    unsure.territory->region = "Саратовская область";
    BOOST_TEST(columns(compare({known, unsure}, {})).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_territory_is_asked_for_by_what_any_document_of_the_place_says) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report known = report("a", ReportKind::roadmap_report, "Светлоозёрский городской округ", events);
    known.territory->oktmo = "01642000";
    Report other_name = report("b", ReportKind::analytical_report, "город Светлоозёрск", {});
    other_name.territory->oktmo = "01642000";
    Report unsure = report("c", ReportKind::other, "Светлоозёрский городской округ", {event("Иное", Status::done)});
    unsure.title = "Справка";
    Report school = report("d", ReportKind::roadmap_report, "город Дальний", events);
    school.organization = Organization{"МБОУ «СОШ № 2»", ""};
    Report lyceum = school;
    lyceum.source.name = lyceum.source.sha256 = "e";
    lyceum.organization->name = "МБОУ «Лицей»";
    const auto asked = [&](const std::string& territory) {
        CompareOptions options;
        options.territories = {territory};
        return documents(compare({known, other_name, unsure, school, lyceum}, options));
    };
    for (const char* name : {"01642000", "Светлоозерск", "город Светлоозёрск", "Светлоозёрский городской округ"})
        BOOST_TEST(asked(name) == asked("01642000"), boost::test_tools::per_element());
    BOOST_TEST(asked("01642000") == (Names{"a", "b", "c"}), boost::test_tools::per_element());
    BOOST_TEST(asked("Дальний") == (Names{"e", "d"}), boost::test_tools::per_element());
    BOOST_TEST(asked("город дальний/мбоу лицей") == Names{"e"}, boost::test_tools::per_element());
    BOOST_TEST(asked("озёрск").empty());
    BOOST_TEST(asked("").empty());
}

BOOST_AUTO_TEST_CASE(a_document_without_a_territory_has_a_column_of_its_own) {
    const Comparison compared = compare({report("x.docx", ReportKind::roadmap, "", {event("Дело", std::nullopt)})}, {});
    BOOST_TEST(columns(compared).at(0).find("x.docx") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(filters_narrow_rows_and_sections_also_totals) {
    Event first = event("Формирование базы наставников", Status::done);
    first.section.push_back({std::nullopt, "Подготовка участников"});
    Event second = event("Награждение наставников", Status::not_done);
    second.section.push_back({std::nullopt, "Поощрение"});
    const std::vector<Report> reports{report("a", ReportKind::roadmap_report, "город Дальний", {first, second})};
    CompareOptions by_status;
    by_status.statuses = {Status::not_done};
    BOOST_TEST(compare(reports, by_status).rows.size() == 1u);
    BOOST_TEST(compare(reports, by_status).territories.at(0).totals.events == 2);
    CompareOptions by_section;
    by_section.sections = {"поощрение"};
    BOOST_TEST(compare(reports, by_section).rows.size() == 1u);
    BOOST_TEST(compare(reports, by_section).territories.at(0).totals.events == 1);
    CompareOptions by_name;
    by_name.territories = {"Ближний"};
    BOOST_TEST(compare(reports, by_name).territories.empty());
}

BOOST_AUTO_TEST_CASE(a_section_asked_for_whole_is_its_rows_and_no_others) {
    const std::pair<const char*, std::vector<const char*>> plan[] = {
        {"Ремонт", {"Покраска забора", "Побелка стен", "Стяжка пола"}},
        {"Ремонт крыш", {"Замена шифера", "Прочистка желобов", "Осмотр стропил"}},
        {"Уборка", {"Вывоз мусора", "Стрижка газона", "Мытьё окон"}}};
    std::vector<Event> events;
    for (const auto& [title, activities] : plan)
        for (const char* activity : activities) {
            events.push_back(event(activity, Status::done));
            events.back().section.push_back({std::nullopt, title});
        }
    events.push_back(event("Осмотр котельной", Status::done));
    const std::vector<Report> reports{report("a", ReportKind::roadmap_report, "город Дальний", events)};
    const Comparison all = compare(reports, {});
    std::set<std::string> sections;
    for (const ComparedRow& row : all.rows) sections.insert(row.section);
    BOOST_TEST(sections.contains(""));
    BOOST_REQUIRE(sections.contains("Ремонт"));
    BOOST_REQUIRE(sections.contains("Ремонт крыш"));
    for (const std::string& section : sections) {
        CompareOptions options;
        options.sections = {whole_section(section)};
        const Comparison some = compare(reports, options);
        Names expected;
        Names found;
        for (const ComparedRow& row : all.rows)
            if (row.section == section) expected.push_back(row.id);
        for (const ComparedRow& row : some.rows) found.push_back(row.id);
        BOOST_TEST(found == expected, boost::test_tools::per_element());
        BOOST_TEST(some.region.events == static_cast<int>(expected.size()));
    }
    CompareOptions part;
    part.sections = {"ремонт"};
    BOOST_TEST(compare(reports, part).region.events == 6);
}

BOOST_AUTO_TEST_CASE(a_filter_of_statuses_leaves_what_each_territory_has_in_a_section) {
    std::vector<Report> reports;
    for (const char* town : {"город Дальний", "город Ближний"})
        reports.push_back(report(town, ReportKind::roadmap_report, town,
                                 {event("Покраска забора", Status::done), event("Побелка стен", Status::not_done)}));
    CompareOptions options;
    options.statuses = {Status::not_done};
    const Comparison some = compare(reports, options);
    BOOST_REQUIRE(!some.by_section.empty());
    int events = 0;
    for (const PartTotals& part : some.by_section) {
        BOOST_REQUIRE(part.by_territory.size() == 2u);
        for (const Totals& each : part.by_territory) events += each.events;
    }
    BOOST_TEST(events == 4);
}

BOOST_AUTO_TEST_CASE(what_a_document_says_names_it_by_more_than_its_file) {
    std::vector<Report> reports;
    for (const char* town : {"город Дальний", "город Ближний"}) {
        reports.push_back(report("отчёт.docx", ReportKind::roadmap_report, town, {event("Дело", Status::done)}));
        reports.back().source.sha256 = fold(town);
        reports.back().findings.push_back({"number_gap", "info", town, {}, {}});
        Indicator indicator;
        indicator.measure = town;
        reports.back().indicators.push_back(indicator);
    }
    const Comparison compared = compare(std::move(reports), {});
    BOOST_REQUIRE(compared.findings.size() == 2u);
    BOOST_REQUIRE(compared.indicators.size() == 2u);
    for (const ComparedFinding& each : compared.findings)
        BOOST_TEST(each.report->source.sha256 == fold(each.finding->message));
    for (const ComparedIndicator& each : compared.indicators)
        BOOST_TEST(each.report->source.sha256 == fold(each.indicator->measure));
}

BOOST_AUTO_TEST_CASE(the_default_date_is_the_latest_the_documents_give) {
    Report one = report("a", ReportKind::roadmap_report, "город Дальний", {event("Дело", Status::done)});
    BOOST_TEST(iso(compare({one}, {}).as_of.value()) == "2021-12-31");
    one.as_of = day("2022-01-10");
    BOOST_TEST(iso(compare({one}, {}).as_of.value()) == "2022-01-10");
}

BOOST_AUTO_TEST_CASE(the_result_does_not_depend_on_the_order_of_the_reports) {
    std::vector<Report> reports;
    for (const char* name : {"город Дальний", "город Ближний", "Лесной район"})
        reports.push_back(
            report(name, ReportKind::roadmap_report, name,
                   {event("Формирование базы наставников", Status::done), event("Своё дело", Status::done)}));
    const Comparison straight = compare(reports, {});
    std::reverse(reports.begin(), reports.end());
    const Comparison turned = compare(reports, {});
    BOOST_TEST(columns(straight) == columns(turned), boost::test_tools::per_element());
    BOOST_REQUIRE(straight.rows.size() == turned.rows.size());
    for (std::size_t i = 0; i < straight.rows.size(); ++i) BOOST_TEST(straight.rows[i].id == turned.rows[i].id);
    BOOST_TEST(straight.rows.at(0).cells.size() == 3u);
}

BOOST_AUTO_TEST_CASE(namesakes_say_their_regions_and_are_asked_for_by_them) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report first = report("a", ReportKind::roadmap_report, "Советский район", events);
    first.territory->region = "Первая область";
    Report second = report("b", ReportKind::roadmap_report, "Советский район", events);
    second.territory->region = "Вторая область";
    const Report other = report("c", ReportKind::roadmap_report, "город Дальний", events);
    const Comparison compared = compare({first, second, other}, {});
    BOOST_TEST(columns(compared) ==
                   (Names{"город Дальний", "Советский район (Вторая область)", "Советский район (Первая область)"}),
               boost::test_tools::per_element());
    BOOST_TEST(plain_name(compared.territories[1]) == "Советский район");
    BOOST_TEST(plain_name(compared.territories[0]) == "город Дальний");
    CompareOptions options;
    options.territories = {"Советский район (Первая область)"};
    BOOST_TEST(documents(compare({first, second, other}, options)) == Names{"a"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_school_is_asked_for_by_its_name_beside_its_municipality) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report school = report("s", ReportKind::roadmap_report, "город Дальний", events);
    school.organization = Organization{"МБОУ «СОШ № 2»", ""};
    Report lyceum = school;
    lyceum.source.name = lyceum.source.sha256 = "l";
    lyceum.organization->name = "МБОУ «Лицей № 12»";
    const Report city = report("c", ReportKind::roadmap_report, "город Дальний", events);
    const auto asked = [&](std::vector<std::string> territories) {
        CompareOptions options;
        options.territories = std::move(territories);
        return documents(compare({school, lyceum, city}, options));
    };
    BOOST_TEST(asked({"СОШ № 2"}) == Names{"s"}, boost::test_tools::per_element());
    BOOST_TEST(asked({"мбоу"}) == (Names{"l", "s"}), boost::test_tools::per_element());
    BOOST_TEST(asked({"Дальний"}) == Names{"c"}, boost::test_tools::per_element());
    BOOST_TEST(asked({"Дальний", "лицей"}).size() == 2u);
    BOOST_TEST(asked({"СОШ № 3"}).empty());
}

BOOST_AUTO_TEST_CASE(documents_are_asked_for_as_columns_are) {
    const std::vector<Event> events{event("Дело", Status::done)};
    Report school = report("s", ReportKind::roadmap_report, "город Дальний", events);
    school.organization = Organization{"МБОУ «СОШ № 2»", ""};
    std::vector<DocumentHead> heads;
    for (const Report& each : {report("a", ReportKind::roadmap, "город Дальний", events), school,
                               report("z", ReportKind::roadmap, "город Ближний", events)})
        heads.push_back(document_head(each));
    CompareOptions options;
    BOOST_TEST(documents_asked_for(heads, options) == (Names{"a", "s", "z"}), boost::test_tools::per_element());
    options.territories = {"Дальний"};
    BOOST_TEST(documents_asked_for(heads, options) == (Names{"a", "s"}), boost::test_tools::per_element());
    options.territories = {"сош 2"};
    BOOST_TEST(documents_asked_for(heads, options) == Names{"s"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
