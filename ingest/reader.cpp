#include "ingest/reader.h"

#include "ingest/foreign.h"
#include "ingest/format.h"
#include "ingest/time_limit.h"
#include "text/hex.h"

// The digest alone: what OpenSSL wants instead loads its configuration and providers, which takes longer than a
// document.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace svod {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

void read_package(std::string_view bytes, const Limits& limits, Document& document, Diagnostics& diagnostics,
                  Account* account) {
    const Package package(bytes, limits);
    for (const Format& format : formats()) {
        if (!format.read(package, document, diagnostics, account)) continue;
        document.source.format = format.name;
        return;
    }
    refuse_foreign(package);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    SHA256_CTX context;
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256_Init(&context);
    SHA256_Update(&context, bytes.data(), bytes.size());
    SHA256_Final(digest.data(), &context);
    return hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string read_file(const std::string& path, const Limits& limits) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) throw DocumentError(ErrorCode::not_found, "файл не найден");
    if (std::filesystem::is_directory(status)) throw DocumentError(ErrorCode::unreadable, "это папка, а не файл");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) throw DocumentError(ErrorCode::unreadable, std::string("файл не читается: ") + std::strerror(errno));
    std::string bytes;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > limits.file_bytes) throw_limit("file_bytes", limits.file_bytes);
    if (!error) bytes.reserve(size);
    char buffer[64 * 1024];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) {
        if (bytes.size() + got > limits.file_bytes) throw_limit("file_bytes", limits.file_bytes);
        bytes.append(buffer, got);
    }
    if (std::ferror(file.get()) != 0)
        throw DocumentError(ErrorCode::unreadable, std::string("файл не читается: ") + std::strerror(errno));
    return bytes;
}

Document read_document(std::string_view bytes, const std::string& name, const Limits& limits, Diagnostics& diagnostics,
                       Account* account) {
    const TimeLimit time(limits);
    Document document;
    document.source = {name, "", bytes.size(), sha256_hex(bytes)};
    if (bytes.empty()) throw DocumentError(ErrorCode::no_content, "файл пуст");
    if (bytes.size() > limits.file_bytes) throw_limit("file_bytes", limits.file_bytes);
    if (looks_like_zip(bytes)) {
        read_package(bytes, limits, document, diagnostics, account);
    } else if (is_fodt(bytes)) {
        document.source.format = "fodt";
        read_fodt(bytes, limits, document, diagnostics, account);
    } else {
        refuse_foreign(bytes);
    }
    if (account != nullptr) account->close(document);
    return document;
}

Document read_document(const std::string& path, const Limits& limits, Diagnostics& diagnostics) {
    const std::string bytes = read_file(path, limits);
    return read_document(bytes, std::filesystem::path(path).filename().string(), limits, diagnostics);
}

}  // namespace svod
