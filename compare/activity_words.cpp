#include "compare/activity_words.h"

#include "compare/lexicons.h"
#include "text/text.h"

#include <algorithm>
#include <vector>

namespace svod {

namespace {

const std::vector<std::string_view>& manners() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "manners")) list.push_back(row[0]);
        return list;
    }();
    return all;
}

/// The lexicon's phrase that begins at `at`, a word's begin; its length, 0 when none does.
std::size_t manner_at(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(') return 0;
    for (const std::string_view manner : manners())
        if (text.substr(at).starts_with(manner)) {
            const std::size_t end = at + manner.size();
            if (end == text.size() || text[end] == ' ' || text[end] == ')' || text[end] == ',') return manner.size();
        }
    return 0;
}

/// Where a manner ends: at a comma, bracket, semicolon, colon or full stop outside quotes.
std::size_t manner_end(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && std::string_view(",;:)").find(text[at]) != std::string_view::npos) return at;
        if (!quoted && text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ') return at;
    }
    return at;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_of(" ,.;:()", at), text.size());
    return text.substr(at, end - at);
}

/// «, необходимым для …», «, подготовленных школами», «, которые …»: a clause about a word before it.
bool describes(std::string_view word) {
    if (word.starts_with("котор") || word.starts_with("необходим")) return true;
    constexpr std::size_t shortest = 16;
    if (word.size() < shortest) return false;
    for (const std::string_view ending : {"щих", "щими", "щей", "щего", "щий", "щие", "щихся", "щимся", "щимися",
                                          "щиеся", "нных", "нными", "нной", "нного", "мых", "мыми", "вших", "вшими"})
        if (word.ends_with(ending)) return true;
    return false;
}

enum class Part { matter, manner, detail };

/// Walks over a folded activity and tells the part each stretch belongs to.
class WordingReader {
public:
    explicit WordingReader(std::string_view text) : text_(text) {}

    ActivityWording run() {
        while (at_ < text_.size()) step();
        put(Part::matter, text_.size());
        return std::move(wording_);
    }

private:
    void step() {
        if (manner_at(text_, at_) != 0) return cut(Part::manner, manner_end(text_, at_));
        const char c = text_[at_];
        if (c == '(') {
            if (manner_at(text_, at_ + 1) != 0) return cut(Part::manner, closing());
            return cut(Part::detail, closing());
        }
        if (c == ':' && words_before_colon() >= 2) return cut(Part::detail, text_.size());
        if (c == ',' && at_ + 2 < text_.size() && describes(word_at(text_, at_ + 2)))
            return cut(Part::detail, manner_end(text_, at_ + 1));
        at_ = std::min(text_.find_first_of(" (:,", at_ + 1), text_.size());
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }

    std::size_t closing() const { return std::min(text_.find(')', at_), text_.size() - 1) + 1; }

    /// Words of the matter that are not a bare level: «На уровне ОО: 1. Контроль …» has its matter behind the colon.
    std::size_t words_before_colon() const {
        const std::string matter = wording_.matter + std::string(text_.substr(from_, at_ - from_));
        if (matter.starts_with("на уровне")) return 0;
        return static_cast<std::size_t>(std::count(matter.begin(), matter.end(), ' ')) + 1;
    }

    void cut(Part part, std::size_t end) {
        put(Part::matter, at_);
        put(part, std::max(end, at_ + 1));
        at_ = from_;
    }

    void put(Part part, std::size_t end) {
        std::string& into = part == Part::matter   ? wording_.matter
                            : part == Part::manner ? wording_.manner
                                                   : wording_.detail;
        if (end > from_) into += std::string(text_.substr(from_, end - from_)) + (part == Part::matter ? "" : " ");
        from_ = std::max(from_, end);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t from_ = 0;
    ActivityWording wording_;
};

}  // namespace

ActivityWording split_wording(std::string_view activity) {
    const std::string text = fold(activity);
    ActivityWording wording = WordingReader(text).run();
    constexpr std::size_t least_matter = 24;
    if (wording.matter.size() < least_matter) return {text, "", ""};
    return wording;
}

std::string lead_of(std::string_view matter) {
    constexpr int words = 4;
    std::size_t end = 0;
    for (int i = 0; i < words && end < matter.size(); ++i) end = std::min(matter.find(' ', end + 1), matter.size());
    return std::string(matter.substr(0, end));
}

}  // namespace svod
