#pragma once

#include <string>

namespace svod {

/// An activity as the analyst's word on it outlives the documents: what it says and on which level, not which file.
struct ActivityKey {
    std::string folded;         ///< fold_words of the activity
    bool organization = false;  ///< of one organisation's plan, not of a municipality's
    friend auto operator<=>(const ActivityKey&, const ActivityKey&) = default;
};

/// What an analyst said of two activities: they are the same, or they are not. Kept apart from what the files say.
struct ActivityLink {
    long long id = 0;  ///< given by the archive, ascending in time
    bool same = false;
    ActivityKey left;
    ActivityKey right;
    std::string left_text;  ///< as it stood in the document that was pointed at
    std::string right_text;
    std::string author;
    std::string time;  ///< «2022-06-01T09:30:00Z»
    std::string reason;
    std::string undone_by;    ///< empty: it holds
    std::string undone_time;  ///< empty: it holds
    bool holds() const { return undone_time.empty(); }
};

}  // namespace svod
