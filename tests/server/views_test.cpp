#include "app/filters.h"
#include "archive/store.h"
#include "compare/comparison.h"
#include "export/words.h"
#include "export/writer.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

namespace svod::test {

namespace {

const ServedArchive& served() {
    static const ServedArchive archive;
    return archive;
}

/// What `svod compare --format` writes to a file.
std::string compared(const FilterOptions& filters, std::string_view format) {
    const std::unique_ptr<Store> store = open_archive(served().archive(), OpenMode::read);
    const Comparison comparison = compare_archive(*store, parse(filters));
    for (const ComparisonWriter& writer : comparison_writers())
        if (writer.name == format) return writer.write(comparison, {});
    return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_twins_are_what_the_command_line_writes) {
    for (const std::string format : {"json", "csv", "xlsx", "docx", "ics"}) {
        const RawAnswer answer = served().get("/table." + format);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST((answer.body == compared({}, format)), format);
    }
    FilterOptions zeya;
    zeya.territories = {"Зея"};
    zeya.statuses = {"not_done"};
    BOOST_TEST(
        (served().get("/table.json?territory=%D0%97%D0%B5%D1%8F&status=not_done").body == compared(zeya, "json")));
    BOOST_TEST((served().get("/api/v1/table.json?territory=%D0%97%D0%B5%D1%8F&status=not_done").body ==
                compared(zeya, "json")));
}

BOOST_AUTO_TEST_CASE(the_table_shows_each_activity_with_a_way_to_its_source) {
    const RawAnswer answer = served().get("/table");
    BOOST_TEST(answer.status == 200);
    for (const std::string& id : served().events()) BOOST_TEST(answer.has("href=\"/events/" + id + "\""), id);
    BOOST_TEST(answer.has("Провести &lt;b&gt;смотр&lt;/b&gt; &amp; конкурс"));
    BOOST_TEST(!answer.has("<b>смотр"));
}

BOOST_AUTO_TEST_CASE(words_find_an_activity_in_any_form) {
    const RawAnswer answer = served().get("/table?find=%D1%81%D0%B0%D0%B9%D1%82%D0%BE%D0%B2");  // «сайтов»
    BOOST_TEST(answer.has("Обновить сведения на сайте"));
    BOOST_TEST(!answer.has("Составить график встреч</"));
}

BOOST_AUTO_TEST_CASE(a_filter_without_result_says_what_to_do_next) {
    const RawAnswer answer = served().get("/table?find=qwerty");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.has("мероприятий нет"));
    BOOST_TEST(answer.has("Показать все мероприятия"));
}

BOOST_AUTO_TEST_CASE(an_event_shows_the_rows_of_the_document_with_the_cell_and_the_rules) {
    const std::string id = served().events().front();
    const RawAnswer answer = served().get("/events/" + id);
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.has("class=\"marked\""));
    BOOST_TEST(answer.has("до 01.03.2022"));
    BOOST_TEST(answer.has("<code>deadline."));
    BOOST_TEST(answer.has("отметка о выполнении"));
    BOOST_TEST(answer.has("№ 14"));
    const RawAnswer json = served().get("/events/" + id + ".json");
    BOOST_TEST(json.has("\"id\":\"" + id + "\""));
    BOOST_TEST(served().get("/events/" + id + ".csv").has("до 01.03.2022"));
    BOOST_TEST(served().get("/events/" + id + ".xlsx").body.starts_with("PK"));
}

BOOST_AUTO_TEST_CASE(an_event_that_is_not_there_is_told_with_a_next_step) {
    const RawAnswer answer = served().get("/events/0123456789ab-1");
    BOOST_TEST(answer.status == 404);
    BOOST_TEST(answer.has("href=\"/table\""));
    const RawAnswer json = served().get("/events/0123456789ab-1.json");
    BOOST_TEST(json.status == 404);
    BOOST_TEST(json.body.starts_with("{\"error\":{\"status\":404"));
}

BOOST_AUTO_TEST_CASE(the_overview_gives_rates_with_what_they_are_made_of) {
    const RawAnswer answer = served().get("/");
    BOOST_TEST(answer.status == 200);
    const Comparison comparison = compare_archive(*open_archive(served().archive(), OpenMode::read), {});
    BOOST_TEST(comparison.region.completion.denominator > 0);
    BOOST_TEST(answer.has(rate_text(comparison.region.completion)));
    BOOST_TEST(answer.has("Светофор"));
    BOOST_TEST(answer.has("Зея.docx"));
}

BOOST_AUTO_TEST_CASE(an_empty_archive_says_how_to_fill_it) {
    const ServedArchive empty(ServedArchive::Content::empty);
    for (const std::string target : {"/", "/table"}) {
        const RawAnswer answer = empty.get(target);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.has("href=\"/import\""), target);
    }
}

BOOST_AUTO_TEST_CASE(a_page_that_has_not_changed_is_not_sent_again) {
    const RawAnswer first = served().get("/");
    const RawAnswer again = served().get("/", {"If-None-Match: " + first.fields.at("etag")});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body.empty());
}

BOOST_AUTO_TEST_CASE(pages_are_packed_for_who_takes_it) {
    const RawAnswer packed = served().get("/table", {"Accept-Encoding: br, gzip"});
    BOOST_TEST(packed.fields.at("content-encoding") == "gzip");
    BOOST_TEST(packed.body.starts_with("\x1f\x8b"));
    BOOST_TEST(!served().get("/table", {"Accept-Encoding: gzip;q=0"}).fields.contains("content-encoding"));
}

BOOST_AUTO_TEST_CASE(the_pages_own_files_are_small_and_named_by_their_content) {
    const RawAnswer page = served().get("/");
    std::size_t all = 0;
    for (const std::string name : {"style.css", "page.js", "icon.svg"}) {
        const std::size_t at = page.body.find("/assets/" + name + "?v=");
        BOOST_REQUIRE(at != std::string::npos);
        const RawAnswer file =
            served().get(page.body.substr(at, page.body.find('"', at) - at), {"Accept-Encoding: gzip"});
        BOOST_TEST(file.status == 200);
        BOOST_TEST(file.fields.at("cache-control").find("immutable") != std::string::npos);
        all += file.body.size();
    }
    BOOST_TEST(all < 30'000u);
}

BOOST_AUTO_TEST_CASE(a_head_is_asked_for_without_its_body) {
    const RawAnswer answer = ask(served().port(), "HEAD", "/table");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.body.empty());
}

BOOST_AUTO_TEST_CASE(health_and_counters_are_for_machines) {
    BOOST_TEST(served().get("/healthz").body == "ok\n");
    served().get("/table");
    const RawAnswer metrics = served().get("/metrics");
    BOOST_TEST(metrics.has("svod_requests_total{status=\"200\",view=\"table\"}"));
    BOOST_TEST(metrics.has("svod_documents{state=\"read\"} 2"));
    BOOST_TEST(metrics.has("svod_request_seconds_bucket{view=\"table\",le=\"0.05\"}"));
}

BOOST_AUTO_TEST_CASE(names_follow_what_the_server_was_told) {
    const ServedArchive roles(ServedArchive::Content::two_municipalities, {}, PersonNames::role);
    const std::string id = roles.events().front();
    for (const std::string& target :
         std::vector<std::string>{"/table", "/events/" + id, "/table.json", "/events/" + id + ".json"}) {
        const RawAnswer answer = roles.get(target);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(!answer.has("Иванов"), target);
    }
}

}  // namespace svod::test
