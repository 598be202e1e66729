// Sentences with numbers, their breakdowns in brackets, after «из них» or in the list below.
#include "normalize/prose_figures.h"

#include "normalize/prose_figures_sentences.h"
#include "normalize/prose_figures_tokens.h"
#include "normalize/quantity.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace svod {

namespace {

using Kind = ProseToken::Kind;
using Tokens = std::vector<ProseToken>;
using Range = TokenRange;

/// Reads the figures of one text (a lead or an item).
class SentenceReader {
public:
    SentenceReader(std::string_view text, const Place& place, std::vector<ProseFigure>& figures)
        : text_(text), tokens_(prose_tokens(text)), place_(place), figures_(figures) {
        skip_list_number();
    }

    /// Adds the figures; the index of the whole whose parts the list below names, −1 when it names none.
    int read() {
        int open = -1;
        for (const Range& sentence : sentences(tokens_))
            open = read_sentence({std::max(sentence.begin, first_), sentence.end});
        return open;
    }

    /// «Количество наставников:»: no number of its own, but the items below are its parts.
    bool heads_counts() const {
        if (tokens_.empty() || !is_sign(tokens_.back(), ":")) return false;
        for (const ProseToken& token : tokens_) {
            if (token.kind == Kind::number && token.bare) return false;
            if (is_prose_stem("future", token.folded)) return false;
        }
        return std::any_of(tokens_.begin(), tokens_.end(),
                           [](const ProseToken& token) { return has_figure_word(FigureWord::measure, token.folded); });
    }

    /// «43 дошкольных», «дошкольных – 43»: no sentence of its own.
    bool begins_like_a_part() const {
        if (breaks_down()) return false;
        std::size_t at = first_;
        while (at < tokens_.size() && tokens_[at].kind == Kind::sign && !is_sign(tokens_[at], "«")) ++at;
        if (at >= tokens_.size()) return false;
        if (tokens_[at].kind == Kind::number) return can_count(tokens_, at);
        return tokens_[at].kind != Kind::word || !has_capital(tokens_[at].text);
    }

    bool breaks_down() const {
        for (std::size_t at = first_; at < tokens_.size(); ++at)
            if (phrase_at("breakdown", tokens_, at) > 0) return true;
        return false;
    }

    /// The item as one part of figure `whole` (−1: of `measure` alone).
    void read_part(int whole, const std::string& measure) { add_part({first_, tokens_.size()}, whole, measure); }

private:
    void skip_list_number() {
        if (tokens_.empty() || tokens_[0].kind != Kind::number) return;
        if (tokens_.size() > 1 && (is_sign(tokens_[1], ".") || is_sign(tokens_[1], ")")) &&
            tokens_[1].begin == tokens_[0].end)
            first_ = 2;
        else if (!tokens_[0].bare)
            first_ = 1;
    }

    std::string slice(std::size_t begin, std::size_t end) const {
        if (begin >= end) return "";
        return std::string(text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin));
    }

    int read_sentence(Range sentence) {
        for (std::size_t at = sentence.begin; at < sentence.end; ++at)
            if (is_prose_stem("future", tokens_[at].folded) && !tokens_[at].quoted) return -1;
        const std::size_t first_figure = figures_.size();
        std::vector<std::size_t> numbers;
        base_.reset();
        std::size_t at = sentence.begin;
        for (; at < sentence.end; ++at) {
            const std::size_t phrase = phrase_at("breakdown", tokens_, at);
            if (phrase > 0 && figures_.size() > first_figure) break;
            at = read_number(sentence, at, numbers, first_figure);
        }
        const Range main{sentence.begin, at};
        name_measures(main, numbers, first_figure);
        if (at >= sentence.end) return -1;
        std::size_t parts = at + phrase_at("breakdown", tokens_, at);
        while (parts < sentence.end && tokens_[parts].kind == Kind::sign && !is_sign(tokens_[parts], "«")) ++parts;
        const int whole = last_whole(first_figure);
        if (parts >= sentence.end) return whole;
        read_parts({parts, sentence.end}, whole);
        return -1;
    }

    int last_whole(std::size_t first_figure) const {
        for (std::size_t index = figures_.size(); index-- > first_figure;)
            if (figures_[index].whole < 0 && figures_[index].unit != "%") return static_cast<int>(index);
        return -1;
    }

