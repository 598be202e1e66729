#pragma once

#include "app/server/views.h"

namespace svod {

/// The frame that every page shares: menu, the way past it, title, what is chosen, the twins.
struct PageFrame {
    std::string title;
    std::string_view view;  ///< PageView::name of the menu's current entry
    std::string path;       ///< of this view without its query, for the twins; empty: it has none
    std::string_view formats{};
    bool wide = false;  ///< the whole width of the window is used
};

PageResponse framed(const PageFrame& frame, const ViewState& state, const Html& main);

/// What is chosen, each thing with a link that drops it; nothing when all is shown.
Html chosen_part(const ViewState& state, const std::string& path);

/// A sentence and links that say what to do next, where there is nothing to show.
struct NextStep {
    Address address;
    std::string words;
};
Html nothing_here(std::string_view sentence, const std::vector<NextStep>& steps);

/// There is nothing at all in the archive.
Html empty_archive();

/// A page about what went wrong with a request.
PageResponse trouble_page(int status, const std::string& message);

/// «1–50 из 240» with links to the other pages; nothing where one page holds all.
Html pages_part(const ViewState& state, const std::string& path, std::size_t all, std::size_t a_page);

/// Which of `all` lines stand on the state's page. A page past the end is the last one.
struct PageRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};
PageRange range_of_page(const ViewState& state, std::size_t all, std::size_t a_page);

}  // namespace svod
