#include "export/schemas.h"

namespace svod {

std::string_view schema_text(std::string_view name) {
    for (const LexiconText& each : export_lexicons())
        if (each.name == name) return each.text;
    return {};
}

}  // namespace svod
