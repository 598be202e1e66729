#include "app/server/openapi.h"

#include "app/server/views.h"
#include "export/schemas.h"
#include "export/writer.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

struct QueryParameter {
    std::string_view name;
    std::string_view meaning;
    bool repeated = false;
};

constexpr std::array parameters{
    QueryParameter{"territory", "название, ОКТМО или id муниципалитета", true},
    QueryParameter{"section", "слова из названия раздела", true},
    QueryParameter{"status", "статус: done, not_done, … или по-русски", true},
    QueryParameter{"period", "период документов: 2022, 2020-2021, 2020-09-01..2021-08-31"},
    QueryParameter{"as_of", "дата расчёта: 2022-06-01, today, documents"},
    QueryParameter{"level", "auto, municipality, organization, all"},
    QueryParameter{"find", "слова мероприятия, результата, отметки, ответственных"},
    QueryParameter{"responsible", "ответственная организация или должность"},
    QueryParameter{"evidence", "yes — с подтверждением, no — без него"},
    QueryParameter{"doubtful", "yes — только с нераспознанным"},
    QueryParameter{"sort", "порядок строк на странице; на данные не влияет"},
    QueryParameter{"page", "страница; данные даются целиком"},
};

constexpr std::string_view table_schema = R"({"type":"object","required":["caption","columns","rows"],"properties":{)"
                                          R"("caption":{"type":"string"},"columns":{"type":"array","items":{)"
                                          R"("type":"object","required":["key","head"],"properties":{)"
                                          R"("key":{"type":"string"},"head":{"type":"string"}}}},"rows":{)"
                                          R"("type":"array","items":{"type":"object",)"
                                          R"("additionalProperties":{"type":["string","number","null"]}}}}})";
constexpr std::string_view trouble_schema =
    R"({"type":"object","required":["error"],"properties":{"error":{"type":"object",)"
    R"("required":["status","message"],"properties":{"status":{"type":"integer"},"message":{"type":"string"}}}}})";

constexpr std::array own_parameters{
    QueryParameter{"q", "слова в любой форме; в кавычках — подряд; начало* — с этого начала"},
    QueryParameter{"limit", "столько лучших, от 1 до 1000; обычно 20"},
    QueryParameter{"with", "с каким документом сличить: SHA-256; без него — с прежней версией"},
};

/// Those of the common ones that the search knows.
bool chooses_texts(const QueryParameter& parameter) {
    return parameter.name == "territory" || parameter.name == "status";
}

bool is_own(const PageView& view, const QueryParameter& parameter) {
    const std::vector<std::string_view> own = split(view.parameters, ' ');
    return std::find(own.begin(), own.end(), parameter.name) != own.end();
}

void write_parameter(Json& json, std::string_view name, std::string_view in, std::string_view meaning, bool repeated) {
    json.open();
    json.field("name", name);
    json.field("in", in);
    json.field("description", meaning);
    if (in == "path") {
        json.key("required");
        json.boolean(true);
    }
    json.key("schema");
    json.raw(repeated ? R"({"type":"array","items":{"type":"string"}})" : R"({"type":"string"})");
    json.close();
}

void write_content(Json& json, std::string_view media_type, std::string_view schema) {
    json.key("content");
    json.open();
    json.key(media_type);
    json.open();
    if (!schema.empty()) {
        json.key("schema");
        json.open();
        json.field("$ref", "#/components/schemas/" + std::string(schema));
        json.close();
    }
    json.close();
    json.close();
}

void write_operation(Json& json, const PageView& view, std::string_view format) {
    const std::string base = view.path == "/" ? "/overview" : std::string(view.path);
    json.key("/api/v1" + base + (view.by_id ? "{id}" : "") + std::string(view.tail) + "." + std::string(format));
    json.open();
    json.key("get");
    json.open();
    json.field("operationId", std::string(view.name) + "_" + std::string(format));
    json.field("summary", std::string(view.summary) + " (" + upper(format) + ")");
    json.key("parameters");
    json.open_list();
    if (view.by_id) write_parameter(json, "id", "path", "номер, как его дают другие ответы", false);
    for (const QueryParameter& each : own_parameters)
        if (is_own(view, each)) write_parameter(json, each.name, "query", each.meaning, each.repeated);
    for (const QueryParameter& each : parameters)
        if (view.filtered || (view.name == "search" && chooses_texts(each)))
            write_parameter(json, each.name, "query", each.meaning, each.repeated);
    json.close_list();
    json.key("responses");
    json.open();
    json.key("200");
    json.open();
    json.field("description", "ответ");
    write_content(
        json, split(media_type_of(format), ';').front(),
        format == "json" ? (view.schema.empty() ? std::string_view("table") : view.schema) : std::string_view());
    json.close();
    json.key("default");
    json.open();
    json.field("description", "почему ответа нет");
    write_content(json, "application/json", "trouble");
    json.close();
    json.close();
    json.close();
    json.close();
}

}  // namespace

std::string openapi_text() {
    Json json;
    json.open();
    json.field("openapi", "3.1.0");
    json.key("info");
    json.open();
    json.field("title", "svod");
    json.field("version", SVOD_VERSION);
    json.field("description", "То же, что на странице и в командной строке, как данные.");
    json.close();
    json.key("paths");
    json.open();
    for (const PageView& view : page_views())
        if (view.twin != nullptr)
            for (const std::string_view format : split(view.formats, ' ')) write_operation(json, view, format);
    json.close();
    json.key("components");
    json.open();
    json.key("schemas");
    json.open();
    for (const LexiconText& schema : export_lexicons()) {
        json.key(schema.name);
        json.raw(schema.text);
    }
    json.key("table");
    json.raw(table_schema);
    json.key("trouble");
    json.raw(trouble_schema);
    json.close();
    json.close();
    json.close();
    return json.take() + "\n";
}

std::string trouble_json(int status, const std::string& message) {
    Json json;
    json.open();
    json.key("error");
    json.open();
    json.field("status", status);
    json.field("message", message);
    json.close();
    json.close();
    return json.take() + "\n";
}

}  // namespace svod
