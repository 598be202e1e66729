#pragma once

#include "ingest/document.h"
#include "ingest/odt_changes.h"
#include "ingest/odt_lists.h"
#include "ingest/odt_styles.h"
#include "ingest/odt_table.h"
#include "ingest/odt_text.h"
#include "ingest/revisions.h"
#include "ingest/trouble.h"
#include "ingest/xml.h"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A field of a form while its parameters are read; outside the class, or Clang finds no way to construct it.
struct OdtFieldMark {
    std::string type;
    bool checked = false;
    std::size_t selected = 0;
    std::vector<std::string> choices;
};

/// Turns the children of office:text into paragraphs, tables and notes of a Document.
///
/// Three stacks: *flows* (the body, a table cell, a note: where finished paragraphs go), *paragraphs* (one inside
/// another is a text box: it follows the paragraph that anchors it), *lists*. A flow or a paragraph hides the lists
/// around it.
class OdtBody {
public:
    OdtBody(OdtStyles& styles, OdtLists& lists, const Limits& limits, Document& document, Diagnostics& diagnostics,
            Account* account);

    /// The cursor of the part to come; it must outlive the calls.
    void begin(const XmlCursor& cursor) { cursor_ = &cursor; }

    /// Returns false when the element's content is to be skipped; then `end` is not called for it.
    bool start(const XmlElement& element);
    void end();
    void text(std::string_view characters);
    /// To be called once, after the last element.
    void finish() { revisions_.finish(); }
    /// Why the element that `start` last refused is skipped.
    Dropped skip_reason() const { return skip_reason_; }

private:
    /// A stack whose elements stay when they are popped and are cleared when they are pushed again: the buffers of one
    /// paragraph serve the next.
    template <typename Element>
    class ReusedStack {
    public:
        Element& push() {
            if (size_ == elements_.size()) elements_.push_back(std::make_unique<Element>());
            elements_[size_]->clear();
            return *elements_[size_++];
        }
        /// The popped element, until the next push.
        Element& pop() { return *elements_[--size_]; }
        Element& back() { return *elements_[size_ - 1]; }
        const Element& back() const { return *elements_[size_ - 1]; }
        const Element& operator[](std::size_t at) const { return *elements_[at]; }
        std::size_t size() const { return size_; }
        bool empty() const { return size_ == 0; }

    private:
        std::vector<std::unique_ptr<Element>> elements_;
        std::size_t size_ = 0;
    };

    struct Flow {
        enum class Kind { body, cell, note };
        Kind kind = Kind::body;
        std::size_t paragraphs = 0;  ///< open ones below this flow
        std::size_t lists = 0;
        std::uint32_t begin = 0;  ///< cell: SourceRange::begin
        std::string_view note_kind;
        std::string text;
        std::vector<Link> links;
        bool has_paragraph = false;
        bool has_bold = false;
        bool has_plain = false;

        void clear();
    };
    /// A finished paragraph or table that waits for the paragraph it is anchored in.
    struct Item {
        Paragraph paragraph;
        bool has_text = false;  ///< besides the label
        int table = -1;
    };
    struct OpenLink {
        std::string target;
        std::size_t begin = 0;
    };
    struct OpenParagraph {
        OdtText text;
        Paragraph model;
        std::size_t lists = 0;
        std::int64_t added = 0;  ///< to the account, by this paragraph
        bool gap = true;         ///< between the label and the text
        bool bullet = false;     ///< its label is one
        bool hidden = false;
        bool hidden_by_style = false;  ///< unless a span inside is shown
        std::vector<OpenLink> links;
        std::vector<Item> pending;

        void clear();
        bool shown() const { return !hidden && !(hidden_by_style && text.text().empty()); }
    };
    struct Format {
        bool bold = false;
        bool hidden = false;
        std::string_view symbol_font;  ///< of OdtStyles
    };
    struct OpenList {
        std::string key;
        std::string style;
        int level = 0;
        bool label_due = false;  ///< the first paragraph of the item is still to come
        std::optional<int> start;
        std::string style_override;
    };
    struct OpenTable {
        OdtTable grid;
        int index = 0;
        std::optional<TableParent> parent;
        std::size_t flows = 0;
        bool header = false;
    };
    struct OpenElement {
        int id = 0;
        bool characters = false;  ///< text right inside it belongs to the open paragraph
        bool acted = false;       ///< its end has something to undo
    };

    bool act(const XmlElement& element, OpenElement& open);
    bool act_on_table(const XmlElement& element, OpenElement& open);
    void undo(int id);
    void undo_table(int id);

    void open_paragraph(const XmlElement& element);
    void number_paragraph(const XmlElement& element, const OdtResolvedStyle& style);
    void set_label(OdtLabel label);
    void close_paragraph();
    std::string label(const OpenParagraph& closed) const;
    Item finished(OpenParagraph& closed);
    void hand_on(Item item);
    void emit(Item item);
    void begin_line(Flow& flow);
    void end_line(Flow& flow, const Paragraph& paragraph, bool has_text);

    void open_format(const XmlElement& element);
    void open_link(const XmlElement& element);
    void close_link();
    void insert_glyph(std::string_view glyph);
    void insert_space(const XmlElement& element);
    void account_text(std::int64_t given, std::int64_t own, std::size_t from);
    void account_added(std::int64_t count);
    Dropped why_dropped(std::string_view characters) const;

    void open_list(const XmlElement& element);
    void open_item(const XmlElement& element);
    void close_list();
    void open_numbered_paragraph(const XmlElement& element);

    void open_note(std::string_view kind);
    void close_note();

    bool open_table();
    void close_table();
    bool at_table_level() const;
    void open_cell(const XmlElement& element);
    void close_cell();

    void change_mark(const XmlElement& element);
    std::optional<Location> changed_cell() const;
    void note_embedded(const XmlElement& element);
    void note_cut_span(std::string_view limit, std::uint64_t wanted, int room);
    void note_shown(std::size_t from, std::string_view given);
    void note_paragraph_end();

    void field_parameter(const XmlElement& element);
    void close_field_mark();

    bool paragraph_open() const { return paragraphs_.size() > flows_.back().paragraphs; }
    bool visible() const { return paragraph_open() && !formats_.back().hidden; }
    std::size_t list_base() const { return paragraph_open() ? paragraphs_.back().lists : flows_.back().lists; }
    bool in_list() const { return lists_open_.size() > list_base(); }

    OdtStyles& styles_;
    OdtLists& lists_;
    OdtBudget budget_;
    Document& document_;
    Diagnostics& diagnostics_;
    const XmlCursor* cursor_ = nullptr;
    std::vector<OpenElement> elements_;
    ReusedStack<Flow> flows_;
    ReusedStack<OpenParagraph> paragraphs_;
    std::vector<Format> formats_;
    std::vector<OpenList> lists_open_;
    std::deque<OpenTable> tables_;
    std::map<std::string, bool, std::less<>> checkboxes_;  ///< form control → its state
    std::optional<OdtFieldMark> field_mark_;
    Dropped skip_reason_ = Dropped::layout;
    OdtChanges changes_;
    RevisionLog revisions_;
    std::vector<const OdtChanges::Region*> inserting_;  ///< insertions that are open at this place
    bool insertion_begun_ = false;                      ///< and nothing of it has been shown
};

}  // namespace svod
