#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace svod {

/// The stores that every test of the archive's behaviour runs on: "sqlite", and "postgres" where SVOD_TEST_POSTGRES
/// (set by with_postgres) gives a server.
std::vector<std::string> store_kinds();

/// An empty place for an archive of one of these kinds, that goes with the test.
class ArchivePlace {
public:
    explicit ArchivePlace(const std::string& kind = "sqlite");
    ~ArchivePlace();
    ArchivePlace(const ArchivePlace&) = delete;
    ArchivePlace& operator=(const ArchivePlace&) = delete;

    const std::string& address() const { return address_; }
    std::string file(const std::string& name) const { return (folder_ / name).string(); }

    /// A statement run behind the archive's back.
    void run_sql(const std::string& sql) const;

private:
    std::filesystem::path folder_;
    std::string address_;
    std::string base_;  ///< of PostgreSQL
};

/// A statement run on a SQLite file, made when missing.
void run_sqlite(const std::string& path, const std::string& sql);

}  // namespace svod
