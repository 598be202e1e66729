#pragma once

#include "ingest/account.h"
#include "ingest/document.h"
#include "normalize/json.h"

#include <string>
#include <string_view>

namespace svod {

/// What `svod tables` shows beside the cells themselves.
struct TablesView {
    bool fill = false;                 ///< a merged value in every place of the grid, marked "filled"
    const Account* account = nullptr;  ///< where every character went
};

/// The JSON object of `svod tables`, handed to `sink` in pieces of about 64 KB: of a long table it takes more memory
/// than the table.
void write_tables_json(const Document& document, const TablesView& view, const JsonSink& sink);

/// The same as one string.
std::string tables_json(const Document& document, const TablesView& view = {});

}  // namespace svod
