#include "tests/support/document_notation.h"

#include "text/text.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

namespace svod {

namespace {

bool take_bold(std::string& text) {
    if (text.size() < 3 || text.front() != '*' || text.back() != '*') return false;
    text = text.substr(1, text.size() - 2);
    return true;
}

std::string with_line_ends(std::string text) {
    constexpr std::string_view mark = "¶";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        text.replace(at, mark.size(), "\n");
    return text;
}

/// The cell that covers the place; cells are few in tests.
Cell* covering(Table& table, int row, int column) {
    for (Cell& cell : table.cells)
        if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
            column < cell.column + cell.column_span)
            return &cell;
    return nullptr;
}

class Builder {
public:
    Document build(std::string_view notation) {
        for (const std::string_view line : split(notation, '\n')) take(std::string(trim(line)));
        return std::move(document_);
    }

private:
    void take(std::string line) {
        if (line.starts_with("|") || line.starts_with("H|")) return take_row(std::move(line));
        in_table_ = false;
        if (line.empty()) return;
        if (line.starts_with("@ ")) return take_parent(line);
        Paragraph paragraph;
        if (line.starts_with("# ")) {
            paragraph.outline_level = 1;
            line.erase(0, 2);
        }
        paragraph.bold = take_bold(line);
        if (line != "~") paragraph.text = with_line_ends(line);
        document_.blocks.push_back({Block::Kind::paragraph, static_cast<int>(document_.paragraphs.size())});
        document_.paragraphs.push_back(std::move(paragraph));
    }

    void take_parent(const std::string& line) {
        std::istringstream numbers(line.substr(2));
        TableParent parent;
        numbers >> parent.table >> parent.row >> parent.column;
        parent_ = parent;
    }

    void take_row(std::string line) {
        if (!in_table_) {
            Table table;
            table.index = static_cast<int>(document_.tables.size());
            table.parent = std::exchange(parent_, std::nullopt);
            document_.blocks.push_back({Block::Kind::table, table.index});
            document_.tables.push_back(std::move(table));
            in_table_ = true;
        }
        Table& table = document_.tables.back();
        const bool marked = line.starts_with("H");
        line.erase(0, marked ? 2 : 1);
        if (line.ends_with("|")) line.pop_back();
        if (marked) table.header_rows = table.rows + 1;
        const std::vector<std::string_view> texts = split(line, '|');
        for (std::size_t column = 0; column < texts.size(); ++column)
            take_cell(table, static_cast<int>(column), std::string(trim(texts[column])));
        table.columns = std::max(table.columns, static_cast<int>(texts.size()));
        ++table.rows;
    }

    static void take_cell(Table& table, int column, std::string text) {
        if (text == "<") {
            if (Cell* left = covering(table, table.rows, column - 1))
                left->column_span =
                    static_cast<std::int16_t>(std::max<int>(left->column_span, column - left->column + 1));
            return;
        }
        if (text == "^") {
            if (Cell* above = covering(table, table.rows - 1, column))
                above->row_span = std::max(above->row_span, table.rows - above->row + 1);
            return;
        }
        Cell cell;
        cell.row = table.rows;
        cell.column = static_cast<std::int16_t>(column);
        cell.bold = take_bold(text);
        cell.text = table.texts.keep(with_line_ends(std::move(text)));
        table.cells.push_back(cell);
    }

    Document document_;
    std::optional<TableParent> parent_;
    bool in_table_ = false;
};

}  // namespace

Document document_of(std::string_view notation) {
    return Builder().build(notation);
}

Cell& add_cell(Table& table, int row, int column, std::string_view text, int row_span, int column_span) {
    Cell& cell = table.cells.emplace_back();
    cell.row = row;
    cell.column = static_cast<std::int16_t>(column);
    cell.row_span = row_span;
    cell.column_span = static_cast<std::int16_t>(column_span);
    cell.text = table.texts.keep(text);
    return cell;
}

}  // namespace svod
