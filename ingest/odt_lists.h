#pragma once

#include "ingest/limits.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

constexpr int odt_list_levels = 10;

/// One level of a list style or of the outline style (ODF 1.3 part 3 §16.31–16.34).
struct OdtListLevel {
    enum class Kind { undefined, number, bullet };
    Kind kind = Kind::undefined;
    std::string format;        ///< style:num-format; empty = no number, prefix and suffix remain
    bool letter_sync = false;  ///< «aa, bb» after «z» instead of «aa, ab»
    std::string prefix;
    std::string suffix;
    int start = 1;
    int display_levels = 1;
    std::string bullet;
    bool gap = true;                     ///< false: text:label-followed-by="nothing"
    std::optional<std::string> pattern;  ///< loext:num-list-format «%1%.%2%)»; goes before prefix and suffix
};

struct OdtListStyle {
    std::array<OdtListLevel, odt_list_levels> levels;
    bool consecutive = false;  ///< one count over all levels
};

/// What stands before the text of a paragraph.
struct OdtLabel {
    std::string text;
    bool gap = true;      ///< a space parts it from the text
    bool bullet = false;  ///< not a number: without a text behind it, it says nothing
};

/// How a text:list goes on from earlier ones.
struct OdtListStart {
    std::string id;             ///< xml:id, empty when none
    std::string continue_list;  ///< text:continue-list
    bool continue_numbering = false;
    std::string style;  ///< text:style-name of the list itself
};

/// Counts and prints list labels as LibreOffice does: the label depends on the paragraphs of a list (a tree of
/// counters) and their levels, not on how the elements that hold them nest.
class OdtLists {
public:
    explicit OdtLists(const Limits& limits) : limits_(limits) {}
    void add_style(std::string name, OdtListStyle style, bool automatic);
    void set_outline(std::string name, OdtListStyle style);
    bool has_outline() const { return outline_.has_value(); }
    bool is_outline(std::string_view name) const { return outline_ && (name == outline_name_ || name == "Outline"); }

    /// A root text:list begins; returns the key of its counters (those of an earlier list when it continues that one).
    std::string open(const OdtListStart& start);

    /// Counts one more paragraph of `level` in the list `key` and returns its label. `start` restarts the level;
    /// `style` is the list style in force; an unknown one prints bullets.
    OdtLabel next(const std::string& key, std::string_view style, int level, std::optional<int> start);

    static constexpr std::string_view outline_key = "outline";

private:
    struct Counters {
        std::array<int, odt_list_levels> numbers{};
        int depth = 0;  ///< levels counted so far
        int last = 0;   ///< number of the last paragraph, of any level
    };
    struct Opened {
        std::string key;
        std::string style;
    };
    const OdtListStyle* find(std::string_view name) const;
    static void count(Counters& counters, const OdtListStyle& style, int level, std::optional<int> start);
    static std::string label(const Counters& counters, const OdtListStyle& style, int level);

    const Limits& limits_;
    std::map<std::string, OdtListStyle, std::less<>> common_;
    std::map<std::string, OdtListStyle, std::less<>> automatic_;
    std::optional<OdtListStyle> outline_;
    std::string outline_name_;
    std::map<std::string, Counters, std::less<>> counters_;
    std::map<std::string, std::string, std::less<>> keys_;     ///< xml:id → key of its counters
    std::map<std::string, std::string, std::less<>> last_of_;  ///< list style → key of its last list
    std::string last_;                                         ///< key of the last list
    int anonymous_ = 0;
};

}  // namespace svod
