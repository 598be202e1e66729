#include "app/server/guarded_socket.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <algorithm>

#include <unistd.h>

namespace svod {

namespace {

/// Makes the constructor reachable that attaches an implementation of one's own.
class AttachedSocket : public Poco::Net::StreamSocket {
public:
    explicit AttachedSocket(Poco::Net::SocketImpl* implementation) : StreamSocket(implementation) {}
};

int copied_descriptor(const Poco::Net::StreamSocket& socket) {
    const int copy = dup(socket.impl()->sockfd());
    if (copy < 0) throw Poco::Net::NetException("no descriptor left");
    return copy;
}

}  // namespace

GuardedSocketImpl::GuardedSocketImpl(const Poco::Net::StreamSocket& accepted, int seconds, std::size_t most_bytes)
    : StreamSocketImpl(copied_descriptor(accepted)) {
    allow(seconds, most_bytes);
}

void GuardedSocketImpl::allow(int seconds, std::size_t most_bytes) {
    deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    bytes_left_ = most_bytes;
}

Poco::Timespan GuardedSocketImpl::remaining() const {
    const auto left =
        std::chrono::duration_cast<std::chrono::microseconds>(deadline_ - std::chrono::steady_clock::now());
    if (left.count() <= 0) throw Poco::TimeoutException("the client is too slow");
    return Poco::Timespan(left.count());
}

int GuardedSocketImpl::receiveBytes(void* buffer, int length, int flags) {
    if (bytes_left_ == 0) throw Poco::TimeoutException("the client sends too much");
    if (!poll(remaining(), SELECT_READ)) throw Poco::TimeoutException("the client is too slow");
    const int received = StreamSocketImpl::receiveBytes(buffer, length, flags);
    if (received > 0) bytes_left_ -= std::min(bytes_left_, static_cast<std::size_t>(received));
    return received;
}

int GuardedSocketImpl::sendBytes(const void* buffer, int length, int flags) {
    const char* bytes = static_cast<const char*>(buffer);
    int sent = 0;
    while (sent < length) {
        if (!poll(remaining(), SELECT_WRITE)) throw Poco::TimeoutException("the client does not read");
        sent +=
            SocketImpl::sendBytes(bytes + sent, std::min(length - sent, 1 << 16), flags | MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    return sent;
}

GuardedSocketImpl* guard_of(const Poco::Net::StreamSocket& socket) {
    return dynamic_cast<GuardedSocketImpl*>(socket.impl());
}

Poco::Net::StreamSocket guarded(const Poco::Net::StreamSocket& accepted, int seconds, std::size_t most_bytes) {
    return AttachedSocket(new GuardedSocketImpl(accepted, seconds, most_bytes));
}

}  // namespace svod
