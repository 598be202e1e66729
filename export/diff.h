#pragma once

#include "compare/document_diff.h"
#include "export/writer.h"

#include <span>
#include <string>

namespace svod {

/// One output format of two versions held against each other: `svod diff --format`.
struct DiffFormat {
    std::string_view name;
    std::string_view extension;
    std::string (*write)(const DocumentDiff& diff, const WriteOptions& options);
};

std::span<const DiffFormat> diff_formats();

/// One change as people read it. A side is empty where there is no such activity, or nothing is said.
struct DiffLine {
    struct Sides {
        std::string before;
        std::string after;
    };
    Sides number;
    Sides activity;
    std::string change;     ///< change_text()
    std::string_view tone;  ///< «good» nearer to completion, «bad» dropped or farther from it, or «»
    Sides deadline;
    Sides responsible;
    Sides completion;
};
DiffLine diff_line(const ActivityChange& change);

/// «plan.docx, на 01.06.2022 (359d03685657)»: one of the two documents.
std::string diff_heading(const Report& report);

/// «добавлено», «снято», «формулировка», «срок позже на 14 дней», …: what happened to one activity, most serious first.
std::string change_text(const ActivityChange& change);

/// «добавлено 2, снято 1, срок позже у 3»; «без изменений».
std::string diff_summary(const DocumentDiff& diff);

}  // namespace svod
