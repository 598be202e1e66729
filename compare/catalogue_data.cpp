#include "compare/catalogue_data.h"

#include "archive/document_head.h"
#include "compare/concepts.h"
#include "compare/lexicons.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace svod {

namespace {

constexpr std::size_t most_bytes = 4 << 20;
constexpr std::size_t most_rows = 10'000;
constexpr std::size_t longest_text = 2'000;  ///< bytes of a title or an example

struct ColumnName {
    std::string_view name;
    std::string CatalogueRow::*field;
};
constexpr std::array columns{
    ColumnName{"id", &CatalogueRow::id},       ColumnName{"section", &CatalogueRow::section},
    ColumnName{"level", &CatalogueRow::level}, ColumnName{"title", &CatalogueRow::title},
    ColumnName{"must", &CatalogueRow::must},   ColumnName{"may", &CatalogueRow::may},
    ColumnName{"not", &CatalogueRow::against},
};
constexpr std::string_view examples_column = "examples";

std::string known_columns() {
    std::string all;
    for (const ColumnName& column : columns) all += std::string(column.name) + ", ";
    return all + std::string(examples_column);
}

[[noreturn]] void refuse(const std::string& place, const std::string& why) {
    throw CatalogueError(place + ": " + why);
}

std::string made_id(const std::string& title) {
    char hex[24];
    std::snprintf(hex, sizeof hex, "user-%08x", static_cast<unsigned>(text_hash(fold_words(title)) & 0xFFFFFFFFu));
    return hex;
}

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool names_section(const std::string& number) {
    const std::vector<LexiconRow> sections = lexicon_rows(compare_lexicons(), "sections");
    return std::any_of(sections.begin(), sections.end(), [&](const LexiconRow& row) { return row[0] == number; });
}

void check_concepts(const std::string& names, const std::string& place) {
    for (const std::string_view term : split(names, ' '))
        for (const std::string_view name : split(term, '|'))
            if (!name.empty() && !is_concept(name))
                refuse(place, "понятия «" + std::string(name) +
                                  "» нет. Оставьте must пустым и дайте образцы формулировок в examples");
}

void check_id(const std::string& id, const std::string& place) {
    const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
    if (!plain) refuse(place, "«" + id + "»: нужны латинские буквы, цифры, «-», «_», «.»");
    if (id.starts_with("own-")) refuse(place, "«" + id + "»: так начинаются строки, которых в каталоге нет");
}

/// Brings a row into form or refuses it; `column(name)` says where a column of it stands.
template <class Where>
void check(CatalogueRow& row, Where column) {
    row.title = clean_line(row.title);
    row.section = clean_line(row.section);
    if (row.title.empty()) refuse(column("title"), "пусто: нужно название мероприятия");
    if (row.title.size() > longest_text) refuse(column("title"), "длиннее " + std::to_string(longest_text) + " байт");
    if (row.id.empty()) row.id = made_id(row.title);
    check_id(row.id, column("id"));
    if (row.level.empty()) row.level = "-";
    if (row.level != "m" && row.level != "s" && row.level != "-")
        refuse(column("level"), "«" + row.level + "»: нужно m (муниципалитет), s (организация) или - (любой)");
    if (is_number(row.section) && !names_section(row.section))
        refuse(column("section"), "раздела " + row.section + " нет: нужен номер раздела программы или своё название");
    check_concepts(row.must, column("must"));
    check_concepts(row.may, column("may"));
    check_concepts(row.against, column("not"));
    for (std::string& example : row.examples) {
        example = clean_line(example);
        if (example.size() > longest_text)
            refuse(column(examples_column), "длиннее " + std::to_string(longest_text) + " байт");
    }
    std::erase(row.examples, "");
}

/// One activity has one title, whichever way it is recognised.
class Titles {
public:
    void take(const CatalogueRow& row, const std::string& place) {
        const auto [found, is_new] = titles_.emplace(row.id, std::pair(row.title, place));
        if (!is_new && found->second.first != row.title)
            refuse(place,
                   "id «" + row.id + "» уже назван «" + found->second.first + "» (" + found->second.second + ")");
    }

private:
    std::map<std::string, std::pair<std::string, std::string>> titles_;
};

std::vector<std::string> examples_of(std::string_view cell) {
    std::vector<std::string> examples;
    for (const std::string_view example : split(cell, '|')) examples.emplace_back(trim(example));
    return examples;
}

class TsvReader {
public:
    explicit TsvReader(const std::string& name) : name_(name) {}

    CatalogueData read(std::string_view text) {
        for (std::string_view line : split(text, '\n')) {
            ++line_;
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (trim(line).empty() || line.starts_with('#')) continue;
            const std::vector<std::string_view> cells = split(line, '\t');
            head_.empty() ? read_head(cells) : read_row(cells);
        }
        if (head_.empty()) refuse(name_, "файл пуст: нужна шапка с колонкой title");
        if (data_.rows.empty()) refuse(name_, "в файле нет ни одной строки после шапки");
        return std::move(data_);
    }

private:
    std::string line_place() const { return name_ + ": строка " + std::to_string(line_); }
    std::string column_place(std::string_view column) const {
        return line_place() + ", колонка " + std::string(column);
    }

    void read_head(const std::vector<std::string_view>& cells) {
        for (const std::string_view cell : cells) {
            const std::string column(trim(cell));
            const bool known =
                column == examples_column || std::any_of(columns.begin(), columns.end(),
                                                         [&](const ColumnName& each) { return each.name == column; });
            if (!known) refuse(line_place(), "колонки «" + column + "» нет. Есть: " + known_columns());
            if (std::find(head_.begin(), head_.end(), column) != head_.end())
                refuse(line_place(), "колонка «" + column + "» названа дважды");
            head_.push_back(column);
        }
        if (std::find(head_.begin(), head_.end(), "title") == head_.end())
            refuse(line_place(), "в шапке нет колонки title");
    }

