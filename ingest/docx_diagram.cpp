#include "ingest/docx_diagram.h"

#include "ingest/docx_text.h"
#include "ingest/xml.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <tuple>
#include <utility>

namespace svod {
namespace {

enum Name : int { dgm_pt = 1, dgm_cxn, a_p, a_t, a_br };
constexpr std::array names{
    XmlName{Ns::other, "pt", dgm_pt}, XmlName{Ns::other, "cxn", dgm_cxn}, XmlName{Ns::a, "p", a_p},
    XmlName{Ns::a, "t", a_t},         XmlName{Ns::a, "br", a_br},
};

struct Point {
    std::string id;
    bool root = false;
    std::vector<std::string> paragraphs;
};

/// One point stands below another, at a place among its like.
struct Connection {
    std::string from;
    std::string to;
    int order = 0;
};

int order_of(std::string_view digits) {
    int order = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), order);
    return order;
}

class DiagramHandler : public XmlHandler {
public:
    DiagramHandler(const Limits& limits, std::uint64_t& bytes, Account* account)
        : limits_(limits), bytes_(bytes), account_(account) {}

    void start(const XmlElement& element) override {
        const auto value = [&](std::string_view name) {
            return std::string(element.attribute(Ns::none, name).value_or(std::string_view()));
        };
        switch (element.id) {
            case dgm_pt:
                points.push_back({value("modelId"), value("type") == "doc", {}});
                count(sizeof(Point) + points.back().id.size());
                break;
            case dgm_cxn:
                if (const std::string type = value("type"); !type.empty() && type != "parOf") break;
                connections.push_back({value("srcId"), value("destId"), order_of(value("srcOrd"))});
                count(sizeof(Connection) + connections.back().from.size() + connections.back().to.size());
                break;
            case a_t:
                in_text_ = true;
                break;
            case a_br:
                if (open_.empty()) break;
                open_ += '\n';
                if (account_ != nullptr) account_->add(1);
                break;
            default:
                break;
        }
    }

    void end(int id) override {
        if (id == a_t) in_text_ = false;
        if (id == a_p) close_paragraph();
    }

    void text(std::string_view characters) override {
        if (!in_text_ || points.empty()) {
            if (account_ != nullptr)
                account_->drop(is_blank(characters) ? Dropped::space : Dropped::layout, characters);
            return;
        }
        count(characters.size());
        const std::size_t from = open_.size();
        composed_ |= append_visible_text(open_, characters, {});
        if (account_ != nullptr)
            account_->change(Dropped::mark, Account::characters_in(characters),
                             Account::characters_in(std::string_view(open_).substr(from)));
    }

    std::vector<Point> points;
    std::vector<Connection> connections;

private:
    void count(std::uint64_t more) {
        bytes_ += more;
        if (bytes_ > limits_.model_bytes) throw_limit("model_bytes", limits_.model_bytes);
    }

    void close_paragraph() {
        std::string closed = std::exchange(open_, {});
        if (std::exchange(composed_, false)) {
            std::string composed = to_nfc(closed);
            if (account_ != nullptr)
                account_->change(Dropped::composed, Account::characters_in(closed), Account::characters_in(composed));
            closed = std::move(composed);
        }
        if (is_blank(closed)) {
            if (account_ != nullptr) account_->drop(Dropped::space, closed);
            return;
        }
        count(sizeof(std::string));
        points.back().paragraphs.push_back(std::move(closed));
    }

    const Limits& limits_;
    std::uint64_t& bytes_;
    Account* account_;
    std::string open_;
    bool composed_ = false;
    bool in_text_ = false;
};

using Index = std::vector<std::pair<std::string_view, std::size_t>>;

Index index_of(const std::vector<Point>& points) {
    Index index;
    for (std::size_t i = 0; i < points.size(); ++i) index.emplace_back(points[i].id, i);
    std::sort(index.begin(), index.end());
    return index;
}

std::size_t find(const Index& index, std::string_view id) {
    const auto found = std::lower_bound(index.begin(), index.end(), id,
                                        [](const auto& each, std::string_view sought) { return each.first < sought; });
    return found == index.end() || found->first != id ? index.size() : found->second;
}

/// Those below each point, in order.
std::vector<std::vector<std::size_t>> children_of(const std::vector<Point>& points,
                                                  const std::vector<Connection>& connections) {
    const Index index = index_of(points);
    std::vector<std::tuple<std::size_t, int, std::size_t>> edges;
    for (const Connection& each : connections) {
        const std::size_t from = find(index, each.from);
        const std::size_t to = find(index, each.to);
        if (from < points.size() && to < points.size()) edges.emplace_back(from, each.order, to);
    }
    std::stable_sort(edges.begin(), edges.end());
    std::vector<std::vector<std::size_t>> children(points.size());
    for (const auto& [from, order, to] : edges) children[from].push_back(to);
    return children;
}

/// From the root down, each point before those below it; what hangs on nothing follows as it is written.
std::vector<std::size_t> reading_order(const std::vector<Point>& points, const std::vector<Connection>& connections) {
    const auto children = children_of(points, connections);
    std::vector<std::size_t> order;
    std::vector<bool> taken(points.size(), false);
    std::vector<std::size_t> stack;
    const auto walk = [&](std::size_t from) {
        stack.push_back(from);
        while (!stack.empty()) {
            const std::size_t at = stack.back();
            stack.pop_back();
            if (taken[at]) continue;
            taken[at] = true;
            order.push_back(at);
            stack.insert(stack.end(), children[at].rbegin(), children[at].rend());
        }
    };
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].root) walk(i);
    for (std::size_t i = 0; i < points.size(); ++i) walk(i);
    return order;
}

}  // namespace

DocxDiagram read_docx_diagram(const Package& package, const std::string& part, std::uint64_t& bytes, Account* account) {
    DiagramHandler handler(package.limits(), bytes, account);
    parse_counted([&](const auto& take) { package.stream(part, take); }, part, package.limits(), names, handler,
                  account);
    DocxDiagram diagram;
    for (const std::size_t at : reading_order(handler.points, handler.connections)) {
        std::vector<std::string>& from = handler.points[at].paragraphs;
        for (const std::string& each : from) diagram.characters += Account::characters_in(each);
        std::move(from.begin(), from.end(), std::back_inserter(diagram.paragraphs));
    }
    return diagram;
}

}  // namespace svod
