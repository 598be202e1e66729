#pragma once

#include "ingest/document.h"
#include "ingest/xml.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Why characters of the source stand in no cell and no paragraph.
enum class Dropped {
    deleted,      ///< by a tracked change
    hidden,       ///< hidden text, paragraphs, sections
    field_code,   ///< the code of a field or of an index, not its result
    covered,      ///< the content of a cell that a merge covers
    note,         ///< footnotes and endnotes, kept apart
    comment,      ///< comments and annotations, kept apart
    alternate,    ///< the alternative that was not chosen
    number,       ///< list numbers that the producer stored; the reader counts its own
    ruby,         ///< pronunciation above the text
    description,  ///< alternative text of pictures
    object,       ///< embedded objects and formulas
    outside,      ///< outside the body: properties, styles, page headers of a flat document
    space,        ///< white space between elements, at their edges, or collapsed
    mark,         ///< soft hyphens, direction marks
    composed,     ///< combining characters joined with their letters (NFC)
    layout,       ///< numbers and data of shapes, coordinates, settings
    unreadable,   ///< in a part that broke off
};
constexpr std::size_t dropped_reasons = static_cast<std::size_t>(Dropped::unreadable) + 1;
std::string_view name(Dropped reason);
std::string_view russian(Dropped reason);

/// Where the characters (code points) of a document's main parts went. Readers report to it when they are given one:
/// `total` is counted by the parser, `dropped` and `added` where the reader decides, `kept` from the finished model,
/// so that whatever gets lost on the way shows as unaccounted.
class Account {
public:
    void open_part(std::string_view part) { parts_.emplace_back(part); }
    void read(std::string_view characters) { total_ += characters_in(characters); }

    void drop(Dropped reason, std::string_view characters) { drop(reason, characters_in(characters)); }
    void drop(Dropped reason, std::int64_t count) { dropped_[static_cast<std::size_t>(reason)] += count; }
    /// Characters the source does not hold as text: labels, line ends between paragraphs, tabs, symbols.
    void add(std::int64_t count) { (notes_.empty() ? added_ : notes_.back()) += count; }
    /// `given` characters became `got`.
    void change(Dropped reason, std::int64_t given, std::int64_t got);

    void open_note() { notes_.push_back(0); }
    void close_note(const Note& note);
    void part_broke_off() { broken_ = true; }
    void close(const Document& document);

    const std::vector<std::string>& parts() const { return parts_; }
    std::int64_t total() const { return total_; }
    std::int64_t kept() const { return kept_; }
    std::int64_t added() const { return added_; }
    std::int64_t dropped(Dropped reason) const { return dropped_[static_cast<std::size_t>(reason)]; }
    std::int64_t unaccounted() const;

    static std::int64_t characters_in(std::string_view utf8);

private:
    std::vector<std::string> parts_;
    std::int64_t total_ = 0;
    std::int64_t kept_ = 0;
    std::int64_t added_ = 0;
    std::array<std::int64_t, dropped_reasons> dropped_{};
    std::vector<std::int64_t> notes_;  ///< added in each open note
    bool broken_ = false;
};

/// parse_xml that also tells `account`, unless it is null, of every character there is.
void parse_counted(const XmlFeed& feed, std::string_view part, const Limits& limits, std::span<const XmlName> names,
                   XmlHandler& handler, Account* account);

/// Nothing but white space.
bool is_blank(std::string_view characters);

}  // namespace svod
