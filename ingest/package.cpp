#include "ingest/package.h"

#include "ingest/time_limit.h"
#include "ingest/trouble.h"
#include "ingest/zip_directory.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <map>

namespace svod {
namespace {

constexpr std::size_t piece = 64 * 1024;

[[noreturn]] void corrupt(std::string_view part, const std::string& what) {
    throw DocumentError(ErrorCode::corrupt_container,
                        "файл повреждён: часть «" + std::string(part) + "» " + what + "; получите файл заново");
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// A read-only archive over the bytes; they are not copied.
std::unique_ptr<zip_t, CloseZip> open_zip(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (zip == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (zip == nullptr)
        throw DocumentError(ErrorCode::corrupt_container,
                            "файл повреждён: контейнер ZIP не открывается; получите файл заново");
    return std::unique_ptr<zip_t, CloseZip>(zip);
}

/// Part names are compared with forward slashes: some writers of the first years stored «word\document.xml».
std::string part_name(std::string_view stored) {
    std::string name(stored.front() == '/' ? stored.substr(1) : stored);
    std::replace(name.begin(), name.end(), '\\', '/');
    return name;
}

}  // namespace

struct Package::State {
    Limits limits;
    std::unique_ptr<zip_t, CloseZip> zip;
    std::vector<ZipEntry> entries;
    std::vector<std::string> names;
    std::map<std::string, std::size_t, std::less<>> index;
    std::uint64_t inflated = 0;  ///< over all calls of stream

    std::size_t find(std::string_view part) const {
        const auto found = index.find(part);
        if (found == index.end()) corrupt(part, "отсутствует");
        return found->second;
    }

    void count(const ZipEntry& entry, std::uint64_t part_inflated, std::uint64_t more) {
        inflated += more;
        if (part_inflated > limits.part_bytes) throw_limit("part_bytes", limits.part_bytes);
        if (inflated > limits.inflated_bytes) throw_limit("inflated_bytes", limits.inflated_bytes);
        if (inflated > limits.ratio_from && part_inflated / limits.ratio > entry.packed)
            throw_limit("ratio", limits.ratio);
        if (part_inflated > entry.inflated) corrupt(entry.name, "длиннее, чем записано в оглавлении");
    }
};

Package::Package(std::string_view bytes, const Limits& limits) : state_(std::make_unique<State>()) {
    state_->limits = limits;
    if (bytes.size() > limits.file_bytes) throw_limit("file_bytes", limits.file_bytes);
    state_->entries = read_zip_directory(bytes, limits);
    for (const ZipEntry& entry : state_->entries)
        if (entry.encrypted())
            throw DocumentError(ErrorCode::encrypted,
                                "файл защищён паролем; снимите защиту в текстовом редакторе и сохраните его заново");
    state_->zip = open_zip(bytes);
    const zip_int64_t count = zip_get_num_entries(state_->zip.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) != state_->entries.size())
        corrupt("", "описана в двух разных оглавлениях");
    for (std::size_t i = 0; i < state_->entries.size(); ++i) {
        const char* seen = zip_get_name(state_->zip.get(), i, ZIP_FL_ENC_RAW);
        const std::string& stored = state_->entries[i].name;
        if (seen == nullptr || stored != seen) corrupt(stored, "описана в двух разных оглавлениях");
        if (stored.back() == '/') continue;
        state_->names.push_back(part_name(stored));
        if (!state_->index.emplace(state_->names.back(), i).second) corrupt(stored, "записана дважды");
    }
}

Package::~Package() = default;

const std::vector<std::string>& Package::part_names() const {
    return state_->names;
}

bool Package::has(std::string_view part) const {
    return state_->index.find(part) != state_->index.end();
}

const Limits& Package::limits() const {
    return state_->limits;
}

void Package::stream(std::string_view part, const std::function<bool(std::string_view)>& take) const {
    const std::size_t index = state_->find(part);
    const ZipEntry& entry = state_->entries[index];
    if (entry.method != ZIP_CM_STORE && entry.method != ZIP_CM_DEFLATE) corrupt(part, "сжата неизвестным способом");
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(state_->zip.get(), index, ZIP_FL_UNCHANGED));
    if (!file) corrupt(part, "не открывается");
    std::array<char, piece> buffer;
    std::uint64_t total = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) corrupt(part, "не распаковывается или не сходится её контрольная сумма");
        if (got == 0) break;
        check_time();
        total += static_cast<std::uint64_t>(got);
        state_->count(entry, total, static_cast<std::uint64_t>(got));
        if (!take({buffer.data(), static_cast<std::size_t>(got)})) return;
    }
    if (total != entry.inflated) corrupt(part, "короче, чем записано в оглавлении");
}

std::string Package::read(std::string_view part, std::uint64_t most) const {
    std::string bytes;
    stream(part, [&](std::string_view more) {
        if (bytes.size() + more.size() > most) throw_limit("part_bytes", most);
        bytes.append(more);
        return true;
    });
    return bytes;
}

}  // namespace svod
