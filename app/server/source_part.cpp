#include "app/server/source_part.h"

#include "app/server/event_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace svod {

namespace {

constexpr int most_columns = 200;

constexpr std::array field_words{
    std::pair{HeaderField::number, "номер"},
    std::pair{HeaderField::activity, "мероприятие"},
    std::pair{HeaderField::deadline, "срок"},
    std::pair{HeaderField::responsible, "ответственные"},
    std::pair{HeaderField::result, "результат"},
    std::pair{HeaderField::completion, "отметка о выполнении"},
    std::pair{HeaderField::completion_date, "дата выполнения"},
    std::pair{HeaderField::evidence, "подтверждение"},
    std::pair{HeaderField::note, "примечание"},
    std::pair{HeaderField::funding, "финансирование"},
    std::pair{HeaderField::indicator, "показатель"},
    std::pair{HeaderField::unit, "единица"},
    std::pair{HeaderField::plan_value, "план"},
    std::pair{HeaderField::fact_value, "факт"},
    std::pair{HeaderField::organisation, "организация"},
    std::pair{HeaderField::count, "количество"},
    std::pair{HeaderField::share, "доля"},
    std::pair{HeaderField::participants, "участники"},
    std::pair{HeaderField::place, "место"},
    std::pair{HeaderField::level, "уровень"},
    std::pair{HeaderField::section, "раздел"},
};

/// A cell where it is drawn: the first row of those shown that it covers, and how many of them.
struct DrawnCell {
    const Cell* cell = nullptr;
    int line = 0;
    int lines = 1;
};

std::vector<int> rows_shown(const Table& table, const TableShown& shown) {
    std::vector<int> rows;
    if (!shown.rows.empty()) {
        for (const int row : shown.rows)
            if (row >= 0 && row < table.rows) rows.push_back(row);
        return rows;
    }
    for (int row = std::max(0, shown.first); row < std::min(table.rows, shown.last); ++row) rows.push_back(row);
    return rows;
}

std::vector<DrawnCell> drawn_cells(const Table& table, const std::vector<int>& rows) {
    std::vector<DrawnCell> drawn;
    for (const Cell& cell : table.cells) {
        const auto first = std::lower_bound(rows.begin(), rows.end(), cell.row);
        const auto last = std::lower_bound(first, rows.end(), cell.row + cell.row_span);
        if (first == last || cell.column >= most_columns) continue;
        drawn.push_back({&cell, static_cast<int>(first - rows.begin()), static_cast<int>(last - first)});
    }
    std::stable_sort(drawn.begin(), drawn.end(), [](const DrawnCell& a, const DrawnCell& b) {
        return std::pair(a.line, a.cell->column) < std::pair(b.line, b.cell->column);
    });
    return drawn;
}

Html lines_of(std::string_view words, PersonNames names) {
    Html out;
    bool first = true;
    const std::string shown = names == PersonNames::full ? std::string(words) : with_names(words, names);
    for (const std::string_view line : split(shown, '\n')) {
        if (!first) out << "<br>";
        out << text(line);
        first = false;
    }
    return out;
}

bool is_marked(const DrawnCell& drawn, const std::vector<int>& rows, const TableShown& shown) {
    const Cell& cell = *drawn.cell;
    if (shown.marked_column &&
        (*shown.marked_column < cell.column || *shown.marked_column >= cell.column + cell.column_span))
        return false;
    for (int i = 0; i < drawn.lines; ++i)
        if (shown.marked_rows.contains(rows[static_cast<std::size_t>(drawn.line + i)])) return true;
    return false;
}

Html cell_html(const DrawnCell& drawn, const std::vector<int>& rows, const TableShown& shown) {
    Html out;
    out << "<td";
    if (drawn.lines > 1) out << attribute("rowspan", std::to_string(drawn.lines));
    if (drawn.cell->column_span > 1)
        out << attribute("colspan", std::to_string(std::min<int>(drawn.cell->column_span, most_columns)));
    if (is_marked(drawn, rows, shown)) out << " class=\"marked\"";
    return out << ">" << lines_of(drawn.cell->text, shown.names) << "</td>";
}

Html row_head(const Table& table, int row, const TableShown& shown) {
    Html out;
    out << "<th scope=\"row\" class=\"line\""
        << attribute("id", "t" + std::to_string(table.index) + "r" + std::to_string(row)) << ">";
    const auto event = shown.events.find(row);
    const std::string label = std::to_string(row + 1);
    if (event == shown.events.end()) return out << text(label) << "</th>";
    return out << "<a data-panel" << href(event_address(event->second, {}))
               << attribute("aria-label", "строка " + label + ": мероприятие") << ">" << text(label) << "</a></th>";
}

Html roles_head(const Table& table, const TableShown& shown) {
    Html out;
    if (shown.roles.empty()) return out;
    out << "<thead><tr><th scope=\"col\" class=\"line\">стр.</th>";
    for (int column = 0; column < std::min(table.columns, most_columns); ++column) {
        const auto role = shown.roles.find(column);
        out << "<th scope=\"col\">" << text(role == shown.roles.end() ? "—" : role->second) << "</th>";
    }
    return out << "</tr></thead>\n";
}

}  // namespace

