#pragma once

#include "extract/grid.h"
#include "extract/head.h"
#include "extract/schema.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svod {

/// How often each word stands in a document, in whatever form: by it a word that a page cut is recognised. Counted
/// when first asked for, and only what is asked for. The document must outlive it.
class Vocabulary {
public:
    explicit Vocabulary(const Document& document) : document_(document) {}
    Vocabulary(const Vocabulary&) = delete;  // the index points into the texts
    int count(const std::string& word) const;

private:
    void read() const;

    const Document& document_;
    mutable std::vector<std::string> texts_;                                                ///< folded
    mutable std::unordered_map<std::string_view, std::vector<std::string_view>> by_start_;  ///< by two letters
};

/// A table under way: what its page parts so far have made.
struct Whole {
    Grid grid;
    Head head;
    Schema schema;
    bool titled_parts = false;  ///< its parts had titles of their own over their heads: sections
};

/// Continues `whole` by `part` when it is its next page: the same columns (one empty column more or less is a slip of
/// the converter), and a head that is the same again, or none and rows that fit. A row that the page cut becomes one.
/// Returns false, with nothing changed, when `part` is a table of its own. `announced`: a paragraph between them says
/// «Продолжение таблицы».
bool join_part(Whole& whole, const Grid& part, const Head& part_head, bool announced, const Vocabulary& vocabulary);

/// Are the rows of `part`, whatever its first one looks like, rows under the head of `whole`, column for column?
bool reads_as_rows_of(const Whole& whole, const Grid& part, const Head& part_head);

}  // namespace svod
