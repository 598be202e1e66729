#pragma once

#include "compare/review.h"
#include "export/writer.h"

#include <span>
#include <string>
#include <vector>

namespace svod {

/// What is listed: the first `shown` items of the queue.
struct ReviewList {
    const std::vector<ReviewItem>& items;
    std::size_t shown = 0;
};

/// One output format of the queue: `svod review --format`.
struct ReviewFormat {
    std::string_view name;
    std::string (*write)(const ReviewList& list, const WriteOptions& options);
};

std::span<const ReviewFormat> review_formats();

/// «таблица 2, строка 14, колонка 5 «Отметка о выполнении»»; «документ целиком».
std::string source_text(const ReviewItem& item);

}  // namespace svod
