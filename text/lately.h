#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace svod {

/// What texts met lately came to, each in the one slot that its bytes choose: words and cells recur, within a document
/// and from one document of a region to the next. Never grows; what is asked must depend on the text alone.
template <class Result, std::size_t slots>
class Lately {
public:
    template <class Make>
    const Result& of(std::string_view text, Make&& make) {
        Slot& slot = (*slots_)[std::hash<std::string_view>{}(text) % slots];
        if (!slot.filled || slot.text != text) {
            slot.filled = false;  // should `make` throw
            slot.result = make(text);
            slot.text = text;
            slot.filled = true;
        }
        return slot.result;
    }

private:
    struct Slot {
        std::string text;
        Result result{};
        bool filled = false;
    };
    std::unique_ptr<std::array<Slot, slots>> slots_ = std::make_unique<std::array<Slot, slots>>();
};

}  // namespace svod
