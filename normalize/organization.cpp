#include "normalize/organization.h"

#include "extract/word_list.h"
#include "normalize/inflection.h"
#include "normalize/names_words.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

constexpr std::size_t most_full_words = 9;  ///< «муниципальное … учреждение» in words
constexpr std::size_t most_place_words = 5;
constexpr std::size_t longest_quote = 30;        ///< words
constexpr std::size_t longest_letterhead = 300;  ///< characters

std::string_view role_of(std::string_view folded) {
    static const WordList words(normalize_lexicons(), "school_words");
    const LexiconRow* row = words.find(folded);
    return row ? (*row)[1] : std::string_view();
}

struct Noun {
    std::string_view nominative;
    Gender gender;
};

std::optional<Noun> noun_of(std::string_view folded) {
    static const WordList words(normalize_lexicons(), "school_words");
    const LexiconRow* row = words.find(folded);
    if (!row || (*row)[2].empty()) return std::nullopt;
    const Gender gender = (*row)[3] == "masculine"  ? Gender::masculine
                          : (*row)[3] == "feminine" ? Gender::feminine
                                                    : Gender::neuter;
    return Noun{(*row)[2], gender};
}

/// «МБОУ», «МКДОУ», «ЧОУ», «ГБПОУ»: legal abbreviations end so; «ДОУ», «ООУ» mean many.
bool is_legal_form(const NameWord& word) {
    if (role_of(word.folded) == "form") return true;
    if (!word.upper) return false;
    std::string_view folded = word.folded;
    for (const std::string_view glued : {"сош", "оош", "нош"})
        if (folded.ends_with(glued) && length(folded) > 5) folded.remove_suffix(glued.size());
    if (length(folded) < 3 || length(folded) > 6) return false;
    static constexpr std::array<std::string_view, 8> owners{"м", "г", "ч", "н", "о", "к", "ф", "р"};
    const bool owned = std::any_of(owners.begin(), owners.end(), [&](auto owner) { return folded.starts_with(owner); });
    const bool school = folded.ends_with("оу") || folded.ends_with("обу") || folded.ends_with("оау");
    return owned && school && folded != "ооу" && folded != "нпоу";
}

/// One name of an institution inside the words of a text.
class NameReader {
public:
    NameReader(const std::vector<NameWord>& words, std::size_t at) : words_(words), at_(at), begin_(at) {}

    /// The name that begins here, or nothing.
    std::optional<Organization> read() {
        const bool form = read_form();
        if (!form && !read_full_form() && !noun_begins()) return std::nullopt;
        form_end_ = said_.size();
        while (at_ < words_.size() && read_piece()) {
        }
        if (!named_) return std::nullopt;
        return Organization{tidy(printed(said_, 0, said_.size())), tidy(printed(words_, begin_, at_))};
    }

    std::size_t end() const { return at_; }

private:
    const NameWord* peek(std::size_t ahead = 0) const {
        return at_ + ahead < words_.size() ? &words_[at_ + ahead] : nullptr;
    }

    void take(std::size_t count = 1) {
        for (std::size_t i = 0; i < count && at_ < words_.size(); ++i) said_.push_back(words_[at_++]);
    }

    bool read_form() {
        const NameWord* first = peek();
        const NameWord* second = peek(1);
        if (is_legal_form(*first)) {
            take();
            return true;
        }
        if (role_of(first->folded) != "adjunct" || !first->upper || !second || second->folded != "до" || !second->upper)
            return false;
        take(2);
        return true;
    }

    /// «муниципальное бюджетное общеобразовательное учреждение»: in the nominative, up to the noun.
    bool read_full_form() {
        if (role_of(peek()->folded) != "full") return false;
        bool school = false;
        bool further = false;
        for (std::size_t i = 0; i < most_full_words && at_ + i < words_.size(); ++i) {
            const std::string& folded = words_[at_ + i].folded;
            school |= folded.find("образовательн") != std::string::npos;
            if (folded.starts_with("учреждени")) return take_full_form(i, school);
            further |= folded == "дополнительного";
            if (!adjective_like(folded) && !further) return false;
        }
        return false;
    }

