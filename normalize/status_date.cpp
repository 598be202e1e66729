#include "normalize/status_date.h"

#include "normalize/order_mentions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

/// The dates of a note that stand by themselves, outside citations.
class PlainDates {
public:
    PlainDates(const std::vector<OrderToken>& tokens, const std::vector<OrderMention>& mentions)
        : tokens_(tokens), mentions_(mentions) {}

    std::optional<Date> latest() {
        std::optional<Date> found;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            follow(i);
            if (tokens_[i].kind == Kind::date && quotes_ == 0 && !newspaper_ && !cited(i) && !term(i))
                if (!found || *found < *tokens_[i].date) found = tokens_[i].date;
        }
        return found;
    }

private:
    void follow(std::size_t i) {
        const OrderToken& token = tokens_[i];
        if (token.kind == Kind::open_quote) ++quotes_;
        if (token.kind == Kind::close_quote && quotes_ > 0) --quotes_;
        if (token.kind == Kind::stop || token.kind == Kind::url) quotes_ = 0, newspaper_ = false;
        if (token.kind == Kind::word && order_word(token.folded) == OrderWord::newspaper) newspaper_ = true;
    }

    bool cited(std::size_t i) {
        while (mention_ < mentions_.size() && mentions_[mention_].end <= tokens_[i].begin) ++mention_;
        return mention_ < mentions_.size() && mentions_[mention_].begin <= tokens_[i].begin;
    }

    /// «до 01.10.2020», «перенесено на 01.10.2020», «с 01.10.2020» of a range.
    bool term(std::size_t i) const {
        if (i == 0 || tokens_[i - 1].kind != Kind::word) return false;
        const OrderWord before = order_word(tokens_[i - 1].folded);
        return before == OrderWord::deadline || before == OrderWord::start;
    }

    const std::vector<OrderToken>& tokens_;
    const std::vector<OrderMention>& mentions_;
    std::size_t mention_ = 0;
    int quotes_ = 0;
    bool newspaper_ = false;
};

/// DD.MM.YYYY of this century or the last, where the day does not exist.
bool impossible(std::string_view text) {
    std::array<int, 3> parts{};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const auto read = std::from_chars(at, end, parts[p]);
        const auto width = read.ptr - at;
        if (read.ec != std::errc() || (p < 2 ? width > 2 : width != 4)) return false;
        at = read.ptr;
        if (p < 2 && (at == end || *at++ != '.')) return false;
    }
    if (at != end && (*at == '.' || *at == '-' || *at == '/')) return false;
    constexpr int first_year = 1900;
    constexpr int last_year = 2099;
    const auto [day, month, year] = parts;
    return year >= first_year && year <= last_year && !make_date(year, month, day);
}

}  // namespace

bool names_impossible_day(const CompletionNote& note) {
    return std::any_of(note.tokens.begin(), note.tokens.end(), [](const NoteToken& token) {
        return token.kind == NoteToken::Kind::value && !token.quoted && impossible(token.text);
    });
}

std::optional<Date> find_completion_date(std::string_view note) {
    if (std::none_of(note.begin(), note.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const std::vector<OrderToken> tokens = tokenize_orders(note);
    if (std::none_of(tokens.begin(), tokens.end(), [](const OrderToken& token) { return token.date.has_value(); }))
        return std::nullopt;
    const std::vector<OrderMention> mentions = find_order_mentions(note, tokens);
    std::optional<Date> day = PlainDates(tokens, mentions).latest();
    if (day) return day;
    for (const OrderMention& mention : mentions)
        if (!mention.ground && !mention.order.cancelled && mention.order.date && (!day || *day < *mention.order.date))
            day = mention.order.date;
    return day;
}

}  // namespace svod
