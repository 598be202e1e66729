#include "tests/server/served_archive.h"

#include "archive/store.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/normalize.h"
#include "tests/support/docx_notation.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>

#include <cstdlib>

namespace svod::test {

namespace {

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

RawAnswer read_answer(const std::string& bytes) {
    RawAnswer answer;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (!bytes.starts_with("HTTP/1.1 ") || end == std::string::npos) return answer;
    answer.status = std::atoi(bytes.c_str() + 9);
    answer.body = bytes.substr(end + 4);
    for (std::size_t at = bytes.find("\r\n") + 2; at < end;) {
        const std::size_t line_end = bytes.find("\r\n", at);
        const std::string line = bytes.substr(at, line_end - at);
        const std::size_t colon = line.find(": ");
        if (colon != std::string::npos) answer.fields[lowered(line.substr(0, colon))] = line.substr(colon + 2);
        at = line_end + 2;
    }
    return answer;
}

void store_document(Store& store, const std::string& name, const std::string& bytes) {
    Diagnostics diagnostics;
    const Document document = read_document(bytes, name, Limits{}, diagnostics);
    store.store(normalize_report(document, extract(document), {}), bytes);
}

void fill(const std::string& archive) {
    const std::unique_ptr<Store> store = open_archive(archive, OpenMode::create);
    store_document(
        *store, "Зея.docx",
        roadmap_docx("города Зеи",
                     {{"1.1", "Провести <b>смотр</b> & конкурс", "до 01.03.2022", "Иванова Мария Петровна",
                       "выполнено 20.02.2022, приказ от 21.02.2022 № 14"},
                      {"1.2", "Обновить сведения на сайте", "до 15.04.2022", "Управление образования", "не выполнено"},
                      {"1.3", "Составить график встреч", "до 20.12.2022", "директора школ", ""}}));
    store_document(
        *store, "Тында.docx",
        roadmap_docx("города Тынды",
                     {{"1.1", "Обновить сведения на сайте", "до 15.04.2022", "Управление образования", "выполнено"},
                      {"1.2", "Составить график встреч", "до 20.12.2022", "директора школ", "ололо траляля"}}));
}

}  // namespace

RawAnswer ask_raw(int port, const std::string& bytes) {
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
    socket.setReceiveTimeout(Poco::Timespan(20, 0));
    std::string received;
    try {
        for (std::size_t sent = 0; sent < bytes.size();)
            sent +=
                static_cast<std::size_t>(socket.sendBytes(bytes.data() + sent, static_cast<int>(bytes.size() - sent)));
    } catch (const Poco::Exception&) {  // refused before all was sent: what it said counts
    }
    try {
        char buffer[1 << 14];
        for (int count = 0; (count = socket.receiveBytes(buffer, sizeof buffer)) > 0;)
            received.append(buffer, static_cast<std::size_t>(count));
    } catch (const Poco::Exception&) {
    }
    return read_answer(received);
}

RawAnswer ask(int port, const std::string& method, const std::string& target, const std::vector<std::string>& fields,
              const std::string& body) {
    std::string bytes = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n";
    for (const std::string& field : fields) bytes += field + "\r\n";
    if (!body.empty()) bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return ask_raw(port, bytes + "\r\n" + body);
}

std::string roadmap_docx(const std::string& municipality, const std::vector<PlanRow>& rows) {
    using namespace docx_notation;
    const auto escaped = [](const std::string& text) {
        std::string out;
        for (const char c : text) out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
        return out;
    };
    std::vector<std::string> lines{
        row({cell("№"), cell("Мероприятие"), cell("Срок"), cell("Ответственные"), cell("Отметка о выполнении")})};
    for (const PlanRow& each : rows) {
        std::vector<std::string> cells;
        for (const std::string& text : each) cells.push_back(cell(escaped(text)));
        lines.push_back(row(cells));
    }
    return docx(p("Отчёт о выполнении дорожной карты " + municipality + " на 2022 год") +
                p("по состоянию на 01.06.2022") + table(lines));
}

ServedArchive::ServedArchive(Content content, ServerLimits limits, PersonNames names) {
    std::string pattern = (std::filesystem::temp_directory_path() / "svod-page-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = pattern;
    archive_ = (folder_ / "a.sqlite").string();
    if (content == Content::empty)
        open_archive(archive_, OpenMode::create);
    else
        fill(archive_);
    server_ = std::make_unique<PageServer>(ServeOptions{archive_, 0, names, limits});
}

ServedArchive::~ServedArchive() {
    server_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

RawAnswer ServedArchive::get(const std::string& target, const std::vector<std::string>& fields) const {
    return ask(port(), "GET", target, fields);
}

std::vector<std::string> ServedArchive::events() const {
    std::vector<std::string> ids;
    for (const Report& report : open_archive(archive_, OpenMode::read)->reports({}))
        for (const Event& event : report.events) ids.push_back(event.id);
    return ids;
}

std::vector<std::string> ServedArchive::documents() const {
    std::vector<std::string> hashes;
    for (const Report& report : open_archive(archive_, OpenMode::read)->reports({}))
        hashes.push_back(report.source.sha256);
    return hashes;
}

}  // namespace svod::test
