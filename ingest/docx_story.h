#pragma once

#include "ingest/account.h"
#include "ingest/document.h"
#include "ingest/docx_diagram.h"
#include "ingest/docx_fields.h"
#include "ingest/docx_names.h"
#include "ingest/docx_numbering.h"
#include "ingest/docx_parts.h"
#include "ingest/docx_styles.h"
#include "ingest/docx_table.h"
#include "ingest/revisions.h"
#include "ingest/trouble.h"
#include "ingest/xml.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Everything of a DOCX that a story needs beside its own XML.
struct DocxContext {
    const Limits& limits;
    const DocxParts& parts;
    const DocxStyles& styles;
    DocxNumbering& numbering;
    std::map<std::string, DocxDiagram, std::less<>>& diagrams;  ///< by part
    Account* account = nullptr;
};

/// Turns the events of one story (main document, footnotes, endnotes, comments) into the model, as the text stands
/// with every revision accepted. Elements it does not know are transparent, so content controls, smart tags and
/// custom XML need no code: text comes from w:t alone.
class DocxStory : public XmlHandler {
public:
    DocxStory(const DocxContext& context, Document& document, Diagnostics& diagnostics);

    void begin(const XmlCursor& cursor) override { cursor_ = &cursor; }
    void start(const XmlElement& element) override;
    void end(int id) override;
    void text(std::string_view characters) override;

    /// To be called after the last element. False when the part was no WordprocessingML document at all.
    bool finish();

private:
    enum class TextMode { none, visible, code, deleted };

    struct Run {
        std::optional<bool> bold;
        std::optional<bool> vanish;
        const ResolvedStyle* style = nullptr;
        std::string font;  ///< only a symbol font
    };

    struct OpenLink {
        std::string target;
        std::size_t paragraph = 0;  ///< OpenParagraph::serial of the one it began in, and where
        std::size_t from = 0;
    };

    /// A paragraph or a table that waits for the paragraph which anchors its text box.
    struct Waiting {
        Paragraph paragraph;
        int table = -1;
    };

    struct OpenParagraph {
        std::size_t serial = 0;
        Paragraph model;
        const ResolvedStyle* style = nullptr;
        std::string_view separator;
        std::optional<int> num_id;
        std::optional<int> ilvl;
        std::optional<int> outline;
        std::optional<bool> centered;
        bool mark_deleted = false;  ///< by a revision
        std::optional<bool> mark_hidden;
        bool bullet = false;      ///< its label is one
        bool numbered = false;    ///< its number has been counted
        bool page_break = false;  ///< a line break if more text follows
        bool needs_nfc = false;
        bool has_text = false;
        bool all_bold = true;
        std::unique_ptr<RevisionMark> mark_change;
        std::vector<Waiting> after;
    };

    /// What paragraphs run into: the story itself, a table cell, a text box, a note.
    struct Flow {
        enum class Kind { story, cell, text_box, note } kind = Kind::story;
        std::size_t fields = 0;              ///< open fields outside
        Run run;                             ///< of the text box's anchor
        std::optional<OpenParagraph> begun;  ///< its mark was deleted
        std::vector<Waiting> waiting;        ///< text box
        int table = -1;                      ///< cell: its table, its place there, and what was seen of it
        std::size_t cell = 0;
        std::uint32_t begin = 0;  ///< cell: SourceRange::begin
        bool placed = false;
        bool covered = false;
        bool first = true;
        bool all_bold = true;
        std::string note;
        std::unique_ptr<RevisionMark> change;  ///< cell: of the cell as a whole
        int column = 0;                        ///< cell: where it stands or stood
    };

    /// A w:tr is laid out only when its first cell comes: its properties may say that it is deleted.
    struct OpenRow {
        bool laid = false;
        bool deleted = false;
        bool header = false;
        bool hidden = false;  ///< its own mark, not yet its text
        bool shown = false;   ///< a paragraph or a table of it is seen
        int grid_before = 0;
        std::unique_ptr<RevisionMark> change;  ///< of the row as a whole
    };
    struct OpenTable {
        std::unique_ptr<DocxTable> grid;  ///< null until the first row that is kept
        std::size_t revisions = 0;        ///< before it
        OpenRow row;
    };

    void start_structure(const XmlElement& element);
    void start_property(const XmlElement& element);
    void start_run_property(const XmlElement& element);
    void start_table_property(const XmlElement& element);
    void start_alternate(const XmlElement& element);

