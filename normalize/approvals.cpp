#include "normalize/approvals.h"

#include "normalize/order_date.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr std::size_t longest_number = 40;   ///< bytes
constexpr std::size_t longest_issuer = 200;  ///< characters

struct Numbered {
    std::string number;
    std::size_t begin = 0;  ///< of the sign «№»
    std::size_t end = 0;
};

bool number_character(char32_t c) {
    return is_digit(c) || is_letter(c) || is_dash(c) || c == '/' || c == '.' || c == '\\' || c == '_';
}

/// A suffix of letters that stands apart: «387 о/д», «12 -п».
std::size_t with_suffix(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == end) return end;
    const std::size_t start = at;
    bool sign = false;
    std::size_t letters = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_character(text, next);
        if (!is_letter(c) && c != '/' && !is_dash(c)) break;
        letters += is_letter(c);
        sign |= !is_letter(c);
        at = next;
    }
    const bool stands_alone =
        at == text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '.' || text[at] == ')';
    return sign && letters >= 1 && letters <= 3 && at > start && stands_alone ? at : end;
}

/// Every «№ …» of the text.
std::vector<Numbered> numbers_of(std::string_view text) {
    std::vector<Numbered> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t sign = next_character(text, at);
        const bool latin = sign == 'N' && (begin == 0 || text[begin - 1] == ' ') && at < text.size() &&
                           (text[at] == ' ' || (text[at] >= '0' && text[at] <= '9'));
        if (sign != U'№' && !latin) continue;
        std::size_t from = at;
        while (from < text.size() && text[from] == ' ') ++from;
        std::size_t end = from;
        bool digits = false;
        while (end < text.size() && end - from < longest_number) {
            std::size_t next = end;
            const char32_t c = next_character(text, next);
            if (!number_character(c)) break;
            digits |= is_digit(c);
            end = next;
        }
        if (!digits) continue;
        end = with_suffix(text, end);
        std::string number(text.substr(from, end - from));
        while (!number.empty() && (number.back() == '.' || number.back() == '-' || number.back() == '/'))
            number.pop_back();
        numbers.push_back({number, begin, end});
        at = end;
    }
    return numbers;
}

std::vector<DateSpan> dates_of(std::string_view text) {
    std::vector<DateSpan> dates;
    for (auto date = next_date(text, 0); date; date = next_date(text, date->end)) dates.push_back(*date);
    return dates;
}

bool only_of(std::string_view text, std::initializer_list<std::string_view> words) {
    const std::string folded = fold_words(text);
    return folded.empty() || std::find(words.begin(), words.end(), folded) != words.end();
}

bool names_act(std::string_view text) {
    static constexpr std::array<std::string_view, 8> acts{"приказ", "протокол", "распоряжени", "постановлени",
                                                          "решени", "письм",    "указ",        "педсовет"};
    const std::string words = fold_words(text);
    const auto last = words.rfind(' ');
    const std::string_view word =
        last == std::string::npos ? std::string_view(words) : std::string_view(words).substr(last + 1);
    return std::any_of(acts.begin(), acts.end(), [&](auto act) { return word.starts_with(act); });
}

/// How surely a number is that of the act: it follows the date, stands before it («№ 5 от …»), or follows the act's
/// name.
int rank(std::string_view text, const Numbered& number, const std::vector<DateSpan>& dates) {
    for (const DateSpan& date : dates)
        if (date.end <= number.begin &&
            only_of(text.substr(date.end, number.begin - date.end), {"г", "года", "приказ", "протокол"}))
            return 4;
    const bool act_before = names_act(text.substr(0, number.begin));
    for (const DateSpan& date : dates) {
        if (number.end > date.begin || !only_of(text.substr(number.end, date.begin - number.end), {"от"})) continue;
        return act_before ? 3 : 2;
    }
    if (act_before) return 3;
    return text.substr(0, number.begin).ends_with("\n") ? 1 : 0;
}

