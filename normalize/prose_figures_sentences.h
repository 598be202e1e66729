#pragma once

#include "normalize/prose_figures_tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Tokens [begin, end) of a text.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_sign(const ProseToken& token, std::string_view sign);
bool is_dash_sign(const ProseToken& token);
bool has_capital(std::string_view word);

/// The sentences of a paragraph; abbreviations of one or two letters and «чел.», «ед.» do not end one. A sentence that
/// never ends is cut into pieces of bounded length.
std::vector<TokenRange> sentences(const std::vector<ProseToken>& tokens);

/// Without white space, commas, colons and lone dashes at both ends.
std::string_view trimmed_signs(std::string_view view);

/// The same, and without the small words that link a label to its number («из», «для категории»).
std::string trimmed_label(std::string text);

}  // namespace svod
