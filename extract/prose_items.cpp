#include "extract/prose_items.h"

#include "extract/word_list.h"
#include "ingest/time_limit.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

using ItemKind = ProseItem::Kind;

constexpr std::size_t longest_heading_words = 8;
constexpr std::size_t longest_addressee = 400;  ///< characters
constexpr std::size_t most_words_before_task = 14;  ///< «В срок до 1 сентября 2022 года совместно с … создать …»

bool is_infinitive(std::string_view word) {
    static constexpr std::array<std::string_view, 6> endings{"ть", "ти", "чь", "ться", "тись", "чься"};
    return length(word) >= 4 &&
           std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

/// Does the text ask to do something: an infinitive first, or after a term or a condition?
bool is_task(std::string_view words) {
    static constexpr std::array<std::string_view, 18> openers{"в",
                                                              "во",
                                                              "до",
                                                              "с",
                                                              "со",
                                                              "не",
                                                              "при",
                                                              "на",
                                                              "по",
                                                              "к",
                                                              "для",
                                                              "ежегодно",
                                                              "ежеквартально",
                                                              "ежемесячно",
                                                              "совместно",
                                                              "регулярно",
                                                              "систематически",
                                                              "своевременно"};
    const auto parts = split(words, ' ');
    if (is_infinitive(parts.front())) return true;
    if (std::find(openers.begin(), openers.end(), parts.front()) == openers.end()) return false;
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), most_words_before_task));
    return std::any_of(parts.begin(), end, is_infinitive);
}

std::string without_end(std::string_view text, std::string_view signs) {
    while (!text.empty() && (text.back() == ' ' || signs.find(text.back()) != std::string_view::npos))
        text.remove_suffix(1);
    return std::string(text);
}

struct Lead {
    ItemKind kind = ItemKind::recommendation;
    bool verb = false;
    std::size_t word = 0;  ///< which word of the line announces
};

/// What `line` announces, whatever stands around the word.
std::optional<Lead> lead_word(const ProseLine& line) {
    static const WordList leads(extract_lexicons(), "prose_leads");
    std::size_t ordinal = 0;
    for (const std::string_view word : split(line.words, ' ')) {
        if (const LexiconRow* row = leads.find(word)) {
            const ItemKind kind = (*row)[1] == "recommendation" ? ItemKind::recommendation : ItemKind::accomplishment;
            return Lead{kind, (*row)[2] == "verb", ordinal};
        }
        ++ordinal;
    }
    return std::nullopt;
}

/// The text of `line` after its word number `ordinal` (words as fold_words counts them), label words included.
std::string text_after_word(const ProseLine& line, std::size_t ordinal) {
    const auto parts = split(line.words, ' ');
    std::string_view text = line.text;
    for (std::size_t i = 0; i <= ordinal && i < parts.size(); ++i) {
        const std::string lowered = lower(text);
        const auto at = lowered.find(parts[i]);
        if (at == std::string::npos || lowered.size() != text.size()) return {};
        text.remove_prefix(at + parts[i].size());
    }
    return clean_line(text);
}

/// Addressees a list stands under, by depth of their numbers.
class Addressees {
public:
    void add(SectionTitle title, int depth) {
        if (depth == 0) headings_.clear();
        while (!headings_.empty() && headings_.back().depth >= depth) headings_.pop_back();
        headings_.push_back({std::move(title), depth, false});
    }

    /// The sections of an item with this label. An item as deep as its heading belongs to it when its count starts
    /// anew, else it is the heading's neighbour.
    std::vector<SectionTitle> of(const ListLabel& label) {
        if (label.kind == ListLabel::Kind::number) {
            while (!headings_.empty() && headings_.back().depth >= label.depth) {
                Heading& heading = headings_.back();
                heading.same_depth_inside |= label.number == "1";
                if (heading.same_depth_inside && heading.depth == label.depth) break;
                headings_.pop_back();
            }
        }
        std::vector<SectionTitle> titles;
        for (const Heading& heading : headings_) titles.push_back(heading.title);
        return titles;
    }

private:
    struct Heading {
        SectionTitle title;
        int depth;
        bool same_depth_inside;
    };
    std::vector<Heading> headings_;
};

class ItemReader {
public:
    explicit ItemReader(std::vector<ProseLine>& lines) : lines_(lines) {}

    std::vector<ProseItem> take() {
        for (std::size_t i = 0; i < lines_.size();) {
            check_time();
            i = usable(i) ? read_at(i) : i + 1;
        }
        return std::move(items_);
    }

private:
    bool usable(std::size_t at) const {
        const ProseLine& line = lines_[at];
        return !line.blank() && line.cell < 0 && line.use == ProseLine::Use::free;
    }

