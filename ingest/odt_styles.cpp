#include "ingest/odt_styles.h"

#include <cstddef>
#include <utility>

namespace svod {
namespace {

constexpr int longest_chain = 64;  ///< of parents; a longer one is a cycle

std::size_t place(OdtFamily family) {
    return static_cast<std::size_t>(family);
}

/// Names of styles are told apart by their ends: «P1», «P2», «P12».
std::size_t mark(std::string_view name) {
    const auto from_end = [&](std::size_t i) {
        return i < name.size() ? static_cast<unsigned char>(name[name.size() - 1 - i]) : 0u;
    };
    return (from_end(0) + 10 * from_end(1) + 7 * name.size()) % 32;
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
    Recent& recent = recent_[place(family)][mark(name)];
    if (recent.style != nullptr && recent.name == name) return *recent.style;
    auto& resolved = resolved_[place(family)];
    auto found = resolved.find(name);
    if (found == resolved.end()) {
        check_limit(resolved.size(), "definitions", limits_.definitions);
        found = resolved.emplace(std::string(name), compute(family, name)).first;
    }
    recent = {found->first, &found->second};
    return found->second;
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
