#include "compare/given_base.h"

#include "compare/expected.h"
#include "text/text.h"

#include <charconv>

namespace svod {

namespace {

/// «12 345», «1 234,5»; nullopt for anything else and for nothing above 0.
std::optional<double> count_of(std::string_view text) {
    std::string digits;
    for (const char c : clean_line(text))
        if (c != ' ') digits += c == ',' ? '.' : c;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && value > 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

BaseFile read_base(std::string_view text) {
    BaseFile file;
    bool first = true;
    for (const std::string_view line : split(text, '\n')) {
        if (trim(line).empty() || trim(line).front() == '#') continue;
        const std::size_t gap = line.find_first_of("\t;");
        const std::string territory = clean_line(line.substr(0, gap));
        std::string_view second = gap == std::string_view::npos ? std::string_view() : line.substr(gap + 1);
        second = second.substr(0, second.find_first_of("\t;"));
        const std::optional<double> count = count_of(second);
        if (count)
            file.lines.push_back({territory, *count});
        else if (first && gap != std::string_view::npos)
            file.name = clean_line(second);
        else
            file.not_understood.push_back(clean_line(line));
        first = false;
    }
    return file;
}

GivenBase base_of(const BaseFile& file, const Comparison& comparison, std::vector<std::string>& unknown) {
    GivenBase base;
    base.name = file.name.empty() ? "единиц базы" : file.name;
    base.values.resize(comparison.territories.size());
    for (const BaseFile::Line& line : file.lines) {
        bool known = false;
        for (std::size_t i = 0; i < base.values.size(); ++i) {
            if (!names_territory(comparison.territories[i], line.territory)) continue;
            base.values[i] = line.number;
            known = true;
        }
        if (!known) unknown.push_back(line.territory);
    }
    return base;
}

}  // namespace svod
