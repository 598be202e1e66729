#include "normalize/order_mentions.h"

#include "normalize/status_words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

constexpr int longest_issuer = 26;     ///< words between the type and the first date, number or title
constexpr int longest_lookahead = 12;  ///< words between a date and the number that belongs to it
constexpr int longest_title = 120;     ///< tokens of a title

bool about(std::string_view word) {
    return word == "о" || word == "об" || word == "обо";
}

/// Reads the citation whose type word is at `type`; moves through its date, number, title and issuer in any order.
class MentionReader {
public:
    MentionReader(std::string_view text, const std::vector<OrderToken>& tokens, int type)
        : text_(text), tokens_(tokens), at_(type + 1), last_(type) {}

    /// A citation that goes on with another «от … № …» of the same type and issuer.
    void continue_with(const OrderReference& first, int at) {
        order_.type = first.type;
        order_.issuer = first.issuer;
        at_ = at;
        last_ = at - 1;
        issuer_closed_ = true;
    }

    OrderReference read(std::string_view type) {
        if (!type.empty()) order_.type = type;
        while (at_ < size() && component()) {
        }
        if (order_.issuer.empty() && issuer_first_ >= 0) order_.issuer = issuer_text();
        return order_;
    }

    bool cites() const { return has_number_ || order_.date.has_value(); }
    int last() const { return last_; }  ///< token it ends with

private:
    int size() const { return static_cast<int>(tokens_.size()); }
    const OrderToken& token(int i) const { return tokens_[static_cast<std::size_t>(i)]; }
    bool is(int i, Kind kind) const { return i >= 0 && i < size() && token(i).kind == kind; }
    std::string_view word(int i) const {
        return is(i, Kind::word) ? std::string_view(token(i).folded) : std::string_view();
    }
    bool from_date(int i) const { return word(i) == "от" && is(i + 1, Kind::date); }
    bool detailed() const { return has_number_ || order_.date || !order_.title.empty(); }
    void advance_to(int next) {
        last_ = next - 1;
        at_ = next;
    }

    /// One part of the citation; false at its end.
    bool component() {
        const OrderToken& here = token(at_);
        switch (here.kind) {
            case Kind::date:
                return take_date(at_);
            case Kind::numero:
                return take_numero();
            case Kind::number:
                return take_bare_number();
            case Kind::open_quote:
                return take_quoted();
            case Kind::word:
                return take_word();
            case Kind::comma:
            case Kind::dash:
            case Kind::close:
                return skip_before_detail();
            case Kind::open:
                return take_open();
            case Kind::stop:
                return take_stop();
            case Kind::close_quote:
            case Kind::url:
            case Kind::other:
                break;
        }
        return false;
    }

    bool take_date(int at) {
        if (order_.date) return false;
        order_.date = token(at).date;
        close_issuer();
        advance_to(at + 1);
        return true;
    }

    bool take_numero() {
        if (number_of_school()) return take_issuer_word(at_ + (is(at_ + 1, Kind::number) ? 2 : 1));
        if (has_number_) return false;
        int at = at_ + 1;
        while (at < size() && (is(at, Kind::numero) || (is(at, Kind::stop) && token(at).begin == token(at - 1).end)))
            ++at;
        return take_number(at);
    }

    /// «СОШ № 5» names the school; «приказ школы № 5 от …» is the number of the order unless another one follows.
    bool number_of_school() const {
        if (detailed()) return false;
        const OrderWord before = order_word(word(at_ - 1));
        if (before == OrderWord::school) return true;
        if (before != OrderWord::school_word) return false;
        for (int i = at_ + 2; i < std::min(size(), at_ + longest_lookahead); ++i) {
            if (is(i, Kind::numero)) return true;
            if (is(i, Kind::url) || is(i, Kind::open_quote) || order_type(word(i)).size()) return false;
        }
        return false;
    }

    /// The number at token `at`: «304-од», «304 - од», «16 о/д», «Р-145», «12от 05.09.2020».
    bool take_number(int at) {
        int end = at;
        std::string number;
        if (is(at, Kind::word) && letters(token(at).folded) <= 3 && is(at + 1, Kind::dash) &&
            is(at + 2, Kind::number)) {
            number = std::string(slice(at)) + "-" + std::string(slice(at + 2));
            end = at + 3;
        } else if (is(at, Kind::number)) {
            number = slice(at);
            end = at + 1;
        } else if (is(at, Kind::date)) {
            return false;
        } else {
            return false;
        }
        end = append_suffix(number, end);
        strip_glued_from(number);
        std::replace(number.begin(), number.end(), '\n', ' ');
        order_.number = tidy(number);
        has_number_ = true;
        close_issuer();
        advance_to(end);
        return true;
    }