    bool take_full_form(std::size_t noun, bool school) {
        const bool further = at_ + noun + 2 < words_.size() && words_[at_ + noun + 1].folded == "дополнительного" &&
                             words_[at_ + noun + 2].folded == "образования";
        if (!school && !further) return false;
        for (std::size_t i = 0; i < noun; ++i) {
            take();
            said_.back().text = nominative_adjective(said_.back().text, Gender::neuter);
        }
        take();
        said_.back().text = said_.back().upper ? "УЧРЕЖДЕНИЕ" : "учреждение";
        if (further) take(2);
        if (const std::size_t place = place_before_name()) take(place);
        return true;
    }

    /// «учреждение Приозёрского района детский сад «Ромашка»»: words of the place between the legal form and the name.
    std::size_t place_before_name() const {
        static constexpr std::array<std::string_view, 6> kinds{"района", "округа",    "области",
                                                               "края",   "поселения", "республики"};
        for (std::size_t i = 0; i < most_place_words && at_ + i < words_.size(); ++i) {
            const NameWord& word = words_[at_ + i];
            const bool kind = std::find(kinds.begin(), kinds.end(), word.folded) != kinds.end();
            if (i == 0 && word.folded == "города") return 2;
            if (i == 0 && word.folded == "г") return 3;
            if (kind) return i + 1;
            if (word.kind != NameWord::Kind::word || !adjective_like(word.folded)) return 0;
        }
        return 0;
    }

    /// Without a legal form a noun must stand here, an adjective or two before it at most.
    bool noun_begins() const {
        for (std::size_t i = 0; i < 3 && at_ + i < words_.size(); ++i) {
            const NameWord& word = words_[at_ + i];
            if (role_of(word.folded) == "noun")
                return i == 0 || word.folded.starts_with("сад") || word.folded.starts_with("школ");
            if (word.kind != NameWord::Kind::word || !adjective_like(word.folded)) return false;
        }
        return false;
    }

    bool read_piece() {
        const NameWord& word = *peek();
        if (word.is("«")) return read_quoted();
        if (word.is("№") || word.folded == "n") return read_number();
        if (word.folded == "им" || word.folded == "имени") return read_honour();
        if (noun_of(word.folded)) return read_noun();
        if (word.kind == NameWord::Kind::word && word.upper && !named_ && role_of(word.folded).empty() &&
            !is_legal_form(word)) {
            if (length(word.folded) > 6) return false;
            take();
            return true;
        }
        if (!named_ && word.kind == NameWord::Kind::word && adjective_like(word.folded) && leads_to_noun()) {
            take();
            return true;
        }
        return read_place();
    }

    bool leads_to_noun() const {
        for (std::size_t i = 1; i <= 3 && at_ + i < words_.size(); ++i) {
            if (noun_of(words_[at_ + i].folded)) return true;
            if (!adjective_like(words_[at_ + i].folded)) return false;
        }
        return false;
    }

    /// One closing quote may close two («Сад «Ромашка»): then the name ends at the last of them.
    bool read_quoted() {
        if (quoted_) return false;
        int depth = 0;
        std::size_t close = 0;
        for (std::size_t end = at_; end < words_.size() && end - at_ < longest_quote; ++end) {
            depth += words_[end].is("«") ? 1 : words_[end].is("»") ? -1 : 0;
            if (words_[end].is("»")) close = end;
            if (depth == 0) break;
        }
        if (close == 0) return false;
        take(close - at_ + 1);
        quoted_ = named_ = true;
        return true;
    }

    bool read_number() {
        const NameWord* next = peek(1);
        if (!next || next->kind != NameWord::Kind::number) return false;
        take(2);
        named_ = true;
        return true;
    }

    /// «им. А.С. Пушкина», «имени Героя Советского Союза И.И. Петрова».
    bool read_honour() {
        take();
        for (int i = 0; i < 10 && at_ < words_.size(); ++i) {
            const bool initial = peek()->is(".") || peek()->is(",");
            if (!(peek()->capital && peek()->kind == NameWord::Kind::word) && !(initial && peek(1) && peek(1)->capital))
                break;
            if (peek()->is(",")) break;
            take();
        }
        return true;
    }

    /// The noun and the adjectives said just before it come into the nominative.
    bool read_noun() {
        const Noun noun = *noun_of(peek()->folded);
        const std::size_t before = said_.size();
        take();
        NameWord& said = said_.back();
        if (!said.upper) said.text = said.capital ? capitalize(noun.nominative) : std::string(noun.nominative);
        for (std::size_t i = before; i-- > form_end_ && said_[i].kind == NameWord::Kind::word && !said_[i].upper &&
                                     adjective_like(said_[i].folded);) {
            said_[i].text = nominative_adjective(said_[i].text, noun.gender);
            named_ |= said_[i].capital && !is_common(said_[i].folded);
        }
        return true;
    }

