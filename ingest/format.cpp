#include "ingest/format.h"

#include <array>

namespace svod {

std::span<const Format> formats() {
    static constexpr std::array table{
        Format{"docx", is_docx, read_docx},
        Format{"odt", is_odt, read_odt},
    };
    return table;
}

}  // namespace svod
