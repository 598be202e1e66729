#include "app/server/correction_form.h"

#include "app/journal_text.h"
#include "app/server/event_parts.h"
#include "archive/corrections.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace svod {

namespace {

constexpr const char* action = "/corrections";

Html hidden(Markup name, std::string_view value) {
    Html out;
    return out << "<input type=\"hidden\"" << attribute("name", name.text()) << attribute("value", value) << ">";
}

Html form_begin(const ViewCall& call, Markup css_class, const std::string& back) {
    Html out;
    return out << "<form method=\"post\"" << attribute("class", css_class.text()) << attribute("action", action) << ">"
               << hidden("token", call.site.form_token()) << hidden("back", back);
}

std::string joined(const std::vector<std::string>& subjects) {
    std::string list;
    for (const std::string& each : subjects) list += (list.empty() ? "" : " ") + each;
    return list;
}

struct FieldWords {
    CorrectedField field;
    std::string_view label;
    std::string_view example;
};

constexpr FieldWords field_words[] = {
    {CorrectedField::status, "Статус", {}},
    {CorrectedField::deadline, "Срок", "01.06.2022 или 10.01.2022–01.02.2022"},
    {CorrectedField::territory, "Муниципалитет", "город Зея"},
    {CorrectedField::period, "Период", "2022 или 2020-2021"},
};

const FieldWords& words_of(CorrectedField field) {
    for (const FieldWords& each : field_words)
        if (each.field == field) return each;
    return field_words[0];
}

std::string given(const CorrectionForm& form, CorrectedField field) {
    const auto found = form.values.find(field);
    return found == form.values.end() ? std::string() : found->second;
}

Html status_options(const std::string& chosen) {
    Html out;
    out << "<option value=\"\">не менять</option>";
    for (int i = 0; i < static_cast<int>(Status::unclear); ++i) {
        const auto status = static_cast<Status>(i);
        out << "<option" << attribute("value", name(status));
        if (chosen == name(status)) out << " selected";
        out << ">" << text(russian(status)) << "</option>";
    }
    return out;
}

/// What is wrong with a field stands below it and is named by it.
Html trouble_mark(const std::string& id, const std::string& trouble) {
    Html out;
    if (trouble.empty()) return out;
    return out << attribute("aria-describedby", id + "-trouble") << " aria-invalid=\"true\"";
}

Html trouble_words(const std::string& id, const std::string& trouble) {
    Html out;
    if (trouble.empty()) return out;
    return out << "<strong class=\"trouble\"" << attribute("id", id + "-trouble") << ">" << text(trouble)
               << "</strong>";
}

Html field_part(const CorrectionForm& form, CorrectedField field) {
    const FieldWords& words = words_of(field);
    const std::string id = form.id + "-" + std::string(name(field));
    const auto found = form.troubles.find(field);
    const std::string trouble = found == form.troubles.end() ? std::string() : found->second;
    Html out;
    out << "<label>" << text(words.label);
    if (field == CorrectedField::status)
        out << "<select name=\"status\"" << trouble_mark(id, trouble) << ">" << status_options(given(form, field))
            << "</select>";
    else
        out << "<input" << attribute("name", name(field)) << attribute("value", given(form, field))
            << attribute("placeholder", words.example) << trouble_mark(id, trouble) << ">";
    return out << trouble_words(id, trouble) << "</label>";
}

/// «12» and «12-15» of ViewState::done.
std::optional<std::pair<long long, long long>> entries_of(const std::string& done) {
    long long first = 0;
    long long last = 0;
    const char* end = done.data() + done.size();
    const auto begun = std::from_chars(done.data(), end, first);
    if (begun.ec != std::errc() || first < 1) return std::nullopt;
    if (begun.ptr == end) return std::pair(first, first);
    const auto ended = std::from_chars(begun.ptr + 1, end, last);
    if (*begun.ptr != '-' || ended.ec != std::errc() || ended.ptr != end || last < first) return std::nullopt;
    return std::pair(first, last);
}

std::string done_words(const Correction& correction, long long first, long long last) {
    if (first == last)
        return "Записано (№ " + std::to_string(first) + " журнала): " + std::string(russian(correction.field)) + " — " +
               correction_text(correction.field, correction.value) + ".";
    return "Записано исправлений: " + std::to_string(last - first + 1) + " (№ " + std::to_string(first) + "–" +
           std::to_string(last) + " журнала).";
}

}  // namespace