    int append_suffix(std::string& number, int end) const {
        const bool dashed = is(end, Kind::dash) && is(end + 1, Kind::word) && letters(token(end + 1).folded) <= 4 &&
                            !about(word(end + 1)) && word(end + 1) != "от" &&
                            (token(end + 1).begin == token(end).end || token(end).begin == token(end - 1).end ||
                             order_word(word(end + 1)) == OrderWord::suffix);
        if (dashed) {
            number += "-" + std::string(slice(end + 1));
            return end + 2;
        }
        if (is(end, Kind::dash) && is(end + 1, Kind::number) && token(end + 1).begin == token(end).end) {
            number += "-" + std::string(slice(end + 1));
            return end + 2;
        }
        if (is(end, Kind::word) && (word(end) == "о" || word(end) == "o") && is(end + 1, Kind::other) &&
            word(end + 2) == "д") {
            number += " " + std::string(text_.substr(token(end).begin, token(end + 2).end - token(end).begin));
            return end + 3;
        }
        const bool abbreviation = is(end + 1, Kind::stop) && token(end + 1).begin == token(end).end &&
                                  end + 2 < size() && text_[token(end + 1).begin] == '.';
        if (order_word(word(end)) == OrderWord::suffix && !(abbreviation && letters(word(end)) == 1)) {
            number += " " + std::string(slice(end));
            return end + 1;
        }
        return end;
    }

    static void strip_glued_from(std::string& number) {
        if (number.size() > 4 && number.ends_with("от") && number[number.size() - 5] >= '0' &&
            number[number.size() - 5] <= '9')
            number.resize(number.size() - 4);
    }

    static std::string tidy(const std::string& number) {
        std::string out = clean_line(number);
        for (const std::string_view dash : {"‑", "–", "—", "‐", "−"})
            for (std::size_t found; (found = out.find(dash)) != std::string::npos;)
                out.replace(found, dash.size(), "-");
        return out;
    }

    std::string_view slice(int i) const { return text_.substr(token(i).begin, token(i).end - token(i).begin); }

    /// «приказ 304-од от …», «приказом от 12.05.2021 137-од»: a number that nothing announces.
    bool take_bare_number() {
        if (has_number_) return false;
        const std::string_view text = slice(at_);
        const bool marked = text.find_first_not_of("0123456789") != std::string_view::npos;
        const bool right_after_type = at_ == first_ + 1;
        const bool before_date = from_date(at_ + 1);
        const bool after_date = order_.date && (at_ + 1 == size() || is(at_ + 1, Kind::open_quote) ||
                                                is(at_ + 1, Kind::close) || about(word(at_ + 1)));
        if ((marked && (order_.date || before_date)) || (right_after_type && before_date) || after_date)
            return take_number(at_);
        return issuer_open() && take_issuer_word(at_ + 1);
    }

    /// A quoted text: the title, or a name inside the issuer («МБУ ДПО «СОИРО»»).
    bool take_quoted() {
        const auto [close, shared] = closing_quote(at_);
        const bool title = about(word(at_ + 1)) || detailed();
        if (!title) return close < 0 || !issuer_open() ? false : take_issuer_word(close + 1);
        if (!order_.title.empty()) return false;
        const int end = close < 0 ? unclosed_end(at_ + 1) : shared ? close + 1 : close;
        if (end <= at_ + 1) return false;
        order_.title = clean_line(text_.substr(token(at_ + 1).begin, token(end - 1).end - token(at_ + 1).begin));
        close_issuer();
        advance_to(close < 0 ? end : close + 1);
        return true;
    }

    struct Closing {
        int token = -1;       ///< -1 when nothing closes the quote
        bool shared = false;  ///< one sign closes the inner quotes too
    };

    /// The token that closes the quote at `open`, nesting counted; where one sign closes two, the last closing sign
    /// before the sentence ends.
    Closing closing_quote(int open) const {
        int depth = 0;
        int last_close = -1;
        for (int i = open; i < std::min(size(), open + longest_title); ++i) {
            if (is(i, Kind::open_quote)) ++depth;
            if (is(i, Kind::close_quote)) {
                last_close = i;
                if (--depth == 0) return {i, false};
            }
            if (is(i, Kind::url) || (is(i, Kind::stop) && text_[token(i).begin] == ';')) break;
            if (i > open && last_close >= 0 && sentence_end(i)) break;
        }
        // «О создании группы «Наставник» (one sign for two) ends there; «О плане «дорожной карты» внедрения http…» does
        // not
        const int next = last_close + 1;
        const bool ends = last_close >= 0 && (!is(next, Kind::word) || capital(next) || from_date(next));
        return ends ? Closing{last_close, true} : Closing{};
    }

