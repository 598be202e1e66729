#pragma once

#include <cstddef>
#include <string_view>

namespace svod {

/// A word that begins the caption of a table or a picture: «таблица», «рисунок», «табл».
bool is_caption_word(std::string_view folded);

/// Bytes of «Таблица 1 – », «Табл. № 2.», «Приложение 3:» that `text` begins with; 0 where no number or sign follows
/// the word: «Таблица умножения» is what it says.
std::size_t caption_label_length(std::string_view text);

}  // namespace svod
