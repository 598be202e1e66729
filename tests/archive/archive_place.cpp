#include "tests/archive/archive_place.h"

#include "archive/database.h"
#include "archive/store.h"

#include <unistd.h>
#include <cstdlib>

namespace svod {
namespace {

const char* server() {
    const char* address = std::getenv("SVOD_TEST_POSTGRES");
    return address && *address ? address : nullptr;
}

/// The server's address with the database `base` in place of its own.
std::string address_of(const std::string& base) {
    std::string address = server();
    const std::size_t slash = address.find('/', address.find("://") + 3);
    const std::size_t end = address.find('?', slash);
    return address.replace(slash + 1, end - slash - 1, base);
}

}  // namespace

std::vector<std::string> store_kinds() {
    std::vector<std::string> kinds{"sqlite"};
    if (server() != nullptr) kinds.push_back("postgres");
    return kinds;
}

ArchivePlace::ArchivePlace(const std::string& kind) {
    std::string pattern = (std::filesystem::temp_directory_path() / "svod-archive-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    if (kind == "sqlite") {
        address_ = file("archive.sqlite");
        return;
    }
    static int count = 0;
    base_ = "archive_" + std::to_string(getpid()) + "_" + std::to_string(++count);
    open_database(server(), OpenMode::create)->run("CREATE DATABASE " + base_);
    address_ = address_of(base_);
}

ArchivePlace::~ArchivePlace() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
    try {
        if (!base_.empty()) open_database(server(), OpenMode::create)->run("DROP DATABASE " + base_ + " WITH (FORCE)");
    } catch (const std::exception&) {
        // The server goes with its folder.
    }
}

void ArchivePlace::run_sql(const std::string& sql) const {
    open_database(address_, OpenMode::create)->run(sql);
}

void run_sqlite(const std::string& path, const std::string& sql) {
    open_database(path, OpenMode::create)->run(sql);
}

}  // namespace svod
