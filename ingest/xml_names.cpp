#include "ingest/xml_names.h"

#include <array>

namespace svod {
namespace {

struct Known {
    std::string_view uri;
    Ns ns;
};

constexpr std::array known{
    Known{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Ns::w},
    Known{"http://purl.oclc.org/ooxml/wordprocessingml/main", Ns::w},
    Known{"http://schemas.microsoft.com/office/word/2010/wordml", Ns::w14},
    Known{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Ns::r},
    Known{"http://purl.oclc.org/ooxml/officeDocument/relationships", Ns::r},
    Known{"http://schemas.openxmlformats.org/markup-compatibility/2006", Ns::mc},
    Known{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Ns::wp},
    Known{"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Ns::wp},
    Known{"http://schemas.openxmlformats.org/drawingml/2006/main", Ns::a},
    Known{"http://purl.oclc.org/ooxml/drawingml/main", Ns::a},
    Known{"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Ns::wps},
    Known{"urn:schemas-microsoft-com:vml", Ns::v},
    Known{"http://schemas.openxmlformats.org/package/2006/relationships", Ns::rels},
    Known{"http://schemas.openxmlformats.org/package/2006/content-types", Ns::content_types},
    Known{"http://schemas.openxmlformats.org/officeDocument/2006/math", Ns::math},
    Known{"http://purl.oclc.org/ooxml/officeDocument/math", Ns::math},
    Known{"http://www.w3.org/1998/Math/MathML", Ns::math},
    Known{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Ns::office},
    Known{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Ns::text},
    Known{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Ns::table},
    Known{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Ns::style},
    Known{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Ns::draw},
    Known{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Ns::fo},
    Known{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Ns::manifest},
    Known{"http://www.w3.org/1999/xlink", Ns::xlink},
    Known{"http://purl.org/dc/elements/1.1/", Ns::dc},
    Known{"http://www.w3.org/XML/1998/namespace", Ns::xml},
};

}  // namespace

Ns namespace_of(std::string_view uri) {
    if (uri.empty()) return Ns::none;
    for (const Known& each : known)
        if (each.uri == uri) return each.ns;
    return Ns::other;
}

}  // namespace svod
