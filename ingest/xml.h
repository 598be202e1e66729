#pragma once

#include "ingest/limits.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace svod {

/// A namespace the readers know; everything else is `other`. Transitional and Strict OOXML fold into one.
enum class Ns : std::uint8_t {
    none,
    other,
    w,
    w14,
    r,
    mc,
    wp,
    a,
    wps,
    v,
    rels,
    content_types,
    office,
    text,
    table,
    style,
    draw,
    fo,
    xlink,
    dc,
    manifest,
    xml,
    math
};

/// An element name a reader wants to hear of, and the number by which it is called there (> 0).
struct XmlName {
    Ns ns;
    std::string_view local;
    int id;
};

/// A start tag; everything in it is valid only during the call.
class XmlElement {
public:
    int id = 0;  ///< of the reader's table of names; 0 for every other element
    Ns ns = Ns::none;
    std::string_view name;  ///< local name

    /// The attribute's value with references resolved. A name asked for in a namespace is also found without one
    /// when the element itself is of that namespace (some producers leave the prefix out).
    std::optional<std::string_view> attribute(Ns attribute_ns, std::string_view local) const;

    /// Whether any attribute's local name begins so; a quick no to several questions at once.
    bool any_attribute(std::string_view beginning) const;

    /// The URI that `prefix` stands for here; empty when undeclared. For values that name prefixes (mc:Choice).
    std::string_view namespace_uri(std::string_view prefix) const;

    const unsigned char** raw_attributes = nullptr;  ///< libxml2's quintuples, behind `attribute`
    int raw_count = 0;
    const unsigned char* raw_uri = nullptr;  ///< the element's namespace, interned as the attributes' are
    const void* raw_parser = nullptr;        ///< libxml2's context, behind `namespace_uri`
};

/// Where the parser is, in bytes of the part as UTF-8 (SourceRange). Asked for during a call of the handler.
class XmlCursor {
public:
    /// During `start`: the «<» of its tag.
    virtual std::uint32_t tag_begin() const = 0;
    /// During `end`: just past the tag's «>».
    virtual std::uint32_t tag_end() const = 0;

protected:
    ~XmlCursor() = default;
};

/// What a reader is called with, in document order. `end` gets the id that `start` got.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    /// Called once, before all else; the cursor lives as long as the parse.
    virtual void begin(const XmlCursor&) {}
    virtual void start(const XmlElement& element) = 0;
    virtual void end(int id) = 0;
    virtual void text(std::string_view characters) = 0;
};

/// A source of XML bytes: calls its argument with pieces of any size until the end; stops when that returns false.
using XmlFeed = std::function<void(const std::function<bool(std::string_view)>&)>;

/// Parses by libxml2's SAX2 push parser in pieces ≤ 64 KiB: no DTD subset, no entity, no network, no file; depth,
/// attribute, element and text limits counted here. UTF-16 parts and those of xml_encoding. An exception thrown by the
/// handler passes through. Throws DocumentError corrupt_xml (part, line) or limit_exceeded. `part` is only for
/// messages.
void parse_xml(const XmlFeed& feed, std::string_view part, const Limits& limits, std::span<const XmlName> names,
               XmlHandler& handler);

}  // namespace svod
