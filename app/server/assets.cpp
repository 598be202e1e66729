#include "app/server/assets.h"

#include "ingest/reader.h"
#include "text/lexicon.h"

#include <array>
#include <map>

namespace svod {

std::span<const LexiconText> web_lexicons();

namespace {

constexpr std::array media_types{
    std::pair<std::string_view, std::string_view>{".css", "text/css; charset=utf-8"},
    std::pair<std::string_view, std::string_view>{".js", "text/javascript; charset=utf-8"},
    std::pair<std::string_view, std::string_view>{".svg", "image/svg+xml"},
};

const std::map<std::string, std::string, std::less<>>& versions() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> made;
        for (const LexiconText& file : web_lexicons()) made.emplace(file.name, sha256_hex(file.text).substr(0, 12));
        return made;
    }();
    return all;
}

}  // namespace

std::string asset_address(std::string_view name) {
    const auto version = versions().find(name);
    if (version == versions().end()) throw std::logic_error("no such file in web/: " + std::string(name));
    return "/assets/" + std::string(name) + "?v=" + version->second;
}

PageResponse asset(std::string_view name) {
    for (const LexiconText& file : web_lexicons()) {
        if (file.name != name) continue;
        for (const auto& [ending, media_type] : media_types)
            if (name.ends_with(ending))
                return {200,
                        std::string(media_type),
                        std::string(file.text),
                        {{"Cache-Control", "public, max-age=31536000, immutable"}}};
    }
    throw RefusedRequest(404, "Такого файла у страницы нет.");
}

}  // namespace svod
