#pragma once

#include "normalize/report.h"

#include <string>
#include <string_view>

namespace svod {

/// How persons stand in what is handed on: as written, «Фамилия И.О.», or by their role alone (for anything published).
enum class PersonNames { full, initials, role };

/// `text` with the persons it names shown in that way. Initials: full names with a patronymic are shortened. Role: each
/// person is «[имя скрыто]»; two capital words that may be a name and surname are hidden too, for a name shown by
/// mistake cannot be taken back. A text that names nobody comes back as it is; of another the white space is folded.
std::string with_names(std::string_view text, PersonNames names);

/// The name of a file: it is changed only where persons stand by their role.
std::string file_with_names(std::string_view name, PersonNames names);

/// Shows the persons of every text and party of the report in that way, those of its file's name as file_with_names.
void show_names(Report& report, PersonNames names);

}  // namespace svod
