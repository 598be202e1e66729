#pragma once

#include "extract/join.h"

namespace svod {

/// What kind of table it is. `nested`: it stands in a cell of a plan, whose value it only spells out.
TableRole find_role(const Whole& whole, const std::string& caption, bool nested_in_plan);

/// Does its head say that what it lists has been done («Реализованные мероприятия»)?
bool reports_done(const Schema& schema);

/// «Дата», «Дата проведения»: over days on which something took place.
bool names_day(const std::string& head);

/// Does a head of results speak of the result itself, not of what is expected, of a document or of its form?
bool names_what_was_reached(const std::string& head);

/// The cells of an approval or signature table are told by their words and by blanks to sign on.
bool is_layout_text(const std::string& text);

/// A paragraph that may stand between two page parts of one table: empty, a page number, «Продолжение таблицы 1».
bool is_furniture(const std::string& text);
bool announces_continuation(const std::string& text);

bool is_total_text(const std::string& text);
bool is_remark_text(const std::string& text);

/// A paragraph that titles a document, an annex or a table rather than a section of a plan.
bool is_title_text(const std::string& text);

}  // namespace svod
