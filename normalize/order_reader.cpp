// One citation: its date, number, title and issuer in any order.
#include "normalize/order_text.h"
#include "normalize/responsible.h"
#include "normalize/responsible_lexicon.h"
#include "normalize/status_words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = OrderToken::Kind;

constexpr int longest_issuer = 26;     ///< words between the type and the first date, number or title
constexpr int longest_lookahead = 12;  ///< words between a date and the number that belongs to it

bool preposition(std::string_view word) {
    const OrderWord meaning = order_word(word);
    return meaning == OrderWord::preposition || meaning == OrderWord::deadline || meaning == OrderWord::start;
}

bool happened(std::string_view word) {
    return word_sense(word).traits.has(Trait::past);
}

/// Who issued it, of the words that stand there: «заседания МО» → «МО», «по управлению образования» → «управление
/// образования»; nobody in «с МБОУ СОШ № 5», «по итогам».
std::string issuer_of(std::string_view written) {
    std::string text = clean_line(written);
    const auto first_word = [&] { return text.substr(0, text.find(' ')); };
    const auto drop_word = [&] { text.erase(0, first_word().size() + 1); };
    while (!text.empty() && order_word(fold(first_word())) == OrderWord::session) drop_word();
    if (fold(first_word()) == "по") {
        drop_word();
        const Responsible body = normalize_responsible(text);
        const bool one = body.parties.size() == 1 && body.parties.front().kind == Party::Kind::org;
        return one && !is_doubtful(body) ? body.parties.front().name : std::string();
    }
    if (preposition(fold(first_word()))) return {};
    while (!text.empty() && (text.back() == ',' || text.back() == '-' || text.back() == ' ' || text.back() == '('))
        text.pop_back();
    return text;
}

class OrderReader {
public:
    OrderReader(const OrderText& text, int type) : text_(text), at_(type + 1), last_(type), first_(type) {}

    /// A citation that goes on with another «от … № …» of the same type and issuer.
    OrderReader(const OrderText& text, int at, const OrderReference& before) : OrderReader(text, at - 1) {
        order_.type = before.type;
        order_.issuer = before.issuer;
        issuer_closed_ = further_ = true;
    }

    OrderReading read() {
        while (at_ < text_.size() && component()) {
        }
        if (has_number_ && has_date() && order_.issuer.empty() && issuer_first_ < 0 && !further_) take_issuer_behind();
        if (order_.issuer.empty() && issuer_first_ >= 0)
            order_.issuer = issuer_of(text_.between(issuer_first_, issuer_last_ + 1));
        return {order_, last_, has_number_ || has_date(), date_first_, several_};
    }

    void set_type(std::string_view name) { order_.type = name; }

private:
    bool has_date() const { return order_.date || !order_.date_text.empty(); }
    bool detailed() const { return has_number_ || has_date() || !order_.title.empty(); }
    bool issuer_open() const { return !issuer_closed_ && !detailed(); }
    std::string_view word(int i) const { return text_.word(i); }
    bool is(int i, Kind kind) const { return text_.is(i, kind); }
    void advance_to(int next) {
        last_ = next - 1;
        at_ = next;
    }

