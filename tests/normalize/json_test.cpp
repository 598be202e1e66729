#include "normalize/json.h"
#include "normalize/tables_json.h"

#include "tests/support/boost_test.h"
#include "tests/support/document_notation.h"

#include <algorithm>
#include <stdexcept>

namespace svod {

namespace {

Place rows(int table, std::vector<int> numbers) {
    return {{{table, std::move(numbers)}}, std::nullopt};
}

Place paragraph(int index) {
    return {{}, index};
}

Event full_event() {
    Event event;
    event.id = "0123456789ab-1";
    event.section = {{"I", "Подготовка"}, {std::nullopt, "Кадры"}};
    event.number = "1.2";
    event.activity = "Назначить «куратора» \\ и \"помощника\"";
    Deadline deadline;
    deadline.text = "март, май 2021";
    deadline.kind = Deadline::Kind::within;
    deadline.start = make_date(2021, 3, 1);
    deadline.end = make_date(2021, 5, 31);
    deadline.intervals = {{*make_date(2021, 3, 1), *make_date(2021, 3, 31)},
                          {*make_date(2021, 5, 1), *make_date(2021, 5, 31)}};
    deadline.flags = {"year_inferred"};
    deadline.rule = "deadline.list";
    deadline.confidence = 0.95;
    event.deadline = deadline;
    event.responsible = Responsible{
        "Иванов И.И.", {{Party::Kind::person, "Иванов И.И.", ""}, {Party::Kind::role, "директор", ""}}, 0.9};
    event.result = "";
    Completion completion;
    completion.text = "Назначен на 50 %";
    completion.status = Status::partially_done;
    completion.rule = "status.percent";
    completion.confidence = 2.0 / 3;
    completion.date = make_date(2021, 6, 3);
    completion.days_late = 3;
    completion.percent = 50;
    event.completion = completion;
    event.evidence = {{Evidence::Kind::order, {"приказ", "", "12-од", make_date(2021, 6, 3), "О кураторе", {}}, ""},
                      {Evidence::Kind::url, {}, "https://example.org/a?b=1&c=2"}};
    event.place = {{{0, {3, 4}}, {1, {0}}}, std::nullopt};
    event.confidence = 0.6;
    return event;
}

Report full_report() {
    Report report;
    report.source = {"план.docx", "docx", 5'000'000'000, std::string(64, 'a')};
    report.kind = ReportKind::roadmap_report;
    report.title = "Отчёт\tо плане";
    report.territory = Territory{"город Радуга",
                                 "город",
                                 "",
                                 "",
                                 "г. Радуга",
                                 0.5,
                                 {{"город Радуга", "Область", "12345678"}, {"Радуга", "", ""}}};
    report.organization = Organization{"МБОУ «СОШ № 1»", "в МБОУ «СОШ № 1»"};
    report.period = Period{*make_date(2020, 9, 1), *make_date(2021, 8, 31), "2020–2021 учебный год"};
    report.as_of = make_date(2021, 6, 1);
    report.approvals = {{"approved", make_date(2020, 8, 31), "15", "", "УТВЕРЖДАЮ"},
                        {"agreed", std::nullopt, "", "совет", "СОГЛАСОВАНО"}};
    report.orders = {{"приказ", "школы", "12-од", make_date(2021, 6, 3), "О кураторе", rows(0, {3})},
                     {"письмо", "", "", std::nullopt, "", paragraph(17)}};
    report.events = {full_event(), Event{}};
    Indicator count;
    count.measure = "Наставников";
    count.dimensions = {{"Школа", "№ 1"}};
    count.value = 12.5;
    count.unit = "чел.";
    count.share = 63;
    count.as_of = report.as_of;
    count.place = rows(1, {2});
    Indicator mark;
    mark.measure = "Есть программа";
    mark.value = 1;
    mark.is_mark = true;
    report.indicators = {count, mark};
    report.findings = {{"completed_late", "warning", "на 3 дня позже", rows(0, {3}), "0123456789ab-1"},
                       {"territory_unknown", "info", "", {}, ""}};
    return report;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(a_report_read_back_writes_the_same_bytes) {
    const std::string first = report_json(full_report());
    BOOST_TEST(report_json(read_report_json(first)) == first);
}

BOOST_AUTO_TEST_CASE(an_empty_report_read_back_writes_the_same_bytes) {
    const std::string first = report_json(Report{});
    BOOST_TEST(report_json(read_report_json(first)) == first);
}

BOOST_AUTO_TEST_CASE(the_keys_of_a_report_stand_in_the_order_of_the_contract) {
    BOOST_TEST(
        report_json(Report{}) ==
        "{\"schema\":\"svod.report/1\",\"source\":{\"name\":\"\",\"format\":\"\",\"bytes\":0,\"sha256\":\"\"},"
        "\"kind\":\"other\",\"title\":\"\",\"territory\":null,\"organization\":null,\"period\":null,\"as_of\":null,"
        "\"approvals\":[],\"orders\":[],\"tables\":[],\"events\":[],\"indicators\":[],\"findings\":[],\"revisions\":[]"
        "}");
}

BOOST_AUTO_TEST_CASE(every_value_of_a_report_is_printed_by_the_rules_of_the_contract) {
    const std::string json = report_json(full_report());
    for (const std::string_view part : {
             "\"bytes\":5000000000",
             "\"where\":{\"table\":0,\"rows\":[3]}",
             "\"where\":[{\"table\":0,\"rows\":[3,4]},{\"table\":1,\"rows\":[0]}]",
             "\"where\":{\"paragraph\":17}",
             "\"where\":null",
             "{\"number\":\"I\",\"title\":\"Подготовка\"},{\"number\":null,\"title\":\"Кадры\"}",
             "\"start\":\"2021-03-01\",\"end\":\"2021-05-31\",\"intervals\":[{\"start\":\"2021-03-01\",\"end\":\"2021-"
             "03-31\"},",
             "\"rrule\":null,\"occurrence\":null,\"flags\":[\"year_inferred\"],\"confidence\":0.95",
             "\"status\":\"partially_done\",\"confidence\":0.667,\"rule\":\"status.percent\",\"date\":\"2021-06-03\","
             "\"days_late\":3,\"percent\":50",
             "\"result\":\"\"",
             "{\"kind\":\"url\",\"url\":\"https://example.org/a?b=1&c=2\"}",
             "\"value\":12.5,\"unit\":\"чел.\",\"share\":63",
             "\"value\":true,\"unit\":null,\"share\":null",
             "\"oktmo\":null",
             "\"Назначить «куратора» \\\\ и \\\"помощника\\\"\"",
             "\"Отчёт\\tо плане\"",
         }) {
        BOOST_TEST(contains(json, part), part << " in " << json);
    }
}

BOOST_AUTO_TEST_CASE(a_report_that_is_not_one_is_refused) {
    const std::string good = report_json(full_report());
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const auto at = text.find(from);
        BOOST_REQUIRE(at != std::string::npos);
        return text.replace(at, from.size(), to);
    };
    const std::vector<std::string> bad{
        "",
        "null",
        "[]",
        "{}",
        good + "x",
        good.substr(0, good.size() / 2),
        with("svod.report/1", "svod.report/2"),
        with("\"kind\":\"roadmap_report\"", "\"kind\":\"poem\""),
        with("2021-06-01", "2021-06-31"),
        with("\"table\":0", "\"table\":\"0\""),
        with("\"status\":\"partially_done\"", "\"status\":\"perhaps\""),
        with("\"approvals\":[", "\"approval\":["),
        std::string(100'000, '['),
    };
    for (const std::string& text : bad) BOOST_CHECK_THROW(read_report_json(text), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_table_is_printed_as_its_grid) {
    Document document;
    document.source = {"a.odt", "odt", 7, "00"};
    document.tables.resize(2);
    Table& outer = document.tables[0];
    outer.rows = outer.header_rows = 1;
    outer.columns = 2;
    add_cell(outer, 0, 0, "№\nп/п", 1, 2);
    document.tables[1].index = 1;
    document.tables[1].parent = TableParent{0, 0, 1};
    BOOST_TEST(tables_json(document) ==
               "{\"source\":{\"name\":\"a.odt\",\"format\":\"odt\",\"bytes\":7,\"sha256\":\"00\"},\"tables\":["
               "{\"index\":0,\"parent\":null,\"rows\":1,\"columns\":2,\"header_rows\":1,\"cells\":["
               "{\"row\":0,\"column\":0,\"row_span\":1,\"column_span\":2,\"text\":\"№\\nп/п\"}]},"
               "{\"index\":1,\"parent\":{\"table\":0,\"row\":0,\"column\":1},\"rows\":0,\"columns\":0,\"header_rows\":"
               "0,\"cells\":[]}]}");
}

BOOST_AUTO_TEST_CASE(control_characters_quotes_and_backslashes_of_a_cell_are_escaped) {
    Document document;
    document.tables.resize(1);
    add_cell(document.tables[0], 0, 0, "\"a\\\t\r\b\f\x01\x1f/\x7f");
    BOOST_TEST(contains(tables_json(document), R"("text":"\"a\\\t\r\b\f\u0001\u001F/)"
                                               "\x7f\"}"));
}

BOOST_AUTO_TEST_CASE(a_long_table_leaves_in_pieces_that_join_to_the_one_line) {
    Document document;
    document.tables.resize(1);
    for (int row = 0; row < 5000; ++row) add_cell(document.tables[0], row, 0, "Дело");
    std::string joined;
    std::size_t pieces = 0;
    std::size_t longest = 0;
    write_tables_json(document, {}, [&](std::string_view piece) {
        joined += piece;
        ++pieces;
        longest = std::max(longest, piece.size());
    });
    BOOST_TEST(pieces > 2u);
    BOOST_TEST(longest < 128u * 1024);
    BOOST_TEST(joined == tables_json(document));
    BOOST_TEST(
        contains(joined, "},{\"row\":4999,\"column\":0,\"row_span\":1,\"column_span\":1,\"text\":\"Дело\"}]}]}"));
}

BOOST_AUTO_TEST_CASE(an_error_names_its_file_even_when_the_name_is_not_utf8) {
    BOOST_TEST(error_json("а.docx", "encrypted", "Защищён паролем") ==
               "{\"source\":{\"name\":\"а.docx\"},\"error\":{\"code\":\"encrypted\",\"message\":\"Защищён паролем\"}}");
    BOOST_TEST(contains(error_json("a\xff.docx", "encrypted", ""), "\"a\xEF\xBF\xBD.docx\""));
}

BOOST_AUTO_TEST_CASE(every_status_has_a_name_that_reads_back_and_a_russian_word) {
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) {
        const auto status = static_cast<Status>(i);
        BOOST_TEST((status_by_name(name(status)) == status));
        BOOST_TEST(!russian(status).empty());
    }
    BOOST_TEST(!status_by_name("maybe").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
