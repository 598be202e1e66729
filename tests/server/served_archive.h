#pragma once

#include "app/server/server.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace svod::test {

/// What a client got.
struct RawAnswer {
    int status = 0;                             ///< 0: the connection ended without an answer
    std::map<std::string, std::string> fields;  ///< by lower-case name
    std::string body;
    bool has(std::string_view part) const { return body.find(part) != std::string::npos; }
};

/// Sends these bytes, ends its side, and reads until the server ends.
RawAnswer ask_raw(int port, const std::string& bytes);
RawAnswer ask(int port, const std::string& method, const std::string& target,
              const std::vector<std::string>& fields = {}, const std::string& body = {});

/// A .docx of a roadmap's report: a title that names the municipality, and rows of number, activity, deadline,
/// responsible and mark.
using PlanRow = std::vector<std::string>;
std::string roadmap_docx(const std::string& municipality, const std::vector<PlanRow>& rows);

/// A server on a free port with an archive of its own, both gone with the test.
class ServedArchive {
public:
    enum class Content { empty, two_municipalities };
    explicit ServedArchive(Content content = Content::two_municipalities, ServerLimits limits = {},
                           PersonNames names = PersonNames::full);
    ~ServedArchive();
    ServedArchive(const ServedArchive&) = delete;
    ServedArchive& operator=(const ServedArchive&) = delete;

    RawAnswer get(const std::string& target, const std::vector<std::string>& fields = {}) const;
    int port() const { return server_->port(); }
    const std::string& archive() const { return archive_; }

    /// Ids of the events of the archive, in the order of its reports.
    std::vector<std::string> events() const;
    std::vector<std::string> documents() const;  ///< hashes, by name

private:
    std::filesystem::path folder_;
    std::string archive_;
    std::unique_ptr<PageServer> server_;
};

}  // namespace svod::test
