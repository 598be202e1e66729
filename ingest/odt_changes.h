#pragma once

#include "ingest/odt_text.h"
#include "ingest/revisions.h"
#include "ingest/xml.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// text:tracked-changes (ODF 1.3 part 3 §5.5): who inserted what the text marks, and what was deleted, which stands
/// only here. An insertion and a deletion of the same region (§5.5.3) are told as a deletion.
class OdtChanges {
public:
    struct Region {
        RevisionMark mark;
        bool of_text = false;  ///< else only the look was changed
        std::string deleted;   ///< paragraphs parted by \n
    };

    /// What stands inside text:tracked-changes.
    void start(const XmlElement& element);
    void end();
    void text(std::string_view characters);
    std::size_t size() const { return regions_.size(); }
    bool reading() const { return !open_.empty(); }

    /// Null for an unknown id.
    const Region* find(std::string_view id) const;

private:
    void begin_change(Revision::Kind kind);

    std::vector<int> open_;
    Region region_;
    OdtText deleted_;
    int paragraphs_ = 0;  ///< open ones of the deleted text
    int notes_ = 0;
    std::vector<std::string> ids_;  ///< of the region: xml:id, text:id
    std::map<std::string, Region, std::less<>> regions_;
};

}  // namespace svod
