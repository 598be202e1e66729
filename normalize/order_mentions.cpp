// Every citation of a text, lists of several with what they share.
#include "normalize/order_mentions.h"

#include "normalize/confidence.h"
#include "normalize/order_text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

/// «приказы», «протоколами»: several of them follow.
bool plural(std::string_view type) {
    for (const std::string_view ending : {"ы", "ов", "ам", "ами", "ах", "ями", "ях", "ям"})
        if (type.ends_with(ending)) return true;
    return type.ends_with("ия") && type != "соглашения";
}

/// «12, 13 и 14»: a number of a list, with nothing but the next one or the end behind it.
bool listed_number(const OrderText& text, int at) {
    if (!text.is(at, Kind::number)) return false;
    const int next = at + 1;
    return next >= text.size() || text.from_date(next) || text.word(next) == "и" || text.is(next, Kind::comma) ||
           text.is(next, Kind::stop) || text.is(next, Kind::close) || text.is(next, Kind::open_quote) ||
           begins_title(text.word(next));
}

/// Where the next «от … № …» of the same type begins after a separator; -1 when the list is over. `several`: numbers
/// alone go on with it.
int continuation(const OrderText& text, int at, bool several) {
    constexpr int longest_separator = 3;
    const int start = at;
    while (text.is(at, Kind::comma) || text.is(at, Kind::stop) || text.word(at) == "и" || text.word(at) == "а") {
        ++at;
        if (at - start > longest_separator) return -1;
    }
    if (at == start) return -1;
    if (text.is(at, Kind::numero) && text.is(at + 1, Kind::number)) return at;
    if (text.is(at, Kind::number) && text.from_date(at + 1)) return at;
    if (text.from_date(at)) return at;
    return several && !text.is(at - 1, Kind::stop) && listed_number(text, at) ? at : -1;
}

/// «федеральный закон»
std::string full_type(const OrderText& text, int type) {
    const std::string_view name = order_type(text.word(type));
    if (name == "закон" && text.word(type - 1).starts_with("федеральн")) return "федеральный закон";
    return std::string(name);
}

/// Abbreviations are types only with their stop or right before a number or a date («пр. № 45», «пр. 45/1 12.03.22»).
bool begins_citation(const OrderText& text, int i) {
    if (order_type(text.word(i)).empty()) return false;
    if (order_word(text.word(i)) != OrderWord::short_type && text.word(i) != "пр") return true;
    int next = i + 1;
    while (text.is(next, Kind::stop)) ++next;
    const bool number = text.is(next, Kind::number) && (text.dated(next + 1) || text.from_date(next + 1));
    return number || text.is(next, Kind::numero) || text.dated(next) || text.word(next) == "от";
}

/// «приказы № 12-од, № 15-од от 12.09.2022», «приказы от 12.09.2022 №№ 3, 4»: numbers without a date of their own have
/// that which follows, or that which stands before them all.
void share_dates(std::vector<OrderReading>& list) {
    std::optional<Date> leading;
    for (OrderReading& reading : list) {
        if (reading.order.date) {
            leading = reading.date_first ? reading.order.date : std::nullopt;
        } else if (leading) {
            reading.order.date = leading;
            reading.order.confidence = sure::convention;
        }
    }
    std::optional<Date> trailing;
    for (auto reading = list.rbegin(); reading != list.rend(); ++reading) {
        if (reading->order.date) {
            trailing = reading->date_first ? std::nullopt : reading->order.date;
        } else if (trailing && reading->order.date_text.empty()) {
            reading->order.date = trailing;
            reading->order.confidence = sure::convention;
        }
    }
}

/// An act is told by its number and its day; either alone may be another's.
double confidence_of(const OrderReference& order) {
    if (!order.date_text.empty()) return sure::weak;
    if (order.date) return order.number.empty() ? sure::convention : sure::plain;
    const bool bare = order.number.find_first_not_of("0123456789") == std::string::npos;
    return bare && order.issuer.empty() && order.title.empty() ? sure::guess : sure::weak;
}

/// Appends the citation whose type word is token `type` and those that go on with it; the last token they take.
int append_citations(const OrderText& text, int type, std::vector<OrderMention>& mentions) {
    std::vector<OrderReading> list{read_order(text, type, full_type(text, type))};
    if (!list.front().cites) return type;
    std::vector<int> starts{type};
    const bool several = list.front().several || plural(text.word(type));
    for (int next;
         (next = continuation(text, list.back().last + 1, several && !list.back().order.number.empty())) >= 0;) {
        OrderReading further = read_further_order(text, next, list.back().order);
        if (!further.cites) break;
        starts.push_back(next);
        list.push_back(std::move(further));
    }
    share_dates(list);
    const int last = list.back().last;
    for (std::size_t i = 0; i < list.size(); ++i) {
        OrderReference& order = list[i].order;
        if (order.confidence == 0) order.confidence = confidence_of(order);
        const OrderForce force = order_force(text, type, last + 1);
        order.cancelled = force.cancelled;
        mentions.push_back({std::move(order), text.token(starts[i]).begin, text.token(list[i].last).end, force.ground});
    }
    return last;
}

}  // namespace

std::vector<OrderMention> find_order_mentions(std::string_view text) {
    if (!may_cite_orders(text)) return {};
    return find_order_mentions(text, tokenize_orders(text));
}

std::vector<OrderMention> find_order_mentions(std::string_view text, const std::vector<OrderToken>& tokens) {
    std::vector<OrderMention> mentions;
    const OrderText view(text, tokens);
    for (int i = 0; i < view.size(); ++i)
        if (begins_citation(view, i)) i = append_citations(view, i, mentions);
    return mentions;
}

}  // namespace svod
