#include "normalize/order.h"

#include "normalize/order_mentions.h"

namespace svod {

std::vector<OrderReference> find_orders(std::string_view text) {
    std::vector<OrderReference> orders;
    for (OrderMention& mention : find_order_mentions(text)) orders.push_back(std::move(mention.order));
    return orders;
}

}  // namespace svod
