// Phrases and citations in a responsible cell.
#include "normalize/responsible_phrases.h"

#include "normalize/order_mentions.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

using Words = std::vector<NameWord>;

constexpr std::string_view citation = "\uE000";  // of the private use area: no text has it

struct Phrase {
    std::vector<std::string_view> words;
    PartyPhrase meaning;
};

PartyPhrase meaning_named(std::string_view name) {
    return name == "manner"   ? PartyPhrase::manner
           : name == "with"   ? PartyPhrase::with
           : name == "ground" ? PartyPhrase::ground
                              : PartyPhrase::others;
}

/// By their first word, the longest first.
const std::unordered_map<std::string_view, std::vector<Phrase>>& phrases() {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::vector<Phrase>> built;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_phrases")) {
            Phrase phrase{split(row[0], ' '), meaning_named(row[1])};
            built[phrase.words.front()].push_back(std::move(phrase));
        }
        for (auto& [first, list] : built)
            std::stable_sort(list.begin(), list.end(), [](const Phrase& left, const Phrase& right) {
                return left.words.size() > right.words.size();
            });
        return built;
    }();
    return table;
}

bool stands_at(const Phrase& phrase, const Words& words, std::size_t at) {
    if (at + phrase.words.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (words[at + i].folded != phrase.words[i]) return false;
    return true;
}

/// Takes what introduces a citation off the end: «, утв.», «согласно», «на основании».
void drop_ground(Words& kept) {
    constexpr std::size_t longest = 3;
    for (bool found = true; found;) {
        found = false;
        while (!kept.empty() && (kept.back().is(",") || kept.back().is("."))) kept.pop_back();
        for (std::size_t length = std::min(longest, kept.size()); length > 0 && !found; --length) {
            const PartyPhraseMatch match = party_phrase(kept, kept.size() - length);
            found = match.meaning == PartyPhrase::ground && match.length == length;
            if (found) kept.resize(kept.size() - length);
        }
    }
}

std::string folded_words(const Words& words, std::size_t at, std::size_t length) {
    std::string text;
    for (std::size_t i = at; i < at + length; ++i) text += (i > at ? " " : "") + words[i].folded;
    return text;
}

}  // namespace

NameWord party_separator(std::string_view phrase) {
    NameWord mark;
    mark.text = phrase;
    mark.folded = ";";
    return mark;
}

std::optional<Case> case_behind(const NameWord& separator) {
    static const std::set<std::string_view> genitive = [] {
        std::set<std::string_view> read;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "party_phrases"))
            if (row[2] == "genitive") read.insert(row[0]);
        return read;
    }();
    const bool governs = separator.is(";") && genitive.find(separator.text) != genitive.end();
    return governs ? std::optional(Case::genitive) : std::nullopt;
}

PartyPhraseMatch party_phrase(const Words& words, std::size_t at) {
    if (at >= words.size() || words[at].kind != NameWord::Kind::word) return {};
    const auto found = phrases().find(words[at].folded);
    if (found == phrases().end()) return {};
    for (const Phrase& phrase : found->second)
        if (stands_at(phrase, words, at)) return {phrase.meaning, phrase.words.size()};
    return {};
}

std::string mark_citations(std::string_view cell) {
    std::string out;
    std::size_t copied = 0;
    for (const OrderMention& mention : find_order_mentions(cell)) {
        out += cell.substr(copied, mention.begin - copied);
        out += citation;
        copied = mention.end;
    }
    return out.append(cell.substr(copied));
}

void drop_citations(Words& words) {
    if (std::none_of(words.begin(), words.end(), [](const NameWord& word) { return word.is(citation); })) return;
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].is(citation)) {
            kept.push_back(std::move(words[at]));
            continue;
        }
        drop_ground(kept);
        const bool bracketed = !kept.empty() && kept.back().is("(");
        if (bracketed && at + 1 < words.size() && words[at + 1].is(")")) {
            kept.pop_back();
            ++at;
        } else if (!bracketed) {
            kept.push_back(party_separator());
        }
    }
    words = std::move(kept);
}

void drop_phrases(Words& words) {
    Words kept;
    kept.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const bool bracket = words[at].is("(");
        const PartyPhraseMatch phrase = party_phrase(words, bracket ? at + 1 : at);
        if (phrase.meaning == PartyPhrase::manner) {
            at += phrase.length + (bracket ? 1 : 0);
            if (bracket && at < words.size() && words[at].is(")")) ++at;
        } else if (phrase.meaning == PartyPhrase::with && !bracket) {
            kept.push_back(party_separator(folded_words(words, at, phrase.length)));
            at += phrase.length;
        } else {
            kept.push_back(std::move(words[at++]));
        }
    }
    words = std::move(kept);
}

}  // namespace svod
