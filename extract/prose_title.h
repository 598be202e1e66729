#pragma once

#include "extract/prose_lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a document with this title is: "plan", "report", "analytical", "other"; empty when `title` does not begin as
/// titles of documents do («План мероприятий …», «Сводный отчет о …», «„Дорожная карта“ …»).
std::string_view title_genre(std::string_view title);

/// `line` begins as a title and is no sentence («План разработан …»).
bool is_title_head(const ProseLine& line);

/// The document's title as one line, joined over the lines it takes (their use becomes `title`); empty when none is
/// found. Approvals must be taken before. «(далее – …)» at its end is left out.
std::string take_title(std::vector<ProseLine>& lines);

}  // namespace svod
