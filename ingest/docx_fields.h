#pragma once

#include "ingest/xml.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// The complex fields that are open (ECMA-376 part 1 §17.16.18): only text outside every field's code is seen.
class DocxFields {
public:
    bool visible() const { return in_code_ == 0; }
    std::size_t open() const { return fields_.size(); }

    /// w:fldChar and what stands in its form data, until `end_character`.
    void start_character(const XmlElement& element);
    void form_data(const XmlElement& element);
    void add_code(std::string_view text);

    /// What a form field without result text shows (☒, ☐, the chosen entry); to be asked before `end_character`.
    std::string shown() const;

    struct Ended {
        bool began = false;      ///< a field has just begun
        bool separated = false;  ///< its result begins here
        bool ended = false;
        std::string link;  ///< the target of a HYPERLINK field that has just ended
    };
    Ended end_character();

    /// Drops the fields opened since there were `count`: a field does not outlive its cell or text box.
    void close_to(std::size_t count);

private:
    enum class Character { none, begin, separate, end };
    struct Form {
        bool check_box = false;
        bool drop_list = false;
        std::optional<bool> checked;
        bool checked_by_default = false;
        int chosen = 0;
        std::vector<std::string> entries;
    };
    struct Field {
        bool in_result = false;
        std::string code;
    };

    Character character_ = Character::none;
    Form form_;
    std::vector<Field> fields_;
    int in_code_ = 0;
};

}  // namespace svod
