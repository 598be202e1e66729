#pragma once

#include "archive/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace svod {

/// What is not as it was written.
struct Damage {
    enum class Kind {
        page,        ///< of the SQLite file: `subject` is its number from 1
        original,    ///< bytes do not match their hash; `subject` is the hash
        report,      ///< likewise of a stored report
        document,    ///< what is kept about it (name, size, place, figures) is not what was stored
        missing,     ///< the journal knows a document that is not there
        unknown,     ///< a document the journal does not know
        link,        ///< an analyst's word, by its number
        correction,  ///< likewise
        setting,     ///< the registry or the catalogue
        journal,     ///< first entry that does not follow from those before
        table,       ///< cannot be read at all; `detail` says why
    };
    Kind kind;
    std::string subject;
    std::string detail{};  ///< name of the document, or what the database says
};
std::string_view name(Damage::Kind kind);

struct Verification {
    std::size_t originals = 0;
    std::size_t reports = 0;
    std::size_t entries = 0;
    std::size_t pages = 0;       ///< 0: PostgreSQL keeps its own sums
    std::vector<Damage> damage;  ///< pages first
};

/// Holds everything in the archive against its hashes; the journal is what the rest is held against. Writes nothing and
/// goes on after damage. Throws ArchiveError when there is no archive at all.
Verification verify_archive(const std::string& address);

}  // namespace svod
