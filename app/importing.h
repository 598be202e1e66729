#pragma once

#include "app/pipeline.h"
#include "app/version_notices.h"
#include "archive/corrections.h"
#include "archive/store.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace svod {

/// The registry in the file of `--registry`, else (empty path) the one kept in the archive; null when there is none.
std::unique_ptr<Registry> registry_for(const std::string& file, Store& store);

/// Hashes of the documents that are in the archive and were read: their files need not be read again.
std::set<std::string> known_hashes(Store& store);

/// What who imports says of all the documents at hand, kept as corrections: apart from what the files say.
struct SaidOfDocuments {
    std::string territory{};
    std::string period{};
    std::string supersedes{};  ///< a document as document_named() finds it
};

/// What came of one file.
struct TakenFile {
    enum class Outcome { stored, known, failed };
    Outcome outcome = Outcome::failed;
    std::optional<Report> report{};  ///< of a stored one, as it counts: corrections applied
    std::string version{};           ///< what it is a version or a copy of, in words; empty: it is new
};

/// Takes what was read into the archive, file by file, for every road that documents come in by. Before it goes, search
/// has to learn of what is new: index_new_documents().
class Taking {
public:
    /// Throws UsageError when what is said of the documents is not understood.
    explicit Taking(Store& store, const SaidOfDocuments& said = {});

    TakenFile take(const ReadFile& read);

private:
    void keep_said(const Report& report);
    void keep_hint_of_folders(const Report& report);
    void keep(const Report& report, CorrectedField field, const std::string& value, const std::string& reason);

    Store& store_;
    std::vector<std::pair<CorrectedField, std::string>> said_;
    VersionNotices versions_;
};

}  // namespace svod
