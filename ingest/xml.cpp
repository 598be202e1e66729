#include "ingest/xml.h"

#include "ingest/trouble.h"
#include "ingest/xml_input.h"
#include "ingest/xml_names.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <memory>
#include <vector>

namespace svod {
namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

struct FreeParser {
    void operator()(xmlParserCtxtPtr context) const {
        if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

/// What is known of an element name; libxml2 interns local names and URIs, so the pair of pointers is the key.
struct Interned {
    const xmlChar* local = nullptr;
    const xmlChar* uri = nullptr;
    Ns ns = Ns::none;
    int id = 0;
    std::string_view name;
};

class NameCache {
public:
    explicit NameCache(std::span<const XmlName> names) : names_(names), slots_(256) {}

    const Interned& find(const xmlChar* local, const xmlChar* uri) {
        std::size_t at = hash(local, uri);
        while (true) {
            Interned& slot = slots_[at & (slots_.size() - 1)];
            if (slot.local == local && slot.uri == uri) return slot;
            if (slot.local == nullptr) break;
            ++at;
        }
        if (++used_ * 2 > slots_.size()) grow();
        return insert(resolve(local, uri));
    }

private:
    static std::size_t hash(const xmlChar* local, const xmlChar* uri) {
        const auto bits = reinterpret_cast<std::uintptr_t>(local) ^ (reinterpret_cast<std::uintptr_t>(uri) << 7);
        return static_cast<std::size_t>((bits * 0x9e3779b97f4a7c15ull) >> 32);
    }

    Interned resolve(const xmlChar* local, const xmlChar* uri) const {
        Interned entry{local, uri, namespace_of(view(uri)), 0, view(local)};
        for (const XmlName& name : names_)
            if (name.ns == entry.ns && name.local == entry.name) entry.id = name.id;
        return entry;
    }

    Interned& insert(const Interned& entry) {
        std::size_t at = hash(entry.local, entry.uri);
        while (slots_[at & (slots_.size() - 1)].local != nullptr) ++at;
        return slots_[at & (slots_.size() - 1)] = entry;
    }

    void grow() {
        std::vector<Interned> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Interned& entry : old)
            if (entry.local != nullptr) insert(entry);
    }

    std::span<const XmlName> names_;
    std::vector<Interned> slots_;
    std::size_t used_ = 0;
};

struct Open {
    int id;
    int namespaces;
};

/// One parse. Callbacks of libxml2 arrive as static functions; an exception must not cross its C frames, so the first
/// one is kept, the parser is stopped, and it is thrown again outside.
class Parser : public XmlCursor {
public:
    Parser(std::string_view part, const Limits& limits, std::span<const XmlName> names, XmlHandler& handler)
        : part_(part), limits_(limits), handler_(handler), cache_(names) {
        static const bool initialised = (xmlInitParser(), true);
        (void)initialised;
        xmlSAXHandler sax{};
        sax.initialized = XML_SAX2_MAGIC;
        sax.startElementNs = on_start;
        sax.endElementNs = on_end;
        sax.characters = on_text;
        sax.cdataBlock = on_text;
        sax.ignorableWhitespace = on_text;
        sax.internalSubset = on_doctype;
        sax.serror = [](void*, xmlErrorPtr) {};
        context_.reset(xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr));
        if (!context_) throw std::bad_alloc();
        open_.reserve(64);
        handler_.begin(*this);
    }

    /// No attribute value holds a «<» (XML 1.0 §3.1), so the nearest one before the parser's place opens its tag.
    std::uint32_t tag_begin() const override {
        const xmlParserInput& input = *context_->input;
        if (input.cur == input.base) return place(input.base);
        const void* at = memrchr(input.base, '<', static_cast<std::size_t>(input.cur - input.base));
        return place(at == nullptr ? input.base : static_cast<const xmlChar*>(at));
    }
    std::uint32_t tag_end() const override { return place(context_->input->cur); }

    bool feed(std::string_view bytes, bool transcoded) {
        if (!options_set_) {
            xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | (transcoded ? XML_PARSE_IGNORE_ENC : 0));
            xmlDictSetLimit(context_->dict, limits_.dictionary_bytes);
            options_set_ = true;
        }
        fed_ = fed_ || !bytes.empty();
        xmlParseChunk(context_.get(), bytes.data(), static_cast<int>(bytes.size()), 0);
        check();
        return true;
    }

