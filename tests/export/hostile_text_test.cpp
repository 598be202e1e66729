#include "ingest/package.h"
#include "ingest/xml.h"
#include "tests/export/read_back.h"
#include "tests/export/sample_comparison.h"
#include "tests/support/boost_test.h"
#include "text/text.h"

#include <libical/ical.h>
#include <rapidjson/document.h>

#include <memory>

using namespace svod;
using read_back::contains;
using read_back::written;

namespace {

const std::string hostile_texts[] = {
    "=HYPERLINK(\"http://x\";\"y\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=y>",
    "]]></w:t><w:p/>",
    "<!--",
    "{ HYPERLINK \"http://x\" }",
    "{{svod}}",
    "\x01\x02\x0B\x1F звук",
    "\xEF\xBF\xBE\xEF\xBF\xBF нечто",
    "а\u202Eб\u2066в",
    "&lt;b&gt; &amp; &#60;",
    "\r\nEND:VEVENT",
    "\t=1",
    "javascript:alert(1)",
    "'; DROP TABLE x; --",
    "\xFF\xFE битое",
};

/// A comparison in which every text that comes from outside is `text`.
Comparison with(const std::string& text) {
    Comparison comparison = sample::comparison();
    for (Report& report : comparison.reports) {
        report.source.name = text;
        for (Event& event : report.events) {
            event.activity = event.number = text;
            event.result = text;
            event.section = {{text, text}};
            if (event.deadline) event.deadline->text = text;
            if (event.completion) event.completion->text = text;
            event.responsible = Responsible{text, {{Party::Kind::org, text, ""}}, 0.9};
            event.evidence.push_back({Evidence::Kind::order, {text, text, text, std::nullopt, text, {}}, {}});
            event.evidence.push_back({Evidence::Kind::url, {}, text});
        }
        for (Finding& finding : report.findings) finding.message = text;
        for (Indicator& indicator : report.indicators) {
            indicator.measure = indicator.unit = text;
            indicator.dimensions = {{text, text}};
        }
    }
    for (ComparedTerritory& territory : comparison.territories) {
        territory.name = territory.region = text;
        for (ComparedDocument& document : territory.documents) document.name = text;
    }
    for (ComparedRow& row : comparison.rows) {
        row.title = row.section = text;
        for (auto& cell : row.cells)
            for (ComparedEvent& event : cell) event.document = event.reason = text;
    }
    for (ComparedFinding& finding : comparison.findings) finding.document = text;
    for (ComparedIndicator& indicator : comparison.indicators) indicator.document = text;
    comparison.filters = {text};
    comparison.not_received = {text};
    return comparison;
}

struct Elements : XmlHandler {
    void start(const XmlElement& element) override { names += std::string(element.name) + "\n"; }
    void end(int) override {}
    void text(std::string_view) override {}
    std::string names;
};

/// The names of all elements of all XML parts, in order: what a text could change if it were markup.
std::string elements(const std::string& bytes) {
    const Limits limits;
    const Package package(bytes, limits);
    std::string all;
    for (const std::string& name : package.part_names()) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        Elements handler;
        parse_xml([&](const auto& take) { package.stream(name, take); }, name, limits, {}, handler);
        all += name + "\n" + handler.names;
    }
    return all;
}

/// Tags of a page, in order, without their attributes.
std::string tags(const std::string& html) {
    std::string all;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
        all += html.substr(at, html.find_first_of(" >\n", at) - at) + "\n";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_text)

BOOST_AUTO_TEST_CASE(never_changes_the_markup_of_a_memo) {
    const std::string plain = elements(written("docx", with("Слово")));
    for (const std::string& text : hostile_texts) {
        const std::string bytes = written("docx", with(text));
        BOOST_TEST(elements(bytes) == plain, text);
        const Limits limits;
        const std::string document = Package(bytes, limits).read("word/document.xml", 16u << 20);
        BOOST_TEST(!contains(document, "w:instrText"), text);
        BOOST_TEST(!contains(document, "w:hyperlink"), text);
        BOOST_TEST(!contains(document, "\u202E"), text);
    }
}

