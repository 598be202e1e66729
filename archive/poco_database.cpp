#include "archive/database.h"
#include "archive/page_sums.h"
#include "archive/store.h"

#include <Poco/Data/LOB.h>
#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/PostgreSQL/PostgreSQLException.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/URI.h>

#include <filesystem>
#include <fstream>
#include <list>

namespace svod {
namespace {

using Poco::Data::BLOB;
using Poco::Data::CLOB;
using Poco::Data::RecordSet;
using Poco::Data::Session;
using Poco::Data::Statement;
using namespace Poco::Data::Keywords;

constexpr int busy_milliseconds = 30'000;
constexpr int application_id = 0x73766F64;  // «svod», in the header of the SQLite file (file format §1.3.17)

/// A file that starts as SQLite files do (file format §1.3.1), or is empty and may become one.
bool may_be_sqlite(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(16, '\0');
    file.read(head.data(), 16);
    return file.gcount() == 0 || head == std::string("SQLite format 3\0", 16);
}

/// The values of one statement: what is bound must stay where it is until the statement has run.
struct Bound {
    std::list<Poco::Int64> numbers;
    std::list<std::string> texts;
    std::list<BLOB> blobs;

    void add(Statement& statement, const SqlValue& value) {
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            statement, use(numbers.emplace_back(*integer));
        } else if (const auto* string = std::get_if<std::string>(&value)) {
            statement, use(texts.emplace_back(*string));
        } else {
            const std::string& content = std::get<Bytes>(value).content;
            statement, use(blobs.emplace_back(reinterpret_cast<const unsigned char*>(content.data()), content.size()));
        }
    }
};

SqlValue value_at(const RecordSet& rows, std::size_t column, std::size_t row) {
    switch (rows.columnType(column)) {
        case Poco::Data::MetaColumn::FDT_STRING:
            return rows.isNull(column, row) ? std::string() : rows.value<std::string>(column, row, false);
        case Poco::Data::MetaColumn::FDT_CLOB: {  // TEXT of PostgreSQL
            if (rows.isNull(column, row)) return std::string();
            const CLOB& text = rows.value<CLOB>(column, row, false);
            return std::string(text.rawContent(), text.size());
        }
        case Poco::Data::MetaColumn::FDT_BLOB: {
            if (rows.isNull(column, row)) return Bytes{};
            const BLOB& blob = rows.value<BLOB>(column, row, false);
            return Bytes{{reinterpret_cast<const char*>(blob.rawContent()), blob.size()}};
        }
        default:
            return std::int64_t{rows.value(column, row).convert<Poco::Int64>()};
    }
}

/// A session of Poco: how statements are run and rows are fetched does not depend on the database.
class PocoDatabase : public Database {
public:
    void run(const std::string& sql, const std::vector<SqlValue>& values) override {
        guarded([&] {
            Statement statement(*session_);
            statement << spelled(sql);
            Bound bound;
            for (const SqlValue& value : values) bound.add(statement, value);
            statement.execute();
        });
    }

    std::vector<SqlRow> rows(const std::string& sql, const std::vector<SqlValue>& values) override {
        std::vector<SqlRow> found;
        guarded([&] {
            Statement statement(*session_);
            statement << spelled(sql);
            Bound bound;
            for (const SqlValue& value : values) bound.add(statement, value);
            statement.execute();
            const RecordSet all(statement);
            found.resize(all.rowCount());
            for (std::size_t row = 0; row < found.size(); ++row)
                for (std::size_t column = 0; column < all.columnCount(); ++column)
                    found[row].push_back(value_at(all, column, row));
        });
        return found;
    }

protected:
    void connect(const std::string& kind, const std::string& target) {
        guarded([&] { session_ = std::make_unique<Session>(kind, target); });
    }

    Session& session() { return *session_; }

    void roll_back() noexcept override {
        try {
            *session_ << "ROLLBACK", now;
        } catch (...) {
            // The database has rolled back by itself (disk full, connection lost); the first exception tells why.
        }
    }

    /// A statement as the driver wants it.
    virtual std::string spelled(const std::string& sql) const { return sql; }

    /// Throws the ArchiveError that the caught exception is to the user. Called within a catch block.
    [[noreturn]] virtual void explain() const = 0;

private:
    template <typename Work>
    void guarded(Work work) {
        try {
            work();
        } catch (const Poco::Exception&) {
            explain();
        }
    }

