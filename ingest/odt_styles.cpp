#include "ingest/odt_styles.h"

#include <cstddef>
#include <utility>

namespace svod {
namespace {

constexpr int longest_chain = 64;  ///< of parents; a longer one is a cycle

std::size_t place(OdtFamily family) {
    return static_cast<std::size_t>(family);
}

}  // namespace

void OdtStyles::add(OdtFamily family, std::string name, OdtStyle style) {
    Styles& styles = style.automatic ? automatic_[place(family)] : common_[place(family)];
    check_limit(styles.size(), "definitions", limits_.definitions);
    styles.insert_or_assign(std::move(name), std::move(style));
}

const OdtStyle* OdtStyles::find(OdtFamily family, std::string_view name) const {
    for (const Styles* styles : {&automatic_[place(family)], &common_[place(family)]})
        if (const auto found = styles->find(name); found != styles->end()) return &found->second;
    return nullptr;
}

const OdtResolvedStyle& OdtStyles::resolve(OdtFamily family, std::string_view name) {
    auto& resolved = resolved_[place(family)];
    const auto found = resolved.find(name);
    if (found != resolved.end()) return found->second;
    check_limit(resolved.size(), "definitions", limits_.definitions);
    return resolved.emplace(std::string(name), compute(family, name)).first->second;
}

OdtResolvedStyle OdtStyles::compute(OdtFamily family, std::string_view name) const {
    OdtResolvedStyle resolved;
    std::optional<bool> centered;
    std::optional<int> outline;
    std::optional<std::string> list;
    const OdtStyle* style = find(family, name);
    for (int step = 0; step < longest_chain; ++step) {
        if (family == OdtFamily::paragraph && name == "Title") resolved.title = true;
        if (style == nullptr) break;
        if (!resolved.bold) resolved.bold = style->bold;
        if (!resolved.hidden) resolved.hidden = style->hidden;
        if (!resolved.symbol_font) resolved.symbol_font = style->symbol_font;
        if (!centered) centered = style->centered;
        if (!outline) outline = style->outline_level;
        if (!list && style->list_style) {
            list = style->list_style;
            resolved.no_number = list->empty() && style->automatic;
        }
        name = style->parent;
        const auto parent = common_[place(family)].find(name);
        style = parent == common_[place(family)].end() ? nullptr : &parent->second;
    }
    resolved.centered = centered.value_or(false);
    resolved.outline_level = outline.value_or(0);
    resolved.list_style = list.value_or("");
    return resolved;
}

}  // namespace svod
