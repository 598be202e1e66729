// What the words around a citation say of its force.
#include "normalize/order_text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

constexpr int reach = 5;  ///< tokens between a citation and the word that says what became of it

bool transparent(const OrderText& text, int i) {
    return text.is(i, Kind::dash) || text.is(i, Kind::open) || (text.is(i, Kind::stop) && text.sign(i) == ':') ||
           order_word(text.word(i)) == OrderWord::filler;
}

bool cancels(const OrderText& text, int i) {
    return order_word(text.word(i)) == OrderWord::cancel && text.word(i - 1) != "не";
}

/// «утратил силу приказ», «отменён приказом», «взамен приказа»
bool cancel_before(const OrderText& text, int type) {
    for (int i = type - 1; i >= std::max(0, type - reach); --i) {
        if (cancels(text, i)) return true;
        if (!transparent(text, i)) return false;
    }
    return false;
}

/// «приказ № 5 (утратил силу)»; not «приказ № 8, отменён приказ № 5», whose word is about the other.
bool cancel_after(const OrderText& text, int end) {
    for (int i = end; i < std::min(text.size(), end + reach); ++i) {
        if (cancels(text, i)) {
            int next = i + 1;
            while (transparent(text, next)) ++next;
            const std::string_view other = text.word(next);
            return order_type(other).empty() || instrumental_type(other);
        }
        if (!transparent(text, i) && !text.is(i, Kind::comma)) return false;
    }
    return false;
}

/// «приказом № 8 отменён приказ № 5»
bool cancels_another(const OrderText& text, int end) {
    for (int i = end; i < std::min(text.size(), end + reach); ++i) {
        if (cancels(text, i)) return true;
        if (!transparent(text, i)) return false;
    }
    return false;
}

/// «на основании приказа», «по приказу», «согласно приказу».
bool cited_as_ground(const OrderText& text, int type) {
    constexpr int nearest = 4;
    for (int i = type - 1; i >= std::max(0, type - nearest); --i) {
        if (text.is(i, Kind::stop)) return false;
        if (order_word(text.word(i)) == OrderWord::ground) return true;
    }
    const std::string_view word = text.word(type);
    return text.word(type - 1) == "по" && (word.ends_with("у") || word.ends_with("ю"));
}

}  // namespace

OrderForce order_force(const OrderText& text, int type, int end) {
    OrderForce force;
    const bool agent = instrumental_type(text.word(type));
    force.cancelled = agent ? false : cancel_before(text, type) || cancel_after(text, end);
    force.ground = cited_as_ground(text, type) || (agent && (cancel_before(text, type) || cancels_another(text, end)));
    return force;
}

}  // namespace svod
