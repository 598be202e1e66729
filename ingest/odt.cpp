// OpenDocument text (ODF 1.0–1.3): the package form (.odt, .ott) and the flat one (.fodt).
#include "ingest/format.h"
#include "ingest/odt_body.h"
#include "ingest/odt_names.h"
#include "ingest/odt_style_reader.h"
#include "ingest/time_limit.h"
#include "ingest/xml.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace svod {
namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view content_part = "content.xml";
constexpr std::string_view styles_part = "styles.xml";
constexpr std::string_view manifest_part = "META-INF/manifest.xml";
constexpr std::uint64_t longest_mimetype = 256;
constexpr std::size_t recognised_bytes = 64 * 1024;  ///< the root element of a flat document lies within

/// text, text-template, text-master, text-web and their macro variants.
bool is_text_type(std::string_view type) {
    return type.substr(0, text_type.size()) == text_type &&
           (type.size() == text_type.size() || type[text_type.size()] == '-');
}

std::string_view stripped(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    return text;
}

/// Hands the children of a document's root to the reader concerned: styles first, then the text.
class OdtHandler : public XmlHandler {
public:
    /// `automatic_too`: automatic styles of this part belong to the text (not so in styles.xml, where they are those of
    /// headers and footers).
    OdtHandler(OdtStyleReader& styles, OdtBody& body, bool automatic_too, Account* account)
        : styles_(styles), body_(body), automatic_too_(automatic_too), account_(account) {}

    void begin(const XmlCursor& cursor) override { body_.begin(cursor); }

    void start(const XmlElement& element) override {
        ++depth_;
        if (skipped_from_ > 0) return;
        switch (zone_) {
            case Zone::root:
                enter(element);
                break;
            case Zone::styles:
            case Zone::automatic_styles:
                styles_.start(element, zone_ == Zone::automatic_styles);
                break;
            case Zone::text:
                if (!body_.start(element)) skipped_from_ = depth_;
                break;
        }
    }

    void end(int id) override {
        const int closed = depth_--;
        if (skipped_from_ > 0) {
            if (closed == skipped_from_) skipped_from_ = 0;
            return;
        }
        if (zone_ == Zone::root) return;
        if (closed == zone_from_)
            zone_ = Zone::root;
        else if (zone_ == Zone::text)
            body_.end();
        else
            styles_.end(id);
    }

    void text(std::string_view characters) override {
        if (zone_ == Zone::text && skipped_from_ == 0)
            body_.text(characters);
        else if (account_ != nullptr)
            account_->drop(zone_ == Zone::text    ? body_.skip_reason()
                           : is_blank(characters) ? Dropped::space
                                                  : Dropped::outside,
                           characters);
    }

    bool found_text() const { return found_text_; }

private:
    enum class Zone { root, styles, automatic_styles, text };

    void enter(const XmlElement& element) {
        switch (element.id) {
            case Odt::office_styles:
                zone_ = Zone::styles;
                break;
            case Odt::office_automatic_styles:
                if (automatic_too_)
                    zone_ = Zone::automatic_styles;
                else
                    skipped_from_ = depth_;
                break;
            case Odt::office_text:
                zone_ = Zone::text;
                found_text_ = true;
                break;
            case Odt::office_skipped:
                skipped_from_ = depth_;
                break;
            default:
                return;
        }
        zone_from_ = depth_;
    }

    OdtStyleReader& styles_;
    OdtBody& body_;
    bool automatic_too_;
    Account* account_;
    Zone zone_ = Zone::root;
    int depth_ = 0;
    int zone_from_ = 0;
    int skipped_from_ = 0;
    bool found_text_ = false;
};

/// Everything one document is read with.
struct OdtReading {
    OdtReading(const Limits& limits, Document& document, Diagnostics& diagnostics, Account* asked)
        : account(asked),
          styles(limits),
          lists(limits),
          style_reader(styles, lists),
          body(styles, lists, limits, document, diagnostics, asked) {}

    bool read_styles(const XmlFeed& feed, std::string_view part, const Limits& limits) {
        OdtHandler handler(style_reader, body, false, nullptr);
        parse_xml(feed, part, limits, odt_names, handler);
        return handler.found_text();
    }

    bool read_text(const XmlFeed& feed, std::string_view part, const Limits& limits) {
        OdtHandler handler(style_reader, body, true, account);
        parse_counted(feed, part, limits, odt_names, handler, account);
        body.finish();
        return handler.found_text();
    }

    Account* account;
    OdtStyles styles;
    OdtLists lists;
    OdtStyleReader style_reader;
    OdtBody body;
};

