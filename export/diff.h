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

/// «добавлено», «снято», «формулировка», «срок позже на 14 дней», …: what happened to one activity, most serious first.
std::string change_text(const ActivityChange& change);

/// «добавлено 2, снято 1, срок позже у 3»; «без изменений».
std::string diff_summary(const DocumentDiff& diff);

}  // namespace svod
