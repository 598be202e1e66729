#pragma once

#include "archive/database.h"

namespace svod {

/// Makes the tables of an archive in an empty database, or brings those of an earlier version up to this one
/// (OpenMode::create). An archive of a newer program and a database that holds something else are ArchiveErrors;
/// `shown` names the archive in them. With OpenMode::read nothing is made: an empty database is an ArchiveError too.
void prepare_schema(Database& database, OpenMode mode, const std::string& shown);

/// The version of the tables that this program makes.
int newest_schema();

/// True when an earlier version of this program made the tables.
bool has_earlier_schema(Database& database);

}  // namespace svod
