#include "normalize/status_share.h"

#include "normalize/confidence.h"

#include <algorithm>
#include <charconv>

namespace svod {

namespace {

using Kind = NoteToken::Kind;

class ShareReader {
public:
    explicit ShareReader(const CompletionNote& note) : note_(note), size_(static_cast<int>(note.tokens.size())) {}

    std::optional<Share> run() const {
        std::optional<Share> lowest;
        const auto take = [&](const std::optional<Share>& share) {
            if (share && (!lowest || share->percent < lowest->percent)) lowest = share;
        };
        for (int i = 0; i < size_; ++i) {
            if (at(i).quoted) continue;
            if (at(i).kind == Kind::percent && i > 0 && at(i - 1).kind == Kind::number) take(percentage(i - 1));
            if (at(i).kind == Kind::value) take(fraction(i));
            if (at(i).text == "вместо") take(instead_of(i));
            if (decimal_share(i)) take(Share{100 * at(i).number, false, sure::plain});
            if (at(i).traits.has(Trait::of)) {
                take(count_of(i));
                take(of_count(i));
            }
        }
        return lowest;
    }

private:
    const NoteToken& at(int i) const { return note_.tokens[static_cast<std::size_t>(i)]; }
    Traits traits(int i) const { return i >= 0 && i < size_ ? at(i).traits : Traits(); }
    Traits clause(int i) const { return note_.clauses[static_cast<std::size_t>(at(i).clause)]; }
    bool is_word(int i, std::string_view text) const { return i >= 0 && i < size_ && at(i).text == text; }
    bool is_number(int i) const {
        return i >= 0 && i < size_ && !at(i).quoted && at(i).number >= 0 && at(i).kind != Kind::percent;
    }

    /// Traits of the words [first, last) up to a stop.
    Traits near(int first, int last) const {
        Traits all;
        for (int i = std::max(first, 0); i < std::min(last, size_) && at(i).kind != Kind::stop; ++i)
            all.add(at(i).traits);
        return all;
    }

    Traits before(int i, int reach) const {
        Traits all;
        for (int k = i - 1; k >= std::max(0, i - reach) && at(k).kind != Kind::stop; --k) all.add(at(k).traits);
        return all;
    }

    std::optional<Share> percentage(int number) const {
        const double value = at(number).number;
        const int after = number + 2;
        if (value == 0 && clause(number).has(Trait::bad)) return std::nullopt;  // «доля нарушений 0 %» is good news
        if (size_ <= 4 && note_.predicates.empty()) return Share{value, true, sure::plain};
        if (counted_alone(number)) return Share{value, true, sure::convention};
        for (int k = std::max(0, number - 4); k < number; ++k)
            if (at(k).text.starts_with("перевыполнен")) return Share{100 + value, true, sure::plain};
        if ((is_word(after, "от") || is_word(after, "к")) && is_plan(after + 1)) return Share{value, true, sure::plain};
        const Traits here = clause(number);
        if (here.has(Trait::coverage)) return std::nullopt;
        if (is_word(number - 1, "на") && !here.has(Trait::growth) && deed_near(number))
            return Share{value, true, sure::plain};
        if (here.has(Trait::explicit_) && !here.has(Trait::person) && deed_near(number))
            return Share{value, true, sure::plain};
        if (here.has(Trait::growth)) return std::nullopt;
        const Traits next = near(after, after + 4);
        if (next.any(Trait::body | Trait::item) && !next.has(Trait::person)) return Share{value, true, sure::plain};
        if (parenthesised(number)) {
            const Traits counted = before(number - 1, 6);
            if (counted.any(Trait::body | Trait::item) && !counted.has(Trait::person))
                return Share{value, true, sure::plain};
        }
        if (next.has(Trait::person) && deed_near(number)) return Share{value, true, sure::weak};
        return std::nullopt;
    }

    /// «12 (100 %)»: nothing but a count and its share.
    bool counted_alone(int number) const {
        constexpr int most_tokens = 6;
        return size_ <= most_tokens && parenthesised(number) &&
               std::none_of(note_.tokens.begin(), note_.tokens.end(),
                            [](const NoteToken& token) { return token.kind == Kind::word; });
    }

    bool parenthesised(int number) const { return is_word(number - 1, "("); }

