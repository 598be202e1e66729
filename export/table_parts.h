#pragma once

#include "compare/comparison.h"
#include "export/writer.h"

#include <string>

namespace svod {

/// «С прошлого отчёта»: now against the previous report of each municipality; a plan has no
/// marks to compare. Empty where nobody has an earlier document.
std::string movement_part(const Comparison& comparison, const WriteOptions& options);

/// «По школам»: the figures of the organisations of each municipality. Where there are more than a screen holds it says
/// how to see them; empty where there are none.
std::string schools_part(const Comparison& comparison, const WriteOptions& options);

/// «Типовые мероприятия»: a line a municipality, how many it has and the first of those it lacks; empty where there is
/// no municipality with data.
std::string typical_part(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
