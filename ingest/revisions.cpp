#include "ingest/revisions.h"

#include "text/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace svod {
namespace {

using Kind = Revision::Kind;

constexpr std::size_t date_size = 10;  ///< «2021-03-02»

bool fits(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(),
                      [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

/// xsd:dateTime or xsd:date, its fraction of a second left out; anything else is no date.
std::string clean_date(std::string_view written) {
    if (fits(written, "0000-00-00")) return std::string(written);
    constexpr std::string_view whole = "0000-00-00T00:00:00";
    if (!fits(written.substr(0, whole.size()), whole)) return {};
    std::string date(written.substr(0, whole.size()));
    std::string_view rest = written.substr(whole.size());
    if (!rest.empty() && rest.front() == '.') {
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
    }
    if (!rest.empty() && rest != "Z" && !fits(rest, "+00:00") && !fits(rest, "-00:00")) return {};
    return date.append(rest);
}

bool is_move(Kind kind) {
    return kind == Kind::moved_from || kind == Kind::moved_to;
}

bool takes_away(Kind kind) {
    return kind == Kind::deleted || kind == Kind::moved_from;
}

void trim_breaks(std::string& text) {
    text.erase(text.find_last_not_of('\n') + 1);
    text.erase(0, text.find_first_not_of('\n'));
}

}  // namespace

std::string_view name(Kind kind) {
    constexpr std::array<std::string_view, 10> names{"inserted",     "deleted",      "replaced",    "moved_from",
                                                     "moved_to",     "row_inserted", "row_deleted", "cell_inserted",
                                                     "cell_deleted", "cell_merged"};
    return names[static_cast<std::size_t>(kind)];
}

Revision* RevisionLog::last_touching(const RevisionMark& mark, const Location& location) {
    if (!touching_ || revisions_.empty()) return nullptr;
    Revision& last = revisions_.back();
    const bool same_kind = is_move(mark.kind) ? last.kind == mark.kind : !is_move(last.kind);
    const bool same_day = std::string_view(last.date).substr(0, date_size) ==
                          std::string_view(clean_date(mark.date)).substr(0, date_size);
    return same_kind && same_day && last.location == location && last.author == mark.author ? &last : nullptr;
}

std::size_t RevisionLog::add(const RevisionMark& mark, std::string_view text, const Location& location) {
    if (text.empty()) return 0;
    std::size_t bytes = text.size();
    Revision* revision = last_touching(mark, location);
    if (revision == nullptr) {
        revisions_.push_back({mark.kind, mark.author, clean_date(mark.date), {}, {}, location});
        revision = &revisions_.back();
        bytes += sizeof(Revision) + mark.author.size();
    } else {
        revision->date = std::max(revision->date, clean_date(mark.date));
        if (revision->kind != mark.kind) revision->kind = Kind::replaced;
    }
    (takes_away(mark.kind) ? revision->before : revision->after) += text;
    touching_ = true;
    return bytes;
}

std::size_t RevisionLog::add_whole(const RevisionMark& mark, std::string before, std::string after,
                                   const Location& location) {
    touching_ = false;
    const std::size_t bytes = sizeof(Revision) + mark.author.size() + before.size() + after.size();
    revisions_.push_back(
        {mark.kind, mark.author, clean_date(mark.date), std::move(before), std::move(after), location});
    return bytes;
}

void RevisionLog::forget_table(std::size_t first) {
    for (std::size_t i = first; i < revisions_.size(); ++i) revisions_[i].location = {};
}

void RevisionLog::finish() {
    for (Revision& revision : revisions_) {
        for (std::string* text : {&revision.author, &revision.before, &revision.after}) *text = to_nfc(*text);
        std::string before = revision.before;
        std::string after = revision.after;
        trim_breaks(before);
        trim_breaks(after);
        if (before.empty() && after.empty()) continue;
        revision.before = std::move(before);
        revision.after = std::move(after);
    }
}

}  // namespace svod
