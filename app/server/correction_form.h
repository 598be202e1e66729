#pragma once

#include "app/server/html.h"
#include "app/server/views.h"
#include "archive/correction.h"

#include <map>
#include <string>
#include <vector>

namespace svod {

/// A form that puts right what was read, filled in as far as it is.
struct CorrectionForm {
    std::string id;                        ///< of its elements: its own on the page
    std::vector<std::string> subjects{};   ///< activities, or the SHA-256 of one document
    std::vector<CorrectedField> fields{};  ///< that it asks for
    std::string back{};                    ///< the view to go on with: path, query and fragment
    std::map<CorrectedField, std::string> values{};
    std::map<CorrectedField, std::string> troubles{};  ///< in words, beside the field
    std::string reason{};
    std::string reason_trouble{};
};
Html correction_form(const ViewCall& call, const CorrectionForm& form);

/// A button by which a person says that these were read rightly.
Html confirm_button(const ViewCall& call, const std::vector<std::string>& subjects, CorrectedField field,
                    const std::string& back);

/// A button that takes back what was written under these numbers of the journal.
Html undo_button(const ViewCall& call, long long first, long long last, const std::string& back);

/// What people put right, beside what was read, each with a way back; nothing where there is nothing. Of the whole
/// archive each tells what it was made on.
enum class CorrectedOf { one_subject, archive };
Html corrected_part(const ViewCall& call, const std::vector<Correction>& made, const std::string& back,
                    CorrectedOf whose = CorrectedOf::one_subject);

/// What has just been written (ViewState::done), with a way back.
Html done_part(const ViewCall& call, const std::string& back);

/// Who puts right: the name given before on this computer, else what stands for it.
std::string author_before(const PageRequest& request);
constexpr std::string_view page_author = "аналитик страницы";
constexpr std::string_view author_cookie = "author";

}  // namespace svod
