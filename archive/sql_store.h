#pragma once

#include "archive/database.h"
#include "archive/store.h"

namespace svod {

/// The store over the tables of schema.cpp, in either database. `shown` names the archive in messages.
std::unique_ptr<Store> make_sql_store(std::unique_ptr<Database> database, std::string shown);

}  // namespace svod
