#pragma once

#include "normalize/report.h"

#include <map>
#include <string>
#include <string_view>

namespace svod {

/// Abbreviations that a document explains itself, with the words they stand for: «ЦМН» → «целевой модели
/// наставничества».
using ShortNames = std::map<std::string, std::string, std::less<>>;

/// Those of «целевая модель наставничества (далее – ЦМН)» in the texts that `report` keeps: title, headings,
/// activities, results, marks, parties, approvals and cited orders. Only abbreviations whose letters begin the words
/// before the bracket; of two explanations of one the first holds.
ShortNames short_names(const Report& report);

/// `activity` with each short name written out where it first stands; in the bracket that explains it it is left alone.
std::string written_out(const std::string& activity, const ShortNames& names);

}  // namespace svod