    /// One token of a main clause; where reading goes on (the last token taken).
    std::size_t read_number(const Range& sentence, std::size_t at, std::vector<std::size_t>& numbers,
                            std::size_t first_figure) {
        const ProseToken& token = tokens_[at];
        if (token.kind != Kind::number && token.kind != Kind::percent) return at;
        if (!can_count(tokens_, at)) return at;
        if (is_difference(at)) return at;
        if (token.kind == Kind::percent) return read_percent(at, numbers, first_figure);
        const CountedObject object = counted_object(tokens_, at);
        const bool of_base = object.noun == nullptr && base_ && token.value <= base_->value;
        const std::string unit = object.noun != nullptr ? unit_of(at, object)
                                 : of_base              ? base_->unit
                                 : counts_out_of(at)    ? unit_of(at + 2, counted_object(tokens_, at + 2))
                                                        : unit_before(sentence.begin, at);
        if (object.noun == nullptr && !of_base && (unit.empty() || !ends_clause(at + 1, sentence.end))) return at;
        ProseFigure figure = make(at, object, unit);
        std::size_t last = object.noun != nullptr ? object.last : at;
        if (is_base_of_last(at, first_figure)) {
            figures_.back().base = token.value;
            if (figures_.back().unit.empty()) figures_.back().unit = unit;
            ends_.back() = last;
            return last;
        }
        if (is_base_of_next(sentence, at, last)) {
            base_ = Base{token.value, unit, figure.object};
            return last;
        }
        if (base_ && figure.value <= base_->value && (object.noun == nullptr || unit == base_->unit)) {
            figure.base = base_->value;
            figure.unit = base_->unit;
            if (figure.object.empty()) figure.object = base_->object;
        }
        base_.reset();
        numbers.push_back(at);
        figures_.push_back(std::move(figure));
        ends_.resize(figures_.size());
        ends_.back() = last;
        if (last + 1 < sentence.end && is_sign(tokens_[last + 1], "(")) last = read_brackets(last + 1, sentence.end);
        return last;
    }

    /// «9» of «9 из 12 школ».
    bool counts_out_of(std::size_t at) const {
        return at + 2 < tokens_.size() && tokens_[at + 1].folded == "из" && tokens_[at + 2].kind == Kind::number &&
               can_count(tokens_, at + 2) && counted_object(tokens_, at + 2).noun != nullptr;
    }

    /// «78 из 123 организаций».
    bool is_base_of_last(std::size_t at, std::size_t first_figure) const {
        return at >= 2 && figures_.size() > first_figure && tokens_[at - 1].folded == "из" &&
               ends_.size() == figures_.size() && ends_.back() + 2 == at && figures_.back().value <= tokens_[at].value;
    }

    /// «из 123 организаций 78 имеют …»: the number out of which the next one counts.
    bool is_base_of_next(const Range& sentence, std::size_t at, std::size_t last) const {
        if (at == 0 || tokens_[at - 1].folded != "из" || tokens_[at].depth > 0) return false;
        constexpr std::size_t farthest = 8;
        for (std::size_t next = last + 1; next < std::min(sentence.end, last + 1 + farthest); ++next) {
            const ProseToken& token = tokens_[next];
            if (token.kind == Kind::percent || is_sign(token, ";") || is_sign(token, ":") || is_sign(token, "("))
                return false;
            if (token.kind != Kind::number) continue;
            const CountedNoun* counted = counted_object(tokens_, next).noun;
            const CountedNoun* base = counted_object(tokens_, at).noun;
            return base != nullptr && can_count(tokens_, next) && token.value <= tokens_[at].value &&
                   (counted == nullptr || counted->unit == base->unit);
        }
        return false;
    }

    std::string unit_of(std::size_t at, const CountedObject& object) const {
        std::string unit;
        for (std::size_t next = at + 1; next <= object.last; ++next)
            unit += (unit.empty() ? "" : " ") + tokens_[next].folded;
        return object.noun->alone ? canonical_unit(unit) : std::string(object.noun->unit);
    }

    /// The noun after «количество», «составило» … before a number that has none behind it: «количество наставников –
    /// 12».
    std::string unit_before(std::size_t begin, std::size_t at) const {
        bool counts = false;
        for (std::size_t before = at; before-- > begin && at - before < 16;) {
            if (tokens_[before].kind == Kind::number || tokens_[before].kind == Kind::percent) break;
            if (!is_prose_stem("counts", tokens_[before].folded)) continue;
            counts = true;
            for (std::size_t next = before + 1; next < at; ++next)
                if (const CountedNoun* noun = find_counted_noun(tokens_[next].folded);
                    noun != nullptr && !tokens_[next].quoted)
                    return std::string(noun->unit);
        }
        return counts ? "ед." : "";
    }

