#include "compare/activity_words.h"

#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <vector>

namespace svod {

std::span<const LexiconText> compare_lexicons();

namespace {

const std::vector<std::string_view>& manners() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "manners")) list.push_back(row[0]);
        return list;
    }();
    return all;
}

/// The lexicon's phrase that begins at `at`, a word's begin; its length, 0 when none does.
std::size_t manner_at(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(') return 0;
    for (const std::string_view manner : manners())
        if (text.substr(at).starts_with(manner)) {
            const std::size_t end = at + manner.size();
            if (end == text.size() || text[end] == ' ' || text[end] == ')' || text[end] == ',') return manner.size();
        }
    return 0;
}

/// Where a manner ends: at a comma, bracket, semicolon, colon or full stop outside quotes.
std::size_t manner_end(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && std::string_view(",;:)").find(text[at]) != std::string_view::npos) return at;
        if (!quoted && text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ') return at;
    }
    return at;
}

}  // namespace

ActivityWording split_wording(std::string_view activity) {
    const std::string text = fold(activity);
    ActivityWording wording;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (manner_at(text, at) == 0) {
            at = std::min(text.find_first_of(" (", at), text.size() - 1) + 1;
            continue;
        }
        const std::size_t end = manner_end(text, at);
        wording.matter += text.substr(from, at - from);
        wording.manner += text.substr(at, end - at) + " ";
        from = at = end;
    }
    wording.matter += text.substr(std::min(from, text.size()));
    constexpr std::size_t least_matter = 20;
    if (wording.matter.size() < least_matter) return {text, ""};
    return wording;
}

}  // namespace svod
