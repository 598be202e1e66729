#include "app/version_notices.h"

#include "compare/version_chains.h"

#include <cmath>

namespace svod {

namespace {

/// Less in common is two matters; from a quarter on they are versions (are_versions).
constexpr double doubtful_share = 0.1;

std::string quoted(const DocumentHead& head) {
    return "«" + head.name + "» (" + head.sha256.substr(0, 12) + ")";
}

bool periods_may_meet(const DocumentHead& left, const DocumentHead& right) {
    const auto mine = span_of(left);
    const auto theirs = span_of(right);
    return !mine || !theirs || overlap(*mine, *theirs);
}

}  // namespace

VersionNotices::VersionNotices(std::vector<DocumentHead> known) {
    for (DocumentHead& head : known) by_place_[place_key(head)].push_back(std::move(head));
}

std::string VersionNotices::take(DocumentHead head) {
    std::vector<DocumentHead>& others = by_place_[place_key(head)];
    const bool placed = !place_key(head).empty();
    const DocumentHead* version = nullptr;
    const DocumentHead* doubtful = nullptr;
    std::string notice;
    for (const DocumentHead& other : others) {
        if (is_copy(other, head) && !head.activities.empty()) {
            notice = "копия " + quoted(other) + ": те же мероприятия, сроки и отметки";
            break;
        }
        if (!placed || is_roadmap(other) != is_roadmap(head)) continue;
        if (are_versions(other, head)) {
            if (!version || is_newer(other, *version)) version = &other;
        } else if (periods_may_meet(other, head) && common_activities(other, head) >= doubtful_share) {
            doubtful = &other;
        }
    }
    if (notice.empty() && version) {
        const auto percent = std::lround(common_activities(*version, head) * 100);
        notice = (is_newer(head, *version) ? "новая версия документа " : "прежняя версия документа ") +
                 quoted(*version) + ", дословно общих мероприятий " + std::to_string(percent) + " %";
    } else if (notice.empty() && doubtful) {
        notice = "возможно, версия документа " + quoted(*doubtful) + ", общего мало; если это так: svod correct " +
                 head.sha256.substr(0, 12) + " --supersedes " + doubtful->sha256.substr(0, 12) + " --reason …";
    }
    others.push_back(std::move(head));
    return notice;
}

}  // namespace svod
