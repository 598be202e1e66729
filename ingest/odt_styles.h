#pragma once

#include "ingest/limits.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

enum class OdtFamily { paragraph, text };

/// What a style says itself; nullopt = inherited from its parent (ODF 1.3 part 3 §16.2).
struct OdtStyle {
    std::string parent;
    std::optional<bool> bold;
    std::optional<bool> centered;
    std::optional<bool> hidden;
    std::optional<std::string> symbol_font;  ///< Wingdings and the like; empty for any other font
    std::optional<int> outline_level;        ///< style:default-outline-level, 0 for an empty one
    std::optional<std::string> list_style;   ///< style:list-style-name, also the empty one
    bool automatic = false;
};

/// The same with its parents' answers. `bold` of a text style stays open: an unset one follows the text around it.
struct OdtResolvedStyle {
    std::optional<bool> bold;
    std::optional<bool> hidden;
    std::optional<std::string> symbol_font;
    bool centered = false;
    bool title = false;      ///< is or descends from the style «Title»
    bool no_number = false;  ///< an automatic style that takes the paragraph out of all lists
    int outline_level = 0;
    std::string list_style;
};

/// The styles of one document: an automatic style hides a common one of the same name.
class OdtStyles {
public:
    explicit OdtStyles(const Limits& limits) : limits_(limits) {}
    void add(OdtFamily family, std::string name, OdtStyle style);
    /// The answer lives as long as the styles.
    const OdtResolvedStyle& resolve(OdtFamily family, std::string_view name);

private:
    using Styles = std::map<std::string, OdtStyle, std::less<>>;
    const OdtStyle* find(OdtFamily family, std::string_view name) const;
    struct Recent {
        std::string_view name;
        const OdtResolvedStyle* style = nullptr;
    };
    OdtResolvedStyle compute(OdtFamily family, std::string_view name) const;

    const Limits& limits_;
    Styles common_[2];
    Styles automatic_[2];
    std::map<std::string, OdtResolvedStyle, std::less<>> resolved_[2];
    std::array<Recent, 32> recent_[2];  ///< of `resolved_`, by a cheap mark of the name
};

}  // namespace svod
