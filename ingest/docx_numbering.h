#pragma once

#include "ingest/docx_styles.h"
#include "ingest/package.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// One level of a list (ECMA-376 part 1 §17.9.6).
struct DocxLevel {
    int start = 0;  ///< §17.9.25: absent means 0
    std::string format = "decimal";
    std::string custom;  ///< the pattern of the format «custom»
    std::string text;    ///< «%1.%2.»
    std::string font;    ///< of the label: Symbol and Wingdings bullets are private-use characters
    std::string suffix = "tab";
    std::string paragraph_style;
    std::optional<int> restart;  ///< §17.9.10: 0 never, N after level N
    bool legal = false;          ///< §17.9.4: every number in the text is decimal
    bool hidden = false;
};

/// A rendered label; `separator` stands between it and the text.
struct DocxListLabel {
    std::string text;
    std::string_view separator;
    int level = 0;
    bool bullet = false;  ///< not a number: without a text behind it, it says nothing
};

/// The numbering of one document: definitions of numbering.xml and the counters as they run. Counters belong to the
/// abstract definition, so instances that share one go on counting together (§17.9.15), unless an instance starts over.
class DocxNumbering {
public:
    /// `styles` are only looked at later, by `next`.
    explicit DocxNumbering(const DocxStyles& styles) : styles_(styles) {}
    void read(const Package& package, const std::string& part);

    /// Counts a paragraph of list `num_id` and renders its label; nothing when the list is unknown. Without a level
    /// of its own (`ilvl`) the paragraph takes that of `style`, to which a level may be linked (§17.9.23).
    std::optional<DocxListLabel> next(int num_id, std::optional<int> ilvl, const ResolvedStyle& style);

private:
    friend class NumberingHandler;
    static constexpr int depth = 9;

    struct Abstract {
        std::array<std::optional<DocxLevel>, depth> levels;
        std::string style_link;  ///< numStyleLink: the levels are those of the list of that numbering style
        std::array<std::optional<int>, depth> counters;
    };
    struct Override {
        std::optional<int> start;
        std::optional<DocxLevel> level;
        bool started = false;
    };
    struct Instance {
        int abstract = -1;
        std::array<Override, depth> overrides;
    };

    Abstract* linked(Abstract* abstract);
    const DocxLevel* level(const Instance& instance, const Abstract& abstract, int at) const;
    int level_of(const Instance& instance, const Abstract& abstract, const ResolvedStyle& style) const;
    int start_of(const Instance& instance, const Abstract& abstract, int at) const;
    int count(Instance& instance, Abstract& abstract, int at);
    std::string render(const Instance& instance, const Abstract& abstract, int at) const;

    std::map<int, Abstract> abstracts_;
    std::map<int, Instance> instances_;
    const DocxStyles& styles_;
};

}  // namespace svod