    bool capital(int i) const {
        const std::string_view letter = text_.substr(token(i).begin, 2);
        return lower(letter) != letter;
    }

    bool sentence_end(int i) const {
        return is(i, Kind::stop) && text_[token(i).begin] == '.' &&
               (i + 1 == size() || (is(i + 1, Kind::word) && capital(i + 1) && letters(word(i - 1)) > 3));
    }

    /// Where a title that nothing closes ends: an address, a sentence, another citation, a line that begins anew.
    int unclosed_end(int from) const {
        int i = from;
        int brackets = 0;
        for (; i < std::min(size(), from + longest_title); ++i) {
            if (is(i, Kind::open)) ++brackets;
            if (is(i, Kind::url) || (is(i, Kind::close) && brackets-- == 0) || sentence_end(i)) break;
            if (is(i, Kind::stop) && text_[token(i).begin] == ';') break;
            if (!order_.date && from_date(i)) break;
            if (!has_number_ && is(i, Kind::numero) && order_word(word(i - 1)) == OrderWord::none) break;
            if (i > from &&
                text_.substr(token(i - 1).end, token(i).begin - token(i - 1).end).find('\n') !=
                    std::string_view::npos &&
                is(i, Kind::word) && capital(i))
                break;
        }
        while (i > from && (is(i - 1, Kind::comma) || is(i - 1, Kind::dash))) --i;
        return i;
    }

    bool take_word() {
        const std::string_view here = word(at_);
        if (from_date(at_)) return take_date(at_ + 1);
        if (about(here)) return take_plain_title();
        if (!order_type(here).empty() && here != "пр") return false;
        if (order_word(here) == OrderWord::newspaper) return false;
        if (here == "б" && is(at_ + 1, Kind::other) && word(at_ + 2) == "н") {  // «б/н»: it has no number
            close_issuer();
            advance_to(at_ + 3);
            return true;
        }
        if (here == "от" && day_that_is_none(at_ + 1)) {
            close_issuer();
            advance_to(at_ + 2);
            return true;
        }
        if (here == "от") return issuer_open() && at_ > first_ + 1 ? false : skip();
        if (!detailed()) {
            if (here == "и" && at_ == first_ + 1) return false;
            const bool deed = word_sense(here).traits.has(Trait::past) && here != "совета";
            return deed ? skip_deed() : take_issuer_word(at_ + 1);
        }
        return reach_missing();
    }

    /// «31.09.2020»: written like a date, but no day.
    bool day_that_is_none(int i) const {
        if (!is(i, Kind::number)) return false;
        const std::string_view text = slice(i);
        return std::count(text.begin(), text.end(), '.') == 2 &&
               text.find_first_not_of("0123456789.") == std::string_view::npos;
    }

    bool skip() {
        ++at_;
        return at_ < size() && is(at_, Kind::date);
    }

    /// «Приказ издан 24.09.2020»
    bool skip_deed() {
        close_issuer();
        ++at_;
        return true;
    }

    /// «приказ от 12.03.2021 управления образования № 45»: words between the date and the number are the issuer.
    bool reach_missing() {
        if (order_.date && has_number_) return false;
        for (int i = at_; i < std::min(size(), at_ + longest_lookahead); ++i) {
            const bool words = is(i, Kind::word) || is(i, Kind::open_quote) || is(i, Kind::close_quote) ||
                               (is(i, Kind::stop) && letters(word(i - 1)) <= 3);
            const bool found =
                !order_.date ? from_date(i) : is(i, Kind::numero) && order_word(word(i - 1)) != OrderWord::school;
            if (found && i > at_) {
                if (order_.issuer.empty() && !about(word(at_)))
                    order_.issuer = clean_line(text_.substr(token(at_).begin, token(i - 1).end - token(at_).begin));
                at_ = i;
                return true;
            }
            if (!words || !order_type(word(i)).empty() || about(word(i)) || word_sense(word(i)).traits.has(Trait::past))
                return false;
        }
        return false;
    }

