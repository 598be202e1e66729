#pragma once

#include "app/files.h"

#include <functional>
#include <string>
#include <vector>

namespace svod {

/// Looks into the folders every second until the program is interrupted and gives `take` the files that are new or
/// changed since `seen` were taken. A file is complete when it has not grown for two looks in a row. Files stay where
/// they are.
void watch_folders(const std::vector<std::string>& folders, const std::vector<InputFile>& seen,
                   const std::function<void(const std::vector<InputFile>&)>& take);

}  // namespace svod
