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

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
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
    static constexpr std::array people{"Иванова А.Е.",  "Петрова Н.И.", "Кузнецов О.С.",
                                       "Соколова Е.А.", "Лебедев И.Н.", "Новикова С.О.",
                                       "Морозова А.А.", "Орлов Н.Е.",   "Зуева И.С."};
    static constexpr std::array bodies{"руководители ОО", "Управление образования", "муниципальный куратор",
                                       "директора школ, кураторы", "МБУ «Методический центр»"};
    if (row % 4 == 3) return pick(bodies, row, 4);
    return pick(people, row, 1) + ", " + pick(bodies, row, 2);
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
std::string roadmap(int first_row) {
    std::string body =
        "<w:p><w:r><w:t>План мероприятий («дорожная карта») на 2022 год города "
        "Образцовска</w:t></w:r></w:p><w:tbl><w:tblGrid>";
    for (int i = 0; i < 6; ++i) body += "<w:gridCol w:w=\"1500\"/>";
    body +=
        "</w:tblGrid>" + row({"№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат", "Отметка о выполнении"});
    for (int i = 1; i < rows; ++i) {
        const int seed = first_row + i;
        body += row({std::to_string(i) + ".", activity(seed), deadline_text(seed), responsible(seed), result(seed),
                     note(seed)});
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

struct File {
    std::string name;
    std::string bytes;
};

/// Several roadmaps, read in turn: what is remembered of one document must not make the next run of the same look fast.
const std::vector<File>& roadmaps() {
    static const std::vector<File> made = [] {
        constexpr int count = 16;
        std::vector<File> files;
        for (int i = 0; i < count; ++i) files.push_back({"roadmap.docx", roadmap(i * 1001)});
        return files;
    }();
    return made;
}

Document read(const File& file) {
    Diagnostics diagnostics;
    return read_document(file.bytes, file.name, Limits{}, diagnostics);
}

/// A roadmap as far as the stage under measure needs it.
struct Prepared {
    explicit Prepared(const File& file) : document(read(file)), extraction(extract(document)) {}
    Document document;
    Extraction extraction;
};

template <class Stage>
void in_turn(benchmark::State& state, Stage&& stage) {
    std::vector<Prepared> prepared;
    for (const File& file : roadmaps()) prepared.emplace_back(file);
    std::size_t turn = 0;
    for (auto _ : state) stage(prepared[turn++ % prepared.size()]);
}

void read_stage(benchmark::State& state) {
    std::size_t turn = 0;
    for (auto _ : state) benchmark::DoNotOptimize(read(roadmaps()[turn++ % roadmaps().size()]));
}

void tables_stage(benchmark::State& state) {
    in_turn(state, [](const Prepared& made) { benchmark::DoNotOptimize(tables_json(made.document)); });
}

void extract_stage(benchmark::State& state) {
    in_turn(state, [](const Prepared& made) { benchmark::DoNotOptimize(extract(made.document)); });
}

void normalize_stage(benchmark::State& state) {
    in_turn(state, [](const Prepared& made) {
        benchmark::DoNotOptimize(normalize_report(made.document, made.extraction, {}));
    });
}

void report_json_stage(benchmark::State& state) {
    std::vector<Report> reports;
    for (const File& file : roadmaps()) {
        const Prepared made(file);
        reports.push_back(normalize_report(made.document, made.extraction, {}));
    }
    std::size_t turn = 0;
    for (auto _ : state) benchmark::DoNotOptimize(report_json(reports[turn++ % reports.size()]));
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

/// Milliseconds of the processor for each stage; of several runs the fastest counts: what others do on the machine only
/// adds.
struct Split {
    double read = 1e9;
    double extract = 1e9;
    double normalize = 1e9;
};

template <class Run>
auto timed(double& best, Run&& run) {
    const std::clock_t start = std::clock();
    auto made = run();
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    return made;
}

void run_stages(const File& file, Split& split) {
    const Document document = timed(split.read, [&] { return read(file); });
    const Extraction extraction = timed(split.extract, [&] { return extract(document); });
    benchmark::DoNotOptimize(timed(split.normalize, [&] { return normalize_report(document, extraction, {}); }));
}

void print_split(const std::string& name, const Split& split) {
    std::printf("%-48s read %7.3f ms, extract %7.3f ms, normalize %7.3f ms: extract + normalize = %.2f × read\n",
                name.c_str(), split.read, split.extract, split.normalize,
                (split.extract + split.normalize) / split.read);
}

/// The mean of all files, and with `each` every one. A file that cannot be read is left out. All files are gone through
/// before the first comes again, so that only what recurs from one to another is met a second time.
void print_splits(const std::vector<File>& files, const std::string& name, bool each, int runs = 7) {
    std::vector<Split> splits(files.size());
    std::vector<bool> readable(files.size(), true);
    for (int run = 0; run < runs; ++run)
        for (std::size_t i = 0; i < files.size(); ++i) {
            try {
                if (readable[i]) run_stages(files[i], splits[i]);
            } catch (const DocumentError&) {
                readable[i] = false;
            }
        }
    Split mean{0, 0, 0};
    const auto count = static_cast<double>(std::count(readable.begin(), readable.end(), true));
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!readable[i]) continue;
        if (each) print_split(files[i].name, splits[i]);
        mean.read += splits[i].read / count;
        mean.extract += splits[i].extract / count;
        mean.normalize += splits[i].normalize / count;
    }
    if (count > 0) print_split(name, mean);
}

std::vector<File> files_at(const std::vector<std::string>& paths) {
    std::vector<File> files;
    for (const std::string& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        files.push_back({path.substr(path.rfind('/') + 1), {std::istreambuf_iterator<char>(stream), {}}});
    }
    return files;
}

}  // namespace

/// `bench_stages --write FILE.docx` writes the document instead, for measuring the program itself;
/// `bench_stages --split FILE...` prints the split between the stages for documents given, the fastest of seven runs;
/// `--once` of one run, where nothing has been met before.
int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() == 2 && given[0] == "--write") {
        std::ofstream(given[1], std::ios::binary) << roadmaps().front().bytes;
        return 0;
    }
    if (given.size() >= 2 && (given[0] == "--split" || given[0] == "--once")) {
        print_splits(files_at({given.begin() + 1, given.end()}), "mean", true, given[0] == "--once" ? 1 : 7);
        return 0;
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    print_splits(roadmaps(), "roadmaps of 200 rows, mean", false);
    return 0;
}
