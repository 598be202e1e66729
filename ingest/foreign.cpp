#include "ingest/foreign.h"

#include "ingest/trouble.h"

#include <algorithm>
#include <array>
#include <string>

namespace svod {
namespace {

constexpr std::string_view ole2_signature("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
constexpr std::size_t head_bytes = 4096;

[[noreturn]] void unsupported(std::string_view what, std::string_view todo) {
    throw DocumentError(ErrorCode::unsupported_format, "это " + std::string(what) + "; " + std::string(todo));
}

constexpr std::string_view save_as_docx = "сохраните его как .docx или .odt";

struct Kind {
    std::string_view mark;
    std::string_view what;
    std::string_view todo;
};

constexpr std::string_view rtf_mark = "{\\rtf";

// What a file that is no text begins with; RTF alone is text too.
constexpr std::array beginnings{
    Kind{rtf_mark, "документ RTF", save_as_docx},
    Kind{"\xdb\xa5\x2d", "документ Word 2", save_as_docx},
    Kind{"\x31\xbe", "документ Write", save_as_docx},
    Kind{"AT&TFORM", "книга DjVu", "запросите документ в формате .docx или .odt"},
    Kind{"\x89PNG", "изображение PNG", "запросите документ в формате .docx или .odt"},
    Kind{"\xff\xd8\xff", "изображение JPEG", "запросите документ в формате .docx или .odt"},
    Kind{"GIF8", "изображение GIF", "запросите документ в формате .docx или .odt"},
    Kind{"II*", "изображение TIFF", "запросите документ в формате .docx или .odt"},
    Kind{"MM", "изображение TIFF", "запросите документ в формате .docx или .odt"},
    Kind{"BM", "изображение BMP", "запросите документ в формате .docx или .odt"},
    Kind{"Rar!", "архив RAR", "распакуйте его и загрузите документы из него"},
    Kind{"7z\xbc\xaf", "архив 7-Zip", "распакуйте его и загрузите документы из него"},
    Kind{"\x1f\x8b", "архив GZIP", "распакуйте его и загрузите документы из него"},
    Kind{"SQLite format 3", "база данных SQLite", "выберите документ .docx или .odt"},
    Kind{"\x7f"
         "ELF",
         "программа", "выберите документ .docx или .odt"},
    Kind{"MZ", "программа", "выберите документ .docx или .odt"},
};

// What the main part of an OPC package calls itself, or the «mimetype» of an ODF one.
constexpr std::array package_types{
    Kind{"spreadsheetml", "таблица Excel", "сохраните её содержание в документе .docx или .odt"},
    Kind{"ms-excel", "таблица Excel", "сохраните её содержание в документе .docx или .odt"},
    Kind{"presentationml", "презентация PowerPoint", "сохраните её содержание в документе .docx или .odt"},
    Kind{"ms-powerpoint", "презентация PowerPoint", "сохраните её содержание в документе .docx или .odt"},
    Kind{"visio", "схема Visio", "выберите документ .docx или .odt"},
    Kind{"opendocument.spreadsheet", "таблица OpenDocument", "сохраните её содержание в документе .docx или .odt"},
    Kind{"opendocument.presentation", "презентация OpenDocument", "сохраните её содержание в документе .docx или .odt"},
    Kind{"opendocument.graphics", "рисунок OpenDocument", "выберите документ .docx или .odt"},
    Kind{"opendocument", "файл OpenDocument другого вида", "сохраните его как .odt"},
    Kind{"vnd.sun.xml", "документ OpenOffice.org 1", "сохраните его как .odt"},
    Kind{"epub", "книга EPUB", "сохраните её как .docx или .odt"},
};

// The streams of OLE2 files, in the order in which they decide.
constexpr std::array streams{
    Kind{"worddocument", "документ Word 97–2003", "сохраните его как .docx"},
    Kind{"workbook", "таблица Excel 97–2003", "сохраните её содержание в документе .docx"},
    Kind{"book", "таблица Excel 95", "сохраните её содержание в документе .docx"},
    Kind{"powerpoint document", "презентация PowerPoint 97–2003", "сохраните её содержание в документе .docx"},
    Kind{"__properties_version1.0", "письмо Outlook", "сохраните вложенный в него документ"},
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The name, in lower case, in an OLE2 directory entry ([MS-CFB] §2.6.1): UTF-16, its length in bytes with the final
/// zero at 64, its type at 66. Empty when the 128 bytes are no entry of a stream or storage.
std::string entry_name(std::string_view entry) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(entry[at])); };
    const std::size_t size = byte(64) | byte(65) << 8;
    if (size < 4 || size > 64 || size % 2 != 0 || (byte(66) != 1 && byte(66) != 2)) return {};
    std::string name;
    for (std::size_t at = 0; at + 2 < size; at += 2) {
        if (byte(at + 1) != 0 || byte(at) == 0) return {};
        name.push_back(lower(entry[at]));
    }
    return name;
}

/// Directory entries lie at multiples of 128 bytes, so they are found without following chains, which may be broken.
[[noreturn]] void refuse_ole2(std::string_view bytes) {
    const Kind* found = nullptr;
    bool encrypted = false;
    for (std::size_t at = 512; at + 128 <= bytes.size(); at += 128) {
        const std::string name = entry_name(bytes.substr(at, 128));
        if (name.empty()) continue;
        encrypted = encrypted || name == "encryptedpackage";
        for (const Kind& kind : streams)
            if (kind.mark == name && (found == nullptr || &kind < found)) found = &kind;
    }
    if (encrypted)  // beside it stands a stub of a Word 97 document
        throw DocumentError(ErrorCode::encrypted,
                            "документ защищён паролем; откройте его в Word, снимите пароль и сохраните заново");
    if (found != nullptr) unsupported(found->what, found->todo);
    unsupported("файл Microsoft Office старого вида", save_as_docx);
}

std::string lower_head(std::string_view bytes) {
    std::string head(bytes.substr(0, head_bytes));
    head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());  // UTF-16 reads as ASCII for these marks
    std::transform(head.begin(), head.end(), head.begin(), lower);
    const std::size_t first = head.find_first_not_of(" \t\r\n\xef\xbb\xbf\xff\xfe");
    return first == std::string::npos ? std::string() : head.substr(first);
}

