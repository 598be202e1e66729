// Figures of tables and of sentences as indicators.
#include "normalize/indicators.h"

#include "normalize/quantity_figure.h"
#include "normalize/prose_figures.h"

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

}  // namespace

std::vector<Indicator> normalize_indicators(const Extraction& extraction, std::optional<Date> as_of) {
    std::vector<Indicator> indicators;
    for (const LogicalTable& table : extraction.tables)
        for (const Figure& figure : table.figures)
            if (const auto value = read_figure_value(figure)) indicators.push_back(indicator_of(figure, *value, as_of));
    for (const Statement& statement : extraction.statements)
        for (const ProseFigure& figure : read_prose_figures(statement)) indicators.push_back(indicator_of(figure, as_of));
    return indicators;
}

}  // namespace svod
