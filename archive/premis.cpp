#include "archive/premis.h"

#include <string_view>

namespace svod {
namespace {

std::string escaped_xml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
            out += c;
    }
    return out;
}

/// Types of events as the Library of Congress names them, where there is one.
std::string_view event_type(std::string_view action) {
    if (action == "import") return "ingestion";
    if (action == "import_failed") return "validation";
    if (action == "remove") return "deletion";
    if (action == "rebuild") return "metadata extraction";
    if (action == "correct" || action == "undo" || action == "link" || action == "unlink")
        return "metadata modification";
    return "recovery";
}

std::string identifier(std::string_view part, std::string_view type, std::string_view value) {
    const std::string name(part);
    return "<" + name + "Identifier><" + name + "IdentifierType>" + std::string(type) + "</" + name +
           "IdentifierType><" + name + "IdentifierValue>" + escaped_xml(value) + "</" + name + "IdentifierValue></" +
           name + "Identifier>";
}

}  // namespace

std::string premis_events(const std::vector<JournalEntry>& journal) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<premis xmlns=\"http://www.loc.gov/premis/v3\" version=\"3.0\">\n";
    for (const JournalEntry& entry : journal) {
        xml += "<event>" + identifier("event", "svod journal", std::to_string(entry.sequence)) + "<eventType>" +
               std::string(event_type(entry.action)) + "</eventType><eventDateTime>" + escaped_xml(entry.at) +
               "</eventDateTime><eventDetailInformation><eventDetail>" +
               escaped_xml(entry.action + " " + entry.detail) +
               "</eventDetail></eventDetailInformation><eventOutcomeInformation><eventOutcome>" +
               (entry.action == "import_failed" ? "failure" : "success") + "</eventOutcome></eventOutcomeInformation>" +
               identifier("linkingAgent", "account", entry.author);
        if (entry.subject.size() == 64) xml += identifier("linkingObject", "SHA-256", entry.subject);
        xml += "</event>\n";
    }
    return xml + "</premis>\n";
}

}  // namespace svod
