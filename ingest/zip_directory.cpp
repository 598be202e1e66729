#include "ingest/zip_directory.h"

#include "ingest/trouble.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace svod {
namespace {

constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t central_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint32_t end64_signature = 0x06064b50;
constexpr std::uint32_t locator64_signature = 0x07064b50;
constexpr std::size_t local_size = 30;
constexpr std::size_t central_size = 46;
constexpr std::size_t end_size = 22;
constexpr std::size_t end64_size = 56;
constexpr std::size_t locator64_size = 20;
constexpr std::uint16_t zip64_extra = 0x0001;
constexpr std::uint32_t in_extra = 0xffffffff;  ///< the true value stands in the ZIP64 extra field
constexpr std::uint16_t flag_encrypted = 1u << 0;
constexpr std::uint16_t flag_descriptor = 1u << 3;
constexpr std::uint16_t flag_strong_encryption = 1u << 6;
constexpr std::uint16_t method_aes = 99;
constexpr std::size_t longest_name = 4096;

[[noreturn]] void corrupt(const std::string& what) {
    throw DocumentError(ErrorCode::corrupt_container,
                        "файл повреждён: " + what + "; получите его заново или пересохраните в текстовом редакторе");
}

/// Little-endian numbers of a byte string; reading past its end is a corrupt container.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
    std::uint64_t number(std::uint64_t at, int width) const {
        if (at > bytes_.size() || bytes_.size() - at < static_cast<std::uint64_t>(width))
            corrupt("контейнер ZIP обрывается");
        std::uint64_t value = 0;
        for (int i = width; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(bytes_[at + static_cast<std::uint64_t>(i)]);
        return value;
    }
    std::uint16_t u16(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    std::uint64_t u64(std::uint64_t at) const { return number(at, 8); }
    std::string_view slice(std::uint64_t at, std::uint64_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) corrupt("контейнер ZIP обрывается");
        return bytes_.substr(at, size);
    }
    std::uint64_t size() const { return bytes_.size(); }

private:
    std::string_view bytes_;
};

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t entries = 0;
};

/// The last end record whose comment reaches exactly to the end of the file, or, failing that, the last one whose
/// comment fits: some servers append a line break to what they send.
std::optional<std::uint64_t> find_end_record(const Bytes& bytes) {
    if (bytes.size() < end_size) return std::nullopt;
    const std::uint64_t last = bytes.size() - end_size;
    const std::uint64_t first = last > 0xffff ? last - 0xffff : 0;
    std::optional<std::uint64_t> fits;
    for (std::uint64_t at = last + 1; at-- > first;) {
        if (bytes.u32(at) != end_signature) continue;
        const std::uint64_t end = at + end_size + bytes.u16(at + 20);
        if (end == bytes.size()) return at;
        if (end < bytes.size() && !fits) fits = at;
    }
    return fits;
}

Directory find_directory(const Bytes& bytes) {
    const auto end = find_end_record(bytes);
    if (!end) corrupt("в контейнере ZIP нет оглавления, вероятно, он получен не полностью");
    Directory directory{bytes.u32(*end + 16), bytes.u32(*end + 12), bytes.u16(*end + 10)};
    if (bytes.u16(*end + 4) != bytes.u16(*end + 6)) corrupt("многотомный ZIP");
    const bool zip64 = directory.offset == in_extra || directory.size == in_extra || directory.entries == 0xffff;
    std::uint64_t limit = *end;
    if (zip64 && *end >= locator64_size && bytes.u32(*end - locator64_size) == locator64_signature) {
        const std::uint64_t end64 = bytes.u64(*end - locator64_size + 8);
        if (end64 > *end - locator64_size || *end - locator64_size - end64 < end64_size ||
            bytes.u32(end64) != end64_signature)
            corrupt("оглавление ZIP64 указывает мимо");
        directory = {bytes.u64(end64 + 48), bytes.u64(end64 + 40), bytes.u64(end64 + 32)};
        limit = end64;
    }
    if (directory.offset > limit || directory.size > limit - directory.offset) corrupt("оглавление ZIP указывает мимо");
    return directory;
}

/// The ZIP64 extra field replaces, in this order, those of inflated, packed and offset that are all ones (§4.5.3).
void apply_zip64(const Bytes& bytes, std::uint64_t extra, std::uint64_t extra_size,
                 std::vector<std::uint64_t*> fields) {
    fields.erase(
        std::remove_if(fields.begin(), fields.end(), [](const std::uint64_t* field) { return *field != in_extra; }),
        fields.end());
    std::uint64_t at = extra;
    const std::uint64_t end = extra + extra_size;
    while (!fields.empty() && end - at >= 4) {
        const std::uint16_t id = bytes.u16(at);
        const std::uint64_t size = bytes.u16(at + 2);
        at += 4;
        if (size > end - at) return;
        if (id == zip64_extra) {
            std::uint64_t value = at;
            for (std::uint64_t* field : fields) {
                if (at + size - value < 8) corrupt("дополнительное поле ZIP64 обрывается");
                *field = bytes.u64(value);
                value += 8;
            }
            return;
        }
        at += size;
    }
}

