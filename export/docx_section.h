#pragma once

#include <string>

namespace svod {

/// A w:sectPr (ECMA-376 Part 1 §17.6.17) as written: page, margins, headers and footers of a section.
/// The same section on pages that lie, begun on a new page; its own first-page header and page count are left out.
std::string lying_section(const std::string& properties);

/// Twips between the left and right margins; those of A4 with margins of 3 and 1.5 cm where it does not say.
int text_width(const std::string& properties);

}  // namespace svod
