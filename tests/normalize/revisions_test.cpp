#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/findings_reading.h"
#include "normalize/json.h"
#include "normalize/normalize.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"

using namespace svod;
using namespace svod::docx_notation;

namespace {

const std::string by = " w:id=\"1\" w:author=\"Ким &lt;О.&gt;\" w:date=\"2021-03-02T10:15:00Z\"";

std::string replaced(std::string_view before, std::string_view after) {
    return "<w:del" + by + "><w:r><w:delText>" + std::string(before) + "</w:delText></w:r></w:del><w:ins" + by + ">" +
           r(after) + "</w:ins>";
}

/// A roadmap in which one deadline was moved and one activity was struck out.
std::string roadmap() {
    return table({row({"№", "Мероприятие", "Срок исполнения", "Ответственный"}),
                  row({"1", "Провести собрание наставников",
                       cell(p("до " + r("") + replaced("01.05.2021", "01.06.2021"))), "директор школы"}),
                  row({"2", "Издать приказ о наставниках", "до 01.09.2021", "директор школы"}),
                  row({"3", "Снять фильм", "до 01.10.2021", "директор школы"}, "<w:del" + by + "/>")});
}

Report report() {
    const Document document = read_body(p("План мероприятий («дорожная карта») на 2021 год") + roadmap());
    return normalize_report(document, extract(document), {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(revisions)

BOOST_AUTO_TEST_CASE(a_moved_deadline_tells_its_event_and_field) {
    const Report made = report();
    BOOST_REQUIRE(made.revisions.size() == 2u);
    BOOST_REQUIRE(made.events.size() == 2u);
    const ReportRevision& moved = made.revisions[0];
    BOOST_TEST(moved.change.before == "01.05.2021");
    BOOST_TEST(moved.change.after == "01.06.2021");
    BOOST_TEST(moved.event == made.events[0].id);
    BOOST_TEST((moved.field == HeaderField::deadline));
}

BOOST_AUTO_TEST_CASE(a_deleted_row_belongs_to_no_event) {
    const ReportRevision struck = report().revisions.at(1);
    BOOST_TEST(struck.change.before == "3\tСнять фильм\tдо 01.10.2021\tдиректор школы");
    BOOST_TEST(struck.event == "");
    BOOST_TEST(!struck.field.has_value());
}

BOOST_AUTO_TEST_CASE(revisions_stand_in_the_report_as_data) {
    const Report made = report();
    const std::string json = report_json(made);
    const std::string wanted =
        "\"revisions\":[{\"kind\":\"replaced\",\"author\":\"Ким <О.>\",\"date\":\"2021-03-02T10:15:00Z\",\"before\":"
        "\"01.05.2021\",\"after\":\"01.06.2021\",\"location\":{\"table\":0,\"row\":1,\"column\":2},\"field\":"
        "\"deadline\","
        "\"event\":\"" +
        made.events.at(0).id +
        "\"},{\"kind\":\"row_deleted\",\"author\":\"Ким "
        "<О.>\",\"date\":\"2021-03-02T10:15:00Z\",\"before\":\"3\\tСнять "
        "фильм\\tдо 01.10.2021\\tдиректор школы\",\"after\":\"\",\"location\":{\"table\":0,\"row\":3,\"column\":null},"
        "\"field\":null,\"event\":null}]";
    BOOST_TEST(json.find(wanted) != std::string::npos, json);
    BOOST_TEST(report_json(read_report_json(json)) == json);
}

BOOST_AUTO_TEST_CASE(a_report_written_before_there_were_revisions_is_read) {
    Report made = report();
    made.revisions.clear();
    std::string json = report_json(made);
    const std::string key = ",\"revisions\":[]";
    json.erase(json.find(key), key.size());
    BOOST_TEST(read_report_json(json).revisions.empty());
    BOOST_TEST(read_report_json(json).events.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_the_reader_left_closed_is_a_finding_with_its_place) {
    Diagnostics diagnostics;
    read_document(docx(table({row({"а", cell(p("б") + "<w:altChunk r:id=\"x\"/>")})}) + "<w:altChunk r:id=\"y\"/>"),
                  "а", Limits{}, diagnostics);
    const std::vector<Finding> findings = reading_findings(diagnostics.entries());
    BOOST_REQUIRE(findings.size() == 2u);
    BOOST_TEST(findings[0].code == "embedded_not_read");
    BOOST_TEST(findings[0].severity == "info");
    BOOST_TEST(findings[0].message ==
               "таблица 1, строка 1, столбец 2: вставленный документ (altChunk): не открывается и в отчёт не входит");
    BOOST_TEST(findings[0].place.tables.at(0).table == 0);
    BOOST_TEST(findings[1].place.paragraph.value_or(-1) == 0);
}

BOOST_AUTO_TEST_CASE(what_is_the_same_in_many_places_is_one_finding) {
    Diagnostics diagnostics;
    for (const int row : {1, 1, 2}) diagnostics.add("embedded_not_read", {0, row, 3, -1}, "chart", Severity::info);
    diagnostics.add("embedded_not_read", {2, 5, 0, -1}, "chart", Severity::info);
    diagnostics.add("embedded_not_read", {0, 1, 3, -1}, "Excel.Sheet.12", Severity::info);
    const std::vector<Finding> findings = reading_findings(diagnostics.entries());
    BOOST_REQUIRE(findings.size() == 2u);
    BOOST_TEST(findings[0].message ==
               "таблица 1, строка 2, столбец 4: диаграмма: не открывается и в отчёт не входит; всего таких мест: 4");
    BOOST_REQUIRE(findings[0].place.tables.size() == 2u);
    BOOST_TEST(findings[0].place.tables[0].rows == (std::vector{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(findings[0].place.tables[1].table == 2);
}

BOOST_AUTO_TEST_SUITE_END()
