#include "archive/store.h"
#include "compare/comparison.h"
#include "export/json.h"
#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"
#include "text/text.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace svod;

namespace {

/// An archive that goes with the test.
struct Archive {
    std::filesystem::path folder;
    std::unique_ptr<Store> store;

    Archive() {
        std::string pattern = (std::filesystem::temp_directory_path() / "svod-compare-XXXXXX").string();
        folder = mkdtemp(pattern.data());
        store = open_archive((folder / "a.sqlite").string(), OpenMode::create);
    }
    ~Archive() {
        store.reset();
        std::filesystem::remove_all(folder);
    }
    void keep(const std::vector<Report>& reports) {
        for (const Report& report : reports) store->store(report, report.source.name);
    }
};

Report document(const std::string& name, const std::string& territory, const char* as_of,
                const std::vector<sample::Line>& lines) {
    Report report = sample::report(territory, 'a', lines);
    report.source.name = name;
    report.source.sha256 = sha256_hex(name);
    if (as_of) report.as_of = parse_iso(as_of);
    for (std::size_t i = 0; i < report.events.size(); ++i)
        report.events[i].id = report.source.sha256.substr(0, 12) + "-" + std::to_string(i + 1);
    return report;
}

std::vector<Report> region() {
    std::vector<Report> all;
    for (const char* town : {"город Ясный", "город Дальний", "Заречный район", "город Светлый"}) {
        all.push_back(document(std::string(town) + " июнь.docx", town, "2022-06-30",
                               {{"1", "Создание базы наставников", "2022-03-01", "in_progress"},
                                {"2", "Закупка световозвращающих жилетов", "2022-04-01", "done", "2022-03-30"}}));
        all.push_back(document(std::string(town) + " сентябрь.docx", town, "2022-09-30",
                               {{"1", "Сформировать базу наставников", "2022-03-01", "done", "2022-02-20"},
                                {"2", "Посадка аллеи у школы", "2022-04-01", "done", "2022-04-20"},
                                {"3", "Закупка световозвращающих жилетов", "2022-08-01", "not_done"}}));
        Report school = document(std::string(town) + " школа.docx", town, "2022-08-31",
                                 {{"1", "Посадка аллеи памяти у школы", "2022-05-01", "done", "2022-04-30"},
                                  {"2", "Школьный день чтения", "2022-05-01", "not_done"},
                                  {"3", "Ремонт кабинета", "2022-09-15", "not_done"}});
        school.organization = Organization{"Школа № 2", "Школа № 2"};
        all.push_back(school);
    }
    return all;
}

std::string json(const Comparison& comparison) {
    return write_comparison_json(comparison, {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison_of_an_archive)

BOOST_AUTO_TEST_CASE(an_archive_compares_as_its_reports_do_whatever_the_order_they_came_in) {
    std::vector<Report> reports = region();
    const std::string expected = json(compare(reports, {}));
    for (int turn = 0; turn < 4; ++turn) {
        Archive archive;
        archive.keep(reports);
        BOOST_TEST(json(compare_archive(*archive.store, {})) == expected);
        std::rotate(reports.begin(), reports.begin() + 5, reports.end());
        std::swap(reports[1], reports[7]);
    }
}

BOOST_AUTO_TEST_CASE(filters_ask_an_archive_as_they_ask_its_reports) {
    Archive archive;
    archive.keep(region());
    CompareOptions options;
    options.territories = {"Дальний"};
    BOOST_TEST(json(compare_archive(*archive.store, options)) == json(compare(region(), options)));
    options.level = Level::organization;
    BOOST_TEST(json(compare_archive(*archive.store, options)) == json(compare(region(), options)));
    options = {};
    options.period = DateRange{*parse_iso("2021-01-01"), *parse_iso("2021-12-31")};
    BOOST_TEST(compare_archive(*archive.store, options).territories.empty());
}

BOOST_AUTO_TEST_CASE(a_person_in_the_name_of_a_file_is_hidden_wherever_the_file_is_named) {
    const std::vector<sample::Line> lines{{"1", "Создание базы наставников", "2022-03-01", "in_progress"}};
    std::vector<Report> reports;
    for (const char* file : {"Отчёт Шишкина Петра Сергеевича июнь.docx", "Отчёт Шишкина Петра Сергеевича.docx"})
        reports.push_back(document(file, "город Ясный", reports.empty() ? "2022-06-30" : "2022-09-30", lines));
    reports.push_back(document("Школа, Шишкина Ольга Петровна.docx", "город Ясный", "2022-09-30", lines));
    reports.back().organization = Organization{"Школа № 2", "Школа № 2"};
    for (const char* file : {"Сводка Шишкина П.С..docx", "Сводка Дроздова О.О..docx"}) {
        reports.push_back(document(file, "", "2022-09-30", lines));
        reports.back().territory.reset();
    }
    Archive archive;
    archive.keep(reports);
    CompareOptions options;
    const std::size_t columns = compare(reports, options).territories.size();
    options.names = PersonNames::role;
    const Comparison compared = compare_archive(*archive.store, options);
    const std::string text = json(compared);
    BOOST_TEST(text == json(compare(reports, options)));
    for (const char* name : {"Шишкин", "шишкин", "Дроздов", "дроздов"})
        BOOST_TEST(text.find(name) == std::string::npos, name);
    BOOST_TEST(compared.territories.size() == columns);
    std::set<std::string> ids;
    for (const ComparedTerritory& territory : compared.territories) ids.insert(territory.id);
    BOOST_TEST(ids.size() == columns);
    BOOST_TEST(!compared.movement.territories.at(1).before.empty() +
                   !compared.movement.territories.at(0).before.empty() +
                   !compared.movement.territories.at(2).before.empty() ==
               1);
}

BOOST_AUTO_TEST_CASE(a_filter_of_statuses_leaves_sections_and_bodies_whole) {
    const Comparison all = compare(region(), {});
    CompareOptions options;
    options.statuses = {Status::not_done};
    const Comparison some = compare(region(), options);
    BOOST_TEST(some.rows.size() < all.rows.size());
    BOOST_REQUIRE(some.by_section.size() == all.by_section.size());
    for (std::size_t i = 0; i < all.by_section.size(); ++i) {
        BOOST_TEST(some.by_section[i].name == all.by_section[i].name);
        BOOST_TEST(some.by_section[i].totals.events == all.by_section[i].totals.events);
        BOOST_TEST(some.by_section[i].totals.completion.numerator == all.by_section[i].totals.completion.numerator);
    }
    BOOST_REQUIRE(some.by_responsible.size() == all.by_responsible.size());
    BOOST_TEST(some.by_responsible.at(0).totals.events == all.by_responsible.at(0).totals.events);
}

BOOST_AUTO_TEST_CASE(only_documents_that_are_needed_are_read) {
    Archive archive;
    archive.keep(region());
    const Comparison compared = compare_archive(*archive.store, {});
    BOOST_TEST(compared.reports.size() == 8u);  // of twelve: the schools' figures come from the heads
    for (const Report& report : compared.reports) BOOST_TEST(!report.organization.has_value());
    BOOST_TEST(compared.movement.compared == 4);
}

BOOST_AUTO_TEST_CASE(schools_are_counted_by_themselves_within_their_municipality) {
    const Comparison compared = compare(region(), {});
    const ComparedTerritory& town = compared.territories[0];
    BOOST_REQUIRE(town.organizations.size() == 1u);
    const OrganizationFigures& school = town.organizations[0];
    BOOST_TEST(school.name == "Школа № 2");
    BOOST_TEST(school.documents.at(0).name == town.name + " школа.docx");
    BOOST_TEST(school.totals.events == 3);
    BOOST_TEST(school.totals.completion.numerator == 1);
    BOOST_TEST(town.totals.events == 3);  // the school's are not among them
    CompareOptions sections;
    sections.sections = {"работа"};
    BOOST_TEST(compare(region(), sections).territories[0].organizations.empty());
}

BOOST_AUTO_TEST_CASE(each_municipality_can_be_counted_as_of_its_own_documents) {
    std::vector<Report> reports = region();
    std::erase_if(reports, [](const Report& report) { return report.source.name == "город Ясный сентябрь.docx"; });
    CompareOptions options;
    options.own_dates = true;
    const Comparison compared = compare(reports, options);
    for (const ComparedTerritory& territory : compared.territories) {
        const bool early = territory.name == "город Ясный";
        BOOST_TEST(iso(territory.as_of.value()) == (early ? "2022-06-30" : "2022-09-30"));
        BOOST_TEST(iso(territory.documents.at(0).status_date.value()) == iso(*territory.as_of));
        // On the 31st of August the school's deadline of September is not due; in September it is overdue.
        BOOST_TEST(territory.organizations.at(0).totals.due == 2);
    }
    const Comparison on_one_date = compare(reports, {});
    BOOST_TEST(iso(on_one_date.territories[0].as_of.value()) == iso(*on_one_date.as_of));
    BOOST_TEST(on_one_date.territories[0].organizations.at(0).totals.due == 3);
}

BOOST_AUTO_TEST_CASE(links_and_catalogue_of_an_archive_hold_in_its_comparison) {
    Archive archive;
    archive.keep(region());
    const std::size_t rows = compare_archive(*archive.store, {}).rows.size();
    ActivityLink link;
    link.same = true;
    link.left = {fold_words("Посадка аллеи у школы"), false};
    link.right = {fold_words("Закупка световозвращающих жилетов"), false};
    link.author = "Петрова";
    link.time = "2022-06-01T09:30:00Z";
    link.reason = "сверено";
    const long long id = archive.store->keep_link(link);
    BOOST_TEST(compare_archive(*archive.store, {}).rows.size() == rows - 1);
    archive.store->undo_link(id, "Петрова", "2022-06-02T09:30:00Z");
    BOOST_TEST(compare_archive(*archive.store, {}).rows.size() == rows);
    archive.store->keep_catalogue(R"({"entries":[{"id":"vests","title":"Закупка световозвращающих жилетов"}]})");
    const Comparison compared = compare_archive(*archive.store, {});
    BOOST_TEST(std::any_of(compared.rows.begin(), compared.rows.end(),
                           [](const ComparedRow& row) { return row.id == "vests"; }));
}

BOOST_AUTO_TEST_CASE(a_kept_catalogue_that_cannot_be_read_is_trouble_of_the_archive) {
    Archive archive;
    archive.keep(region());
    archive.store->keep_catalogue(R"({"entries":[{"title":"Дело","must":"concept_of_another_version"}]})");
    BOOST_CHECK_THROW(compare_archive(*archive.store, {}), ArchiveError);
}

BOOST_AUTO_TEST_SUITE_END()
