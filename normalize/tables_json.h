#pragma once

#include "ingest/account.h"
#include "ingest/document.h"

#include <string>

namespace svod {

/// What `svod tables` shows beside the cells themselves.
struct TablesView {
    bool fill = false;                 ///< a merged value in every place of the grid, marked "filled"
    const Account* account = nullptr;  ///< where every character went
};

/// The JSON object of `svod tables`.
std::string tables_json(const Document& document, const TablesView& view = {});

}  // namespace svod
