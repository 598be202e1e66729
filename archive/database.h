#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace svod {

/// Bytes that are no text; a column of its own type in both databases.
struct Bytes {
    std::string content;
};

/// What is bound to a `?` of a statement, and what a column gives.
using SqlValue = std::variant<std::int64_t, std::string, Bytes>;
using SqlRow = std::vector<SqlValue>;

const std::string& text(const SqlValue& value);
std::int64_t number(const SqlValue& value);  ///< also of a text: what SQLite computes has no type that Poco knows
const std::string& bytes(const SqlValue& value);

/// How the two databases spell what they do not have in common.
struct SqlDialect {
    std::string_view bytes_type;     ///< «BLOB», «BYTEA»
    std::string_view identity;       ///< a column that numbers its rows
    std::string_view by_bytes;       ///< added to a text column that is ordered by its bytes, not by a language
    std::string_view begin_reading;  ///< opens a transaction that sees one moment
    std::string_view begin_writing;  ///< opens a transaction
    std::string_view lock_writers;   ///< keeps other writers out until its end, where the opening does not; or empty
};

/// One connection. Every trouble of the database is an ArchiveError in Russian that says what to do. Statements are
/// SQL that both databases understand, with `?` for values; what they spell differently is in `dialect()`.
class Database {
public:
    virtual ~Database() = default;
    virtual const SqlDialect& dialect() const = 0;

    /// Runs a statement that gives no rows.
    virtual void run(const std::string& sql, const std::vector<SqlValue>& values = {}) = 0;

    /// All rows of a statement. A statement of unknown size is asked for in pages by its caller.
    virtual std::vector<SqlRow> rows(const std::string& sql, const std::vector<SqlValue>& values = {}) = 0;

    /// Which tables are there: 0 = none at all, -1 = of another program, else the version of the archive's schema.
    virtual int schema_version() = 0;
    virtual void set_schema_version(int version) = 0;

    /// Called when the tables of an earlier version have been brought up, outside a transaction.
    virtual void settle() {}

    /// Leaves no bytes behind of what was deleted before, where the database would keep some.
    virtual void forget_past() {}

    /// After rows came with their numbers: the next new row of `table` gets a higher one.
    virtual void number_on(const std::string& table, const std::string& column) = 0;

    /// All that `work` reads is as it stood at one moment, whatever others write meanwhile. Not nested.
    void consistently(const std::function<void()>& work);

    /// Runs `work` whole or not at all, alone among writers. Not nested.
    void transaction(const std::function<void()>& work);

protected:
    /// Undoes what the failed transaction did; never throws.
    virtual void roll_back() noexcept = 0;
};

enum class OpenMode;

/// Connects to `address`: `postgresql://…`, or a SQLite file, which `OpenMode::create` makes when missing. Nothing is
/// said about what is in it.
std::unique_ptr<Database> open_database(const std::string& address, OpenMode mode);

/// True of a postgresql:// address; anything else is a file.
bool is_postgres(const std::string& address);

/// The address as messages show it: without a password.
std::string shown_address(const std::string& address);

}  // namespace svod
