#include "archive/search.h"

#include "archive/corrections.h"
#include "archive/search_index.h"
#include "archive/store.h"
#include "archive/upkeep.h"
#include "archive/verify.h"
#include "ingest/reader.h"
#include "tests/archive/archive_place.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <fstream>
#include <iterator>

using namespace svod;

namespace {

const auto both_stores = boost::unit_test::data::make(store_kinds());

/// A document of one territory with these activities; its name and its bytes are those of the territory.
Report document(const std::string& territory, const std::vector<sample::Line>& lines) {
    Report report = sample::report(territory, 'a', lines);
    report.source.sha256 = sha256_hex(territory);
    return report;
}

void fill(Store& store) {
    store.store(document("город Ясный", {{"1", "Назначить наставников в школах", "", "done", ""},
                                         {"2", "Провести смотр ёлочных игрушек", "", "not_done", ""},
                                         {"3", "Встреча: психолог и наставники", "", "not_done", ""}}),
                "город Ясный", "Пояснение к целевой модели наставничества\nВ районе три школы\n");
    store.store(document("город Светлый", {{"1", "Внедрить модель целевую", "", "done", ""},
                                           {"2", "Внедрить целевую модель", "", "done", ""},
                                           {"3", "Назначить наставников в школах", "", "in_progress", ""}}),
                "город Светлый", "");
}

/// «документ:место» of the hits, in order.
std::string found(Store& store, const std::string& words, const std::vector<std::string>& territories = {},
                  const std::vector<Status>& statuses = {}) {
    std::string list;
    for (const SearchHit& hit : search_archive(store, {parse_search(words), territories, statuses, 20}).hits)
        list += (list.empty() ? "" : " ") + hit.name.substr(0, hit.name.find('.')) + ":" + std::to_string(hit.unit);
    return list;
}

std::string marked(const std::string& text, const std::string& words) {
    std::string out = text;
    const auto marks = marked_words(text, parse_search(words));
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        out.insert(mark->first + mark->second, "]").insert(mark->first, "[");
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(searching)

BOOST_DATA_TEST_CASE(words_are_found_in_any_form_case_and_with_or_without_yo, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    fill(*archive);
    for (const bool indexed : {false, true}) {
        if (indexed) index_new_documents(archive->database());
        BOOST_TEST(found(*archive, "НАСТАВНИКАМИ") == "город Светлый:3 город Ясный:1 город Ясный:3");
        BOOST_TEST(found(*archive, "елочные") == "город Ясный:2");
        BOOST_TEST(found(*archive, "СМОТРА ёлочная") == "город Ясный:2");
        BOOST_TEST(found(*archive, "наставник школа") == "город Светлый:3 город Ясный:1");
        BOOST_TEST(found(*archive, "наставничества") == "город Ясный:0");
        BOOST_TEST(found(*archive, "наставн* психолог") == "город Ясный:3");
        BOOST_TEST(found(*archive, "пояснен* три").empty() == false);
        BOOST_TEST(found(*archive, "бегемот").empty());
        BOOST_TEST(found(*archive, "наставник бегемот").empty());
        BOOST_TEST(found(*archive, "'; DROP TABLE document; --").empty());
    }
    BOOST_TEST(unindexed_documents(archive->database()) == 0);
}

BOOST_DATA_TEST_CASE(a_phrase_stands_in_its_order_and_within_one_field, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    fill(*archive);
    BOOST_TEST(found(*archive, "\"целевой моделью\"") == "город Светлый:2 город Ясный:0");
    BOOST_TEST(found(*archive, "«модель целевую»") == "город Светлый:1");
    BOOST_TEST(found(*archive, "\"в школах приказ\"").empty());          // the result is another field
    BOOST_TEST(found(*archive, "\"наставничества в районе\"").empty());  // two paragraphs
}

BOOST_DATA_TEST_CASE(hits_are_narrowed_by_place_and_by_the_status_that_counts, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    fill(*archive);
    BOOST_TEST(found(*archive, "наставник", {"Ясный"}) == "город Ясный:1 город Ясный:3");
    BOOST_TEST(found(*archive, "наставник", {}, {Status::not_done}) == "город Ясный:3");
    const Report report = archive->reports({{"Ясный"}, {}}).at(0);
    Correction correction;
    correction.value = "not_done";
    correction.target = correction_target(report, &report.events[0]);
    keep_correction(*archive, correction);
    BOOST_TEST(found(*archive, "наставник", {}, {Status::not_done}) == "город Ясный:1 город Ясный:3");
}

BOOST_DATA_TEST_CASE(many_segments_answer_as_one_and_are_merged, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    std::string expected;
    for (int i = 10; i < 30; ++i) {
        const std::string territory = "город " + std::to_string(i);
        archive->store(document(territory, {{"1", "Посадить дуб", "", "done", ""}}), territory, "");
        index_new_documents(archive->database());
        expected += (expected.empty() ? "" : " ") + territory + ":1";
    }
    BOOST_TEST(found(*archive, "дубы") == expected);
    BOOST_TEST(archive->database().rows("SELECT id FROM search_segment").size() < 10u);
}

BOOST_DATA_TEST_CASE(a_removed_document_leaves_a_tombstone_and_no_text, both_stores, kind) {
    const ArchivePlace place(kind);
    {
        const auto archive = open_archive(place.address(), OpenMode::create);
        fill(*archive);
        const Report report = archive->reports({{"Ясный"}, {}}).at(0);
        Correction correction;
        correction.value = "done";
        correction.target = correction_target(report, &report.events[1]);
        correction.shown = "Провести смотр ёлочных игрушек";
        keep_correction(*archive, correction);
        index_new_documents(archive->database());
        BOOST_TEST(remove_document(*archive, report.source.sha256, "Петрова", "прислан по ошибке"));
        BOOST_TEST(!remove_document(*archive, report.source.sha256, "Петрова", "прислан по ошибке"));
        BOOST_TEST(found(*archive, "елочных").empty());
        BOOST_TEST(found(*archive, "наставник") == "город Светлый:3");
        BOOST_TEST(archive->documents().size() == 1u);
        BOOST_TEST(!archive->original(report.source.sha256));
        BOOST_TEST(archive->journal().back().action == "remove");
        BOOST_TEST(archive->journal().back().subject == report.source.sha256);
        for (const char* table : {"search_term WHERE term", "correction WHERE shown", "document WHERE report"})
            BOOST_TEST(archive->database().rows("SELECT 1 FROM " + std::string(table) + " LIKE '%лочных%'").empty());
    }
    BOOST_TEST(verify_archive(place.address()).damage.empty());
    if (kind != "sqlite") return;
    std::ifstream file(place.address(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    BOOST_TEST(bytes.find("лочных") == std::string::npos);
    BOOST_TEST(bytes.find("целевой модели наставничества") == std::string::npos);
}

BOOST_DATA_TEST_CASE(a_new_reading_replaces_the_old_one_and_its_words, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    fill(*archive);
    index_new_documents(archive->database());
    Report better = document("город Ясный", {{"1", "Открыть музей паровозов", "", "done", ""}});
    BOOST_TEST(replace_report(*archive, better, ""));
    BOOST_TEST(!replace_report(*archive, better, ""));
    index_new_documents(archive->database());
    BOOST_TEST(found(*archive, "елочных").empty());
    BOOST_TEST(found(*archive, "паровоз") == "город Ясный:1");
    BOOST_CHECK(archive->heads({}).at(1) == document_head(better));
    BOOST_TEST(!replace_failure(*archive, better.source.sha256, "internal", "x"));
    BOOST_TEST(archive->has(better.source.sha256));
    BOOST_TEST(verify_archive(place.address()).damage.empty());
}

BOOST_AUTO_TEST_CASE(words_that_were_found_are_marked_as_they_are_written) {
    BOOST_TEST(marked("«Наставники» и №5: ёлки, наставничество", "наставник елка") ==
               "«[Наставники]» и №5: [ёлки], наставничество");
    BOOST_TEST(marked("наставничество", "настав*") == "[наставничество]");
    BOOST_TEST(marked("ничего", "настав*") == "ничего");
}

BOOST_AUTO_TEST_SUITE_END()
