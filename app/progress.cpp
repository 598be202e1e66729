#include "app/progress.h"

#include "text/text.h"

#include <cmath>
#include <iostream>

#include <unistd.h>

namespace svod {

namespace {

using std::chrono::steady_clock;

std::string duration(double seconds) {
    const auto whole = std::llround(seconds);
    if (whole < 60) return std::to_string(whole) + " с";
    if (whole < 3600) return std::to_string(whole / 60) + " мин " + std::to_string(whole % 60) + " с";
    return std::to_string(whole / 3600) + " ч " + std::to_string(whole % 3600 / 60) + " мин";
}

}  // namespace

Progress::Progress(std::size_t total)
    : total_(total), terminal_(isatty(STDERR_FILENO) != 0), start_(steady_clock::now()), last_(start_) {}

Progress::~Progress() {
    if (terminal_ && shown_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::step(bool failed) {
    ++done_;
    failed_ += failed;
    const auto now = steady_clock::now();
    const auto pause = terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(10'000);
    if (now - last_ < pause) return;
    last_ = now;
    shown_ = true;
    if (terminal_) {
        std::cerr << "\r\033[K" << line() << std::flush;
    } else {
        std::cerr << line() << "\n" << std::flush;
    }
}

std::string Progress::line() const {
    const double seconds = std::chrono::duration<double>(last_ - start_).count();
    const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
    std::string text = "[" + std::to_string(done_) + "/" + std::to_string(total_) + "]";
    if (failed_) text += " не прочитано: " + std::to_string(failed_) + ",";
    text += " " + std::to_string(std::llround(rate)) + " док./с";
    if (rate > 0) text += ", осталось " + duration(static_cast<double>(total_ - done_) / rate);
    return text;
}

}  // namespace svod
