#pragma once

#include "archive/database.h"
#include "archive/search_postings.h"
#include "normalize/report.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// The words of some documents in memory: term (a folded word) → documents, ascending.
class WordCollection {
public:
    /// Documents come ascending by number. Returns how many texts of it are searched.
    std::int64_t add(std::int64_t document, const Report& report, std::string_view prose);
    const std::map<std::string, std::vector<PostedDocument>>& terms() const { return terms_; }

private:
    std::map<std::string, std::vector<PostedDocument>> terms_;
};

/// Puts the documents that no segment holds yet into a new one, some hundreds at a time, each a transaction; merges
/// segments when there are many of a size, so that a word is looked up in few rows. Cheap when there is nothing to do.
void index_new_documents(Database& database);

/// How many documents wait for index_new_documents.
std::int64_t unindexed_documents(Database& database);

/// Takes a document out of the index, every trace of its words with it. Within a transaction.
void forget_words(Database& database, const std::string& sha256);

}  // namespace svod
