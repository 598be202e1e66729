#pragma once

#include "ingest/package.h"

#include <map>
#include <string>
#include <string_view>

namespace svod {

/// Where the parts of an OPC package are (ECMA-376 part 2 §9.3): found through relationships, never by usual names.
struct DocxParts {
    std::string document;
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string endnotes;
    std::string comments;
    bool macros = false;
    std::map<std::string, std::string, std::less<>> links;     ///< relationship id → address, of the main part
    std::map<std::string, std::string, std::less<>> diagrams;  ///< relationship id → data part of a SmartArt
};

/// The main part of a package and its content type, both empty when the package has none.
struct MainPart {
    std::string name;
    std::string content_type;
};
MainPart find_main_part(const Package& package);

/// Every part the main part relates to. Those that a relationship names but the package lacks are left empty.
DocxParts find_docx_parts(const Package& package, const std::string& main_part);

}  // namespace svod
