#include "ingest/format.h"

#include <array>

namespace svod {

std::span<const Format> formats() {
    static constexpr std::array table{
        Format{"docx", read_docx},
        Format{"odt", read_odt},
    };
    return table;
}

}  // namespace svod
