// What `confidence` promises, measured on invented phrases with labels: tests/gold/*.tsv, in the columns that
// tools/calibration reads. They are odder than what documents hold, so a level that holds here holds there.
#include "normalize/confidence.h"
#include "normalize/deadline.h"
#include "normalize/responsible.h"
#include "normalize/status.h"
#include "normalize/territory.h"
#include "tests/support/boost_test.h"
#include "text/text.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

using namespace svod;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    for (const std::string_view cell : split(line, '\t')) cells.emplace_back(cell);
    return cells;
}

std::vector<Row> gold(const std::string& file) {
    std::ifstream in(std::string(SVOD_SOURCE_DIR) + "/tests/gold/" + file);
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> heads = cells_of(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const std::vector<std::string> cells = cells_of(line);
        Row row;
        for (std::size_t i = 0; i < heads.size(); ++i) row[heads[i]] = i < cells.size() ? cells[i] : "";
        rows.push_back(std::move(row));
    }
    return rows;
}

struct Measured {
    double confidence = 0;
    bool right = false;
    std::string what;
};

struct Band {
    const char* name;
    double low;
    double high;
};

constexpr std::array bands{Band{"0.95+", 0.95, 1.01}, Band{"0.8-0.95", 0.8, 0.95}, Band{"0.5-0.8", 0.5, 0.8},
                           Band{"< 0.5", 0, 0.5}};
constexpr int enough = 20;  ///< values below which a share says little

/// Prints the table of one kind; a band whose share of right values is below what it promises fails.
void check_bands(const std::string& kind, const std::vector<Measured>& values) {
    BOOST_REQUIRE(!values.empty());
    std::ostringstream table;
    for (const Band& band : bands) {
        int count = 0;
        int right = 0;
        std::string wrong;
        for (const Measured& value : values) {
            if (value.confidence < band.low || value.confidence >= band.high) continue;
            ++count;
            right += value.right;
            if (!value.right) wrong += "\n    " + value.what;
        }
        table << kind << ' ' << band.name << ": " << right << " of " << count << " right\n";
        if (count < enough) continue;
        BOOST_TEST(right >= band.low * count, kind << ' ' << band.name << ": " << right << " of " << count << wrong);
    }
    std::fputs(table.str().c_str(), stdout);
}

std::string iso_or_empty(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

std::vector<std::string> parts_of(std::string rrule) {
    std::vector<std::string> parts;
    for (const std::string_view part : split(rrule, ';')) parts.emplace_back(part);
    std::sort(parts.begin(), parts.end());
    return parts;
}

bool as_labelled(const Deadline& got, const Row& row) {
    const auto same = [&](const std::string& column, const std::optional<Date>& date) {
        const std::string& want = row.at(column);
        return want == "*" || want == iso_or_empty(date);
    };
    std::string intervals;
    for (const DateRange& each : got.intervals)
        intervals += (intervals.empty() ? "" : "|") + iso(each.start) + ".." + iso(each.end);
    return name(got.kind) == row.at("kind") && (got.kind == Deadline::Kind::by || same("start", got.start)) &&
           same("end", got.end) && parts_of(got.rrule) == parts_of(row.at("rrule")) &&
           (row.at("intervals").empty() || row.at("intervals") == intervals);
}

bool one_of_labels(std::string_view status, const std::string& labels) {
    for (const std::string_view label : split(labels, '|'))
        if (label == status) return true;
    return false;
}

/// Names are equal up to the endings of their words: what is measured is who is named, not the declension.
bool same_words(const std::string& got, const std::string& want) {
    constexpr std::size_t ending = 6;  // bytes: three letters
    const std::string left = fold_words(got);
    const std::string right = fold_words(want);
    const std::vector<std::string_view> ours = split(left, ' ');
    const std::vector<std::string_view> theirs = split(right, ' ');
    return ours.size() == theirs.size() &&
           std::equal(ours.begin(), ours.end(), theirs.begin(), [&](std::string_view a, std::string_view b) {
               const std::size_t least = std::min(a.size(), b.size());
               const std::size_t stem = std::max<std::size_t>(8, least > ending ? least - ending : 0);
               return a == b || a.substr(0, stem) == b.substr(0, stem);
           });
}

bool as_labelled(const Responsible& got, const std::string& parties) {
    rapidjson::Document labels;
    labels.Parse(parties.c_str());
    BOOST_REQUIRE(labels.IsArray());
    if (labels.Size() != got.parties.size()) return false;
    for (rapidjson::SizeType i = 0; i < labels.Size(); ++i)
        if (name(got.parties[i].kind) != labels[i]["kind"].GetString() ||
            !same_words(got.parties[i].name, labels[i]["name"].GetString()))
            return false;
    return true;
}

bool as_labelled(const Territory& got, const std::string& oktmo) {
    if (oktmo.find('|') != std::string::npos) return got.oktmo.empty() && got.candidates.size() > 1;
    return !oktmo.empty() && got.oktmo == oktmo;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calibration)

BOOST_AUTO_TEST_CASE(deadlines_are_as_often_right_as_their_confidence_says) {
    std::vector<Measured> values;
    for (const Row& row : gold("deadlines.tsv")) {
        const Deadline got = normalize_deadline(row.at("phrase"), {parse_iso_range(row.at("period")), std::nullopt});
        if (got.kind != Deadline::Kind::unspecified)
            values.push_back({got.confidence, as_labelled(got, row), row.at("phrase")});
    }
    BOOST_TEST(values.size() >= 120u);
    check_bands("deadline", values);
}

BOOST_AUTO_TEST_CASE(statuses_are_as_often_right_as_their_confidence_says) {
    std::vector<Measured> values;
    for (const Row& row : gold("statuses.tsv")) {
        const Completion got = normalize_status(row.at("phrase"));
        if (got.status != Status::unclear || !is_doubtful(got))
            values.push_back({got.confidence, one_of_labels(name(got.status), row.at("status")), row.at("phrase")});
    }
    BOOST_TEST(values.size() >= 120u);
    check_bands("status", values);
}

BOOST_AUTO_TEST_CASE(responsible_parties_are_as_often_right_as_their_confidence_says) {
    std::vector<Measured> values;
    for (const Row& row : gold("responsible.tsv")) {
        const Responsible got = normalize_responsible(row.at("phrase"));
        if (!got.parties.empty())
            values.push_back({got.confidence, as_labelled(got, row.at("parties")), row.at("phrase")});
    }
    BOOST_TEST(values.size() >= 60u);
    check_bands("responsible", values);
}

BOOST_AUTO_TEST_CASE(territories_are_as_often_right_as_their_confidence_says) {
    const Registry registry = Registry::load(std::string(SVOD_SOURCE_DIR) + "/tests/gold/registry.tsv");
    std::vector<Measured> values;
    for (const Row& row : gold("territories.tsv")) {
        TerritoryContext context;
        context.registry = &registry;
        context.region = row.at("region");
        if (const auto got = find_territory(row.at("phrase"), context))
            values.push_back({got->confidence, as_labelled(*got, row.at("oktmo")), row.at("phrase")});
    }
    BOOST_TEST(values.size() >= 60u);
    check_bands("territory", values);
}

/// A level is of no use where what it names is shown as something else.
BOOST_AUTO_TEST_CASE(the_levels_stand_in_the_bands_they_promise) {
    BOOST_TEST(sure::plain >= 0.95);
    BOOST_TEST((sure::convention >= 0.8 && sure::convention < 0.95));
    BOOST_TEST((sure::weak >= doubtful_below && sure::weak < 0.8));
    BOOST_TEST(sure::guess < doubtful_below);
    BOOST_TEST(sure::hint < 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
