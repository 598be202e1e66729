#include "app/server/site.h"

#include "compare/narrowing.h"
#include "text/hex.h"

#include <algorithm>
#include <fstream>

namespace svod {

namespace {

constexpr std::size_t most_kept = 12;

std::string random_token() {
    std::ifstream source("/dev/urandom", std::ios::binary);
    std::string bytes(16, '\0');
    source.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!source) throw std::runtime_error("no random numbers: /dev/urandom");
    return hex(bytes);
}

/// `today` is another comparison tomorrow: the day itself is what counts.
std::string key_of(const ViewState& state, const CompareOptions& options, const std::string& revision) {
    ViewState chosen = state;
    chosen.own.clear();
    chosen.sort.clear();
    chosen.page = 1;
    if (options.as_of) chosen.filters.as_of = iso(*options.as_of);
    return revision + chosen.at("").text();
}

}  // namespace

Site::Site(std::string archive, PersonNames names, const ServerLimits& limits)
    : archive_(std::move(archive)), names_(names), limits_(limits), form_token_(random_token()) {}

std::unique_ptr<Store> Site::open(OpenMode mode) const {
    return open_archive(archive_, mode);
}

std::shared_ptr<const Comparison> Site::comparison(const ViewState& state) {
    const std::unique_ptr<Store> store = open();
    CompareOptions options = parse(state.filters);
    options.names = names_;
    const std::string key = key_of(state, options, store->revision());
    std::promise<std::shared_ptr<const Comparison>> made;
    {
        std::unique_lock lock(mutex_);
        const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& each) { return each.key == key; });
        if (kept != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, kept);
            const auto comparison = kept->comparison;
            lock.unlock();
            return comparison.get();
        }
        kept_.push_front({key, made.get_future().share()});
        if (kept_.size() > most_kept) kept_.pop_back();
    }
    try {
        Comparison comparison = compare_archive(*store, std::move(options));
        narrow(comparison, state.narrowing);
        const auto shared = std::make_shared<const Comparison>(std::move(comparison));
        made.set_value(shared);
        return shared;
    } catch (...) {
        made.set_exception(std::current_exception());
        const std::lock_guard lock(mutex_);
        std::erase_if(kept_, [&](const Kept& each) { return each.key == key; });
        throw;
    }
}

}  // namespace svod
