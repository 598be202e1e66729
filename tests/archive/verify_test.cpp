#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include "archive/page_sums.h"
#include "archive/verify.h"
#include "ingest/reader.h"
#include "tests/archive/archive_place.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <fstream>
#include <iterator>
#include <random>

using namespace svod;

namespace {

const auto both_stores = boost::unit_test::data::make(store_kinds());

void fill(const ArchivePlace& place) {
    const auto archive = open_archive(place.address(), OpenMode::create);
    for (const char* territory : {"город Светлый", "город Ясный"}) {
        const std::string original = std::string(9000, 'x') + territory;
        Report report = sample::report(territory, 'a', {{"1", "Издать приказ", "2022-03-01", "done", "2022-02-20"}});
        report.source.sha256 = sha256_hex(original);
        archive->store(report, original);
    }
    archive->store_failure({"пустой.odt", "", 0, sha256_hex("")}, "no_content", "файл пуст", "");
    archive->keep_registry("oktmo\tname_full\n");
    ActivityLink link;
    link.same = true;
    link.left = {"издать приказ", false};
    link.right = {"подписать приказ", false};
    archive->undo_link(archive->keep_link(link), "Петрова", "2022-06-02T10:00:00Z");
    archive->keep_link(link);
}

/// Kinds of what is damaged, each once, in the order found.
std::string damage_of(const ArchivePlace& place) {
    std::string kinds;
    for (const Damage& damage : verify_archive(place.address()).damage)
        if (kinds.find(name(damage.kind)) == std::string::npos)
            kinds += (kinds.empty() ? "" : " ") + std::string(name(damage.kind));
    return kinds;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verification)

BOOST_DATA_TEST_CASE(a_sound_archive_is_told_with_what_was_looked_at, both_stores, kind) {
    const ArchivePlace place(kind);
    fill(place);
    const Verification result = verify_archive(place.address());
    BOOST_TEST(result.damage.empty());
    BOOST_TEST(result.originals == 2u);
    BOOST_TEST(result.reports == 2u);
    BOOST_TEST(result.entries == 7u);
    BOOST_TEST((result.pages > 0) == (kind == "sqlite"));
}

BOOST_DATA_TEST_CASE(whatever_is_changed_behind_the_archives_back_is_found_and_named, both_stores, kind) {
    const std::pair<const char*, const char*> changes[] = {
        {"UPDATE document SET name = name || '!' WHERE format = 'docx'", "document"},
        {"UPDATE document SET report = replace(report, 'done', 'late')", "report"},
        {"UPDATE document SET territory = 'город тёмный' WHERE format = 'docx'", "document"},
        {"UPDATE document SET period_end = '2023-12-31' WHERE format = 'docx'", "document"},
        {"UPDATE document SET error_message = '' WHERE format = ''", "document"},
        {"DELETE FROM document WHERE format = ''", "missing"},
        {"DELETE FROM original", "original"},
        {"UPDATE original SET sha256 = '00'||substr(sha256, 3) WHERE sha256 = (SELECT min(sha256) FROM original)",
         "original"},
        {"UPDATE activity_link SET same = 0 WHERE id = 2", "link"},
        {"UPDATE activity_link SET undone_time = '' WHERE id = 1", "link"},
        {"DELETE FROM activity_link WHERE id = 2", "link"},
        {"UPDATE setting SET value = 'oktmo'", "setting"},
        {"DELETE FROM setting", "setting"},
        {"UPDATE journal SET author = 'кто-то' WHERE sequence = 2", "journal"},
        {"DELETE FROM journal WHERE action = 'registry'", "journal setting"},
        {"DELETE FROM journal WHERE sequence = 1", "journal unknown"},
        {"DROP TABLE setting", "table"},
    };
    for (const auto& [sql, expected] : changes) {
        const ArchivePlace place(kind);
        fill(place);
        place.run_sql(sql);
        BOOST_TEST_INFO(sql);
        BOOST_TEST(damage_of(place) == expected);
    }
}

BOOST_AUTO_TEST_CASE(any_flipped_bit_of_the_file_is_found_with_its_page) {
    const ArchivePlace place;
    fill(place);
    std::ifstream file(place.address(), std::ios::binary);
    const std::string sound{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    BOOST_REQUIRE(sound.size() % 4096 == 0);
    std::mt19937 random(20240607);
    std::vector<std::size_t> bits;
    for (int i = 0; i < 200; ++i) bits.push_back(random() % (sound.size() * 8));
    for (std::size_t bit = 0; bit < 100 * 8; bit += 3) bits.push_back(bit);  // the header
    for (const std::size_t bit : bits) {
        std::string flipped = sound;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        std::ofstream(place.address(), std::ios::binary) << flipped;
        const std::vector<std::size_t> damaged = check_pages(place.address()).damaged;
        BOOST_TEST_INFO("bit " << bit);
        BOOST_REQUIRE(damaged.size() == 1u);
        BOOST_TEST(damaged[0] == bit / 8 / 4096 + 1);
        if (bit % 10 == 0) BOOST_TEST(damage_of(place).starts_with("page"));
    }
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_or_grown_is_found) {
    const ArchivePlace place;
    fill(place);
    std::ofstream(place.address(), std::ios::binary | std::ios::app) << "x";
    BOOST_TEST(damage_of(place) == "page");
}

BOOST_AUTO_TEST_SUITE_END()
