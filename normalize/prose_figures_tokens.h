#pragma once

#include "extract/figures_cell.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One word, number or sign of a sentence.
struct ProseToken {
    enum class Kind { word, number, percent, sign };
    Kind kind = Kind::sign;
    std::string_view text;  ///< as written; a percent token takes its «%»
    std::string folded;     ///< of a word
    std::size_t begin = 0;  ///< bytes in the sentence
    std::size_t end = 0;
    double value = 0;  ///< of numbers and percents
    int decimals = 0;
    bool bare = true;     ///< a number that is no part of a code, a date or a chain
    bool quoted = false;  ///< inside «…»
    int depth = 0;        ///< of round brackets
};

std::vector<ProseToken> prose_tokens(std::string_view text);

/// A word listed under `kind` in prose_figure_words.tsv, whole or by its stem.
bool is_prose_word(std::string_view kind, std::string_view folded);
bool is_prose_stem(std::string_view kind, std::string_view folded);

/// Whether a phrase of `kind` («из них») begins at token `at`; its length in tokens, 0 when none does.
std::size_t phrase_at(std::string_view kind, const std::vector<ProseToken>& tokens, std::size_t at);

/// Whether token `at` is a number that counts something at all: no number of a document or a school, no date, year,
/// age, bound.
bool can_count(const std::vector<ProseToken>& tokens, std::size_t at);

/// The noun that number `at` counts, behind at most three adjectives («123 образовательных организации»).
struct CountedObject {
    const CountedNoun* noun = nullptr;  ///< null: none of the known nouns follows
    std::size_t last = 0;               ///< its token
};
CountedObject counted_object(const std::vector<ProseToken>& tokens, std::size_t at);

}  // namespace svod
