#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include "archive/store.h"
#include "archive/verify.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "tests/archive/archive_place.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <fstream>

using namespace svod;

namespace {

/// A report whose hash is that of `original`, as import makes it.
Report report_of(const std::string& territory, const std::string& original) {
    Report report = sample::report(territory, 'a', {{"1", "Издать приказ", "2022-03-01", "done", "2022-02-20"}});
    report.source.sha256 = sha256_hex(original);
    report.source.bytes = original.size();
    report.events[0].id = report.source.sha256.substr(0, 12) + "-1";
    return report;
}

const auto both_stores = boost::unit_test::data::make(store_kinds());

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_DATA_TEST_CASE(what_is_stored_comes_back_bit_for_bit, both_stores, kind) {
    const ArchivePlace place(kind);
    const std::string original("PK\0\x01 bytes \xff\xfe", 13);
    const Report report = report_of("город Светлый", original);
    const auto archive = open_archive(place.address(), OpenMode::create);
    BOOST_TEST((archive->store(report, original) == StoreOutcome::stored));
    BOOST_TEST(archive->has(report.source.sha256));
    BOOST_TEST(archive->original(report.source.sha256).value() == original);
    BOOST_TEST(report_json(archive->reports({}).at(0)) == report_json(report));
    BOOST_TEST(report_json(archive->report_of_event(report.events[0].id).value()) == report_json(report));
    BOOST_TEST(!archive->report_of_event("ffffffffffff-1"));
    BOOST_TEST(!archive->report_of_event("'; drop table document; --"));
}

BOOST_DATA_TEST_CASE(the_same_bytes_are_kept_once, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = report_of("город Светлый", "bytes");
    archive->store(report, "bytes");
    BOOST_TEST((archive->store(report, "bytes") == StoreOutcome::already_there));
    BOOST_TEST(archive->documents().size() == 1u);
}

BOOST_DATA_TEST_CASE(a_failure_is_kept_with_its_reason_until_the_file_can_be_read, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = report_of("город Светлый", "bytes");
    archive->store_failure(report.source, "corrupt_xml", "повреждён", "bytes");
    BOOST_TEST(!archive->has(report.source.sha256));
    BOOST_TEST(archive->reports({}).empty());
    BOOST_TEST(archive->documents().at(0).error_code == "corrupt_xml");
    BOOST_TEST((archive->store(report, "bytes") == StoreOutcome::replaced_failure));
    BOOST_TEST(archive->has(report.source.sha256));
    BOOST_TEST(archive->documents().size() == 1u);
    BOOST_TEST((archive->store_failure(report.source, "internal", "позже", "bytes") == StoreOutcome::already_there));
    BOOST_TEST(archive->has(report.source.sha256));
}

BOOST_DATA_TEST_CASE(an_empty_file_is_kept_as_the_failure_it_is, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Source empty{"пустой.odt", "", 0, sha256_hex("")};
    BOOST_TEST((archive->store_failure(empty, "no_content", "файл пуст", "") == StoreOutcome::stored));
    BOOST_TEST(archive->documents().at(0).error_code == "no_content");
    BOOST_TEST(archive->original(empty.sha256).value().empty());
}

BOOST_DATA_TEST_CASE(what_is_done_to_the_archive_stands_in_a_journal_that_nobody_can_rewrite, both_stores, kind) {
    const ArchivePlace place(kind);
    {
        const auto archive = open_archive(place.address(), OpenMode::create);
        archive->store(report_of("город Светлый", "one"), "one");
        archive->store(report_of("город Ясный", "two"), "two");
        archive->store(report_of("город Ясный", "two"), "two");
        archive->keep_registry("oktmo");
        ActivityLink link;
        link.author = "Петрова";
        archive->keep_link(link);
    }
    std::vector<JournalEntry> entries = open_archive(place.address(), OpenMode::read)->journal();
    BOOST_REQUIRE(entries.size() == 4u);
    BOOST_TEST(entries[0].action == "import");
    BOOST_TEST(entries[0].subject == sha256_hex("one"));
    BOOST_TEST(entries[2].action == "registry");
    BOOST_TEST(entries[3].author == "Петрова");
    BOOST_TEST(!first_broken_entry(entries));
    std::vector<JournalEntry> changed = entries;
    changed[1].author += "x";
    BOOST_TEST(first_broken_entry(changed).value() == 2);
    changed = entries;
    changed.erase(changed.begin() + 1);
    BOOST_TEST(first_broken_entry(changed).value() == 2);
    changed = entries;
    std::swap(changed[2].subject, changed[2].detail);
    BOOST_TEST(first_broken_entry(changed).value() == 3);
}

BOOST_DATA_TEST_CASE(reports_are_filtered_by_territory_and_period_and_sorted_by_name, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    archive->store(report_of("город Ясный", "one"), "one");
    archive->store(report_of("Заречный район", "two"), "two");
    BOOST_TEST(archive->reports({}).at(0).territory->name == "Заречный район");
    for (const char* asked : {"ЯСНЫЙ", "город Ясный", "Заречн", "район"})
        BOOST_TEST(archive->reports({{asked}, {}}).size() == 1u);
    for (const char* asked : {"сный", "Ясн", "Ясный город", ""}) BOOST_TEST(archive->reports({{asked}, {}}).empty());
    BOOST_TEST(archive->reports({{"Ясный", "Заречный"}, {}}).size() == 2u);
    BOOST_TEST(archive->reports({{}, DateRange{*parse_iso("2022-06-01"), *parse_iso("2022-07-01")}}).size() == 2u);
    BOOST_TEST(archive->reports({{}, DateRange{*parse_iso("2023-01-01"), *parse_iso("2023-12-31")}}).empty());
}

BOOST_AUTO_TEST_CASE(an_archive_is_found_again_and_a_missing_one_is_told) {
    const ArchivePlace place;
    const std::string& path = place.address();
    BOOST_CHECK_THROW(open_archive(path, OpenMode::read), ArchiveError);
    open_archive(path, OpenMode::create)->store(report_of("город Светлый", "bytes"), "bytes");
    BOOST_TEST(open_archive(path, OpenMode::read)->reports({}).size() == 1u);
    BOOST_CHECK_THROW(open_archive(path, OpenMode::read)->store(report_of("город", "x"), "x"), ArchiveError);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_archive_is_left_alone) {
    const ArchivePlace place;
    const std::string text = place.file("text.sqlite");
    std::ofstream(text) << "это не база данных, а просто текст";
    BOOST_CHECK_THROW(open_archive(text, OpenMode::create), ArchiveError);
    const std::string other = place.file("other.sqlite");
    run_sqlite(other, "CREATE TABLE somebody (name TEXT)");
    BOOST_CHECK_THROW(open_archive(other, OpenMode::create), ArchiveError);
    const std::string newer = place.file("newer.sqlite");
    open_archive(newer, OpenMode::create);
    run_sqlite(newer, "PRAGMA user_version = 999");
    BOOST_CHECK_THROW(open_archive(newer, OpenMode::read), ArchiveError);
}

BOOST_DATA_TEST_CASE(a_damaged_original_is_never_handed_out, both_stores, kind) {
    const ArchivePlace place(kind);
    const std::string& path = place.address();
    const Report report = report_of("город Светлый", "bytes");
    open_archive(path, OpenMode::create)->store(report, "bytes");
    place.run_sql(kind == "sqlite" ? "UPDATE original SET content = x'00'" : "UPDATE original SET content = '\\x00'");
    BOOST_CHECK_THROW(open_archive(path, OpenMode::read)->original(report.source.sha256), ArchiveError);
}

BOOST_DATA_TEST_CASE(the_registry_is_kept_in_the_archive, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    BOOST_TEST(archive->registry().empty());
    archive->keep_registry("oktmo\tname_full\n");
    archive->keep_registry("oktmo\tname_short\n");
    BOOST_TEST(archive->registry() == "oktmo\tname_short\n");
}

BOOST_DATA_TEST_CASE(heads_are_those_of_the_reports_and_single_reports_are_found_by_hash, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    archive->store(report_of("город Ясный", "one"), "one");
    archive->store(report_of("Заречный район", "two"), "two");
    archive->store_failure(Source{"x.docx", "docx", 1, sha256_hex("x")}, "corrupt_xml", "повреждён", "x");
    const std::vector<DocumentHead> heads = archive->heads({});
    const std::vector<Report> reports = archive->reports({});
    BOOST_REQUIRE(heads.size() == reports.size());
    for (std::size_t i = 0; i < heads.size(); ++i) BOOST_CHECK(heads[i] == document_head(reports[i]));
    BOOST_TEST(archive->heads({{}, DateRange{*parse_iso("2023-01-01"), *parse_iso("2023-12-31")}}).empty());
    const std::vector<Report> found = archive->reports_of({sha256_hex("two"), sha256_hex("no"), sha256_hex("one")});
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].territory->name == "Заречный район");
    BOOST_TEST(archive->reports_of({sha256_hex("x")}).empty());
}

