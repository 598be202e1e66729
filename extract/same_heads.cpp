#include "extract/same_heads.h"

#include "text/text.h"

#include <algorithm>
#include <map>
#include <string>

namespace svod {

namespace {

constexpr int most_rows = 40;  // of all the tables together: as many as are looked at in one

/// The heads of the columns in order; empty when the table has no head that the lexicon knows.
std::string heads_of(const Whole& whole) {
    std::string heads;
    if (!whole.head.known) return heads;
    for (const SchemaColumn& column : whole.schema.columns) heads += fold_words(column.header) + '\n';
    return heads;
}

void append_rows(Grid& grid, const Grid& from, int begin, int end) {
    const auto place = [&from](int row) {
        return from.places.begin() + static_cast<std::ptrdiff_t>(row) * from.columns;
    };
    grid.places.insert(grid.places.end(), place(begin), place(end));
    grid.sources.insert(grid.sources.end(), from.sources.begin() + begin, from.sources.begin() + end);
    grid.rows += end - begin;
}

/// The head of the first table over the first rows of each.
Grid sample_of(const std::vector<Whole*>& alike) {
    const Whole& first = *alike.front();
    Grid sample;
    sample.columns = first.grid.columns;
    append_rows(sample, first.grid, 0, first.head.rows);
    const int share = std::max(1, most_rows / static_cast<int>(alike.size()));
    for (const Whole* whole : alike) {
        if (sample.rows >= first.head.rows + most_rows) break;
        append_rows(sample, whole->grid, whole->head.rows, std::min(whole->grid.rows, whole->head.rows + share));
    }
    return sample;
}

}  // namespace

void share_schemas(const std::vector<Whole*>& wholes) {
    std::map<std::string, std::vector<Whole*>> by_heads;
    for (Whole* whole : wholes)
        if (std::string heads = heads_of(*whole); !heads.empty()) by_heads[std::move(heads)].push_back(whole);
    for (const auto& [heads, alike] : by_heads) {
        if (alike.size() < 2) continue;
        const Schema schema = match_schema(sample_of(alike), alike.front()->head);
        for (Whole* whole : alike)
            for (std::size_t column = 0; column < schema.columns.size(); ++column) {
                whole->schema.columns[column].field = schema.columns[column].field;
                whole->schema.columns[column].score = schema.columns[column].score;
            }
    }
}

}  // namespace svod
