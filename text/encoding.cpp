#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <memory>

namespace svod {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

void append(std::string& to, UChar32 character) {
    char buffer[U8_MAX_LENGTH];
    int size = 0;
    U8_APPEND_UNSAFE(buffer, size, character);
    to.append(buffer, static_cast<std::size_t>(size));
}

}  // namespace

std::optional<EncodedPiece> piece_of(std::string_view bytes, const std::string& encoding, std::size_t begin,
                                     std::size_t end) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    EncodedPiece piece{bytes.size(), bytes.size(), {}};
    const char* at = bytes.data();
    const char* const last = at + bytes.size();
    std::size_t utf8 = 0;
    while (at < last && utf8 < end) {
        if (utf8 <= begin) piece.begin = static_cast<std::size_t>(at - bytes.data());
        const UChar32 character = ucnv_getNextUChar(converter.get(), &at, last, &status);
        if (U_FAILURE(status)) break;
        if (utf8 >= begin) append(piece.utf8, character);
        utf8 += static_cast<std::size_t>(U8_LENGTH(character));
    }
    piece.end = static_cast<std::size_t>(at - bytes.data());
    return piece;
}

std::string user_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (status == U_INVALID_CHAR_FOUND)
        return piece_of(bytes, "windows-1251", 0, std::string::npos).value_or(EncodedPiece{}).utf8;
    return std::string(bytes);
}

}  // namespace svod
