#include "tests/export/read_back.h"
#include "tests/export/sample_comparison.h"
#include "tests/support/boost_test.h"

#include "export/markup.h"
#include "export/text_table.h"
#include "export/words.h"
#include "export/writer.h"
#include "extract/extract.h"
#include "ingest/package.h"
#include "ingest/reader.h"
#include "text/text.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <charconv>
#include <limits>

using namespace svod;

namespace {

using read_back::contains;

std::string written(std::string_view format, const Comparison& comparison = sample::comparison()) {
    return read_back::written(format, comparison);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exports)

BOOST_AUTO_TEST_CASE(the_same_comparison_gives_the_same_bytes_in_every_format) {
    for (const ComparisonWriter& writer : comparison_writers())
        BOOST_TEST(written(writer.name) == written(writer.name), writer.name);
}

BOOST_AUTO_TEST_CASE(json_names_the_fields_of_the_contract) {
    rapidjson::Document json;
    json.Parse(written("json").c_str());
    BOOST_REQUIRE(!json.HasParseError());
    BOOST_TEST(json["as_of"].GetString() == "2022-06-01");
    const auto& totals = json["territories"][0]["totals"];
    for (const char* key : {"events", "done", "partially_done", "in_progress", "not_done", "substituted", "postponed",
                            "cancelled", "not_due", "no_report", "unclear", "due", "done_of_due", "overdue", "late",
                            "completion_rate", "on_time_rate"})
        BOOST_TEST(totals.HasMember(key), key);
    BOOST_TEST(totals["completion_rate"].GetDouble() == 0.5);
    BOOST_TEST(totals["rates"]["completion"]["denominator"].GetInt() == 2);
    const auto& cell = json["rows"][0]["cells"][0];
    BOOST_TEST(cell["territory"].GetString() == json["territories"][0]["id"].GetString());
    for (const char* key : {"document", "id", "section", "number", "activity", "deadline", "completion"})
        BOOST_TEST(cell["events"][0].HasMember(key), key);
    BOOST_TEST(json["rows"][1]["cells"].Size() == 1u);
    BOOST_TEST(json["indicators"][0]["indicator"]["value"].GetDouble() == 1542);
    BOOST_TEST(json["findings"][0]["finding"]["code"].GetString() == "completed_late");
}

BOOST_AUTO_TEST_CASE(csv_opens_in_russian_excel_and_has_no_formula) {
    const std::string csv = written("csv");
    BOOST_TEST(csv.starts_with("\xEF\xBB\xBF"));
    BOOST_TEST(std::count(csv.begin(), csv.end(), '\n') == 5);
    const auto lines = read_back::csv(csv);
    BOOST_TEST(lines.size() == 5u);
    for (const auto& line : lines) BOOST_TEST(line.size() == lines[0].size());
    BOOST_TEST(lines[1][10] == "Издать приказ; «о базе»");
    const auto formula =
        std::find_if(lines.begin(), lines.end(), [](const auto& line) { return contains(line[10], "HYPERLINK"); });
    BOOST_REQUIRE((formula != lines.end()));
    BOOST_TEST((*formula)[10] == "'=HYPERLINK(\"http://x\")");
    BOOST_TEST((*formula)[5] == "да");
}

BOOST_AUTO_TEST_CASE(csv_lines_quote_what_needs_it) {
    BOOST_TEST(csv_line({"a", "b;c", "d\"e", "-1", ""}) == "a;\"b;c\";\"d\"\"e\";'-1;\r\n");
}

BOOST_AUTO_TEST_CASE(csv_keeps_from_excel_what_it_would_turn_into_a_date_or_another_number) {
    for (const char* changed : {"1.10", "1.1.2", "2-3", "1/2", "007", "2.", "1,10", "1 000", "10:30", "123456789012345",
                                "5 мая", "Сентябрь 2021", "май 2021 г.", "09.2021", "1e5", "1.2021"}) {
        BOOST_TEST(csv_line({changed}) == "\"=\"\"" + std::string(changed) + "\"\"\"\r\n");
        BOOST_TEST(csv_line({changed}, CsvProfile::rfc).find('=') == std::string::npos, changed);
    }
    for (const char* kept : {"", "1", "110", "10712000", "1,5", "0,25", "30.09.2021", "май", "№ 1.10", "1.10 и 1.11",
                             "до 5 мая", "-", "5 мая\"&A1&\"", "2021 маркетинг"})
        BOOST_TEST(csv_line({kept}).find("=\"") == std::string::npos, kept);
    BOOST_TEST(csv_line({"- провести сбор"}) == "– провести сбор\r\n");
    BOOST_TEST(csv_line({"1.10", "-"}, CsvProfile::rfc) == "1.10,-\r\n");
}

BOOST_AUTO_TEST_CASE(a_dash_in_a_cell_is_a_dash_and_nothing_that_was_not_understood) {
    Event event;
    event.deadline = Deadline{};
    event.deadline->text = " - ";
    event.completion = Completion{};
    event.completion->text = "—";
    event.responsible = Responsible{};
    event.responsible->text = "Кто-то";
    for (const std::string& text : {deadline_words(event), deadline_text(event), completion_text(event)})
        BOOST_TEST(text == "—");
    BOOST_TEST(responsible_text(event) == "Кто-то (не распознано)");
}

BOOST_AUTO_TEST_CASE(a_number_is_written_in_full_with_a_comma_and_reads_back_as_itself) {
    BOOST_TEST(number_text(1234567.25) == "1234567,25");
    BOOST_TEST(number_text(98765432109) == "98765432109");
    BOOST_TEST(number_text(-0.0) == "0");
    BOOST_TEST(number_text(-12.5) == "-12,5");
    BOOST_TEST(number_text(0.1) == "0,1");
    BOOST_TEST(number_text(std::numeric_limits<double>::infinity()) == "—");
    BOOST_TEST(number_text(std::numeric_limits<double>::quiet_NaN()) == "—");
    for (const double value : {1e300, 1e18, 9.3e18, 1234567.1234567, 5e-324, 1.0 / 3, 0.000001}) {
        std::string text = number_text(value);
        BOOST_TEST(text.find('e') == std::string::npos, text);
        std::replace(text.begin(), text.end(), ',', '.');
        double read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        BOOST_TEST(read == value, text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_handed_in_names_no_options_of_the_program) {
    Comparison comparison = sample::comparison();
    comparison.expected = 2;
    comparison.cautions = {"Отметки старше даты расчёта."};
    BOOST_TEST(contains(written("table", comparison), "--as-of documents"));
    const std::string html = written("html", comparison);
    std::string shown = html.substr(html.find("</style>"));
    const Document memo = read_back::docx(written("docx", comparison));
    for (const Paragraph& each : memo.paragraphs) shown += each.text + "\n";
    for (const Table& table : memo.tables)
        for (const Cell& cell : table.cells) shown += std::string(cell.text) + "\n";
    const auto sheets = read_back::sheets(written("xlsx", comparison));
    for (const auto& [name, rows] : sheets)
        for (const auto& row : rows)
            for (const std::string& text : row) shown += text + "\n";
    BOOST_TEST(shown.size() > 10'000u);
    for (std::size_t at = shown.find("--"); at != std::string::npos; at = shown.find("--", at + 1))
        BOOST_TEST((shown.substr(at - 4, 4) == "var(" || shown[at + 2] < 'a' || shown[at + 2] > 'z'),
                   shown.substr(at, 20));
    BOOST_TEST(read_back::row_of(sheets.at("О расчёте"), "Не представили документы")[1] ==
               "представили все, от кого ожидались");
}

BOOST_AUTO_TEST_CASE(findings_and_indicators_of_the_page_say_whose_they_are) {
    const std::string html = written("html");
    for (const auto& [caption, owner] :
         {std::pair("Показатели", "Заречный район"), std::pair("Замечания к документам", "город Светлый")}) {
        const auto rows = read_back::table(html, caption);
        BOOST_REQUIRE(rows.size() == 2u);
        BOOST_TEST(rows[0][0] == "Муниципалитет");
        BOOST_TEST(rows[1][0] == owner);
    }
}

BOOST_AUTO_TEST_CASE(html_escapes_every_text_and_says_status_in_words) {
    const std::string html = written("html");
    BOOST_TEST(!contains(html, "<script"));
    BOOST_TEST(contains(html, "Издание приказа &lt;script&gt;"));
    BOOST_TEST(contains(html, "✗ не выполнено, просрочено"));
    BOOST_TEST(contains(html, "? не распознано"));
    BOOST_TEST(contains(html, "Светлый.docx: таблица 1, строка 2"));
    for (const char* outside : {"src=", "href=\"h", "url(", "@import"}) BOOST_TEST(!contains(html, outside), outside);
    BOOST_TEST(escaped("<a b='\"&\x01'>") == "&lt;a b=&#39;&quot;&amp;&#39;&gt;");
}

BOOST_AUTO_TEST_CASE(the_workbook_holds_numbers_as_numbers_and_texts_as_texts) {
    const std::string bytes = written("xlsx");
    const Package package(bytes, Limits{});
    const std::string events = package.read("xl/worksheets/sheet6.xml", 1 << 20);
    BOOST_TEST(contains(events, "t=\"inlineStr\"><is><t>=HYPERLINK("));
    BOOST_TEST(contains(events, "✗ не выполнено, просрочено"));
    BOOST_TEST(contains(events, "Светлый.docx"));
    const std::string workbook = package.read("xl/workbook.xml", 1 << 20);
    for (const char* sheet : {"Сводная", "Муниципалитеты", "Рейтинг", "По разделам и ответственным", "Просрочка",
                              "Мероприятия", "Показатели", "Замечания", "Источники и качество", "О расчёте"})
        BOOST_TEST(contains(workbook, sheet), sheet);
    for (const std::string& part : package.part_names())
        if (part.starts_with("xl/worksheets/sheet")) BOOST_TEST(!contains(package.read(part, 1 << 20), "<f>"), part);
    const std::string matrix = package.read("xl/worksheets/sheet1.xml", 1 << 20);
    BOOST_TEST(contains(matrix, "location=\"'Мероприятия'!A4\""));
    BOOST_TEST(contains(matrix, "state=\"frozen\""));
    BOOST_TEST(contains(matrix, "<autoFilter"));
    BOOST_TEST(contains(package.read("xl/worksheets/sheet2.xml", 1 << 20), "<v>0.5</v>"));
    BOOST_TEST(contains(package.read("xl/worksheets/sheet7.xml", 1 << 20), "<v>1542</v>"));
}

BOOST_AUTO_TEST_CASE(the_terminal_table_fits_the_width) {
    const Comparison comparison = sample::comparison();
    for (const ComparisonWriter& writer : comparison_writers()) {
        if (writer.name != "table") continue;
        for (const int width : {80, 120, 160}) {
            const std::string narrow = writer.write(comparison, {width, false});
            for (const std::string_view line : split(narrow, '\n'))
                BOOST_TEST(display_width(std::string(line)) <= width, std::string(line));
        }
        const std::string text = writer.write(comparison, {160, false});
        BOOST_TEST(contains(text, "50 % (1 из 2)"));
        BOOST_TEST(!contains(text, "\033"));
        BOOST_TEST(contains(writer.write(comparison, {160, true}), "\033[1m"));
    }
}

BOOST_AUTO_TEST_CASE(csv_for_programs_has_commas_and_iso_dates) {
    BOOST_TEST(csv_line({"а;б", "в,г", "д\"е"}, CsvProfile::rfc) == "а;б,\"в,г\",\"д\"\"е\"\r\n");
    BOOST_TEST(csv_line({"=1+1"}, CsvProfile::rfc) == "'=1+1\r\n");
    Comparison comparison = sample::comparison();
    comparison.reports[0].events[0].deadline.emplace().end = parse_iso("2021-09-30");
    comparison.reports[0].events[0].deadline->confidence = 1;
    WriteOptions options;
    options.csv = CsvProfile::rfc;
    for (const ComparisonWriter& writer : comparison_writers()) {
        if (writer.name != "csv") continue;
        const std::string text = writer.write(comparison, options);
        BOOST_TEST(text.starts_with("Раздел,Мероприятие сводной,"));
        BOOST_TEST(contains(writer.write(comparison, {}), ";30.09.2021;"));
        BOOST_TEST(contains(text, ",2021-09-30,"));
    }
}

BOOST_AUTO_TEST_CASE(an_empty_comparison_says_what_to_do) {
    for (const char* format : {"table", "html"})
        BOOST_TEST(contains(written(format, Comparison{}), "svod import"), format);
    for (const ComparisonWriter& writer : comparison_writers())
        BOOST_TEST(written(writer.name, Comparison{}).empty() == (writer.name == "ndjson"), writer.name);
}

BOOST_AUTO_TEST_CASE(a_doubtful_status_is_never_shown_as_a_fact) {
    Comparison comparison = sample::comparison();
    comparison.reports[0].events[0].completion->confidence = 0.59;
    BOOST_TEST(status_mark(comparison.rows[0].cells[0][0]).words == "не распознано");
    comparison.reports[0].events[0].completion.reset();
    BOOST_TEST(status_mark(comparison.rows[0].cells[0][0]).words == "план");
}

BOOST_AUTO_TEST_CASE(wide_characters_take_two_columns) {
    BOOST_TEST(display_width("план") == 4);
    BOOST_TEST(display_width("表") == 2);
    BOOST_TEST(display_width("и\u0306") == 1);
}

BOOST_AUTO_TEST_CASE(events_of_reports_are_data_with_their_place) {
    const Comparison comparison = sample::comparison();
    for (const DataWriter& writer : data_writers()) {
        const std::string text = writer.write(comparison.reports, {});
        BOOST_TEST(contains(text, "aaaaaaaaaaaa-2"), writer.name);
        BOOST_TEST(contains(text, "bbbbbbbbbbbb-2"), writer.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
