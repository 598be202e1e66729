// How long each stage takes on a roadmap of 200 rows × 6 columns: bytes → Document → Extraction → Report → JSON.
#include "export/zip_writer.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/deadline.h"
#include "normalize/json.h"
#include "normalize/normalize.h"
#include "normalize/status.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

namespace {

using namespace svod;

constexpr int rows = 200;

std::string cell(const std::string& text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr><w:p w:rsidR=\"00AA11BB\"><w:pPr><w:spacing "
           "w:after=\"0\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t>" +
           text + "</w:t></w:r></w:p></w:tc>";
}

std::string row(const std::vector<std::string>& cells) {
    std::string xml = "<w:tr w:rsidR=\"00AA11BB\">";
    for (const std::string& text : cells) xml += cell(text);
    return xml + "</w:tr>";
}

/// A DOCX of the size of a real roadmap; every row differs.
std::string roadmap() {
    static constexpr const char* notes[] = {"Выполнено",
                                            "Издан приказ от 24.09.2022 № 304-од «О создании рабочей группы»",
                                            "Не разработаны", "Программы реализуются в 5 из 7 школ", ""};
    static constexpr const char* deadlines[] = {"до 05.09.2022", "сентябрь – декабрь 2022", "Ежегодно до 10 июня",
                                                "в течение года", "II квартал 2022 г."};
    std::string body =
        "<w:p><w:r><w:t>План мероприятий («дорожная карта») на 2022 год города "
        "Образцовска</w:t></w:r></w:p><w:tbl><w:tblGrid>";
    for (int i = 0; i < 6; ++i) body += "<w:gridCol w:w=\"1500\"/>";
    body +=
        "</w:tblGrid>" + row({"№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат", "Отметка о выполнении"});
    for (int i = 1; i < rows; ++i) {
        const auto pick = static_cast<std::size_t>(i) % 5;
        body += row({std::to_string(i) + ".",
                     "Проведение мероприятия по сопровождению наставников, очередь " + std::to_string(i),
                     deadlines[pick], "Иванова И.И., руководители ОО", "Приказ, аналитическая справка", notes[pick]});
    }
    body += "</w:tbl>";
    return write_zip(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/word/document.xml\" "
          "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
          "Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
              "</w:body></w:document>"}});
}

const std::string& bytes() {
    static const std::string made = roadmap();
    return made;
}

Document document() {
    Diagnostics diagnostics;
    return read_document(bytes(), "roadmap.docx", Limits{}, diagnostics);
}

void read_stage(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(document());
}

void tables_stage(benchmark::State& state) {
    const Document read = document();
    for (auto _ : state) benchmark::DoNotOptimize(tables_json(read));
}

void extract_stage(benchmark::State& state) {
    const Document read = document();
    for (auto _ : state) benchmark::DoNotOptimize(extract(read));
}

void normalize_stage(benchmark::State& state) {
    const Document read = document();
    const Extraction extraction = extract(read);
    for (auto _ : state) benchmark::DoNotOptimize(normalize_report(read, extraction, {}));
}

void report_json_stage(benchmark::State& state) {
    const Document read = document();
    const Report report = normalize_report(read, extract(read), {});
    for (auto _ : state) benchmark::DoNotOptimize(report_json(report));
}

void deadline_phrase(benchmark::State& state) {
    const DeadlineContext context{DateRange{*parse_iso("2022-01-01"), *parse_iso("2022-12-31")}, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(normalize_deadline("Ежегодно в ноябре и мае в течение всего периода", context));
}

void status_phrase(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(normalize_status("Разработано, но не утверждено положение о наставничестве"));
}

BENCHMARK(read_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(tables_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(normalize_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(report_json_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(deadline_phrase)->Unit(benchmark::kMicrosecond);
BENCHMARK(status_phrase)->Unit(benchmark::kMicrosecond);

}  // namespace

/// `bench_stages --write FILE.docx` writes the document instead, for measuring the program itself.
int main(int count, char** arguments) {
    if (count == 3 && std::string(arguments[1]) == "--write") {
        std::ofstream(arguments[2], std::ios::binary) << bytes();
        return 0;
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
