#pragma once

#include "extract/prose_lines.h"

#include <vector>

namespace svod {

/// The recommendations and reported accomplishments of `lines`: lists, numbered or not, after a line that announces
/// them («Исходя из этого рекомендуется:», «Проведены следующие мероприятия:»), and single sentences («Рекомендовать
/// школам усилить …»). A line of a list that names an addressee becomes the section of what follows it. Lines of
/// recommendations become `item`.
std::vector<ProseItem> take_prose_items(std::vector<ProseLine>& lines);

}  // namespace svod
