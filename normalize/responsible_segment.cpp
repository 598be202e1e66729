// Where one party ends and the next begins.
#include "normalize/responsible_segment.h"

#include "extract/word_list.h"
#include "normalize/responsible_phrases.h"

#include <algorithm>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

using Words = std::vector<NameWord>;
using Link = PartySegment::Link;

bool genitive_looking(std::string_view folded) {
    for (const std::string_view ending : {"а",  "я",  "ы",   "и", "ей", "ов", "ев", "ий",  "ого", "его", "ой",
                                          "их", "ых", "ней", "у", "ю",  "ам", "ям", "ему", "ому", "ию",  "ью"})
        if (folded.ends_with(ending)) return true;
    return false;
}

/// The words after «им.», «имени» at `at` up to the end of the person honoured, titles included; `at` where none is
/// named.
std::size_t honour_end(const Words& words, std::size_t at) {
    static const WordList titles(normalize_lexicons(), "honour_titles");
    constexpr std::size_t longest = 8;
    for (std::size_t i = at; i < words.size() && i <= at + longest; ++i) {
        if (const auto person = read_person(words, i, true, party_word)) return person->end;
        if (words[i].kind != NameWord::Kind::word || !titles.has(words[i].folded)) break;
    }
    return at;
}

class Segmenter {
public:
    explicit Segmenter(const Words& words) : words_(words) {}

    std::vector<PartySegment> segments() {
        while (at_ < words_.size()) step();
        flush();
        return std::move(segments_);
    }

private:
    bool open() const { return chunk_end_ > chunk_begin_; }
    bool mark(std::size_t at, std::string_view which) const { return at < words_.size() && words_[at].is(which); }

    // --- walking

    void step() {
        const NameWord& word = words_[at_];
        if (word.kind == NameWord::Kind::mark) return step_mark();
        if (word.line && link_ == Link::space) link_ = Link::line;
        if (open() && (word.folded == "им" || word.folded == "имени")) return step_honour();
        if (const auto person = read_person(words_, at_, begins_person(), party_word)) return add_person(*person);
        if (surname_of_role()) return add_person({at_, at_ + 1, word.text, "", "", ""});
        if ((word.folded == "и" || word.folded == "или") && !acting()) return step_conjunction();
        if (repeat_number()) return;
        if (open() && begins_party(link_)) {
            flush();
            segment_link_ = link_;
        }
        extend(at_ + 1);
    }

    /// «СОШ № 1 им. А.С. Пушкина»: the namesake is part of the name.
    void step_honour() {
        const std::size_t behind = mark(at_ + 1, ".") ? at_ + 2 : at_ + 1;
        extend(honour_end(words_, behind));
    }

    bool acting() const { return mark(at_ + 1, "."); }

    /// Can a name here be one whose ending tells nothing («Ким А.»)? Not behind words it may be a part of.
    bool begins_person() const {
        return !open() || link_ != Link::space || (role_chunk() && chunk_end_ == chunk_head_->end);
    }

    /// «директор Петров», «методиста ИМЦ Сидорову»: a surname and nothing else behind a role.
    bool surname_of_role() const {
        const NameWord& word = words_[at_];
        if (!role_chunk() || link_ != Link::space || chunk_end_ != at_ || at_ < chunk_head_->end) return false;
        if (!word.capital || word.upper || !surname_alone(word.folded) || party_word(word.folded)) return false;
        const NameWord& before = words_[at_ - 1];
        const bool in_name =
            before.kind == NameWord::Kind::word && at_ > chunk_head_->end && before.capital && !before.upper;
        const bool named = before.kind == NameWord::Kind::mark || before.folded == "имени" || before.folded == "им";
        const bool ends = at_ + 1 >= words_.size() || words_[at_ + 1].kind == NameWord::Kind::mark ||
                          words_[at_ + 1].line || words_[at_ + 1].folded == "и";
        return ends && !in_name && (!named || contraction_before()) && !mark(at_ + 1, "«") && !mark(at_ + 1, "№");
    }

    /// «зам. Петров»
    bool contraction_before() const { return at_ == chunk_head_->end && words_[at_ - 1].is("."); }

