// A paragraph cut into sentences; labels without what surrounds them.
#include "normalize/prose_figures_sentences.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = ProseToken::Kind;
using Tokens = std::vector<ProseToken>;

constexpr std::size_t longest_sentence = 600;  // tokens: anything longer is a list without full stops, read in pieces

/// A sentence that never ends is cut behind the last «;» or «,» that keeps a piece in bounds, else where the bound is.
void add_sentence(const Tokens& tokens, TokenRange sentence, std::vector<TokenRange>& found) {
    while (sentence.end - sentence.begin > longest_sentence) {
        std::size_t cut = sentence.begin + longest_sentence;
        for (const std::string_view sign : {";", ","}) {
            std::size_t at = sentence.begin + longest_sentence;
            while (at > sentence.begin + longest_sentence / 2 && !is_sign(tokens[at - 1], sign)) --at;
            if (!is_sign(tokens[at - 1], sign)) continue;
            cut = at;
            break;
        }
        found.push_back({sentence.begin, cut});
        sentence.begin = cut;
    }
    found.push_back(sentence);
}

}  // namespace

bool is_sign(const ProseToken& token, std::string_view sign) {
    return token.kind == Kind::sign && token.text == sign;
}
bool is_dash_sign(const ProseToken& token) {
    return is_sign(token, "-") || is_sign(token, "–") || is_sign(token, "—");
}

bool has_capital(std::string_view word) {
    return !word.empty() && word != lower(word);
}

std::vector<TokenRange> sentences(const Tokens& tokens) {
    std::vector<TokenRange> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!is_sign(tokens[at], ".") || tokens[at].depth > 0 || tokens[at].quoted || at + 1 >= tokens.size()) continue;
        const ProseToken& next = tokens[at + 1];
        const bool opens = (next.kind == Kind::word && has_capital(next.text)) || is_sign(next, "«");
        const bool abbreviation = at > begin && tokens[at - 1].kind == Kind::word && tokens[at - 1].text.size() <= 4 &&
                                  tokens[at - 1].text != "ОО" && !has_capital(next.text.substr(0, 2));
        if (!opens || abbreviation || next.begin == tokens[at].end) continue;
        add_sentence(tokens, {begin, at}, found);
        begin = at + 1;
    }
    add_sentence(tokens, {begin, tokens.size()}, found);
    return found;
}

std::string_view trimmed_signs(std::string_view view) {
    for (bool changed = true; changed;) {
        changed = false;
        view = trim(view);
        for (const std::string_view sign : {",", ";", ":", ".", "-", "–", "—", "•", "(", ")"}) {
            if (view.substr(0, sign.size()) == sign && sign != "(")
                view = trim(view.substr(sign.size())), changed = true;
            if (view.size() >= sign.size() && view.substr(view.size() - sign.size()) == sign && sign != ")")
                view = trim(view.substr(0, view.size() - sign.size())), changed = true;
        }
    }
    return view;
}

std::string trimmed_label(std::string text) {
    for (bool changed = true; changed;) {
        changed = false;
        std::string_view view = trimmed_signs(text);
        const auto first = view.find(' ');
        if (first != std::string_view::npos && is_prose_word("link", fold(view.substr(0, first))))
            view = trim(view.substr(first)), changed = true;
        const auto last = view.rfind(' ');
        if (last != std::string_view::npos && is_prose_word("link", fold(view.substr(last + 1))))
            view = trim(view.substr(0, last)), changed = true;
        if (is_prose_word("link", fold(view.substr(0, std::min<std::size_t>(view.size(), 40))))) view = {};
        if (view == "и") view = {};
        text = std::string(view);
    }
    return clean_line(text);
}

}  // namespace svod
