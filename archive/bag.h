#pragma once

#include <cstddef>
#include <string>

namespace svod {

class Store;

struct BagContent {
    std::size_t originals = 0;
    std::size_t reports = 0;
    std::size_t entries = 0;  ///< of the journal
};

/// Writes the whole archive as a BagIt 1.0 bag (RFC 8493) into the new folder `folder`: originals as files, reports as
/// NDJSON, the journal as PREMIS 3 events, and every table as NDJSON, so that nothing is lost. As it stands at one
/// moment. Throws ArchiveError when the folder is there already or cannot be written.
BagContent write_bag(Store& store, const std::string& folder);

/// True of a folder that says it is a bag.
bool is_bag(const std::string& folder);

/// Fills the new or empty archive at `address` from a bag that write_bag made; it is equal to the one the bag was made
/// of. Every file is held against the bag's manifest first; a bag that is not whole is an ArchiveError.
BagContent load_bag(const std::string& folder, const std::string& address);

}  // namespace svod
