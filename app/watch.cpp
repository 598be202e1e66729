#include "app/watch.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <thread>
#include <utility>

namespace svod {

namespace {

namespace fs = std::filesystem;

/// Size and time of the last change.
using FileState = std::pair<std::uintmax_t, fs::file_time_type>;

std::optional<FileState> state_of(const std::string& path) {
    std::error_code trouble;
    const std::uintmax_t size = fs::file_size(path, trouble);
    if (trouble) return std::nullopt;
    const fs::file_time_type time = fs::last_write_time(path, trouble);
    if (trouble) return std::nullopt;
    return FileState{size, time};
}

}  // namespace

void watch_folders(const std::vector<std::string>& folders, const std::vector<InputFile>& seen,
                   const std::function<void(const std::vector<InputFile>&)>& take) {
    std::map<std::string, FileState> taken;
    for (const InputFile& file : seen)
        if (const auto state = state_of(file.path)) taken[file.path] = *state;
    std::map<std::string, FileState> last_look;
    for (;;) {
        std::vector<std::string> skipped;
        std::vector<InputFile> fresh;
        std::map<std::string, FileState> look;
        for (const InputFile& file : input_files(folders, skipped)) {
            const auto state = state_of(file.path);
            if (!state) continue;
            look[file.path] = *state;
            const auto known = taken.find(file.path);
            const auto before = last_look.find(file.path);
            const bool complete = before != last_look.end() && before->second == *state;
            if (complete && state->first > 0 && (known == taken.end() || known->second != *state)) {
                fresh.push_back(file);
                taken[file.path] = *state;
            }
        }
        last_look = std::move(look);
        if (!fresh.empty()) take(fresh);
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
}

}  // namespace svod
