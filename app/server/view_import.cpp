#include "app/server/correction_form.h"
#include "app/server/event_parts.h"
#include "app/server/guard.h"
#include "app/server/layout.h"
#include "app/server/uploading.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr const char* path = "/import";
constexpr std::size_t fields_beside_files = 10;

Html upload_form(const Site& site) {
    Html out;
    out << "<form class=\"drop\" method=\"post\" enctype=\"multipart/form-data\"" << attribute("action", path)
        << "><input type=\"hidden\" name=\"token\"" << attribute("value", site.form_token())
        << "><label>Файлы DOCX и ODT, сразу много (или перетащите их сюда)"
           "<input type=\"file\" name=\"files\" multiple required accept=\".docx,.docm,.odt,.fodt,.doc,.rtf\"></label>"
           "<label>Регион, если документы его не называют<input name=\"region\" placeholder=\"Амурская область\">"
           "</label><button>Загрузить</button></form>"
           "<div id=\"progress\" role=\"status\"></div>\n"
        << element("p", "legend",
                   "Не больше " + std::to_string(site.limits().upload_files) + " файлов и " +
                       std::to_string(site.limits().upload_bytes >> 20) +
                       " МБ за раз. Один и тот же файл второй раз не загружается; "
                       "нечитаемый не мешает остальным. Из командной строки: svod import ПАПКА.");
    return out;
}

/// Asks for what the file does not say.
Html said_form(const ViewCall& call, const ImportOutcome& outcome) {
    CorrectionForm form;
    form.id = "said-" + outcome.sha256.substr(0, 12);
    form.subjects = {outcome.sha256};
    form.fields = {CorrectedField::territory, CorrectedField::period};
    form.back = document_address(outcome.sha256).text();
    form.reason = "указано при загрузке";
    Html out;
    return out << "<details><summary>Указать муниципалитет и период</summary>" << correction_form(call, form)
               << "</details>";
}

Html outcome_item(const ViewCall& call, const ImportOutcome& outcome) {
    Html out;
    out << "<li>";
    if (outcome.sha256.empty())
        out << text(outcome.name);
    else
        out << link(document_address(outcome.sha256), outcome.name);
    return out << " — <span" << attribute("class", "mark " + outcome.tone) << ">" << text(outcome.words) << "</span>"
               << (outcome.unsaid ? said_form(call, outcome) : Html()) << "</li>\n";
}

Html outcomes_part(const ViewCall& call, const std::vector<ImportOutcome>& outcomes) {
    const auto count = [&](std::string_view tone) {
        return std::count_if(outcomes.begin(), outcomes.end(),
                             [&](const ImportOutcome& each) { return each.tone == tone; });
    };
    Html out;
    out << "<h2>Что вышло</h2>"
        << element("p", "Загружено: " + std::to_string(count("good") + count("doubt")) + "; уже было: " +
                            std::to_string(count("none")) + "; не прочитано: " + std::to_string(count("bad")) + ".")
        << "<ul>";
    for (const ImportOutcome& each : outcomes) out << outcome_item(call, each);
    return out << "</ul><p>" << link(Address("/"), "Открыть обзор") << " · "
               << link(Address("/table"), "Открыть сводную") << "</p>\n";
}

std::string field(const std::vector<FormPart>& parts, std::string_view name) {
    for (const FormPart& part : parts)
        if (part.name == name && part.file_name.empty()) return std::string(part.content);
    return {};
}

std::vector<FormPart> files_of(const std::vector<FormPart>& parts, std::size_t most) {
    std::vector<FormPart> files;
    for (const FormPart& part : parts)
        if (part.name == "files" && !part.file_name.empty()) files.push_back(part);
    if (files.empty()) throw RefusedRequest(400, "Ни одного файла не выбрано. Выберите файлы DOCX или ODT.");
    if (files.size() > most) throw RefusedRequest(413, "Слишком много файлов сразу. Загрузите их по частям.");
    return files;
}

std::string event_text(const ImportOutcome& outcome, std::size_t done, std::size_t all) {
    Json json;
    json.open();
    json.field("name", outcome.name);
    json.field("tone", outcome.tone);
    json.field("words", outcome.words);
    json.field("address", outcome.sha256.empty() ? std::string() : document_address(outcome.sha256).text());
    json.field("unsaid", outcome.unsaid ? document_address(outcome.sha256).part("correct").text() : std::string());
    json.field("done", static_cast<int>(done));
    json.field("all", static_cast<int>(all));
    json.close();
    return "event: file\ndata: " + json.take() + "\n\n";
}

/// The outcome of each file as soon as it is known (HTML §9.2). `files` point into the body of the request.
PageResponse live_progress(Site& site, std::vector<FormPart> files, const std::string& region) {
    PageResponse response;
    response.media_type = "text/event-stream";
    response.stream = [&site, files = std::move(files), region](const std::function<bool(const std::string&)>& send) {
        std::size_t done = 0;
        try {
            import_files(site, files, region,
                         [&](const ImportOutcome& outcome) { return send(event_text(outcome, ++done, files.size())); });
            send("event: end\ndata: {}\n\n");
        } catch (const ArchiveError& error) {
            send(event_text({"архив", {}, "bad", error.what(), false}, done, files.size()));
        }
    };
    return response;
}

PageResponse take_upload(const ViewCall& call) {
    const PageRequest& request = call.request;
    const std::vector<FormPart> parts = read_multipart(request.header("content-type"), request.body,
                                                       call.site.limits().upload_files + fields_beside_files);
    require_own_form(field(parts, "token"), call.site.form_token());
    const std::vector<FormPart> files = files_of(parts, call.site.limits().upload_files);
    const std::string region = field(parts, "region");
    if (request.header("accept").find("text/event-stream") != std::string::npos)
        return live_progress(call.site, files, region);
    std::vector<ImportOutcome> outcomes;
    import_files(call.site, files, region, [&](const ImportOutcome& outcome) {
        outcomes.push_back(outcome);
        return true;
    });
    Html main = outcomes_part(call, outcomes);
    main << "<h2>Загрузить ещё</h2>" << upload_form(call.site);
    return framed({"Загрузка", "import", {}}, call.state, main);
}

}  // namespace

PageResponse show_import(const ViewCall& call) {
    if (call.request.method == "POST") return take_upload(call);
    return framed({"Загрузка", "import", {}}, call.state, upload_form(call.site));
}

}  // namespace svod
