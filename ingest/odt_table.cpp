#include "ingest/odt_table.h"

#include "ingest/trouble.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace svod {
namespace {

std::size_t at(int column) {
    return static_cast<std::size_t>(column);
}

/// A count as an int, never more than one past `most` (so that the check against `most` fails).
int clamped(std::uint64_t count, int most) {
    return static_cast<int>(std::min<std::uint64_t>(count, static_cast<std::uint64_t>(most) + 1));
}

}  // namespace

void OdtBudget::cells(std::uint64_t count) {
    cells_ += count;
    if (cells_ > limits_.grid_cells) throw_limit("grid_cells", limits_.grid_cells);
}

void OdtBudget::bytes(std::uint64_t count) {
    if (count > limits_.model_bytes - bytes_) throw_limit("model_bytes", limits_.model_bytes);
    bytes_ += count;
}

bool OdtTable::taken(int column) const {
    return at(column) < taken_until_.size() && taken_until_[at(column)] > row_;
}

void OdtTable::pass_taken() {
    while (taken(column_)) ++column_;
}

void OdtTable::begin_row(bool header, std::uint64_t repeated) {
    in_row_ = true;
    header_ = header;
    row_repeated_ = std::max(1, clamped(repeated, budget_.limits().grid_rows));
    if (row_repeated_ > budget_.limits().grid_rows - row_)
        throw_limit("grid_rows", static_cast<std::uint64_t>(budget_.limits().grid_rows));
    column_ = 0;
    row_begin_ = table_.cells.size();
}

void OdtTable::end_row() {
    if (header_ && table_.header_rows == row_) table_.header_rows += row_repeated_;
    if (row_repeated_ > 1) repeat_row();
    row_ += row_repeated_;
    in_row_ = false;
}

/// ODF repeats a row with everything in it; a span downwards makes no sense there and is taken as none.
void OdtTable::repeat_row() {
    const std::size_t end = table_.cells.size();
    const auto copies = static_cast<std::uint64_t>(row_repeated_ - 1);
    std::uint64_t bytes = 0;
    for (std::size_t i = row_begin_; i < end; ++i) bytes += table_.cells[i].text.size();
    budget_.cells(copies * std::max<std::uint64_t>(1, end - row_begin_));
    if (bytes > 0 && copies > budget_.limits().model_bytes / bytes)
        throw_limit("model_bytes", budget_.limits().model_bytes);
    budget_.bytes(copies * bytes);
    if (budget_.account() != nullptr)
        for (std::size_t i = row_begin_; i < end; ++i)
            budget_.account()->add(static_cast<std::int64_t>(copies) * Account::characters_in(table_.cells[i].text));
    for (int copy = 1; copy < row_repeated_; ++copy) {
        for (std::size_t i = row_begin_; i < end; ++i) {
            Cell cell = table_.cells[i];
            if (const std::vector<Link>& links = links_of(table_, cell); !links.empty())
                table_.links.push_back({row_ + copy, cell.column, links});
            cell.row = row_ + copy;
            table_.cells.push_back(cell);
        }
    }
}

/// An absurd span ends where the widest row so far ends; any other may make the table wider.
int OdtTable::clamp_columns(std::uint64_t wanted) const {
    const int most = budget_.limits().grid_columns;
    if (wanted <= static_cast<std::uint64_t>(most - column_)) return std::max(1, static_cast<int>(wanted));
    return std::max(1, static_cast<int>(taken_until_.size()) - column_);
}

void OdtTable::begin_cell(std::uint64_t row_span, std::uint64_t column_span, std::uint64_t repeated) {
    const Limits& limits = budget_.limits();
    pass_taken();
    cell_repeated_ = std::max(1, clamped(repeated, limits.grid_columns));
    if (cell_repeated_ > limits.grid_columns - column_)
        throw_limit("grid_columns", static_cast<std::uint64_t>(limits.grid_columns));
    column_span_ = clamp_columns(column_span);
    row_span_ =
        row_repeated_ > 1 ? 1 : std::max(1, std::min(clamped(row_span, limits.grid_rows), limits.grid_rows - row_));
}

void OdtTable::end_cell(OdtCell cell) {
    if (budget_.account() != nullptr) budget_.account()->add((cell_repeated_ - 1) * Account::characters_in(cell.text));
    cell.text = table_.texts.keep(cell.text);
    for (int copy = 0; copy < cell_repeated_; ++copy) place(cell);
}

void OdtTable::place(const OdtCell& content) {
    pass_taken();
    if (column_ >= budget_.limits().grid_columns)
        throw_limit("grid_columns", static_cast<std::uint64_t>(budget_.limits().grid_columns));
    int span = 1;
    while (span < column_span_ && !taken(column_ + span)) ++span;
    if (taken_until_.size() < at(column_ + span)) taken_until_.resize(at(column_ + span), 0);
    std::fill_n(taken_until_.begin() + column_, span, row_ + row_span_);
    budget_.cells(static_cast<std::uint64_t>(span));
    budget_.bytes(content.text.size());
    Cell& cell = table_.cells.emplace_back();
    cell.text = content.text;
    cell.row = row_;
    cell.row_span = row_span_;
    cell.column = static_cast<std::int16_t>(column_);
    cell.column_span = static_cast<std::int16_t>(span);
    cell.bold = content.bold;
    cell.source = content.source;
    if (!content.links.empty()) table_.links.push_back({cell.row, cell.column, content.links});
    ++column_;
}

void OdtTable::covered(std::uint64_t repeated) {
    const int most = budget_.limits().grid_columns;
    const int count = std::max(1, clamped(repeated, most));
    if (count > most - column_) throw_limit("grid_columns", static_cast<std::uint64_t>(most));
    column_ += count;
}

Table OdtTable::finish() {
    if (in_row_) end_row();
    table_.rows = row_;
    table_.columns = static_cast<int>(taken_until_.size());
    for (Cell& cell : table_.cells) cell.row_span = std::min(cell.row_span, table_.rows - cell.row);
    return std::move(table_);
}

}  // namespace svod
