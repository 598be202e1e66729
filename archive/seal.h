#pragma once

#include "archive/database.h"

#include <string>
#include <vector>

namespace svod {

/// SHA-256, in hex, over the fields, each as LENGTH:BYTES.
std::string seal_of(const std::vector<std::string>& fields);

/// Over all columns of the one row that was found; empty when none was.
std::string row_seal(const std::vector<SqlRow>& found);

/// Of what is kept of a document besides what follows from its report: name, hash, format, size, why it failed, its
/// prose and the hash of its report. Empty when there is no such document.
std::string document_seal(Database& database, const std::string& sha256);

/// Of what an analyst said of two activities; taking it back does not change it. Empty when there is no such word.
std::string link_seal(Database& database, std::int64_t id);

/// The detail of a journal entry that holds a seal.
std::string seal_detail(const std::string& seal);

}  // namespace svod
