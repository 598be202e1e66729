#include "app/server/server.h"

#include "app/server/compression.h"
#include "app/server/guarded_socket.h"
#include "app/server/layout.h"
#include "app/server/router.h"
#include "app/usage_error.h"
#include "ingest/reader.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/ThreadPool.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <optional>

namespace svod {

namespace {

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr int most_threads = 64;
constexpr int most_waiting = 256;
constexpr int stack_bytes = 4 << 20;
constexpr std::size_t drained_bytes = 256 << 10;

struct Serving {
    Site site;
    ServerLimits limits;
    std::atomic<bool> ending = false;
    std::atomic<int> uploads = 0;  ///< whose bodies are in memory now
};

/// A place among the uploads at hand, from before its body is read until its answer is sent.
class UploadPlace {
public:
    explicit UploadPlace(Serving& serving) : serving_(serving) {
        if (serving_.uploads.fetch_add(1) < serving_.limits.uploads_at_once) return;
        --serving_.uploads;
        throw RefusedRequest(503, "Сейчас загружают файлы другие. Повторите через минуту.");
    }
    ~UploadPlace() { --serving_.uploads; }
    UploadPlace(const UploadPlace&) = delete;
    UploadPlace& operator=(const UploadPlace&) = delete;

private:
    Serving& serving_;
};

RequestHead head_of(const HTTPServerRequest& request) {
    if (request.getVersion() != "HTTP/1.1" && request.getVersion() != "HTTP/1.0")
        throw RefusedRequest(400, "Запрос не принят: такая версия HTTP не поддерживается.");
    RequestHead head{request.getMethod(), request.getURI(), {}};
    for (const auto& [name, value] : request) head.fields.emplace_back(name, value);
    return head;
}

/// Reads what is left of a body that was refused, so that the client gets to see the answer before the connection ends.
void drain(std::istream& body) {
    char buffer[4096];
    for (std::size_t read = 0; read < drained_bytes && body.read(buffer, sizeof buffer);) read += sizeof buffer;
}

[[noreturn]] void refuse_much() {
    throw RefusedRequest(413, "Слишком много сразу. Загрузите файлы по частям.");
}

class ViewHandler : public Poco::Net::HTTPRequestHandler {
public:
    explicit ViewHandler(Serving& serving) : serving_(serving) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        const auto begin = std::chrono::steady_clock::now();
        std::string view = "refused";
        PageRequest read;
        PageResponse page;
        std::optional<UploadPlace> place;
        try {
            read = accepted(head_of(request));
            admit(read);
            receive_body(request, read, place);
            page = answer(serving_.site, read, view);
        } catch (const RefusedRequest& refused) {
            page = refusal(read, refused);
        }
        if (page.status == 405) page.headers.emplace_back("Allow", "GET, HEAD, POST");
        allow(request, serving_.limits.answer_seconds);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        serving_.site.metrics().count_request(view, page.status, taken.count());
        send(page, read, request, response);
        if (page.status >= 400 && read.method != "GET") {
            allow(request, 1);
            drain(request.stream());
        }
    }

private:
    static void allow(HTTPServerRequest& request, int seconds, std::size_t bytes = drained_bytes) {
        auto& implementation = static_cast<Poco::Net::HTTPServerRequestImpl&>(request);
        if (GuardedSocketImpl* guard = guard_of(implementation.socket())) guard->allow(seconds, bytes);
    }

    /// No part may be late, nor the whole.
    void read_body(HTTPServerRequest& request, std::string& body, std::size_t most, int seconds) const {
        using Clock = std::chrono::steady_clock;
        const auto end = Clock::now() + std::chrono::seconds(seconds);
        GuardedSocketImpl* guard = guard_of(static_cast<Poco::Net::HTTPServerRequestImpl&>(request).socket());
        char buffer[1 << 16];
        for (bool more = true; more;) {
            if (guard != nullptr)
                guard->end_at(std::min(end, Clock::now() + std::chrono::seconds(serving_.limits.chunk_seconds)));
            more = static_cast<bool>(request.stream().read(buffer, sizeof buffer));
            body.append(buffer, static_cast<std::size_t>(request.stream().gcount()));
            if (body.size() > most) refuse_much();
        }
    }

    void receive_body(HTTPServerRequest& request, PageRequest& read, std::optional<UploadPlace>& place) const {
        if (read.method != "POST") return;
        const ServerLimits& limits = serving_.limits;
        const bool form = read.header("content-type").starts_with("application/x-www-form-urlencoded");
        const std::size_t most = form ? limits.form_bytes : limits.upload_bytes;
        const std::string& length = read.header("content-length");
        if (!length.empty() && std::stoull(length) > most) refuse_much();
        if (!form) place.emplace(serving_);
        allow(request, limits.chunk_seconds, most + drained_bytes);
        read_body(request, read.body, most, form ? limits.head_seconds : limits.body_seconds);
        if (request.stream().bad() || (!length.empty() && read.body.size() != std::stoull(length)))
            throw RefusedRequest(400, "Запрос пришёл не целиком. Повторите загрузку.");
    }

