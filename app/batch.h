#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace svod {

/// What one document has freed the next one takes: giving it back to the kernel in between costs a tenth of reading.
void keep_freed_memory();

/// Runs `work(i)` for i in [0, count) on `threads` threads (one: the calling thread) and calls `take(i, result)` in order of i, on the calling
/// thread. At most one result a thread and one more wait at a time, so memory does not grow with `count`. An exception
/// of `work` or `take` ends the batch and is thrown here.
template <typename Result>
void run_batch(std::size_t count, unsigned threads, const std::function<Result(std::size_t)>& work,
               const std::function<void(std::size_t, Result)>& take) {
    keep_freed_memory();
    if (threads == 1) {  // handing over to another thread and back would cost a thirtieth of reading
        for (std::size_t i = 0; i < count; ++i) take(i, work(i));
        return;
    }
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Result> ready;
    std::size_t next = 0;
    std::size_t taken = 0;
    std::exception_ptr failure;
    const std::size_t window = std::size_t{threads} + 1;

    const auto worker = [&] {
        for (;;) {
            std::size_t index = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return failure || next >= count || next < taken + window; });
                if (failure || next >= count) return;
                index = next++;
            }
            try {
                Result result = work(index);
                const std::lock_guard lock(mutex);
                ready.emplace(index, std::move(result));
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
            }
            changed.notify_all();
        }
    };

    std::vector<std::jthread> workers;
    try {
        for (unsigned i = 0; i < threads && i < count; ++i) workers.emplace_back(worker);
        for (; taken < count;) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return failure || ready.contains(taken); });
            if (failure) break;
            auto result = ready.extract(taken);
            lock.unlock();
            take(taken, std::move(result.mapped()));
            lock.lock();
            ++taken;
            changed.notify_all();
        }
    } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
    }
    changed.notify_all();
    workers.clear();
    if (failure) std::rethrow_exception(failure);
}

unsigned default_threads();

}  // namespace svod