/// The package's own account: the type of the whole and whether a part is encrypted (ODF 1.3 part 2 §4).
class ManifestHandler : public XmlHandler {
public:
    enum Name : int { file_entry = 1, encryption_data };
    static constexpr std::array names{XmlName{Ns::manifest, "file-entry", file_entry},
                                      XmlName{Ns::manifest, "encryption-data", encryption_data}};

    void start(const XmlElement& element) override {
        if (element.id == encryption_data) encrypted = true;
        if (element.id == file_entry && element.attribute(Ns::manifest, "full-path") == "/")
            type = std::string(element.attribute(Ns::manifest, "media-type").value_or(""));
    }
    void end(int) override {}
    void text(std::string_view) override {}

    std::string type;
    bool encrypted = false;
};

XmlFeed part_feed(const Package& package, std::string_view part) {
    return [&package, part](const std::function<bool(std::string_view)>& take) { package.stream(part, take); };
}

/// A package without a manifest has nothing encrypted and no declared type.
ManifestHandler read_manifest(const Package& package) {
    ManifestHandler manifest;
    if (package.has(manifest_part))
        parse_xml(part_feed(package, manifest_part), manifest_part, package.limits(), ManifestHandler::names, manifest);
    return manifest;
}

/// Macros lie in folders of their own (Basic/ by LibreOffice, Scripts/ in other languages).
void note_macros(const Package& package, Diagnostics& diagnostics) {
    const std::vector<std::string>& parts = package.part_names();
    const bool any = std::any_of(parts.begin(), parts.end(), [](std::string_view name) {
        return name.substr(0, 6) == "Basic/" || name.substr(0, 8) == "Scripts/";
    });
    if (any) diagnostics.add("embedded_not_read", {}, "macros", Severity::info);
}

/// Stops the parser at the root element and keeps what it says.
class RootHandler : public XmlHandler {
public:
    struct Found {};
    void start(const XmlElement& element) override {
        ns = element.ns;
        name = std::string(element.name);
        mimetype = std::string(element.attribute(Ns::office, "mimetype").value_or(""));
        throw Found{};
    }
    void end(int) override {}
    void text(std::string_view) override {}

    Ns ns = Ns::none;
    std::string name;
    std::string mimetype;
};

RootHandler read_root(const XmlFeed& feed, std::string_view part, const Limits& limits) {
    RootHandler root;
    try {
        parse_xml(feed, part, limits, {}, root);
    } catch (const RootHandler::Found&) {
    } catch (const DocumentError&) {
    }
    return root;
}

}  // namespace

bool is_odt(const Package& package) {
    try {
        if (package.has("mimetype")) return is_text_type(stripped(package.read("mimetype", longest_mimetype)));
        if (const std::string type = read_manifest(package).type; !type.empty()) return is_text_type(type);
    } catch (const DocumentError&) {
        return false;
    }
    if (!package.has(content_part)) return false;
    const RootHandler root = read_root(part_feed(package, content_part), content_part, package.limits());
    return root.ns == Ns::office && root.name == "document-content";
}

bool read_odt(const Package& package, Document& document, Diagnostics& diagnostics, Account* account) {
    if (!is_odt(package)) return false;
    if (read_manifest(package).encrypted)
        throw DocumentError(ErrorCode::encrypted,
                            "документ защищён паролем: откройте его с паролем и сохраните без защиты");
    if (!package.has(content_part))
        throw DocumentError(ErrorCode::corrupt_container,
                            "в файле нет части «content.xml»: это повреждённый документ OpenDocument");
    const Limits& limits = package.limits();
    document.part = content_part;
    OdtReading reading(limits, document, diagnostics, account);
    note_macros(package, diagnostics);
    if (package.has(styles_part)) reading.read_styles(part_feed(package, styles_part), styles_part, limits);
    if (!reading.read_text(part_feed(package, content_part), content_part, limits))
        throw DocumentError(ErrorCode::no_content, "в документе OpenDocument нет текста (office:text)");
    return true;
}

bool is_fodt(std::string_view bytes) {
    const XmlFeed feed = [bytes](const std::function<bool(std::string_view)>& take) {
        take(bytes.substr(0, recognised_bytes));
    };
    const RootHandler root = read_root(feed, "document", Limits{});
    return root.ns == Ns::office && root.name == "document" && is_text_type(root.mimetype);
}

void read_fodt(std::string_view bytes, const Limits& limits, Document& document, Diagnostics& diagnostics,
               Account* account) {
    OdtReading reading(limits, document, diagnostics, account);
    constexpr std::size_t piece = 64 * 1024;
    const XmlFeed feed = [bytes](const std::function<bool(std::string_view)>& take) {
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            check_time();
            if (!take(bytes.substr(at, piece))) return;
        }
    };
    if (!reading.read_text(feed, "document", limits))
        throw DocumentError(ErrorCode::no_content, "в документе OpenDocument нет текста (office:text)");
}

}  // namespace svod