    void send(PageResponse& page, const PageRequest& read, HTTPServerRequest& request,
              HTTPServerResponse& response) const {
        response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(page.status));
        response.setContentType(page.media_type);
        response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
        response.setKeepAlive(false);
        for (const auto& [name, value] : security_fields()) response.set(name, value);
        for (const auto& [name, value] : page.headers) response.set(name, value);
        if (page.stream) return send_events(page, request, response);
        if (!response.has("Cache-Control")) response.set("Cache-Control", "private, no-cache");
        if (page.status == 200 && still_the_same(page, read, response)) return;
        if (worth_gzip(page.media_type, page.body.size())) {
            response.set("Vary", "Accept-Encoding");
            if (takes_gzip(read.header("accept-encoding"))) {
                response.set("Content-Encoding", "gzip");
                page.body = gzipped(page.body);
            }
        }
        send_whole(page.body, read.method == "HEAD", response);
    }

    /// On its way at once: what sendBuffer() writes leaves only when the connection ends, after the drain of a body.
    static void send_whole(const std::string& body, bool head_only, HTTPServerResponse& response) {
        response.setContentLength64(static_cast<Poco::Int64>(body.size()));
        std::ostream& out = response.send();
        if (!head_only) out.write(body.data(), static_cast<std::streamsize>(body.size()));
        out.flush();
    }

    /// What the client has is what it would get (RFC 9110 §13.1.2): says so without a body. Weak: the packed form and
    /// the plain one are one thing.
    static bool still_the_same(const PageResponse& page, const PageRequest& read, HTTPServerResponse& response) {
        const std::string tag = "W/\"" + sha256_hex(page.body).substr(0, 24) + "\"";
        response.set("ETag", tag);
        if (read.header("if-none-match").find(tag) == std::string::npos) return false;
        response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_NOT_MODIFIED);
        response.setContentLength(0);
        response.send();
        return true;
    }

    /// Each event has the time of an answer of its own: between two of them the work may take as long as it takes. Once
    /// the reader has left the work goes on unheard.
    void send_events(const PageResponse& page, HTTPServerRequest& request, HTTPServerResponse& response) const {
        response.set("Cache-Control", "no-store");
        response.setChunkedTransferEncoding(true);
        std::ostream& out = response.send();
        page.stream([&](const std::string& chunk) {
            if (!out.good()) return !serving_.ending;
            allow(request, serving_.limits.answer_seconds);
            out << chunk << std::flush;
            return !serving_.ending;
        });
    }

    Serving& serving_;
};

class ViewHandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit ViewHandlerFactory(Serving& serving) : serving_(serving) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override {
        return new ViewHandler(serving_);
    }
    void end(bool abort) { serverStopped(this, abort); }

private:
    Serving& serving_;
};

class GuardedConnectionFactory : public Poco::Net::TCPServerConnectionFactory {
public:
    GuardedConnectionFactory(Serving& serving, Poco::Net::HTTPServerParams::Ptr parameters,
                             Poco::SharedPtr<ViewHandlerFactory> handlers)
        : serving_(serving), parameters_(std::move(parameters)), handlers_(std::move(handlers)) {}

    Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override {
        return new Poco::Net::HTTPServerConnection(
            guarded(socket, serving_.limits.head_seconds, serving_.limits.head_bytes), parameters_, handlers_);
    }

private:
    Serving& serving_;
    Poco::Net::HTTPServerParams::Ptr parameters_;
    Poco::SharedPtr<ViewHandlerFactory> handlers_;
};

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

Poco::Net::HTTPServerParams::Ptr parameters_of(const ServerLimits& limits) {
    Poco::Net::HTTPServerParams::Ptr parameters = new Poco::Net::HTTPServerParams;
    parameters->setTimeout(Poco::Timespan(limits.head_seconds, 0));
    parameters->setMaxQueued(most_waiting);
    parameters->setMaxThreads(most_threads);
    parameters->setKeepAlive(false);
    return parameters;
}

}  // namespace

struct PageServer::State {
    explicit State(const ServeOptions& options)
        : serving{Site(options.archive, options.names, options.limits), options.limits},
          socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(options.port))),
          parameters(parameters_of(options.limits)),
          handlers(new ViewHandlerFactory(serving)),
          server(new GuardedConnectionFactory(serving, parameters, handlers), threads, socket, parameters) {
        server.start();
    }

    ~State() {
        serving.ending = true;
        server.stop();
        handlers->end(true);
        threads.stopAll();
    }

    Serving serving;
    Poco::ThreadPool threads{2, most_threads, 60, stack_bytes};
    Poco::Net::ServerSocket socket;
    Poco::Net::HTTPServerParams::Ptr parameters;
    Poco::SharedPtr<ViewHandlerFactory> handlers;
    Poco::Net::TCPServer server;
};

PageServer::PageServer(const ServeOptions& options) {
    open_archive(options.archive, OpenMode::read);  // fails now rather than at the first request
    try {
        state_ = std::make_unique<State>(options);
    } catch (const Poco::Net::NetException& error) {
        throw UsageError("порт " + std::to_string(options.port) + " занят или недоступен: " + error.displayText() +
                         ". Укажите другой: --port 8081.");
    }
}

PageServer::~PageServer() = default;

int PageServer::port() const {
    return state_->socket.address().port();
}

void serve(const ServeOptions& options) {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before the server's threads start: they inherit the mask
    const PageServer server(options);
    std::cerr << "Страница: http://127.0.0.1:" << server.port() << "/  (остановить: Ctrl+C)\n" << std::flush;
    int received = 0;
    sigwait(&signals, &received);
}

}  // namespace svod
