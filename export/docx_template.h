#pragma once

#include "export/memo.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod {

/// The template cannot be used; the message, in Russian, says why and what to do.
class TemplateError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The memo in a document of the user's own (DOCX or DOTX, as bytes): its styles, headers, footers, page set-up and
/// texts stay; the memo stands in place of the paragraph «{{svod}}», else at the end. Styles are found by their names
/// («heading 1», «Table Grid»), those it lacks are added. The annexes lie, on pages like those around them.
/// Throws TemplateError, or DocumentError when the file is no sound package.
std::string fill_template(std::string_view bytes, const Memo& memo);

/// Parts that charts need, numbered from `first`, to be put into a package whose main part is in `folder` («word/»).
struct ChartParts {
    std::vector<std::pair<std::string, std::string>> parts;
    std::string content_types;  ///< children of the root of [Content_Types].xml
    std::string relations;      ///< children of the root of the main part's relationships
};
ChartParts chart_parts(const std::vector<BarChart>& charts, const std::string& folder, int first = 1);

}  // namespace svod
