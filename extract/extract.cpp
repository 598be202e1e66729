#include "extract/extract.h"

#include "extract/prose.h"
#include "extract/tables.h"

namespace svod {

Extraction extract(const Document& document) {
    Extraction extraction;
    extraction.tables = read_tables(document);
    read_prose(document, extraction);
    return extraction;
}

}  // namespace svod
