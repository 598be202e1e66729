#pragma once

#include "ingest/cells.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Where a text stands in its document, as `svod tables` numbers it: a cell (table, row, column; 0-based) or a
/// paragraph outside tables (0-based index into Document::paragraphs). -1 = not applicable.
struct Location {
    int table = -1;
    int row = -1;
    int column = -1;
    int paragraph = -1;
    friend bool operator==(const Location&, const Location&) = default;
};

/// A paragraph outside tables, as a reader of the final document sees it.
struct Paragraph {
    std::string text;       ///< list label (`number`) first, then a space; line breaks as \n, tabs as \t
    std::string number;     ///< the rendered automatic list label («1.2.», «•»), empty when none
    int list_level = -1;    ///< 0-based level of the automatic list, -1 outside lists
    int outline_level = 0;  ///< 1–9 for headings (a Title style counts as 1), 0 for body text
    bool bold = false;      ///< all of its visible text is bold
    bool centered = false;
    std::vector<Link> links;  ///< hyperlinks with a target, in order
    SourceRange source;       ///< in Document::part; from the first to the last of paragraphs joined by a deleted mark
};

struct TableParent {
    int table = 0;
    int row = 0;
    int column = 0;
};

/// A table as the visual grid (w:gridSpan, w:vMerge, w:gridBefore/After; table:number-*-spanned, repeated).
/// Cells are in row-major order of their top left and cover no grid place twice.
struct Table {
    int index = 0;
    std::optional<TableParent> parent;  ///< set for a nested table; its text is not repeated in the outer cell
    int rows = 0;
    int columns = 0;
    int header_rows = 0;  ///< rows marked as repeated header in the source
    CellList cells;
    std::vector<CellLinks> links;  ///< in the order of their cells
    CellTexts texts;
};

/// The hyperlinks of a cell of `table`, in order.
const std::vector<Link>& links_of(const Table& table, const Cell& cell);

struct Block {
    enum class Kind { paragraph, table };
    Kind kind = Kind::paragraph;
    int index = 0;  ///< into Document::paragraphs or Document::tables
};

/// A footnote, endnote, comment or annotation: kept apart from the text it hangs on.
struct Note {
    std::string kind;  ///< "footnote", "endnote", "comment"
    std::string text;
};

/// A tracked change inside a table: what stood there, what stands there now, and whose doing it is.
struct Revision {
    enum class Kind {
        inserted,
        deleted,
        replaced,  ///< deleted and inserted in one place, by one author on one day
        moved_from,
        moved_to,
        row_inserted,  ///< the whole row: cells parted by \t, no column
        row_deleted,   ///< likewise; it stood before the row of its location, which may be one past the last
        cell_inserted,
        cell_deleted,
        cell_merged,  ///< into the cell above
    };
    Kind kind = Kind::inserted;
    std::string author;  ///< as written
    std::string date;    ///< «2021-03-02T10:15:00Z» as written, fractions left out; empty when none or no date
    std::string before;  ///< only what changed, not the whole cell
    std::string after;
    Location location;  ///< in the final grid; no table when all of it was deleted
};
std::string_view name(Revision::Kind kind);

struct Source {
    std::string name;    ///< file name without folders
    std::string format;  ///< "docx", "odt", "fodt"
    std::uint64_t bytes = 0;
    std::string sha256;  ///< lower-case hex
};

/// What a reader of the final document sees, in reading order. A nested table follows the table that holds it.
struct Document {
    Source source;
    std::string part;  ///< the part all paragraphs and tables come from; empty when the file is no container
    std::vector<Block> blocks;
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<Note> notes;
    std::vector<Revision> revisions;  ///< in the order of the document
};

}  // namespace svod