    bool take_plain_title() {
        if (!order_.title.empty()) return false;
        const int end = unclosed_end(at_ + 1);
        const bool dated_later = !detailed() && !from_date(end) && !is(end, Kind::numero) &&
                                 !(is(end, Kind::comma) && (from_date(end + 1) || is(end + 1, Kind::numero)));
        if (dated_later) return false;
        order_.title = clean_line(text_.substr(token(at_).begin, token(end - 1).end - token(at_).begin));
        close_issuer();
        advance_to(end);
        return true;
    }

    bool take_open() {
        const bool detail = from_date(at_ + 1) || is(at_ + 1, Kind::numero) || is(at_ + 1, Kind::date);
        if (!detail) return false;
        ++at_;
        return true;
    }

    /// A comma, dash or closing bracket inside a citation stands before what is still missing.
    bool skip_before_detail() {
        const int next = at_ + 1;
        const bool date = !order_.date && (from_date(next) || is(next, Kind::date));
        const bool number = !has_number_ && is(next, Kind::numero);
        const bool title = order_.title.empty() && (order_.date || has_number_) &&
                           ((is(next, Kind::open_quote) && about(word(next + 1))) || about(word(next)));
        if (date || number || title) {
            ++at_;
            return true;
        }
        if (is(at_, Kind::dash) && issuer_open()) return take_issuer_word(next);
        if (is(at_, Kind::comma) && issuer_open() && issuer_lists(next)) return take_issuer_word(next);
        return false;
    }

    /// «Департамента образования, науки и молодежной политики от 10.02.2022»: the comma parts what the issuer is for.
    /// Small words with one «и» among them, up to the date or the number.
    bool issuer_lists(int from) const {
        constexpr int longest_list = 10;
        if (issuer_first_ < 0) return false;
        bool joined = false;
        for (int i = from; i < std::min(size(), from + longest_list); ++i) {
            if (from_date(i) || is(i, Kind::numero)) return joined && i > from;
            const bool listed = is(i, Kind::comma) || (is(i, Kind::word) && order_type(word(i)).empty() &&
                                                       !word_sense(word(i)).traits.has(Trait::past));
            if (!listed || about(word(i))) return false;
            joined = joined || word(i) == "и";
        }
        return false;
    }

    /// «г. Зеи», «им. Пушкина», «пр.»: the stop of an abbreviation.
    bool take_stop() {
        if (text_[token(at_).begin] != '.' && text_[token(at_).begin] != ':') return false;
        const int next = at_ + 1;
        if (detailed()) return false;
        if (at_ == first_ + 1 || from_date(next) || is(next, Kind::numero)) {
            ++at_;
            return true;
        }
        if (!issuer_open() || letters(word(at_ - 1)) > 3 || word(at_ - 1).empty()) return false;
        return take_issuer_word(next);
    }

    bool issuer_open() const { return !issuer_closed_ && !detailed(); }

    bool take_issuer_word(int next) {
        if (issuer_closed_ || ++issuer_words_ > longest_issuer) return false;
        if (issuer_first_ < 0) issuer_first_ = at_;
        issuer_last_ = next - 1;
        at_ = next;
        return true;
    }

    void close_issuer() { issuer_closed_ = true; }

    std::string issuer_text() const {
        std::string text =
            clean_line(text_.substr(token(issuer_first_).begin, token(issuer_last_).end - token(issuer_first_).begin));
        while (!text.empty() && (text.back() == ',' || text.back() == '-' || text.back() == ' ' || text.back() == '('))
            text.pop_back();
        return text;
    }

    std::string_view text_;
    const std::vector<OrderToken>& tokens_;
    int at_;
    int last_;
    int first_ = at_ - 1;
    bool has_number_ = false;
    bool issuer_closed_ = false;
    int issuer_first_ = -1;
    int issuer_last_ = -1;
    int issuer_words_ = 0;
    OrderReference order_;
};

/// «на основании приказа», «по приказу», «согласно приказу».
bool cited_as_ground(const std::vector<OrderToken>& tokens, int type) {
    constexpr int reach = 4;
    for (int i = type - 1; i >= std::max(0, type - reach); --i) {
        const OrderToken& token = tokens[static_cast<std::size_t>(i)];
        if (token.kind == Kind::stop) return false;
        if (token.kind == Kind::word && order_word(token.folded) == OrderWord::ground) return true;
    }
    const OrderToken* before = type > 0 ? &tokens[static_cast<std::size_t>(type - 1)] : nullptr;
    const bool dative = tokens[static_cast<std::size_t>(type)].folded.ends_with("у") ||
                        tokens[static_cast<std::size_t>(type)].folded.ends_with("ю");
    return before && before->folded == "по" && dative;
}

