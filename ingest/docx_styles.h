#pragma once

#include "ingest/package.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// What one style says itself; absent = inherited through basedOn (ECMA-376 part 1 §17.7.4.3).
struct DocxStyle {
    std::string name;
    std::string based_on;
    std::optional<int> num_id;
    std::optional<int> ilvl;
    std::optional<int> outline;  ///< w:outlineLvl, 0–9
    std::optional<bool> bold;
    std::optional<bool> vanish;
    std::optional<bool> centered;
};

/// A style with its ancestors' properties merged in.
struct ResolvedStyle {
    std::string id;
    int num_id = 0;
    std::string num_style;  ///< the style of the chain that gave num_id
    std::optional<int> ilvl;
    int outline_level = 0;  ///< as Paragraph::outline_level
    std::optional<bool> bold;
    bool vanish = false;
    bool centered = false;
};

class DocxStyles {
public:
    void read(const Package& package, const std::string& part);

    /// Merges what every style inherits; to be called once, after `read` or without it.
    void resolve_all();

    /// Never null: an unknown or empty id gives the default paragraph style.
    const ResolvedStyle* paragraph(std::string_view id) const;
    /// Null for an unknown id.
    const ResolvedStyle* character(std::string_view id) const;

private:
    friend class StyleHandler;
    ResolvedStyle resolve(const std::string& id) const;

    std::map<std::string, DocxStyle, std::less<>> styles_;
    std::map<std::string, ResolvedStyle, std::less<>> resolved_;
    ResolvedStyle default_paragraph_;
    std::string default_id_;
};

}  // namespace svod
