#pragma once

#include "archive/database.h"
#include "archive/journal.h"

namespace svod {

/// Adds entries to the journal of a database. Used within a transaction: the chain has one end.
class JournalWriter {
public:
    /// `author`: empty = the account that runs the program.
    explicit JournalWriter(Database& database, std::string author = {});
    /// The number that the next entry will have.
    std::int64_t next();
    /// Returns the number of the entry.
    std::int64_t add(const std::string& action, const std::string& subject, const std::string& detail);

private:
    Database& database_;
    std::string author_;
};

/// The whole journal, the first entry first.
std::vector<JournalEntry> read_journal(Database& database);

}  // namespace svod
