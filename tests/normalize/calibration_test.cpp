// What `confidence` promises, measured on invented phrases with labels: tests/gold/*.tsv, in the columns that
// tools/calibration reads. They are odder than what documents hold. They are of three kinds:
// - deadlines, statuses, responsible, territories: the rules were written with them in sight, so nearly all are right,
//   also where the rule is not sure. They show overconfidence; that a weak rule is right on them shows nothing.
// - statuses_hard: labelled before any rule had met them. At 0.95+ 34 of 41 were right then; rules for the kinds of
//   notes that were misread have been written since, so now they too show overconfidence only.
// - statuses_unseen: labelled before those rules, with their kinds in mind and others, and no rule was written from
//   them: what is misread there stays misread. They are judged both ways.
// - statuses_clerk: notes as a clerk writes them, labelled before the rules met them; rules have been written since.
// - statuses_fresh: labelled and read once, after those rules; no rule was written from them. Judged both ways.
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
#include <cmath>
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
    bool capped = false;  ///< by agreement no surer than it is, however often right
};

struct Band {
    const char* name;
    double low;
    double high;
};

constexpr std::array bands{Band{"0.95+", 0.95, 1.01}, Band{"0.8-0.95", 0.8, 0.95}, Band{"0.5-0.8", 0.5, 0.8},
                           Band{"< 0.5", 0, 0.5}};
constexpr double by_chance = 0.025;  ///< a tail of the 95 % interval: what is rarer is not explained by chance
constexpr int few = 20;              ///< a smaller band is marked «мало»: the interval judges it, but it is wide

/// Whether the phrases can tell that a band is too modest: only those that no rule was written from.
enum class Sample { known, unseen };

/// How likely it is that of `count` values, each right with `share`, exactly `right` are.
double binomial(int count, int right, double share) {
    const double ways = std::lgamma(count + 1) - std::lgamma(right + 1) - std::lgamma(count - right + 1);
    return std::exp(ways + right * std::log(share) + (count - right) * std::log1p(-share));
}

double at_most(int count, int right, double share) {
    double sum = 0;
    for (int k = 0; k <= right; ++k) sum += binomial(count, k, share);
    return sum;
}

struct Tally {
    int count = 0;
    int right = 0;
    int capped = 0;        ///< of `count`
    int capped_right = 0;  ///< of `right`
    std::string wrong;

    /// So few are right that the lower bound of the band is not kept: however small the sample, by its own chance.
    bool overconfident(const Band& band) const { return band.low > 0 && at_most(count, right, band.low) < by_chance; }
    /// So many are right that the band above should hold them. Values capped by agreement are left out: of «Приказ № 5»
    /// without a verb the convention is to ask a person, though it mostly means that the thing was done.
    bool underconfident(const Band& band) const {
        const int free = count - capped;
        return band.high < 1 && 1 - at_most(free, right - capped_right - 1, band.high) < by_chance;
    }
};

Tally tally_of(const Band& band, const std::vector<Measured>& values) {
    Tally tally;
    for (const Measured& value : values) {
        if (value.confidence < band.low || value.confidence >= band.high) continue;
        ++tally.count;
        tally.right += value.right;
        tally.capped += value.capped;
        tally.capped_right += value.capped && value.right;
        if (!value.right) tally.wrong += "\n    " + value.what;
    }
    return tally;
}

const char* verdict_of(const Tally& tally, const Band& band, Sample sample) {
    if (tally.overconfident(band)) return "OVERCONFIDENT";
    if (sample == Sample::unseen && tally.underconfident(band)) return "UNDERCONFIDENT";
    return tally.count < few ? "мало" : "ok";
}

