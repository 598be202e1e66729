#include "compare/versions.h"

#include "text/text.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace svod {

namespace {

/// What tells versions apart, worked out once a document.
struct Version {
    const DocumentHead* head = nullptr;
    std::optional<DateRange> span;
    std::string title;                      ///< folded, without digits
    std::vector<std::uint64_t> activities;  ///< sorted, each once
};

Version version_of(const DocumentHead& head) {
    Version version{&head, span_of(head), {}, {}};
    for (const char c : fold_words(head.title))
        if (c < '0' || c > '9') version.title.push_back(c);
    for (const ActivityDigest& digest : head.activities) version.activities.push_back(digest.activity);
    std::sort(version.activities.begin(), version.activities.end());
    version.activities.erase(std::unique(version.activities.begin(), version.activities.end()),
                             version.activities.end());
    return version;
}

/// Sorts later what is newer.
auto newness(const Version& version) {
    const DocumentHead& head = *version.head;
    return std::tuple(head.kind == ReportKind::roadmap_report, version.span ? version.span->end : Date{},
                      head.as_of.value_or(Date{}), head.approved.value_or(Date{}), std::string_view(head.name),
                      std::string_view(head.sha256));
}

/// How many activities two documents have in common, and how many the shorter one has.
std::pair<std::size_t, std::size_t> shared_activities(const Version& left, const Version& right) {
    const std::size_t smaller = std::min(left.activities.size(), right.activities.size());
    std::size_t common = 0;
    for (auto mine = left.activities.begin(), theirs = right.activities.begin();
         mine != left.activities.end() && theirs != right.activities.end();) {
        if (*mine == *theirs) ++common;
        const bool forward = *mine <= *theirs;
        if (*theirs <= *mine) ++theirs;
        if (forward) ++mine;
    }
    return {common, smaller};
}

bool share_activities(const Version& left, const Version& right) {
    constexpr std::size_t quarter = 4;
    const auto [common, smaller] = shared_activities(left, right);
    return smaller > 0 && common * quarter >= smaller;
}

bool periods_meet(const Version& left, const Version& right) {
    return !left.span || !right.span || overlap(*left.span, *right.span);
}

/// A person said that `left` supersedes `right`.
bool names(const DocumentHead& left, const DocumentHead& right) {
    return std::find(left.supersedes.begin(), left.supersedes.end(), right.sha256) != left.supersedes.end();
}

bool versions_of_one(const Version& left, const Version& right) {
    if (names(*left.head, *right.head) || names(*right.head, *left.head)) return true;
    if (!periods_meet(left, right)) return false;
    return (!left.head->title.empty() && left.title == right.title) || share_activities(left, right);
}

using Versions = std::vector<const Version*>;

std::vector<const DocumentHead*> previous_of(const Versions& kept, const Versions& older) {
    Versions candidates;
    for (const Version* each : older)
        if (std::none_of(kept.begin(), kept.end(),
                         [&](const Version* newer) { return is_copy(*newer->head, *each->head); }))
            candidates.push_back(each);
    std::vector<const DocumentHead*> previous;
    for (const Version* newer : kept) {
        const auto found = std::find_if(candidates.begin(), candidates.end(),
                                        [&](const Version* each) { return versions_of_one(*newer, *each); });
        if (found == candidates.end()) continue;
        if (std::find(previous.begin(), previous.end(), (*found)->head) == previous.end())
            previous.push_back((*found)->head);
    }
    if (previous.empty() && !candidates.empty() && candidates.front()->head->kind == ReportKind::roadmap_report)
        previous.push_back(candidates.front()->head);
    return previous;
}

}  // namespace

bool is_copy(const DocumentHead& left, const DocumentHead& right) {
    return left.kind == right.kind && left.as_of == right.as_of && left.content == right.content;
}

bool are_versions(const DocumentHead& left, const DocumentHead& right) {
    return versions_of_one(version_of(left), version_of(right));
}

double common_activities(const DocumentHead& left, const DocumentHead& right) {
    const auto [common, smaller] = shared_activities(version_of(left), version_of(right));
    return smaller ? static_cast<double>(common) / static_cast<double>(smaller) : 0;
}

bool is_newer(const DocumentHead& left, const DocumentHead& right) {
    const Version mine = version_of(left);
    const Version theirs = version_of(right);
    return newness(mine) > newness(theirs);
}

bool overlap(const DateRange& left, const DateRange& right) {
    return left.start <= right.end && right.start <= left.end;
}

std::optional<DateRange> span_of(const DocumentHead& head) {
    if (head.period) return DateRange{head.period->start, head.period->end};
    if (head.as_of) return DateRange{*head.as_of, *head.as_of};
    return std::nullopt;
}

bool is_roadmap(const DocumentHead& head) {
    return head.kind == ReportKind::roadmap || head.kind == ReportKind::roadmap_report;
}

DocumentVersions sort_versions(const std::vector<const DocumentHead*>& heads, bool any_period) {
    std::vector<Version> all;
    all.reserve(heads.size());
    for (const DocumentHead* head : heads) all.push_back(version_of(*head));
    std::sort(all.begin(), all.end(), [](const Version& a, const Version& b) { return newness(a) > newness(b); });
    Versions kept;
    Versions older;
    for (const Version& version : all) {
        const bool old =
            std::any_of(kept.begin(), kept.end(),
                        [&](const Version* newer) { return versions_of_one(*newer, version); }) ||
            std::any_of(all.begin(), all.end(), [&](const Version& each) { return names(*each.head, *version.head); });
        const bool other_period = !kept.empty() && !any_period && !periods_meet(*kept.front(), version);
        (old || other_period ? older : kept).push_back(&version);
    }
    DocumentVersions sorted;
    for (const Version* version : kept) sorted.kept.push_back(version->head);
    sorted.previous = previous_of(kept, older);
    return sorted;
}

}  // namespace svod
