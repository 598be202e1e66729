// Each corpus/CASE holds one document in one or several formats and what the whole reading makes of it:
// report.json (source and event ids left out, since they follow the bytes) and diagnostics.txt. Every format of a case
// must give the same. `SVOD_ACCEPT=1` writes the expectations anew; a person reads the diff.
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/normalize.h"
#include "tests/support/boost_test.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace fs = std::filesystem;
using namespace svod;

namespace {

/// One source file; a case of several formats gives several of these.
struct Sample {
    std::string name;  ///< CASE/source.docx
    fs::path source;
    bool first = false;  ///< of its case: this one writes the expectations
};
std::ostream& operator<<(std::ostream& out, const Sample& sample) {
    return out << sample.name;
}

std::vector<Sample> samples() {
    std::vector<fs::path> sources;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(SVOD_SOURCE_DIR) / "corpus"))
        if (entry.is_regular_file() && entry.path().stem() == "source") sources.push_back(entry.path());
    std::sort(sources.begin(), sources.end());
    std::vector<Sample> found;
    for (const fs::path& source : sources) {
        const std::string folder = source.parent_path().filename().string();
        const bool first = found.empty() || found.back().source.parent_path() != source.parent_path();
        found.push_back({folder + "/" + source.filename().string(), source, first});
    }
    return found;
}

struct Reading {
    std::string report;
    std::string diagnostics;
};

/// JSON with one field or element a line; objects and lists without content stay on their line.
std::string pretty(std::string_view json) {
    std::string text;
    std::size_t depth = 0;
    bool quoted = false;
    const auto line = [&] { text += "\n" + std::string(depth, ' '); };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted) {
            text += c;
            if (c == '\\') text += json[++i];
            if (c == '"') quoted = false;
            continue;
        }
        const bool empty = i > 0 && ((json[i - 1] == '{' && c == '}') || (json[i - 1] == '[' && c == ']'));
        if ((c == '}' || c == ']') && depth > 0) --depth;
        if ((c == '}' || c == ']') && !empty) line();
        text += c;
        if (c == '"') quoted = true;
        if (c == ':') text += ' ';
        if (c == '{' || c == '[') ++depth;
        const bool opens = (c == '{' || c == '[') && i + 1 < json.size() && json[i + 1] != '}' && json[i + 1] != ']';
        if (opens || c == ',') line();
    }
    return text + "\n";
}

/// An event's ordinal without the document's hash: «5f0c…-7» → «7».
std::string ordinal(const std::string& id) {
    return id.substr(id.rfind('-') + 1);
}

void mask(Report& report) {
    report.source = {};
    for (Event& event : report.events) event.id = ordinal(event.id);
    for (Finding& finding : report.findings)
        if (!finding.event.empty()) finding.event = ordinal(finding.event);
    for (ReportRevision& revision : report.revisions)
        if (!revision.event.empty()) revision.event = ordinal(revision.event);
}

std::string line_of(const Diagnostic& diagnostic) {
    const Location& at = diagnostic.location;
    std::string text(name(diagnostic.severity));
    text += " " + std::string(diagnostic.code) + " table " + std::to_string(at.table) + " row " +
            std::to_string(at.row) + " column " + std::to_string(at.column) + " paragraph " +
            std::to_string(at.paragraph) + ": " + diagnostic.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text + "\n";
}

Reading read(const fs::path& source) {
    Diagnostics diagnostics;
    const Document document = read_document(source.string(), Limits{}, diagnostics);
    Report report = normalize_report(document, extract(document), {});
    mask(report);
    Reading reading{pretty(report_json(report)), {}};
    for (const Diagnostic& diagnostic : diagnostics.entries()) reading.diagnostics += line_of(diagnostic);
    return reading;
}

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The first line that differs, with its number, as a readable message; empty when there is none.
std::string difference(const std::string& expected, const std::string& got) {
    std::size_t begin = 0;
    for (int number = 1; expected != got; ++number) {
        const std::size_t left = expected.find('\n', begin);
        const std::size_t right = got.find('\n', begin);
        const std::string want = expected.substr(std::min(begin, expected.size()), left - begin);
        const std::string have = got.substr(std::min(begin, got.size()), right - begin);
        if (want != have || left == std::string::npos || right == std::string::npos)
            return "line " + std::to_string(number) + ": expected «" + want + "», got «" + have + "»";
        begin = left + 1;
    }
    return {};
}

bool accepting() {
    const char* accept = std::getenv("SVOD_ACCEPT");
    return accept != nullptr && *accept != '\0' && std::string_view(accept) != "0";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_DATA_TEST_CASE(a_document_of_the_corpus_gives_its_report, boost::unit_test::data::make(samples()), sample) {
    const Reading reading = read(sample.source);
    const fs::path folder = sample.source.parent_path();
    if (accepting() && sample.first) {
        std::ofstream(folder / "report.json", std::ios::binary) << reading.report;
        std::ofstream(folder / "diagnostics.txt", std::ios::binary) << reading.diagnostics;
    }
    BOOST_TEST(difference(content(folder / "report.json"), reading.report) == "");
    BOOST_TEST(difference(content(folder / "diagnostics.txt"), reading.diagnostics) == "");
}

BOOST_DATA_TEST_CASE(a_report_survives_its_json, boost::unit_test::data::make(samples()), sample) {
    Diagnostics diagnostics;
    const Document document = read_document(sample.source.string(), Limits{}, diagnostics);
    const std::string json = report_json(normalize_report(document, extract(document), {}));
    BOOST_TEST(difference(pretty(json), pretty(report_json(read_report_json(json)))) == "");
}

BOOST_AUTO_TEST_SUITE_END()