/// Prints the table of one kind; a band fails where the share that is right is below the band, or of an unseen sample
/// above it, by more than the chance of so small a sample explains.
void check_bands(const std::string& kind, const std::vector<Measured>& values, Sample sample = Sample::known) {
    BOOST_REQUIRE(!values.empty());
    std::ostringstream table;
    for (const Band& band : bands) {
        const Tally tally = tally_of(band, values);
        table << kind << ' ' << band.name << ": " << tally.right << " of " << tally.count << " right";
        if (tally.capped) table << " (" << tally.capped << " capped by agreement)";
        table << ": " << verdict_of(tally, band, sample) << '\n';
        BOOST_TEST(!tally.overconfident(band), kind << ' ' << band.name << " overconfident: " << tally.right << " of "
                                                    << tally.count << tally.wrong);
        BOOST_TEST((sample == Sample::known || !tally.underconfident(band)),
                   kind << ' ' << band.name << " underconfident: " << tally.right << " of " << tally.count);
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

std::vector<Measured> measured_deadlines(const std::string& file) {
    std::vector<Measured> values;
    for (const Row& row : gold(file)) {
        const Deadline got = normalize_deadline(row.at("phrase"), {parse_iso_range(row.at("period")), std::nullopt});
        if (got.kind != Deadline::Kind::unspecified)
            values.push_back({got.confidence, as_labelled(got, row), row.at("phrase")});
    }
    return values;
}

std::vector<Measured> measured_statuses(const std::string& file) {
    std::vector<Measured> values;
    for (const Row& row : gold(file)) {
        const Completion got = normalize_status(row.at("phrase"));
        if (got.status != Status::unclear || !is_doubtful(got))
            values.push_back({got.confidence, one_of_labels(name(got.status), row.at("status")), row.at("phrase"),
                              got.rule == "status.deliverable"});
    }
    return values;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calibration)

BOOST_AUTO_TEST_CASE(deadlines_are_as_often_right_as_their_confidence_says) {
    const std::vector<Measured> values = measured_deadlines("deadlines.tsv");
    BOOST_TEST(values.size() >= 120u);
    check_bands("deadline", values);
}

BOOST_AUTO_TEST_CASE(clerks_deadlines_are_as_often_right_as_their_confidence_says) {
    const std::vector<Measured> values = measured_deadlines("deadlines_clerk.tsv");
    BOOST_TEST(values.size() >= 100u);
    check_bands("clerk's deadline", values);
}

BOOST_AUTO_TEST_CASE(statuses_are_as_often_right_as_their_confidence_says) {
    const std::vector<Measured> values = measured_statuses("statuses.tsv");
    BOOST_TEST(values.size() >= 120u);
    check_bands("status", values);
}

BOOST_AUTO_TEST_CASE(hard_statuses_are_as_often_right_as_their_confidence_says) {
    check_bands("hard status", measured_statuses("statuses_hard.tsv"));
}

BOOST_AUTO_TEST_CASE(clerks_statuses_are_as_often_right_as_their_confidence_says) {
    check_bands("clerk's status", measured_statuses("statuses_clerk.tsv"));
}

BOOST_AUTO_TEST_CASE(fresh_statuses_are_as_often_right_as_their_confidence_says) {
    check_bands("fresh status", measured_statuses("statuses_fresh.tsv"), Sample::unseen);
}

BOOST_AUTO_TEST_CASE(unseen_statuses_are_as_often_right_as_their_confidence_says) {
    const std::vector<Measured> values = measured_statuses("statuses_unseen.tsv");
    BOOST_TEST(values.size() >= 60u);
    check_bands("unseen status", values, Sample::unseen);
}

/// The measure itself: thirty-four right of forty-one are below 0.95, forty of forty above 0.8, three of four tell
/// nothing.
BOOST_AUTO_TEST_CASE(a_band_is_judged_by_what_its_sample_can_tell) {
    const auto tally = [](int count, int right) {
        Tally made;
        made.count = count;
        made.right = right;
        return made;
    };
    BOOST_TEST(tally(41, 34).overconfident(bands[0]));
    BOOST_TEST(!tally(41, 38).overconfident(bands[0]));
    BOOST_TEST(!tally(4, 3).overconfident(bands[0]));
    BOOST_TEST(!tally(0, 0).overconfident(bands[0]));
    BOOST_TEST(tally(40, 40).underconfident(bands[2]));
    BOOST_TEST(!tally(4, 4).underconfident(bands[2]));
    BOOST_TEST(!tally(0, 0).underconfident(bands[2]));
    BOOST_TEST(!tally(400, 400).underconfident(bands[0]));
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
