#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Markup that stands in the source code: nothing computed at run time converts to it.
class Markup {
public:
    consteval Markup(const char* literal) : text_(literal) {}
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

class Address;

/// HTML under construction. The one road from a text of the world into a page: markup comes from literals, everything
/// else goes through `text`, `attribute` or `link`, which escape it.
class Html {
public:
    Html() = default;
    Html(Markup markup) : content_(markup.text()) {}

    Html& operator<<(Markup markup) {
        content_ += markup.text();
        return *this;
    }
    Html& operator<<(const Html& part) {
        content_ += part.content_;
        return *this;
    }

    bool empty() const { return content_.empty(); }
    const std::string& content() const { return content_; }

    friend Html text(std::string_view words);
    friend Html number(long long value);
    friend Html attribute(Markup name, std::string_view value);
    friend Html drawn(const std::string& svg);

private:
    std::string content_;
};

/// `words` as character data.
Html text(std::string_view words);
Html number(long long value);

/// « name="value"», with the space before it.
Html attribute(Markup name, std::string_view value);
Html href(const Address& address);

/// `<name>words</name>`, and the same with a class.
Html element(Markup name, std::string_view words);
Html element(Markup name, std::string_view css_class, std::string_view words);
Html element(Markup name, std::string_view css_class, const Html& inside);

/// A link to a view of this page; `words` escaped.
Html link(const Address& address, std::string_view words);

/// An address that a document names: a link only where it is http or https, else its words.
Html outside_link(const std::string& url);

/// What export/chart_svg.h drew; it escapes by itself.
Html drawn(const std::string& svg);

}  // namespace svod