BOOST_AUTO_TEST_CASE(is_never_a_formula_or_a_link_of_a_workbook) {
    for (const std::string& text : hostile_texts) {
        const std::string bytes = written("xlsx", with(text));
        const std::string names = elements(bytes);
        const std::size_t charts = names.find("xl/charts/");
        BOOST_TEST(
            !contains(names.substr(0, charts == std::string::npos ? names.find("xl/worksheets") : charts), "\nf\n"),
            text);
        const Limits limits;
        const Package package(bytes, limits);
        for (const std::string& name : package.part_names()) {
            if (name.starts_with("xl/worksheets/sheet")) {
                BOOST_TEST(!contains(package.read(name, 1 << 20), "<f>"), text);
                BOOST_TEST(!contains(package.read(name, 1 << 20), "\u202E"), text);
            }
            if (name.ends_with(".rels"))
                BOOST_TEST(!contains(package.read(name, 1 << 20), "TargetMode=\"External\""), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(never_changes_the_markup_of_a_page) {
    const std::string plain = tags(written("html", with("Слово")));
    for (const std::string& text : hostile_texts) {
        const std::string html = written("html", with(text));
        BOOST_TEST(tags(html) == plain, text);
        BOOST_TEST(!contains(html, "\u202E"), text);
        for (const char control : {'\x01', '\x02', '\x0B', '\x1F'})
            BOOST_TEST(!contains(html, std::string(1, control)), text);
    }
}

BOOST_AUTO_TEST_CASE(is_a_field_of_a_table_file_that_no_program_runs) {
    for (const std::string& text : hostile_texts)
        for (const CsvProfile profile : {CsvProfile::excel, CsvProfile::rfc}) {
            WriteOptions options;
            options.csv = profile;
            const auto rows =
                read_back::csv(written("csv", with(text), options), profile == CsvProfile::rfc ? ',' : ';');
            BOOST_TEST(rows.size() == 5u, text);
            for (const auto& row : rows) {
                BOOST_TEST(row.size() == rows.front().size(), text);
                for (const std::string& field : row)
                    BOOST_TEST((field.empty() || field == "-" || field == "=\"1.1\"" || field == "=\"1.2\"" ||
                                std::string("=+-@\t\r").find(field.front()) == std::string::npos),
                               field);
            }
        }
}

BOOST_AUTO_TEST_CASE(is_a_string_of_json) {
    for (const std::string& text : hostile_texts) {
        rapidjson::Document json;
        json.Parse(written("json", with(text)).c_str());
        BOOST_TEST(!json.HasParseError(), text);
        const std::string lines = written("ndjson", with(text));
        for (const std::string_view line : split(lines, '\n')) {
            if (line.empty()) continue;
            json.Parse(std::string(line).c_str());
            BOOST_TEST(!json.HasParseError(), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(adds_no_entry_to_a_calendar) {
    const auto entries = [](const std::string& text) {
        const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar(
            icalparser_parse_string(written("ics", with(text)).c_str()), icalcomponent_free);
        BOOST_REQUIRE(calendar);
        BOOST_TEST(icalcomponent_count_errors(calendar.get()) == 0, text);
        return icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT);
    };
    const int plain = entries("Слово");
    BOOST_TEST(plain > 0);
    for (const std::string& text : hostile_texts) BOOST_TEST(entries(text) == plain, text);
}

BOOST_AUTO_TEST_CASE(sends_no_commands_to_a_terminal) {
    for (const std::string text : {"\x1b[2J\x1b]0;имя\x07 слово", "а\u202Eб", "строка\nдругая"}) {
        const std::string shown = written("table", with(text), {100, false});
        for (const char* control : {"\x1b", "\x07", "\u202E"}) BOOST_TEST(!contains(shown, control), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