void refuse_markup(const std::string& head) {
    const auto has = [&](std::string_view mark) { return head.find(mark) != std::string::npos; };
    if (head.compare(0, 13, "mime-version:") == 0 || has("content-type: multipart/related"))
        unsupported("веб-страница в одном файле (MHTML)", save_as_docx);
    if (head.empty() || head.front() != '<') return;
    if (has("<!doctype html") || has("<html")) unsupported("веб-страница (HTML)", save_as_docx);
    if (has("schemas.microsoft.com/office/2006/xmlpackage") || has("schemas.microsoft.com/office/word/2003/wordml"))
        unsupported("документ Word в виде XML", "сохраните его как .docx");
    if (has("urn:schemas-microsoft-com:office:spreadsheet")) unsupported("таблица Excel в виде XML", save_as_docx);
    if (has("opendocument.spreadsheet")) unsupported("таблица OpenDocument", save_as_docx);
    unsupported("файл XML, но не документ", "выберите документ .docx или .odt");
}

/// Text has no control characters but white space; the form feed and the escape of old printers are let pass.
bool looks_like_text(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_bytes);
    if (head.substr(0, 2) == "\xff\xfe" || head.substr(0, 2) == "\xfe\xff") return true;
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1b;
    });
}

}  // namespace

bool looks_like_zip(std::string_view bytes) {
    return bytes.substr(0, 4) == "PK\x03\x04" || bytes.substr(0, 4) == "PK\x05\x06";
}

void refuse_foreign(std::string_view bytes) {
    if (bytes.substr(0, ole2_signature.size()) == ole2_signature) refuse_ole2(bytes);
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos)
        unsupported("документ PDF", "запросите исходный документ в формате .docx или .odt");
    refuse_markup(lower_head(bytes));
    const bool text = looks_like_text(bytes);
    for (const Kind& kind : beginnings)
        if (bytes.substr(0, kind.mark.size()) == kind.mark && (!text || kind.mark == rtf_mark))
            unsupported(kind.what, kind.todo);
    if (text) unsupported("простой текст", save_as_docx);
    unsupported("файл неизвестного вида", "выберите документ .docx или .odt");
}

void refuse_foreign(const Package& package) {
    std::string types;
    for (const std::string_view part : {"mimetype", "[Content_Types].xml"})
        if (package.has(part)) types += package.read(part, 1 << 20);
    for (const Kind& kind : package_types)
        if (types.find(kind.mark) != std::string::npos) unsupported(kind.what, kind.todo);
    if (!types.empty() || package.has("_rels/.rels"))
        throw DocumentError(
            ErrorCode::corrupt_container,
            "файл повреждён: в контейнере нет главной части документа; пересохраните его в текстовом редакторе");
    unsupported("архив ZIP, но не документ", "распакуйте его и загрузите документы из него");
}

}  // namespace svod
