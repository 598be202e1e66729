// How long each stage takes, bytes → Document → Extraction → Report → JSON: on a roadmap of 200 rows × 6 columns made
// here, or on documents given. Either way the split between reading and understanding is printed.
#include "export/zip_writer.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/deadline.h"
#include "normalize/json.h"
#include "normalize/normalize.h"
#include "normalize/status.h"
#include "normalize/tables_json.h"

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

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

/// One of `phrases`, another for every row and every `step`.
template <std::size_t count>
std::string pick(const std::array<const char*, count>& phrases, int row, int step) {
    return phrases[static_cast<std::size_t>(row / step) % count];
}

std::string activity(int row) {
    static constexpr std::array verbs{"Проведение",         "Разработка и утверждение",
                                      "Организация",        "Подготовка",
                                      "Мониторинг",         "Анализ хода",
                                      "Формирование",       "Обновление",
                                      "Согласование",       "Методическое сопровождение",
                                      "Публикация на сайте"};
    static constexpr std::array objects{"программ наставничества для молодых педагогов",
                                        "семинара-практикума для кураторов",
                                        "базы наставников и наставляемых",
                                        "анкетирования участников программы",
                                        "индивидуальных планов развития",
                                        "круглого стола с работодателями",
                                        "положения о системе поощрения наставников"};
    static constexpr std::array places{
        "в общеобразовательных организациях", "в учреждениях дополнительного образования",
        "в муниципальном методическом центре", "на базе опорных школ", "в детских садах"};
    return pick(verbs, row, 1) + " " + pick(objects, row, 11) + " " + pick(places, row, 3);
}

std::string deadline_text(int row) {
    static constexpr std::array months{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                       "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
    const std::string day = std::to_string(row % 27 + 1);
    switch (row % 6) {
        case 0:
            return "до " + day + ".0" + std::to_string(row % 9 + 1) + ".2022";
        case 1:
            return "сентябрь – декабрь 2022";
        case 2:
            return "Ежегодно до " + day + " " + pick(months, row, 1);
        case 3:
            return "в течение года";
        case 4:
            return pick(std::array{"I", "II", "III", "IV"}, row, 6) + " квартал 2022 г.";
        default:
            return "до " + day + " " + pick(months, row, 5) + " 2022 года";
    }
}

std::string responsible(int row) {
    static constexpr std::array names{"Иванова", "Петрова", "Кузнецов", "Соколова", "Лебедев", "Новикова", "Морозова"};
    static constexpr std::array letters{"А.", "Е.", "И.", "Н.", "О.", "С."};
    static constexpr std::array bodies{"руководители ОО", "Управление образования", "муниципальный куратор",
                                       "директора школ, кураторы", "МБУ «Методический центр»"};
    if (row % 4 == 3) return pick(bodies, row, 4);
    return pick(names, row, 1) + " " + pick(letters, row, 7) + pick(letters, row, 3) + ", " + pick(bodies, row, 2);
}

std::string result(int row) {
    static constexpr std::array results{"Приказ управления образования",
                                        "Аналитическая справка",
                                        "План работы",
                                        "Программа семинара, список участников",
                                        "Не менее 70% педагогов охвачено",
                                        "Заключены соглашения",
                                        "Размещено на сайте",
                                        "Отчёт куратора"};
    return pick(results, row, 1) + (row % 3 == 0 ? "" : ", " + pick(results, row, 8));
}

std::string note(int row) {
    const std::string number = std::to_string(row);
    switch (row % 8) {
        case 0:
            return "Выполнено";
        case 1:
            return "Издан приказ от " + std::to_string(row % 27 + 1) + ".09.2022 № " + number +
                   "-од «О создании рабочей группы»";
        case 2:
            return "Не разработаны";
        case 3:
            return "Программы реализуются в " + std::to_string(row % 7 + 1) + " из 7 школ";
        case 4:
            return "";
        case 5:
            return "Проведено " + number + " встреч, приняли участие " + number + " педагогов, материалы размещены";
        case 6:
            return "В стадии разработки, срок перенесён на декабрь";
        default:
            return "Назначены кураторы в " + number + " организациях; определены ответственные за сайт";
    }
}

/// A DOCX of the size of a real roadmap: texts recur as they do in a plan, hardly a row says what another says.
std::string roadmap() {
    std::string body =
        "<w:p><w:r><w:t>План мероприятий («дорожная карта») на 2022 год города "
        "Образцовска</w:t></w:r></w:p><w:tbl><w:tblGrid>";
    for (int i = 0; i < 6; ++i) body += "<w:gridCol w:w=\"1500\"/>";
    body +=
        "</w:tblGrid>" + row({"№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат", "Отметка о выполнении"});
    for (int i = 1; i < rows; ++i)
        body += row({std::to_string(i) + ".", activity(i), deadline_text(i), responsible(i), result(i), note(i)});
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

/// Milliseconds of the fastest of several runs: what others do on the machine only adds.
double fastest(const std::function<void()>& run) {
    constexpr int runs = 7;
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        best =
            std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

struct Split {
    double read = 0;
    double extract = 0;
    double normalize = 0;
};

Split split_of(const std::string& file, const std::string& name) {
    const auto read = [&] {
        Diagnostics diagnostics;
        return read_document(file, name, Limits{}, diagnostics);
    };
    const Document document = read();
    const Extraction extraction = extract(document);
    Split split;
    split.read = fastest([&] { benchmark::DoNotOptimize(read()); });
    split.extract = fastest([&] { benchmark::DoNotOptimize(extract(document)); });
    split.normalize = fastest([&] { benchmark::DoNotOptimize(normalize_report(document, extraction, {})); });
    return split;
}

void print_split(const std::string& name, const Split& split) {
    std::printf("%-48s read %7.3f ms, extract %7.3f ms, normalize %7.3f ms: extract + normalize = %.2f × read\n",
                name.c_str(), split.read, split.extract, split.normalize,
                (split.extract + split.normalize) / split.read);
}

/// The split of every file and of their sum; a file that cannot be read is left out.
void print_splits(const std::vector<std::string>& paths) {
    Split sum;
    for (const std::string& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        const std::string file{std::istreambuf_iterator<char>(stream), {}};
        const std::string name = path.substr(path.rfind('/') + 1);
        try {
            const Split split = split_of(file, name);
            print_split(name, split);
            sum.read += split.read;
            sum.extract += split.extract;
            sum.normalize += split.normalize;
        } catch (const DocumentError&) {
            std::printf("%-48s not read\n", name.c_str());
        }
    }
    print_split("all together", sum);
}

}  // namespace

/// `bench_stages --write FILE.docx` writes the document instead, for measuring the program itself;
/// `bench_stages --split FILE...` prints the split between the stages for documents given.
int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() == 2 && given[0] == "--write") {
        std::ofstream(given[1], std::ios::binary) << bytes();
        return 0;
    }
    if (given.size() >= 2 && given[0] == "--split") {
        print_splits({given.begin() + 1, given.end()});
        return 0;
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    print_split("the roadmap of 200 rows", split_of(bytes(), "roadmap.docx"));
    return 0;
}
