#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// A number with what it counts, as one cell or phrase gives it.
struct Quantity {
    double value = 0;
    int decimals = 0;             ///< as printed
    std::string unit;             ///< canonical_unit; "%" for a bare percentage; empty when none is written
    std::optional<double> share;  ///< percent beside it: «78 (63%)»
    int share_decimals = 0;
};

/// «1 542 чел.», «78 (63%)», «12,5», «63 %». nullopt when the text is anything more or less than one quantity.
std::optional<Quantity> parse_quantity(std::string_view text);

/// One spelling of a unit («человек» → «чел.», «организаций», «ед. (ОО)» → «ед. (ОО)»); an unknown one stays as it is.
std::string canonical_unit(std::string_view unit);

/// The unit of a figure whose head names none or only «ед.»: what stands after «количество», «число», «численность» in
/// one of the texts («Количество педагогов» → «чел.»). Empty, or `unit` itself, when they do not say.
std::string unit_from_heads(std::string_view unit, std::string_view label, std::string_view measure);

}  // namespace svod
