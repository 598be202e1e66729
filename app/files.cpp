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
    static constexpr std::array<std::string_view, 9> endings{".docx", ".docm", ".dotx", ".dotm", ".odt",
                                                             ".ott",  ".fodt", ".doc",  ".rtf"};
    const std::string ending = lower(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Collects the files below one folder: a pipe or a device in it, whatever its name, would keep a batch waiting.
class FolderWalk {
public:
    FolderWalk(std::vector<InputFile>& files, std::vector<std::string>& skipped) : files_(files), skipped_(skipped) {}

    void enter(const fs::path& folder, const std::string& shown) {
        std::vector<fs::directory_entry> entries;
        std::error_code trouble;
        for (fs::directory_iterator it(folder, trouble), end; !trouble && it != end; it.increment(trouble))
            entries.push_back(*it);
        if (trouble) files_.push_back({folder.string(), shown.empty() ? folder.string() : shown});
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry& entry : entries) take(entry, shown);
    }

private:
    void take(const fs::directory_entry& entry, const std::string& above) {
        const std::string name = entry.path().filename().string();
        if (is_hidden(name)) return;
        const std::string shown = above.empty() ? name : above + "/" + name;
        std::error_code trouble;
        if (entry.is_symlink(trouble) || trouble) {
            skipped_.push_back(shown);
        } else if (entry.is_directory(trouble)) {
            enter(entry.path(), shown);
        } else if (entry.is_regular_file(trouble) && document_name(entry.path())) {
            files_.push_back({entry.path().string(), shown});
        } else {
            skipped_.push_back(shown);
        }
    }

    std::vector<InputFile>& files_;
    std::vector<std::string>& skipped_;
};

/// «отчёты/2022/» → «2022».
std::string folder_name(const std::string& path) {
    const fs::path normal = fs::path(path).lexically_normal();
    return (normal.has_filename() ? normal.filename() : normal.parent_path().filename()).string();
}

}  // namespace

std::vector<InputFile> input_files(const std::vector<std::string>& paths, std::vector<std::string>& skipped) {
    std::vector<InputFile> files;
    FolderWalk walk(files, skipped);
    for (const std::string& path : paths) {
        std::error_code trouble;
        if (fs::is_directory(path, trouble)) {
            walk.enter(path, paths.size() > 1 ? folder_name(path) : std::string());
        } else {
            files.push_back({path, fs::path(path).filename().string()});
        }
    }
    return files;
}

}  // namespace svod