    /// Reads what the line announces, if anything; returns the next line to look at.
    std::size_t read_at(std::size_t at) {
        const auto lead = lead_word(lines_[at]);
        if (!lead) return at + 1;
        const bool colon = lines_[at].text.ends_with(":");
        if (lead->kind == ItemKind::accomplishment) return colon ? read_list(at + 1, lead->kind, {}, true) : at + 1;
        if (!lead->verb) return colon || is_heading(lines_[at]) ? read_list(at + 1, lead->kind, {}, false) : at + 1;
        if (colon || is_heading(lines_[at])) return read_list(at + 1, lead->kind, addressee_of_lead(at, *lead), true);
        return opens_sentence(lines_[at], *lead) ? read_sentence(at, *lead) : at + 1;
    }

    static bool is_heading(const ProseLine& line) {
        const std::size_t words = split(line.words, ' ').size();
        const bool formatted = line.bold || line.centered || line.outline_level > 0 || words <= 3;
        return words <= longest_heading_words && formatted && !line.text.ends_with(".") && !line.text.ends_with(";");
    }

    static bool opens_sentence(const ProseLine& line, const Lead& lead) {
        return lead.word <=
               (line.label.kind == ListLabel::Kind::none ? 0u : static_cast<std::size_t>(line.label.depth));
    }

    /// «2. Рекомендовать управлению образования:» names the addressee in the lead itself.
    std::optional<SectionTitle> addressee_of_lead(std::size_t at, const Lead& lead) const {
        const ProseLine& line = lines_[at];
        if (!opens_sentence(line, lead)) return std::nullopt;
        const std::string rest = without_end(text_after_word(line, lead.word), ":.");
        if (rest.empty() || is_task(fold_words(rest))) return std::nullopt;
        return SectionTitle{number_of(line.label), rest};
    }

    static std::optional<std::string> number_of(const ListLabel& label) {
        return label.number.empty() ? std::nullopt : std::optional(label.number);
    }

    /// «Рекомендовать школам усилить работу …»: one recommendation; its addressee stands before the infinitive.
    std::size_t read_sentence(std::size_t at, const Lead& lead) {
        const std::string rest = text_after_word(lines_[at], lead.word);
        const std::string words = fold_words(rest);
        std::size_t before = 0;
        for (const std::string_view word : split(words, ' ')) {
            if (is_infinitive(word)) break;
            before += word.size() + 1;
        }
        std::vector<SectionTitle> section;
        if (before > 0 && before < words.size()) {
            const std::string_view verb = first_word(std::string_view(words).substr(before));
            const std::string lowered = lower(rest);
            const auto end = lowered.find(" " + std::string(verb));
            if (end != std::string::npos && lowered.size() == rest.size())
                section.push_back({std::nullopt, without_end(std::string_view(rest).substr(0, end), ":,")});
        }
        add_item(at, ItemKind::recommendation, std::move(section), std::string(lines_[at].body()));
        lines_[at].use = ProseLine::Use::item;
        return at + 1;
    }

    /// The list from `start` on; nothing is kept when it turns out to be none.
    std::size_t read_list(std::size_t start, ItemKind kind, std::optional<SectionTitle> addressee, bool sure) {
        Addressees addressees;
        if (addressee) addressees.add(std::move(*addressee), lines_[start - 1].label.depth);
        lead_depth_ = lines_[start - 1].label.kind == ListLabel::Kind::number ? lines_[start - 1].label.depth : 0;
        const std::size_t kept = items_.size();
        std::size_t last = start;
        list_number_depth_ = 0;
        list_restarts_ = false;
        for (std::size_t i = start; i < lines_.size(); ++i) {
            if (lines_[i].blank()) continue;
            if (!usable(i) || lines_[i].after_table || (i > start && announces_anew(i))) break;
            if (!read_line(i, kind, kept, addressees)) break;
            last = i + 1;
        }
        const bool list = sure || tasks_since(kept) * 2 >= items_.size() - kept;
        if (!list) items_.resize(kept);
        if (!list || items_.size() == kept) return start;
        if (kind == ItemKind::recommendation)
            for (std::size_t i = start; i < last; ++i) lines_[i].use = ProseLine::Use::item;
        return last;
    }

    std::size_t tasks_since(std::size_t kept) const {
        return static_cast<std::size_t>(
            std::count_if(items_.begin() + static_cast<std::ptrdiff_t>(kept), items_.end(),
                          [](const ProseItem& item) { return is_task(fold_words(item.text.text)); }));
    }

    /// An unnumbered line that announces another list ends this one.
    bool announces_anew(std::size_t at) const {
        return lines_[at].label.kind == ListLabel::Kind::none && lines_[at].text.ends_with(":") &&
               lead_word(lines_[at]).has_value();
    }

