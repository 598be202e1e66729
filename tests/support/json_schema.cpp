#include "tests/support/json_schema.h"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include <set>
#include <stdexcept>

namespace svod::test {

namespace {

using Value = rapidjson::Value;
using Errors = std::vector<std::string>;

std::string text_of(const Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

/// Patterns of literal characters and classes with an optional count: «^[0-9]{4}-[0-9]{2}$».
bool matches(std::string_view pattern, std::string_view text) {
    if (!pattern.starts_with('^') || !pattern.ends_with('$')) throw std::logic_error("pattern without ^ and $");
    pattern = pattern.substr(1, pattern.size() - 2);
    while (!pattern.empty()) {
        std::set<char> allowed;
        if (pattern.front() == '[') {
            const std::size_t close = pattern.find(']');
            for (std::size_t i = 1; i < close; ++i)
                if (i + 2 < close && pattern[i + 1] == '-') {
                    for (char c = pattern[i]; c <= pattern[i + 2]; ++c) allowed.insert(c);
                    i += 2;
                } else {
                    allowed.insert(pattern[i]);
                }
            pattern.remove_prefix(close + 1);
        } else {
            allowed.insert(pattern.front());
            pattern.remove_prefix(1);
        }
        std::size_t count = 1;
        if (pattern.starts_with('{')) {
            count = static_cast<std::size_t>(std::stoi(std::string(pattern.substr(1))));
            pattern.remove_prefix(pattern.find('}') + 1);
        }
        for (; count > 0; --count) {
            if (text.empty() || !allowed.count(text.front())) return false;
            text.remove_prefix(1);
        }
    }
    return text.empty();
}

bool is_type(std::string_view type, const Value& value) {
    if (type == "object") return value.IsObject();
    if (type == "array") return value.IsArray();
    if (type == "string") return value.IsString();
    if (type == "boolean") return value.IsBool();
    if (type == "null") return value.IsNull();
    if (type == "number") return value.IsNumber();
    if (type == "integer") return value.IsInt64();
    throw std::logic_error("unknown type " + std::string(type));
}

class Validator {
public:
    explicit Validator(const rapidjson::Document& root) : root_(root) {}

    Errors check(const Value& schema, const Value& value, const std::string& at) const {
        Errors errors;
        const auto fail = [&](const std::string& why) { errors.push_back((at.empty() ? "/" : at) + ": " + why); };
        const auto add = [&](const Errors& more) { errors.insert(errors.end(), more.begin(), more.end()); };
        for (const auto& member : schema.GetObject()) {
            const std::string keyword = text_of(member.name);
            const Value& of = member.value;
            if (keyword == "$ref") {
                add(check(target(text_of(of)), value, at));
            } else if (keyword == "type") {
                bool fits = of.IsString() && is_type(text_of(of), value);
                if (of.IsArray())
                    for (const Value& each : of.GetArray()) fits = fits || is_type(text_of(each), value);
                if (!fits) fail("another type");
            } else if (keyword == "const") {
                if (of != value) fail("not the one value");
            } else if (keyword == "enum") {
                bool fits = false;
                for (const Value& each : of.GetArray()) fits = fits || each == value;
                if (!fits) fail("not one of the values");
            } else if (keyword == "anyOf") {
                add(any_of(of, value, at));
            } else if (keyword == "required") {
                if (!value.IsObject()) continue;
                for (const Value& each : of.GetArray())
                    if (!value.HasMember(each)) fail("no " + text_of(each));
            } else if (keyword == "properties") {
                add(properties(schema, of, value, at));
            } else if (keyword == "items") {
                if (!value.IsArray()) continue;
                for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
                    add(check(of, value[i], at + "/" + std::to_string(i)));
            } else if (keyword == "additionalProperties") {
                if (!value.IsObject() || schema.HasMember("properties")) continue;
                for (const auto& each : value.GetObject()) add(check(of, each.value, at + "/" + text_of(each.name)));
            } else if (keyword == "pattern") {
                if (value.IsString() && !matches(text_of(of), text_of(value))) fail("does not match");
            } else if (keyword == "minimum") {
                if (value.IsNumber() && value.GetDouble() < of.GetDouble()) fail("too small");
            } else if (keyword == "maximum") {
                if (value.IsNumber() && value.GetDouble() > of.GetDouble()) fail("too great");
            } else if (keyword != "$schema" && keyword != "$id" && keyword != "$defs" && keyword != "title" &&
                       keyword != "description" && keyword != "format") {
                throw std::logic_error("keyword " + keyword + " is not known here");
            }
        }
        return errors;
    }

private:
    const Value& target(const std::string& reference) const {
        // Without its «#»: as a URI fragment RapidJSON wants «$» escaped.
        const Value* found =
            reference.starts_with('#') ? rapidjson::Pointer(reference.c_str() + 1).Get(root_) : nullptr;
        if (!found) throw std::logic_error("no " + reference);
        return *found;
    }

    Errors any_of(const Value& choices, const Value& value, const std::string& at) const {
        Errors best;
        for (const Value& choice : choices.GetArray()) {
            Errors errors = check(choice, value, at);
            if (errors.empty()) return {};
            if (best.empty() || errors.size() < best.size()) best = std::move(errors);
        }
        return best;
    }

    Errors properties(const Value& schema, const Value& known, const Value& value, const std::string& at) const {
        Errors errors;
        if (!value.IsObject()) return errors;
        for (const auto& each : value.GetObject()) {
            const std::string place = at + "/" + text_of(each.name);
            if (known.HasMember(each.name)) {
                const Errors more = check(known[each.name], each.value, place);
                errors.insert(errors.end(), more.begin(), more.end());
            } else if (!schema.HasMember("additionalProperties")) {
                errors.push_back(place + ": is not in the schema (export/schema)");
            }
        }
        return errors;
    }

    const rapidjson::Document& root_;
};

rapidjson::Document parsed(std::string_view text) {
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    if (document.HasParseError()) throw std::logic_error("no JSON");
    return document;
}

}  // namespace

std::vector<std::string> schema_errors(std::string_view schema, std::string_view json) {
    const rapidjson::Document root = parsed(schema);
    return Validator(root).check(root, parsed(json), {});
}

}  // namespace svod::test
