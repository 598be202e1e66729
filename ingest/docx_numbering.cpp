#include "ingest/docx_numbering.h"

#include "ingest/docx_names.h"
#include "ingest/docx_number_format.h"
#include "ingest/docx_symbols.h"

#include <algorithm>

namespace svod {

class NumberingHandler : public XmlHandler {
public:
    NumberingHandler(DocxNumbering& numbering, const Limits& limits) : numbering_(numbering), limits_(limits) {}

    void start(const XmlElement& element) override {
        switch (element.id) {
            case w_abstract_num:
                open_abstract(element);
                break;
            case w_num:
                open_instance(element);
                break;
            case w_abstract_num_id:
                if (instance_ != nullptr) instance_->abstract = docx_number(element, -1);
                break;
            case w_num_style_link:
                if (abstract_ != nullptr) abstract_->style_link = docx_value(element);
                break;
            case w_lvl_override:
                override_ = override_of(element);
                break;
            case w_start_override:
                if (override_ != nullptr) override_->start = docx_number(element, 0);
                break;
            case w_lvl:
                open_level(element);
                break;
            default:
                if (level_ != nullptr) level_property(element);
        }
    }

    void end(int id) override {
        if (id == w_abstract_num) abstract_ = nullptr;
        if (id == w_num) instance_ = nullptr;
        if (id == w_lvl_override) override_ = nullptr;
        if (id == w_lvl) level_ = nullptr;
    }

    void text(std::string_view) override {}

private:
    static int number(const XmlElement& element, std::string_view attribute) {
        const std::string text(element.attribute(Ns::w, attribute).value_or("-1"));
        if (text.empty() || text.size() > 10 || text.find_first_not_of("-0123456789") != std::string::npos) return -1;
        return static_cast<int>(std::strtol(text.c_str(), nullptr, 10));
    }

    void open_abstract(const XmlElement& element) {
        check_limit(numbering_.abstracts_.size(), "lists", limits_.lists);
        leave_level();
        abstract_ = &numbering_.abstracts_[number(element, "abstractNumId")];
        *abstract_ = {};
    }

    void open_instance(const XmlElement& element) {
        check_limit(numbering_.instances_.size(), "lists", limits_.lists);
        leave_level();
        instance_ = &numbering_.instances_[number(element, "numId")];
        *instance_ = {};
    }

    /// A definition inside a level may define anew, and so take away, what that level belongs to.
    void leave_level() {
        level_ = nullptr;
        override_ = nullptr;
    }

    DocxNumbering::Override* override_of(const XmlElement& element) {
        const int at = number(element, "ilvl");
        if (instance_ == nullptr || at < 0 || at >= DocxNumbering::depth) return nullptr;
        return &instance_->overrides[static_cast<std::size_t>(at)];
    }

    void open_level(const XmlElement& element) {
        std::optional<DocxLevel>* place = nullptr;
        const int at = number(element, "ilvl");
        if (override_ != nullptr)
            place = &override_->level;
        else if (abstract_ != nullptr && at >= 0 && at < DocxNumbering::depth)
            place = &abstract_->levels[static_cast<std::size_t>(at)];
        if (place != nullptr) level_ = &place->emplace();
    }

    void level_property(const XmlElement& element) {
        switch (element.id) {
            case w_start:
                level_->start = docx_number(element, 0);
                break;
            case w_num_fmt:
                number_format(element);
                break;
            case w_lvl_text:
                level_->text = docx_value(element);
                break;
            case w_lvl_restart:
                level_->restart = docx_number(element, 0);
                break;
            case w_is_lgl:
                level_->legal = docx_on(element);
                break;
            case w_suff:
                level_->suffix = docx_value(element);
                break;
            case w_lvl_p_style:
                level_->paragraph_style = docx_value(element);
                break;
            case w_vanish:
                level_->hidden = docx_on(element);
                break;
            case w_fonts:
                level_->font = element.attribute(Ns::w, "hAnsi")
                                   .value_or(element.attribute(Ns::w, "ascii").value_or(std::string_view()));
                break;
            default:
                break;
        }
    }

    /// Newer formats stand in an AlternateContent whose Fallback is decimal: the first one read is kept.
    void number_format(const XmlElement& element) {
        if (level_->format == "custom") return;
        level_->format = docx_value(element);
        level_->custom = element.attribute(Ns::w, "format").value_or(std::string_view());
    }

