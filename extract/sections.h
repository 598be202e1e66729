#pragma once

#include "extract/extraction.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A heading of a section, its title split from its number.
struct Heading {
    SectionTitle title;
    enum class Form { word, roman, arabic, letter, plain };
    Form form = Form::plain;  ///< «Раздел 1. …», «II. …», «2. …» or «2.1. …», «а) …», «…»
    std::string word;         ///< «раздел», «блок» of Form::word
    int depth = 1;            ///< parts of an Arabic number
    int shape = 0;            ///< how it stands in the table (across, number and title apart, …); like with like
};

/// `number`: of a cell of its own, empty when the title carries it. Never an empty title where `text` has letters.
Heading read_heading(std::string_view number, std::string_view text, int shape);

/// «Раздел 1», «Блок II.»: a section's number with the word before it, and no title.
bool is_worded_number(std::string_view text);

/// Where the rows stand among nested sections. Headings that follow each other without a row between are settled
/// together when the next row asks for its path: only then is it clear which of them hold sections.
/// The number's form tells the level (Раздел over I over 1 over 1.1); what has no number stands beside the heading of
/// its own shape, below one that nothing but headings has followed.
class Sections {
public:
    void add(Heading heading) { pending_.push_back(std::move(heading)); }
    const std::vector<SectionTitle>& path();

private:
    void settle();
    void place(const Heading& heading, bool first_of_run, std::size_t run_length);
    int rank_of(const Heading& heading) const;

    std::vector<Heading> stack_;
    std::vector<Heading> pending_;
    std::vector<SectionTitle> path_;
};

}  // namespace svod
