#include "archive/bag.h"

#include "archive/database.h"
#include "archive/journal_writer.h"
#include "archive/premis.h"
#include "archive/schema.h"
#include "archive/search_index.h"
#include "archive/store.h"
#include "archive/table_shapes.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"
#include "text/hex.h"

#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace svod {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

[[noreturn]] void refuse(const std::string& folder, const std::string& why) {
    throw ArchiveError("Пакет «" + folder + "»: " + why);
}

/// Payload and tag files of a bag as they are written, with what the manifests say of them.
class BagWriter {
public:
    explicit BagWriter(std::string folder) : folder_(std::move(folder)) {
        std::error_code trouble;
        if (fs::exists(folder_, trouble)) refuse(folder_, "такая папка уже есть, нужно новое имя.");
        fs::create_directories(fs::path(folder_) / "data" / "originals", trouble);
        fs::create_directories(fs::path(folder_) / "data" / "tables", trouble);
        if (trouble) refuse(folder_, "папка не создана: нет прав или места.");
    }

    void payload(const std::string& path, std::string_view content) {
        write("data/" + path, content);
        manifest_ += sha256_hex(content) + "  data/" + path + "\n";
        bytes_ += content.size();
        ++files_;
    }

    void finish(const std::string& date) {
        tag("bagit.txt", declaration);
        tag("bag-info.txt", "Bagging-Date: " + date + "\nPayload-Oxum: " + std::to_string(bytes_) + "." +
                                std::to_string(files_) + "\n");
        tag("manifest-sha256.txt", manifest_);
        write("tagmanifest-sha256.txt", tags_);
    }

private:
    void tag(const std::string& path, std::string_view content) {
        write(path, content);
        tags_ += sha256_hex(content) + "  " + path + "\n";
    }

    void write(const std::string& path, std::string_view content) {
        std::ofstream file(fs::path(folder_) / path, std::ios::binary);
        file << content;
        file.close();
        if (!file) refuse(folder_, "файл «" + path + "» не записан: нет места или прав.");
    }

    std::string folder_;
    std::string manifest_;
    std::string tags_;
    std::size_t bytes_ = 0;
    std::size_t files_ = 0;
};

std::string from_hex(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16));
    return bytes;
}

/// The contents of a document stand in their own files.
bool kept_apart(const TableShape& table, const ColumnShape& column) {
    return (table.name == "original" && column.name == "content") ||
           (table.name == "document" && column.name == "report");
}

/// A row as a JSON object by the names of its columns.
std::string row_json(const TableShape& table, const SqlRow& row) {
    Json json;
    json.open();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const ColumnShape& column = table.columns[i];
        if (kept_apart(table, column)) continue;
        json.key(column.name);
        if (column.type == 'n')
            json.integer(number(row[i]));
        else
            json.text(column.type == 'b' ? hex(bytes(row[i])) : text(row[i]));
    }
    json.close();
    return json.take() + "\n";
}

std::string table_lines(Database& database, const TableShape& table) {
    std::string columns;
    for (const ColumnShape& column : table.columns)
        if (!kept_apart(table, column)) columns += (columns.empty() ? "" : ", ") + std::string(column.name);
    std::string lines;
    // What stands apart is put in its place as nothing, so that rows keep their shape.
    for (SqlRow& row : database.rows("SELECT " + columns + " FROM " + std::string(table.name) + " ORDER BY " +
                                     std::string(table.columns.front().name))) {
        SqlRow whole;
        std::size_t next = 0;
        for (const ColumnShape& column : table.columns)
            whole.push_back(kept_apart(table, column) ? SqlValue(std::string()) : std::move(row[next++]));
        lines += row_json(table, whole);
    }
    return lines;
}

void write_contents(Database& database, BagWriter& bag, BagContent& content) {
    std::string reports;
    for (const SqlRow& row : database.rows("SELECT sha256 FROM original ORDER BY sha256")) {
        const std::string& sha256 = text(row[0]);
        const auto found = database.rows("SELECT content FROM original WHERE sha256 = ?", {sha256});
        bag.payload("originals/" + sha256, bytes(found.at(0).at(0)));
        ++content.originals;
    }
    for (const SqlRow& row : database.rows("SELECT id FROM document WHERE error_code = '' ORDER BY name, sha256")) {
        reports += text(database.rows("SELECT report FROM document WHERE id = ?", {row[0]}).at(0).at(0)) + "\n";
        ++content.reports;
    }
    bag.payload("reports.ndjson", reports);
}

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("файла «" + path.filename().string() + "» нет.");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Files of the payload that the manifest names, each held against its hash. Names that lead out of the bag are none.
std::map<std::string, std::string> checked_payload(const std::string& folder) {
    std::map<std::string, std::string> hashes;
    std::ifstream manifest(fs::path(folder) / "manifest-sha256.txt");
    constexpr std::size_t hash_size = 64;
    for (std::string line; std::getline(manifest, line);) {
        const std::size_t at = line.find_first_not_of(' ', hash_size);
        if (at == std::string::npos || at < hash_size + 1)
            refuse(folder, "строка манифеста не разобрана: «" + line + "».");
        const std::string path = line.substr(at);
        if (!path.starts_with("data/") || path.find("..") != std::string::npos)
            refuse(folder, "манифест называет файл вне пакета: «" + path + "».");
        if (sha256_hex(read_whole(fs::path(folder) / path)) != line.substr(0, hash_size))
            refuse(folder, "файл «" + path + "» повреждён.");
        hashes[path.substr(5)] = line.substr(0, hash_size);
    }
    return hashes;
}

