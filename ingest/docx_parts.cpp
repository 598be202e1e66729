#include "ingest/docx_parts.h"

#include "ingest/xml.h"

#include <algorithm>
#include <array>
#include <vector>

namespace svod {
namespace {

enum Name : int { relationship = 1, type_override, type_default };
constexpr std::array names{
    XmlName{Ns::rels, "Relationship", relationship},
    XmlName{Ns::content_types, "Override", type_override},
    XmlName{Ns::content_types, "Default", type_default},
};

struct Relationship {
    std::string id;
    std::string type;  ///< the last segment of its URI, the same in Transitional and Strict
    std::string target;
    bool external = false;
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool same_name(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// The part under the name that the package really uses: part names do not distinguish case (part 2 §6.3.5).
std::string existing_part(const Package& package, const std::string& name) {
    if (package.has(name)) return name;
    for (const std::string& candidate : package.part_names())
        if (same_name(candidate, name)) return candidate;
    return {};
}

class RelationshipHandler : public XmlHandler {
public:
    explicit RelationshipHandler(const Limits& limits) : limits_(limits) {}
    void start(const XmlElement& element) override {
        if (element.id != relationship) return;
        check_limit(found.size(), "definitions", limits_.definitions);
        const auto value = [&](std::string_view name) {
            return element.attribute(Ns::none, name).value_or(std::string_view());
        };
        const std::string_view type = value("Type");
        found.push_back({std::string(value("Id")), std::string(type.substr(type.rfind('/') + 1)),
                         std::string(value("Target")), value("TargetMode") == "External"});
    }
    void end(int) override {}
    void text(std::string_view) override {}
    std::vector<Relationship> found;

private:
    const Limits& limits_;
};

class TypeHandler : public XmlHandler {
public:
    explicit TypeHandler(std::string_view part) : part_(part) {}
    void start(const XmlElement& element) override {
        const auto value = [&](std::string_view name) {
            return element.attribute(Ns::none, name).value_or(std::string_view());
        };
        if (element.id == type_override) {
            std::string_view name = value("PartName");
            if (!name.empty() && name.front() == '/') name.remove_prefix(1);
            if (same_name(name, part_)) type = value("ContentType");
        } else if (element.id == type_default && by_extension_.empty()) {
            const std::string extension = "." + std::string(value("Extension"));
            const std::string_view part = part_;
            if (part.size() > extension.size() && same_name(part.substr(part.size() - extension.size()), extension))
                by_extension_ = value("ContentType");
        }
    }
    void end(int) override {}
    void text(std::string_view) override {}
    std::string content_type() const { return type.empty() ? by_extension_ : type; }

private:
    std::string_view part_;
    std::string type;
    std::string by_extension_;
};

void parse(const Package& package, const std::string& part, XmlHandler& handler) {
    parse_xml([&](const auto& take) { package.stream(part, take); }, part, package.limits(), names, handler);
}

std::vector<Relationship> relationships(const Package& package, const std::string& of) {
    const std::size_t slash = of.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : of.substr(0, slash + 1);
    const std::string part = existing_part(package, folder + "_rels/" + of.substr(folder.size()) + ".rels");
    if (part.empty()) return {};
    RelationshipHandler handler(package.limits());
    parse(package, part, handler);
    return std::move(handler.found);
}

/// A target relative to the folder of its source, «..» and «.» resolved (RFC 3986 §5.2.4).
std::string resolve(std::string_view source, std::string_view target) {
    std::string path(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    if (path.empty() || path.front() != '/') path = std::string(source.substr(0, source.rfind('/') + 1)) + path;
    std::vector<std::string> segments;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string segment = path.substr(at, end - at);
        if (segment == ".." && !segments.empty()) segments.pop_back();
        if (!segment.empty() && segment != "." && segment != "..") segments.push_back(segment);
        at = end + 1;
    }
    std::string name;
    for (const std::string& segment : segments) name += (name.empty() ? "" : "/") + segment;
    return name;
}

}  // namespace

MainPart find_main_part(const Package& package) {
    MainPart main;
    for (const Relationship& each : relationships(package, ""))
        if (main.name.empty() && each.type == "officeDocument" && !each.external)
            main.name = existing_part(package, resolve("", each.target));
    const std::string types = existing_part(package, "[Content_Types].xml");
    if (main.name.empty() || types.empty()) return main;
    TypeHandler handler(main.name);
    parse(package, types, handler);
    main.content_type = handler.content_type();
    return main;
}

DocxParts find_docx_parts(const Package& package, const std::string& main_part) {
    DocxParts parts;
    parts.document = main_part;
    const std::array<std::pair<std::string_view, std::string*>, 5> wanted{{{"styles", &parts.styles},
                                                                           {"numbering", &parts.numbering},
                                                                           {"footnotes", &parts.footnotes},
                                                                           {"endnotes", &parts.endnotes},
                                                                           {"comments", &parts.comments}}};
    for (const Relationship& each : relationships(package, main_part)) {
        if (each.type == "hyperlink") parts.links.emplace(each.id, each.target);
        if (each.type == "vbaProject") parts.macros = true;
        if (each.type == "diagramData" && !each.external)
            if (std::string name = resolve(main_part, each.target); package.has(name))
                parts.diagrams.emplace(each.id, std::move(name));
        for (const auto& [type, place] : wanted)
            if (each.type == type && !each.external && place->empty())
                *place = existing_part(package, resolve(main_part, each.target));
    }
    return parts;
}

}  // namespace svod