    void finish() {
        if (!fed_) throw DocumentError(ErrorCode::corrupt_xml, "файл повреждён: часть «" + part_ + "» пуста");
        xmlParseChunk(context_.get(), nullptr, 0, 1);
        check();
    }

private:
    /// xmlByteConsumed would count the same, but convert the rest of the buffer back for every question asked.
    std::uint32_t place(const xmlChar* at) const {
        const xmlParserInput& input = *context_->input;
        return static_cast<std::uint32_t>(input.consumed + static_cast<std::size_t>(at - input.base) + before_switch_);
    }

    static Parser& self(void* user) { return *static_cast<Parser*>(user); }

    template <typename Body>
    void guarded(Body body) noexcept {
        if (trouble_) return;
        try {
            body();
        } catch (...) {
            trouble_ = std::current_exception();
            xmlStopParser(context_.get());
        }
    }

    static void on_start(void* user, const xmlChar* local, const xmlChar*, const xmlChar* uri, int namespaces,
                         const xmlChar**, int attributes, int, const xmlChar** values) {
        self(user).guarded([&] { self(user).start(local, uri, namespaces, attributes, values); });
    }
    static void on_end(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
        self(user).guarded([&] { self(user).end(); });
    }
    static void on_text(void* user, const xmlChar* text, int size) {
        self(user).guarded([&] {
            self(user).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        });
    }
    /// A DOCTYPE that only names its DTD is harmless (ODF manifests have one); one with declarations is refused
    /// before the first of them is read.
    static void on_doctype(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
        self(user).guarded([&] {
            if (*self(user).context_->input->cur == '[')
                throw DocumentError(
                    ErrorCode::corrupt_xml,
                    "часть «" + self(user).part_ + "» содержит объявления DTD; такие документы не читаются");
        });
    }

    void start(const xmlChar* local, const xmlChar* uri, int namespaces, int attributes, const xmlChar** values) {
        text_bytes_ = 0;
        namespaces_ += namespaces;
        if (++elements_ > limits_.elements) throw_limit("elements", limits_.elements);
        if (elements_ == 1) count_declaration();
        if (attributes > limits_.attributes_per_tag)
            throw_limit("attributes_per_tag", static_cast<std::uint64_t>(limits_.attributes_per_tag));
        if (namespaces > limits_.namespaces_per_tag || namespaces_ > 2 * limits_.namespaces_per_tag)
            throw_limit("namespaces_per_tag", static_cast<std::uint64_t>(limits_.namespaces_per_tag));
        if (open_.size() >= static_cast<std::size_t>(limits_.xml_depth))
            throw_limit("xml_depth", static_cast<std::uint64_t>(limits_.xml_depth));
        const Interned& interned = cache_.find(local, uri);
        open_.push_back({interned.id, namespaces});
        const XmlElement element{interned.id, interned.ns, interned.name, values, attributes, uri, context_.get()};
        for (int i = 0; i < attributes; ++i)
            if (!in_input(values[5 * i + 3])) resolve_ampersands(values + 5 * i);
        handler_.start(element);
    }

    /// A value without references or line ends is handed out where it stands in the input.
    bool in_input(const xmlChar* value) const {
        const xmlParserInput& input = *context_->input;
        return value >= input.base && value < input.end;
    }

    /// libxml2 leaves every «&» of an attribute as «&#38;» unless it may substitute entities, which it must not here.
    /// A value with a reference is a buffer of the parser's own, so it may be shortened in place.
    static void resolve_ampersands(const xmlChar** attribute) {
        constexpr std::string_view reference = "&#38;";
        auto* begin = const_cast<xmlChar*>(attribute[3]);
        const auto size = static_cast<std::size_t>(attribute[4] - attribute[3]);
        if (size == 0 || std::memchr(begin, '&', size) == nullptr) return;
        xmlChar* to = begin;
        for (const xmlChar* from = begin; from < attribute[4];) {
            const bool found = attribute[4] - from >= 5 && std::memcmp(from, reference.data(), reference.size()) == 0;
            *to++ = *from;
            from += found ? 5 : 1;
        }
        attribute[4] = to;
    }