/// Where the next «от … № …» of the same type begins after a separator; -1 when the list is over.
int continuation(const std::vector<OrderToken>& tokens, int at) {
    const auto kind = [&](int i) {
        return i < static_cast<int>(tokens.size()) ? tokens[static_cast<std::size_t>(i)].kind : Kind::other;
    };
    const auto folded = [&](int i) {
        return kind(i) == Kind::word ? std::string_view(tokens[static_cast<std::size_t>(i)].folded)
                                     : std::string_view();
    };
    const int start = at;
    while (kind(at) == Kind::comma || kind(at) == Kind::stop || folded(at) == "и" || folded(at) == "а") {
        ++at;
        if (at - start > 3) return -1;
    }
    if (at == start) return -1;
    if (kind(at) == Kind::numero && kind(at + 1) == Kind::number) return at;
    if (kind(at) == Kind::number && folded(at + 1) == "от" && kind(at + 2) == Kind::date) return at;
    return folded(at) == "от" && kind(at + 1) == Kind::date ? at : -1;
}

/// «федеральный закон»
std::string full_type(const std::vector<OrderToken>& tokens, int type, std::string_view name) {
    if (name == "закон" && type > 0 && tokens[static_cast<std::size_t>(type - 1)].folded.starts_with("федеральн"))
        return "федеральный закон";
    return std::string(name);
}

/// Abbreviations are types only with their stop or right before a number or a date («пр. № 45»).
bool begins_citation(const std::vector<OrderToken>& tokens, int i) {
    const std::string& word = tokens[static_cast<std::size_t>(i)].folded;
    if (word != "пр" && word != "прик" && word != "пост" && word != "расп" && word != "исх") return true;
    int next = i + 1;
    while (next < static_cast<int>(tokens.size()) && tokens[static_cast<std::size_t>(next)].kind == Kind::stop) ++next;
    if (next >= static_cast<int>(tokens.size())) return false;
    const OrderToken& after = tokens[static_cast<std::size_t>(next)];
    return after.kind == Kind::numero || after.kind == Kind::date || after.folded == "от";
}

/// «приказы № 12-од, № 15-од от 12.09.2022»: numbers before the only date share it.
void share_last_date(std::vector<OrderMention>& mentions, std::size_t begin) {
    const std::optional<Date> date = mentions.back().order.date;
    for (std::size_t i = begin; i + 1 < mentions.size(); ++i)
        if (mentions[i].order.date) return;
    for (std::size_t i = begin; i + 1 < mentions.size(); ++i) mentions[i].order.date = date;
}

/// Appends the citation whose type word is token `type` and those that go on with it; the last token they take.
int append_citations(std::string_view text, const std::vector<OrderToken>& tokens, int type,
                     std::vector<OrderMention>& mentions) {
    const auto token = [&](int i) -> const OrderToken& { return tokens[static_cast<std::size_t>(i)]; };
    MentionReader first(text, tokens, type);
    OrderReference order = first.read(full_type(tokens, type, order_type(token(type).folded)));
    if (!first.cites()) return type;
    const bool ground = cited_as_ground(tokens, type);
    const std::size_t begin = mentions.size();
    int last = first.last();
    mentions.push_back({order, token(type).begin, token(last).end, ground});
    for (int next; (next = continuation(tokens, last + 1)) >= 0;) {
        MentionReader reader(text, tokens, next - 1);
        reader.continue_with(order, next);
        order = reader.read({});
        if (!reader.cites()) break;
        last = reader.last();
        mentions.push_back({order, token(next).begin, token(last).end, ground});
    }
    share_last_date(mentions, begin);
    return last;
}

}  // namespace

std::vector<OrderMention> find_order_mentions(std::string_view text) {
    if (!may_cite_orders(text)) return {};
    return find_order_mentions(text, tokenize_orders(text));
}

std::vector<OrderMention> find_order_mentions(std::string_view text, const std::vector<OrderToken>& tokens) {
    std::vector<OrderMention> mentions;
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        const OrderToken& token = tokens[static_cast<std::size_t>(i)];
        if (token.kind != Kind::word || order_type(token.folded).empty() || !begins_citation(tokens, i)) continue;
        i = append_citations(text, tokens, i, mentions);
    }
    return mentions;
}

}  // namespace svod
