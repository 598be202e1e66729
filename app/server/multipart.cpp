#include "app/server/multipart.h"

#include "app/server/message.h"
#include "export/markup.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t longest_boundary = 70;  // RFC 2046 §5.1.1
constexpr std::size_t longest_heads = 8 << 10;

[[noreturn]] void refuse() {
    throw RefusedRequest(400, "Форма не понята. Откройте страницу загрузки заново и повторите.");
}

std::string boundary_of(std::string_view content_type) {
    constexpr std::string_view key = "boundary=";
    const std::size_t at = content_type.find(key);
    if (!content_type.starts_with("multipart/form-data") || at == std::string_view::npos) refuse();
    std::string_view value = content_type.substr(at + key.size());
    if (value.starts_with('"'))
        value = value.substr(1, value.find('"', 1) - 1);
    else
        value = trim(value.substr(0, value.find(';')));
    if (value.empty() || value.size() > longest_boundary) refuse();
    return std::string(value);
}

/// The value of `key` in a Content-Disposition; browsers write a quote in it as %22 (HTML §4.10.21.8).
std::string quoted_value(std::string_view line, std::string_view key) {
    const std::string wanted = "; " + std::string(key) + "=\"";
    const std::size_t at = line.find(wanted);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + wanted.size();
    return safe_text(line.substr(begin, line.find('"', begin) - begin));
}

void read_heads(std::string_view heads, FormPart& part) {
    for (const std::string_view line : split(heads, '\n')) {
        if (lower(line.substr(0, line.find(':'))) != "content-disposition") continue;
        part.name = quoted_value(line, "name");
        part.file_name = quoted_value(line, "filename");
    }
}

}  // namespace

std::vector<FormPart> read_multipart(std::string_view content_type, std::string_view body, std::size_t most) {
    const std::string delimiter = "\r\n--" + boundary_of(content_type);
    if (!body.starts_with(std::string_view(delimiter).substr(2))) refuse();
    std::vector<FormPart> parts;
    std::size_t at = delimiter.size() - 2;
    while (!body.substr(at).starts_with("--")) {
        if (parts.size() == most) throw RefusedRequest(413, "Слишком много файлов сразу. Загрузите их по частям.");
        if (!body.substr(at).starts_with("\r\n")) refuse();
        const std::size_t heads_end = body.substr(0, std::min(body.size(), at + longest_heads)).find("\r\n\r\n", at);
        if (heads_end == std::string_view::npos) refuse();
        const std::size_t end = body.find(delimiter, heads_end + 2);
        if (end == std::string_view::npos) refuse();
        FormPart part;
        read_heads(body.substr(at + 2, heads_end - at - 2), part);
        part.content = end > heads_end + 4 ? body.substr(heads_end + 4, end - heads_end - 4) : std::string_view();
        parts.push_back(std::move(part));
        at = end + delimiter.size();
    }
    return parts;
}

}  // namespace svod
