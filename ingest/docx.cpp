#include "ingest/docx_numbering.h"
#include "ingest/docx_parts.h"
#include "ingest/docx_story.h"
#include "ingest/docx_styles.h"
#include "ingest/format.h"

namespace svod {
namespace {

/// Word itself repairs a document whose styles or notes do not parse: what the main part says is read all the same.
template <typename Read>
void read_around(const std::string& part, Diagnostics& diagnostics, Account* account, Read read) {
    if (part.empty()) return;
    try {
        read();
    } catch (const DocumentError& error) {
        if (error.code() != ErrorCode::corrupt_xml) throw;
        diagnostics.add("part_unreadable", {}, part);
        if (account != nullptr) account->part_broke_off();
    }
}

bool read_story(const Package& package, const std::string& part, const DocxContext& context, Document& document,
                Diagnostics& diagnostics) {
    DocxStory story(context, document, diagnostics);
    parse_counted([&](const auto& take) { package.stream(part, take); }, part, package.limits(), docx_story_names(),
                  story, context.account);
    return story.finish();
}

using DocxDiagrams = std::map<std::string, DocxDiagram, std::less<>>;

DocxDiagrams read_diagrams(const Package& package, const DocxParts& parts, Diagnostics& diagnostics, Account* account) {
    DocxDiagrams diagrams;
    std::uint64_t bytes = 0;
    for (const auto& related : parts.diagrams) {
        const std::string& part = related.second;
        if (diagrams.contains(part)) continue;
        read_around(part, diagnostics, account,
                    [&] { diagrams.emplace(part, read_docx_diagram(package, part, bytes, account)); });
    }
    return diagrams;
}

/// Text of diagrams that nothing visible anchors.
void account_unshown(const DocxDiagrams& diagrams, Account* account) {
    if (account == nullptr) return;
    for (const auto& [part, diagram] : diagrams)
        if (!diagram.shown) account->drop(Dropped::object, diagram.characters);
}

/// The content types of .docx, .docm, .dotx and .dotm (ECMA-376 part 1 §15.2.11 and Microsoft's macro-enabled ones).
bool is_word(std::string_view type) {
    return type.find("wordprocessingml") != std::string_view::npos || type.find("ms-word") != std::string_view::npos;
}

}  // namespace

bool read_docx(const Package& package, Document& document, Diagnostics& diagnostics, Account* account) {
    const MainPart main = find_main_part(package);
    if (!is_word(main.content_type)) return false;
    const DocxParts parts = find_docx_parts(package, main.name);
    DocxStyles styles;
    DocxNumbering numbering(styles);
    read_around(parts.styles, diagnostics, nullptr, [&] { styles.read(package, parts.styles); });
    read_around(parts.numbering, diagnostics, nullptr, [&] { numbering.read(package, parts.numbering); });
    styles.resolve_all();
    if (parts.macros) diagnostics.add("embedded_not_read", {}, "macros", Severity::info);
    document.part = parts.document;
    DocxDiagrams diagrams = read_diagrams(package, parts, diagnostics, account);
    const DocxContext context{package.limits(), parts, styles, numbering, diagrams, account};
    if (!read_story(package, parts.document, context, document, diagnostics))
        throw DocumentError(ErrorCode::corrupt_xml,
                            "файл повреждён: его главная часть — не документ Word; пересохраните его в Word");
    account_unshown(diagrams, account);
    for (const std::string& part : {parts.footnotes, parts.endnotes, parts.comments})
        read_around(part, diagnostics, account, [&] { read_story(package, part, context, document, diagnostics); });
    return true;
}

}  // namespace svod
