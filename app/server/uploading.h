#pragma once

#include "app/server/multipart.h"

#include <functional>
#include <string>
#include <vector>

namespace svod {

class Site;

/// What came of one uploaded file, in words.
struct ImportOutcome {
    std::string name;
    std::string sha256;   ///< empty where nothing was stored
    std::string tone;     ///< of StatusMark
    std::string words;    ///< «загружен: город Зея, 24 мероприятия»
    bool unsaid = false;  ///< the file does not say whose it is or of what time
};

/// Reads the files and puts them into the archive, as `svod import` does; `tell` hears of each in the order given. One
/// import at a time: another waits for it. False from `tell` ends it after that file.
void import_files(Site& site, const std::vector<FormPart>& files, const std::string& region,
                  const std::function<bool(const ImportOutcome&)>& tell);

}  // namespace svod
