#pragma once

#include "ingest/odt_lists.h"
#include "ingest/odt_styles.h"
#include "ingest/xml.h"

#include <optional>
#include <string>

namespace svod {

/// Reads the children of office:styles and office:automatic-styles that decide what a text looks like to the reader:
/// bold, centred, hidden, outline level, list styles.
class OdtStyleReader {
public:
    OdtStyleReader(OdtStyles& styles, OdtLists& lists) : styles_(styles), lists_(lists) {}

    void start(const XmlElement& element, bool automatic);
    void end(int id);

private:
    void text_properties(const XmlElement& element);
    void level(const XmlElement& element);
    void close_level();

    OdtStyles& styles_;
    OdtLists& lists_;
    std::string name_;
    std::optional<OdtFamily> family_;  ///< of the open style:style
    OdtStyle style_;
    bool in_list_ = false;
    bool automatic_ = false;
    OdtListStyle list_;
    OdtListLevel* level_ = nullptr;  ///< the open one of list_
    std::string level_font_;
};

/// An attribute as a count ≥ 0: digits only, at most 1 000 000 000; anything else is `otherwise`.
std::uint64_t odt_count(std::optional<std::string_view> value, std::uint64_t otherwise);

/// A start value or level as an int that leaves room for counting.
int odt_number(std::optional<std::string_view> value, int otherwise);

std::string odt_text_of(std::optional<std::string_view> value);

}  // namespace svod
