#include "app/server/server.h"

#include "app/options.h"
#include "app/usage_error.h"
#include "export/writer.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/URI.h>

#include <csignal>
#include <iostream>
#include <memory>

namespace svod {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr std::string_view api_prefix = "/api/v1/comparison.";

struct Answer {
    HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK;
    std::string media_type;
    std::string body;
    std::string attachment;  ///< file name to be saved under; empty: shown
};

/// The filters of the query. Throws UsageError on a name the comparison does not know.
FilterOptions filters_of(const Poco::URI& uri) {
    FilterOptions filters;
    for (const auto& [key, value] : uri.getQueryParameters()) {
        if (value.empty()) continue;
        if (key == "territory")
            filters.territories.push_back(value);
        else if (key == "section")
            filters.sections.push_back(value);
        else if (key == "status")
            filters.statuses.push_back(value);
        else if (key == "period")
            filters.period = value;
        else if (key == "as_of")
            filters.as_of = value;
        else if (key == "level")
            filters.level = value;
        else
            throw UsageError("параметра «" + key + "» нет. Есть: territory, section, status, period, as_of, level.");
    }
    return filters;
}

Answer comparison_answer(const std::string& archive, std::string_view format, const Poco::URI& uri) {
    for (const ComparisonWriter& writer : comparison_writers()) {
        if (writer.name != format) continue;
        const CompareOptions options = parse(filters_of(uri));
        const std::unique_ptr<Store> store = open_archive(archive, OpenMode::read);
        const Comparison comparison = compare_archive(*store, options);
        Answer answer;
        answer.media_type = writer.media_type;
        answer.body = writer.write(comparison, {});
        if (writer.binary) answer.attachment = "svod" + std::string(writer.extension);
        return answer;
    }
    return {HTTPResponse::HTTP_NOT_FOUND, "text/plain; charset=utf-8", "Такого формата нет.\n", {}};
}

/// Another host name means a page elsewhere that had its name point here (DNS rebinding).
bool local_host(const std::string& host) {
    const std::string name = host.substr(0, host.rfind(':'));
    return name == "127.0.0.1" || name == "localhost";
}

Answer answer_to(const std::string& archive, const HTTPServerRequest& request) {
    const std::string plain = "text/plain; charset=utf-8";
    if (!local_host(request.getHost()))
        return {HTTPResponse::HTTP_FORBIDDEN, plain, "Доступ только с этого компьютера.\n", {}};
    if (request.has("Content-Length") && request.has("Transfer-Encoding"))
        return {HTTPResponse::HTTP_BAD_REQUEST, plain, "Запрос не принят.\n", {}};
    if (request.getMethod() != "GET" && request.getMethod() != "HEAD")
        return {HTTPResponse::HTTP_METHOD_NOT_ALLOWED, plain, "Здесь можно только читать.\n", {}};
    try {
        const Poco::URI uri(request.getURI());
        const std::string& path = uri.getPath();
        if (path == "/") return comparison_answer(archive, "html", uri);
        if (path == "/healthz") return {HTTPResponse::HTTP_OK, plain, "ok\n", {}};
        if (path.starts_with(api_prefix)) return comparison_answer(archive, path.substr(api_prefix.size()), uri);
        return {HTTPResponse::HTTP_NOT_FOUND, plain, "Такой страницы нет. Начните с адреса /\n", {}};
    } catch (const UsageError& error) {
        return {HTTPResponse::HTTP_BAD_REQUEST, plain, std::string(error.what()) + "\n", {}};
    } catch (const ArchiveError& error) {
        return {HTTPResponse::HTTP_SERVICE_UNAVAILABLE, plain, std::string(error.what()) + "\n", {}};
    } catch (const Poco::SyntaxException&) {
        return {HTTPResponse::HTTP_BAD_REQUEST, plain, "Адрес не понят.\n", {}};
    }
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(const std::string& archive) : archive_(archive) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        Answer answer;
        try {
            answer = answer_to(archive_, request);
        } catch (const std::exception& error) {
            std::cerr << "svod serve: " << request.getURI() << ": " << error.what() << "\n";
            answer = {
                HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", "Внутренняя ошибка.\n", {}};
        }
        response.setStatusAndReason(answer.status);
        response.setContentType(answer.media_type);
        response.set("Content-Security-Policy",
                     "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; "
                     "form-action 'self'");
        response.set("X-Content-Type-Options", "nosniff");
        response.set("Referrer-Policy", "no-referrer");
        response.set("Cache-Control", "no-store");
        if (!answer.attachment.empty())
            response.set("Content-Disposition", "attachment; filename=\"" + answer.attachment + "\"");
        if (request.has("Content-Length") || request.has("Transfer-Encoding")) response.setKeepAlive(false);
        response.sendBuffer(answer.body.data(), answer.body.size());
    }

private:
    const std::string& archive_;
};

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit HandlerFactory(std::string archive) : archive_(std::move(archive)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override {
        return new Handler(archive_);
    }

private:
    std::string archive_;
};

void wait_for_signal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    int received = 0;
    sigwait(&signals, &received);
}

void block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace

void serve(const std::string& archive, int port) {
    open_archive(archive, OpenMode::read);  // fails now rather than at the first request
    block_signals();                        // before the server's threads start: they inherit the mask
    auto parameters = new Poco::Net::HTTPServerParams;
    parameters->setTimeout(Poco::Timespan(10, 0));
    parameters->setMaxQueued(64);
    parameters->setMaxThreads(8);
    try {
        Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
        Poco::Net::HTTPServer server(new HandlerFactory(archive), socket, parameters);
        server.start();
        std::cerr << "Страница: http://127.0.0.1:" << socket.address().port() << "/  (остановить: Ctrl+C)\n"
                  << std::flush;
        wait_for_signal();
        server.stopAll(true);
    } catch (const Poco::Net::NetException& error) {
        throw UsageError("порт " + std::to_string(port) + " занят или недоступен: " + error.displayText() +
                         ". Укажите другой: --port 8081.");
    }
}

}  // namespace svod
