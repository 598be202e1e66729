#include "compare/section_filter.h"

#include "compare/breakdown.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr char whole_mark = '=';

bool has_any(const std::vector<std::string>& parts, const std::string& folded) {
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return !part.empty() && folded.find(part) != std::string::npos;
    });
}

}  // namespace

std::string whole_section(std::string_view section) {
    return whole_mark + std::string(section);
}

std::string wanted_section_text(const std::string& wanted) {
    if (!wanted.starts_with(whole_mark)) return "раздел: " + wanted;
    return "раздел сводной: " + (wanted.size() == 1 ? std::string(no_section) : wanted.substr(1));
}

SectionFilter::SectionFilter(const std::vector<std::string>& wanted) {
    for (const std::string& each : wanted)
        if (each.starts_with(whole_mark))
            whole_.push_back(fold_words(each.substr(1)));
        else
            parts_.push_back(fold_words(each));
}

bool SectionFilter::passes_headings(const std::string& headings) const {
    return has_any(parts_, fold_words(headings));
}

bool SectionFilter::passes_row(const std::string& section) const {
    const std::string folded = fold_words(section);
    return has_any(parts_, folded) || std::find(whole_.begin(), whole_.end(), folded) != whole_.end();
}

bool SectionFilter::passes_without_row(const std::string& headings) const {
    return passes_headings(headings) || has_any(whole_, fold_words(headings));
}

}  // namespace svod
