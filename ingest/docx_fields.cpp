#include "ingest/docx_fields.h"

#include "ingest/docx_names.h"
#include "ingest/docx_text.h"

namespace svod {
namespace {

constexpr std::size_t longest_code = 8192;
constexpr std::size_t most_entries = 256;

}  // namespace

void DocxFields::start_character(const XmlElement& element) {
    const std::string_view type = element.attribute(Ns::w, "fldCharType").value_or(std::string_view());
    character_ = type == "begin"      ? Character::begin
                 : type == "separate" ? Character::separate
                 : type == "end"      ? Character::end
                                      : Character::none;
    form_ = {};
}

void DocxFields::form_data(const XmlElement& element) {
    if (character_ != Character::begin) return;
    switch (element.id) {
        case w_check_box:
            form_.check_box = true;
            break;
        case w_drop_list:
            form_.drop_list = true;
            break;
        case w_checked:
            form_.checked = docx_on(element);
            break;
        case w_default:
            form_.checked_by_default = docx_on(element);
            if (form_.drop_list) form_.chosen = docx_number(element, 0);
            break;
        case w_result:
            form_.chosen = docx_number(element, 0);
            break;
        case w_list_entry:
            if (form_.entries.size() < most_entries) form_.entries.emplace_back(docx_value(element));
            break;
        default:
            break;
    }
}

std::string DocxFields::shown() const {
    if (character_ != Character::begin) return {};
    if (form_.check_box) return form_.checked.value_or(form_.checked_by_default) ? "☒" : "☐";
    if (!form_.drop_list || form_.chosen < 0 || static_cast<std::size_t>(form_.chosen) >= form_.entries.size())
        return {};
    return form_.entries[static_cast<std::size_t>(form_.chosen)];
}

void DocxFields::add_code(std::string_view text) {
    if (fields_.empty() || fields_.back().in_result) return;
    std::string& code = fields_.back().code;
    if (code.size() < longest_code) code.append(text.substr(0, longest_code - code.size()));
}

DocxFields::Ended DocxFields::end_character() {
    Ended result;
    switch (character_) {
        case Character::begin:
            result.began = true;
            fields_.emplace_back();
            ++in_code_;
            break;
        case Character::separate:
            if (fields_.empty() || fields_.back().in_result) break;
            fields_.back().in_result = result.separated = true;
            --in_code_;
            break;
        case Character::end:
            if (fields_.empty()) break;
            result.ended = true;
            if (fields_.back().in_result) result.link = hyperlink_of_field(fields_.back().code);
            close_to(fields_.size() - 1);
            break;
        case Character::none:
            break;
    }
    character_ = Character::none;
    return result;
}

void DocxFields::close_to(std::size_t count) {
    while (fields_.size() > count) {
        if (!fields_.back().in_result) --in_code_;
        fields_.pop_back();
    }
}

}  // namespace svod
