#include "app/pipeline.h"

#include "app/usage_error.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "ingest/time_limit.h"
#include "normalize/findings_reading.h"

#include <functional>

namespace svod {

namespace {

/// Fills what follows from the bytes; any trouble becomes an error code.
void guarded(ReadFile& read, const std::function<void()>& work) {
    try {
        work();
    } catch (const DocumentError& error) {
        read.error_code = name(error.code());
        read.error_message = error.what();
    } catch (const std::bad_alloc&) {
        read.error_code = name(ErrorCode::limit_exceeded);
        read.error_message = "не хватило памяти на этот файл";
    } catch (const std::exception& error) {
        read.error_code = name(ErrorCode::internal);
        read.error_message = std::string("внутренняя ошибка svod: ") + error.what();
    }
}

void read_report(ReadFile& read, const Limits& limits, const NormalizeOptions& options) {
    Diagnostics diagnostics;
    const Document document = read_document(read.bytes, read.source.name, limits, diagnostics);
    read.diagnostics = diagnostics.entries();
    read.source = document.source;
    read.report = normalize_report(document, extract(document, limits), options);
    for (Finding& each : reading_findings(read.diagnostics)) read.report->findings.push_back(std::move(each));
    for (const Paragraph& paragraph : document.paragraphs)
        if (!paragraph.text.empty()) read.prose += paragraph.text + "\n";
}

/// Goes no further than the hash where that is in `known`.
void read_unknown(ReadFile& read, const Limits& limits, const NormalizeOptions& options,
                  const std::set<std::string>& known) {
    read.source.bytes = read.bytes.size();
    read.source.sha256 = sha256_hex(read.bytes);
    if (known.contains(read.source.sha256))
        read.bytes.clear();
    else
        read_report(read, limits, options);
}

}  // namespace

ReadFile read_file_to_report(const InputFile& file, const NormalizeOptions& options,
                             const std::set<std::string>& known) {
    ReadFile read;
    read.source.name = file.shown;
    const Limits limits;
    const TimeLimit time(limits);
    guarded(read, [&] {
        read.bytes = read_file(file.path, limits);
        read_unknown(read, limits, options, known);
    });
    return read;
}

ReadFile read_bytes_to_report(std::string bytes, const std::string& name, const NormalizeOptions& options,
                              const std::set<std::string>& known) {
    ReadFile read;
    read.source.name = name;
    read.bytes = std::move(bytes);
    const Limits limits;
    const TimeLimit time(limits);
    guarded(read, [&] { read_unknown(read, limits, options, known); });
    return read;
}

std::unique_ptr<Registry> load_registry(const std::string& path) {
    if (path.empty()) return nullptr;
    try {
        return std::make_unique<Registry>(Registry::load(path));
    } catch (const std::exception& error) {
        throw UsageError("справочник муниципалитетов «" + path + "»: " + error.what());
    }
}

}  // namespace svod
