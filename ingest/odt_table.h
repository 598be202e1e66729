#pragma once

#include "ingest/account.h"
#include "ingest/document.h"
#include "ingest/limits.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace svod {

/// What all tables of one document may cost together (Limits::grid_cells, Limits::model_bytes).
class OdtBudget {
public:
    explicit OdtBudget(const Limits& limits, Account* account = nullptr) : limits_(limits), account_(account) {}
    void cells(std::uint64_t count);
    void bytes(std::uint64_t count);
    const Limits& limits() const { return limits_; }
    Account* account() const { return account_; }  ///< null unless asked for

private:
    const Limits& limits_;
    Account* account_;
    std::uint64_t cells_ = 0;
    std::uint64_t bytes_ = 0;
};

/// The content of one table:table-cell.
struct OdtCell {
    std::string_view text;
    bool bold = false;
    std::vector<Link> links;
    SourceRange source;
};

/// Lays cells on the visual grid row by row (ODF 1.3 part 3 §9.1). A covered cell moves one place on, like any cell; a
/// place that a span already takes is passed over, so a producer that leaves covered cells out is read the same.
class OdtTable {
public:
    explicit OdtTable(OdtBudget& budget) : budget_(budget) {}

    void begin_row(bool header, std::uint64_t repeated);
    void end_row();
    /// The place the next cell takes. Throws DocumentError limit_exceeded past the grid's limits.
    void begin_cell(std::uint64_t row_span, std::uint64_t column_span, std::uint64_t repeated);
    void end_cell(OdtCell cell);
    void covered(std::uint64_t repeated);
    Table finish();

    int row() const { return row_; }
    int column() const { return column_; }
    bool in_row() const { return in_row_; }

private:
    bool taken(int column) const;
    void pass_taken();
    int clamp_columns(std::uint64_t wanted) const;
    void place(const OdtCell& cell);
    void repeat_row();

    Table table_;
    OdtBudget& budget_;
    std::vector<int> taken_until_;  ///< by column: rows before this one are taken by a span from above or the left
    int row_ = 0;
    int column_ = 0;
    bool in_row_ = false;
    bool header_ = false;
    int row_repeated_ = 1;
    std::size_t row_begin_ = 0;  ///< first cell of the row in Table::cells
    int row_span_ = 1;
    int column_span_ = 1;
    int cell_repeated_ = 1;
};

}  // namespace svod
