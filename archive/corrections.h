#pragma once

#include "archive/correction.h"
#include "normalize/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace svod {

class Database;
class Store;

/// All that were made, by id, undone ones too.
std::vector<Correction> read_corrections(Database& database);

/// Keeps a correction (its id and undoing are not looked at) and brings what is kept beside the reports up to it.
/// Returns its id: the number of its journal entry.
std::int64_t keep_correction(Store& store, const Correction& correction);

/// Keeps all of them or none, with journal entries that follow one another. Returns the id of the first.
std::int64_t keep_corrections(Store& store, const std::vector<Correction>& corrections);

/// Those that were made on this event (empty: on the whole document), undone ones too, by id.
std::vector<Correction> corrections_of(Store& store, const std::string& sha256, const std::string& event_id);

/// Takes a correction back without forgetting it; false when there is none or it is taken back already.
bool undo_correction(Store& store, long long id, const std::string& author, const std::string& time);

/// The same for several, in one go; how many were taken back.
std::size_t undo_corrections(Store& store, const std::vector<long long>& ids, const std::string& author,
                             const std::string& time);

/// Corrections that hold but belong to nothing in the archive: their document is not there, or has no such activity.
std::vector<Correction> orphaned_corrections(Store& store);

/// The report as it was read, without corrections; nullopt when there is none.
std::optional<Report> uncorrected_report(Store& store, const std::string& sha256);

/// Works out anew what is kept beside the report of a document (its head, place and period): within a transaction.
void renew_head(Database& database, const std::string& sha256, const std::vector<Correction>& corrections);

/// Of what does not change when it is undone. Empty when there is no such correction.
std::string correction_seal(Database& database, std::int64_t id);

}  // namespace svod
