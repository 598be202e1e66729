#pragma once

#include "normalize/normalize.h"

#include <optional>

namespace svod {

/// The period the document speaks of: by its title, the lines before its first table, captions and column heads; else
/// the calendar or school year that holds all its fully dated deadlines (three at least).
std::optional<Period> document_period(const Extraction& extraction);

/// The day of «по состоянию на …».
std::optional<Date> document_as_of(const Extraction& extraction);

/// The municipality the document is about: by its title, else by the lines before its first table (approvals among
/// them), else by captions, prose and cells, the surer the nearer. `period` tells which year's names apply.
std::optional<Territory> document_territory(const Document& document, const Extraction& extraction,
                                            const std::optional<Period>& period, const NormalizeOptions& options);

}  // namespace svod