    /// What stood before an encoding other than UTF-8 was declared, libxml2 forgets when it begins to convert.
    void count_declaration() {
        if (context_->input->buf == nullptr || context_->input->buf->encoder == nullptr) return;
        const long consumed = xmlByteConsumed(context_.get());
        const std::uint32_t counted = tag_end();
        if (consumed > static_cast<long>(counted)) before_switch_ = static_cast<std::size_t>(consumed) - counted;
    }

    void end() {
        text_bytes_ = 0;
        const Open open = open_.back();
        open_.pop_back();
        namespaces_ -= open.namespaces;
        handler_.end(open.id);
    }

    void text(std::string_view characters) {
        text_bytes_ += characters.size();
        if (text_bytes_ > limits_.text_node_bytes) throw_limit("text_node_bytes", limits_.text_node_bytes);
        handler_.text(characters);
    }

    void check() {
        if (trouble_) std::rethrow_exception(trouble_);
        if (context_->wellFormed != 0 && context_->disableSAX == 0) return;
        const xmlError& error = context_->lastError;
        if (error.code == XML_ERR_NO_MEMORY) throw_limit("dictionary_bytes", limits_.dictionary_bytes);
        throw DocumentError(ErrorCode::corrupt_xml, "файл повреждён: ошибка XML в части «" + part_ + "», строка " +
                                                        std::to_string(error.line) +
                                                        "; пересохраните его в текстовом редакторе");
    }

    std::string part_;
    const Limits& limits_;
    XmlHandler& handler_;
    NameCache cache_;
    std::unique_ptr<xmlParserCtxt, FreeParser> context_;
    std::vector<Open> open_;
    std::exception_ptr trouble_;
    std::uint64_t elements_ = 0;
    std::uint64_t text_bytes_ = 0;
    int namespaces_ = 0;
    std::size_t before_switch_ = 0;
    bool options_set_ = false;
    bool fed_ = false;
};

}  // namespace

std::optional<std::string_view> XmlElement::attribute(Ns attribute_ns, std::string_view local) const {
    for (int i = 0; i < raw_count; ++i) {
        const unsigned char** raw = raw_attributes + 5 * i;
        const char* candidate = reinterpret_cast<const char*>(raw[0]);
        if (candidate[0] != local[0]) continue;
        if (std::strncmp(candidate, local.data(), local.size()) != 0 || candidate[local.size()] != 0) continue;
        const Ns found = raw[2] == nullptr ? Ns::none : raw[2] == raw_uri ? ns : namespace_of(view(raw[2]));
        if (found != attribute_ns && !(found == Ns::none && attribute_ns == ns)) continue;
        return std::string_view(reinterpret_cast<const char*>(raw[3]), static_cast<std::size_t>(raw[4] - raw[3]));
    }
    return std::nullopt;
}

bool XmlElement::any_attribute(std::string_view beginning) const {
    for (int i = 0; i < raw_count; ++i) {
        const char* candidate = reinterpret_cast<const char*>(raw_attributes[5 * i]);
        if (candidate[0] == beginning[0] && std::strncmp(candidate, beginning.data(), beginning.size()) == 0)
            return true;
    }
    return false;
}

std::string_view XmlElement::namespace_uri(std::string_view prefix) const {
    const auto* context = static_cast<const xmlParserCtxt*>(raw_parser);
    for (int i = context->nsNr; i >= 2; i -= 2)
        if (view(context->nsTab[i - 2]) == prefix) return view(context->nsTab[i - 1]);
    return {};
}

void parse_xml(const XmlFeed& feed, std::string_view part, const Limits& limits, std::span<const XmlName> names,
               XmlHandler& handler) {
    Parser parser(part, limits, names, handler);
    XmlInput* current = nullptr;
    XmlInput input([&](std::string_view bytes) { return parser.feed(bytes, current->transcoded()); }, part, limits);
    current = &input;
    feed([&](std::string_view bytes) { return input.take(bytes); });
    input.finish();
    parser.finish();
}

}  // namespace svod