    bool deed_near(int i) const {
        const Traits all = near(i - 8, i + 8);
        return all.any(Trait::past | Trait::explicit_);
    }

    /// «5 из 7», «в 5 школах из 7».
    std::optional<Share> count_of(int of) const {
        const int whole = of + 1;
        if (!is_number(whole) || followed_by_measure(whole)) return std::nullopt;
        constexpr int reach = 3;
        const int before_of = is_word(of - 1, "(") ? of - 2 : of - 1;  // «7 ОО (из 9)»
        for (int k = before_of; k >= std::max(0, before_of - reach); --k) {
            if (at(k).kind == Kind::stop || at(k).kind == Kind::comma) break;
            if (!is_number(k)) continue;
            const bool people_of_bodies =
                before(of, of - k).has(Trait::person) && near(whole + 1, whole + 3).has(Trait::body);
            if (people_of_bodies) return std::nullopt;
            return of_two(at(k).number, at(whole).number, of);
        }
        return std::nullopt;
    }

    bool is_plan(int i) const { return i < size_ && traits(i).has(Trait::planned); }

    /// «исполнено на 0,5»; «принят на 0,5 ставки» is no share.
    bool decimal_share(int i) const {
        if (!is_number(i) || at(i).number <= 0 || at(i).number >= 1 || !is_word(i - 1, "на")) return false;
        return before(i, 3).has(Trait::explicit_) && (i + 1 == size_ || at(i + 1).kind >= Kind::stop);
    }

    /// «обучены 3 педагога вместо 10»: what was done against what was meant.
    std::optional<Share> instead_of(int word) const {
        const int whole = word + 1;
        if (!is_number(whole)) return std::nullopt;
        constexpr int reach = 5;
        for (int k = word - 1; k >= std::max(0, word - reach); --k)  // past the stop of «чел.»
            if (is_number(k)) return of_two(at(k).number, at(whole).number, word);
        return std::nullopt;
    }

    /// «7/10» alone, «исполнено на 1/2»; elsewhere it may be a number of an order or of a class.
    std::optional<Share> fraction(int i) const {
        if (size_ > 2 && !is_word(i - 1, "на")) return std::nullopt;
        const std::string_view text = at(i).text;
        int part = 0;
        int whole = 0;
        const auto read_part = std::from_chars(text.data(), text.data() + text.size(), part);
        if (read_part.ptr == text.data() + text.size() || *read_part.ptr != '/') return std::nullopt;
        const auto read_whole = std::from_chars(read_part.ptr + 1, text.data() + text.size(), whole);
        constexpr int most = 200;
        if (read_whole.ptr != text.data() + text.size() || whole > most) return std::nullopt;
        return of_two(part, whole, i);
    }

    /// «Из 5 мероприятий проведено 3», «из 12 запланированных семинаров 7 проведены».
    std::optional<Share> of_count(int of) const {
        const int whole = of + 1;
        if (!is_number(whole) || is_number(of - 1) || followed_by_measure(whole)) return std::nullopt;
        constexpr int reach = 8;
        for (int k = whole + 1; k < std::min(size_, whole + reach); ++k) {
            if (at(k).kind == Kind::stop) break;
            if (!is_number(k) || at(k).text == "один") continue;
            if (k + 1 < size_ && at(k + 1).kind == Kind::percent) break;
            return of_two(at(k).number, at(whole).number, of);
        }
        return std::nullopt;
    }

    /// «из 5-летних», «из 11 классов» measure nothing.
    bool followed_by_measure(int whole) const { return whole + 1 < size_ && at(whole + 1).text.starts_with("класс"); }

    std::optional<Share> of_two(double part, double whole, int of) const {
        if (whole < 1 || part > whole || clause(of).has(Trait::coverage)) return std::nullopt;
        return Share{100 * part / whole, false, sure::plain};
    }

    const CompletionNote& note_;
    int size_;
};

}  // namespace

std::optional<Share> find_share(const CompletionNote& note) {
    const bool worth = std::any_of(note.tokens.begin(), note.tokens.end(), [](const NoteToken& token) {
        return token.kind == Kind::percent || token.kind == Kind::value || token.traits.has(Trait::of) ||
               token.text == "вместо" || (token.number > 0 && token.number < 1);
    });
    return worth ? ShareReader(note).run() : std::nullopt;
}

}  // namespace svod
