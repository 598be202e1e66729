#pragma once

#include "export/memo.h"
#include "export/subjects.h"

namespace svod {

using MemoBlocks = std::vector<MemoBlock>;

/// One chapter each, put behind what `blocks` holds. Chapters without anything to say add a sentence or nothing.
void memo_introduction(MemoBlocks& blocks, const Comparison& comparison);
void memo_coverage(MemoBlocks& blocks, const Comparison& comparison);
void memo_completion(MemoBlocks& blocks, const Comparison& comparison);
void memo_movement(MemoBlocks& blocks, const Comparison& comparison);
void memo_deviations(MemoBlocks& blocks, const Comparison& comparison);
void memo_practices(MemoBlocks& blocks, const Comparison& comparison);
void memo_conclusions(MemoBlocks& blocks, const Comparison& comparison);
void memo_advice(MemoBlocks& blocks, const Comparison& comparison);
void memo_annex(MemoBlocks& blocks, const Comparison& comparison);

MemoBlock memo_heading(std::string text);
MemoBlock memo_subheading(std::string text);
MemoBlock memo_paragraph(std::string text);
MemoBlock memo_lead(std::string text);
MemoBlock memo_item(std::string text);
MemoBlock memo_block(MemoTable table);
MemoBlock memo_block(BarChart chart);

/// How much of a long list a memo prints. What is left out is always counted and said to be in the workbook.
constexpr std::size_t most_territories = 20;  ///< a longer table of municipalities shows the first of them
constexpr std::size_t most_activities = 25;

/// «+12 п. п.»: as whole as the rates beside it; «—» where one of them has no value.
std::string change_text(const Rate& before, const Rate& after);

/// A row a territory that has an earlier document; no rows when none has.
MemoTable movement_table(const Comparison& comparison);

/// Typical activities: of each municipality how many it has, and `most_titles` of those it lacks; no rows where nobody
/// has data.
MemoTable typical_table(const Comparison& comparison, std::size_t most_titles = 5);

/// «Показаны 15 из 60; полный перечень — в приложении к справке (файл XLSX), лист «Просрочка».»; empty when all are.
std::string shown_text(std::size_t shown, std::size_t all, const std::string& sheet);

/// Keeps the first `most` rows of a table without headed parts, and its total.
void cut(MemoTable& table, std::size_t most);

/// «в представленных документах», of a selection «среди отобранного»: where something is said not to be.
std::string within(const Comparison& comparison);

/// «5 мероприятий».
std::string activities_text(long long count);

/// Names one after another, at most `most`, then «и ещё 4».
std::string listed(const std::vector<std::string>& names, std::size_t most);

/// Rows that at least half of the territories with activities have, and three or more: by territory those it lacks.
std::vector<std::vector<const ComparedRow*>> usual_rows_missing(const Comparison& comparison);

}  // namespace svod
