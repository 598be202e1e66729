#include "app/server/site.h"

#include "app/narrowing.h"

#include <fstream>

namespace svod {

namespace {

constexpr std::size_t most_kept = 12;

std::string random_token() {
    std::ifstream source("/dev/urandom", std::ios::binary);
    unsigned char bytes[16] = {};
    source.read(reinterpret_cast<char*>(bytes), sizeof bytes);
    if (!source) throw std::runtime_error("no random numbers: /dev/urandom");
    static constexpr char digits[] = "0123456789abcdef";
    std::string token;
    for (const unsigned char byte : bytes) {
        token += digits[byte >> 4];
        token += digits[byte & 15];
    }
    return token;
}

std::string key_of(const ViewState& state, const std::string& revision) {
    ViewState chosen = state;
    chosen.sort.clear();
    chosen.page = 1;
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
    const std::string key = key_of(state, store->revision());
    {
        const std::lock_guard lock(mutex_);
        for (auto each = kept_.begin(); each != kept_.end(); ++each) {
            if (each->key != key) continue;
            kept_.splice(kept_.begin(), kept_, each);
            return kept_.front().comparison;
        }
    }
    CompareOptions options = parse(state.filters);
    options.names = names_;
    Comparison made = compare_archive(*store, std::move(options));
    narrow(made, state.narrowing);
    auto shared = std::make_shared<const Comparison>(std::move(made));
    const std::lock_guard lock(mutex_);
    kept_.push_front({key, shared});
    if (kept_.size() > most_kept) kept_.pop_back();
    return shared;
}

}  // namespace svod
