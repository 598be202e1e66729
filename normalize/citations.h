#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// Every order, letter, protocol the document cites with a number or a date, each once, in the order of first mention;
/// rows of tables that cite it again are added to its place. The acts of the approvals are not among them.
std::vector<OrderReference> cited_orders(const Document& document, const Extraction& extraction);

}  // namespace svod
