#include "archive/page_sums.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace svod {
namespace {

constexpr std::size_t page_size = 4096;
constexpr std::size_t sum_size = 8;
constexpr std::size_t reserve_at = 20;                         ///< of the header: bytes reserved on each page
constexpr std::size_t version_at = 60;                         ///< of the header: user_version, big-endian
constexpr std::uint32_t first_summed_version = 4;              ///< of the archive's schema
constexpr std::size_t lock_page = 0x40000000 / page_size + 1;  ///< never written by SQLite (§1.2)

/// The running sums of SQLite's write-ahead log (§4.2) over all but the last bytes: any flipped bit changes them.
void sum_page(const unsigned char* page, unsigned char* sum) {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    for (std::size_t at = 0; at < page_size - sum_size; at += 8) {
        std::uint32_t words[2];
        std::memcpy(words, page + at, sizeof words);
        first += words[0] + second;
        second += words[1] + first;
    }
    for (unsigned i = 0; i < 4; ++i) {
        sum[i] = static_cast<unsigned char>(first >> (8 * i));
        sum[4 + i] = static_cast<unsigned char>(second >> (8 * i));
    }
}

/// A database file; behind it in memory stands the file of the system's own layer.
struct SummedFile {
    sqlite3_file base;
    bool summed;
};

sqlite3_file* beneath(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<SummedFile*>(file) + 1);
}

sqlite3_vfs* system_layer = nullptr;

void look_at_header(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    if (at == 0 && count >= 100)
        reinterpret_cast<SummedFile*>(file)->summed = static_cast<const unsigned char*>(bytes)[reserve_at] == sum_size;
}

int close_file(sqlite3_file* file) {
    return beneath(file)->pMethods->xClose(beneath(file));
}

int read_bytes(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
    const int status = beneath(file)->pMethods->xRead(beneath(file), bytes, count, at);
    if (status == SQLITE_OK) look_at_header(file, bytes, count, at);
    return status;
}

int write_bytes(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    look_at_header(file, bytes, count, at);
    const bool whole_page = count == static_cast<int>(page_size) && at % static_cast<sqlite3_int64>(page_size) == 0;
    if (!reinterpret_cast<SummedFile*>(file)->summed || !whole_page)
        return beneath(file)->pMethods->xWrite(beneath(file), bytes, count, at);
    unsigned char page[page_size];
    std::memcpy(page, bytes, page_size);
    sum_page(page, page + page_size - sum_size);
    return beneath(file)->pMethods->xWrite(beneath(file), page, count, at);
}

