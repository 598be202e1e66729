#include "normalize/order_date.h"

#include "text/characters.h"
#include "text/text.h"

#include <array>
#include <string>

namespace svod {

namespace {

constexpr std::array<std::string_view, 12> month_stems{"январ", "феврал", "март",    "апрел",  "ма",    "июн",
                                                       "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};

class DateReader {
public:
    DateReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::optional<DateSpan> read() {
        const std::size_t begin = at_;
        if (!read_parts()) return std::nullopt;
        const std::optional<Date> date = make_date(year_, month_, day_);
        return date ? std::optional(DateSpan{*date, begin, at_}) : std::nullopt;
    }

    /// End of a date that is no day of this century or the last; 0 when it is one or none is written.
    std::size_t no_day() {
        constexpr int first_year = 1900, last_year = 2099, months = 12, longest_month = 31;
        if (!read_parts() || make_date(year_, month_, day_)) return 0;
        const bool meant = month_ >= 1 && month_ <= months && day_ >= 1 && day_ <= longest_month;
        return year_ >= first_year && year_ <= last_year && (meant || long_year_) ? at_ : 0;
    }

private:
    /// Moves past a date in any spelling; its numbers need not make a day.
    bool read_parts() {
        skip_quote();
        const auto first = digits(4);
        if (!first) return false;
        return width_ == 4 ? year_first(*first) : width_ <= 2 && day_first(*first);
    }

    bool set(int year, int month, int day) {
        year_ = year;
        month_ = month;
        day_ = day;
        return true;
    }

    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    static bool digit(char c) { return c >= '0' && c <= '9'; }

    void skip_spaces() {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            const char32_t character = next_character(text_, next);
            if (!is_space(character) && !is_ignorable(character)) return;
            at_ = next;
        }
    }

    void skip_quote() {
        std::size_t next = at_;
        if (at_ < text_.size() && is_quote(next_character(text_, next))) at_ = next;
        skip_spaces();
    }

    std::optional<int> digits(std::size_t most) {
        int value = 0;
        width_ = 0;
        while (digit(peek()) && width_ <= most) {
            value = value * 10 + (peek() - '0');
            ++width_;
            ++at_;
        }
        return width_ == 0 || width_ > most ? std::nullopt : std::optional(value);
    }

    /// 2021-05-12
    bool year_first(int year) {
        if (peek() != '-') return false;
        ++at_;
        const auto month = digits(2);
        if (!month || peek() != '-') return false;
        ++at_;
        const auto day = digits(2);
        if (!day || digit(peek())) return false;
        long_year_ = true;
        return set(year, *month, *day);
    }

    bool day_first(int day) {
        const std::size_t after_day = at_;
        skip_spaces();
        skip_quote();
        if (peek() == '.' || peek() == '/' || peek() == '-') {
            if (numeric(day)) return true;
            at_ = after_day;
            skip_quote();
        }
        const auto month = month_word();
        if (!month) return false;
        const auto year = year_number(true);
        return year && set(*year, *month, day);
    }

    bool numeric(int day) {
        const char separator = peek();
        ++at_;
        skip_spaces();
        const auto month = digits(2);
        if (!month) return false;
        skip_spaces();
        if (peek() != separator) return false;
        ++at_;
        skip_spaces();
        const auto year = year_number(false);
        return year && set(*year, *month, day);
    }

    std::optional<int> month_word() {
        std::size_t end = at_;
        while (end < text_.size()) {
            std::size_t next = end;
            if (!is_letter(next_character(text_, next))) break;
            end = next;
        }
        constexpr std::size_t longest = 24;
        if (end == at_ || end - at_ > longest) return std::nullopt;
        const std::string word = fold(text_.substr(at_, end - at_));
        for (std::size_t month = 0; month < month_stems.size(); ++month) {
            if (!word.starts_with(month_stems[month])) continue;
            if (month == 4 && word != "мая" && word != "май") continue;
            at_ = end;
            skip_quote();
            if (peek() == '.') ++at_, skip_spaces();
            return static_cast<int>(month) + 1;
        }
        return std::nullopt;
    }

    /// Four digits, or two: after a month word only with «г.» behind them («5 мая 21 г.»).
    std::optional<int> year_number(bool after_word) {
        const auto year = digits(4);
        if (!year || width_ == 3 || width_ == 1) return std::nullopt;
        const std::size_t width = width_;
        long_year_ = width == 4;
        if (peek() == '.' && digit(peek(1))) return std::nullopt;
        const bool marked = year_mark();
        if (width == 2 && after_word && !marked) return std::nullopt;
        return width == 2 ? 2000 + *year : *year;
    }

    /// «г», «г.», «года», «году» behind the year, glued or not.
    bool year_mark() {
        const std::size_t before = at_;
        skip_spaces();
        for (const std::string_view mark : {"года", "году", "год", "г"}) {
            const std::string_view rest = text_.substr(at_);
            if (!rest.starts_with(mark)) continue;
            std::size_t next = mark.size();
            if (next < rest.size() && is_letter(next_character(rest, next))) continue;
            at_ += mark.size();
            if (mark == "г" && peek() == '.') ++at_;
            return true;
        }
        at_ = before;
        return false;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t width_ = 0;
    int year_ = 0, month_ = 0, day_ = 0;
    bool long_year_ = false;  ///< of four digits
};

}  // namespace

std::optional<DateSpan> read_date_at(std::string_view text, std::size_t at) {
    return DateReader(text, at).read();
}

std::size_t no_day_end(std::string_view text, std::size_t at) {
    return DateReader(text, at).no_day();
}

std::optional<DateSpan> next_date(std::string_view text, std::size_t from) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!digit(i)) continue;
        const bool inside =
            i > 0 && (digit(i - 1) ||
                      (i > 1 && (text[i - 1] == '.' || text[i - 1] == '/' || text[i - 1] == '-') && digit(i - 2)));
        if (!inside)
            if (const auto date = read_date_at(text, i)) return date;
        while (i + 1 < text.size() && digit(i + 1)) ++i;
    }
    return std::nullopt;
}

}  // namespace svod