    /// One line of a list; false when it is no part of it.
    bool read_line(std::size_t at, ItemKind kind, std::size_t kept, Addressees& addressees) {
        const ProseLine& line = lines_[at];
        const std::string_view body = line.body();
        const std::string words = fold_words(body);
        const bool labelled = line.label.kind != ListLabel::Kind::none;
        const bool any = items_.size() > kept;
        if (!line.starts && !labelled && any) return append(line, "");
        if (kind == ItemKind::accomplishment) return labelled && read_accomplishment(at, any);
        const bool task = is_task(words);
        if (!task && is_addressee(at, labelled)) {
            const int depth = line.label.kind == ListLabel::Kind::number ? line.label.depth : 0;
            addressees.add({number_of(line.label), without_end(body, ":.")}, depth);
            return true;
        }
        if (!labelled && !task) return false;
        if (is_beside_lead(line.label) && !asks_within(words)) return false;
        list_restarts_ |= line.label.kind == ListLabel::Kind::number && line.label.number == "1";
        const bool bullet = line.label.kind == ListLabel::Kind::bullet || line.label.kind == ListLabel::Kind::letter;
        if (any && open_item_ && bullet) return append(line, "- ");
        add_recommendation(at, addressees);
        return true;
    }

    /// As deep as the numbered line that announced the list: no recommendation any more, unless it asks by itself
    /// («2. Рекомендовать школам:» / «2.1. …» / «3. Контроль оставить за отделом»).
    bool is_beside_lead(const ListLabel& label) const {
        return lead_depth_ > 0 && label.kind == ListLabel::Kind::number && label.depth <= lead_depth_ &&
               label.number != "1" && !list_restarts_;
    }

    static bool asks_within(std::string_view words) {
        const auto parts = split(words, ' ');
        const auto end = parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), most_words_before_task));
        return std::any_of(parts.begin(), end, is_infinitive);
    }

    bool read_accomplishment(std::size_t at, bool any) {
        const ListLabel& label = lines_[at].label;
        if (any && label.kind != ListLabel::Kind::number && list_number_depth_ > 0) return append(lines_[at], "- ");
        if (any && label.kind == ListLabel::Kind::number && list_number_depth_ == 0) return false;
        if (!any && label.kind == ListLabel::Kind::number) list_number_depth_ = label.depth;
        add_item(at, ItemKind::accomplishment, {}, std::string(lines_[at].body()));
        return true;
    }

    /// A list line that names who is asked: it ends with a colon, or deeper numbers follow it.
    bool is_addressee(std::size_t at, bool labelled) const {
        const ProseLine& line = lines_[at];
        if (length(line.text) > longest_addressee) return false;
        if (line.text.ends_with(":")) return true;
        for (std::size_t next = at + 1; next < lines_.size(); ++next) {
            if (lines_[next].blank()) continue;
            if (!usable(next)) return false;
            const ListLabel& label = lines_[next].label;
            if (!labelled) return line.bold && (label.kind != ListLabel::Kind::none || is_task(lines_[next].words));
            return line.label.kind == ListLabel::Kind::number && label.kind == ListLabel::Kind::number &&
                   label.depth > line.label.depth && label.number.starts_with(line.label.number + ".");
        }
        return false;
    }

    bool append(const ProseLine& line, std::string_view sign) {
        RawField& text = items_.back().text;
        text.text += " " + std::string(sign) + std::string(line.body());
        text.lines += "\n" + std::string(sign) + std::string(line.body());
        text.links.insert(text.links.end(), line.links.begin(), line.links.end());
        return true;
    }

    /// «Руководителям школ: создать …» holds its addressee itself.
    void add_recommendation(std::size_t at, Addressees& addressees) {
        const ProseLine& line = lines_[at];
        std::vector<SectionTitle> section = addressees.of(line.label);
        std::string_view body = line.body();
        const auto colon = body.find(": ");
        if (colon != std::string_view::npos && !is_task(fold_words(body.substr(0, colon))) &&
            is_task(fold_words(body.substr(colon + 2)))) {
            section.push_back({std::nullopt, std::string(body.substr(0, colon))});
            body.remove_prefix(colon + 2);
        }
        add_item(at, ItemKind::recommendation, std::move(section), std::string(body));
    }

    void add_item(std::size_t at, ItemKind kind, std::vector<SectionTitle> section, std::string text) {
        const ProseLine& line = lines_[at];
        open_item_ = text.ends_with(":");
        ProseItem item;
        item.kind = kind;
        item.section = std::move(section);
        item.number = number_of(line.label);
        item.text = {text, text, line.location, false, line.links};
        item.place.paragraph = line.location.paragraph;
        items_.push_back(std::move(item));
    }

    std::vector<ProseLine>& lines_;
    std::vector<ProseItem> items_;
    int list_number_depth_ = 0;   ///< of an accomplishment list that is numbered; 0 when it is not
    int lead_depth_ = 0;          ///< of the number of the line that announced the list
    bool list_restarts_ = false;  ///< the list under it counts from 1 again
    bool open_item_ = false;      ///< the last item ended with a colon
};

}  // namespace

std::vector<ProseItem> take_prose_items(std::vector<ProseLine>& lines) {
    return ItemReader(lines).take();
}

}  // namespace svod
