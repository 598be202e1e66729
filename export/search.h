#pragma once

#include "archive/found_texts.h"
#include "export/writer.h"

#include <span>
#include <string>

namespace svod {

/// One output format of what was found: `svod search --format`.
struct SearchFormat {
    std::string_view name;
    std::string_view extension;
    std::string (*write)(const SearchResult& result, const WriteOptions& options);
};

std::span<const SearchFormat> search_formats();

/// A long paragraph around its first mark.
std::string excerpt(const std::string& text, const std::vector<SearchPart>& parts);

/// «результат: », «отметка: »; nothing before the activity itself.
std::string_view field_label(std::string_view field);

}  // namespace svod
