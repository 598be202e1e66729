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

/// The files of `paths`: a file is taken as it is (also a missing one: reading tells), a folder with all below it, in
/// name order. Of a folder only files named as texts are taken (.docx .docm .dotx .dotm .odt .ott .fodt, and .doc .rtf,
/// which reading refuses with advice); hidden files and lock files of office programs («~$план.docx») are left out,
/// links are not followed, a folder that cannot be entered is itself an entry, so that reading reports it. `skipped`
/// gets what a folder held besides. With several paths the names shown start with the folder given.
std::vector<InputFile> input_files(const std::vector<std::string>& paths, std::vector<std::string>& skipped);

}  // namespace svod
