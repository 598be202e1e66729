// Everything a report says leads back to the bytes of its document, and every character of a document is accounted for.
#include "extract/extract.h"
#include "extract/place.h"
#include "ingest/account.h"
#include "ingest/reader.h"
#include "normalize/normalize.h"
#include "tests/support/boost_test.h"
#include "text/text.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace svod;

namespace {

std::vector<std::string> sources() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(SVOD_SOURCE_DIR "/corpus"))
        if (entry.path().stem() == "source") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The letters and digits of what stands between the tags, and of what attributes hold, in order.
std::string letters(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if ((c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kept += c;
    return kept;
}

std::string between_tags(std::string_view xml) {
    std::string text;
    bool inside = false;
    for (const char c : xml) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>') inside = false;
    }
    return text;
}

/// Words of the text that the fragment does not hold in this order. An automatic number at the start of a line stands
/// nowhere in the source.
std::string missing_words(std::string_view text, std::string_view xml) {
    const std::string held = letters(between_tags(xml));
    std::size_t at = 0;
    std::string missing;
    for (const std::string_view line : split(text, '\n')) {
        bool first = true;
        const std::string cleaned = clean_line(line);
        for (const std::string_view each : split(cleaned, ' ')) {
            const std::string word = letters(each);
            const std::size_t found = held.find(word, at);
            const bool label = first && (each.back() == '.' || each.back() == ')' || (each[0] & 0x80) != 0);
            first = false;
            if (found != std::string::npos)
                at = found + word.size();
            else if (!label)
                missing += " " + std::string(each);
        }
    }
    return missing;
}

class Checked {
public:
    explicit Checked(const std::string& path) : bytes_(read_file(path, Limits{})) {
        Diagnostics diagnostics;
        document_ = read_document(bytes_, path, Limits{}, diagnostics, &account);
        report = normalize_report(document_, extract(document_), {});
    }

    /// «ok», or what of `place` does not lead to its text.
    std::string outcome(const Place& place) {
        const std::vector<Located> found = locate(document_, place);
        if (found.empty()) return "leads nowhere";
        for (const Place::Rows& rows : place.tables)
            for (const int row : rows.rows)
                if (!covers(found, rows.table, row)) return "row " + std::to_string(row) + " has no cell";
        for (const Located& located : found) {
            if (!seen_
                     .insert({located.location.table, located.location.row, located.location.column,
                              located.location.paragraph})
                     .second)
                continue;
            const std::string xml = read_fragment(bytes_, document_, located.source, Limits{}).xml;
            if (xml.size() < 5 || xml.front() != '<' || xml.back() != '>') return "no element: " + xml.substr(0, 80);
            if (const std::string missing = missing_words(located.text, xml); !missing.empty())
                return "not in the fragment:" + missing;
        }
        return "ok";
    }

    Report report;
    Account account;

private:
    bool covers(const std::vector<Located>& found, int table, int row) const {
        for (const Located& each : found) {
            if (each.location.table != table) continue;
            for (const Cell& cell : document_.tables[static_cast<std::size_t>(table)].cells)
                if (cell.row == each.location.row && cell.column == each.location.column && cell.row <= row &&
                    row < cell.row + cell.row_span)
                    return true;
        }
        return false;
    }

    std::string bytes_;
    Document document_;
    std::set<std::vector<int>> seen_;
};

bool is_of_whole_document(const Place& place) {
    return place.tables.empty() && !place.paragraph;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_event_indicator_and_finding_of_the_corpus_leads_back_to_its_bytes) {
    std::size_t events = 0;
    std::size_t indicators = 0;
    std::size_t findings = 0;
    for (const std::string& path : sources()) {
        Checked checked(path);
        for (const Event& event : checked.report.events)
            BOOST_TEST(checked.outcome(event.place) == "ok",
                       path << " " << event.id << " " << checked.outcome(event.place));
        for (const Indicator& indicator : checked.report.indicators)
            BOOST_TEST(checked.outcome(indicator.place) == "ok",
                       path << " " << indicator.measure << " " << checked.outcome(indicator.place));
        for (const Finding& finding : checked.report.findings) {
            if (is_of_whole_document(finding.place)) {
                BOOST_TEST(finding.code == "territory_unknown", path << " " << finding.code << " has no place");
                continue;
            }
            BOOST_TEST(checked.outcome(finding.place) == "ok",
                       path << " " << finding.code << " " << checked.outcome(finding.place));
            ++findings;
        }
        events += checked.report.events.size();
        indicators += checked.report.indicators.size();
    }
    BOOST_TEST(events > 200u);
    BOOST_TEST(indicators > 50u);
    BOOST_TEST(findings > 5u);
}

BOOST_AUTO_TEST_CASE(every_character_of_the_corpus_is_accounted_for) {
    std::int64_t total = 0;
    for (const std::string& path : sources()) {
        const Checked checked(path);
        BOOST_TEST(checked.account.unaccounted() == 0, path);
        BOOST_TEST(checked.account.kept() > 0, path);
        total += checked.account.total();
    }
    BOOST_TEST(total > 10'000);
}