std::vector<ZipEntry> read_central(const Bytes& bytes, const Directory& directory, const Limits& limits) {
    if (directory.entries > limits.package_parts) throw_limit("package_parts", limits.package_parts);
    std::vector<ZipEntry> entries;
    std::uint64_t at = directory.offset;
    const std::uint64_t end = directory.offset + directory.size;
    while (at < end && bytes.u32(at) == central_signature) {
        if (entries.size() == limits.package_parts) throw_limit("package_parts", limits.package_parts);
        ZipEntry entry;
        entry.flags = bytes.u16(at + 8);
        entry.method = bytes.u16(at + 10);
        entry.crc = bytes.u32(at + 16);
        entry.packed = bytes.u32(at + 20);
        entry.inflated = bytes.u32(at + 24);
        entry.offset = bytes.u32(at + 42);
        const std::uint64_t name_size = bytes.u16(at + 28);
        const std::uint64_t extra_size = bytes.u16(at + 30);
        const std::uint64_t comment_size = bytes.u16(at + 32);
        entry.name = bytes.slice(at + central_size, name_size);
        bytes.slice(at + central_size + name_size, extra_size + comment_size);
        apply_zip64(bytes, at + central_size + name_size, extra_size, {&entry.inflated, &entry.packed, &entry.offset});
        at += central_size + name_size + extra_size + comment_size;
        entries.push_back(std::move(entry));
    }
    if (entries.size() != directory.entries || at > end) corrupt("оглавление ZIP не сходится с числом записей");
    return entries;
}

/// Sizes and CRC may be left out of a local header only when a data descriptor follows the data (§4.4.4).
bool sizes_agree(const ZipEntry& entry, std::uint32_t crc, std::uint64_t packed, std::uint64_t inflated,
                 bool descriptor) {
    if (descriptor && crc == 0 && (packed == 0 || packed == in_extra) && (inflated == 0 || inflated == in_extra))
        return true;
    if (descriptor) return (packed == 0 || packed == entry.packed) && (inflated == 0 || inflated == entry.inflated);
    return crc == entry.crc && packed == entry.packed && inflated == entry.inflated;
}

/// Where the entry's data end, once its local header is found to agree with the directory.
std::uint64_t check_local(const Bytes& bytes, const ZipEntry& entry) {
    const std::uint64_t at = entry.offset;
    if (at > bytes.size() || bytes.size() - at < local_size || bytes.u32(at) != local_signature)
        corrupt("запись «" + entry.name + "» не там, где указывает оглавление");
    const std::uint16_t flags = bytes.u16(at + 6);
    const std::uint64_t name_size = bytes.u16(at + 26);
    const std::uint64_t extra_size = bytes.u16(at + 28);
    std::uint64_t packed = bytes.u32(at + 18);
    std::uint64_t inflated = bytes.u32(at + 22);
    const std::uint64_t data = at + local_size + name_size + extra_size;
    const std::string_view local_name = bytes.slice(at + local_size, name_size);
    bytes.slice(data, entry.packed);
    apply_zip64(bytes, at + local_size + name_size, extra_size, {&inflated, &packed});
    const bool agrees = local_name == entry.name && bytes.u16(at + 8) == entry.method &&
                        (flags & flag_encrypted) == (entry.flags & flag_encrypted) &&
                        sizes_agree(entry, bytes.u32(at + 14), packed, inflated, (flags & flag_descriptor) != 0);
    if (!agrees) corrupt("запись «" + entry.name + "» противоречит оглавлению ZIP");
    return data + entry.packed;
}

void check_overlaps(const Bytes& bytes, const std::vector<ZipEntry>& entries, const Directory& directory) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;
    for (const ZipEntry& entry : entries) spans.emplace_back(entry.offset, check_local(bytes, entry));
    std::sort(spans.begin(), spans.end());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::uint64_t next = i + 1 < spans.size() ? spans[i + 1].first : directory.offset;
        if (spans[i].second > next) corrupt("записи контейнера ZIP накладываются друг на друга");
    }
}

void check_names(const std::vector<ZipEntry>& entries) {
    std::vector<std::string_view> names;
    for (const ZipEntry& entry : entries) names.push_back(entry.name);
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end()) corrupt("часть «" + std::string(*twice) + "» записана в контейнер дважды");
    for (const std::string_view name : names)
        if (name.empty() || name.size() > longest_name || name.find('\0') != std::string_view::npos)
            corrupt("недопустимое имя части в контейнере ZIP");
}

}  // namespace

bool ZipEntry::encrypted() const {
    return (flags & (flag_encrypted | flag_strong_encryption)) != 0 || method == method_aes;
}

std::vector<ZipEntry> read_zip_directory(std::string_view bytes, const Limits& limits) {
    const Bytes reader(bytes);
    const Directory directory = find_directory(reader);
    std::vector<ZipEntry> entries = read_central(reader, directory, limits);
    check_names(entries);
    check_overlaps(reader, entries, directory);
    return entries;
}

}  // namespace svod
