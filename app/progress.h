#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace svod {

/// Progress of a long run on stderr: one line kept up to date on a terminal (ten times a second at most), a plain line
/// every 10 s when stderr is piped, nothing for a run that ends before.
class Progress {
public:
    explicit Progress(std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One more file is done; `failed`: it could not be read.
    void step(bool failed);

private:
    std::string line() const;

    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    bool terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace svod
