#include "app/server/html.h"

#include "app/server/address.h"
#include "export/markup.h"

namespace svod {

Html text(std::string_view words) {
    Html html;
    html.content_ = escaped(words);
    return html;
}

Html number(long long value) {
    Html html;
    html.content_ = std::to_string(value);
    return html;
}

Html attribute(Markup name, std::string_view value) {
    Html html;
    html.content_ = " ";
    html.content_ += name.text();
    html.content_ += "=\"" + escaped(value) + "\"";
    return html;
}

Html href(const Address& address) {
    return attribute("href", address.text());
}

Html element(Markup name, std::string_view words) {
    Html html;
    html << "<" << name << ">" << text(words) << "</" << name << ">";
    return html;
}

Html element(Markup name, std::string_view css_class, std::string_view words) {
    return element(name, css_class, text(words));
}

Html element(Markup name, std::string_view css_class, const Html& inside) {
    Html html;
    html << "<" << name << attribute("class", css_class) << ">" << inside << "</" << name << ">";
    return html;
}

Html link(const Address& address, std::string_view words) {
    Html html;
    html << "<a" << href(address) << ">" << text(words) << "</a>";
    return html;
}

Html outside_link(const std::string& url) {
    if (!url.starts_with("https://") && !url.starts_with("http://")) return text(url);
    Html html;
    html << "<a rel=\"noreferrer noopener\"" << attribute("href", url) << ">" << text(url) << "</a>";
    return html;
}

Html drawn(const std::string& svg) {
    Html html;
    html.content_ = svg;
    return html;
}

}  // namespace svod