    std::unique_ptr<Session> session_;
};

class SqliteDatabase final : public PocoDatabase {
public:
    SqliteDatabase(std::string path, OpenMode mode) : path_(std::move(path)) {
        Poco::Data::SQLite::Connector::registerConnector();
        keep_page_sums();
        const bool exists = std::filesystem::exists(path_);
        if (!exists && mode != OpenMode::create)
            throw ArchiveError("Архива «" + path_ + "» нет. Создайте его командой «svod import ПАПКА --archive " +
                               path_ + "».");
        if (exists && !may_be_sqlite(path_)) throw ArchiveError("Файл «" + path_ + "» — не архив svod.");
        connect(Poco::Data::SQLite::Connector::KEY, path_);
        run("PRAGMA busy_timeout = " + std::to_string(busy_milliseconds), {});
        // A reader leaves the checkpoints to the writer: SQLite 3.40 may corrupt a WAL that two connections reset.
        if (mode == OpenMode::read) run("PRAGMA wal_autocheckpoint = 0", {});
        run("PRAGMA synchronous = FULL", {});
        if (mode == OpenMode::create) run("PRAGMA secure_delete = 1", {});  // what is removed leaves no bytes behind
        if (mode == OpenMode::create && schema_version() == 0) {
            reserve_page_sums(Poco::Data::SQLite::Utility::dbHandle(session()));
            rows("PRAGMA journal_mode = WAL", {});
        }
        if (mode == OpenMode::read) run("PRAGMA query_only = 1", {});
    }

    const SqlDialect& dialect() const override {
        static constexpr SqlDialect spelling{"BLOB", "INTEGER PRIMARY KEY", "", "BEGIN", "BEGIN IMMEDIATE", ""};
        return spelling;
    }

    int schema_version() override {
        const auto ask = [this](const char* sql) { return static_cast<int>(number(rows(sql, {}).at(0).at(0))); };
        const int version = ask("PRAGMA user_version");
        if (version == 0) return ask("SELECT count(*) FROM sqlite_master") == 0 ? 0 : -1;
        return ask("PRAGMA application_id") == application_id ? version : -1;
    }

    /// Earlier versions left no room for the sums of pages.
    void settle() override {
        reserve_page_sums(Poco::Data::SQLite::Utility::dbHandle(session()));
        run("VACUUM", {});
    }

    /// The write-ahead log keeps pages as they were.
    void forget_past() override { rows("PRAGMA wal_checkpoint(TRUNCATE)", {}); }

    void number_on(const std::string&, const std::string&) override {}  // SQLite goes by the highest number there is

    void set_schema_version(int version) override {
        run("PRAGMA application_id = " + std::to_string(application_id), {});
        run("PRAGMA user_version = " + std::to_string(version), {});
    }

private:
    [[noreturn]] void explain() const override {
        const std::string archive = "Архив «" + path_ + "»";
        try {
            throw;
        } catch (const Poco::Data::SQLite::DBLockedException&) {
            throw ArchiveError(archive + " занят другой программой. Подождите, пока она закончит, и повторите.");
        } catch (const Poco::Data::SQLite::TableLockedException&) {
            throw ArchiveError(archive + " занят другой программой. Подождите, пока она закончит, и повторите.");
        } catch (const Poco::Data::SQLite::ReadOnlyException&) {
            throw ArchiveError(archive + " доступен только для чтения. Дайте право записи на файл и его папку.");
        } catch (const Poco::Data::SQLite::DatabaseFullException&) {
            throw ArchiveError("На диске с архивом «" + path_ +
                               "» нет места. Освободите место и повторите: принятое сохранено.");
        } catch (const Poco::Data::SQLite::CorruptImageException&) {
            throw ArchiveError("Файл «" + path_ + "» повреждён или это не архив svod. Восстановите его из копии.");
        } catch (const Poco::Exception& error) {
            throw ArchiveError(archive + ": " + error.displayText());
        }
    }