BOOST_AUTO_TEST_CASE(an_archive_of_the_first_version_is_read_and_becomes_one_of_this_when_written) {
    const ArchivePlace place;
    const std::string& path = place.address();
    open_archive(path, OpenMode::create)->store(report_of("город Ясный", "one"), "one");
    const DocumentHead head = open_archive(path, OpenMode::read)->heads({}).at(0);
    place.run_sql("DROP INDEX document_by_segment");
    for (const char* column : {"head", "report_sha256", "prose", "segment", "units", "derived_sha256"})
        place.run_sql("ALTER TABLE document DROP COLUMN " + std::string(column));
    for (const char* table : {"journal", "activity_link", "correction", "search_segment", "search_term"})
        place.run_sql("DROP TABLE " + std::string(table));
    place.run_sql("PRAGMA user_version = 1");
    {
        const auto old = open_archive(path, OpenMode::read);
        BOOST_CHECK(old->heads({}).at(0) == head);
        BOOST_TEST(old->links().empty());
    }
    BOOST_CHECK(open_archive(path, OpenMode::create)->heads({}).at(0) == head);
    BOOST_TEST(open_archive(path, OpenMode::create)->links().empty());
    BOOST_TEST(verify_archive(path).damage.empty());
}

BOOST_DATA_TEST_CASE(an_analysts_word_is_kept_with_its_author_and_taken_back_without_being_forgotten, both_stores,
                     kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    ActivityLink link;
    link.same = true;
    link.left = {"посадить аллею", false};
    link.right = {"высадка аллеи", true};
    link.left_text = "Посадить аллею";
    link.right_text = "Высадка аллеи";
    link.author = "О'Коннор";
    link.time = "2022-06-01T09:30:00Z";
    link.reason = "одно дело";
    BOOST_TEST(archive->keep_link(link) == 1);
    link.same = false;
    BOOST_TEST(archive->keep_link(link) == 2);
    BOOST_TEST(archive->undo_link(1, "Петрова", "2022-06-02T10:00:00Z"));
    BOOST_TEST(!archive->undo_link(1, "Петрова", "2022-06-03T10:00:00Z"));
    BOOST_TEST(!archive->undo_link(3, "Петрова", "2022-06-03T10:00:00Z"));
    const std::vector<ActivityLink> links = archive->links();
    BOOST_REQUIRE(links.size() == 2u);
    BOOST_TEST(!links[0].holds());
    BOOST_TEST(links[0].undone_by == "Петрова");
    BOOST_TEST(links[0].undone_time == "2022-06-02T10:00:00Z");
    BOOST_TEST(links[1].holds());
    BOOST_TEST(links[0].same);
    BOOST_TEST(!links[1].same);
    BOOST_CHECK(links[1].left == link.left);
    BOOST_CHECK(links[1].right == link.right);
    BOOST_TEST(links[1].author == "О'Коннор");
    BOOST_TEST(links[1].reason == "одно дело");
    BOOST_TEST(links[1].right_text == "Высадка аллеи");
}

BOOST_DATA_TEST_CASE(a_catalogue_is_kept_beside_the_registry, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    BOOST_TEST(archive->catalogue().empty());
    archive->keep_registry("registry");
    archive->keep_catalogue("catalogue");
    BOOST_TEST(archive->catalogue() == "catalogue");
    BOOST_TEST(archive->registry() == "registry");
}

BOOST_AUTO_TEST_SUITE_END()
