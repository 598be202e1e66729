#include "extract/schema.h"

#include "extract/header.h"
#include "extract/label.h"
#include "extract/role.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr int rows_to_fit = 12;

/// A column on the way to its field.
struct Candidate : SchemaColumn {
    std::size_t lexicon_row = 0;  ///< by which the head named it
    bool named = false;           ///< by its head, though another column may have kept the field
};
using Columns = std::vector<Candidate>;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " / ") + text;
    return all;
}

/// The innermost head decides; where the lexicon does not know it, the whole, then the group over it.
std::optional<HeaderMatch> match_head(const std::vector<std::string>& texts) {
    if (texts.empty()) return std::nullopt;
    if (const auto inner = find_header(texts.back())) {
        // «Срок / план», «Срок / факт»: a bare plan or fact is of what the group names.
        const bool bare = inner->field == HeaderField::plan_value || inner->field == HeaderField::fact_value;
        if (!bare || texts.size() == 1) return inner;
        const auto whole = find_header(joined(texts));
        const auto group = find_header(texts.front());
        if (group && group->field == HeaderField::deadline)
            return inner->field == HeaderField::plan_value ? group
                                                           : HeaderMatch{HeaderField::completion_date, 0.85, 2, 0, 0};
        return whole && whole->terms > inner->terms ? whole : inner;
    }
    if (texts.size() == 1) return std::nullopt;
    auto whole = find_header(joined(texts));
    if (whole) whole->score -= 0.1;
    return whole;
}

double content_share(const ColumnContent& content, HeaderField field) {
    switch (field) {
        case HeaderField::number:
            return content.number;
        case HeaderField::deadline:
            return content.deadline;
        case HeaderField::responsible:
            return content.responsible * (content.deadline > 0.5 ? 0.3 : 1);
        case HeaderField::completion:
            return content.completion;
        case HeaderField::activity:
            return content.words >= 3 ? 0.4 + 0.6 * content.activity : 0.2 * content.activity;
        default:
            return 0;
    }
}

bool free_of(const Columns& columns, HeaderField field) {
    return std::none_of(columns.begin(), columns.end(),
                        [field](const Candidate& column) { return column.field == field; });
}

/// A field that one column alone may have: the column whose cells suit it best keeps it (the first among equals); of
/// «Мероприятие» and «Содержание работы» the one whose head names an activity best.
void keep_one(Columns& columns, const Content& content, HeaderField field) {
    if (std::count_if(columns.begin(), columns.end(),
                      [field](const Candidate& column) { return column.field == field; }) < 2)
        return;
    Candidate* best = nullptr;
    double best_score = -1;
    for (Candidate& column : columns) {
        if (column.field != field) continue;
        const ColumnContent& cells = content[column.column];
        double score = column.score + content_share(cells, field);
        if (field == HeaderField::activity && cells.filled * 2 >= cells.looked_at)
            score += 1.0 / static_cast<double>(column.lexicon_row + 1) * 1000.0;
        if (score > best_score + 1e-9) {
            best = &column;
            best_score = score;
        }
    }
    for (Candidate& column : columns)
        if (column.field == field && &column != best) {
            column.field.reset();
            column.score = 0;
        }
}

/// «Ожидаемый результат» and «Результат» side by side leave it to the cells whether the second is the completion. A
/// result alone is what is expected, unless its cells say of most rows that they were done or not, and nothing else.
void result_or_completion(Columns& columns, const Content& content) {
    if (!free_of(columns, HeaderField::completion)) return;
    if (free_of(columns, HeaderField::deadline) && free_of(columns, HeaderField::responsible)) return;
    Candidate* reached = nullptr;
    int results = 0;
    for (Candidate& column : columns) {
        if (column.field != HeaderField::result) continue;
        ++results;
        if (names_what_was_reached(column.header)) reached = &column;
    }
    if (!reached) return;
    const ColumnContent& cells = content[reached->column];
    const double share = results > 1 ? cells.completion : cells.report;
    if (results > 1 ? share < 0.4 : share < 0.6 || cells.filled < 2) return;
    reached->field = HeaderField::completion;
    reached->score = std::min(reached->score, 0.5 + share / 2);
}

/// «Выполнено (да / нет) | Комментарий»: where one column of completion holds bare marks, the others are notes on them.
void marks_and_remarks(Columns& columns, const Content& content) {
    constexpr double mostly = 0.7;
    const auto is_completion = [](const Candidate& column) { return column.field == HeaderField::completion; };
    if (std::count_if(columns.begin(), columns.end(), is_completion) < 2 || !free_of(columns, HeaderField::note))
        return;
    const auto marked = [&](const Candidate& column) {
        return is_completion(column) && content[column.column].filled > 0 && content[column.column].mark >= mostly;
    };
    if (std::count_if(columns.begin(), columns.end(), marked) != 1) return;
    for (Candidate& column : columns)
        if (is_completion(column) && !marked(column)) column.field = HeaderField::note;
}

