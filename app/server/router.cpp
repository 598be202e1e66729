#include "app/server/router.h"

#include "app/server/assets.h"
#include "app/server/guard.h"
#include "app/server/layout.h"
#include "app/server/openapi.h"
#include "app/server/views.h"
#include "app/usage_error.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>

namespace svod {

namespace {

constexpr std::string_view api_prefix = "/api/v1";
constexpr std::string_view assets_prefix = "/assets/";
constexpr std::string_view plain_text = "text/plain; charset=utf-8";

/// A path as its parts: «/documents/abc.json» is the view «/documents/», its id «abc» and the format «json».
struct Route {
    const PageView* view = nullptr;
    std::string id;
    std::string format;  ///< empty: the page
};

bool has_format(const PageView& view, std::string_view format) {
    if (view.twin == nullptr) return false;
    const std::vector<std::string_view> formats = split(view.formats, ' ');
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

/// The ending of `path` that is a format of `view` is cut off it.
std::string take_format(const PageView& view, std::string& path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos) return {};
    const std::string format = path.substr(dot + 1);
    if (!has_format(view, format)) return {};
    path.erase(dot);
    return format;
}

Route route_of(const std::string& path) {
    for (const PageView& view : page_views()) {
        std::string rest = path;
        const std::string format = take_format(view, rest);
        if (!rest.ends_with(view.tail)) continue;
        rest.erase(rest.size() - view.tail.size());
        if (!view.by_id && (rest == view.path || (view.path == "/" && !format.empty() && rest == "/overview")))
            return {&view, {}, format};
        if (view.by_id && rest.starts_with(view.path) && rest.size() > view.path.size())
            return {&view, rest.substr(view.path.size()), format};
    }
    throw RefusedRequest(404, "По этому адресу ничего нет. Начните с обзора или сводной.");
}

PageResponse answer_view(Site& site, const PageRequest& request, const std::string& path, bool data_only,
                         std::string& name) {
    const Route route = route_of(path);
    name = route.view->name;
    if (data_only && route.format.empty())
        throw RefusedRequest(404, "У данных в адресе есть формат, например .json. Описание — /openapi.json.");
    const ViewCall call{site, request, ViewState::read(request.query, route.view->parameters), route.id};
    return route.format.empty() ? route.view->show(call) : route.view->twin(call, route.format);
}

PageResponse metrics_answer(Site& site) {
    std::size_t unread = 0;
    const std::vector<StoredDocument> documents = site.open()->documents();
    for (const StoredDocument& document : documents) unread += !document.error_code.empty();
    return {200, "text/plain; version=0.0.4; charset=utf-8", site.metrics().text(documents.size() - unread, unread)};
}

PageResponse answer_path(Site& site, const PageRequest& request, std::string& view) {
    const std::string& path = request.path;
    if (path.starts_with(assets_prefix)) {
        view = "asset";
        return asset(std::string_view(path).substr(assets_prefix.size()));
    }
    if (path == "/healthz") {
        view = "healthz";
        site.open();
        return {200, std::string(plain_text), "ok\n"};
    }
    if (path == "/metrics") {
        view = "metrics";
        return metrics_answer(site);
    }
    if (path == "/openapi.json") {
        view = "openapi";
        return {200, "application/json", openapi_text()};
    }
    if (path.starts_with(api_prefix) && path.size() > api_prefix.size() && path[api_prefix.size()] == '/') {
        view = "api";
        return answer_view(site, request, path.substr(api_prefix.size()), true, view);
    }
    return answer_view(site, request, path, false, view);
}

bool wants_data(const PageRequest& request) {
    return request.path.starts_with(api_prefix) || request.path.ends_with(".json") || request.path.ends_with(".csv");
}

PageResponse trouble(const PageRequest& request, int status, const std::string& message) {
    if (!wants_data(request)) return trouble_page(status, message);
    return {status, "application/json", trouble_json(status, message)};
}

}  // namespace

PageResponse refusal(const PageRequest& request, const RefusedRequest& refused) {
    return trouble(request, refused.status(), refused.what());
}

void admit(const PageRequest& request) {
    if (request.method != "POST") return;
    const auto views = page_views();
    if (std::none_of(views.begin(), views.end(),
                     [&](const PageView& view) { return view.accepts_post && view.path == request.path; }))
        throw RefusedRequest(405, "По этому адресу можно только читать.");
    require_own_origin(request);
}

PageResponse answer(Site& site, const PageRequest& request, std::string& view) {
    try {
        return answer_path(site, request, view);
    } catch (const RefusedRequest& refused) {
        return refusal(request, refused);
    } catch (const UsageError& error) {
        return trouble(request, 400, error.what());
    } catch (const ArchiveError& error) {
        return trouble(request, 503, error.what());
    } catch (const std::exception& error) {
        std::cerr << "svod serve: " << request.path << ": " << error.what() << "\n";
        return trouble(request, 500, "Внутренняя ошибка: страница не собрана. Повторите; причина — в окне svod serve.");
    }
}

}  // namespace svod
