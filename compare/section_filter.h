#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// How a section of the rows is asked for whole, so that nothing but its rows is found: «=Кадры»; «=»: rows without
/// one.
std::string whole_section(std::string_view section);

/// What a wanted section is called in heads: «раздел: кадры», «раздел сводной: Кадры».
std::string wanted_section_text(const std::string& wanted);

/// The sections that are asked for. A part of a title asks for events by the headings they stand under, and for rows by
/// the section of the programme; a whole section only for rows.
class SectionFilter {
public:
    explicit SectionFilter(const std::vector<std::string>& wanted);

    bool asks() const { return !parts_.empty() || !whole_.empty(); }
    bool passes_headings(const std::string& headings) const;
    bool passes_row(const std::string& section) const;

    /// For an event that stands in no row: a whole section, too, is looked for in its headings.
    bool passes_without_row(const std::string& headings) const;

private:
    std::vector<std::string> parts_;  ///< folded, as are the next
    std::vector<std::string> whole_;
};

}  // namespace svod