    bool ends_clause(std::size_t at, std::size_t end) const {
        return at >= end || tokens_[at].kind == Kind::sign || tokens_[at].kind == Kind::percent ||
               tokens_[at].folded == "из";
    }

    ProseFigure make(std::size_t at, const CountedObject& object, const std::string& unit) const {
        ProseFigure figure;
        figure.value = tokens_[at].value;
        figure.decimals = tokens_[at].decimals;
        figure.unit = unit;
        figure.place = place_;
        figure.text = slice(at, (object.noun != nullptr ? object.last : at) + 1);
        if (object.noun != nullptr && !object.noun->alone) figure.object = slice(at + 1, object.last + 1);
        return figure;
    }

    /// A percentage belongs to the number before it («78 школ (63%)», «…, что составляет 63%»), or is a figure of its
    /// own.
    std::size_t read_percent(std::size_t at, std::vector<std::size_t>& numbers, std::size_t first_figure) {
        const bool behind = figures_.size() > first_figure && ends_.size() == figures_.size() &&
                            !figures_.back().share && figures_.back().unit != "%" &&
                            links_to_number(ends_.back() + 1, at);
        if (behind) {
            figures_.back().share = tokens_[at].value;
            figures_.back().share_decimals = tokens_[at].decimals;
            ends_.back() = at + 1 < tokens_.size() && is_sign(tokens_[at + 1], ")") ? at + 1 : at;
            return at;
        }
        if (tokens_[at].depth > 0) return at;
        ProseFigure figure = make(at, {}, "%");
        std::size_t last = at;
        if (explains_percent(at + 1)) {
            last = at + 5;
            figure.base = tokens_[at + 4].value;
            figure.share = figure.value;
            figure.share_decimals = figure.decimals;
            figure.value = tokens_[at + 2].value;
            figure.decimals = tokens_[at + 2].decimals;
            figure.unit = unit_before(first_, at);
        }
        numbers.push_back(at);
        figures_.push_back(std::move(figure));
        ends_.resize(figures_.size());
        ends_.back() = last;
        return last;
    }

    /// «85 % (17 из 20)»: the bracket at `open` has the numbers of the percentage before it.
    bool explains_percent(std::size_t open) const {
        return open + 4 < tokens_.size() && is_sign(tokens_[open], "(") && tokens_[open + 1].kind == Kind::number &&
               tokens_[open + 2].folded == "из" && tokens_[open + 3].kind == Kind::number &&
               is_sign(tokens_[open + 4], ")") && tokens_[open + 1].value <= tokens_[open + 3].value;
    }

    /// «на 5 % выше», «на 12 человек больше»: by how much, not how many.
    bool is_difference(std::size_t at) const {
        if (at == 0 || tokens_[at - 1].folded != "на") return false;
        for (std::size_t next = at + 1; next < std::min(tokens_.size(), at + 4); ++next)
            if (is_prose_word("compared", tokens_[next].folded)) return true;
        return false;
    }

    bool links_to_number(std::size_t from, std::size_t at) const {
        if (at - from > 4) return false;
        for (; from < at; ++from) {
            const ProseToken& token = tokens_[from];
            if (token.kind == Kind::word && token.folded != "что" && token.folded != "или" && token.folded != "это" &&
                !is_prose_stem("counts", token.folded))
                return false;
        }
        return true;
    }

    std::size_t closing(std::size_t open, std::size_t end) const {
        while (open < end && !(is_sign(tokens_[open], ")") && tokens_[open].depth <= 1)) ++open;
        return open;
    }

    /// «(63%)» is left to read_percent; «(68 дошкольных; 50 …)» are the parts of the figure just read.
    std::size_t read_brackets(std::size_t open, std::size_t end) {
        const std::size_t close = closing(open, end);
        Range inside{open + 1, close};
        inside.begin += phrase_at("breakdown", tokens_, inside.begin);
        while (inside.begin < close && is_sign(tokens_[inside.begin], ":")) ++inside.begin;
        const std::vector<std::size_t> numbers = loose_numbers(inside);
        if (numbers.empty()) return open;
        if (is_base_in_brackets(inside, numbers)) {
            figures_.back().base = tokens_[numbers.front()].value;
            ends_.back() = close;
            return close;
        }
        const int whole = static_cast<int>(figures_.size()) - 1;
        const std::size_t before = figures_.size();
        read_parts(inside, whole);
        if (figures_.size() > before) figures_[static_cast<std::size_t>(whole)].bracketed = true;
        ends_[static_cast<std::size_t>(whole)] = close;
        ends_.resize(figures_.size(), close);
        return close;
    }

