#include "tests/support/zip_builder.h"

#include <zip.h>

#include <array>
#include <stdexcept>

namespace svod::zip {
namespace {

void put(std::string& to, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) {
        to.push_back(static_cast<char>(static_cast<unsigned char>(value)));
        value >>= 8;
    }
}

std::uint32_t crc32_of(const std::string& bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

/// The fields that the two headers share, from flags to sizes.
void put_common(std::string& to, const Entry& entry, std::uint64_t packed, std::uint64_t inflated) {
    put(to, entry.flags, 2);
    put(to, entry.method, 2);
    put(to, 0x21, 4);  // 1 January 1980
    put(to, entry.crc.value_or(crc32_of(entry.bytes)), 4);
    put(to, packed, 4);
    put(to, inflated, 4);
}

}  // namespace

std::string stored(const std::vector<Entry>& entries) {
    std::string bytes;
    std::string directory;
    for (const Entry& entry : entries) {
        const std::uint64_t offset = entry.offset.value_or(static_cast<std::uint32_t>(bytes.size()));
        const std::uint64_t size = entry.bytes.size();
        const std::uint64_t inflated = entry.declared_size.value_or(static_cast<std::uint32_t>(size));
        const std::string local_name = entry.local_name.value_or(entry.name);
        put(bytes, 0x04034b50, 4);
        put(bytes, 20, 2);
        put_common(bytes, entry, entry.local_size.value_or(static_cast<std::uint32_t>(size)),
                   entry.local_size.value_or(static_cast<std::uint32_t>(inflated)));
        put(bytes, local_name.size(), 2);
        put(bytes, 0, 2);
        bytes += local_name + entry.bytes;
        put(directory, 0x02014b50, 4);
        put(directory, 20, 2);
        put(directory, 20, 2);
        put_common(directory, entry, size, inflated);
        put(directory, entry.name.size(), 2);
        put(directory, 0, 12);
        put(directory, offset, 4);
        directory += entry.name;
    }
    const std::size_t start = bytes.size();
    bytes += directory;
    put(bytes, 0x06054b50, 4);
    put(bytes, 0, 4);
    put(bytes, entries.size(), 2);
    put(bytes, entries.size(), 2);
    put(bytes, directory.size(), 4);
    put(bytes, start, 4);
    put(bytes, 0, 2);
    return bytes;
}

std::string deflated(const std::vector<Entry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("no archive");
    zip_source_keep(target);
    for (const Entry& entry : entries)
        zip_file_add(archive, entry.name.c_str(), zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0),
                     0);
    if (zip_close(archive) != 0) throw std::runtime_error("archive not written");
    zip_source_open(target);
    std::string bytes;
    std::array<char, 4096> buffer;
    while (true) {
        const zip_int64_t got = zip_source_read(target, buffer.data(), buffer.size());
        if (got <= 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string ole2(const std::vector<std::string>& streams) {
    std::string bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    bytes.resize(512, '\0');
    for (const std::string& name : streams) {
        std::string entry;
        for (const char c : name) entry += {c, '\0'};
        entry.resize(64, '\0');
        put(entry, name.size() * 2 + 2, 2);
        put(entry, 2, 1);
        entry.resize(128, '\0');
        bytes += entry;
    }
    return bytes;
}

}  // namespace svod::zip
