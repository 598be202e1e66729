#include "normalize/word_pattern.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <string>

namespace svod {

namespace {

constexpr std::size_t least_buckets = 16;
constexpr std::size_t buckets_a_pattern = 4;  // most words meet an empty one

std::size_t hash_of_start(std::string_view word) {
    std::size_t hash = 1469598103u;
    for (const char c : word.substr(0, 6)) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ (hash >> 17);
}

}  // namespace

WordPattern WordPattern::parse(std::string_view text) {
    if (text.ends_with('*') || text.ends_with('~')) return {text.substr(0, text.size() - 1), text.back()};
    return {text, ' '};
}

bool WordPattern::matches(std::string_view word) const {
    if (!word.starts_with(stem)) return false;
    const std::string_view rest = word.substr(stem.size());
    if (kind == '*' || rest.empty()) return true;
    return kind == '~' && (rest == "а" || rest == "о" || rest == "ы");
}

PatternIndex::PatternIndex(const std::vector<WordPattern>& patterns)
    : patterns_(patterns), buckets_(std::bit_ceil(std::max(least_buckets, patterns.size() * buckets_a_pattern))) {
    // A stem of three letters or more stands in the bucket of its first three; a shorter one (only exact words and
    // short forms) in the bucket of each whole word it can match.
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
        const WordPattern& pattern = patterns_[i];
        const int number = static_cast<int>(i);
        const auto put = [&](const std::string& word) { buckets_[bucket_of(word)].push_back(number); };
        if (pattern.stem.size() >= 6) {
            put(std::string(pattern.stem));
        } else if (pattern.kind == '*') {
            throw std::logic_error("a lexicon stem before * needs three letters: " + std::string(pattern.stem));
        } else {
            put(std::string(pattern.stem));
            if (pattern.kind == '~')
                for (const char* ending : {"а", "о", "ы"}) put(std::string(pattern.stem) + ending);
        }
    }
}

std::size_t PatternIndex::bucket_of(std::string_view word) const {
    return hash_of_start(word) & (buckets_.size() - 1);
}

const std::vector<int>& PatternIndex::bucket(std::string_view word) const {
    return buckets_[bucket_of(word)];
}

}  // namespace svod
