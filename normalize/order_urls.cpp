#include "normalize/order.h"
#include "normalize/order_mentions.h"
#include "text/characters.h"

#include <algorithm>

namespace svod {

namespace {

bool starts_with_scheme(std::string_view rest) {
    const auto same = [&](std::string_view scheme) {
        if (rest.size() < scheme.size()) return false;
        for (std::size_t i = 0; i < scheme.size(); ++i)
            if ((rest[i] | 0x20) != scheme[i] && rest[i] != scheme[i]) return false;
        return true;
    };
    return same("http://") || same("https://");
}

bool starts_with_www(std::string_view rest) {
    return rest.size() > 5 && (rest[0] | 0x20) == 'w' && (rest[1] | 0x20) == 'w' && (rest[2] | 0x20) == 'w' &&
           rest[3] == '.';
}

bool capital_cyrillic(char32_t character) {
    return (character >= U'А' && character <= U'Я') || character == U'Ё';
}

bool ends_address(char32_t character) {
    return is_space(character) || is_quote(character) || character == '<' || character == '>' || character == '|' ||
           character == '\\' || character == '^' || character == '`' || character == '{' || character == '}';
}

/// The end of the run of address characters from `at`; stops before another address and where a capital Cyrillic letter
/// is glued behind Latin text («…/page.htmlПоложение»).
std::size_t run_end(std::string_view text, std::size_t at, std::size_t begin) {
    bool latin_before = false;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t character = next_character(text, next);
        if (ends_address(character)) break;
        if (at > begin && starts_with_scheme(text.substr(at)) && text[at - 1] != '=' && text[at - 1] != '/') break;
        if (latin_before && capital_cyrillic(character)) break;
        latin_before = is_latin(character) || is_digit(character);
        at = next;
    }
    return at;
}

constexpr std::string_view trailing = ".,;:!?'*…";

/// Without the punctuation of the sentence around it; a closing bracket stays when its opening one is inside.
std::size_t without_trailing(std::string_view text, std::size_t begin, std::size_t end) {
    long long round = 0;
    long long square = 0;
    for (std::size_t i = begin; i < end; ++i) {
        round += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        square += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
    }
    for (; end > begin; --end) {
        const char last = text[end - 1];
        if (last == ')' && round < 0) {
            ++round;
        } else if (last == ']' && square < 0) {
            ++square;
        } else if (text.substr(begin, end - begin).ends_with("…")) {
            end -= 2;
        } else if (trailing.find(last) == std::string_view::npos || static_cast<unsigned char>(last) >= 0x80) {
            return end;
        }
    }
    return end;
}

bool file_name(std::string_view piece) {
    for (const std::string_view ending : {".pdf", ".doc", ".docx", ".html", ".htm", ".php", ".odt", ".xlsx", ".xls",
                                          ".jpg", ".png", ".zip", ".rar", ".pptx", ".aspx"})
        if (piece.size() > ending.size() && piece.ends_with(ending)) return true;
    return false;
}

/// Where an address that was broken by a space or a line end certainly goes on: it stops at «/», «-», «_», «=», «&» or
/// right after its scheme, and a piece of nothing but address characters follows that names a file or holds a slash.
std::size_t joined_end(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr int most_pieces = 4;
    for (int piece_number = 0; piece_number < most_pieces; ++piece_number) {
        const bool after_scheme = text.substr(begin, end - begin).ends_with("://");
        const char last = text[end - 1];
        if (!after_scheme && last != '/' && last != '-' && last != '_' && last != '=' && last != '&') return end;
        std::size_t start = end;
        bool line_end = false;
        while (start < text.size() &&
               (text[start] == ' ' || text[start] == '\n' || text[start] == '\r' || text[start] == '\t'))
            line_end |= text[start++] == '\n';
        if (start == end || start == text.size() || starts_with_scheme(text.substr(start)) ||
            (!after_scheme && starts_with_www(text.substr(start))))
            return end;
        std::size_t stop = start;
        while (stop < text.size() && text[stop] > 0x20 && static_cast<unsigned char>(text[stop]) < 0x80 &&
               text[stop] != '"' && text[stop] != '<' && text[stop] != '(')
            ++stop;
        const bool whole = stop == text.size() || text[stop] == ' ' || text[stop] == '\n' || text[stop] == '\r' ||
                           text[stop] == '\t' || static_cast<unsigned char>(text[stop]) >= 0x80;
        const std::size_t clean = without_trailing(text, start, stop);
        const std::string_view piece = text.substr(start, clean - start);
        const bool letters = piece.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
        const bool certain =
            after_scheme ? piece.find('.') != std::string_view::npos
                         : file_name(piece) || (letters && piece.find('/') != std::string_view::npos && line_end);
        if (!whole || piece.empty() || !certain) return end;
        end = stop;
    }
    return end;
}

}  // namespace

bool url_starts_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (starts_with_scheme(rest)) return true;
    if (!starts_with_www(rest)) return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    return !((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9') ||
             before == '/' || before == '.');
}

UrlSpan url_span(std::string_view text, std::size_t at) {
    std::size_t end = run_end(text, at, at);
    end = joined_end(text, at, end);
    return {at, without_trailing(text, at, end)};
}

std::vector<std::string> find_urls(std::string_view text) {
    std::vector<std::string> urls;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((text[at] | 0x20) != 'h' && (text[at] | 0x20) != 'w') continue;
        if (!url_starts_at(text, at)) continue;
        const UrlSpan span = url_span(text, at);
        std::string url;
        for (const char c : text.substr(span.begin, span.end - span.begin))
            if (static_cast<unsigned char>(c) > 0x20) url.push_back(c);
        constexpr std::size_t shortest = 11;
        if (url.find('.') != std::string::npos && url.size() >= shortest - 2) urls.push_back(std::move(url));
        at = std::max(at, span.end - 1);
    }
    return urls;
}

}  // namespace svod
