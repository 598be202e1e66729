#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>

namespace svod::test {

namespace {

ServerLimits quick_limits() {
    ServerLimits limits;
    limits.head_seconds = 1;
    limits.body_seconds = 1;
    limits.form_bytes = 1000;
    limits.upload_bytes = 100'000;
    return limits;
}

const ServedArchive& served() {
    static const ServedArchive archive(ServedArchive::Content::two_municipalities, quick_limits());
    return archive;
}

std::string host() {
    return "Host: 127.0.0.1:" + std::to_string(served().port()) + "\r\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_body_framed_in_two_ways_is_refused) {
    const RawAnswer answer = ask_raw(
        served().port(), "POST /import HTTP/1.1\r\n" + host() +
                             "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n");
    BOOST_TEST(answer.status == 400);
    BOOST_TEST(answer.body.find("HTTP/1.1", 1) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_lengths_or_hosts_are_refused) {
    for (const std::string fields :
         {"Content-Length: 0\r\nContent-Length: 7\r\n", "Content-Length: -1\r\n", "Content-Length: 1, 1\r\n",
          "Host: localhost\r\n", "Transfer-Encoding: gzip\r\n"}) {
        const RawAnswer answer = ask_raw(served().port(), "GET /healthz HTTP/1.1\r\n" + host() + fields + "\r\n");
        BOOST_TEST((answer.status == 0 || answer.status == 400 || answer.status == 501), fields << answer.status);
    }
}

BOOST_AUTO_TEST_CASE(another_host_name_is_refused) {
    for (const std::string name : {"evil.example", "127.0.0.1.evil.example", "localhost:80:80", ""}) {
        const RawAnswer answer = ask_raw(served().port(), "GET / HTTP/1.1\r\nHost: " + name + "\r\n\r\n");
        BOOST_TEST(answer.status == 403, name << ": " << answer.status);
    }
    BOOST_TEST(ask_raw(served().port(), "GET /healthz HTTP/1.1\r\nHost: [::1]:9\r\n\r\n").status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_no_request_is_answered_with_an_error_or_not_at_all) {
    const std::string long_field = "X: " + std::string(9000, 'a') + "\r\n";
    std::string many_fields;
    for (int i = 0; i < 2000; ++i) many_fields += "X" + std::to_string(i) + ": y\r\n";
    const std::vector<std::string> requests{
        "\r\n\r\n",
        std::string("\0\1\2\3\r\n\r\n", 8),
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "BREW /pot HTTP/1.1\r\n" + host() + "\r\n",
        "GET /" + std::string(20000, 'a') + " HTTP/1.1\r\n" + host() + "\r\n",
        "GET / HTTP/1.1\r\n" + host() + long_field + "\r\n",
        "GET / HTTP/1.1\r\n" + host() + many_fields + "\r\n",
        "GET http://evil.example/ HTTP/1.1\r\n" + host() + "\r\n",
        "GET //evil.example/ HTTP/1.1\r\n" + host() + "\r\n",
        "GET /%zz HTTP/1.1\r\n" + host() + "\r\n",
        "GET /table?find=%ff HTTP/1.1\r\n" + host() + "\r\n",
        "GET /table?colour=red HTTP/1.1\r\n" + host() + "\r\n",
        "GET /assets/../CMakeLists.txt HTTP/1.1\r\n" + host() + "\r\n",
        "GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host() + "\r\n",
        "GET /documents/..%2F..%2Fetc%2Fpasswd HTTP/1.1\r\n" + host() + "\r\n",
    };
    for (const std::string& request : requests) {
        const RawAnswer answer = ask_raw(served().port(), request);
        BOOST_TEST((answer.status == 0 || (answer.status >= 400 && answer.status < 500)), request.substr(0, 40)
                                                                                              << ": " << answer.status);
    }
    BOOST_TEST(served().get("/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(every_refusal_bears_the_fields_of_safety) {
    for (const std::string target : {"/nowhere", "/table?colour=red", "/documents/none", "/"}) {
        const RawAnswer answer = served().get(target);
        BOOST_TEST(answer.fields.at("content-security-policy").starts_with("default-src 'none'"));
        BOOST_TEST(answer.fields.at("content-security-policy").find("unsafe") == std::string::npos);
        BOOST_TEST(answer.fields.at("x-content-type-options") == "nosniff");
        BOOST_TEST(answer.fields.at("referrer-policy") == "same-origin");
    }
}

BOOST_AUTO_TEST_CASE(a_script_in_a_parameter_is_shown_as_text) {
    for (const std::string target :
         {"/table?find=%3Cscript%3Ealert(1)%3C/script%3E", "/%3Cscript%3Ealert(1)%3C/script%3E",
          "/events/%3Cscript%3Ealert(1)%3C/script%3E", "/table?%3Cscript%3E=1"}) {
        const RawAnswer answer = served().get(target);
        BOOST_TEST(!answer.has("<script>"), target);
    }
}

BOOST_AUTO_TEST_CASE(clients_that_hang_hold_up_nobody) {
    std::vector<Poco::Net::StreamSocket> hanging;
    for (int i = 0; i < 50; ++i) {
        hanging.emplace_back(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(served().port())));
        hanging.back().sendBytes("GET / HT", 8);
    }
    BOOST_TEST(served().get("/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(uploads_that_hang_hold_up_nobody) {
    ServerLimits limits;
    limits.chunk_seconds = 3;
    const ServedArchive waiting(ServedArchive::Content::empty, limits);
    std::vector<Poco::Net::StreamSocket> hanging;
    const std::string head = "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data\r\n";
    for (int i = 0; i < 70; ++i) {
        const std::string request = head + (i % 2 == 0 ? "Content-Length: 100\r\n\r\n" : "\r\n");
        hanging.emplace_back(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(waiting.port())));
        hanging.back().sendBytes(request.data(), static_cast<int>(request.size()));
    }
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST(waiting.get("/healthz").status == 200);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(8)));
}

BOOST_AUTO_TEST_CASE(a_body_without_an_end_is_refused_before_it_is_read) {
    BOOST_TEST(ask_raw(served().port(), "POST /import HTTP/1.1\r\n" + host() + "\r\n").status == 411);
}

BOOST_AUTO_TEST_CASE(a_stranger_is_refused_before_anything_of_the_body_is_read) {
    const ServedArchive patient(ServedArchive::Content::empty);
    const auto refused = [&](const std::string& target, const std::string& fields) {
        Poco::Net::StreamSocket stranger(
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(patient.port())));
        stranger.setReceiveTimeout(Poco::Timespan(5, 0));
        const std::string request =
            "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n" + fields + "\r\n";
        stranger.sendBytes(request.data(), static_cast<int>(request.size()));
        char line[12] = {};
        try {
            stranger.receiveBytes(line, sizeof line);
        } catch (const Poco::TimeoutException&) {
            return std::string("waits for the body");
        }
        return std::string(line, sizeof line).substr(9);
    };
    BOOST_TEST(refused("/import", "Origin: http://evil.example\r\n") == "403");
    BOOST_TEST(refused("/import", "Sec-Fetch-Site: cross-site\r\n") == "403");
    BOOST_TEST(refused("/table", "") == "405");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_body_that_does_not_come_ends_the_upload) {
    ServerLimits limits;
    limits.chunk_seconds = 1;
    const ServedArchive impatient(ServedArchive::Content::empty, limits);
    Poco::Net::StreamSocket slow(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(impatient.port())));
    slow.setReceiveTimeout(Poco::Timespan(8, 0));
    const std::string request = "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n--grenze";
    slow.sendBytes(request.data(), static_cast<int>(request.size()));
    char line[12] = {};
    BOOST_REQUIRE_NO_THROW(slow.receiveBytes(line, sizeof line));
    BOOST_TEST(std::string(line, sizeof line).substr(9) == "400");
}

BOOST_AUTO_TEST_CASE(a_head_sent_byte_by_byte_ends_at_its_deadline) {
    Poco::Net::StreamSocket slow(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(served().port())));
    slow.setReceiveTimeout(Poco::Timespan(0, 100'000));
    const auto begin = std::chrono::steady_clock::now();
    bool ended = false;
    for (int i = 0; i < 100 && !ended; ++i) {
        try {
            slow.sendBytes("G", 1);
            char byte = 0;
            ended = slow.receiveBytes(&byte, 1) == 0;
        } catch (const Poco::TimeoutException&) {
        } catch (const Poco::Exception&) {
            ended = true;
        }
    }
    BOOST_TEST(ended);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(8)));
}

}  // namespace svod::test
