#pragma once

#include "normalize/report.h"

#include <optional>
#include <string_view>

namespace svod {

/// What the phrase of a deadline cell is read against.
struct DeadlineContext {
    std::optional<DateRange> period;  ///< of the document; a school year when 1 September – 31 August
    std::optional<int> year;          ///< written in the column head or the section, wins over the period
};

/// Reads one deadline phrase (rules R1–R18 of the deadline grammar, see README). Never throws; a phrase that is not
/// understood is `unspecified` with confidence 0.
Deadline normalize_deadline(std::string_view phrase, const DeadlineContext& context);

/// The deadline inside a sentence: «Создать в срок до 19.09.2022 муниципальную группу». nullopt when there is none.
std::optional<Deadline> find_deadline(std::string_view sentence, const DeadlineContext& context);

/// Every full date written in `text` in any spelling («24.09.2020», «3 марта 2022 года», «24.09.20»), in order.
std::vector<Date> find_dates(std::string_view text);

/// The period a title speaks of: «на 2020-2021 учебный год», «на период 2022-2024 гг.», «в 2022 году», «за I полугодие
/// 2023».
std::optional<Period> find_period(std::string_view text);

/// «по состоянию на 01.06.2022», «на 1 июня 2022 года» → that day.
std::optional<Date> find_as_of(std::string_view text);

}  // namespace svod