    /// Adjectives that say what kind of school, not which.
    static bool is_common(std::string_view folded) {
        static constexpr std::array<std::string_view, 8> kinds{
            "детск", "средн", "основн", "начальн", "общеобразовательн", "вечерн", "открыт", "сельск"};
        return std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return folded.starts_with(kind); });
    }

    /// «с. Никольское» says which school; «г. Тосно» is the municipality.
    bool read_place() {
        static constexpr std::array<std::string_view, 9> kinds{"с", "п", "пос", "д", "дер", "ст", "рп", "пгт", "х"};
        const bool kind = std::find(kinds.begin(), kinds.end(), peek()->folded) != kinds.end();
        if (quoted_ || !kind || !peek(1) || !peek(1)->is(".") || !peek(2) || !peek(2)->capital) return false;
        take(3);
        named_ = true;
        return true;
    }

    /// A dash glued to the word before it is a hyphen («ИТ- лицей»).
    static std::string tidy(std::string name) {
        static constexpr std::string_view dash = "–";
        for (auto at = name.find(dash); at != std::string::npos; at = name.find(dash, at + 1)) {
            if (at == 0 || name[at - 1] == ' ') continue;
            const std::size_t end = at + dash.size();
            name.replace(at, dash.size() + (end < name.size() && name[end] == ' ' ? 1 : 0), "-");
        }
        return name;
    }

    const std::vector<NameWord>& words_;
    std::size_t at_;
    std::size_t begin_;
    std::vector<NameWord> said_;  ///< the words of the name, in the nominative where they were declined
    std::size_t form_end_ = 0;    ///< of `said_`: behind the legal form, which no noun after it declines
    bool named_ = false;          ///< something tells this school from others: a number, a quoted name, a place
    bool quoted_ = false;
};

std::optional<Organization> only_one(std::string_view text) {
    const std::vector<NameWord> words = name_words(text);
    std::optional<Organization> found;
    for (std::size_t at = 0; at < words.size();) {
        NameReader reader(words, at);
        const auto next = words[at].kind == NameWord::Kind::word ? reader.read() : std::nullopt;
        if (!next) {
            ++at;
            continue;
        }
        if (found && fold_words(found->name) != fold_words(next->name)) return std::nullopt;
        if (!found) found = next;
        at = reader.end();
    }
    return found;
}

/// «в образовательных организациях района»: a document about many.
bool speaks_of_many(std::string_view title) {
    const std::string words = " " + fold_words(title) + " ";
    for (const std::string_view many : {"организациях ", "организаций ", "учреждениях ", "учреждений ", " школах ",
                                        " школ ", " оо ", "на территории "})
        if (words.find(many) != std::string::npos) return true;
    return false;
}

std::optional<Organization> name_that_opens(const std::string& text) {
    const std::vector<NameWord> words = name_words(text);
    if (words.empty() || words.front().kind != NameWord::Kind::word) return std::nullopt;
    return NameReader(words, 0).read();
}

/// The name that opens a line of the head, or a line and the next («Муниципальное … учреждение» / «Лицей № 3»).
std::optional<Organization> letterhead(const std::vector<RawField>& front) {
    for (std::size_t i = 0; i < front.size() && length(front[i].text) <= longest_letterhead; ++i) {
        if (const auto named = name_that_opens(front[i].text)) return named;
        if (i + 1 == front.size() || length(front[i + 1].text) > longest_letterhead) continue;
        if (const auto named = name_that_opens(front[i].text + " " + front[i + 1].text)) return named;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Organization> find_organization(std::string_view text) {
    return only_one(text);
}

std::optional<Organization> document_organization(const Extraction& extraction) {
    if (const auto titled = find_organization(extraction.title)) return titled;
    if (speaks_of_many(extraction.title)) return std::nullopt;
    for (const ApprovalBlock& block : extraction.approvals) {
        if (block.role != "approved" && block.role != "order") continue;
        if (const auto approved = find_organization(block.text.text)) return approved;
    }
    return letterhead(extraction.front);
}

}  // namespace svod