    std::string path_;
};

/// `postgresql://user:password@host:port/base?key=value` as libpq's list of settings (PostgreSQL 15 §34.1.1), which is
/// what Poco's connector hands on.
std::string connection_settings(const std::string& address) {
    try {
        const Poco::URI uri(address);
        std::string settings;
        const auto add = [&](const std::string& key, const std::string& value) {
            if (value.empty()) return;
            std::string quoted;
            for (const char c : value) quoted += (c == '\'' || c == '\\') ? std::string{'\\', c} : std::string{c};
            settings += key + "='" + quoted + "' ";
        };
        const std::string user = uri.getUserInfo();
        const std::size_t colon = user.find(':');
        add("user", user.substr(0, colon));
        if (colon != std::string::npos) add("password", user.substr(colon + 1));
        add("host", uri.getHost());
        if (uri.getPort() != 0) add("port", std::to_string(uri.getPort()));
        add("dbname", uri.getPath().empty() ? "" : uri.getPath().substr(1));
        for (const auto& [key, value] : uri.getQueryParameters()) add(key, value);
        return settings;
    } catch (const Poco::SyntaxException&) {
        throw ArchiveError("Адрес архива «" + address +
                           "» не разобран. Он пишется так: postgresql://ПОЛЬЗОВАТЕЛЬ:ПАРОЛЬ@СЕРВЕР:ПОРТ/БАЗА.");
    }
}

class PostgresDatabase final : public PocoDatabase {
public:
    PostgresDatabase(const std::string& address, OpenMode mode) : shown_(shown_address(address)) {
        Poco::Data::PostgreSQL::Connector::registerConnector();
        connect(Poco::Data::PostgreSQL::Connector::KEY, connection_settings(address));
        run("SET client_encoding = 'UTF8'", {});
        run("SET client_min_messages = 'warning'", {});
        if (mode == OpenMode::read) run("SET default_transaction_read_only = on", {});
    }

    const SqlDialect& dialect() const override {
        // The lock has the number of the application, as other programs of the server lock by numbers too.
        static constexpr SqlDialect spelling{"BYTEA",          "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
                                             " COLLATE \"C\"", "BEGIN ISOLATION LEVEL REPEATABLE READ",
                                             "BEGIN",          "SELECT pg_advisory_xact_lock(1937141604)"};
        return spelling;
    }

    int schema_version() override {
        if (number(rows("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()", {}).at(0).at(0)) == 0)
            return 0;
        if (number(rows("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
                        " AND tablename = 'svod_schema'",
                        {})
                       .at(0)
                       .at(0)) == 0)
            return -1;
        return static_cast<int>(number(rows("SELECT version FROM svod_schema", {}).at(0).at(0)));
    }

    void number_on(const std::string& table, const std::string& column) override {
        rows("SELECT setval(pg_get_serial_sequence('" + table + "', '" + column + "'), max(" + column + ")) FROM " +
                 table + " HAVING max(" + column + ") IS NOT NULL",
             {});
    }

    void set_schema_version(int version) override {
        run("CREATE TABLE IF NOT EXISTS svod_schema (version BIGINT NOT NULL)", {});
        run("DELETE FROM svod_schema", {});
        run("INSERT INTO svod_schema (version) VALUES (?)", {std::int64_t{version}});
    }

private:
    [[noreturn]] void explain() const override {
        const std::string archive = "Архив «" + shown_ + "»";
        try {
            throw;
        } catch (const Poco::Data::PostgreSQL::ConnectionException& error) {
            throw ArchiveError(without_server(error));
        } catch (const Poco::Data::ConnectionFailedException& error) {
            throw ArchiveError(without_server(error));
        } catch (const Poco::Exception& error) {
            throw ArchiveError(archive + ": " + error.displayText());
        }
    }

    std::string without_server(const Poco::Exception& error) const {
        const std::string reason = error.displayText();
        return "Архив «" + shown_ +
               "»: нет связи с сервером PostgreSQL. Проверьте адрес, имя и пароль и что сервер "
               "работает; принятое сохранено. (" +
               reason.substr(0, reason.find('\n')) + ")";
    }

    /// `?` as `$1`, `$2`, … (no statement has a question mark in a text).
    std::string spelled(const std::string& sql) const override {
        std::string numbered;
        int count = 0;
        for (const char c : sql) numbered += c == '?' ? "$" + std::to_string(++count) : std::string(1, c);
        return numbered;
    }

    std::string shown_;
};

}  // namespace

bool is_postgres(const std::string& address) {
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::string shown_address(const std::string& address) {
    if (!is_postgres(address)) return address;
    const std::size_t start = address.find("://") + 3;
    const std::size_t at = address.find('@', start);
    const std::size_t colon = address.find(':', start);
    if (at == std::string::npos || colon > at) return address;
    return address.substr(0, colon) + address.substr(at);
}

std::unique_ptr<Database> open_database(const std::string& address, OpenMode mode) {
    if (is_postgres(address)) return std::make_unique<PostgresDatabase>(address, mode);
    return std::make_unique<SqliteDatabase>(address, mode);
}

}  // namespace svod