std::map<std::string, std::string> reports_by_hash(const std::string& folder) {
    std::map<std::string, std::string> reports;
    std::ifstream file(fs::path(folder) / "data" / "reports.ndjson");
    for (std::string line; std::getline(file, line);) reports[read_report_json(line).source.sha256] = line;
    return reports;
}

class BagLoader {
public:
    BagLoader(const std::string& folder, Database& database) : folder_(folder), database_(database) {}

    BagContent run() {
        const auto payload = checked_payload(folder_);
        reports_ = reports_by_hash(folder_);
        for (const TableShape& table : table_shapes()) {
            if (!payload.contains("tables/" + std::string(table.name) + ".ndjson"))
                refuse(folder_, "в нём нет таблицы «" + std::string(table.name) + "»: это не пакет svod.");
            load_table(table);
        }
        return content_;
    }

private:
    void load_table(const TableShape& table) {
        std::ifstream file(fs::path(folder_) / "data" / "tables" / (std::string(table.name) + ".ndjson"));
        for (std::string line; std::getline(file, line);) {
            rapidjson::Document row;
            row.Parse(line.c_str());
            if (row.HasParseError() || !row.IsObject()) refuse(folder_, "строка таблицы не разобрана.");
            insert(table, row);
        }
        if (table.numbered) database_.number_on(std::string(table.name), std::string(table.columns.front().name));
    }

    void insert(const TableShape& table, const rapidjson::Document& row) {
        std::string names;
        std::string marks;
        std::vector<SqlValue> values;
        for (const ColumnShape& column : table.columns) {
            SqlValue value = value_of(table, column, row);
            if (const auto* blob = std::get_if<Bytes>(&value); blob && blob->content.empty()) continue;  // as NULL
            names += (names.empty() ? "" : ", ") + std::string(column.name);
            marks += marks.empty() ? "?" : ", ?";
            values.push_back(std::move(value));
        }
        database_.run("INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks + ")", values);
        content_.originals += table.name == "original";
        content_.entries += table.name == "journal";
    }

    SqlValue value_of(const TableShape& table, const ColumnShape& column, const rapidjson::Document& row) {
        if (kept_apart(table, column)) return content_of(table, text_of(row, "sha256"));
        if (column.type == 'n') {
            const auto found = row.FindMember(std::string(column.name).c_str());
            if (found == row.MemberEnd() || !found->value.IsInt64()) refuse(folder_, "в строке таблицы нет числа.");
            return std::int64_t{found->value.GetInt64()};
        }
        const std::string text = text_of(row, std::string(column.name));
        if (column.type == 'b') return Bytes{from_hex(text)};
        return text;
    }

    SqlValue content_of(const TableShape& table, const std::string& sha256) {
        if (table.name == "original") {
            if (sha256.find('/') != std::string::npos) refuse(folder_, "имя оригинала не SHA-256.");
            return Bytes{read_whole(fs::path(folder_) / "data" / "originals" / sha256)};
        }
        const auto found = reports_.find(sha256);
        if (found == reports_.end()) return std::string();
        ++content_.reports;
        return found->second;
    }

    std::string text_of(const rapidjson::Document& row, const std::string& name) const {
        const auto found = row.FindMember(name.c_str());
        if (found == row.MemberEnd() || !found->value.IsString()) refuse(folder_, "в строке таблицы нет текста.");
        return {found->value.GetString(), found->value.GetStringLength()};
    }

    const std::string& folder_;
    Database& database_;
    std::map<std::string, std::string> reports_;
    BagContent content_;
};

}  // namespace

BagContent write_bag(Store& store, const std::string& folder) {
    Database& database = store.database();
    BagWriter bag(folder);
    BagContent content;
    database.consistently([&] {
        write_contents(database, bag, content);
        for (const TableShape& table : table_shapes())
            bag.payload("tables/" + std::string(table.name) + ".ndjson", table_lines(database, table));
        const std::vector<JournalEntry> journal = read_journal(database);
        content.entries = journal.size();
        bag.payload("premis.xml", premis_events(journal));
        bag.finish(journal.empty() ? journal_time().substr(0, 10) : journal.back().at.substr(0, 10));
    });
    return content;
}

bool is_bag(const std::string& folder) {
    std::error_code trouble;
    return fs::is_regular_file(fs::path(folder) / "bagit.txt", trouble);
}

BagContent load_bag(const std::string& folder, const std::string& address) {
    const std::unique_ptr<Database> database = open_database(address, OpenMode::create);
    prepare_schema(*database, OpenMode::create, shown_address(address));
    if (!database->rows("SELECT sequence FROM journal LIMIT 1").empty())
        refuse(folder, "загружается только в пустой архив, а «" + shown_address(address) + "» не пуст.");
    BagContent content;
    try {
        database->transaction([&] { content = BagLoader(folder, *database).run(); });
    } catch (const ArchiveError&) {
        throw;
    } catch (const std::exception& error) {
        refuse(folder, error.what());
    }
    index_new_documents(*database);
    return content;
}

}  // namespace svod
