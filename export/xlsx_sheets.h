#pragma once

#include "compare/comparison.h"
#include "export/xlsx_book.h"

#include <map>
#include <string>
#include <vector>

namespace svod {

/// Row of the heads on every sheet: under the title and the line that says of when it is.
constexpr int xlsx_head_row = 2;
constexpr const char* xlsx_events_sheet = "Мероприятия";

/// The title of a sheet and the line below it. Where the sheet takes several pages across, that line begins at
/// `scrolled`, the first column that is not frozen: in one that every page repeats it would be cut on each.
void xlsx_title(XlsxBook& book, const std::string& text, const std::string& below, int scrolled = 0);
void xlsx_heads(XlsxBook& book, const std::vector<std::string>& names);

/// Of a column with the marks of one municipality, in characters: the more there are, the narrower, so that a page
/// takes many; the longest word of a name («муниципальный») is never broken.
double xlsx_territory_width(const Comparison& comparison);

/// Rows of «Мероприятия», by event; and the sheet itself, one line an activity with its source.
std::map<const Event*, int> xlsx_event_rows(const Comparison& comparison);
void xlsx_events_list(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of);

/// «Изменения»: now against the previous report, the figures of each municipality and what moved; no sheet when nobody
/// has a previous report.
void xlsx_movement_sheets(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of);

/// «Рейтинг»: places by each measure and by their mean, with a chart of the means; municipalities without data last.
void xlsx_ranking_sheet(XlsxBook& book, const Comparison& comparison);

/// «Просрочка»: what is overdue, the longest first, then what falls due soon; `rows_of`: row in «Мероприятия».
void xlsx_overdue_sheet(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of);

/// «По разделам и ответственным»: the figures of each section and of each responsible body.
void xlsx_breakdown_sheet(XlsxBook& book, const Comparison& comparison);

/// «По школам»: the organisations of each municipality by their own reports; no sheet when there are none.
void xlsx_schools_sheet(XlsxBook& book, const Comparison& comparison);

/// «Чего нет»: typical activities that somebody's roadmap lacks against the municipalities: there, not there or in
/// question; below, the figures of each. No sheet when nobody has data.
void xlsx_typical_sheet(XlsxBook& book, const Comparison& comparison);

/// «Показатели рядом»: indicators that two municipalities or more report; no sheet when there is none.
void xlsx_indicator_rows_sheet(XlsxBook& book, const Comparison& comparison);

/// «Источники и качество»: the documents compared, what in them is doubtful, and who sent nothing.
void xlsx_sources_sheet(XlsxBook& book, const Comparison& comparison);

}  // namespace svod