/// «Дата исполнения» beside no deadline is the date by which, not the date on which, unless it says «фактическая».
void completion_date_or_deadline(Columns& columns) {
    if (!free_of(columns, HeaderField::deadline)) return;
    for (Candidate& column : columns)
        if (column.field == HeaderField::completion_date && fold(column.header).find("факт") == std::string::npos)
            column.field = HeaderField::deadline;
}

/// Gives `field` to the column without one whose cells look most like it.
void fill_by_content(Columns& columns, const Content& content, HeaderField field, double least) {
    if (!free_of(columns, field)) return;
    Candidate* best = nullptr;
    double best_share = least;
    for (Candidate& column : columns) {
        if (column.field || column.named) continue;
        const ColumnContent& cells = content[column.column];
        if (cells.filled < 2 || cells.filled * 3 < cells.looked_at) continue;
        const double share = content_share(cells, field);
        if (share > best_share + 1e-9) {
            best = &column;
            best_share = share;
        }
    }
    if (!best) return;
    best->field = field;
    best->score = 0.75 * best_share;
}

/// «Направление | Срок | Ответственный»: with no other column for them, the activities stand in the one of sections.
void section_is_activity(Columns& columns, const Content& content) {
    if (!free_of(columns, HeaderField::activity)) return;
    for (Candidate& column : columns)
        if (column.field == HeaderField::section &&
            content_share(content[column.column], HeaderField::activity) > 0.5) {
            column.field = HeaderField::activity;
            column.score = 0.6;
            return;
        }
}

/// Names the columns that no head names. A number is told by its place as well; an activity is what has most words.
void name_by_content(Columns& columns, const Content& content, bool head_known) {
    if (!columns.empty() && !columns[0].field && free_of(columns, HeaderField::number) && content[0].filled > 0 &&
        content[0].number >= 0.7) {
        columns[0].field = HeaderField::number;
        columns[0].score = 0.75 * content[0].number;
    }
    if (columns.size() < 3 && !head_known) return;
    fill_by_content(columns, content, HeaderField::deadline, 0.5);
    if (free_of(columns, HeaderField::deadline) && !head_known) return;
    fill_by_content(columns, content, HeaderField::activity, 0.55);
    section_is_activity(columns, content);
    fill_by_content(columns, content, HeaderField::responsible, 0.5);
    fill_by_content(columns, content, HeaderField::completion, head_known ? 0.75 : 0.6);
    if (head_known) return;
    for (Candidate& column : columns)
        if (!column.field && !column.named && free_of(columns, HeaderField::result) &&
            content[column.column].words >= 1) {
            column.field = HeaderField::result;
            column.score = 0.4;
        }
}

}  // namespace

int column_of(const Schema& schema, HeaderField field) {
    for (const SchemaColumn& column : schema.columns)
        if (column.field == field) return column.column;
    return -1;
}

void take_results_as_completion(Schema& schema) {
    if (schema.has(HeaderField::completion)) return;
    for (SchemaColumn& column : schema.columns)
        if (column.field == HeaderField::result) column.field = HeaderField::completion;
}

Schema match_schema(const Grid& grid, const Head& head) {
    const Content content(grid, head.rows);
    Columns columns;
    for (int column = 0; column < grid.columns; ++column) {
        Candidate candidate;
        candidate.column = column;
        const std::vector<std::string> texts = head_texts(grid, head, column);
        candidate.header = joined(texts);
        if (const auto match = match_head(texts)) {
            candidate.field = match->field;
            candidate.score = match->score;
            candidate.lexicon_row = match->row;
            candidate.named = true;
        }
        columns.push_back(std::move(candidate));
    }
    completion_date_or_deadline(columns);
    result_or_completion(columns, content);
    marks_and_remarks(columns, content);
    for (const HeaderField field : {HeaderField::number, HeaderField::activity, HeaderField::result,
                                    HeaderField::completion, HeaderField::completion_date, HeaderField::section})
        keep_one(columns, content, field);
    name_by_content(columns, content, head.known);
    Schema schema;
    schema.header_rows = head.rows;
    schema.columns.assign(columns.begin(), columns.end());
    return schema;
}

double content_fit(const Schema& schema, const std::vector<int>& columns, const Grid& grid, int first_row) {
    const Content content(grid, first_row, rows_to_fit);
    double fit = 0;
    int judged = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] < 0) continue;
        const auto field = schema.columns[static_cast<std::size_t>(columns[i])].field;
        if (!field) continue;
        if (*field != HeaderField::number && *field != HeaderField::deadline && *field != HeaderField::responsible &&
            *field != HeaderField::activity)
            continue;
        const ColumnContent& cells = content[static_cast<int>(i)];
        if (cells.filled == 0) continue;
        fit += content_share(cells, *field);
        ++judged;
    }
    return judged == 0 ? 0 : fit / judged;
}

}  // namespace svod
