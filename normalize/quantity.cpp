#include "normalize/quantity.h"

#include "extract/figures_cell.h"
#include "text/text.h"

namespace svod {

namespace {

bool is_count_word(std::string_view word) {
    return word == "количество" || word == "кол" || word == "число" || word == "численность" || word == "количества" ||
           word == "числа";
}

/// The first counted noun after «количество», «число», «численность».
std::string counted_after_head_word(std::string_view text) {
    const std::string words = fold_words(text.substr(0, std::min<std::size_t>(text.size(), 400)));
    bool counting = false;
    for (const std::string_view word : split(words, ' ')) {
        if (is_count_word(word)) {
            counting = true;
            continue;
        }
        if (!counting) continue;
        const CountedNoun* noun = find_counted_noun(word);
        if (noun != nullptr && noun->kind != CountedKind::none && noun->kind != CountedKind::share)
            return std::string(noun->unit);
    }
    return "";
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
    const CellReading cell = read_cell(clean_line(text.substr(0, std::min<std::size_t>(text.size(), 400))));
    if (cell.kind != CellReading::Kind::quantity && cell.kind != CellReading::Kind::share) return std::nullopt;
    return Quantity{cell.value, cell.decimals, cell.kind == CellReading::Kind::share ? "%" : canonical_unit(cell.unit),
                    cell.share, cell.share_decimals};
}

std::string canonical_unit(std::string_view unit) {
    const std::string_view trimmed = trim(unit);
    if (trimmed.empty() || trimmed == "%" || trimmed.size() > 120) return std::string(trimmed);
    const std::string words = fold_words(trimmed);
    std::string found;
    CountedKind kind = CountedKind::none;
    for (const std::string_view word : split(words, ' ')) {
        const CountedNoun* noun = find_counted_noun(word);
        if (noun == nullptr) continue;
        if (found.empty() || (kind == CountedKind::none && noun->kind != CountedKind::none)) {
            found = noun->unit;
            kind = noun->kind;
        } else if (kind == CountedKind::money && noun->kind == CountedKind::money)
            found += " " + std::string(noun->unit);
    }
    return found.empty() ? std::string(trimmed) : found;
}

std::string unit_from_heads(std::string_view unit, std::string_view label, std::string_view measure) {
    if (!unit.empty() && unit != "ед.") return std::string(unit);
    for (const std::string_view text : {label, measure}) {
        const std::string found = counted_after_head_word(text);
        if (!found.empty() && (unit.empty() || found != "чел.")) return found;
    }
    return std::string(unit);
}

}  // namespace svod