    /// One part of the citation; false at its end.
    bool component() {
        switch (text_.token(at_).kind) {
            case Kind::date:
            case Kind::no_day:
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

    // --- date and number

    bool take_date(int at) {
        if (has_date()) return false;
        if (is(at, Kind::date))
            order_.date = text_.token(at).date;
        else
            order_.date_text = text_.slice(at);
        date_first_ = !has_number_;
        issuer_closed_ = true;
        advance_to(at + 1);
        return true;
    }

    bool take_numero() {
        if (number_of_school()) return take_issuer_word(at_ + (is(at_ + 1, Kind::number) ? 2 : 1));
        if (has_number_) return false;
        int at = at_ + 1;
        while (is(at, Kind::numero) || (is(at, Kind::stop) && text_.glued(at))) {
            several_ |= is(at, Kind::numero);
            ++at;
        }
        return take_number(at);
    }

    /// «СОШ № 5» names the school; «приказ школы № 5 от …» is the number of the order unless another one follows.
    bool number_of_school() const {
        if (detailed()) return false;
        const OrderWord before = order_word(word(at_ - 1));
        if (before == OrderWord::school) return true;
        if (before != OrderWord::school_word) return false;
        for (int i = at_ + 2; i < std::min(text_.size(), at_ + longest_lookahead); ++i) {
            if (is(i, Kind::numero)) return true;
            if (is(i, Kind::url) || is(i, Kind::open_quote) || !order_type(word(i)).empty()) return false;
        }
        return false;
    }

    bool take_number(int at) {
        const std::optional<OrderNumber> number = read_order_number(text_, at);
        if (!number) return false;
        order_.number = number->text;
        has_number_ = true;
        issuer_closed_ = true;
        advance_to(number->end);
        return true;
    }

    /// «приказ 304-од от …», «приказом от 12.05.2021 137-од», «пр. 45/1 12.03.22»: a number that nothing announces.
    bool take_bare_number() {
        if (has_number_) return false;
        const bool marked = text_.slice(at_).find_first_not_of("0123456789") != std::string_view::npos;
        const bool right_after_type = issuer_first_ < 0 && !detailed();
        const bool before_date =
            text_.from_date(at_ + 1) || (right_after_type && text_.dated(at_ + 1)) || list_before_date();
        const bool after_date = has_date() && (at_ + 1 == text_.size() || is(at_ + 1, Kind::open_quote) ||
                                               is(at_ + 1, Kind::close) || begins_title(word(at_ + 1)));
        const bool announced = (marked && (has_date() || before_date)) || (right_after_type && before_date);
        const bool alone = (marked && right_after_type && singular_type()) || (further_ && !detailed());
        if (announced || after_date || alone) return take_number(at_);
        return issuer_open() && take_issuer_word(at_ + 1);
    }

    /// «приказы 12, 13 и 14 от 05.06.2022»
    bool list_before_date() const {
        constexpr int longest_list = 40;
        int i = at_ + 1;
        while (i < at_ + longest_list && (is(i, Kind::comma) || word(i) == "и") && is(i + 1, Kind::number)) i += 2;
        return i > at_ + 1 && text_.from_date(i);
    }

    /// «приказ 45-од», not «приказов 1-4 кварталов».
    bool singular_type() const { return !is(first_, Kind::word) || !word(first_).ends_with("ов"); }

    // --- title

    /// A quoted text: the title, or a name inside the issuer («МБУ ДПО «СОИРО»»).
    bool take_quoted() {
        const TitleEnd closing = closing_quote(text_, at_);
        const bool title = begins_title(word(at_ + 1)) || detailed();
        if (!title) return issuer_open() && take_issuer_word(name_closes(closing) ? closing.close + 1 : at_ + 1);
        if (!order_.title.empty()) return false;
        const bool closed = closing.close >= 0;
        const int end = !closed          ? unclosed_title_end(text_, at_ + 1, !has_date(), !has_number_)
                        : closing.shared ? closing.close + 1
                                         : closing.close;
        if (end <= at_ + 1) return false;
        order_.title = clean_line(text_.between(at_ + 1, end));
        issuer_closed_ = true;
        advance_to(closed ? closing.close + 1 : end);
        return true;
    }

    /// False for «МБОУ «СОШ № 5 от 05.06.2022 «О группе»», whose first quote is never closed.
    bool name_closes(const TitleEnd& closing) const {
        for (int i = at_ + 1; i < closing.close; ++i)
            if (text_.from_date(i)) return false;
        return closing.close >= 0;
    }

    bool take_plain_title() {
        if (!order_.title.empty()) return false;
        const int end = unclosed_title_end(text_, at_ + 1, !has_date(), !has_number_);
        const auto goes_on = [&](int i) { return text_.from_date(i) || is(i, Kind::numero); };
        if (!detailed() && !goes_on(end) && !(is(end, Kind::comma) && goes_on(end + 1))) return false;
        order_.title = clean_line(text_.between(at_, end));
        issuer_closed_ = true;
        advance_to(end);
        return true;
    }

    // --- words

    bool take_word() {
        const std::string_view here = word(at_);
        if (text_.from_date(at_)) return take_date(at_ + 1);
        if (begins_title(here)) return take_plain_title();
        if (sent_number()) return close_issuer_and_skip();
        if (!order_type(here).empty() && here != "пр") return false;
        if (order_word(here) == OrderWord::newspaper) return false;
        if (here == "б" && is(at_ + 1, Kind::other) && word(at_ + 2) == "н") {  // «б/н»: it has no number
            issuer_closed_ = true;
            advance_to(at_ + 3);
            return true;
        }
        if (here == "от" && day_that_is_none(at_ + 1)) return take_date(at_ + 1);
        if (here == "от") return !(issuer_open() && at_ > first_ + 1) && skip_to_date();
        if (preposition(here) && text_.dated(at_ + 1)) return false;  // «письмо до 05.03.2022» is a term
        if (detailed()) return reach_missing();
        if (here == "и" && at_ == first_ + 1) return false;
        return happened(here) && here != "совета" ? close_issuer_and_skip() : take_issuer_word(at_ + 1);
    }

    /// «письмо отдела образования исх. № 12»
    bool sent_number() const {
        const bool sent = order_word(word(at_)) == OrderWord::sent || word(at_) == "исх" || word(at_) == "вх";
        if (!sent || has_number_ || order_.type != "письмо") return false;
        int next = at_ + 1;
        while (is(next, Kind::stop)) ++next;
        return is(next, Kind::numero);
    }

    /// «32.09.2020»: written like a date, but no day.
    bool day_that_is_none(int i) const {
        if (!is(i, Kind::number)) return false;
        const std::string_view text = text_.slice(i);
        return std::count(text.begin(), text.end(), '.') == 2 &&
               text.find_first_not_of("0123456789.") == std::string_view::npos;
    }

    bool skip_to_date() {
        ++at_;
        return text_.dated(at_);
    }

    /// «Приказ издан 24.09.2020»
    bool close_issuer_and_skip() {
        issuer_closed_ = true;
        ++at_;
        while (is(at_, Kind::stop) && is(at_ + 1, Kind::numero)) ++at_;
        return true;
    }

    /// «приказ от 12.03.2021 управления образования № 45», «протокол № 3 педсовета 30.08.2022»: words between the date
    /// and the number are the issuer. Before a date without «от» they must name a body.
    bool reach_missing() {
        if (has_date() && has_number_) return false;
        bool body = false;
        bool plain = true;
        for (int i = at_; i < std::min(text_.size(), at_ + longest_lookahead); ++i) {
            const bool school_number = order_word(word(i - 1)) == OrderWord::school;
            const bool bare_date = text_.dated(i) && body && plain;
            const bool found = !has_date() ? text_.from_date(i) || bare_date : is(i, Kind::numero) && !school_number;
            if (found && i > at_) {
                if (order_.issuer.empty() && !begins_title(word(at_))) order_.issuer = issuer_of(text_.between(at_, i));
                at_ = i;
                return true;
            }
            const bool numbered = !has_date() && (is(i, Kind::numero) || is(i, Kind::number)) &&
                                  (school_number || order_word(word(i - 2)) == OrderWord::school);
            if (!numbered && !between(i)) return false;
            body |= party_word(word(i));
            plain &= !preposition(word(i));
        }
        return false;
    }

    /// «Протокол от 15.03.2022 № 4 заседания методического совета», «Приказ от 10.09.2022 № 250 УО»: the issuer behind
    /// it all, where a meeting or an abbreviation in capitals begins it.
    void take_issuer_behind() {
        constexpr int longest = 10;
        const bool session = order_word(word(at_)) == OrderWord::session;
        if (!session && !abbreviation_at(at_)) return;
        int end = at_;
        while (end < at_ + longest && end < text_.size() && (session ? names_body(end) : belongs(end))) ++end;
        if (end == at_) return;
        order_.issuer = issuer_of(text_.between(at_, end));
        advance_to(end);
    }

    bool abbreviation_at(int i) const {
        return is(i, Kind::word) && text_.upper(i) && abbreviation(word(i)) != Abbreviation::none &&
               abbreviation(word(i)) != Abbreviation::topic;
    }
    bool belongs(int i) const {
        const bool school_number = (is(i, Kind::numero) && order_word(word(i - 1)) == OrderWord::school) ||
                                   (is(i, Kind::number) && is(i - 1, Kind::numero));
        return abbreviation_at(i) || school_number;
    }
    bool names_body(int i) const { return is(i, Kind::word) && between(i) && !preposition(word(i)); }

    /// May token `i` stand between the date and the number?
    bool between(int i) const {
        constexpr std::size_t longest_abbreviation = 3;
        const bool of_name = is(i, Kind::word) || is(i, Kind::open_quote) || is(i, Kind::close_quote) ||
                             (is(i, Kind::stop) && letters(word(i - 1)) <= longest_abbreviation);
        return of_name && order_type(word(i)).empty() && !begins_title(word(i)) && !happened(word(i));
    }

    // --- marks

    bool take_open() {
        const bool detail = text_.from_date(at_ + 1) || is(at_ + 1, Kind::numero) || text_.dated(at_ + 1);
        if (!detail) return skip_remark();
        ++at_;
        return true;
    }

    /// «приказ (копия) № 5»
    bool skip_remark() {
        constexpr int longest_remark = 4;
        if (detailed()) return false;
        int end = at_ + 1;
        while (end < at_ + longest_remark && is(end, Kind::word)) ++end;
        if (!is(end, Kind::close) || !(is(end + 1, Kind::numero) || text_.from_date(end + 1))) return false;
        at_ = end + 1;
        return true;
    }

    /// A comma, dash or closing bracket inside a citation stands before what is still missing.
    bool skip_before_detail() {
        const int next = at_ + 1;
        const bool date = !has_date() && (text_.from_date(next) || text_.dated(next));
        const bool number = !has_number_ && is(next, Kind::numero);
        const bool title = order_.title.empty() && (has_date() || has_number_) &&
                           ((is(next, Kind::open_quote) && begins_title(word(next + 1))) || begins_title(word(next)));
        if (date || number || title) {
            ++at_;
            return true;
        }
        if (is(at_, Kind::dash) && issuer_open()) return take_issuer_word(next);
        return is(at_, Kind::comma) && issuer_open() && issuer_lists(next) && take_issuer_word(next);
    }

    /// «Департамента образования, науки и молодежной политики от 10.02.2022»: the comma parts what the issuer is for.
    /// Small words with one «и» among them, up to the date or the number.
    bool issuer_lists(int from) const {
        constexpr int longest_list = 10;
        if (issuer_first_ < 0) return false;
        bool joined = false;
        for (int i = from; i < std::min(text_.size(), from + longest_list); ++i) {
            if (text_.from_date(i) || is(i, Kind::numero)) return joined && i > from;
            const bool listed =
                is(i, Kind::comma) || (is(i, Kind::word) && order_type(word(i)).empty() && !happened(word(i)));
            if (!listed || begins_title(word(i))) return false;
            joined = joined || word(i) == "и";
        }
        return false;
    }

    /// «г. Зеи», «им. Пушкина», «пр.»: the stop of an abbreviation.
    bool take_stop() {
        constexpr std::size_t longest_abbreviation = 3;
        if (text_.sign(at_) != '.' && text_.sign(at_) != ':') return false;
        const int next = at_ + 1;
        if (detailed()) return false;
        if (at_ == first_ + 1 || text_.from_date(next) || is(next, Kind::numero)) {
            ++at_;
            return true;
        }
        if (!issuer_open() || letters(word(at_ - 1)) > longest_abbreviation || word(at_ - 1).empty()) return false;
        return take_issuer_word(next);
    }

    bool take_issuer_word(int next) {
        if (issuer_closed_ || ++issuer_words_ > longest_issuer) return false;
        if (issuer_first_ < 0) issuer_first_ = at_;
        issuer_last_ = next - 1;
        at_ = next;
        return true;
    }

    const OrderText& text_;
    int at_;
    int last_;
    int first_;
    bool has_number_ = false;
    bool date_first_ = false;
    bool several_ = false;
    bool further_ = false;
    bool issuer_closed_ = false;
    int issuer_first_ = -1;
    int issuer_last_ = -1;
    int issuer_words_ = 0;
    OrderReference order_;
};

}  // namespace

OrderReading read_order(const OrderText& text, int type, std::string_view name) {
    OrderReader reader(text, type);
    reader.set_type(name);
    return reader.read();
}

OrderReading read_further_order(const OrderText& text, int at, const OrderReference& before) {
    return OrderReader(text, at, before).read();
}

}  // namespace svod
