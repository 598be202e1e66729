#include "archive/document_head.h"

#include "archive/packed_bytes.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <stdexcept>

namespace svod {

namespace {

constexpr std::uint64_t form = 3;  ///< of the packed bytes; another one is not read, but for
constexpr std::uint64_t form_without_marked = 2;
constexpr std::uint64_t fnv_prime = 1099511628211u;

constexpr std::uint64_t has_completion = 1;
constexpr std::uint64_t has_days_late = 2;
constexpr std::uint64_t has_evidence = 4;

void pack(Packer& packer, const ActivityDigest& digest) {
    packer.number(digest.activity);
    packer.number((digest.reported ? has_completion : 0) | (digest.days_late ? has_days_late : 0) |
                  (digest.evidenced ? has_evidence : 0));
    packer.number(static_cast<std::uint64_t>(digest.status));
    packer.date(digest.deadline_end);
    if (digest.days_late) packer.integer(*digest.days_late);
}

ActivityDigest unpack_activity(Unpacker& unpacker) {
    ActivityDigest digest;
    digest.activity = unpacker.number();
    const std::uint64_t has = unpacker.number();
    digest.reported = has & has_completion;
    digest.evidenced = has & has_evidence;
    const std::uint64_t status = unpacker.number();
    if (status > static_cast<std::uint64_t>(Status::unclear)) throw std::runtime_error("head: no such status");
    digest.status = static_cast<Status>(status);
    digest.deadline_end = unpacker.date();
    if (has & has_days_late) digest.days_late = unpacker.small_integer();
    return digest;
}

/// One of several namesakes is known by its name.
bool name_in_doubt(const Territory& territory) {
    const std::string key = territory_key(territory.name);
    const bool namesakes =
        !territory.candidates.empty() &&
        std::all_of(territory.candidates.begin(), territory.candidates.end(),
                    [&](const Territory::Candidate& each) { return territory_key(each.name) == key; });
    return is_doubtful(territory) && !namesakes;
}

/// Two texts next to each other are not one longer text.
std::uint64_t hash_on(std::string_view text, std::uint64_t hash) {
    return text_hash(std::string_view("\0", 1), text_hash(text, hash));
}

}  // namespace

std::uint64_t text_hash(std::string_view text, std::uint64_t seed) {
    for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * fnv_prime;
    return seed;
}

ActivityDigest digest_of(const Event& event) {
    ActivityDigest digest;
    if (event.deadline && !is_doubtful(*event.deadline)) digest.deadline_end = event.deadline->end;
    digest.evidenced = !event.evidence.empty();
    if (!event.completion) return digest;
    digest.reported = true;
    const bool doubtful = is_doubtful(*event.completion);
    digest.status = doubtful ? Status::unclear : event.completion->status;
    if (!doubtful && digest.deadline_end) digest.days_late = event.completion->days_late;
    return digest;
}

DocumentHead document_head(const Report& report) {
    DocumentHead head;
    head.name = report.source.name;
    head.sha256 = report.source.sha256;
    head.kind = report.kind;
    head.title = report.title;
    if (report.territory) {
        head.territory = report.territory->name;
        head.oktmo = report.territory->oktmo;
        head.region = report.territory->region;
        head.mention = report.territory->mention;
        head.territory_doubtful = name_in_doubt(*report.territory);
    }
    if (report.organization) head.organization = report.organization->name;
    head.period = report.period;
    head.as_of = report.as_of;
    for (const Approval& approval : report.approvals)
        if (approval.date && (!head.approved || *head.approved < *approval.date)) head.approved = approval.date;
    head.content = text_hash("");
    head.activities.reserve(report.events.size());
    for (const Event& event : report.events) {
        head.activities.push_back(digest_of(event));
        head.activities.back().activity = text_hash(fold_words(event.activity));
        head.content = hash_on(event.activity, head.content);
        head.content = hash_on(event.deadline ? event.deadline->text : "", head.content);
        head.content = hash_on(event.completion ? event.completion->text : "", head.content);
        if (event.completion && !is_doubtful(*event.completion))
            head.marked = std::max(head.marked, event.completion->date);
    }
    return head;
}

std::string pack_head(const DocumentHead& head) {
    Packer packer;
    packer.number(form);
    for (const std::string* text : {&head.name, &head.sha256, &head.title, &head.territory, &head.oktmo, &head.region,
                                    &head.mention, &head.organization})
        packer.text(*text);
    packer.number(head.territory_doubtful);
    packer.number(static_cast<std::uint64_t>(head.kind));
    packer.number(head.period.has_value());
    if (head.period) {
        packer.date(head.period->start);
        packer.date(head.period->end);
        packer.text(head.period->label);
    }
    packer.date(head.as_of);
    packer.date(head.approved);
    packer.number(head.content);
    packer.number(head.activities.size());
    for (const ActivityDigest& digest : head.activities) pack(packer, digest);
    packer.date(head.marked);
    return packer.take();
}

DocumentHead unpack_head(std::string_view bytes) {
    Unpacker unpacker(bytes);
    const std::uint64_t its_form = unpacker.number();
    if (its_form != form && its_form != form_without_marked) throw std::runtime_error("head: another form");
    DocumentHead head;
    for (std::string* text : {&head.name, &head.sha256, &head.title, &head.territory, &head.oktmo, &head.region,
                              &head.mention, &head.organization})
        *text = unpacker.text();
    head.territory_doubtful = unpacker.number() != 0;
    const std::uint64_t kind = unpacker.number();
    if (kind > static_cast<std::uint64_t>(ReportKind::other)) throw std::runtime_error("head: no such kind");
    head.kind = static_cast<ReportKind>(kind);
    if (unpacker.number()) {
        const auto start = unpacker.date();
        const auto end = unpacker.date();
        if (!start || !end) throw std::runtime_error("head: period without a date");
        head.period = Period{*start, *end, std::string(unpacker.text())};
    }
    head.as_of = unpacker.date();
    head.approved = unpacker.date();
    head.content = unpacker.number();
    const std::uint64_t count = unpacker.number();
    if (count > unpacker.left()) throw std::runtime_error("head: bytes end early");
    head.activities.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) head.activities.push_back(unpack_activity(unpacker));
    if (its_form == form) head.marked = unpacker.date();
    if (!unpacker.empty()) throw std::runtime_error("head: bytes left over");
    return head;
}

}  // namespace svod