// The rest is handed on as it is.
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    return beneath(file)->pMethods->xTruncate(beneath(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
    return beneath(file)->pMethods->xSync(beneath(file), flags);
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    return beneath(file)->pMethods->xFileSize(beneath(file), size);
}
int lock_file(sqlite3_file* file, int level) {
    return beneath(file)->pMethods->xLock(beneath(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
    return beneath(file)->pMethods->xUnlock(beneath(file), level);
}
int check_reserved_lock(sqlite3_file* file, int* held) {
    return beneath(file)->pMethods->xCheckReservedLock(beneath(file), held);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return beneath(file)->pMethods->xFileControl(beneath(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return beneath(file)->pMethods->xSectorSize(beneath(file));
}
int characteristics(sqlite3_file* file) {
    return beneath(file)->pMethods->xDeviceCharacteristics(beneath(file));
}
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return beneath(file)->pMethods->xShmMap(beneath(file), page, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    return beneath(file)->pMethods->xShmLock(beneath(file), offset, count, flags);
}
void shared_barrier(sqlite3_file* file) {
    beneath(file)->pMethods->xShmBarrier(beneath(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
    return beneath(file)->pMethods->xShmUnmap(beneath(file), remove);
}
/// Pages are not mapped: what is written past write_bytes has no sum.
int fetch_nothing(sqlite3_file*, sqlite3_int64, int, void** memory) {
    *memory = nullptr;
    return SQLITE_OK;
}
int unfetch_nothing(sqlite3_file*, sqlite3_int64, void*) {
    return SQLITE_OK;
}

const sqlite3_io_methods methods = {
    3,           close_file,     read_bytes,          write_bytes,   truncate_file,  sync_file,       size_of_file,
    lock_file,   unlock_file,    check_reserved_lock, file_control,  sector_size,    characteristics, map_shared,
    lock_shared, shared_barrier, unmap_shared,        fetch_nothing, unfetch_nothing};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* opened) {
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return system_layer->xOpen(system_layer, path, file, flags, opened);
    auto* summed = reinterpret_cast<SummedFile*>(file);
    summed->base.pMethods = nullptr;
    summed->summed = false;
    const int status = system_layer->xOpen(system_layer, path, beneath(file), flags, opened);
    // A file without methods is not closed by SQLite.
    if (!beneath(file)->pMethods) return status;
    summed->base.pMethods = &methods;
    // Pages of a new file may be written before its header.
    sqlite3_int64 size = 0;
    summed->summed = status == SQLITE_OK && size_of_file(file, &size) == SQLITE_OK && size == 0;
    return status;
}

bool sound(const unsigned char* page, std::size_t number) {
    if (number == lock_page) return std::all_of(page, page + page_size, [](unsigned char byte) { return byte == 0; });
    unsigned char sum[sum_size];
    sum_page(page, sum);
    return std::memcmp(sum, page + page_size - sum_size, sum_size) == 0;
}

bool of_earlier_version(const unsigned char* header) {
    std::uint32_t version = 0;
    for (std::size_t i = 0; i < 4; ++i) version = version << 8 | header[version_at + i];
    return header[reserve_at] == 0 && version > 0 && version < first_summed_version;
}

/// Damaged for good: not just while it was being written.
bool stays_damaged(std::ifstream& file, std::size_t number) {
    std::vector<unsigned char> page(page_size);
    for (int attempt = 0; attempt < 5; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        file.clear();
        file.seekg(static_cast<std::streamoff>((number - 1) * page_size));
        file.read(reinterpret_cast<char*>(page.data()), static_cast<std::streamsize>(page_size));
        if (static_cast<std::size_t>(file.gcount()) == page_size && sound(page.data(), number)) return false;
    }
    return true;
}

}  // namespace

void keep_page_sums() {
    static std::once_flag once;
    std::call_once(once, [] {
        system_layer = sqlite3_vfs_find(nullptr);
        if (!system_layer) return;
        static sqlite3_vfs layer = *system_layer;
        layer.zName = "svod-page-sums";
        layer.szOsFile = static_cast<int>(sizeof(SummedFile)) + system_layer->szOsFile;
        layer.xOpen = open_file;
        layer.pNext = nullptr;
        sqlite3_vfs_register(&layer, 1);
    });
}

void reserve_page_sums(sqlite3* connection) {
    int bytes = static_cast<int>(sum_size);
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
}

PageCheck check_pages(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("the file cannot be opened");
    PageCheck check;
    std::vector<unsigned char> page(page_size);
    std::vector<std::size_t> suspects;
    for (;;) {
        file.read(reinterpret_cast<char*>(page.data()), static_cast<std::streamsize>(page_size));
        const auto count = static_cast<std::size_t>(file.gcount());
        if (count == 0) break;
        ++check.pages;
        if (check.pages == 1 && count == page_size && of_earlier_version(page.data())) {
            check.summed = false;
            return check;
        }
        if (count < page_size || !sound(page.data(), check.pages)) suspects.push_back(check.pages);
    }
    if (file.bad()) throw std::runtime_error("the file cannot be read");
    for (const std::size_t number : suspects)
        if (stays_damaged(file, number)) check.damaged.push_back(number);
    return check;
}

}  // namespace svod
