#include "normalize/status_question.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = NoteToken::Kind;

class QuestionReader {
public:
    explicit QuestionReader(const CompletionNote& note) : note_(note) {}

    Questioned run() {
        for (std::size_t i = 0; i < note_.tokens.size(); ++i) {
            count_quotes(end_of(i));
            const std::string_view text = note_.tokens[i].text;
            if (note_.tokens[i].kind != Kind::stop || text == ":") continue;
            if (text == "?" && !asks(i)) continue;
            close_sentence(i, text == "?");
        }
        if (sentence_ < note_.tokens.size()) close_sentence(note_.tokens.size() - 1, false);
        return std::move(found_);
    }

private:
    std::size_t end_of(std::size_t i) const {
        const std::string_view text = note_.tokens[i].text;
        return static_cast<std::size_t>(text.data() - note_.folded.data()) + text.size();
    }

    void count_quotes(std::size_t end) {
        for (; at_ < end; ++at_)
            if (note_.folded[at_] == '"' && at_ > 0) in_title_ = !in_title_;
    }

    /// «вы?олнено» has lost a letter; «викторина "Что? Где?"» names a title.
    bool asks(std::size_t i) const {
        if (note_.tokens[i].quoted || in_title_) return false;
        const std::size_t end = end_of(i);
        if (end == note_.folded.size()) return true;
        static constexpr std::string_view after = " ?!.,;)\"";
        return after.find(note_.folded[end]) != std::string_view::npos;
    }

    /// «Проведена акция Что такое дом?»
    bool may_be_title(std::size_t last) const {
        for (std::size_t i = sentence_ + 1; i < last; ++i)
            if (note_.tokens[i].traits.has(Trait::subordinate)) return true;
        return false;
    }

    void close_sentence(std::size_t last, bool question) {
        const bool words = std::any_of(note_.tokens.begin() + static_cast<std::ptrdiff_t>(sentence_),
                                       note_.tokens.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                       [](const NoteToken& token) { return token.kind < Kind::stop; });
        const bool title = question && may_be_title(last);
        if (words) found_.doubted = question;
        if (question && !title) {
            found_.asked = true;
        } else if (words) {
            found_.rest += note_.folded.substr(begin_, end_of(last) - begin_);
        }
        begin_ = end_of(last);
        sentence_ = last + 1;
    }

    const CompletionNote& note_;
    Questioned found_;
    std::size_t sentence_ = 0;  ///< its first token
    std::size_t begin_ = 0;     ///< its first byte
    std::size_t at_ = 0;
    bool in_title_ = false;
};

}  // namespace

Questioned strike_questions(const CompletionNote& note) {
    return QuestionReader(note).run();
}

}  // namespace svod
