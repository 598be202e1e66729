#include "app/pipeline.h"

#include "app/usage_error.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "ingest/time_limit.h"
#include "normalize/findings_reading.h"

namespace svod {

ReadFile read_file_to_report(const InputFile& file, const NormalizeOptions& options,
                             const std::set<std::string>& known) {
    ReadFile read;
    read.source.name = file.shown;
    const Limits limits;
    const TimeLimit time(limits);
    try {
        read.bytes = read_file(file.path, limits);
        read.source.bytes = read.bytes.size();
        read.source.sha256 = sha256_hex(read.bytes);
        if (known.contains(read.source.sha256)) {
            read.bytes.clear();
            return read;
        }
        Diagnostics diagnostics;
        const Document document = read_document(read.bytes, read.source.name, limits, diagnostics);
        read.diagnostics = diagnostics.entries();
        read.source = document.source;
        read.report = normalize_report(document, extract(document, limits), options);
        for (Finding& each : reading_findings(read.diagnostics)) read.report->findings.push_back(std::move(each));
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
