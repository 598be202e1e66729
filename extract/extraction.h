#pragma once

#include "ingest/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a column of a table can mean; names are those of the contract («header» of `svod normalize`).
enum class HeaderField {
    number,
    activity,
    deadline,
    responsible,
    result,
    completion,
    completion_date,
    evidence,
    note,
    funding,
    indicator,
    unit,
    plan_value,
    fact_value,
    organisation,
    count,
    share,
    participants,
    place,
    level,
    section,
};
std::string_view name(HeaderField field);
std::optional<HeaderField> header_field(std::string_view name);

enum class TableRole { roadmap, indicators, matrix, documents, events, layout, other };
std::string_view name(TableRole role);

/// `where` of the contract: rows of `svod tables`, of every page part; or one paragraph outside tables.
struct Place {
    struct Rows {
        int table = 0;
        std::vector<int> rows;
        friend bool operator==(const Rows&, const Rows&) = default;
    };
    std::vector<Rows> tables;
    std::optional<int> paragraph;
    friend bool operator==(const Place&, const Place&) = default;
};

/// A text as written (white space folded by clean_line, words cut by a page or a line end joined), and where it stands.
struct RawField {
    std::string text;
    std::string lines;  ///< the same with its line ends kept (cells that list several things)
    Location location;
    bool inherited = false;  ///< from a vertically merged cell above, or filled down
    std::vector<Link> links;
};

struct SectionTitle {
    std::optional<std::string> number;  ///< without the trailing dot: «I», «1», «1.2»
    std::string title;
    friend bool operator==(const SectionTitle&, const SectionTitle&) = default;
};

/// One logical row of a plan-like table. Still text.
struct Record {
    std::vector<SectionTitle> section;  ///< headings outermost first
    std::map<HeaderField, RawField> fields;
    Place place;
};

struct SchemaColumn {
    int column = 0;  ///< grid column of the first page part
    std::optional<HeaderField> field;
    std::string header;  ///< all header rows of the column, joined by « / »
    double score = 0;    ///< 0–1, how sure the field is; 0 without a field
};

/// Which column means what; recognition explains itself.
struct Schema {
    std::vector<SchemaColumn> columns;
    int header_rows = 0;  ///< of the first page part, the «1 2 3» row included
    bool has(HeaderField field) const;
};

/// One number or mark of a table that is not a plan, with everything that says what it counts. Still text.
struct Figure {
    struct Label {
        std::string name;   ///< the head over the label («Форма наставничества»), may be empty
        std::string value;  ///< «Учитель-учитель»
    };
    std::string measure;        ///< caption, question or column head that says what is counted
    std::vector<Label> labels;  ///< row labels, then column labels
    std::string unit;           ///< as written in the head or caption, may be empty
    RawField cell;
    bool total = false;   ///< stands in a row or column headed «Итого», «Всего»
    bool mark = false;    ///< cell of a +/− matrix
    bool ticked = false;  ///< the mark says yes
    RawField share;       ///< the percentage in the column beside it, empty text when none
    int row = 0;          ///< place in the joined grid
    int column = 0;
    int row_labels = 0;         ///< how many of `labels` are heads of the row; the others head the column
    bool sums_rows = false;     ///< a total of the rows of its column (`total` is set too)
    bool sums_columns = false;  ///< a total of the columns of its row (`total` is set too)
    int question = 0;           ///< ordinal of the question or head that it stands under
    bool part = false;          ///< its row breaks down the row above («из них», «в том числе»)
};

/// One table of the document; a table cut by page breaks or repeated headers is one.
struct LogicalTable {
    int index = 0;  ///< of its first part in Document::tables
    TableRole role = TableRole::other;
    std::string caption;  ///< the paragraph or spanning row that titles it, may be empty
    Schema schema;
    Place place;                  ///< all its rows
    std::vector<Record> records;  ///< of roadmap, events and documents tables
    std::vector<Figure> figures;  ///< of indicators and matrix tables
};

/// A block that approves or agrees the document («УТВЕРЖДАЮ», «Приложение к приказу от … № …», «рассмотрено»): text
/// only.
struct ApprovalBlock {
    std::string role;  ///< "approved", "agreed", "reviewed", "order"
    RawField text;
};

/// A numbered recommendation or a reported accomplishment outside tables.
struct ProseItem {
    enum class Kind { recommendation, accomplishment };
    Kind kind = Kind::recommendation;
    std::vector<SectionTitle> section;  ///< «Управлению образования …» (the addressee) for recommendations
    std::optional<std::string> number;
    RawField text;
    Place place;
};

/// A sentence or paragraph with figures, and the list items that break it down («…, из них: - 43 (63%) дошкольных»).
struct Statement {
    RawField lead;
    std::vector<RawField> items;
    Place place;
};

/// All that extract makes of a Document: normalize turns it into a Report.
struct Extraction {
    std::string title;            ///< one line, empty when none
    std::vector<RawField> front;  ///< paragraphs and layout cells before the first real table: period, territory
    std::vector<ApprovalBlock> approvals;
    std::vector<LogicalTable> tables;  ///< every table, in document order, layout ones too
    std::vector<ProseItem> prose;
    std::vector<Statement> statements;
};

}  // namespace svod
