#include "app/correcting.h"
#include "app/correction_value.h"
#include "app/journal_text.h"
#include "app/server/correction_form.h"
#include "app/server/layout.h"
#include "app/usage_error.h"
#include "archive/corrections.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace svod {

namespace {

constexpr const char* path = "/corrections";
constexpr std::string_view confirmed_reason = "подтверждено при проверке";
constexpr std::size_t longest_text = 1000;
constexpr long long most_undone = 10'000;
constexpr CorrectedField form_fields[] = {CorrectedField::status, CorrectedField::deadline, CorrectedField::territory,
                                          CorrectedField::period};

/// A form as it was sent.
class SentForm {
public:
    explicit SentForm(const PageRequest& request) {
        if (!request.header("content-type").starts_with("application/x-www-form-urlencoded") ||
            !read_query(request.body, pairs_))
            throw RefusedRequest(400, "Форма не понята. Откройте страницу заново и повторите.");
    }

    bool has(std::string_view key) const {
        return std::any_of(pairs_.begin(), pairs_.end(), [&](const auto& pair) { return pair.first == key; });
    }

    std::string line(std::string_view key) const {
        for (const auto& [name, value] : pairs_)
            if (name == key) return clean_line(value);
        return {};
    }

private:
    QueryPairs pairs_;
};

/// Where to go on: an address of this server in the characters an address is written in, else the start.
std::string own_address(const std::string& asked) {
    const bool plain = std::all_of(asked.begin(), asked.end(), [](char c) { return c > ' ' && c <= '~' && c != '\\'; });
    return plain && asked.starts_with('/') && !asked.starts_with("//") ? asked : "/";
}

std::string with_done(const std::string& back, std::int64_t first, std::size_t count) {
    const std::size_t hash = std::min(back.find('#'), back.size());
    std::string done = std::to_string(first);
    if (count > 1) done += "-" + std::to_string(first + static_cast<std::int64_t>(count) - 1);
    const std::string base = back.substr(0, hash);
    return base + (base.find('?') == std::string::npos ? "?" : "&") + "done=" + done + back.substr(hash);
}

PageResponse go_on(const std::string& address, const SentForm& sent) {
    PageResponse response;
    response.status = 303;
    response.headers.emplace_back("Location", address);
    if (sent.has("author"))
        response.headers.emplace_back("Set-Cookie", std::string(author_cookie) + "=" +
                                                        percent_encoded(shorten(sent.line("author"), 100)) +
                                                        "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
    return response;
}

std::string author_of(const SentForm& sent, const PageRequest& request) {
    std::string author = sent.has("author") ? sent.line("author") : author_before(request);
    return author.empty() ? std::string(page_author) : shorten(author, 100);
}

std::vector<std::string> subjects_of(const SentForm& sent) {
    std::vector<std::string> subjects;
    const std::string list = sent.line("subjects");
    for (const std::string_view each : split(list, ' '))
        if (!each.empty()) subjects.emplace_back(each);
    if (subjects.empty()) throw RefusedRequest(400, "Не сказано, что исправить. Откройте страницу заново и повторите.");
    return subjects;
}

/// The form with what is wrong in it beside its fields; nothing is wrong: no troubles.
CorrectionForm checked(const SentForm& sent, Store& store) {
    CorrectionForm form;
    form.id = "again";
    form.subjects = subjects_of(sent);
    form.back = own_address(sent.line("back"));
    form.reason = sent.line("reason");
    for (const CorrectedField field : form_fields) {
        if (!sent.has(name(field))) continue;
        form.fields.push_back(field);
        const std::string value = sent.line(name(field));
        if (value.empty()) continue;
        form.values[field] = value;
        if (value.size() > longest_text) form.troubles[field] = "Слишком длинно.";
        try {
            correction_value(field, value, store);
        } catch (const UsageError& error) {
            form.troubles[field] = capitalize(error.what());
        }
    }
    if (form.fields.empty())
        throw RefusedRequest(400, "Не сказано, что исправить. Откройте страницу заново и повторите.");
    if (form.values.empty()) form.troubles[form.fields.front()] = "Укажите, что исправить.";
    if (form.reason.empty()) form.reason_trouble = "Укажите причину: её увидит тот, кто откроет журнал.";
    if (form.reason.size() > longest_text) form.reason_trouble = "Слишком длинно: хватит одной фразы.";
    return form;
}

PageResponse ask_again(const ViewCall& call, const CorrectionForm& form) {
    Html main = element("p", "lead", "Исправление не записано: поправьте отмеченное.");
    main << correction_form(call, form) << "<p><a" << attribute("href", form.back)
         << ">Вернуться без исправления</a></p>\n";
    PageResponse response = framed({"Исправить", "corrections", {}}, {}, main);
    response.status = 400;
    return response;
}

PageResponse take_corrections(const ViewCall& call, const SentForm& sent) {
    const std::unique_ptr<Store> store = call.site.open(OpenMode::create);
    CorrectionForm form = checked(sent, *store);
    if (!form.troubles.empty() || !form.reason_trouble.empty()) return ask_again(call, form);
    if (sent.line("all") != "yes") form.subjects.resize(1);
    std::vector<SaidValue> said;
    for (const std::string& subject : form.subjects)
        for (const auto& [field, value] : form.values) said.push_back({subject, field, value});
    const std::vector<Correction> made =
        corrections_of_said(*store, said, {author_of(sent, call.request), form.reason});
    return go_on(with_done(form.back, keep_corrections(*store, made), made.size()), sent);
}

PageResponse take_confirmation(const ViewCall& call, const SentForm& sent) {
    const std::optional<CorrectedField> field = corrected_field_by_name(sent.line("confirm"));
    if (!field) throw RefusedRequest(400, "Не сказано, что подтвердить. Откройте страницу заново и повторите.");
    const std::unique_ptr<Store> store = call.site.open(OpenMode::create);
    const std::vector<Correction> made = confirmations(*store, subjects_of(sent), *field,
                                                       {author_of(sent, call.request), std::string(confirmed_reason)});
    if (made.empty()) throw RefusedRequest(409, "Подтверждать нечего: это уже подтверждено или исправлено.");
    return go_on(with_done(own_address(sent.line("back")), keep_corrections(*store, made), made.size()), sent);
}

long long entry_number(const std::string& digits) {
    long long number = 0;
    const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (trouble != std::errc() || end != digits.data() + digits.size() || number < 1)
        throw RefusedRequest(400, "Номер записи журнала не понят.");
    return number;
}

PageResponse take_undo(const ViewCall& call, const SentForm& sent) {
    const long long first = entry_number(sent.line("undo"));
    const long long last = sent.has("last") ? entry_number(sent.line("last")) : first;
    if (last < first || last - first >= most_undone) throw RefusedRequest(400, "Номер записи журнала не понят.");
    const std::unique_ptr<Store> store = call.site.open(OpenMode::create);
    const std::string author = author_of(sent, call.request);
    if (first == last) {
        undo_entry(*store, first, author);
    } else {
        std::vector<long long> ids;
        for (long long id = first; id <= last; ++id) ids.push_back(id);
        if (undo_corrections(*store, ids, author, journal_time()) == 0)
            throw RefusedRequest(409, "Отменять нечего: эти записи уже отменены.");
    }
    return go_on(own_address(sent.line("back")), sent);
}

PageResponse take_form(const ViewCall& call) {
    const SentForm sent(call.request);
    require_own_form(sent.line("token"), call.site.form_token());
    if (sent.has("undo")) return take_undo(call, sent);
    return sent.has("confirm") ? take_confirmation(call, sent) : take_corrections(call, sent);
}

}  // namespace

PageResponse show_corrections(const ViewCall& call) {
    if (call.request.method == "POST") return take_form(call);
    const PageFrame frame{"Исправления", "journal", {}, {}, true};
    const std::vector<Correction> all = read_corrections(call.site.open()->database());
    if (all.empty())
        return framed(frame, call.state,
                      nothing_here("Исправлений в архиве нет.", {{Address("/review"), "Что понято неуверенно"}}));
    constexpr std::size_t rows_a_page = 100;
    const PageRange range = range_of_page(call.state, all.size(), rows_a_page);
    const std::vector<Correction> shown(all.rbegin() + static_cast<std::ptrdiff_t>(range.begin),
                                        all.rbegin() + static_cast<std::ptrdiff_t>(range.end));
    Html main = corrected_part(call, shown, call.state.at(path).text(), CorrectedOf::archive);
    main << pages_part(call.state, path, all.size(), rows_a_page);
    return framed(frame, call.state, main);
}

}  // namespace svod
