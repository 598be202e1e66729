#pragma once

#include <string>
#include <vector>

namespace svod {

/// A file to be read: where it is and how it is called in messages and in the archive. A file of a folder is called by
/// its path below that folder: forty municipalities may each send an «Отчёт.docx».
struct InputFile {
    std::string path;
    std::string shown;
};

/// The files of `paths`: a file is taken as it is (also a missing one: reading tells), a folder recursively, its files
/// in name order; hidden files, lock files of office programs («~$план.docx», «.~lock.…») and files that are neither
/// .docx/.docm/.dotx/.dotm nor .odt/.ott/.fodt are left out of folders. Links are not followed. `skipped` gets what a
/// folder held besides (for the summary).
std::vector<InputFile> input_files(const std::vector<std::string>& paths, std::vector<std::string>& skipped);

}  // namespace svod