/// Without «по» before it and «от» and open signs behind it.
std::string bare_issuer(std::string_view issuer) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view tail : {",", "(", "«", "\"", " ", "от", "От", "ОТ"}) {
            const bool word = tail.size() > 2;
            if (!issuer.ends_with(tail) ||
                (word && issuer.size() > tail.size() && issuer[issuer.size() - tail.size() - 1] != ' '))
                continue;
            issuer.remove_suffix(tail.size());
            again = true;
        }
    }
    if (issuer.starts_with("по ")) issuer.remove_prefix(std::string_view("по ").size());
    return std::string(issuer);
}

/// Who issued: between the name of the act and its date or number, else the lines of the post before the signature.
std::string issuer_of(std::string_view text, const std::optional<DateSpan>& date, const Numbered* number) {
    static constexpr std::array<std::string_view, 6> acts{"приказ", "распоряжени", "постановлени",
                                                          "решени", "протокол",    "заседани"};
    const std::string lowered = lower(text);
    if (lowered.size() != text.size()) return {};
    std::size_t end = text.size();
    if (date) end = std::min(end, date->begin);
    if (number) end = std::min(end, number->begin);
    std::size_t begin = std::string::npos;
    for (const std::string_view act : acts) {
        const auto at = lowered.rfind(act, end);
        if (at == std::string::npos || at >= end) continue;
        const auto space = text.find_first_of(" \n", at);
        if (space != std::string::npos && space < end)
            begin = begin == std::string::npos ? space : std::max(begin, space);
    }
    if (begin == std::string::npos) return {};
    const std::string issuer = bare_issuer(clean_line(text.substr(begin, end - begin)));
    return length(issuer) <= longest_issuer ? issuer : std::string();
}

/// «педагогического совета» of «СОГЛАСОВАНО / на заседании педагогического совета / протокол от …».
std::string assembly_of(std::string_view text) {
    constexpr std::string_view at_meeting = "на заседании ";
    const std::string lowered = lower(text);
    const auto at = lowered.find(at_meeting);
    if (lowered.size() != text.size() || at == std::string::npos) return {};
    const std::size_t begin = at + at_meeting.size();
    const std::size_t end = std::min({text.find('\n', begin), lowered.find("протокол", begin), text.size()});
    const std::string assembly = bare_issuer(clean_line(text.substr(begin, end - begin)));
    const bool dated = next_date(assembly, 0).has_value();
    return dated || length(assembly) > longest_issuer ? std::string() : assembly;
}

/// «Директор школы» of «УТВЕРЖДАЮ / Директор школы / ____ И.И. Ким»: the lines between the word and the signature.
std::string signer_of(std::string_view lines) {
    std::string post;
    const auto parts = split(lines, '\n');
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].find('_') != std::string_view::npos || next_date(parts[i], 0) ||
            parts[i].find('.') != std::string_view::npos)
            break;
        post += (post.empty() ? "" : " ") + std::string(parts[i]);
    }
    return length(post) <= longest_issuer ? post : std::string();
}

}  // namespace

Approval normalize_approval(const ApprovalBlock& block) {
    const std::string& text = block.text.lines;
    const std::vector<DateSpan> dates = dates_of(text);
    const std::vector<Numbered> numbers = numbers_of(text);
    Approval approval;
    approval.role = block.role;
    approval.text = block.text.text;
    const Numbered* best = nullptr;
    int best_rank = 0;
    for (const Numbered& number : numbers) {
        const int found = rank(text, number, dates);
        if (found > best_rank) {
            best = &number;
            best_rank = found;
        }
    }
    if (best) approval.number = best->number;
    std::optional<DateSpan> date;
    if (!dates.empty()) {
        date = dates.front();
        for (const DateSpan& other : dates)
            if (best && other.end <= best->begin) date = other;
        approval.date = date->date;
    }
    approval.issuer = issuer_of(text, date, best);
    if (approval.issuer.empty()) approval.issuer = assembly_of(text);
    if (approval.issuer.empty() && (block.role == "approved" || block.role == "agreed"))
        approval.issuer = signer_of(text);
    return approval;
}

}  // namespace svod
