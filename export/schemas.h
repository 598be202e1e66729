#pragma once

#include "text/lexicon.h"

#include <span>
#include <string_view>

namespace svod {

/// The published JSON Schemas (2020-12) of what svod writes, by name: "report", "comparison", "review", "event".
/// They say what is always there; further fields may come, so that a reader leaves out what it does not know.
std::span<const LexiconText> export_lexicons();

/// The text of one; empty when there is none of this name.
std::string_view schema_text(std::string_view name);

}  // namespace svod
