#pragma once

#include "ingest/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Who changed what kind of thing and when, as the document says.
struct RevisionMark {
    Revision::Kind kind = Revision::Kind::inserted;
    std::string author;
    std::string date;
};

/// Gathers the tracked changes of the cells of one document. Producers cut one change into many elements, a run each:
/// pieces of one author and day that touch become one Revision, a deletion and an insertion that touch a replacement.
class RevisionLog {
public:
    explicit RevisionLog(std::vector<Revision>& revisions) : revisions_(revisions) {}

    /// `text` of the cell was inserted, deleted or moved. Returns the bytes that it adds to the model.
    std::size_t add(const RevisionMark& mark, std::string_view text, const Location& location);

    /// A row or a cell as a whole.
    std::size_t add_whole(const RevisionMark& mark, std::string before, std::string after, const Location& location);

    /// Text that nobody changed stands after the last piece.
    void interrupt() { touching_ = false; }

    std::size_t size() const { return revisions_.size(); }

    /// The table of the revisions from `first` on has no row left.
    void forget_table(std::size_t first);

    /// Line breaks at the edges of a piece go, unless nothing else was changed. To be called once, at the end.
    void finish();

private:
    Revision* last_touching(const RevisionMark& mark, const Location& location);

    std::vector<Revision>& revisions_;
    bool touching_ = false;
};

}  // namespace svod