    void step_mark() {
        const NameWord& word = words_[at_];
        if (word.is("«")) return step_quote();
        if (word.is("»")) return extend_if_open();
        if (word.is("(")) return step_bracket();
        if (word.is(","))
            link_ = Link::comma;
        else if (word.is(";") || word.is("|"))
            hard_break();
        else if (word.is("."))
            return step_dot();
        else if (word.is("-") || word.is(":"))
            link_ = Link::dash;
        else if (word.is("/") || word.is("\\"))
            link_ = Link::conjunction;
        else if (word.is("№") && repeat_number())
            return;
        else if (word.is("№") || word.is("N") || word.is("+"))
            return extend(at_ + 1);
        ++at_;
    }

    void hard_break() {
        flush();
        link_ = segment_link_ = Link::hard;
    }

    void extend_if_open() {
        if (open())
            extend(at_ + 1);
        else
            ++at_;
    }

    /// To the closing quote: commas inside are no separators. An unclosed quote ends with the line of words.
    void step_quote() {
        constexpr std::size_t longest = 40;
        if (open() && begins_party(link_)) {
            flush();
            segment_link_ = link_;
        }
        std::size_t end = at_ + 1;
        int depth = 1;
        while (end < words_.size() && end < at_ + longest && depth > 0) {
            if (mark(end, "«")) ++depth;
            if (mark(end, "»")) depth = name_ends(end + 1) ? 0 : depth - 1;
            ++end;
        }
        if (depth == 0) return extend(end);
        extend(at_ + 1);  // never closed: as if absent
    }

    /// One closing quote often stands for two: «МБДОУ «Детский сад «Ромашка», МБОУ …».
    bool name_ends(std::size_t at) const {
        return at >= words_.size() || mark(at, ",") || mark(at, ";") || mark(at, ")") || mark(at, "(") ||
               words_[at].line;
    }

    void step_dot() {
        const bool capital = at_ + 1 < words_.size() && words_[at_ + 1].capital;
        const bool after_word =
            at_ > 0 && words_[at_ - 1].kind == NameWord::Kind::word && words_[at_ - 1].text.size() > 6;
        const bool contraction_before = at_ > 0 && !contraction(words_[at_ - 1].folded).empty();
        if (open() && capital && after_word && !contraction_before) hard_break();
        ++at_;
    }

    std::size_t bracket_end() const {
        constexpr std::size_t longest = 60;
        std::size_t end = at_ + 1;
        while (end < words_.size() && end < at_ + longest && !mark(end, ")")) ++end;
        return end;
    }

    /// A person or role in brackets is a party (or belongs to one); an abbreviation is left out; other words stay.
    void step_bracket() {
        const std::size_t end = bracket_end();
        const std::size_t inside = at_ + 1;
        if (read_person(words_, inside, true, party_word) ||
            (inside < words_.size() && starts_role(inside) && after_person())) {
            flush();
            link_ = segment_link_ = Link::bracket;
            at_ = inside;
            return;
        }
        const bool one_word = end == inside + 1 && words_[inside].upper;
        if (one_word && after_person() && abbreviation(words_[inside].folded) == Abbreviation::organisation) {
            link_ = segment_link_ = Link::hard;  // «Козлова Н.В. (ИМО)»
            at_ = inside;
            return;
        }
        const std::size_t next = std::min(end + 1, words_.size());
        if (open() && !one_word && end > inside) return extend(next);
        at_ = next;
    }

    bool after_person() const { return !open() && !segments_.empty() && segments_.back().person; }

    bool starts_role(std::size_t at) const {
        const std::optional<PartyHead> head = read_head(words_, at);
        return head && head->kind() == Party::Kind::role;
    }

    void step_conjunction() {
        ++at_;
        if (at_ >= words_.size()) return;
        link_ = Link::conjunction;
        if (open() && party_phrase(words_, at_).meaning == PartyPhrase::others && read_head(words_, at_ + 1)) {
            flush();  // «педагоги и их наставники»
            segment_link_ = Link::conjunction;
            ++at_;
            return extend(at_ + 1);
        }
        const NameWord& next = words_[at_];
        if (next.kind != NameWord::Kind::word || !open() || read_person(words_, at_, true, party_word)) return;
        if (begins_party(link_)) {
            flush();
            segment_link_ = Link::conjunction;
        }
        extend(at_ + 1);
    }

    void add_person(const PersonMention& person) {
        flush();
        PartySegment segment;
        segment.link = segments_.empty() ? Link::start : link_;
        if (segment_link_ == Link::hard || segment_link_ == Link::bracket) segment.link = segment_link_;
        segment.begin = person.begin;
        segment.end = person.end;
        segment.person = person;
        segments_.push_back(std::move(segment));
        at_ = person.end;
        link_ = segment_link_ = Link::space;
    }

