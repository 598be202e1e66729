#pragma once

#include "ingest/limits.h"

namespace svod {

/// While it lives, `check_time` on its thread ends a document that has cost more than Limits::cpu_milliseconds since.
/// Counted in the thread's own processor time, so that a busy machine refuses no document that an idle one reads.
/// Inside another one of its thread it does nothing: the outer one, of the whole way to a report, counts.
class TimeLimit {
public:
    explicit TimeLimit(const Limits& limits);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

private:
    bool outermost_;
};

/// Called once for every piece of a part (≤ 64 KiB), every row, record, figure, cited place, line of prose and
/// statement of it: a quarter of a microsecond, nothing outside a TimeLimit. Throws DocumentError limit_exceeded.
void check_time();

}  // namespace svod
