#include "archive/store.h"

#include "archive/schema.h"
#include "archive/sql_store.h"

namespace svod {

std::unique_ptr<Store> open_archive(const std::string& address, OpenMode mode) {
    const std::string shown = shown_address(address);
    std::unique_ptr<Database> database = open_database(address, mode);
    if (mode == OpenMode::read && has_earlier_schema(*database))
        prepare_schema(*open_database(address, OpenMode::create), OpenMode::create, shown);
    prepare_schema(*database, mode, shown);
    return make_sql_store(std::move(database), shown);
}

std::unique_ptr<Store> open_existing(const std::string& address) {
    open_archive(address, OpenMode::read);
    return open_archive(address, OpenMode::create);
}

}  // namespace svod