Html correction_form(const ViewCall& call, const CorrectionForm& form) {
    Html out = form_begin(call, "correct", form.back);
    out << hidden("subjects", joined(form.subjects));
    for (const CorrectedField field : form.fields) out << field_part(form, field);
    out << "<label>Почему<input name=\"reason\" placeholder=\"приказ № 5 в приложении\""
        << attribute("value", form.reason) << trouble_mark(form.id + "-reason", form.reason_trouble) << ">"
        << trouble_words(form.id + "-reason", form.reason_trouble)
        << "</label><label>Кто исправляет<input name=\"author\"" << attribute("placeholder", page_author)
        << attribute("value", author_before(call.request)) << "></label>";
    if (form.subjects.size() > 1)
        out << "<label class=\"check\"><input type=\"checkbox\" name=\"all\" value=\"yes\" checked>"
            << text("во всех местах: " + std::to_string(form.subjects.size())) << "</label>";
    return out << "<button>Записать исправление</button></form>\n";
}

Html confirm_button(const ViewCall& call, const std::vector<std::string>& subjects, CorrectedField field,
                    const std::string& back) {
    Html out = form_begin(call, "inline", back);
    out << hidden("subjects", joined(subjects)) << hidden("confirm", name(field)) << "<button data-key=\"a\">Верно";
    if (subjects.size() > 1) out << text(" — во всех местах: " + std::to_string(subjects.size()));
    return out << "</button></form>\n";
}

Html undo_button(const ViewCall& call, long long first, long long last, const std::string& back) {
    Html out = form_begin(call, "inline", back);
    return out << hidden("undo", std::to_string(first)) << hidden("last", std::to_string(last))
               << "<button class=\"quiet\">Отменить</button></form>";
}

Html corrected_part(const ViewCall& call, const std::vector<Correction>& made, const std::string& back,
                    CorrectedOf whose) {
    Html out;
    if (made.empty()) return out;
    const PersonNames names = call.site.names();
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Исправлено\"><table>"
           "<caption>Исправлено человеком; сказанное в файле не изменено</caption><thead><tr><th scope=\"col\">№</th>";
    if (whose == CorrectedOf::archive) out << "<th scope=\"col\">Где</th>";
    out << "<th scope=\"col\">Что</th><th scope=\"col\">Было понято</th><th scope=\"col\">Исправлено на</th>"
           "<th scope=\"col\">Кто и когда</th><th scope=\"col\">Почему</th><th scope=\"col\">Действует</th></tr>"
           "</thead><tbody>\n";
    for (const Correction& each : made) {
        out << "<tr><th scope=\"row\">" << number(each.id) << "</th>";
        if (whose == CorrectedOf::archive)
            out << "<td>" << link(document_address(each.target.sha256), with_names(shorten(each.shown, 160), names))
                << "</td>";
        out << element("td", russian(each.field)) << element("td", each.was)
            << element("td", correction_text(each.field, each.value))
            << element("td", with_names(each.author, names) + ", " + journal_time_text(each.time))
            << element("td", with_names(each.reason, names)) << "<td>";
        if (each.holds())
            out << undo_button(call, each.id, each.id, back);
        else
            out << text("нет, отменено: " + with_names(each.undone_by, names) + ", " +
                        journal_time_text(each.undone_time));
        out << "</td></tr>\n";
    }
    return out << "</tbody></table></div>\n";
}

Html done_part(const ViewCall& call, const std::string& back) {
    Html out;
    const auto entries = entries_of(call.state.done);
    if (!entries) return out;
    const std::vector<Correction> all = read_corrections(call.site.open()->database());
    const auto [first, last] = *entries;
    const auto holding = std::count_if(all.begin(), all.end(), [&, first = first, last = last](const Correction& each) {
        return each.holds() && each.id >= first && each.id <= last;
    });
    if (holding != last - first + 1) return out;
    const auto found =
        std::find_if(all.begin(), all.end(), [first = first](const Correction& each) { return each.id == first; });
    return out << "<div class=\"done\" role=\"status\"><p>" << text(done_words(*found, first, last))
               << "</p><div data-key=\"u\">" << undo_button(call, first, last, back) << "</div></div>\n";
}

std::string author_before(const PageRequest& request) {
    for (const std::string_view part : split(request.header("cookie"), ';')) {
        const std::string_view pair = trim(part);
        std::string author;
        if (pair.starts_with(author_cookie) && pair.substr(author_cookie.size()).starts_with('=') &&
            percent_decoded(pair.substr(author_cookie.size() + 1), false, author))
            return clean_line(author);
    }
    return {};
}

}  // namespace svod
