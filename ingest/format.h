#pragma once

#include "ingest/account.h"
#include "ingest/document.h"
#include "ingest/limits.h"
#include "ingest/package.h"
#include "ingest/trouble.h"

#include <span>
#include <string_view>

namespace svod {

/// One input format that lives in a ZIP package. A new one is a .cpp that defines the function, a row in format.cpp and
/// cases in corpus/. Flat ODT has no package and is recognised beside the table.
struct Format {
    std::string_view name;  ///< Source::format
    /// False when the package is of another format: what tells it is read once, by the one who goes on with it. The
    /// account is null unless asked for; so it is below.
    bool (*read)(const Package& package, Document& document, Diagnostics& diagnostics, Account* account);
};

/// All of them; the first that can read does.
std::span<const Format> formats();

bool read_docx(const Package& package, Document& document, Diagnostics& diagnostics, Account* account = nullptr);
bool is_odt(const Package& package);
bool read_odt(const Package& package, Document& document, Diagnostics& diagnostics, Account* account = nullptr);
bool is_fodt(std::string_view bytes);
void read_fodt(std::string_view bytes, const Limits& limits, Document& document, Diagnostics& diagnostics,
               Account* account = nullptr);

}  // namespace svod
