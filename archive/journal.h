#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One thing that was done to the archive. Entries are only ever added; each carries the hash of all before it, so that
/// none can be changed, dropped or put in between unseen.
struct JournalEntry {
    std::int64_t sequence = 0;  ///< from 1, without gaps
    std::string at;             ///< UTC, «2022-03-01T09:15:00Z»
    std::string author;         ///< the account that ran the program, or who was named with --author
    std::string action;  ///< «import», «import_failed», «registry», «correct», «undo», «link», «remove», …
    std::string subject;  ///< what it was done to: a document's SHA-256, an event's key, empty for the archive
    std::string detail;   ///< JSON; what it holds depends on the action
    std::string hash;     ///< chain_hash() of the entry before and the fields above
};

/// SHA-256, in hex, over the hash of the entry before («» for the first) and every field of `entry` but its hash; each
/// as LENGTH:BYTES, so that no text can pass for two fields.
std::string chain_hash(std::string_view previous_hash, const JournalEntry& entry);

/// The sequence number of the first entry that does not follow from those before it; nullopt when all do.
std::optional<std::int64_t> first_broken_entry(const std::vector<JournalEntry>& entries);

/// A text of `detail`; empty when it has none of this name.
std::string detail_text(const std::string& detail, const std::string& key);

/// The time now as an entry gives it, and the account that runs the program («» when the system does not say).
std::string journal_time();
std::string account_name();

}  // namespace svod
