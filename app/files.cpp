#include "app/files.h"

#include "text/text.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace svod {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const std::string& name) {
    return name.starts_with(".") || name.starts_with("~$");
}

bool document_name(const fs::path& path) {
    static constexpr std::array<std::string_view, 7> endings{".docx", ".docm", ".dotx", ".dotm",
                                                             ".odt",  ".ott",  ".fodt"};
    const std::string ending = lower(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

void add_folder(const fs::path& folder, std::vector<InputFile>& files, std::vector<std::string>& skipped) {
    std::vector<fs::path> found;
    std::error_code trouble;
    for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, trouble), end;
         it != end; it.increment(trouble)) {
        if (trouble) break;
        if (is_hidden(it->path().filename().string())) {
            if (it->is_directory(trouble)) it.disable_recursion_pending();
            continue;
        }
        if (it->is_regular_file(trouble) && !it->is_symlink(trouble)) found.push_back(it->path());
    }
    std::sort(found.begin(), found.end());
    for (const fs::path& path : found) {
        if (document_name(path)) {
            files.push_back({path.string(), path.lexically_relative(folder).generic_string()});
        } else {
            skipped.push_back(path.string());
        }
    }
}

}  // namespace

std::vector<InputFile> input_files(const std::vector<std::string>& paths, std::vector<std::string>& skipped) {
    std::vector<InputFile> files;
    for (const std::string& path : paths) {
        std::error_code trouble;
        if (fs::is_directory(path, trouble)) {
            add_folder(path, files, skipped);
        } else {
            files.push_back({path, fs::path(path).filename().string()});
        }
    }
    return files;
}

}  // namespace svod
