#pragma once

#include "ingest/trouble.h"

#include <string>

namespace svod {

/// «план.docx: таблица 2, строка 14, колонка 3: предупреждение: … [код]»; what is not known of the place is left out.
/// Tables, rows and columns are counted from one, as people do.
std::string diagnostic_line(const std::string& shown, const Diagnostic& diagnostic);

}  // namespace svod
