#pragma once

#include "text/date.h"

#include <optional>
#include <string_view>

namespace svod {

/// A full date in running text and the bytes it takes, «г.», «года» included.
struct DateSpan {
    Date date;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The date written at byte `at` of `text` («24.09.2020», «24.09.20», «3 марта 2022 года», «2021-05-12», «01 сентября
/// 2021г.», «« 05 » мая 2022 г.»); nullopt when none begins there.
std::optional<DateSpan> read_date_at(std::string_view text, std::size_t at);

/// Where what is written like a date at byte `at` but is no day («31.02.2022», «30 февраля 2022 г.») ends; 0 when no
/// such thing begins there.
std::size_t no_day_end(std::string_view text, std::size_t at);

/// The next full date at or after byte `from`.
std::optional<DateSpan> next_date(std::string_view text, std::size_t from);

}  // namespace svod
