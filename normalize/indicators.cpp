// Figures of tables and of sentences as indicators.
#include "normalize/indicators.h"

#include "ingest/time_limit.h"
#include "normalize/prose_figures.h"
#include "normalize/quantity_figure.h"

#include <algorithm>
#include <utility>

namespace svod {

namespace {

Place place_of(const Location& location) {
    Place place;
    place.tables.push_back({location.table, {location.row}});
    return place;
}

Indicator indicator_of(const Figure& figure, const FigureValue& value, std::optional<Date> as_of) {
    Indicator indicator;
    indicator.measure = figure.measure;
    for (const Figure::Label& label : figure.labels) indicator.dimensions.push_back({label.name, label.value});
    indicator.value = value.value;
    indicator.is_mark = value.is_mark;
    indicator.unit = value.unit;
    indicator.share = value.share;
    indicator.as_of = as_of;
    indicator.place = place_of(figure.cell.location);
    return indicator;
}

Indicator indicator_of(const ProseFigure& figure, std::optional<Date> as_of) {
    Indicator indicator;
    indicator.measure = figure.measure;
    if (!figure.object.empty()) indicator.dimensions.push_back({"Что посчитано", figure.object});
    if (!figure.label.empty()) indicator.dimensions.push_back({"В том числе", figure.label});
    indicator.value = figure.value;
    indicator.unit = figure.unit;
    indicator.share = figure.share;
    indicator.as_of = as_of;
    indicator.place = figure.place;
    return indicator;
}

/// Where every paragraph and table stands in the document.
class ReadingOrder {
public:
    explicit ReadingOrder(const Document& document)
        : paragraphs_(document.paragraphs.size()), tables_(document.tables.size()) {
        for (std::size_t position = 0; position < document.blocks.size(); ++position) {
            const Block& block = document.blocks[position];
            std::vector<std::size_t>& of = block.kind == Block::Kind::paragraph ? paragraphs_ : tables_;
            of[static_cast<std::size_t>(block.index)] = position;
        }
    }

    std::size_t of_table(int index) const { return tables_[static_cast<std::size_t>(index)]; }

    std::size_t of(const Place& place) const {
        if (place.paragraph) return paragraphs_[static_cast<std::size_t>(*place.paragraph)];
        return place.tables.empty() ? 0 : of_table(place.tables.front().table);
    }

private:
    std::vector<std::size_t> paragraphs_;
    std::vector<std::size_t> tables_;
};

}  // namespace

std::vector<Indicator> normalize_indicators(const Document& document, const Extraction& extraction,
                                            std::optional<Date> as_of) {
    const ReadingOrder order(document);
    std::vector<std::pair<std::size_t, Indicator>> found;
    for (const LogicalTable& table : extraction.tables)
        for (const Figure& figure : table.figures)
            if (const auto value = read_figure_value(figure)) {
                check_time();
                found.emplace_back(order.of_table(table.index), indicator_of(figure, *value, as_of));
            }
    for (const Statement& statement : extraction.statements) {
        check_time();
        for (const ProseFigure& figure : read_prose_figures(statement))
            found.emplace_back(order.of(figure.place), indicator_of(figure, as_of));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Indicator> indicators;
    indicators.reserve(found.size());
    for (auto& [position, indicator] : found) indicators.push_back(std::move(indicator));
    return indicators;
}

}  // namespace svod
