#include "app/server/guard.h"

#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr std::array methods{std::string_view("GET"), std::string_view("HEAD"), std::string_view("POST")};

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

/// «127.0.0.1:8080», «localhost», «[::1]:8080».
bool this_machine(const std::string& host) {
    const std::size_t colon = host.rfind(':');
    const bool has_port = colon != std::string::npos && !host.ends_with(']');
    if (has_port && host.find_first_not_of("0123456789", colon + 1) != std::string::npos) return false;
    const std::string name = lower_ascii(host.substr(0, has_port ? colon : std::string::npos));
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

std::map<std::string, std::string> read_fields(const QueryPairs& fields) {
    std::map<std::string, std::string> read;
    for (const auto& [name, value] : fields) {
        const std::string key = lower_ascii(name);
        const bool single = key == "host" || key == "content-length" || key == "transfer-encoding";
        if (!read.emplace(key, value).second && single)
            throw RefusedRequest(400, "Запрос не принят: поле " + key + " стоит в нём дважды.");
    }
    return read;
}

void check_framing(const PageRequest& request) {
    const std::string& length = request.header("content-length");
    const std::string& coding = request.header("transfer-encoding");
    if (request.headers.contains("content-length") && request.headers.contains("transfer-encoding"))
        throw RefusedRequest(400, "Запрос не принят: длина тела указана двумя способами.");
    if (!coding.empty() && lower_ascii(trim(coding)) != "chunked")
        throw RefusedRequest(501, "Запрос не принят: такая передача тела не поддерживается.");
    if (request.headers.contains("content-length") &&
        (length.empty() || length.size() > 12 || length.find_first_not_of("0123456789") != std::string::npos))
        throw RefusedRequest(400, "Запрос не принят: длина тела — не число.");
    if (request.method == "POST" && length.empty() && coding.empty())
        throw RefusedRequest(411, "Запрос не принят: не сказано, где кончается его тело.");
}

[[noreturn]] void refuse_stranger() {
    throw RefusedRequest(403, "Форма устарела или пришла с чужой страницы. Откройте страницу заново и повторите.");
}

}  // namespace

PageRequest accepted(const RequestHead& head) {
    PageRequest request;
    request.method = head.method;
    request.headers = read_fields(head.fields);
    check_framing(request);
    if (!this_machine(request.header("host")))
        throw RefusedRequest(403, "Страница видна только с этого компьютера: откройте её по адресу http://127.0.0.1.");
    if (std::find(methods.begin(), methods.end(), head.method) == methods.end())
        throw RefusedRequest(405, "Такого действия здесь нет.");
    const std::size_t question = head.target.find('?');
    const std::string_view path = std::string_view(head.target).substr(0, question);
    if (!path.starts_with('/') || path.starts_with("//") || !percent_decoded(path, false, request.path))
        throw RefusedRequest(400, "Адрес не понят. Начните с главной страницы.");
    if (question != std::string::npos && !read_query(std::string_view(head.target).substr(question + 1), request.query))
        throw RefusedRequest(400, "Отбор в адресе не понят. Выберите его заново на странице.");
    return request;
}

void require_own_origin(const PageRequest& request) {
    const std::string& origin = request.header("origin");
    const std::string& site = request.header("sec-fetch-site");
    const bool withheld = origin == "null" && site == "same-origin";
    const bool same_origin = origin.empty() || withheld || origin == "http://" + request.header("host");
    const bool same_site = site.empty() || site == "same-origin" || site == "none";
    if (!same_origin || !same_site) refuse_stranger();
}

void require_own_form(const std::string& token, const std::string& expected) {
    if (token != expected) refuse_stranger();
}

const QueryPairs& security_fields() {
    static const QueryPairs fields{
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"X-Frame-Options", "DENY"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    };
    return fields;
}

}  // namespace svod
