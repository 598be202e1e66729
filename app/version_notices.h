#pragma once

#include "archive/document_head.h"

#include <map>
#include <string>
#include <vector>

namespace svod {

/// Tells of documents as they come in what they are versions of, among those of the same place and organisation.
class VersionNotices {
public:
    explicit VersionNotices(std::vector<DocumentHead> known);

    /// Takes a document in and tells, in one line without the name of its file, what it is a copy or a version of, or
    /// may be one of (few activities in common); empty when it is new.
    std::string take(DocumentHead head);

private:
    std::map<std::string, std::vector<DocumentHead>> by_place_;
};

}  // namespace svod