    void extend(std::size_t end) {
        if (!open()) {
            chunk_begin_ = at_;
            if (segment_link_ == Link::space) segment_link_ = link_;
            chunk_head_ = read_head(words_, chunk_begin_);
        }
        for (std::size_t i = at_; i < end; ++i) preposition_ = preposition_ || words_[i].folded == "по";
        chunk_end_ = at_ = end;
        link_ = Link::space;
    }

    void flush() {
        if (open()) {
            PartySegment segment;
            segment.link = segments_.empty() && segment_link_ != Link::hard ? Link::start : segment_link_;
            segment.begin = chunk_begin_;
            segment.end = chunk_end_;
            segments_.push_back(std::move(segment));
            remember_case();
        }
        chunk_begin_ = chunk_end_ = 0;
        chunk_head_.reset();
        preposition_ = false;
        segment_link_ = Link::space;
    }

    /// «директором школы, куратором, педагогами»: the case of a list is that of its first head.
    void remember_case() {
        if (list_case_ || !chunk_head_) return;
        list_case_ = chunk_head_->can_be(Case::nominative) ? Case::nominative : chunk_head_->readings.front().form;
    }

    // --- deciding

    /// Does word `at_` begin a new party, with `link` before it? The chunk is open.
    bool begins_party(Link link) const {
        const NameWord& word = words_[at_];
        if (word.kind == NameWord::Kind::number) return link == Link::hard;
        if (chunk_head_ && at_ < chunk_head_->end) return false;
        if (word.is("«")) return link == Link::comma && words_[chunk_end_ - 1].is("»");
        if (word.upper && word.text.size() <= 16) return begins_abbreviation(link);
        if (const std::optional<PartyHead> head = read_head(words_, at_)) return begins_head(*head, link);
        return begins_unknown(word, link);
    }

    /// «СОШ № 1, 2 и 5», «СОШ № 1, № 2»: a number alone repeats the words before the first one.
    bool repeat_number() {
        const bool list = link_ == Link::comma || link_ == Link::conjunction;
        const std::size_t at = mark(at_, "№") ? at_ + 1 : at_;
        if (!list || at >= words_.size() || words_[at].kind != NameWord::Kind::number || !alone(at)) return false;
        if (open() && chunk_end_ >= chunk_begin_ + 2 && words_[chunk_end_ - 1].kind == NameWord::Kind::number &&
            words_[chunk_end_ - 2].is("№")) {
            flush();
            segments_.back().number = words_[segments_.back().end - 1].text;
        } else if (open() || segments_.empty() || segments_.back().number.empty()) {
            return false;
        }
        PartySegment segment = segments_.back();
        segment.link = link_;
        segment.number = words_[at].text;
        segments_.push_back(std::move(segment));
        at_ = at + 1;
        link_ = Link::space;
        return true;
    }

    bool alone(std::size_t number) const {
        return number + 1 >= words_.size() || words_[number + 1].kind == NameWord::Kind::mark ||
               words_[number + 1].folded == "и";
    }

    Abbreviation last_abbreviation() const {
        const NameWord& last = words_[chunk_end_ - 1];
        return last.upper ? abbreviation(last.folded) : Abbreviation::none;
    }

    bool only_abbreviations() const {
        for (std::size_t i = chunk_begin_; i < chunk_end_; ++i)
            if (!words_[i].upper && words_[i].kind != NameWord::Kind::number && !words_[i].is("№"))
                return words_[i].is("«");
        return true;
    }

    bool role_chunk() const { return chunk_head_ && chunk_head_->kind() == Party::Kind::role; }
    /// «Руководители\nОО»; no «классные руководители», whose adjective says of what already.
    bool waits_for_complement() const {
        return role_chunk() && chunk_head_->readings.front().open && chunk_end_ == chunk_head_->end &&
               (chunk_head_->noun == chunk_begin_ || rank_adjective(words_[chunk_head_->noun - 1].folded));
    }

    /// «Заместители руководителей\nОО»: heads of something, in the plural, that is not yet said.
    bool ends_in_heads() const {
        if (!role_chunk() || chunk_end_ != chunk_head_->end + 1) return false;
        const std::vector<NounReading>& readings = noun_readings(words_[chunk_end_ - 1].folded);
        return std::any_of(readings.begin(), readings.end(), [](const NounReading& reading) {
            return reading.kind == Party::Kind::role && reading.open && reading.gender == Gender::plural &&
                   reading.form == Case::genitive;
        });
    }

