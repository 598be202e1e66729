#include "normalize/order_text.h"

#include "normalize/status_words.h"
#include "text/text.h"

namespace svod {

bool begins_title(std::string_view folded) {
    return folded == "о" || folded == "об" || folded == "обо";
}

bool instrumental_type(std::string_view type) {
    return type.ends_with("ом") || type.ends_with("ем") || type.ends_with("ами") || type.ends_with("ями");
}

bool OrderText::on_new_line(int i) const {
    return i > 0 &&
           text_.substr(token(i - 1).end, token(i).begin - token(i - 1).end).find('\n') != std::string_view::npos;
}

bool OrderText::capital(int i) const {
    const std::string_view letter = text_.substr(token(i).begin, 2);
    return lower(letter) != letter;
}

bool OrderText::upper(int i) const {
    return svod::upper(slice(i)) == slice(i);
}

bool OrderText::sentence_end(int i) const {
    constexpr std::size_t longest_abbreviation = 3;
    return is(i, OrderToken::Kind::stop) && sign(i) == '.' &&
           (i + 1 == size() ||
            (is(i + 1, OrderToken::Kind::word) && capital(i + 1) && letters(word(i - 1)) > longest_abbreviation));
}

}  // namespace svod
