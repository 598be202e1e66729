#include "archive/store.h"

#include "archive/sqlite_store.h"

namespace svod {

std::unique_ptr<Store> open_archive(const std::string& address, OpenMode mode) {
    for (const char* scheme : {"postgresql://", "postgres://"})
        if (address.starts_with(scheme))
            throw ArchiveError(
                "Архив в PostgreSQL этой версией не поддерживается. Укажите файл: --archive svod.sqlite.");
    return open_sqlite_store(address, mode);
}

}  // namespace svod