    bool begins_abbreviation(Link link) const {
        const Abbreviation kind = abbreviation(words_[at_].folded);
        const Abbreviation last = last_abbreviation();
        const bool topic_list = kind == Abbreviation::topic || (preposition_ && kind == Abbreviation::none);
        switch (link) {
            case Link::comma:
                return !topic_list;
            case Link::conjunction:
                return !topic_list && !role_chunk() && !(preposition_ && kind == Abbreviation::none) &&
                       last != Abbreviation::topic;
            case Link::line:
                return kind != Abbreviation::topic && !waits_for_complement() && !ends_in_heads() &&
                       last != Abbreviation::form && !preposition_;
            case Link::space:
                if (words_[chunk_end_ - 1].is("»") || words_[chunk_end_ - 1].kind == NameWord::Kind::number)
                    return kind == Abbreviation::form || kind == Abbreviation::organisation;
                return kind == Abbreviation::organisation && last == Abbreviation::organisation;
            default:
                return kind != Abbreviation::topic;
        }
    }

    bool begins_head(const PartyHead& head, Link link) const {
        const bool nominative = head.can_be(Case::nominative);
        const bool in_list_case = list_case() && *list_case() != Case::nominative && head.can_be(*list_case());
        const bool short_form = !contraction(words_[head.noun].folded).empty();  // «зам. дир.»: of any case
        const bool ambiguous = !nominative || head.can_be_complement() || short_form;
        const bool after_form = last_abbreviation() == Abbreviation::form && link == Link::space;
        const bool capital = words_[at_].capital;
        if (after_form || !(nominative || in_list_case)) return false;
        switch (link) {
            case Link::comma:
                return true;
            case Link::dash:
                return true;
            case Link::conjunction:
                return in_list_case || !ambiguous || !takes_complement();
            case Link::line:
                return capital ? !(ambiguous && waits_for_complement()) : !ambiguous || in_list_case;
            case Link::space:
                if (apposition(head)) return false;
                if (capital) return (nominative && !ambiguous) || (in_list_case && head.kind() == Party::Kind::role);
                return nominative && !ambiguous && head.kind() == Party::Kind::role && !preposition_before();
            default:
                return true;
        }
    }

    std::optional<Case> list_case() const {
        if (list_case_) return list_case_;
        if (!chunk_head_) return std::nullopt;
        return chunk_head_->can_be(Case::nominative) ? Case::nominative : chunk_head_->readings.front().form;
    }

    bool takes_complement() const {
        return chunk_head_ && (chunk_end_ > chunk_head_->end || chunk_head_->readings.front().open);
    }

    /// «педагог психолог», «учитель логопед»: a hyphen is missing.
    bool apposition(const PartyHead& head) const {
        if (!chunk_head_ || chunk_end_ != chunk_head_->end || head.noun != at_ || words_[at_].capital || !role_chunk())
            return false;
        const bool plural = chosen_reading(*chunk_head_).gender == Gender::plural;
        return head.kind() == Party::Kind::role && (chosen_reading(head).gender == Gender::plural) == plural;
    }

    bool preposition_before() const {
        return words_[chunk_end_ - 1].folded.size() <= 4 && words_[chunk_end_ - 1].kind == NameWord::Kind::word;
    }

    /// Words that are in no lexicon: after a comma a genitive goes on with the name, a nominative begins a party.
    bool begins_unknown(const NameWord& word, Link link) const {
        if (link == Link::hard || link == Link::dash) return true;
        if (link == Link::line)
            return word.capital && !waits_for_complement() && !genitive_looking(word.folded) &&
                   !adjective_like(word.folded);
        if (link != Link::comma) return false;
        if (!chunk_head_) return !only_abbreviations() || word.capital;
        return !genitive_looking(word.folded) && !adjective_like(word.folded) && word.folded.size() > 6;
    }

    const Words& words_;
    std::size_t at_ = 0;
    std::size_t chunk_begin_ = 0, chunk_end_ = 0;
    std::optional<PartyHead> chunk_head_;
    Link link_ = Link::space, segment_link_ = Link::space;
    bool preposition_ = false;
    std::optional<Case> list_case_;
    std::vector<PartySegment> segments_;
};

}  // namespace

std::vector<PartySegment> party_segments(const std::vector<NameWord>& words) {
    return Segmenter(words).segments();
}

}  // namespace svod