    /// «6 школ (из 14)».
    bool is_base_in_brackets(const Range& inside, const std::vector<std::size_t>& numbers) const {
        return numbers.size() == 1 && numbers.front() == inside.begin + 1 && tokens_[inside.begin].folded == "из" &&
               tokens_[numbers.front()].value >= figures_.back().value;
    }

    std::vector<std::size_t> loose_numbers(const Range& range) const {
        std::vector<std::size_t> numbers;
        for (std::size_t at = range.begin; at < range.end; ++at)
            if (tokens_[at].kind == Kind::number && can_count(tokens_, at)) numbers.push_back(at);
        return numbers;
    }

    /// Cuts an enumeration at the sign or «и» between its numbers.
    void read_parts(const Range& range, int whole) {
        const std::vector<std::size_t> numbers = loose_numbers(range);
        if (numbers.empty()) return;
        const std::string measure = whole < 0 ? "" : figures_[static_cast<std::size_t>(whole)].measure;
        const bool number_first = numbers.front() == range.begin ||
                                  (numbers.front() == range.begin + 1 && tokens_[range.begin].kind == Kind::sign);
        std::size_t begin = range.begin;
        for (std::size_t index = 0; index < numbers.size(); ++index) {
            const std::size_t end =
                index + 1 < numbers.size() ? boundary(numbers[index], numbers[index + 1], number_first) : range.end;
            add_part({begin, end}, whole, measure);
            begin = end;
        }
    }

    std::size_t boundary(std::size_t number, std::size_t next, bool number_first) const {
        std::size_t found = next;
        for (std::size_t at = number + 1; at < next; ++at) {
            if (is_sign(tokens_[at], ";")) return at + 1;
            const bool cut = (is_sign(tokens_[at], ",") && tokens_[at].depth == tokens_[number].depth) ||
                             tokens_[at].folded == "и" || tokens_[at].folded == "а";
            if (!cut) continue;
            found = at + 1;
            if (!number_first) return found;
        }
        return found;
    }

    void add_part(const Range& range, int whole, const std::string& measure) {
        const std::vector<std::size_t> numbers = loose_numbers(range);
        const bool only_percent = numbers.empty();
        std::size_t at = only_percent ? range.end : numbers.front();
        if (only_percent)
            for (std::size_t next = range.begin; next < range.end && at == range.end; ++next)
                if (tokens_[next].kind == Kind::percent && can_count(tokens_, next)) at = next;
        if (at >= range.end) return;
        const CountedObject object = only_percent ? CountedObject{} : counted_object(tokens_, at);
        ProseFigure figure = make(at, object,
                                  only_percent             ? "%"
                                  : object.noun != nullptr ? unit_of(at, object)
                                  : whole >= 0             ? figures_[static_cast<std::size_t>(whole)].unit
                                                           : "");
        Range rest{at + 1, range.end};
        const bool first = at <= range.begin + 1;
        if (object.noun != nullptr && (object.noun->alone || !first)) rest.begin = object.last + 1;
        std::string after = without_share(rest, figure);
        figure.label = trimmed_label(trimmed_label(slice(range.begin, at)) + " " + trimmed_label(std::move(after)));
        if (figure.label.empty()) figure.label = figure.object;
        figure.measure = measure;
        figure.object.clear();
        const bool same = whole >= 0 && figure.unit == figures_[static_cast<std::size_t>(whole)].unit;
        figure.whole = same ? whole : -1;
        figures_.push_back(std::move(figure));
    }

