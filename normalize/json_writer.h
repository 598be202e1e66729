#pragma once

#include "text/date.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// RapidJSON's writer with the house's rules: shortest numbers, `null` for what is not given.
class Json {
public:
    Json() : writer_(buffer_) {}

    void open() { writer_.StartObject(); }
    void close() { writer_.EndObject(); }
    void open_list() { writer_.StartArray(); }
    void close_list() { writer_.EndArray(); }
    void key(std::string_view name) { writer_.Key(name.data(), size(name)); }
    void null() { writer_.Null(); }
    void text(std::string_view value) { writer_.String(value.data(), size(value)); }
    void integer(std::int64_t value) { writer_.Int64(value); }
    void boolean(bool value) { writer_.Bool(value); }

    /// The shortest text that reads back as the same number: 5, 66.7. JSON has no NaN and no infinity: null.
    void number(double value) {
        if (!std::isfinite(value)) return null();
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value == 0 ? 0.0 : value).ptr;
        writer_.RawValue(digits, static_cast<std::size_t>(end - digits), rapidjson::kNumberType);
    }

    void field(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void field_or_null(std::string_view name, std::string_view value) {
        key(name);
        value.empty() ? null() : text(value);
    }
    void field(std::string_view name, int value) {
        key(name);
        integer(value);
    }
    void field(std::string_view name, const std::optional<Date>& date) {
        key(name);
        date ? text(iso(*date)) : null();
    }
    void field(std::string_view name, const std::optional<double>& value) {
        key(name);
        value ? number(*value) : null();
    }
    /// Three decimals are all a confidence can mean.
    void confidence(std::string_view name, double value) {
        key(name);
        number(std::round(value * 1000) / 1000);
    }

    /// A finished JSON value, written as it is.
    void raw(std::string_view value) { writer_.RawValue(value.data(), value.size(), rapidjson::kObjectType); }

    /// What is written so far goes to `sink` once there is much of it.
    template <typename Sink>
    void let_go(const Sink& sink, std::size_t from = 64 * 1024) {
        if (buffer_.GetSize() < from) return;
        sink(std::string_view(buffer_.GetString(), buffer_.GetSize()));
        buffer_.Clear();
    }

    std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    static rapidjson::SizeType size(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace svod
