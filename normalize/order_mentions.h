#pragma once

#include "normalize/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A citation with the bytes of the text it takes, its type word included.
struct OrderMention {
    OrderReference order;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ground = false;  ///< «на основании приказа…», «отменён приказом…»: not the deed itself
};

std::vector<OrderMention> find_order_mentions(std::string_view text);

/// One piece of a text that may cite orders.
struct OrderToken {
    /// no_day: written like a date, but the calendar has no such day («31.02.2022»).
    enum class Kind {
        word,
        number,
        numero,
        date,
        no_day,
        open_quote,
        close_quote,
        open,
        close,
        comma,
        stop,
        dash,
        url,
        other
    };
    Kind kind = Kind::word;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded;  ///< of a word; empty for the rest
    std::optional<Date> date;
};

std::vector<OrderToken> tokenize_orders(std::string_view text);

/// The same of a text that is tokenized already.
std::vector<OrderMention> find_order_mentions(std::string_view text, const std::vector<OrderToken>& tokens);

/// What lexicon/order_words.tsv says of a folded word.
enum class OrderWord {
    none,
    suffix,
    school,
    school_word,
    ground,
    deadline,
    start,
    preposition,
    newspaper,
    session,
    sent,
    short_type,
    cancel,
    filler
};
OrderWord order_word(std::string_view folded);

/// The type a folded word names («приказом» → «приказ»); empty when none.
std::string_view order_type(std::string_view folded);

/// False when `text` surely cites none: it has no digit or no word that names a type.
bool may_cite_orders(std::string_view text);

/// Bytes [begin, end) of an address that starts at `at`; empty when none does.
struct UrlSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};
bool url_starts_at(std::string_view text, std::size_t at);
UrlSpan url_span(std::string_view text, std::size_t at);

}  // namespace svod