Html source_table(const Table& table, const TableShown& shown) {
    const std::vector<int> rows = rows_shown(table, shown);
    const std::vector<DrawnCell> cells = drawn_cells(table, rows);
    const int columns = std::min(table.columns, most_columns);
    std::vector<int> covered(static_cast<std::size_t>(columns), 0);  // lines below that a cell above reaches into
    const std::string caption = "Таблица " + std::to_string(table.index + 1) + " документа";
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" << attribute("aria-label", caption)
        << "><table class=\"source\">" << element("caption", caption) << roles_head(table, shown) << "<tbody>\n";
    std::size_t next = 0;
    for (int line = 0; line < static_cast<int>(rows.size()); ++line) {
        out << "<tr>" << row_head(table, rows[static_cast<std::size_t>(line)], shown);
        for (int column = 0; column < columns; ++column) {
            int& left = covered[static_cast<std::size_t>(column)];
            if (left > 0) {
                --left;
            } else if (next < cells.size() && cells[next].line == line && cells[next].cell->column == column) {
                const DrawnCell& drawn = cells[next++];
                out << cell_html(drawn, rows, shown);
                const int end = std::min<int>(columns, column + drawn.cell->column_span);
                for (int each = column; each < end; ++each) covered[static_cast<std::size_t>(each)] = drawn.lines - 1;
                column = end - 1;
            } else {
                out << "<td class=\"absent\"></td>";
            }
        }
        out << "</tr>\n";
    }
    return out << "</tbody></table></div>\n";
}

std::map<int, std::string> column_roles(const Report& report, int index) {
    std::map<int, std::string> roles;
    for (const ReportTable& table : report.tables) {
        const bool here = std::any_of(table.place.tables.begin(), table.place.tables.end(),
                                      [&](const Place::Rows& rows) { return rows.table == index; });
        if (!here && table.index != index) continue;
        for (const SchemaColumn& column : table.columns) {
            if (!column.field) continue;
            const auto* words = std::find_if(field_words.begin(), field_words.end(),
                                             [&](const auto& each) { return each.first == *column.field; });
            if (words != field_words.end()) roles[column.column] = words->second;
        }
    }
    return roles;
}

Html source_part(const Document& document, const Report& report, const Place& place, std::optional<int> marked_column,
                 PersonNames names) {
    Html out;
    for (const Place::Rows& rows : place.tables) {
        if (rows.table < 0 || rows.table >= static_cast<int>(document.tables.size())) continue;
        const Table& table = document.tables[static_cast<std::size_t>(rows.table)];
        TableShown shown;
        shown.rows.insert(rows.rows.begin(), rows.rows.end());
        shown.marked_rows = shown.rows;
        shown.marked_column = marked_column;
        shown.roles = column_roles(report, rows.table);
        shown.names = names;
        for (int row = 0; row < table.header_rows; ++row) shown.rows.insert(row);
        out << source_table(table, shown);
    }
    if (place.paragraph && *place.paragraph >= 0 && *place.paragraph < static_cast<int>(document.paragraphs.size()))
        out << "<blockquote class=\"marked\">"
            << lines_of(document.paragraphs[static_cast<std::size_t>(*place.paragraph)].text, names)
            << "</blockquote><p>" << text("абзац " + std::to_string(*place.paragraph + 1)) << "</p>\n";
    return out;
}

}  // namespace svod
