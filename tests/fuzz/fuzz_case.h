#pragma once

#include "ingest/account.h"
#include "ingest/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace svod::fuzz {

std::string_view text_of(const std::uint8_t* data, std::size_t size);

/// What stands before and after the first line «---»: one seed then holds two parts of a document.
std::pair<std::string, std::string> two_parts(std::string_view text);

/// Reads as the program does. A DocumentError is a fair answer; anything else, and a document whose grids or sum of
/// characters do not hold, ends the process.
void read_fairly(const std::string& bytes);

}  // namespace svod::fuzz
