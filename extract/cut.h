#pragma once

#include "extract/grid.h"
#include "extract/join.h"
#include "extract/schema.h"

#include <string>
#include <vector>

namespace svod {

/// `left` and what continues it on the next page as one line: «вовле-» + «чённость», «вовле» + «чённость» where only
/// the whole is a word of the document, else a space between.
std::string join_cut(const std::string& left, const std::string& right, const Vocabulary& vocabulary);

/// What a part's first row is to the last row of the table so far.
enum class FirstRow { new_row, rest_of_last, last_was_its_beginning };
FirstRow judge_first_row(const Grid& whole, int head_rows, const Schema& schema, const std::vector<GridPlace>& row);

/// Adds the texts of `row` (one place a column of `whole`) to the last row of `whole`.
void continue_last_row(Grid& whole, const std::vector<GridPlace>& row, const Place& source,
                       const Vocabulary& vocabulary);

/// A converter sometimes leaves the end of a cut activity in the next numbered row: «программ наставничества На уровне
/// школы: …» under «Контроль за реализацией». Moves it back when the activity begins in lower case, as no other does.
void move_spilt_beginning(Grid& whole, int head_rows, const Schema& schema, std::vector<GridPlace>& row,
                          const Vocabulary& vocabulary);

}  // namespace svod
