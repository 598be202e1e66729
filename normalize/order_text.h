#pragma once

#include "normalize/order_mentions.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A text that may cite orders with its tokens: what every reader of a citation asks of them. Indices out of range are
/// no token of any kind.
class OrderText {
public:
    OrderText(std::string_view text, const std::vector<OrderToken>& tokens) : text_(text), tokens_(tokens) {}

    int size() const { return static_cast<int>(tokens_.size()); }
    const OrderToken& token(int i) const { return tokens_[static_cast<std::size_t>(i)]; }
    bool is(int i, OrderToken::Kind kind) const { return i >= 0 && i < size() && token(i).kind == kind; }
    std::string_view word(int i) const {
        return is(i, OrderToken::Kind::word) ? std::string_view(token(i).folded) : std::string_view();
    }
    std::string_view slice(int i) const { return between(i, i + 1); }
    /// The bytes of tokens [first, end).
    std::string_view between(int first, int end) const {
        return text_.substr(token(first).begin, token(end - 1).end - token(first).begin);
    }
    char sign(int i) const { return text_[token(i).begin]; }

    bool glued(int i) const { return i > 0 && i < size() && token(i).begin == token(i - 1).end; }
    bool on_new_line(int i) const;
    bool capital(int i) const;
    bool upper(int i) const;  ///< all of it in capitals
    bool sentence_end(int i) const;

    /// A day, or what is written like one and is none («31.02.2022»).
    bool dated(int i) const { return is(i, OrderToken::Kind::date) || is(i, OrderToken::Kind::no_day); }
    /// «от 24.09.2020»
    bool from_date(int i) const { return word(i) == "от" && dated(i + 1); }

private:
    std::string_view text_;
    const std::vector<OrderToken>& tokens_;
};

/// «приказом»: by the act, not the act itself.
bool instrumental_type(std::string_view type);

/// «о», «об», «обо»: a title begins.
bool begins_title(std::string_view folded);

/// A number and the token behind it.
struct OrderNumber {
    std::string text;  ///< «304-од», «16 о/д», «Р-145»; any dash is «-»
    int end = 0;
};

/// The number that stands at token `at`, suffixes written apart included; nullopt when none does.
std::optional<OrderNumber> read_order_number(const OrderText& text, int at);

/// Where a quoted title ends.
struct TitleEnd {
    int close = -1;       ///< token of the closing quote; -1 when nothing closes it
    bool shared = false;  ///< one sign closes the inner quotes too
};
TitleEnd closing_quote(const OrderText& text, int open);

/// Where a title that nothing closes ends: an address, a sentence, another citation, a line that begins anew. What the
/// citation still lacks ends it too.
int unclosed_title_end(const OrderText& text, int from, bool wants_date, bool wants_number);

/// What follows the type word at token `type`, or goes on with `before` at that token: one citation.
struct OrderReading {
    OrderReference order;
    int last = 0;  ///< token it ends with
    bool cites = false;
    bool date_first = false;  ///< before its number
    bool several = false;     ///< announced as such: «№№»
};
OrderReading read_order(const OrderText& text, int type, std::string_view name);
OrderReading read_further_order(const OrderText& text, int at, const OrderReference& before);

/// What the words around a citation say of its force.
struct OrderForce {
    bool ground = false;  ///< «на основании приказа», «отменён приказом»: not the deed itself
    bool cancelled = false;  ///< «утратил силу приказ …», «приказ … (отменён)»
};
OrderForce order_force(const OrderText& text, int type, int end);

}  // namespace svod
