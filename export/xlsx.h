#pragma once

#include "export/writer.h"

namespace svod {

/// The analyst's workbook: «Сводная», «Муниципалитеты», «Мероприятия», «Показатели», «Замечания», «Источники»,
/// «О расчёте». A cell of «Сводная» links to its event, the event names file and place.
std::string write_comparison_xlsx(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