    void read_row(const std::vector<std::string_view>& cells) {
        if (cells.size() > head_.size())
            refuse(line_place(),
                   "колонок " + std::to_string(cells.size()) + ", а в шапке " + std::to_string(head_.size()));
        if (data_.rows.size() == most_rows) refuse(line_place(), "строк больше " + std::to_string(most_rows));
        CatalogueRow row;
        row.level.clear();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (head_[i] == examples_column) row.examples = examples_of(cells[i]);
            for (const ColumnName& column : columns)
                if (column.name == head_[i]) row.*column.field = std::string(trim(cells[i]));
        }
        check(row, [&](std::string_view column) { return column_place(column); });
        titles_.take(row, column_place("title"));
        data_.rows.push_back(std::move(row));
    }

    std::string name_;
    std::size_t line_ = 0;
    std::vector<std::string> head_;
    Titles titles_;
    CatalogueData data_;
};

class CatalogueJsonReader {
public:
    explicit CatalogueJsonReader(const std::string& name) : name_(name) {}

    CatalogueData read(std::string_view text) {
        rapidjson::Document json;
        json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
        if (json.HasParseError()) {
            const auto line =
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(json.GetErrorOffset()), '\n');
            refuse(name_ + ": строка " + std::to_string(line + 1),
                   std::string("это не JSON (") + rapidjson::GetParseError_En(json.GetParseError()) + ")");
        }
        const rapidjson::Value* entries = &json;
        if (json.IsObject()) {
            if (json.HasMember("replaces")) {
                if (!json["replaces"].IsBool()) refuse(name_ + ": replaces", "нужно true или false");
                data_.replaces = json["replaces"].GetBool();
            }
            if (!json.HasMember("entries")) refuse(name_, "нет списка entries");
            entries = &json["entries"];
        }
        if (!entries->IsArray()) refuse(name_, "нужен список мероприятий");
        if (entries->Size() > most_rows) refuse(name_, "мероприятий больше " + std::to_string(most_rows));
        for (const rapidjson::Value& entry : entries->GetArray()) read_entry(entry);
        if (data_.rows.empty() && data_.replaces) refuse(name_, "список пуст, а заменяет встроенный");
        return std::move(data_);
    }

private:
    std::string place(std::string_view field) const {
        return name_ + ": мероприятие " + std::to_string(data_.rows.size() + 1) +
               (field.empty() ? "" : ", поле " + std::string(field));
    }

    std::string text_of(const rapidjson::Value& value, std::string_view field) const {
        if (!value.IsString()) refuse(place(field), "нужна строка");
        return {value.GetString(), value.GetStringLength()};
    }

    void read_entry(const rapidjson::Value& entry) {
        if (!entry.IsObject()) refuse(place(""), "нужен объект с полями " + known_columns());
        CatalogueRow row;
        for (const auto& member : entry.GetObject()) {
            const std::string field(member.name.GetString(), member.name.GetStringLength());
            if (field == examples_column) {
                if (!member.value.IsArray()) refuse(place(field), "нужен список строк");
                for (const rapidjson::Value& example : member.value.GetArray())
                    row.examples.push_back(text_of(example, field));
                continue;
            }
            const auto column = std::find_if(columns.begin(), columns.end(),
                                             [&](const ColumnName& each) { return each.name == field; });
            if (column == columns.end()) refuse(place(field), "такого поля нет. Есть: " + known_columns());
            row.*column->field = trim(text_of(member.value, field));
        }
        check(row, [&](std::string_view field) { return place(field); });
        titles_.take(row, place("title"));
        data_.rows.push_back(std::move(row));
    }

    std::string name_;
    Titles titles_;
    CatalogueData data_;
};

}  // namespace

CatalogueData read_catalogue(std::string_view text, const std::string& name) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (text.size() > most_bytes) refuse(name, "файл больше 4 МБ");
    const std::string_view start = trim(text);
    if (start.starts_with('{') || start.starts_with('[')) return CatalogueJsonReader(name).read(text);
    return TsvReader(name).read(text);
}

std::string catalogue_json(const CatalogueData& data) {
    Json json;
    json.open();
    json.field("schema", "svod.catalogue/1");
    json.key("replaces");
    json.boolean(data.replaces);
    json.key("entries");
    json.open_list();
    for (const CatalogueRow& row : data.rows) {
        json.open();
        for (const ColumnName& column : columns) json.field(column.name, row.*column.field);
        json.key(examples_column);
        json.open_list();
        for (const std::string& example : row.examples) json.text(example);
        json.close_list();
        json.close();
    }
    json.close_list();
    json.close();
    return json.take();
}

std::vector<CatalogueRow> built_in_catalogue_rows() {
    std::vector<CatalogueRow> rows;
    for (const LexiconRow& line : lexicon_rows(compare_lexicons(), "catalogue")) {
        CatalogueRow row;
        for (std::size_t i = 0; i < columns.size(); ++i) row.*columns[i].field = line[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_row(CatalogueData& data, CatalogueRow row) {
    check(row, [](std::string_view column) { return std::string(column); });
    Titles titles;
    for (const CatalogueRow& each : data.rows) titles.take(each, "в архиве");
    titles.take(row, "title");
    if (data.rows.size() == most_rows) refuse("каталог", "строк больше " + std::to_string(most_rows));
    data.rows.push_back(std::move(row));
}

}  // namespace svod
