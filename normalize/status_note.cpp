#include "normalize/status_note.h"

#include "text/characters.h"
#include "text/text.h"

#include <algorithm>
#include <cstdlib>

namespace svod {

namespace {

/// «Разработано\nНе утверждено»: a line that begins like a sentence or a list item is a statement of its own.
bool starts_statement(std::string_view line) {
    std::size_t position = 0;
    if (line.empty()) return false;
    const char32_t first = next_character(line, position);
    return is_dash(first) || first == U'•' || (first >= U'А' && first <= U'Я') || first == U'Ё' || is_digit(first);
}

std::string fold_lines(std::string_view note) {
    if (note.find('\n') == std::string_view::npos) return fold(note);
    std::string joined;
    for (const std::string_view line : split(note, '\n')) {
        if (!joined.empty()) joined += starts_statement(trim(line)) ? "; " : "\n";
        joined += line;
    }
    return fold(joined);
}

class Tokenizer {
public:
    explicit Tokenizer(CompletionNote& note) : note_(note), text_(note.folded) {}

    void run() {
        while (at_ < text_.size()) step();
        mark_quotes();
    }

private:
    void step() {
        const char c = text_[at_];
        if (c == ' ') {
            ++at_;
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (url_here()) {
            take_until_space(NoteToken::Kind::url);
        } else if (word_byte(c)) {
            word();
        } else {
            punctuation(c);
        }
    }

    static bool digit(char c) { return c >= '0' && c <= '9'; }
    /// A letter of any script, or a sign outside ASCII that is not punctuation to us.
    static bool word_byte(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0 || (c >= 'a' && c <= 'z'); }

    bool url_here() const {
        const std::string_view rest = std::string_view(text_).substr(at_);
        return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") ||
               bare_address(rest);
    }

    /// «vk.com/school5»: Latin labels with a dot between and a path behind, without a scheme.
    static bool bare_address(std::string_view rest) {
        constexpr std::size_t longest_host = 60;
        bool dot = false;
        for (std::size_t i = 0; i < std::min(rest.size(), longest_host); ++i) {
            const char c = rest[i];
            const bool label = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (i > 0 && (digit(c) || c == '-'));
            if (c == '.' && i > 0)
                dot = true;
            else if (c == '/')
                return dot && rest[i - 1] != '.';
            else if (!label)
                return false;
        }
        return false;
    }

    void take_until_space(NoteToken::Kind kind) {
        const std::size_t end = std::min(text_.find(' ', at_), text_.size());
        push(kind, end);
    }

    void number() {
        std::size_t end = at_;
        bool plain = true;
        int separators = 0;
        while (end < text_.size()) {
            const char c = text_[end];
            if (digit(c)) {
                ++end;
            } else if ((c == '.' || c == ',' || c == '/' || c == '-' || c == ':') && end + 1 < text_.size() &&
                       digit(text_[end + 1])) {
                plain = plain && (c == '.' || c == ',') && ++separators == 1;
                ++end;
            } else {
                break;
            }
        }
        const std::size_t digits_end = end;
        while (end < text_.size() && (word_byte(text_[end]) || (text_[end] == '-' && end > digits_end))) ++end;
        if (end < text_.size() && end == digits_end && text_[end] == '-' && end + 1 < text_.size() &&
            word_byte(text_[end + 1])) {
            ++end;
            while (end < text_.size() && word_byte(text_[end])) ++end;
        }
        const bool glued =
            end != digits_end && !case_ending(std::string_view(text_).substr(digits_end, end - digits_end));
        double value = -1;
        if (plain && !glued) {
            std::string digits = text_.substr(at_, digits_end - at_);
            std::replace(digits.begin(), digits.end(), ',', '.');
            value = std::strtod(digits.c_str(), nullptr);
            if (joins_thousands(digits)) {
                note_.tokens.back().number = note_.tokens.back().number * 1000 + value;
                at_ = end;
                return;
            }
        }
        push(value >= 0 ? NoteToken::Kind::number : NoteToken::Kind::value, end);
        note_.tokens.back().number = value;
    }

    /// «3-х», «5-ти», «2х»: a count in another case, no ordinal.
    static bool case_ending(std::string_view ending) {
        if (ending.starts_with('-')) ending.remove_prefix(1);
        for (const std::string_view known : {"х", "ти", "ех", "мя", "ми"})
            if (ending == known) return true;
        return false;
    }

    /// «1 542»: three digits right after a number of up to three.
    bool joins_thousands(const std::string& digits) const {
        if (digits.size() != 3 || note_.tokens.empty() || at_ == 0 || text_[at_ - 1] != ' ') return false;
        const NoteToken& last = note_.tokens.back();
        return last.kind == NoteToken::Kind::number && last.text.size() <= 3 && last.number >= 1 &&
               last.number < 1000 && last.text.find_first_of(".,") == std::string_view::npos &&
               last.text.data() + last.text.size() + 1 == text_.data() + at_;
    }

    void word() {
        std::size_t end = at_;
        while (end < text_.size() && (word_byte(text_[end]) || digit(text_[end]) ||
                                      (text_[end] == '-' && end + 1 < text_.size() && word_byte(text_[end + 1]))))
            ++end;
        push(NoteToken::Kind::word, end);
        NoteToken& token = note_.tokens.back();
        const WordSense sense = word_sense(token.text);
        token.traits = sense.traits;
        token.number = sense.number ? sense.number : -1;
        if (sense.traits.has(Trait::percent)) token.kind = NoteToken::Kind::percent;
        if (sense.traits.has(Trait::contrast)) ++clause_, token.clause = clause_;
    }

    void punctuation(char c) {
        if (c == '"') {
            quotes_.push_back(note_.tokens.size());
            ++at_;
            return;
        }
        if (c == '%') return push(NoteToken::Kind::percent, at_ + 1);
        if (c == '.' && abbreviated()) {
            ++at_;
            return;
        }
        if (c == '.' || c == ';' || c == '!' || c == '?' || c == ':') {
            push(NoteToken::Kind::stop, at_ + 1);
            ++clause_;
        } else if (c == ',' || c == '(' || c == ')') {
            push(NoteToken::Kind::comma, at_ + 1);
            if (c == ',') ++clause_;
        } else {
            ++at_;
        }
    }

    /// «вып. 50 %», «тыс. руб.»: the stop of an abbreviation that something follows.
    bool abbreviated() const {
        return !note_.tokens.empty() && at_ + 1 < text_.size() && note_.tokens.back().traits.has(Trait::abbreviation) &&
               note_.tokens.back().text.data() + note_.tokens.back().text.size() == text_.data() + at_;
    }

    void push(NoteToken::Kind kind, std::size_t end) {
        NoteToken token;
        token.kind = kind;
        token.text = std::string_view(text_).substr(at_, end - at_);
        token.number = -1;
        token.clause = clause_;
        note_.tokens.push_back(token);
        at_ = end;
    }

    /// A pair of quotes holds a title when something stands outside and it is not too long to be one.
    void mark_quotes() {
        constexpr std::size_t longest_title = 40;
        std::size_t quoted = 0;
        for (std::size_t i = 0; i + 1 < quotes_.size(); i += 2) {
            if (quotes_[i + 1] - quotes_[i] > longest_title) continue;
            for (std::size_t t = quotes_[i]; t < quotes_[i + 1]; ++t, ++quoted) note_.tokens[t].quoted = true;
        }
        if (quoted == note_.tokens.size())
            for (NoteToken& token : note_.tokens) token.quoted = false;
    }

    CompletionNote& note_;
    const std::string& text_;
    std::size_t at_ = 0;
    int clause_ = 0;
    std::vector<std::size_t> quotes_;
};

/// Traits of each clause; marks words after «который…» up to the next comma.
void survey_clauses(CompletionNote& note) {
    note.clauses.assign(note.tokens.empty() ? 0 : static_cast<std::size_t>(note.tokens.back().clause) + 1, Traits());
    bool subordinate = false;
    for (NoteToken& token : note.tokens) {
        if (token.kind == NoteToken::Kind::comma || token.kind == NoteToken::Kind::stop) subordinate = false;
        if (token.traits.has(Trait::subordinate)) subordinate = true;
        token.subordinate = subordinate;
        if (!token.quoted) note.clauses[static_cast<std::size_t>(token.clause)].add(token.traits);
    }
}

}  // namespace

bool counts_nothing(const std::vector<NoteToken>& tokens, std::size_t at) {
    const NoteToken& token = tokens[at];
    if (token.quoted) return false;
    if (token.kind == NoteToken::Kind::word) return token.text == "ноль" || token.text == "нуль";
    if (token.kind != NoteToken::Kind::number || token.number != 0 || token.text.starts_with("00")) return false;
    if (at > 0 && tokens[at - 1].text == "№") return false;
    return at + 1 == tokens.size() || tokens[at + 1].kind != NoteToken::Kind::percent;
}

bool CompletionNote::has(CueEffect effect) const {
    return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.effect == effect; });
}

int CompletionNote::count(Predicate::Kind kind) const {
    return static_cast<int>(
        std::count_if(predicates.begin(), predicates.end(), [&](const Predicate& p) { return p.kind == kind; }));
}

bool CompletionNote::has_word(Traits traits) const {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const NoteToken& token) { return !token.quoted && token.traits.any(traits); });
}

CompletionNote tokenize_note(std::string_view text) {
    CompletionNote note;
    note.folded = fold_lines(text);
    note.tokens.reserve(note.folded.size() / 8 + 4);
    Tokenizer(note).run();
    survey_clauses(note);
    return note;
}

CompletionNote read_note(std::string_view text) {
    CompletionNote note = tokenize_note(text);
    find_cues(note);
    find_predicates(note);
    return note;
}

}  // namespace svod
