// Where the title of an order ends.
#include "normalize/order_text.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

constexpr int longest_title = 120;  ///< tokens

bool semicolon(const OrderText& text, int i) {
    return text.is(i, Kind::stop) && text.sign(i) == ';';
}

/// «… утверждено приказом отдела», «… (приказ отдела», «… приказ от 12.03.2021»: another act follows.
bool other_act(const OrderText& text, int i) {
    const std::string_view word = text.word(i);
    if (order_type(word).empty()) return false;
    return text.is(i - 1, Kind::open) || instrumental_type(word) || text.from_date(i + 1) ||
           text.is(i + 1, Kind::numero);
}

}  // namespace

TitleEnd closing_quote(const OrderText& text, int open) {
    int depth = 0;
    int last_close = -1;
    for (int i = open; i < std::min(text.size(), open + longest_title); ++i) {
        if (text.is(i, Kind::open_quote)) ++depth;
        if (text.is(i, Kind::close_quote)) {
            last_close = i;
            if (--depth == 0) return {i, false};
        }
        if (text.is(i, Kind::url) || semicolon(text, i)) break;
        if (i > open && last_close >= 0 && text.sentence_end(i)) break;
    }
    // «О создании группы «Наставник» (one sign for two) ends there; «О плане «дорожной карты» внедрения http…» does not
    const int next = last_close + 1;
    const bool ends = last_close >= 0 && (!text.is(next, Kind::word) || text.capital(next) || text.from_date(next));
    return ends ? TitleEnd{last_close, true} : TitleEnd{};
}

int unclosed_title_end(const OrderText& text, int from, bool wants_date, bool wants_number) {
    int i = from;
    int brackets = 0;
    for (; i < std::min(text.size(), from + longest_title); ++i) {
        if (text.is(i, Kind::open)) ++brackets;
        if (text.is(i, Kind::url) || (text.is(i, Kind::close) && brackets-- == 0) || text.sentence_end(i)) break;
        if (semicolon(text, i)) break;
        if (wants_date && (text.from_date(i) || other_act(text, i))) break;
        if (wants_number && text.is(i, Kind::numero) && order_word(text.word(i - 1)) == OrderWord::none) break;
        if (i > from && text.on_new_line(i) && text.is(i, Kind::word) && text.capital(i)) break;
    }
    while (i > from && (text.is(i - 1, Kind::comma) || text.is(i - 1, Kind::dash))) --i;
    return i;
}

}  // namespace svod
