#pragma once

#include "text/lexicon.h"

#include <span>

namespace svod {

/// The data files of lexicon/, compiled in.
std::span<const LexiconText> compare_lexicons();

}  // namespace svod
