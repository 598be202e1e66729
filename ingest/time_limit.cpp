#include "ingest/time_limit.h"

#include <ctime>

namespace svod {
namespace {

struct Allowance {
    bool running = false;
    std::uint64_t milliseconds = 0;
    std::uint64_t until = 0;  ///< nanoseconds of the thread's processor time
};
thread_local Allowance allowance;

std::uint64_t thread_nanoseconds() {
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000u + static_cast<std::uint64_t>(now.tv_nsec);
}

}  // namespace

TimeLimit::TimeLimit(const Limits& limits) : outermost_(!allowance.running) {
    if (outermost_)
        allowance = {true, limits.cpu_milliseconds, thread_nanoseconds() + limits.cpu_milliseconds * 1'000'000u};
}

TimeLimit::~TimeLimit() {
    if (outermost_) allowance.running = false;
}

void check_time() {
    if (allowance.running && thread_nanoseconds() > allowance.until)
        throw_limit("cpu_milliseconds", allowance.milliseconds);
}

}  // namespace svod