    void open_paragraph();
    void close_paragraph();
    Location here() const;
    void note_embedded(std::string_view what);
    void note_cut_span(const Location& location);
    void start_graphic(const XmlElement& element);
    void open_diagram(const XmlElement& element);
    void close_diagram();
    void close_graphic();
    void count_number(OpenParagraph& paragraph);
    void finish_paragraph(OpenParagraph&& paragraph);
    bool joins_next(const OpenParagraph& paragraph) const;
    void emit(Paragraph&& paragraph);
    void emit_to_cell(Flow& flow, Paragraph&& paragraph);
    void emit_block(int table);
    void emit_waiting(std::vector<Waiting>&& waiting);

    void open_flow(Flow::Kind kind);
    void close_flow();
    void finish_begun();
    void open_note(const XmlElement& element);
    void close_note(std::string_view kind);

    void open_table();
    void close_table();
    void open_row();
    void lay_row();
    void close_row();
    void open_cell();
    void place_cell(Flow& flow);
    void skip_covered(const Flow& flow);
    void merge_by_revision(const XmlElement& element);
    void close_cell();

    bool visible() const;
    bool is_hidden_run() const;
    void count_bytes(std::size_t more);
    bool is_bold_run() const;
    void set_run_font(const XmlElement& element);
    void open_text(const XmlElement& element, TextMode mode);
    void close_text();
    void show(std::string_view shown);
    void show_break(const XmlElement& element);
    void show_symbol(const XmlElement& element);
    OpenLink link_here(std::string target) const;
    void keep_link(OpenLink&& link);
    void close_link();
    void end_field_character();
    void open_change(Revision::Kind kind, const XmlElement& element);
    void close_change();
    void set_mark_change(Revision::Kind kind, const XmlElement& element);
    void set_row_change(Revision::Kind kind, const XmlElement& element);
    void set_cell_change(Revision::Kind kind, const XmlElement& element);
    const Flow* changed_cell() const;
    Location location_of(const Flow& cell) const;
    bool is_new_as_a_whole(const Flow& cell, const RevisionMark& mark) const;
    void note_shown(std::string_view text);
    void note_deleted(std::string_view characters);
    void note_paragraph_mark(const OpenParagraph& paragraph);
    void note_row(OpenTable& open);
    void note_cell(const Flow& flow);
    void skip_and_keep(Dropped reason);
    void break_kept();
    void start_kept(int id);
    void end_kept(int id);

    void skip(Dropped reason = Dropped::layout) {
        skip_ = 1;
        skip_reason_ = reason;
    }
    Dropped why_invisible() const;
    Dropped why_dropped(std::string_view characters) const;
    void account_shown(std::string_view shown, std::string_view got);
    void account_added(std::int64_t count) {
        if (context_.account != nullptr) context_.account->add(count);
    }
    void account_space(std::size_t count) {
        if (context_.account != nullptr) context_.account->drop(Dropped::space, static_cast<std::int64_t>(count));
    }

    const DocxContext& context_;
    Document& document_;
    const XmlCursor* cursor_ = nullptr;
    Diagnostics& diagnostics_;
    RevisionLog revisions_;
    std::vector<RevisionMark> changes_;  ///< open w:ins, w:del, w:moveFrom, w:moveTo around runs
    bool keep_skipped_ = false;          ///< the skipped subtree's text goes to `kept_`
    bool in_kept_text_ = false;
    int kept_fallback_ = 0;  ///< `skip_` at the mc:Fallback inside it
    std::string kept_;
    std::vector<Flow> flows_;
    std::vector<OpenParagraph> paragraphs_;
    std::vector<OpenTable> tables_;
    std::vector<OpenLink> links_;
    std::vector<OpenLink> field_links_;  ///< one for each open field: where its result begins
    std::vector<bool> alternates_;       ///< an alternative has been chosen
    DocxFields fields_;
    Run run_;
    DocxCellProperties cell_;
    std::unique_ptr<RevisionMark> cell_change_;
    TextMode text_mode_ = TextMode::none;
    bool trim_text_ = false;
    bool is_document_ = false;
    bool preserve_space_ = false;  ///< xml:space of the root, where a w:t says nothing
    std::size_t text_from_ = 0;
    int skip_ = 0;  ///< depth inside an ignored subtree
    Dropped skip_reason_ = Dropped::layout;
    int deleted_ = 0;  ///< depth of deleted and moved-away content
    bool in_p_properties_ = false;
    bool in_r_properties_ = false;
    bool in_tr_properties_ = false;
    bool in_tc_properties_ = false;
    std::uint64_t grid_cells_ = 0;
    std::uint64_t model_bytes_ = 0;
    std::size_t serial_ = 0;
    bool diagram_due_ = false;  ///< inside the frame of a SmartArt that has not been read
    DocxDiagram* diagram_ = nullptr;
    std::uint32_t diagram_begin_ = 0;  ///< SourceRange::begin of its anchor
    std::string spare_text_;           ///< a buffer for the next paragraph: that of the last one which went into a cell
};

}  // namespace svod
