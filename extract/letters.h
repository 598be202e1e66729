#pragma once

#include <string_view>

namespace svod {

char32_t first_character(std::string_view text);  ///< 0 when the text is empty
char32_t last_character(std::string_view text);
bool is_small(char32_t letter);
bool is_capital(char32_t letter);

/// Begins with a small letter, as no row of a plan does unless the rest of a cut one.
bool begins_small(std::string_view text);

/// Begins as nothing new begins: in lower case, or with a mark that continues or closes a sentence.
bool begins_mid_sentence(std::string_view text);

bool ends_a_sentence(std::string_view text);  ///< by . ; : ! or ?

/// Begins as the item of a list does: a dash, a bullet, a capital.
bool begins_an_item(std::string_view text);

}  // namespace svod