    /// The words of `range` without the percentage of the figure, which is taken into it.
    std::string without_share(Range range, ProseFigure& figure) const {
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (tokens_[at].kind != Kind::percent) continue;
            std::size_t begin = at;
            std::size_t end = at + 1;
            if (begin > range.begin && (is_sign(tokens_[begin - 1], "(") || is_dash_sign(tokens_[begin - 1]))) --begin;
            if (end < range.end && is_sign(tokens_[end], ")")) ++end;
            figure.share = tokens_[at].value;
            figure.share_decimals = tokens_[at].decimals;
            return slice(range.begin, begin) + " " + slice(end, range.end);
        }
        return slice(range.begin, range.end);
    }

    /// The measure of every whole: what stands before the first number and after its own.
    void name_measures(const Range& main, const std::vector<std::size_t>& numbers, std::size_t first_figure) {
        if (numbers.empty()) return;
        std::string prefix(trimmed_signs(slice(main.begin, numbers.front())));
        if (prefix.find(' ') == std::string::npos && prefix.size() <= 4) prefix.clear();
        std::size_t number = 0;
        for (std::size_t index = first_figure; index < figures_.size(); ++index) {
            ProseFigure& figure = figures_[index];
            if (figure.whole >= 0 || number >= numbers.size() ||
                (figure.value != tokens_[numbers[number]].value && figure.share != tokens_[numbers[number]].value))
                continue;
            const std::size_t until = number + 1 < numbers.size() ? numbers[number + 1] : main.end;
            const std::string after = slice(std::min(ends_[index] + 1, until), until);
            std::string_view tail = trimmed_signs(after);
            for (const std::string_view word : {" и", " а"})
                if (tail == word.substr(1))
                    tail = {};
                else if (tail.size() > word.size() && tail.substr(tail.size() - word.size()) == word)
                    tail = trimmed_signs(tail.substr(0, tail.size() - word.size()));
            figure.measure = prefix;
            if (!prefix.empty() && !figure.object.empty()) figure.measure += " " + figure.object;
            if (!tail.empty()) figure.measure += (figure.measure.empty() ? "" : " ") + std::string(tail);
            if (figure.measure.empty()) figure.measure = figure.object;
            if (figure.object.empty()) figure.object = counted_before(main.begin, numbers[number]);
            ++number;
        }
        for (std::size_t index = first_figure; index < figures_.size(); ++index)
            if (figures_[index].whole >= 0)
                figures_[index].measure = figures_[static_cast<std::size_t>(figures_[index].whole)].measure;
    }

    /// «обучающихся» of «количество обучающихся … 7 280 человек».
    std::string counted_before(std::size_t begin, std::size_t at) const {
        for (std::size_t next = begin; next + 1 < at; ++next) {
            if (!is_prose_stem("counts", tokens_[next].folded)) continue;
            for (std::size_t noun = next + 1; noun < at; ++noun)
                if (tokens_[noun].kind == Kind::word && find_counted_noun(tokens_[noun].folded) &&
                    !is_prose_word("where", tokens_[noun - 1].folded))
                    return std::string(tokens_[noun].text);
        }
        return "";
    }

    /// «из 50 школ», read before the number that it is the base of.
    struct Base {
        double value = 0;
        std::string unit;
        std::string object;
    };

    std::string_view text_;
    Tokens tokens_;
    Place place_;
    std::optional<Base> base_;
    std::vector<ProseFigure>& figures_;
    std::vector<std::size_t> ends_;  // last token of every figure read so far
    std::size_t first_ = 0;
};

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

Place place_of(const RawField& field, const Place& otherwise) {
    Place place;
    if (field.location.paragraph >= 0)
        place.paragraph = field.location.paragraph;
    else if (field.location.table >= 0)
        place.tables.push_back({field.location.table, {field.location.row}});
    else
        return otherwise;
    return place;
}

}  // namespace

std::vector<ProseFigure> read_prose_figures(const Statement& statement) {
    std::vector<ProseFigure> figures;
    if (!has_digit(statement.lead.text) && std::none_of(statement.items.begin(), statement.items.end(),
                                                        [](const RawField& item) { return has_digit(item.text); }))
        return figures;
    SentenceReader lead(statement.lead.text, place_of(statement.lead, statement.place), figures);
    const int whole = lead.read();
    const bool counts = whole < 0 && lead.heads_counts();
    const std::string measure(trimmed_signs(statement.lead.text));
    int opened = -1;  // the figure of an item that the items below it break down
    for (const RawField& item : statement.items) {
        SentenceReader reader(item.text, place_of(item, statement.place), figures);
        if (opened >= 0 && reader.begins_like_a_part())
            reader.read_part(opened, figures[static_cast<std::size_t>(opened)].measure);
        else if ((whole >= 0 || counts) && !reader.breaks_down())
            reader.read_part(whole, whole >= 0 ? figures[static_cast<std::size_t>(whole)].measure : measure);
        else
            opened = reader.read();
    }
    return figures;
}

}  // namespace svod
