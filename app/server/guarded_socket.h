#pragma once

#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/StreamSocketImpl.h>

#include <chrono>
#include <cstddef>

namespace svod {

/// A connection with a deadline for each phase as a whole: Poco's own timeouts start anew with every byte, so that a
/// client that sends one now and then would hold its thread for ever. Past the deadline, or with more bytes than the
/// phase allows, reading and writing throw Poco::TimeoutException.
class GuardedSocketImpl : public Poco::Net::StreamSocketImpl {
public:
    /// Takes over a copy of the descriptor of `accepted`.
    GuardedSocketImpl(const Poco::Net::StreamSocket& accepted, int seconds, std::size_t most_bytes);

    /// The next phase begins now.
    void allow(int seconds, std::size_t most_bytes);

    /// The same phase, with another deadline.
    void end_at(std::chrono::steady_clock::time_point deadline) { deadline_ = deadline; }

    int receiveBytes(void* buffer, int length, int flags) override;
    int sendBytes(const void* buffer, int length, int flags) override;

private:
    Poco::Timespan remaining() const;

    std::chrono::steady_clock::time_point deadline_;
    std::size_t bytes_left_ = 0;
};

/// The guard of a connection that was made with one; nullptr otherwise.
GuardedSocketImpl* guard_of(const Poco::Net::StreamSocket& socket);

/// `accepted` with a guard.
Poco::Net::StreamSocket guarded(const Poco::Net::StreamSocket& accepted, int seconds, std::size_t most_bytes);

}  // namespace svod
