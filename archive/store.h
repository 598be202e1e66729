#pragma once

#include "archive/activity_link.h"
#include "archive/document_head.h"
#include "archive/journal.h"
#include "ingest/trouble.h"
#include "normalize/report.h"

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

class Database;

/// The archive cannot be used (disk, permission, lock, a newer program's archive). `what()` is Russian and says what to
/// do. Ends the run with exit status 3.
class ArchiveError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A document as the archive knows it.
struct StoredDocument {
    long long id = 0;
    std::string name;  ///< file name of the first import
    std::string sha256;
    std::string format;
    std::uint64_t bytes = 0;
    std::string error_code;  ///< empty when it was read
    std::string error_message;
};

/// What the archive is asked for; an empty field does not narrow.
struct DocumentFilter {
    std::vector<std::string> territories;  ///< OKTMO or names (territory_matches), of the document itself
    std::optional<DateRange> period;       ///< documents whose period overlaps it
};

enum class StoreOutcome { stored, already_there, replaced_failure };

/// One archive, in a SQLite file or in PostgreSQL; both answer alike.
class Store {
public:
    virtual ~Store() = default;

    /// What the archive stands on, for the parts of it that have their own files: verify.h, corrections.h, search.h, …
    virtual Database& database() = 0;

    /// The archive's name in messages: without a password.
    virtual const std::string& shown() const = 0;

    /// True when a document with these bytes has been read and stored.
    virtual bool has(const std::string& sha256) = 0;

    /// Keeps the original bit for bit and its report; one transaction. A document that failed earlier and is read now
    /// replaces the failure. `prose`: what stands outside its tables, to be found by search.
    virtual StoreOutcome store(const Report& report, std::string_view original, std::string_view prose = {}) = 0;

    /// Keeps the original and why it could not be read.
    virtual StoreOutcome store_failure(const Source& source, std::string_view code, std::string_view message,
                                       std::string_view original) = 0;

    /// Reports of the documents that match, ordered by (name, sha256): independent of the order of import.
    virtual std::vector<Report> reports(const DocumentFilter& filter) = 0;

    /// The heads of the same documents in the same order, without reading a report: what is to be compared is chosen by
    /// them. `filter.territories` is not asked.
    virtual std::vector<DocumentHead> heads(const DocumentFilter& filter) = 0;

    /// The reports of these documents, in the order asked for; unknown hashes are left out.
    virtual std::vector<Report> reports_of(const std::vector<std::string>& sha256) = 0;

    virtual std::vector<StoredDocument> documents() = 0;

    /// The report that holds the event `event_id`.
    virtual std::optional<Report> report_of_event(const std::string& event_id) = 0;

    /// The original bytes; nullopt when no document has this hash. Throws ArchiveError when the stored bytes do not
    /// match it.
    virtual std::optional<std::string> original(const std::string& sha256) = 0;

    /// The registry of municipalities kept in the archive as TSV (`svod registry load`); empty when none.
    virtual void keep_registry(const std::string& tsv) = 0;
    virtual std::string registry() = 0;

    /// What was done to the archive, the first entry first; everything that changes it adds its own.
    virtual std::vector<JournalEntry> journal() = 0;

    /// Another text whenever anything in the archive has changed: the journal's latest hash.
    virtual std::string revision() = 0;

    /// The catalogue of typical activities kept in the archive (`svod catalogue`), in the form compare/ writes; empty
    /// when the built-in one holds.
    virtual void keep_catalogue(const std::string& json) = 0;
    virtual std::string catalogue() = 0;

    /// Keeps what an analyst said of two activities (`id` and the undoing are not looked at) and gives it its id.
    virtual long long keep_link(const ActivityLink& link) = 0;

    /// All that was said, by id, undone ones too: the latest word on a pair counts.
    virtual std::vector<ActivityLink> links() = 0;

    /// Takes a word back without forgetting it; false when there is no such word or it is taken back already.
    virtual bool undo_link(long long id, const std::string& author, const std::string& time) = 0;
};

enum class OpenMode { read, create };

/// Opens the archive to write in it. A missing one is an ArchiveError: only import, init and loading make one.
std::unique_ptr<Store> open_existing(const std::string& address);

/// Opens the archive at `address`: a SQLite file or a postgresql:// address. `read` of a missing file and of a database
/// that is no archive are ArchiveErrors. `create` makes it when missing and brings an earlier version's up to date.
std::unique_ptr<Store> open_archive(const std::string& address, OpenMode mode);

}  // namespace svod
