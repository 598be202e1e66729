#include "tests/fuzz/fuzz_case.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

std::vector<std::filesystem::path> files_under(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

/// `replay FOLDER`: every seed once, whole, and cut in its middle. For compilers without libFuzzer.
int main(int count, char** arguments) {
    const auto files = count == 2 ? files_under(arguments[1]) : std::vector<std::filesystem::path>();
    for (const std::filesystem::path& file : files) {
        std::fprintf(stderr, "%s\n", file.c_str());
        std::ifstream stream(file, std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
        LLVMFuzzerTestOneInput(data, bytes.size());
        LLVMFuzzerTestOneInput(data, bytes.size() / 2);
    }
    return files.empty() ? 2 : 0;
}
