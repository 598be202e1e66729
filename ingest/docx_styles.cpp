#include "ingest/docx_styles.h"

#include "ingest/docx_names.h"

#include <algorithm>

namespace svod {

class StyleHandler : public XmlHandler {
public:
    StyleHandler(DocxStyles& styles, const Limits& limits) : styles_(styles), limits_(limits) {}

    void start(const XmlElement& element) override {
        if (skip_ > 0 || element.id == w_change) {
            ++skip_;
            return;
        }
        if (element.id == w_style) return open(element);
        if (current_ == nullptr) return;
        switch (element.id) {
            case w_name:
                current_->name = docx_value(element);
                break;
            case w_based_on:
                current_->based_on = docx_value(element);
                break;
            case w_num_id:
                current_->num_id = docx_number(element, 0);
                break;
            case w_ilvl:
                current_->ilvl = docx_number(element, 0);
                break;
            case w_outline:
                current_->outline = docx_number(element, 9);
                break;
            case w_jc:
                current_->centered = docx_value(element) == "center";
                break;
            case w_bold:
                current_->bold = docx_on(element);
                break;
            case w_vanish:
                current_->vanish = docx_on(element);
                break;
            default:
                break;
        }
    }

    void end(int id) override {
        if (skip_ > 0) {
            --skip_;
            return;
        }
        if (id == w_style) current_ = nullptr;
    }

    void text(std::string_view) override {}

private:
    void open(const XmlElement& element) {
        const auto id = element.attribute(Ns::w, "styleId");
        if (!id) return;
        check_limit(styles_.styles_.size(), "definitions", limits_.definitions);
        current_ = &styles_.styles_[std::string(*id)];
        *current_ = {};
        const auto by_default = element.attribute(Ns::w, "default");
        const bool paragraph = element.attribute(Ns::w, "type") == "paragraph";
        if (paragraph && by_default && *by_default != "0" && *by_default != "false") styles_.default_id_ = *id;
    }

    DocxStyles& styles_;
    const Limits& limits_;
    DocxStyle* current_ = nullptr;
    int skip_ = 0;
};

namespace {

/// Word stores the English names of its built-in styles whatever the language: «heading 1» … «heading 9», «Title».
int outline_of_name(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (lower == "title") return 1;
    if (lower.size() == 9 && lower.compare(0, 8, "heading ") == 0 && lower[8] >= '1' && lower[8] <= '9')
        return lower[8] - '0';
    return 0;
}

}  // namespace

void DocxStyles::read(const Package& package, const std::string& part) {
    StyleHandler handler(*this, package.limits());
    parse_xml([&](const auto& take) { package.stream(part, take); }, part, package.limits(), docx_style_names(),
              handler);
}

void DocxStyles::resolve_all() {
    for (const auto& [id, style] : styles_) resolved_.emplace(id, resolve(id));
    default_paragraph_ = resolve(default_id_);
}

ResolvedStyle DocxStyles::resolve(const std::string& id) const {
    constexpr int deepest = 32;  // a chain that bites its own tail ends here too
    ResolvedStyle result;
    result.id = id;
    std::optional<int> num_id, outline;
    std::optional<bool> vanish, centered;
    const std::string* next = &id;
    for (int depth = 0; depth < deepest && !next->empty(); ++depth) {
        const auto found = styles_.find(*next);
        if (found == styles_.end()) break;
        const DocxStyle& style = found->second;
        if (!num_id && style.num_id) {
            num_id = style.num_id;
            result.num_style = found->first;
        }
        if (!result.ilvl) result.ilvl = style.ilvl;
        if (!outline) outline = style.outline;
        if (!outline && outline_of_name(style.name) > 0) outline = outline_of_name(style.name) - 1;
        if (!result.bold) result.bold = style.bold;
        if (!vanish) vanish = style.vanish;
        if (!centered) centered = style.centered;
        next = &style.based_on;
    }
    result.num_id = num_id.value_or(0);
    result.outline_level = outline && *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
    result.vanish = vanish.value_or(false);
    result.centered = centered.value_or(false);
    return result;
}

const ResolvedStyle* DocxStyles::paragraph(std::string_view id) const {
    const ResolvedStyle* found = id.empty() ? nullptr : character(id);
    return found != nullptr ? found : &default_paragraph_;
}

const ResolvedStyle* DocxStyles::character(std::string_view id) const {
    const auto found = resolved_.find(id);
    return found == resolved_.end() ? nullptr : &found->second;
}

}  // namespace svod