    DocxNumbering& numbering_;
    const Limits& limits_;
    DocxNumbering::Abstract* abstract_ = nullptr;
    DocxNumbering::Instance* instance_ = nullptr;
    DocxNumbering::Override* override_ = nullptr;
    DocxLevel* level_ = nullptr;
};

namespace {

constexpr std::size_t longest_label = 1024;

/// A picture bullet has no text of its own, and some fonts' glyphs no character: both are shown as «•». A box is no
/// check box here, and Symbol's minus sign is how Word draws a dash.
std::string bullet(const DocxLevel& level) {
    const std::string text = symbol_text(level.text, level.font);
    if (text == "☐") return "□";
    if (text == "−") return "–";
    return text.empty() && !level.text.empty() ? "•" : text;
}

std::size_t place(int at) {
    return static_cast<std::size_t>(at);
}

}  // namespace

void DocxNumbering::read(const Package& package, const std::string& part) {
    NumberingHandler handler(*this, package.limits());
    parse_xml([&](const auto& take) { package.stream(part, take); }, part, package.limits(), docx_numbering_names(),
              handler);
}

/// Follows numStyleLink → the numbering style → its list (§17.9.21).
DocxNumbering::Abstract* DocxNumbering::linked(Abstract* abstract) {
    for (int step = 0; step < 4 && !abstract->style_link.empty(); ++step) {
        const ResolvedStyle* style = styles_.character(abstract->style_link);
        const auto instance = style == nullptr ? instances_.end() : instances_.find(style->num_id);
        const auto target =
            instance == instances_.end() ? abstracts_.end() : abstracts_.find(instance->second.abstract);
        if (target == abstracts_.end()) break;
        abstract = &target->second;
    }
    return abstract;
}

const DocxLevel* DocxNumbering::level(const Instance& instance, const Abstract& abstract, int at) const {
    const Override& own = instance.overrides[place(at)];
    if (own.level) return &*own.level;
    return abstract.levels[place(at)] ? &*abstract.levels[place(at)] : nullptr;
}

int DocxNumbering::start_of(const Instance& instance, const Abstract& abstract, int at) const {
    if (instance.overrides[place(at)].start) return *instance.overrides[place(at)].start;
    const DocxLevel* found = level(instance, abstract, at);
    return found == nullptr ? 0 : found->start;
}

/// The counter of level `at` goes on by one; deeper ones that restart after it are forgotten.
int DocxNumbering::count(Instance& instance, Abstract& abstract, int at) {
    Override& own = instance.overrides[place(at)];
    std::optional<int>& counter = abstract.counters[place(at)];
    if (own.start && !own.started) counter.reset();
    own.started = true;
    counter = counter ? *counter + 1 : start_of(instance, abstract, at);
    for (int deeper = at + 1; deeper < depth; ++deeper) {
        const DocxLevel* below = level(instance, abstract, deeper);
        const int after = below != nullptr && below->restart ? *below->restart : deeper;
        if (at + 1 <= after) abstract.counters[place(deeper)].reset();
    }
    return *counter;
}

std::string DocxNumbering::render(const Instance& instance, const Abstract& abstract, int at) const {
    const DocxLevel& own = *level(instance, abstract, at);
    if (own.format == "bullet") return bullet(own);
    std::string label;
    for (std::size_t i = 0; i < own.text.size() && label.size() < longest_label; ++i) {
        const char c = own.text[i];
        const char digit = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
        if (c != '%' || digit < '1' || digit > '9') {
            label.push_back(c);
            continue;
        }
        ++i;
        const int shown = digit - '1';
        const DocxLevel* of = level(instance, abstract, shown);
        if (of == nullptr || shown > at) continue;
        const int value = abstract.counters[place(shown)].value_or(start_of(instance, abstract, shown));
        const bool as_decimal = own.legal && of->format != "none";
        label += format_list_number(value, as_decimal ? "decimal" : of->format, of->custom);
    }
    return symbol_text(label, {});
}

int DocxNumbering::level_of(const Instance& instance, const Abstract& abstract, const ResolvedStyle& style) const {
    const auto linked_to = [&](const std::string& id) {
        for (int at = 0; at < depth && !id.empty(); ++at) {
            const DocxLevel* candidate = level(instance, abstract, at);
            if (candidate != nullptr && candidate->paragraph_style == id) return at;
        }
        return -1;
    };
    if (const int own = linked_to(style.id); own >= 0) return own;
    if (style.ilvl) return *style.ilvl;
    return std::max(0, linked_to(style.num_style));
}

std::optional<DocxListLabel> DocxNumbering::next(int num_id, std::optional<int> ilvl, const ResolvedStyle& style) {
    const auto instance = instances_.find(num_id);
    if (instance == instances_.end()) return std::nullopt;
    const auto definition = abstracts_.find(instance->second.abstract);
    if (definition == abstracts_.end()) return std::nullopt;
    Abstract& abstract = *linked(&definition->second);
    const int at = std::clamp(ilvl ? *ilvl : level_of(instance->second, abstract, style), 0, depth - 1);
    const DocxLevel* own = level(instance->second, abstract, at);
    if (own == nullptr) return std::nullopt;
    count(instance->second, abstract, at);
    DocxListLabel label{
        own->hidden ? std::string() : render(instance->second, abstract, at), {}, at, own->format == "bullet"};
    if (!label.text.empty() && own->suffix != "nothing") label.separator = " ";
    return label;
}

}  // namespace svod
