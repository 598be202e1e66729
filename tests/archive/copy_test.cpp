#include "archive/copy.h"

#include "archive/bag.h"
#include "archive/corrections.h"
#include "archive/search.h"
#include "archive/store.h"
#include "archive/verify.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "tests/archive/archive_place.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <fstream>

using namespace svod;

namespace {

const auto both_stores = boost::unit_test::data::make(store_kinds());

std::string everything(Store& store) {
    std::string all;
    for (const Report& report : store.reports({})) all += report_json(report);
    for (const JournalEntry& entry : store.journal()) all += entry.hash;
    for (const ActivityLink& link : store.links()) all += link.left_text + link.author;
    for (const StoredDocument& document : store.documents()) all += document.name + document.error_message;
    return all + store.registry();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(copies)

BOOST_DATA_TEST_CASE(a_copy_in_either_store_is_equal_and_can_be_worked_on, both_stores* both_stores, from_kind,
                     to_kind) {
    const ArchivePlace from(from_kind);
    const ArchivePlace to(to_kind);
    const auto source = open_archive(from.address(), OpenMode::create);
    Report report = sample::report("город Светлый", 'a', {{"1", "Издать приказ", "2022-03-01", "done", "2022-02-20"}});
    report.source.sha256 = sha256_hex("x");
    source->store(report, "x", "текст");
    source->store_failure({"пустой.odt", "", 0, sha256_hex("")}, "no_content", "файл пуст", "");
    source->keep_registry("oktmo\tname_full\n");
    Correction correction;
    correction.value = "cancelled";
    correction.target = correction_target(report, &report.events[0]);
    keep_correction(*source, correction);
    source->keep_link({});
    copy_archive(from.address(), to.address());
    BOOST_TEST(verify_archive(to.address()).damage.empty());
    const auto copy = open_archive(to.address(), OpenMode::create);
    BOOST_TEST(everything(*copy) == everything(*source));
    BOOST_TEST(copy->original(report.source.sha256).value() == "x");
    BOOST_TEST((copy->reports({}).at(0).events[0].completion->status == Status::cancelled));
    BOOST_TEST(search_archive(*copy, {parse_search("приказы"), {}, {}, 5}).hits.size() == 1u);
    report.source.sha256 = sha256_hex("y");
    BOOST_TEST((copy->store(report, "y") == StoreOutcome::stored));
    BOOST_TEST(copy->keep_link({}) > source->links().back().id);
    BOOST_TEST(source->documents().size() == 2u);
    BOOST_CHECK_THROW(copy_archive(from.address(), to.address()), ArchiveError);
}

BOOST_DATA_TEST_CASE(a_bag_makes_an_equal_archive_in_either_store_and_a_damaged_one_none, both_stores* both_stores,
                     from_kind, to_kind) {
    const ArchivePlace from(from_kind);
    const ArchivePlace to(to_kind);
    const auto source = open_archive(from.address(), OpenMode::create);
    Report report = sample::report("город Светлый", 'a', {{"1", "Издать <приказ>", "2022-03-01", "done", ""}});
    report.source.sha256 = sha256_hex("x");
    source->store(report, "x", "текст");
    source->store_failure({"пустой.odt", "", 0, sha256_hex("")}, "no_content", "файл пуст", "");
    source->keep_link({});
    const std::string folder = from.file("bag");
    const BagContent written = write_bag(*source, folder);
    BOOST_TEST(written.originals == 1u);
    BOOST_TEST(is_bag(folder));
    BOOST_CHECK_THROW(write_bag(*source, folder), ArchiveError);
    const BagContent loaded = load_bag(folder, to.address());
    BOOST_TEST(loaded.reports == written.reports);
    BOOST_TEST(loaded.entries == written.entries);
    BOOST_TEST(everything(*open_archive(to.address(), OpenMode::read)) == everything(*source));
    BOOST_TEST(verify_archive(to.address()).damage.empty());
    BOOST_CHECK_THROW(load_bag(folder, to.address()), ArchiveError);
    const ArchivePlace other(to_kind);
    std::ofstream(folder + "/data/originals/" + report.source.sha256) << "y";
    BOOST_CHECK_THROW(load_bag(folder, other.address()), ArchiveError);
    BOOST_CHECK(open_archive(other.address(), OpenMode::create)->documents().empty());
}

BOOST_AUTO_TEST_SUITE_END()
