#pragma once

#include "extract/sections.h"
#include "ingest/document.h"

#include <string>
#include <vector>

namespace svod {

/// What stands over a table, between it and the table before.
struct Surroundings {
    int before = -1;                     ///< the table before it on the same level, −1 when none
    bool may_continue = false;           ///< nothing between them but page furniture
    bool announced = false;              ///< and one paragraph says «Продолжение таблицы»
    std::string caption;                 ///< the last paragraph over it, as one line
    std::vector<const Paragraph*> over;  ///< heading-like paragraphs directly over it, top to bottom
};

/// One a table of the document. The document must outlive them.
std::vector<Surroundings> surroundings_of(const Document& document);

/// The sections that the paragraphs over a plan open. `next`: surroundings of the plan after it, for the first plan of
/// a document whose sections are a table each: what stands over the first is a section when it is made as the others
/// are, else it may be the document's title.
std::vector<Heading> headings_over(const Surroundings& around, const Surroundings* next, bool first);

}  // namespace svod
